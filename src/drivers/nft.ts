import { type HostStep, type InsideStep, uplinkPrefix } from '../plan/index.ts'

/** A string of nft(8), in which a `*` at the end would stand for anything. See `machineInterfaceName`. */
const quoted = (name: string): string => `"${name.replace(/\*$/, String.raw`\*`)}"`

const anyOf = (names: readonly string[]): string => `{ ${names.map(quoted).join(', ')} }`

const chain = (name: string, type: string, policy: string, rules: readonly string[]): string =>
  `chain ${name} { type ${type}; policy ${policy}; ${rules.map((rule) => `${rule}; `).join('')}}`

const forward = 'filter hook forward priority filter'
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
 * The table of a lab on the host, on one line, because `nft -i` takes each for a whole. With `owner` it belongs to the
 * process that makes it.
 */
export const translationText = ({ table, uplink, members }: Translation, { owner }: { owner: boolean }): string =>
  tableText(
    table,
    [
      chain('forward', forward, 'accept', [...(uplink ? uplinkRules(uplink) : []), ...memberRules(members)]),
      ...(uplink ? [chain('postrouting', postrouting, 'accept', sourceRules(uplink))] : []),
    ],
    owner ? 'flags owner; ' : '',
  )

const tableText = (name: string, chains: readonly string[], flags = ''): string =>
  `add table inet ${name} { ${flags}${chains.map((one) => `${one}; `).join('')}}\n`

type Uplink = NonNullable<Translation['uplink']>

const uplinkRules = ({ device, leased }: Uplink): string[] => [
  `oifname ${quoted(device)} ct state new drop`,
  ...leasedRules('ipv4', leased.ipv4),
  ...leasedRules('ipv6', leased.ipv6),
]

/**
 * Of its family only: a machine may forward the other one by the same card. What came to a published port of Docker's has
 * been translated already, and is not ours to stop.
 */
const leasedRules = (family: 'ipv4' | 'ipv6', devices: readonly string[]): string[] =>
  devices.length === 0
    ? []
    : [
        `meta nfproto ${family} iifname ${anyOf(devices)} oifname != "${uplinkPrefix}*" ct state new ct status & dnat == 0 drop`,
      ]

const sourceRules = ({ device, sources }: Uplink): string[] =>
  sources.map((source) => {
    const family = source.includes(':') ? 'ip6' : 'ip'
    return `${family} saddr ${source} oifname != ${quoted(device)} masquerade`
  })

const memberRules = (members: readonly string[]): string[] =>
  members.length === 0 ? [] : [`iifname ${anyOf(members)} drop`, `oifname ${anyOf(members)} drop`]
