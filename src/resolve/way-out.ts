import { formatIp } from '../address/index.ts'
import type { Node } from './model.ts'
import type { Route } from './network.ts'

/** Whether a namespace reaches the outside: a default route of it leads to the gateway of a bridge with `nat`. */
export const hasWayOut = (node: Node, routes: readonly Route[]): boolean =>
  routes
    .filter(({ to }) => to.endsWith('/0'))
    .flatMap(({ hops }) => hops)
    .some(({ via, dev }) => {
      const bridge = dev === undefined ? undefined : node.ports.get(dev)?.segment?.bridge
      return bridge?.nat === true && bridge.gateways.some((gateway) => formatIp(gateway) === via)
    })
