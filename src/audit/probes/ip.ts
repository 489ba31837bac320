import { type Fields, fieldsIn, type Json, listIn, objectsOf, omit, pick, words } from '../../machine/json.ts'
import { keyed } from '../items.ts'
import type { Program } from '../programs.ts'

/** Links, their addresses, and the neighbours that somebody wrote. */
export const links: Program = {
  name: 'ip',
  kinds: ['link', 'address', 'neighbour'],
  parse: (output) => {
    const [devices, addresses, permanent, proxies] = batchAnswers(output, 4)
    return {
      link: keyed((devices ?? []).map(linkOf)),
      address: keyed((addresses ?? []).flatMap(addressesOf)),
      neighbour: keyed([...(permanent ?? []), ...(proxies ?? [])].map(neighbourOf)),
    }
  },
}

/** Of one family, because rules can be asked for no other way: the rules, and the routes of all tables. */
export const ip4 = family('IPv4')
export const ip6 = family('IPv6')

function family(name: 'IPv4' | 'IPv6'): Program {
  return {
    name: 'ip',
    kinds: [`${name} rule`, `${name} route`],
    parse: (output) => {
      const [rules, routes] = batchAnswers(output, 2)
      return {
        [`${name} rule`]: keyed((rules ?? []).map((rule) => [factsOf(rule), ''])),
        [`${name} route`]: keyed((routes ?? []).flatMap(routeOf)),
      }
    },
  }
}

/** One line of JSON for each line of the batch, also where there is nothing to show. */
function batchAnswers(output: string, count: number): Fields[][] {
  const answers = output.trim().split('\n')
  if (answers.length !== count) throw new Error(`ip gave ${answers.length} answers to ${count} questions`)
  return answers.map(objectsOf)
}

/** Carrier comes and goes with the far end, and `M-DOWN` says that the far end is down. */
const carrierFlags = new Set<Json>(['LOWER_UP', 'NO-CARRIER', 'RUNNING', 'DORMANT', 'M-DOWN'])
const linkFields = [
  'ifindex',
  'link_type',
  'address',
  'mtu',
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

function factsOf(fields: Fields): string {
  return words(...Object.entries(fields).flat())
}
