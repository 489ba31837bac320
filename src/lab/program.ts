import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { LabClosedError, UsageError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'
import { programMark } from './ender.ts'
import { type Entrance, entering } from './entrance.ts'

/** A program that is about to be started inside. */
export interface ProgramRequest {
  readonly machine: Machine
  /** The lab's id. */
  readonly lab: string
  readonly entrance: Entrance
  readonly namespace: string
  readonly cwd: string
}

/** How a program is started inside: what precedes it, and what its environment says besides its own. */
export interface Prepared {
  readonly prefix: readonly [string, ...string[]]
  /** Marks the program and its descendants. */
  readonly token: string
  readonly env: Readonly<Record<string, string>>
}

/** @throws UsageError where there is no such namespace, LabClosedError where the lab is gone. */
export function prepareProgram({ machine, lab, entrance, namespace, cwd }: ProgramRequest): Prepared {
  const { inside } = entrance
  const names = machine.list(join(inside, 'ns'))
  if (names.length === 0 && machine.inode(join(inside, 'lab.json')) === undefined) {
    throw new LabClosedError(`the lab ${lab} is gone`)
  }
  if (!names.includes(namespace)) {
    throw new UsageError(`there is no namespace ${namespace}`, { hint: `there are ${names.join(', ')}` })
  }
  const prepared = machine.inode(join(inside, 'mnt', namespace)) !== undefined
  const token = randomBytes(8).toString('hex')
  return {
    prefix: entering(entrance, { namespace, cwd, prepared }),
    token,
    env: { NETNS_TOPOLOGY_LAB: lab, NETNS_TOPOLOGY_NAMESPACE: namespace, [programMark]: token },
  }
}

/**
 * The program that an nsenter(1) waits for, or undefined as long as there is none: a signal sent to the nsenter would
 * not reach it.
 */
export function programOf(machine: Machine, nsenter: number): number | undefined {
  const child = machine.read(`/proc/${nsenter}/task/${nsenter}/children`)?.trim()
  return child ? Number(child) : undefined
}
