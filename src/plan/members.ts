import { type Attachment, hostMember, type Interface, type Network } from '../resolve/network.ts'
import type { BridgeDevice } from './bridge.ts'
import { portDevice } from './devices.ts'
import { type HostLinkStep, type HostRouteStep, type HostStep, onHost } from './host-step.ts'
import { connectionsStep, ownDeviceSteps } from './own-device.ts'
import { FABRIC, inside, type MoveStep, type PortStep } from './step.ts'
import { firstFarIndex } from './uplink.ts'

/** An interface of the machine itself, and what its far end is called while it is in the fabric. */
interface Member {
  readonly iface: Interface
  readonly far: { readonly device: string; readonly index: number; readonly mac: string }
}

function membersOf({ host, namespaces }: Network): Member[] {
  const macOf = ({ peer }: Extract<Attachment, { peer: object }>): string =>
    namespaces.find(({ name }) => name === peer.namespace)?.interfaces.find(({ name }) => name === peer.interface)
      ?.mac ?? ''
  return host.interfaces.map((iface, number) => {
    const { attachment, name } = iface
    const index = firstFarIndex + 1 + number
    return 'bridge' in attachment
      ? { iface, far: { device: portDevice(hostMember, name, index), index, mac: attachment.portMac } }
      : { iface, far: { device: `_h${number}`, index, mac: macOf(attachment) } }
  })
}

/** The machine's own interfaces in the topology, and its routes by them. */
export const memberSteps = (network: Network): HostStep[] => [
  ...membersOf(network).flatMap(({ iface, far }): HostStep[] => [
    ...iface.addresses.map((address) => connectionsStep(address, iface.at)),
    linkStep(iface, far),
    ...ownDeviceSteps({
      device: iface.name,
      addresses: iface.addresses,
      forwarding: false,
      linkLocal: iface.ipv6,
      at: iface.at,
    }),
  ]),
  ...routeSteps(network),
]

const linkStep = ({ name, mac, mtu, offload, at }: Interface, far: Member['far']): HostLinkStep => ({
  kind: 'host-link',
  ...onHost({ kind: 'delete-link' }, at),
  ...{ device: name, mac, mtu, offload, far },
})

const routeSteps = ({ host }: Network): HostRouteStep[] =>
  host.routes.map(({ at, ...route }) => ({
    kind: 'host-route',
    ...onHost({ kind: 'goes-with-link', device: route.hops[0]?.dev ?? '' }, at),
    route,
  }))

/** Puts the far ends where they belong: on their bridges, and into the namespaces of their peers. */
export const attachingSteps = (network: Network, bridges: ReadonlyMap<string, BridgeDevice>): (PortStep | MoveStep)[] =>
  membersOf(network).map(({ iface: { attachment, at }, far }) =>
    'bridge' in attachment
      ? {
          kind: 'port',
          ...inside(FABRIC, at),
          device: far.device,
          bridge: bridges.get(attachment.bridge)?.device ?? attachment.bridge,
        }
      : {
          kind: 'move',
          ...inside(FABRIC, at),
          device: far.device,
          to: attachment.peer.namespace,
          name: attachment.peer.interface,
        },
  )
