import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { LabError } from '../errors/errors.ts'
import { limited } from '../machine/limited.ts'
import type { Machine } from '../machine/machine.ts'
import { carriersOf, isInAnother } from '../machine/processes.ts'
import { cleanEnvironment } from '../machine/run.ts'
import { type Meant, signalThose } from './signal-held.ts'

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

const pause = 10 // ms between two looks
const looks = 200

/**
 * Ends what is still running for an act of a lab whose process was killed meanwhile: what it does after the act was undone,
 * nobody would undo.
 */
export async function endTools(machine: Machine, directory: string): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    const running = toolsOf(machine, basename(directory))
    if (running.length === 0) return
    await signalThose(machine, running, 'SIGKILL')
    await sleep(pause)
  }
  const left = toolsOf(machine, basename(directory)).map(({ pid }) => pid)
  throw new LabError(`${left.join(', ')} could not be killed`)
}

/** What an act starts is this user's, and where the act is done. A container may have a lab of the same id in namespaces of its own. */
const toolsOf = (machine: Machine, lab: string): Meant[] =>
  carriersOf(machine, [`${mark}=${lab}`])
    .filter((pid) => !['net', 'pid'].some((kind) => isInAnother(machine, pid, kind)))
    .map((pid) => ({ pid, mark: `${mark}=${lab}` }))
