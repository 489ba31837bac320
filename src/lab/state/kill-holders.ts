import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Machine } from '../../machine/machine.ts'
import type { LabRecord } from './record.ts'
import { isLabUp } from './user-lab.ts'

const patience = 5000 // ms that a killed holder may take
const pause = 2 // ms between two looks

/** Kills the holders of labs that are up. Resolves when all are down or it has taken too long, with whether they are. */
export async function killHolders(
  machine: Machine,
  labs: readonly Pick<LabRecord, 'id' | 'holder'>[],
): Promise<boolean> {
  const isUp = ({ id }: Pick<LabRecord, 'id'>) => isLabUp(machine, join(machine.stateDirectory, id))
  for (const lab of labs) if (isUp(lab)) machine.signal(lab.holder, 'SIGKILL')
  const start = performance.now()
  while (labs.some(isUp)) {
    if (performance.now() - start > patience) return false
    await sleep(pause)
  }
  return true
}
