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

/** ip-route(8) takes an address of another family than the route's only where its family is said. */
const viaWords = (via: string | undefined, to: string): string[] =>
  via === undefined ? [] : ['via', ...(isIpv6(via) && !isIpv6(to) ? ['inet6'] : []), via]

const hopWords = ({ via, dev, onLink }: Hop, to: string): string[] => [
  ...viaWords(via, to),
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
    ...hops.flatMap((hop) => (hops.length > 1 ? ['nexthop', ...hopWords(hop, to)] : hopWords(hop, to))),
  ]
}

/** Without `-6`, ip-rule(8) takes every rule for one of IPv4, whatever its addresses. */
export function ruleWords({ rule }: Kind<'rule'>): string[] {
  const { from = 'all', to, mark, iif, tos, action, priority } = rule
  return [
    ...['rule', 'add', 'from', from],
    ...named('to', to),
    ...named('fwmark', mark),
    ...named('iif', iif),
    ...named('tos', tos === undefined ? undefined : `0x${tos.toString(16)}`),
    ...named('priority', priority),
    ...(typeof action === 'string' ? [action] : Object.entries(action).flatMap(([key, value]) => named(key, value))),
  ]
}
