import { LabError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'
import { followingSteps } from '../plan/index.ts'
import type { Act, ActOf } from './act.ts'
import { actingLab } from './acts/index.ts'
import { actsOf, actsOfOthers } from './journal.ts'
import { canForward, leaseOf, lroOf } from './survey/leases.ts'
import { notForwarding } from './way-out.ts'

/**
 * What a lab needs where the routes of the machine lead out by other cards than when it came up; nothing where those forward
 * already. To be done, and journalled, after what is missing of the lab was put back.
 *
 * @throws LabError where a card cannot forward without making the machine a router.
 */
export async function actsToFollow(machine: Machine, directory: string): Promise<Act[]> {
  const acts = actsOf(machine, directory)
  const leasing = { machine, others: actsOfOthers(machine, directory) }
  const leasesOf = async (family: 'ipv4' | 'ipv6') => {
    const devices = await devicesToFollow(machine, acts, family)
    return devices.flatMap((device) => leaseOf(leasing, family, device))
  }
  const [ipv4, ipv6] = [await leasesOf('ipv4'), await leasesOf('ipv6')]
  const first = acts.find((act) => act.kind === 'translation')
  if (first === undefined || ipv4.length + ipv6.length === 0) return []
  const number = acts.filter(({ kind }) => kind === 'translation').length
  const { tag } = actingLab(directory)
  return followingSteps({ tag, number, leases: { ipv4, ipv6 }, lro: await lroOf(leasing, ipv4), at: first.at })
}

async function devicesToFollow(machine: Machine, acts: readonly Act[], family: 'ipv4' | 'ipv6'): Promise<string[]> {
  const way = acts.find((act): act is ActOf<'way-out'> => act.kind === 'way-out' && act.family === family)
  const devices = way ? await notForwarding(machine, way) : []
  const cannot = devices.find((device) => !canForward(machine, family, device))
  if (cannot === undefined) return devices
  throw new LabError(`the kernel has no force_forwarding for ${cannot} alone (Linux 6.17)`)
}
