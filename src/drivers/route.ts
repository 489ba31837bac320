import type { InsideStep } from '../plan/index.ts'

type Kind<K extends InsideStep['kind']> = Extract<InsideStep, { kind: K }>

const isIpv6 = (address: string) => address.includes(':')

const named = (name: string, value: string | number | undefined): string[] =>
  value === undefined ? [] : [name, `${value}`]

/** An IPv4 address with the broadcast address of its prefix, as every configuration tool gives it. */
export function addressWords({ device, address }: Pick<Kind<'address'>, 'device' | 'address'>): string[] {
  const hasBroadcast = !isIpv6(address) && Number(address.split('/')[1]) < 31
  return [
    ...['address', 'add', address],
    ...(hasBroadcast ? ['broadcast', '+'] : []),
    ...['dev', device],
    ...(isIpv6(address) ? ['nodad'] : []),
  ]
}

type Hop = Kind<'route'>['route']['hops'][number]

const hopWords = ({ via, dev, onLink }: Hop): string[] => [
  ...named('via', via),
  ...named('dev', dev),
  ...(onLink ? ['onlink'] : []),
]

export function routeWords({ route }: Pick<Kind<'route'>, 'route'>): string[] {
  const { type, to, hops, metric, from, mtu, table } = route
  return [
    ...['route', 'add', type, to],
    ...named('table', table),
    ...named('metric', metric),
    ...named('src', from),
    ...named('mtu', mtu),
    ...hops.flatMap((hop) => (hops.length > 1 ? ['nexthop', ...hopWords(hop)] : hopWords(hop))),
  ]
}

/** `ip` tells the family of a rule by its addresses, so a rule without any names the prefix of all. */
export function ruleWords({ rule: { family, from, to, table, priority } }: Kind<'rule'>): string[] {
  const everything = family === 6 ? '::/0' : '0.0.0.0/0'
  return [
    ...['rule', 'add', 'from', from ?? everything],
    ...named('to', to),
    ...named('table', table),
    ...named('priority', priority),
  ]
}
