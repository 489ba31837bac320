import { contains, everything, type Family, formatIp, formatPrefix, isLinkLocal6 } from '../address/index.ts'
import { addressPaths, families, listIps, type Node, type Port, portsOf, portTitle } from './model.ts'
import { mainTable, type Route } from './network.ts'
import type { Report } from './report.ts'

/**
 * The default routes that gateways imply: of each family, where exactly one interface is on a bridge with a gateway of
 * that family, and the file has no default route of that family itself. Where the interface has addresses of the family
 * and none from which it can reach the gateway, that is a problem.
 */
export function impliedRoutes(node: Node, given: readonly Route[], report: Report): Route[] {
  return families
    .filter((family) => !given.some(isDefaultOf(family)))
    .flatMap((family) => impliedRoute(node, family, report))
}

const isDefaultOf =
  (family: Family) =>
  ({ to, table = mainTable }: Route): boolean =>
    to === formatPrefix(everything(family)) && table === mainTable

function gatewaysOf({ segment }: Port, family: Family) {
  return segment?.bridge?.gateways.filter((gateway) => gateway.family === family) ?? []
}

function impliedRoute(node: Node, family: Family, report: Report): Route[] {
  const [port, ...others] = portsOf(node).filter((one) => gatewaysOf(one, family).length > 0)
  if (!port || others.length > 0) return []
  const gateway = gatewaysOf(port, family).find((one) => port.addresses.some((address) => contains(address, one)))
  if (!gateway) {
    checkReach(port, family, report)
    return []
  }
  const hops = [{ via: formatIp(gateway), dev: port.name, onLink: false }]
  return [{ type: 'unicast', to: formatPrefix(everything(family)), hops, at: port.at }]
}

/** Link-local addresses do not say that the interface is for IPv6: every interface may have them. */
function checkReach(port: Port, family: Family, report: Report): void {
  const gateways = gatewaysOf(port, family)
  const isMeant = port.addresses.some((address) => address.family === family && !isLinkLocal6(address))
  if (!isMeant) return
  report.add(port.at, `${portTitle(port)} can not reach ${listIps(gateways)}, the gateway of ${port.segment?.title}`, {
    hint: 'give it a prefix that the gateway is in, or the namespace a default route',
    unless: [...addressPaths(port.node), [...port.node.at, 'routes']],
  })
}
