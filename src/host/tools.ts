import { basename } from 'node:path'
import { LabError } from '../errors/errors.ts'
import { limited } from '../machine/limited.ts'
import type { Machine } from '../machine/machine.ts'
import { carriersOf, isInAnother } from '../machine/processes.ts'
import { cleanEnvironment } from '../machine/run.ts'
import { killFound, type Meant } from './signal-held.ts'

/** In the environment of what runs on the host for an act of a lab. */
const mark = 'NETNS_TOPOLOGY_ACT'

/** The machine as acts see it: a tool answers in time, and is known as one of the lab's where it outlives who ran it. */
export function withTools(machine: Machine, directory: string): Machine {
  const inTime = limited(machine)
  return {
    ...inTime,
    run: (argv, options) =>
      inTime.run(argv, { env: { ...cleanEnvironment(), [mark]: basename(directory) }, ...options }),
  }
}

const patience = 2000 // ms that what was killed may take

/**
 * Ends what is still running for an act of a lab whose process was killed meanwhile: what it does after the act was undone,
 * nobody would undo.
 */
export async function endTools(machine: Machine, directory: string): Promise<void> {
  const left = await killFound(machine, { find: () => toolsOf(machine, basename(directory)), patience })
  if (left.length > 0) throw new LabError(`${left.map(({ pid }) => pid).join(', ')} could not be killed`)
}

/** What an act starts is this user's, and where the act is done. A container may have a lab of the same id in namespaces of its own. */
const toolsOf = (machine: Machine, lab: string): Meant[] =>
  carriersOf(machine, [`${mark}=${lab}`])
    .filter((pid) => !['net', 'pid'].some((kind) => isInAnother(machine, pid, kind)))
    .map((pid) => ({ pid, mark: `${mark}=${lab}` }))
