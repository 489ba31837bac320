import { messageOf } from '../errors/caught.ts'
import type { Machine } from '../machine/machine.ts'
import type { Attached } from './programs/attach.ts'
import { dressed, lackingIn } from './programs/dress.ts'
import { withSide } from './side/index.ts'
import type { Repair } from './side/repair.ts'
import type { Look } from './side/side.ts'
import { namespaceNames } from './state/record.ts'

/** What is on the host of a lab, and what somebody has removed or changed of it since, there or in what its programs see. */
export async function lookAt(machine: Machine, { record, entrance }: Attached): Promise<Look> {
  const { missing, devices } = await withSide(machine, record, (side) => side.look(record))
  return {
    missing: [...missing, ...lackingIn(machine, entrance, namespaceNames(record)).map(({ what }) => what)],
    devices,
  }
}

/** Puts back what is missing of a lab, as far as the machine lets us. */
export async function repairLab(machine: Machine, { record, entrance }: Attached): Promise<Repair> {
  const { repaired, lost } = await withSide(machine, record, (side) => side.repair(record))
  const mended: string[] = []
  const left: string[] = []
  for (const { namespace, what } of lackingIn(machine, entrance, namespaceNames(record))) {
    try {
      await dressed(machine, entrance, namespace)
      mended.push(what)
    } catch (error) {
      left.push(`${what}: ${messageOf(error)}`)
    }
  }
  return { repaired: [...repaired, ...mended], lost: [...lost, ...left] }
}
