import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { labVariable } from '../../audit/index.ts'
import { CapabilityError, TopologyClosedError, UsageError } from '../../errors/errors.ts'
import { didYouMean } from '../../errors/nearest.ts'
import type { Machine } from '../../machine/machine.ts'
import { installHint } from '../../machine/packages.ts'
import { childrenOf } from '../../machine/stat.ts'
import { asUser, type Entrance, entering, overPrograms } from '../state/entrance.ts'
import { ensureDressed } from './dress.ts'
import { programMark } from './ender.ts'

/** A program that is about to be started inside. */
export interface ProgramRequest {
  readonly machine: Machine
  /** The lab's id. */
  readonly lab: string
  readonly entrance: Entrance
  readonly namespace: string
  readonly cwd: string
  /** Whether it may change its network also where this user is not root. Default: false. */
  readonly root?: boolean | undefined
}

/** What a program's environment says besides its own, so that it and its descendants are known as a lab's. */
export interface Marks {
  /** Of this program and its descendants. */
  readonly token: string
  readonly env: Readonly<Record<string, string>>
}

export function marksOf(lab: string): Marks {
  const token = randomBytes(8).toString('hex')
  return { token, env: { [labVariable]: lab, [programMark]: token } }
}

/** The environment of this process. */
export const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))

/** How a program is started inside: what leads there, and its marks. */
export interface Prepared extends Marks {
  readonly prefix: readonly [string, ...string[]]
  /** What follows the prefix, where the program is a user's and not root's. */
  readonly user: readonly string[]
  /** What precedes a look for it by who ends it, see `overPrograms`. */
  readonly over: readonly string[]
}

/**
 * The path of a tool that starts a user's program: it has the user's environment already, whose `PATH` may lead anywhere.
 *
 * @throws CapabilityError where it is not there.
 */
export function pathOf(machine: Machine, tool: string): string {
  const path = machine.find(tool)
  if (path !== undefined) return resolve(path)
  throw new CapabilityError(`the program ${tool} is needed and was not found`, { hint: installHint(tool) })
}

/** @throws UsageError where there is no such namespace, TopologyClosedError where the lab is gone. */
export function prepareProgram({ machine, lab, entrance, namespace, cwd, root = false }: ProgramRequest): Prepared {
  const { inside } = entrance
  const names = machine.list(join(inside, 'ns'))
  if (names.length === 0 && machine.inode(join(inside, 'lab.json')) === undefined) {
    throw new TopologyClosedError(`the lab ${lab} is gone`)
  }
  if (!names.includes(namespace)) {
    throw new UsageError(`there is no namespace ${namespace}`, {
      hint: didYouMean(namespace, names, 'there are'),
    })
  }
  ensureDressed(machine, entrance, namespace)
  const prefix = entering(entrance, { nsenter: pathOf(machine, 'nsenter'), namespace, cwd })
  const user = root ? [] : asUser(entrance, pathOf(machine, 'unshare'))
  return { prefix, user, over: overPrograms(entrance), ...marksOf(lab) }
}

/**
 * The program that a process on the host, as nsenter(1), waits for, or undefined as long as there is none: a signal sent
 * to the process would not reach it.
 */
export const programOf = (machine: Machine, waiting: number): number | undefined => childrenOf(machine, waiting)[0]
