import { join } from 'node:path'
import { labVariable } from '../../audit/index.ts'
import type { Machine } from '../../machine/machine.ts'
import { environmentOf, isInAnother } from '../../machine/processes.ts'
import { holderBy, labPaths } from './paths.ts'

/** What the host knows of a lab that is up: no program in the lab says it. */
export interface Known {
  readonly id: string
  readonly tag: string
  /** The holder's PID on the host. */
  readonly holder: number
  readonly byAgent: boolean
  /** Whether it is in no user namespace of its own. */
  readonly isOfRoot: boolean
}

const fileOfAgent = (directory: string): string => join(directory, 'by-agent')

/** Notes beside a lab that its part on the host is the agent's affair. */
export const noteAgent = (machine: Machine, directory: string): void => machine.write(fileOfAgent(directory), '')

/**
 * Undefined where the link `inside` of a lab leads to no process that the engine started as its holder: with its mark, and where
 * the user is not root in another user namespace than he is.
 */
export function knownOf(machine: Machine, id: string): Known | undefined {
  const { directory, inside } = labPaths(machine.stateDirectory, id)
  const holder = holderBy(machine.readLink(inside))
  const isOfRoot = machine.user.uid === 0
  if (holder === undefined || !environmentOf(machine, holder).includes(`${labVariable}=${id}`)) return undefined
  if (!isOfRoot && !isInAnother(machine, holder, 'user')) return undefined
  const tag = id.slice(id.lastIndexOf('.') + 1)
  return { id, tag, holder, byAgent: machine.inode(fileOfAgent(directory)) !== undefined, isOfRoot }
}
