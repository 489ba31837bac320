import { inject, type ProvidedContext } from 'vitest'
import { UsageError } from '../errors/errors.ts'

/** What crosses from the main process to the workers. */
export interface ProvidedTopology {
  readonly labId: string
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

/** @throws UsageError where no lab was provided. */
export function providedLab(key: ProvidedKey): string {
  const provided: ProvidedTopology | undefined = inject(key)
  if (provided !== undefined) return provided.labId
  throw new UsageError(`no topology was provided under the key ${key}`, {
    hint: 'bring it up in a file of `globalSetup`: export default provideTopology(…)',
  })
}
