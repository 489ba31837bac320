import { messageOf } from '../errors/caught.ts'
import type { Machine } from '../machine/machine.ts'

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

/** What only root is shown is not asked for by others. */
export const ofRoot = <T>({ user }: Machine, look: () => Promise<T>): Promise<Look<T>> =>
  user.uid === 0 ? lookAt(look) : Promise.resolve({ unseen: 'only root is shown what filters packets' })

export async function lookAt<T>(look: () => Promise<T>): Promise<Look<T>> {
  try {
    return { seen: await look() }
  } catch (error) {
    return { unseen: messageOf(error) }
  }
}
