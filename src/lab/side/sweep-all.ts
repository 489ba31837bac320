import { CapabilityError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { rootStateDirectory } from '../../machine/real.ts'
import { endLeftovers } from '../state/leftovers.ts'
import { endLost } from '../state/lost.ts'
import { type Swept, sweep } from '../state/sweep.ts'
import { sideBySudo } from './by-sudo.ts'

/**
 * What dead labs left, and labs whose directory was deleted; the agent's part as well. Where root has no labs, there is none,
 * and no sudo is run.
 */
export async function sweepAll(machine: Machine): Promise<Swept> {
  const lost = await endLost(machine)
  const { restored, failures } = await sweep(machine)
  const own = { restored: [...lost, ...restored], failures: [...failures, ...(await endLeftovers(machine))] }
  if (machine.user.uid === 0 || machine.inode(rootStateDirectory) === undefined) return own
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
