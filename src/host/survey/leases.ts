import type { Machine } from '../../machine/machine.ts'
import type { Card, Lease } from '../../plan/index.ts'
import type { Act } from '../act.ts'
import { readSetting } from '../setting.ts'

export interface Leasing {
  readonly machine: Machine
  /** What other labs hold. */
  readonly others: readonly Act[]
}

const settings = { ipv4: 'forwarding', ipv6: 'force_forwarding' } as const

type Family = keyof typeof settings

const keyOf = (family: Family, device: string) => `net/${family}/conf/${device}/${settings[family]}`

export const allForwarding = (family: Family) => `net/${family}/conf/all/forwarding`

/** Whether the kernel can forward by a single device: IPv6 since Linux 6.17. */
export const canForward = (machine: Machine, family: Family, device: string): boolean =>
  readSetting(machine, keyOf(family, device)) !== undefined

/** The setting by which a device forwards. What another lab has leased already still is what it was before that. */
export function leaseOf({ machine, others }: Leasing, family: Family, device: string): Lease[] {
  const card = cardOf(machine, device)
  const key = keyOf(family, device)
  const theirs = others.find((act) => act.kind === 'lease' && act.key === key)
  if (theirs?.kind === 'lease') return [{ card, key, value: theirs.value, was: theirs.was, under: theirs.under }]
  const was = readSetting(machine, key)
  if (was === undefined || was === '1') return []
  const under = { key: allForwarding(family), value: readSetting(machine, allForwarding(family)) ?? '' }
  return [{ card, key, value: '1', was, under }]
}

/**
 * The first of cards that would answer ARP requests for others once they forward, and not before (arp_process(), net/ipv4/arp.c), and
 * by what.
 */
export function answeringForOthers(machine: Machine, cards: readonly Card[]): string | undefined {
  const proxied = (machine.read('/proc/net/arp') ?? '').split('\n').map((line) => line.trim().split(/\s+/))
  for (const { name } of cards) {
    const isSet = (key: string) =>
      ['all', name].some((of) => readSetting(machine, `net/ipv4/conf/${of}/${key}`) === '1')
    const setting = ['proxy_arp', 'proxy_arp_pvlan'].find(isSet)
    if (setting !== undefined) return `${name} has ${setting}`
    const [address] = proxied.find((line) => line[2] === proxyFlags && [name, '*'].includes(line[5] ?? '')) ?? []
    if (address !== undefined) return `${name} is a proxy for ${address}`
  }
  return undefined
}

/** `ATF_PUBL | ATF_PERM`, as /proc/net/arp has what `ip neighbour add proxy` made (include/uapi/linux/if_arp.h). */
const proxyFlags = '0xc'

const cardOf = (machine: Machine, name: string): Card => ({
  name,
  index: Number(machine.read(`/sys/class/net/${name}/ifindex`)),
})

/** Devices whose large receive offload forwarding will turn off, or has turned off for another lab. */
export async function lroOf({ machine, others }: Leasing, leases: readonly Lease[]): Promise<Card[]> {
  const found: Card[] = []
  for (const { card } of leases) {
    const isTheirs = others.some((act) => act.kind === 'lro' && act.card.index === card.index)
    if (isTheirs || (await hasLro(machine, card.name))) found.push(card)
  }
  return found
}

async function hasLro(machine: Machine, device: string): Promise<boolean> {
  const { stdout } = await machine.run(['ethtool', '-k', device])
  return /^large-receive-offload: on$/m.test(stdout)
}
