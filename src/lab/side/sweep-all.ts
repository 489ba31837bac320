import { setTimeout as sleep } from 'node:timers/promises'
import { CapabilityError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { rootStateDirectory } from '../../machine/real.ts'
import { deadPins } from '../state/dead-pins.ts'
import { endLeftovers } from '../state/leftovers.ts'
import { endLost } from '../state/lost.ts'
import { isOneUnbuilt, type Swept, sweep } from '../state/sweep.ts'
import { sideBySudo } from './by-sudo.ts'

/**
 * What dead labs left, and labs whose directory was deleted; the agent's part as well. Where root has no labs, nor pins of such, there
 * is none, and no sudo is run.
 */
export async function sweepAll(machine: Machine): Promise<Swept> {
  const lost = await endLost(machine)
  const { restored, failures } = await sweepUnbuilt(machine)
  const own = { restored: [...lost, ...restored], failures: [...failures, ...(await endLeftovers(machine))] }
  const hasPart = machine.inode(rootStateDirectory) !== undefined || deadPins(machine).length > 0
  if (machine.user.uid === 0 || !hasPart) return own
  const side = sideBySudo(machine)
  try {
    const roots = await side.sweep()
    return { restored: [...own.restored, ...roots.restored], failures: [...own.failures, ...roots.failures] }
  } catch (error) {
    // Who may not start the agent has nothing there.
    if (error instanceof CapabilityError) return own
    throw error
  } finally {
    await side.end()
  }
}

const pause = 10 // ms between two looks
const looks = 100

/** What somebody was just killed over is undone once all that he had started is dead; what really comes up is soon known as that. */
async function sweepUnbuilt(machine: Machine): Promise<Swept> {
  const restored = new Set<string>()
  for (let look = 0; ; look += 1) {
    const swept = await sweep(machine)
    for (const id of swept.restored) restored.add(id)
    if (look === looks || !isOneUnbuilt(machine)) return { restored: [...restored], failures: swept.failures }
    await sleep(pause)
  }
}
