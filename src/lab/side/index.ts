import { abortable } from '../../machine/abortable.ts'
import type { Machine } from '../../machine/machine.ts'
import type { Network } from '../../resolve/network.ts'
import { sideBySudo } from './by-sudo.ts'
import { sideHere } from './here.ts'
import { isOnHost } from './on-host.ts'
import type { HostSide } from './side.ts'

/** Whether who brings a network up cannot do its part on the host himself. */
export const needsAgent = (machine: Machine, { network, pin }: { network: Network; pin: boolean }): boolean =>
  machine.user.uid !== 0 && (pin || isOnHost(network))

/** By whom the part of a lab on the host is done. Without such a part no sudo is ever run. */
export interface DoneBy {
  readonly byAgent?: boolean | undefined
}

/** Works with the side that a lab has on the host. The machine's interruption ends what it waits for on the way up, and not what undoes. */
export async function withSide<T>(
  machine: Machine,
  { byAgent = false }: DoneBy,
  work: (side: HostSide) => Promise<T>,
): Promise<T> {
  const side = byAgent ? sideBySudo(machine) : sideHere(abortable(machine, () => machine.interruption))
  try {
    return await work(side)
  } finally {
    await side.end()
  }
}
