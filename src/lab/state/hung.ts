import { join } from 'node:path'
import { labVariable } from '../../audit/index.ts'
import type { Machine } from '../../machine/machine.ts'
import { killHolders } from './kill-holders.ts'
import { isForsaken } from './life.ts'
import { findRecord } from './record.ts'

/**
 * Kills the holders of labs that go on though whom they live for is gone: a holder that was stopped, or hangs, does not
 * hear of it. A lab that was made in another PID namespace is left alone, as its numbers say nothing here.
 */
export async function endForsaken(machine: Machine): Promise<void> {
  const here = machine.readLink('/proc/self/ns/pid')
  const directoryOf = (id: string) => join(machine.stateDirectory, id)
  const isOfHere = (id: string) => machine.readLink(join(directoryOf(id), 'pid')) === here
  const forsaken = machine
    .list(machine.stateDirectory)
    .filter((id) => isForsaken(machine, directoryOf(id)) && isOfHere(id))
    .flatMap((id) => findRecord(machine, id) ?? [])
  await killHolders(machine, forsaken)
}

/** Kills the keepers of labs of which nothing is left: one that was stopped, or hangs, would stay. */
export function endKeepers(machine: Machine, labs: readonly string[]): void {
  if (labs.length === 0) return
  const here = machine.readLink('/proc/self/ns/pid')
  const fieldsOf = (pid: string, file: string) => (machine.read(`/proc/${pid}/${file}`) ?? '').split('\0')
  for (const pid of machine.list('/proc').filter((name) => /^\d+$/.test(name))) {
    // Hidden where it is another user's.
    if (machine.readLink(`/proc/${pid}/ns/pid`) !== here || fieldsOf(pid, 'cmdline')[3] !== 'keeper') continue
    const marks = fieldsOf(pid, 'environ')
    if (labs.some((lab) => marks.includes(`${labVariable}=${lab}`))) machine.signal(Number(pid), 'SIGKILL')
  }
}
