import type { Machine } from '../machine/machine.ts'
import type { Card } from '../plan/index.ts'
import type { Act, ActOf } from './act.ts'

const devices = '/sys/class/net'

/** An act as it is to be undone now: about the same card of the machine's, which somebody may have renamed since. */
export function asNamedNow(machine: Machine, act: Act): Act {
  if (act.kind === 'translation') return guardNow(machine, act)
  if (act.kind !== 'lease' && act.kind !== 'lro') return act
  const name = nameOf(machine, act.card)
  const card = { ...act.card, name }
  if (act.kind === 'lro') return { ...act, card }
  return { ...act, card, key: act.key.replace(/(?<=^net\/[^/]+\/conf\/)[^/]+/, () => name) }
}

function guardNow(machine: Machine, act: ActOf<'translation'>): Act {
  if (act.uplink === undefined) return act
  const now = (cards: readonly Card[]) => cards.map((card) => ({ ...card, name: nameOf(machine, card) }))
  const { ipv4, ipv6 } = act.uplink.leased
  return { ...act, uplink: { ...act.uplink, leased: { ipv4: now(ipv4), ipv6: now(ipv6) } } }
}

/** Its old one where it is gone. */
function nameOf(machine: Machine, { name, index }: Card): string {
  const isIt = (device: string) => machine.read(`${devices}/${device}/ifindex`)?.trim() === `${index}`
  return isIt(name) ? name : (machine.list(devices).find(isIt) ?? name)
}
