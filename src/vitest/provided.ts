import { inject, type ProvidedContext } from 'vitest'
import { UsageError } from '../errors/errors.ts'

/** What crosses from the main process to the workers: a lab, or why this machine cannot have it and its tests are skipped. */
export type ProvidedTopology = { readonly labId: string } | { readonly unsupported: Unsupported }

interface Unsupported {
  readonly message: string
  readonly hint?: string
}

declare module 'vitest' {
  interface ProvidedContext {
    netnsTopology: ProvidedTopology
  }
}

/** The keys under which a lab may be provided. */
export type ProvidedKey = {
  [Key in keyof ProvidedContext]: ProvidedContext[Key] extends ProvidedTopology ? Key : never
}[keyof ProvidedContext]

export const defaultKey = 'netnsTopology'

/** @throws UsageError where nothing was provided. */
export function provided(key: ProvidedKey): ProvidedTopology {
  const found: ProvidedTopology | undefined = inject(key)
  if (found !== undefined) return found
  throw new UsageError(`no topology was provided under the key ${key}`, {
    hint: 'bring it up in a file of `globalSetup`: export default provideTopology(…)',
  })
}
