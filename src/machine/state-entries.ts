import type { Machine } from './machine.ts'

/** The names in the state directory. None where it is not this user's own: see `throughOwn`. */
export const stateEntries = (machine: Machine): string[] => machine.list(machine.stateDirectory)
