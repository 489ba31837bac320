import { bitsOf, formatIp, formatPrefix, isLinkLocal6, parsePrefix, subnetOf } from '../address/index.ts'
import { localTable, type Path } from '../resolve/network.ts'
import { type ConnectionsStep, type HostSettingStep, type HostStep, onHost } from './host-step.ts'

/** The address of a CIDR address. */
export const bare = (cidr: string): string => cidr.replace(/\/.*$/, '')

export interface OwnDevice {
  readonly device: string
  /** CIDR */
  readonly addresses: readonly string[]
  /** Whether the machine forwards what comes in by it. */
  readonly forwarding: boolean
  /** Whether it has a link-local address of IPv6. */
  readonly linkLocal: boolean
  readonly at: Path
}

/** Makes a device of a lab's on the host ready and up. The machine believes no router or redirect that is behind it. */
export function ownDeviceSteps({ device, addresses, forwarding, linkLocal, at }: OwnDevice): HostStep[] {
  const withLink = onHost({ kind: 'goes-with-link', device }, at)
  const setting = (family: 'ipv4' | 'ipv6', name: string, value: string): HostSettingStep => ({
    kind: 'host-setting',
    ...withLink,
    ...{ key: `net/${family}/conf/${device}/${name}`, value, required: false },
  })
  return [
    setting('ipv4', 'forwarding', forwarding ? '1' : '0'),
    setting('ipv4', 'accept_redirects', '0'),
    setting('ipv6', 'accept_redirects', '0'),
    setting('ipv6', 'accept_ra', '0'),
    setting('ipv6', 'accept_dad', '0'),
    // Where the machine has IPv6 turned off for new devices, as in a container, the lab's has it all the same.
    ...(linkLocal ? [setting('ipv6', 'disable_ipv6', '0')] : [setting('ipv6', 'addr_gen_mode', '1')]),
    ...(linkLocal && forwarding ? [setting('ipv6', 'force_forwarding', '1')] : []),
    ...addresses.map((address): HostStep => ({ kind: 'host-address', ...withLink, device, address })),
    { kind: 'host-up', ...withLink, device },
    ...subnetRoutes(addresses).map(
      ({ to, from }): HostStep => ({
        kind: 'host-route',
        ...withLink,
        route: { type: 'unicast', to, hops: [{ dev: device, onLink: false }], from, table: localTable },
      }),
    ),
  ]
}

/**
 * The subnets on the link, once more in the table to which the first of all rules leads, where no VPN's rule comes before them:
 * those send all that is not for the machine itself by the tunnel, whatever its main table says, and answers to a lab as well.
 */
function subnetRoutes(addresses: readonly string[]): { to: string; from: string }[] {
  const prefixes = addresses.flatMap((address) => parsePrefix(address) ?? [])
  const onLink = prefixes.filter((prefix) => prefix.length < bitsOf(prefix.family) && !isLinkLocal6(prefix))
  const routes = onLink.map((prefix) => ({ to: formatPrefix(subnetOf(prefix)), from: formatIp(prefix) }))
  return [...Map.groupBy(routes, ({ to }) => to).values()].flatMap((same) => same.slice(0, 1))
}

/**
 * Comes before the step that makes the device: connections are forgotten once that is gone, because by it the last packets of
 * a lab that ends would be tracked anew.
 */
export const connectionsStep = (cidr: string, at: Path): ConnectionsStep => ({
  kind: 'connections',
  ...onHost({ kind: 'forget' }, at),
  source: bare(cidr),
})
