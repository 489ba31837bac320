import type { Namespace, Path } from '../resolve/network.ts'
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
  readonly forwarding: boolean
  readonly ipv6: boolean
  /** The first and the last group whose programs may ping without privilege, icmp(7). */
  readonly pingGroups: string
}

function ownValues({ forwarding, ipv6, pingGroups }: Traits): [string, string][] {
  const forward = forwarding ? '1' : '0'
  return [
    // Writing ip_forward resets accept_redirects of `all`, so it comes first.
    ['net/ipv4/ip_forward', forward],
    ...forAllAndDefault('ipv4', { ...inherited, accept_redirects: forwarding ? '0' : '1' }),
    ['net/ipv4/ping_group_range', pingGroups],
    // Programs that are not root listen where their clients expect them, as in Docker; both families.
    ['net/ipv4/ip_unprivileged_port_start', '0'],
    ['net/ipv6/conf/all/forwarding', forward],
    // Machines on which IPv6 is off may have it off in new namespaces, too (`devconf_inherit_init_net`, `ipv6.disable_ipv6`).
    ...forAllAndDefault('ipv6', { disable_ipv6: '0', accept_dad: '0' }),
    // No link-local addresses where the topology has no IPv6: a thousand hosts' first chatter floods a bridge.
    ['net/ipv6/conf/default/addr_gen_mode', ipv6 ? '0' : '1'],
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
