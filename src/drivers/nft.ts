import type { HostStep, InsideStep } from '../plan/index.ts'

/** A string of nft(8), in which a `*` at the end would stand for anything. See `machineInterfaceName`. */
const quoted = (name: string): string => `"${name.replace(/\*$/, String.raw`\*`)}"`

const anyOf = (names: readonly string[]): string => `{ ${names.map(quoted).join(', ')} }`

const chain = (name: string, type: string, policy: string, rules: readonly string[]): string =>
  `chain ${name} { type ${type}; policy ${policy}; ${rules.map((rule) => `${rule}; `).join('')}}`

const forward = 'filter hook forward priority filter'
/** Before connection tracking. */
const prerouting = 'filter hook prerouting priority raw'
/** After translation. */
const routing = 'filter hook prerouting priority filter'
const postrouting = 'nat hook postrouting priority srcnat'

/** The table of the fabric, as a file for `nft -f`. */
export const gatewayText = ({ uplink, segments }: Extract<InsideStep, { kind: 'gateway-filter' }>): string =>
  tableText('gateway', [
    chain('forward', forward, 'drop', [
      `iifname ${anyOf(segments)} oifname ${quoted(uplink)} accept`,
      `iifname ${quoted(uplink)} ct state established,related accept`,
    ]),
    chain('postrouting', postrouting, 'accept', [`oifname ${quoted(uplink)} masquerade`]),
  ])

/**
 * Deletes the table `filter` of an iptables, all at once or not at all: not where one of its chains is in use, which then
 * cannot be made here. nft(8) has no other way to delete a table on a condition.
 */
export const emptyFilterText = (tool: string): string => {
  const table = `${tool === 'ip6tables' ? 'ip6' : 'ip'} filter`
  const chains = ['INPUT', 'FORWARD', 'OUTPUT'].map((name) => `create chain ${table} ${name}\n`)
  return `${chains.join('')}delete table ${table}\n`
}

type Translation = Extract<HostStep, { kind: 'translation' }>

/**
 * The table of a lab on the host, for `nft -f`, which makes it in one transaction: where there is one of that name that
 * somebody has changed, there is no moment without.
 */
export const translationText = ({ table, uplink, members }: Translation): string =>
  `add table inet ${table}\ndelete table inet ${table}\n${tableText(table, [
    chain('forward', forward, 'accept', [...memberRules(members), ...(uplink ? uplinkRules(uplink) : [])]),
    ...(uplink
      ? [
          chain('prerouting', prerouting, 'accept', foreignRules(uplink)),
          chain('routing', routing, 'accept', silentRules(uplink)),
          chain('postrouting', postrouting, 'accept', sourceRules(uplink)),
        ]
      : []),
  ])}`

const tableText = (name: string, chains: readonly string[]): string =>
  `add table inet ${name} { ${chains.map((one) => `${one}; `).join('')}}\n`

type Uplink = NonNullable<Translation['uplink']>

/**
 * Not by `ct state new`: what belongs to no connection that the kernel knows is forwarded as well, and what it finds invalid is
 * translated by nothing.
 */
const uplinkRules = ({ device, leased }: Uplink): string[] => [
  `iifname ${quoted(device)} ct state invalid drop`,
  `oifname ${quoted(device)} ct state != { established, related } drop`,
  ...leasedRules(leased),
]

/**
 * Of its family only: a machine may forward the other one by the same card. By its index, which `iif` stands for: it keeps that
 * where somebody renames it. Not in a set, which nft prints in the order of the indexes. Answers to a lab are translated, and so is
 * what a Docker that has started meanwhile publishes, which is not ours to stop; the accept ends no chain but this one.
 */
const leasedRules = (leased: Uplink['leased'], only: Readonly<Record<Family, string>> = all): string[] =>
  families.flatMap((family) =>
    leased[family].flatMap(({ name }) => {
      const coming = `meta nfproto ${family} iif ${quoted(name)}`
      return [`${coming} ct status snat,dnat accept`, `${coming} ${only[family]}drop`]
    }),
  )

const families = ['ipv4', 'ipv6'] as const
type Family = (typeof families)[number]

const all = { ipv4: '', ipv6: '' }

/** As the machine will route it, also to a proxy that takes it by a mark (`IP_TRANSPARENT`, ip(7)). */
const notForTheMachine: Readonly<Record<Family, string>> = {
  ipv4: 'fib daddr . mark type != { local, broadcast, anycast, multicast } ',
  ipv6: 'ip6 daddr != fe80::/10 fib daddr . mark type != { local, anycast, multicast } ',
}

/**
 * A card that forwards for labs only tells others nothing that it would not tell without: where a packet of theirs is forwarded, the
 * kernel says that its time is over, that it is too big, or that there is no way, before netfilter's hook for these (ip_forward(),
 * net/ipv4/ip_forward.c; ip_error(), net/ipv4/route.c).
 */
const silentRules = ({ leased }: Uplink): string[] => leasedRules(leased, notForTheMachine)

const familyOf = (source: string): string => (source.includes(':') ? 'ip6' : 'ip')

/**
 * What others send to the lab's end, or in its name, is not forwarded, and the host would say so to them where the time to live
 * runs out. Answers to the lab come to the host's own address here.
 */
const foreignRules = ({ device, sources }: Uplink): string[] =>
  sources.flatMap((source) => [
    ...['saddr', 'daddr'].map((side) => `iifname != ${quoted(device)} ${familyOf(source)} ${side} ${source} drop`),
    ...forgedRules(device, source),
  ])

/** The lab has one address of each family at its end; neighbours find each other by link-local ones (RFC 4861). */
const forgedRules = (device: string, source: string): string[] => {
  const family = familyOf(source)
  const own = family === 'ip6' ? `{ ${source}, fe80::/10 }` : source
  return [`iifname ${quoted(device)} ${family} saddr != ${own} drop`]
}

const sourceRules = ({ device, sources }: Uplink): string[] =>
  sources.map((source) => `${familyOf(source)} saddr ${source} oifname != ${quoted(device)} masquerade`)

const memberRules = (members: readonly string[]): string[] =>
  members.length === 0 ? [] : [`iifname ${anyOf(members)} drop`, `oifname ${anyOf(members)} drop`]
