import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf } from '../errors/caught.ts'
import type { Machine } from './machine.ts'
import { fieldOf, pidsOf } from './processes.ts'
import { childrenOf, isRunning, statOf } from './stat.ts'

type Reading = Pick<Machine, 'read' | 'readStart'>

const patience = 1000 // ms that a parent may take to hear of its children's end: it may be stopped, or traced
const pause = 2 // ms between two looks

/**
 * Whether a process leaves no zombie when it is killed now, or has had its time to hear of its children's end. A child that its parent has not waited for goes to PID 1 of the
 * parent's PID namespace (find_new_reaper(), kernel/exit.c). PID 1 of many containers waits for nobody, and while there is the
 * zombie, the PID namespace that the child was in does not end (zap_pid_ns_processes(), kernel/pid_namespace.c). PID 1 of a lab
 * waits for all.
 *
 * @param waited ms since it was first to be killed
 */
export const isRipe = (machine: Reading, pid: number, waited: number): boolean =>
  waited > patience || fieldOf(machine, pid, 'NSpid').length > 1 || childrenOf(machine, pid).length === 0

/**
 * Kills a process group from below: a parent outside the lab after its children. Those that have left the group stay, and so
 * does what is another user's, as sudo(8), which ends with its input. What is ripe is killed before the function returns;
 * the promise resolves when nobody is left.
 *
 * @param leader its number, also where that process has ended; 0: one that could not be started.
 */
export async function killGroup(
  machine: Pick<Machine, 'list' | 'read' | 'readStart' | 'signal'>,
  leader: number,
): Promise<void> {
  if (leader === 0) return
  const members = () =>
    pidsOf(machine).filter((pid) => statOf(machine, pid)?.group === leader && isRunning(machine, pid))
  const start = performance.now()
  for (let left = members(); left.length > 0; left = members()) {
    const waited = performance.now() - start
    for (const pid of left) if (isRipe(machine, pid, waited)) kill(machine, pid)
    if (waited > patience) return
    await sleep(pause)
  }
}

function kill(machine: Pick<Machine, 'signal'>, pid: number): void {
  try {
    machine.signal(pid, 'SIGKILL')
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error
  }
}
