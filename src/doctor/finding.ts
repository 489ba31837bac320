import { messageOf } from '../errors/caught.ts'

/** What was found out about one thing of this machine. */
export interface Finding {
  readonly area: 'privilege' | 'tools' | 'kernel' | 'forwarding' | 'firewall' | 'neighbours' | 'way out'
  readonly name: string
  /**
   * `limited`: labs come up, but not everything that a topology may ask for works, or not as it should. `unseen`: it could
   * not be looked at, and `detail` says why.
   */
  readonly status: 'ok' | 'limited' | 'missing' | 'unseen'
  readonly detail: string
  /** What to do about it. */
  readonly remedy?: string
  /** Of what every lab needs: where it is missing, none comes up. */
  readonly needed?: true
}

/** Something that was looked at, or why it could not be. */
export type Look<T> = { readonly seen: T } | { readonly unseen: string }

export async function lookAt<T>(look: () => Promise<T>): Promise<Look<T>> {
  try {
    return { seen: await look() }
  } catch (error) {
    return { unseen: messageOf(error) }
  }
}
