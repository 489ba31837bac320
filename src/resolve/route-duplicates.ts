import { bitsOf, formatIp, formatPrefix, type Prefix, subnetOf } from '../address/index.ts'
import { type Node, portsOf } from './model.ts'
import { localTable, mainTable, type Route } from './network.ts'
import type { Report } from './report.ts'

/** IP6_RT_PRIO_USER of the kernel's ipv6_route.h: what a route of IPv6 without a metric, or with 0, gets. */
const usualMetric6 = 1024

const isIpv6 = (to: string): boolean => to.includes(':')
const metricOf = ({ to, metric = 0 }: Route): number => (metric === 0 && isIpv6(to) ? usualMetric6 : metric)
const keyOf = (route: Route): string => `${route.to} ${route.table ?? mainTable} ${metricOf(route)}`

/** Of routes to a prefix in one table the kernel takes one of each metric, and refuses the second (EEXIST). */
export function checkDuplicateRoutes(node: Node, routes: readonly Route[], report: Report): void {
  const seen = new Set<string>()
  const connected = connectedKeys(node)
  for (const route of routes) {
    const what = route.to.endsWith('/0') ? `default route of IPv${isIpv6(route.to) ? 6 : 4}` : `route to ${route.to}`
    const hint = 'give one of them another `metric` or `table`'
    if (seen.has(keyOf(route))) report.add(route.at, `a second ${what} with the same metric`, { hint })
    const port = connected.get(keyOf(route))
    if (port !== undefined) {
      const where = route.type === 'local' ? `an address of \`${port}\`` : `on the link of \`${port}\``
      report.add(route.at, `${route.to} is ${where} already`, { hint: 'give it another `metric`' })
    }
    seen.add(keyOf(route))
  }
}

/** IP6_RT_PRIO_ADDRCONF of the kernel's ipv6_route.h; those of IPv4 have 0. */
const connectedMetric = { 4: 0, 6: 256 }

/** The routes that the kernel makes for addresses. */
function connectedKeys(node: Node): Map<string, string> {
  const keys = portsOf(node).flatMap(({ name, addresses }) =>
    addresses.flatMap((address) => keysOfAddress(address).map((key): [string, string] => [key, name])),
  )
  return new Map(keys)
}

function keysOfAddress(address: Prefix): string[] {
  const { family, length } = address
  const isAlone = length === bitsOf(family)
  const link = isAlone ? [] : [`${formatPrefix(subnetOf(address))} ${mainTable} ${connectedMetric[family]}`]
  return [...link, `${formatIp(address)}/${bitsOf(family)} ${localTable} 0`]
}
