import { type Fields, fieldsIn, isFields, type Json, listIn, objectsOf, omit, pick, words } from '../../machine/json.ts'
import { type Items, keyed } from '../items.ts'
import { answersOf, type Program } from '../programs.ts'

/** Links, their addresses, the neighbours that somebody wrote, the settings of their tables, and nexthops. */
export const links: Program = {
  name: 'ip',
  kinds: ['link', 'address', 'neighbour', 'nexthop', 'neighbour table'],
  parse: (output) => {
    const [devices, addresses, permanent, proxies, nexthops, tables] = batchAnswers(output, 6)
    return {
      link: keyed((devices ?? []).map(linkOf)),
      address: keyed((addresses ?? []).flatMap(addressesOf)),
      neighbour: keyed([...(permanent ?? []), ...(proxies ?? [])].map(neighbourOf)),
      nexthop: keyed((nexthops ?? []).map(nexthopOf)),
      'neighbour table': keyed((tables ?? []).map(tableOf)),
    }
  },
}

/** Of one family, because rules can be asked for no other way: the rules, and the routes of all tables. */
export const ip4: Program = {
  name: 'ip',
  kinds: ['IPv4 rule', 'IPv4 route'],
  parse: (output) => {
    const [rules, routes] = batchAnswers(output, 2)
    return { 'IPv4 rule': rulesOf(rules), 'IPv4 route': routesOf(routes) }
  },
}

/** And the labels by which source addresses are chosen (RFC 6724, 2.1). */
export const ip6: Program = {
  name: 'ip',
  kinds: ['IPv6 rule', 'IPv6 route', 'IPv6 address label'],
  parse: (output) => {
    const [rules, routes, labels] = batchAnswers(output, 3)
    return {
      'IPv6 rule': rulesOf(rules),
      'IPv6 route': routesOf(routes),
      'IPv6 address label': keyed((labels ?? []).map((label) => [factsOf(label), ''])),
    }
  },
}

const rulesOf = (rules: readonly Fields[] = []): Items => keyed(rules.map((rule) => [factsOf(rule), '']))
const routesOf = (routes: readonly Fields[] = []): Items => keyed(routes.flatMap(routeOf))

const batchAnswers = (output: string, count: number): Fields[][] => answersOf(output, count).map(objectsOf)

/** Carrier comes and goes with the far end, and `M-DOWN` says that the far end is down. */
const carrierFlags = new Set<Json>(['LOWER_UP', 'NO-CARRIER', 'RUNNING', 'DORMANT', 'M-DOWN'])
const linkFields = [
  'ifindex',
  'link_type',
  'address',
  'mtu',
  'txqlen',
  'master',
  'link',
  'link_index',
  'ifalias',
  'altnames',
  'group',
]

function linkOf(link: Fields): [string, Fields] {
  const flags = listIn(link.flags).filter((flag) => !carrierFlags.has(flag))
  return [words(link.ifname), { ...pick(link, linkFields), flags }]
}

/** Neither lifetimes nor what duplicate address detection has found out so far. */
const addressFields = ['address', 'scope', 'label', 'broadcast', 'metric', 'noprefixroute', 'home', 'nodad']

function addressesOf(link: Fields): [string, Fields][] {
  return fieldsIn(link.addr_info).map((address) => {
    return [`${words(link.ifname, address.local)}/${words(address.prefixlen)}`, pick(address, addressFields)]
  })
}

/** What the kernel knows of use and age, the lifetime of a router advertisement, and its preference. */
const volatileRouteFields = new Set(['flags', 'expires', 'pref', 'age', 'used', 'users', 'error', 'cache'])
const routeKey = ['type', 'dst', 'from', 'dev', 'via', 'gateway', 'table', 'metric', 'tos']

/**
 * The kernel makes the local route of an IPv6 address when duplicate address detection is done, up to seconds later: it
 * says nothing that the address does not, and is left out. So is the anycast one that comes and goes with forwarding.
 */
function routeOf(route: Fields): [string, Fields][] {
  const derived = route.type === 'local' || route.type === 'anycast'
  if (derived && route.table === 'local' && route.protocol === 'kernel') return []
  const hops = fieldsIn(route.nexthops).map((hop) => omit(hop, volatileRouteFields))
  const rest = omit(route, new Set([...volatileRouteFields, ...routeKey, 'nexthops']))
  const onlink = listIn(route.flags).includes('onlink')
  const state: Fields = { ...rest, ...(onlink && { onlink }), ...(hops.length > 0 && { nexthops: hops }) }
  return [[factsOf(pick(route, routeKey)), state]]
}

function neighbourOf(neighbour: Fields): [string, Fields] {
  const proxy = 'proxy' in neighbour ? 'proxy' : undefined
  return [words(neighbour.dev, neighbour.dst, proxy), pick(neighbour, ['lladdr'])]
}

/** Whether a nexthop is dead follows from its link; when a group was balanced last, from its traffic. */
function nexthopOf(nexthop: Fields): [string, Fields] {
  const { resilient_args: resilient = null, ...rest } = omit(nexthop, new Set(['id', 'flags']))
  const balanced: Fields = isFields(resilient) ? { resilient: omit(resilient, new Set(['unbalanced_time'])) } : {}
  return [words(nexthop.id), { ...rest, ...balanced }]
}

/** The kernel draws `reachable` anew from `base_reachable` every few minutes (RFC 4861, 6.3.2). */
function tableOf(table: Fields): [string, Fields] {
  return [words(table.dev, table.name), omit(table, new Set(['family', 'name', 'dev', 'reachable', 'refcnt']))]
}

function factsOf(fields: Fields): string {
  return words(...Object.entries(fields).flat())
}
