import type { Machine } from '../machine/machine.ts'
import type { ActOf } from './act.ts'
import { readSetting } from './setting.ts'
import { leadsOut } from './survey/leads.ts'

const titles = { ipv4: 'IPv4', ipv6: 'IPv6' } as const

/** Why what comes from a lab does not get out, or its answers not back; undefined where they do. */
export async function stopped(machine: Machine, act: ActOf<'way-out'>): Promise<string | undefined> {
  const leads = await leadsFrom(machine, act)
  const title = titles[act.family]
  if (leads.length === 0) return `no route of this machine leads out by ${title} for what comes in by ${act.device}`
  const still = leads.filter((device) => !isForwarding(machine, act.family, device))
  return still.length === 0
    ? undefined
    : `this machine reaches the outside by ${still.join(', ')}, and does not forward ${title} that comes in there`
}

/** The devices that lead out and do not forward what comes in by them. */
export async function notForwarding(machine: Machine, act: ActOf<'way-out'>): Promise<string[]> {
  return (await leadsFrom(machine, act)).filter((device) => !isForwarding(machine, act.family, device))
}

async function leadsFrom(machine: Machine, { family, device, source }: ActOf<'way-out'>): Promise<string[]> {
  const { leads } = await leadsOut(machine, family === 'ipv4' ? 4 : 6, { device, source })
  return leads.map((lead) => lead.device)
}

/** Where all of IPv6 is forwarded, no setting of a device stops that. */
function isForwarding(machine: Machine, family: 'ipv4' | 'ipv6', device: string): boolean {
  if (family === 'ipv4') return readSetting(machine, `net/ipv4/conf/${device}/forwarding`) === '1'
  const isForAll = readSetting(machine, 'net/ipv6/conf/all/forwarding') === '1'
  return isForAll || readSetting(machine, `net/ipv6/conf/${device}/force_forwarding`) === '1'
}
