/**
 * What a topology means: every default filled in, every name resolved, every address given.
 * Plain data, in the order of the file. Addresses are CIDR strings in canonical form (RFC 5952 for IPv6).
 */
export interface Network {
  readonly name: string
  readonly bridges: readonly Bridge[]
  readonly namespaces: readonly Namespace[]
  readonly host: Host
  readonly checks: readonly Check[]
  /** What is odd about it and comes up all the same, in sentences with their places. */
  readonly notes: readonly string[]
}

/** What a topology calls the machine itself. No namespace of it can have this name. */
export const hostMember = 'host'

/** RT_TABLE_MAIN of the kernel's rtnetlink.h: the table of routes that name none. */
export const mainTable = 254
/** RT_TABLE_LOCAL: what a namespace, or the machine, takes in as its own; the first of all rules leads to it. */
export const localTable = 255

/** Where in the topology a thing was said: keys and indexes from the root, for errors that arise after reading. */
export type Path = readonly (string | number)[]

/** A layer-2 segment; `addresses` are those of its gateway, which is the lab's fabric. */
export interface Bridge {
  readonly name: string
  readonly mac: string
  readonly mtu: number
  readonly stp: boolean
  /** What leaves through the gateway reaches the outside, behind the host's address. It has a gateway then. */
  readonly nat: boolean
  readonly subnets: readonly string[]
  readonly addresses: readonly string[]
  readonly at: Path
}

/** Which packets of others a namespace sends on; `by`: only those that come in by these interfaces. */
export interface Forwarding {
  readonly ipv4: boolean
  readonly ipv6: boolean
  readonly by?: readonly string[]
}

/** A network namespace: a host, or a router where it forwards. */
export interface Namespace {
  readonly name: string
  readonly forwarding: Forwarding
  /** Whether interfaces that are made in it have IPv6. */
  readonly ipv6: boolean
  readonly interfaces: readonly Interface[]
  /** Addresses of `lo` besides 127.0.0.1 and ::1. */
  readonly loopback: readonly string[]
  readonly routes: readonly Route[]
  readonly rules: readonly Rule[]
  /** What `/etc/hosts` says there, besides localhost. */
  readonly hosts: readonly HostsEntry[]
  /** `of-host`: those that the host really uses. */
  readonly nameservers: readonly string[] | 'of-host'
  /** Of resolv.conf(5): the domains in which it looks up short names, and how it asks. */
  readonly search: readonly string[]
  readonly resolverOptions: readonly string[]
  readonly sysctls: readonly Sysctl[]
  /** Each comes after those that it is in. */
  readonly private: readonly PrivateDirectory[]
  /** Whether its programs are in the PID namespace of the lab, or in one of their own. */
  readonly processes: 'shared' | 'own'
  readonly setup: readonly Command[]
  readonly at: Path
}

/** The part that the machine itself takes: interfaces of its own network, and routes by them. Both are mostly empty. */
export interface Host {
  readonly interfaces: readonly Interface[]
  readonly routes: readonly Route[]
}

export interface Interface {
  readonly name: string
  readonly mac: string
  readonly mtu: number
  readonly offload: boolean
  /** Whether it has IPv6 at all; then it has a link-local address. */
  readonly ipv6: boolean
  readonly addresses: readonly string[]
  readonly attachment: Attachment
  readonly at: Path
}

/**
 * A port of a bridge, where `portMac` is the address of the port itself, or the end of a veth pair whose other end is
 * another namespace's interface, or of `host`'s.
 */
export type Attachment =
  | { readonly bridge: string; readonly portMac: string }
  | { readonly peer: { readonly namespace: string; readonly interface: string } }

export interface Route {
  readonly type: 'unicast' | 'local' | 'blackhole' | 'unreachable' | 'prohibit'
  /** A prefix; the default route is `0.0.0.0/0` or `::/0`. */
  readonly to: string
  /** More than one: equal cost (RFC 2992). None for the types that refuse; a `local` one has its device. */
  readonly hops: readonly Hop[]
  readonly metric?: number
  /** The preferred source address. */
  readonly from?: string
  readonly mtu?: number
  readonly table?: number
  readonly at: Path
}

export interface Hop {
  /** Of IPv6 also in a route of IPv4 (RFC 5549). */
  readonly via?: string
  readonly dev?: string
  /** The next hop counts as on the link even where no prefix of the interface covers it. */
  readonly onLink: boolean
}

/** A routing policy rule, ip-rule(8). */
export interface Rule {
  readonly family: 4 | 6
  readonly from?: string
  readonly to?: string
  /** `VALUE` or `VALUE/MASK`, hexadecimal. */
  readonly mark?: string
  /** An interface of the namespace, or `lo`. */
  readonly iif?: string
  /** The octet, of which ECN has the last two bits. */
  readonly tos?: number
  readonly table: number
  readonly priority: number
  readonly at: Path
}

export interface HostsEntry {
  readonly address: string
  readonly names: readonly string[]
}

/** `key` in the slash form of sysctl.d(5), `net/ipv4/conf/eth0.1/rp_filter`: a dot in it is a dot of a name. */
export interface Sysctl {
  readonly key: string
  readonly value: string
  readonly at: Path
}

/** A directory that programs of the namespace have for themselves. */
export interface PrivateDirectory {
  readonly path: string
  /** The directory whose content it begins with, as the file says it. Without one, it is empty. */
  readonly from?: string
  readonly at: Path
}

export interface Command {
  readonly command: string
  /** Without one, the user who brings the topology up. */
  readonly user?: 'root'
  readonly at: Path
}

/** A check with its targets spelled out: it holds when every probe does. */
export interface Check {
  /** A namespace, or `host`. */
  readonly from: string
  /** As the file says it, for messages. */
  readonly to: string
  /** Addresses without prefix length. */
  readonly targets: readonly string[]
  readonly probe:
    | { readonly kind: 'icmp'; readonly expect: 'reachable' | 'unreachable' }
    | { readonly kind: 'tcp'; readonly port: number; readonly expect: 'open' | 'refused' | 'filtered' }
    | { readonly kind: 'udp'; readonly port: number; readonly expect: 'answered' | 'refused' | 'silent' }
  readonly at: Path
}
