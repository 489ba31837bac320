import { contains, everything, type Family, formatIp, formatPrefix } from '../address/index.ts'
import { families, type Node, type Port, portsOf } from './model.ts'
import type { Route } from './network.ts'

/** RT_TABLE_MAIN of the kernel's rtnetlink.h: the table of routes that name none. */
export const mainTable = 254

/**
 * The default routes that gateways imply: of each family, where exactly one interface is on a bridge with a gateway of
 * that family, can reach it, and the file has no default route of that family itself.
 */
export function impliedRoutes(node: Node, given: readonly Route[]): Route[] {
  return families.filter((family) => !given.some(isDefaultOf(family))).flatMap((family) => impliedRoute(node, family))
}

const isDefaultOf =
  (family: Family) =>
  ({ to, table = mainTable }: Route): boolean =>
    to === formatPrefix(everything(family)) && table === mainTable

function gatewaysOf({ segment }: Port, family: Family) {
  return segment?.bridge?.gateways.filter((gateway) => gateway.family === family) ?? []
}

function impliedRoute(node: Node, family: Family): Route[] {
  const [port, ...others] = portsOf(node).filter((one) => gatewaysOf(one, family).length > 0)
  if (!port || others.length > 0) return []
  const gateway = gatewaysOf(port, family).find((one) => port.addresses.some((address) => contains(address, one)))
  if (!gateway) return []
  const hops = [{ via: formatIp(gateway), dev: port.name, onLink: false }]
  return [{ type: 'unicast', to: formatPrefix(everything(family)), hops, at: port.at }]
}
