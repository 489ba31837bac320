import type { Machine } from '../machine/machine.ts'
import type { Card } from '../plan/index.ts'
import type { Act } from './act.ts'

const devices = '/sys/class/net'

/** An act as it is to be undone now: about the same card of the machine's, which somebody may have renamed since. */
export function asNamedNow(machine: Machine, act: Act): Act {
  if (act.kind !== 'lease' && act.kind !== 'lro') return act
  const name = nameOf(machine, act.card)
  const card = { ...act.card, name }
  if (act.kind === 'lro') return { ...act, card }
  return { ...act, card, key: act.key.replace(/(?<=^net\/[^/]+\/conf\/)[^/]+/, () => name) }
}

/** Its old one where it is gone. */
function nameOf(machine: Machine, { name, index }: Card): string {
  const isIt = (device: string) => machine.read(`${devices}/${device}/ifindex`)?.trim() === `${index}`
  return isIt(name) ? name : (machine.list(devices).find(isIt) ?? name)
}
