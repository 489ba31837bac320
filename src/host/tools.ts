import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { LabError } from '../errors/errors.ts'
import { limited } from '../machine/limited.ts'
import type { Machine } from '../machine/machine.ts'
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

const toolsOf = (machine: Machine, lab: string): Meant[] =>
  machine
    .list('/proc')
    .map(Number)
    // What an act starts is where the act is done. A container may have a lab of the same id in namespaces of its own.
    .filter((pid) => pid > 0 && isHere(machine, pid) && environmentOf(machine, pid).includes(`${mark}=${lab}`))
    .map((pid) => ({ pid, mark: `${mark}=${lab}` }))

const isHere = (machine: Machine, pid: number): boolean =>
  ['net', 'pid'].every(
    (kind) => machine.readLink(`/proc/${pid}/ns/${kind}`) === machine.readLink(`/proc/self/ns/${kind}`),
  )

/** Of processes that even root may not look into, none is ours. */
function environmentOf(machine: Machine, pid: number): string[] {
  try {
    return machine.read(`/proc/${pid}/environ`)?.split('\0') ?? []
  } catch {
    return []
  }
}
