import { UsageError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { topologySchema } from '../../spec/index.ts'
import { labPaths } from './paths.ts'

/** What a lab may be called becomes a file name, so that it is as strict as the `name` of a topology file. */
const isName = (text: string): boolean => topologySchema.shape.name.safeParse(text).success

/** @throws UsageError where it is no name for a lab. */
export function requireName(text: string): void {
  if (isName(text)) return
  throw new UsageError(`${JSON.stringify(text)} is no name for a topology`, {
    hint: 'it has letters, digits and `-`, begins with a letter, and has at most 63',
  })
}

/** @throws UsageError where there is a lab with the id, or what is left of one. */
export function requireFree(machine: Machine, id: string): void {
  if (machine.inode(labPaths(machine.stateDirectory, id).directory) === undefined) return
  throw new UsageError(`there is a topology with the id ${id} already`, {
    hint: 'leave --tag out, or choose another one',
  })
}
