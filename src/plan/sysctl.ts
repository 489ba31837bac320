import type { Forwarding, Interface, Namespace, Network, Path } from '../resolve/network.ts'
import { inside, type SysctlStep } from './step.ts'

type Values = Readonly<Record<string, string>>

/**
 * What a new namespace takes over from the machine's first one (`inet_init_net` in net/ipv4/devinet.c of the kernel,
 * where `devconf_inherit_init_net` is 0): written, so that a topology behaves alike on every machine.
 */
const inherited: Values = {
  accept_local: '0',
  accept_source_route: '0',
  arp_accept: '0',
  arp_announce: '0',
  arp_evict_nocarrier: '1',
  arp_filter: '0',
  arp_ignore: '0',
  arp_notify: '0',
  bc_forwarding: '0',
  disable_policy: '0',
  disable_xfrm: '0',
  drop_gratuitous_arp: '0',
  drop_unicast_in_l2_multicast: '0',
  force_igmp_version: '0',
  igmpv2_unsolicited_report_interval: '10000', // ms
  igmpv3_unsolicited_report_interval: '1000', // ms
  ignore_routes_with_linkdown: '0',
  log_martians: '0',
  medium_id: '0',
  promote_secondaries: '0',
  proxy_arp: '0',
  proxy_arp_pvlan: '0',
  route_localnet: '0',
  rp_filter: '0',
  secure_redirects: '1',
  send_redirects: '1',
  shared_media: '1',
  src_valid_mark: '0',
}

/** A bridge of the lab is a wire: what crosses it is not the firewall's, whatever the machine has loaded. */
const wires: Values = {
  'net/bridge/bridge-nf-call-arptables': '0',
  'net/bridge/bridge-nf-call-ip6tables': '0',
  'net/bridge/bridge-nf-call-iptables': '0',
}

const forAllAndDefault = (family: 'ipv4' | 'ipv6', values: Values): [string, string][] =>
  ['all', 'default'].flatMap((scope) =>
    Object.entries(values).map(([key, value]): [string, string] => [`net/${family}/conf/${scope}/${key}`, value]),
  )

export interface Traits {
  readonly forwarding: Forwarding
  /** Whether interfaces have IPv6 from when they are made. */
  readonly ipv6: boolean
  /** Whether interfaces have link-local addresses of IPv6. */
  readonly linkLocal: boolean
  /** The first and the last group whose programs may ping without privilege, icmp(7). */
  readonly pingGroups: string
}

const flag = (isSet: boolean): string => (isSet ? '1' : '0')

function ownValues({ forwarding, ipv6, linkLocal, pingGroups }: Traits): [string, string][] {
  // Where it is said of interfaces, each of them is told once it is there.
  const forwards4 = forwarding.ipv4 && !forwarding.by
  return [
    // Writing ip_forward resets accept_redirects of `all`, so it comes first.
    ['net/ipv4/ip_forward', flag(forwards4)],
    ...forAllAndDefault('ipv4', { ...inherited, accept_redirects: flag(!forwards4) }),
    ['net/ipv4/ping_group_range', pingGroups],
    // Programs that are not root listen where their clients expect them, as in Docker; both families.
    ['net/ipv4/ip_unprivileged_port_start', '0'],
    // For IPv6 the one of `all` decides alone, and `inputRules` which interfaces it is for.
    ['net/ipv6/conf/all/forwarding', flag(forwarding.ipv6)],
    ...(forwarding.by ? [['net/ipv6/conf/default/forwarding', '0'] satisfies [string, string]] : []),
    ...forAllAndDefault('ipv6', { accept_dad: '0' }),
    // Machines on which IPv6 is off may have it off in new namespaces, too (`devconf_inherit_init_net`, `ipv6.disable_ipv6`).
    ['net/ipv6/conf/all/disable_ipv6', '0'],
    ['net/ipv6/conf/default/disable_ipv6', flag(!ipv6)],
    ['net/ipv6/conf/default/addr_gen_mode', flag(!linkLocal)],
    ...Object.entries(wires),
  ]
}

const isPerInterface = (key: string) => /^net\/ipv[46]\/(conf|neigh)\/(?!all\/|default\/)/.test(key)

/** The values that every namespace of a lab gets, before those of the file. */
export const sysctlDefaults = (namespace: string, traits: Traits, at: Path): SysctlStep[] =>
  ownValues(traits).map(([key, value]) => ({
    kind: 'sysctl',
    ...inside(namespace, at),
    moment: 'before-links',
    key,
    value,
    required: false,
  }))

/** What differs between interfaces of a namespace; before they are up, so that nothing is sent that should not be. */
export const interfaceSysctls = (
  { name, forwarding, ipv6, interfaces }: Namespace,
  crowds: ReadonlySet<string>,
): SysctlStep[] =>
  interfaces.flatMap((iface) =>
    [
      ...(forwarding.by?.includes(iface.name) ? forwardingValues(iface) : []),
      ...(ipv6 && !iface.ipv6 ? [[`net/ipv6/conf/${iface.name}/disable_ipv6`, '1'] as const] : []),
      ...(iface.ipv6 && isIn(crowds, iface)
        ? [[`net/ipv6/conf/${iface.name}/router_solicitations`, '0'] as const]
        : []),
    ].map(([key, value]) => ({
      kind: 'sysctl',
      ...inside(name, iface.at),
      moment: 'after-links',
      key,
      value,
      required: false,
    })),
  )

/**
 * Each host solicits routers three times (RFC 4861, 6.3.7) when its interface comes up, and a bridge has a copy of each for
 * everyone on it. With 300 hosts that is more at once than the kernel takes (net.core.netdev_max_backlog).
 */
const mostSoliciting = 100

/** The bridges on which nobody solicits routers. */
export function crowdsOf({ namespaces }: Network): ReadonlySet<string> {
  const ports = namespaces.flatMap(({ interfaces }) => interfaces.flatMap(bridgeOf))
  return new Set(
    [...Map.groupBy(ports, (bridge) => bridge)].flatMap(([bridge, { length }]) =>
      length > mostSoliciting ? [bridge] : [],
    ),
  )
}

const bridgeOf = ({ attachment }: Interface): string[] => ('bridge' in attachment ? [attachment.bridge] : [])

const isIn = (crowds: ReadonlySet<string>, iface: Interface): boolean =>
  bridgeOf(iface).some((bridge) => crowds.has(bridge))

const forwardingValues = ({ name }: Interface) =>
  [
    [`net/ipv4/conf/${name}/forwarding`, '1'],
    [`net/ipv4/conf/${name}/accept_redirects`, '0'],
    [`net/ipv6/conf/${name}/forwarding`, '1'],
  ] as const

/** The values of the file; those of one interface are written once it is there. */
export const sysctlSteps = (namespace: Namespace): SysctlStep[] =>
  namespace.sysctls.map(({ key, value, at }) => ({
    kind: 'sysctl',
    ...inside(namespace.name, at),
    moment: isPerInterface(key) && !key.includes('/conf/lo/') ? 'after-links' : 'before-links',
    key,
    value,
    required: true,
  }))
