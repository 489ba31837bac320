import { type Family, type Ip, type Prefix } from '../address/index.js';
import type { InterfaceSpec, NamespaceSpec, Path } from '../spec/index.js';
/** A bridge, or the wire between two interfaces: those on it reach each other without a router. */
export interface Segment {
    /** As messages call it. */
    readonly title: string;
    readonly at: Path;
    readonly bridge?: BridgeDraft;
    readonly ports: Port[];
    /** Who has which address on it, by `ipKey`. */
    readonly owners: Map<string, Owner>;
}
/** Who has an address, as messages call it. */
export interface Owner {
    readonly ip: Ip;
    readonly title: string;
}
/** A bridge, while it is resolved. */
export interface BridgeDraft {
    readonly name: string;
    readonly at: Path;
    readonly mtu: number;
    readonly stp: boolean;
    readonly nat: boolean;
    readonly ipv6: boolean;
    readonly subnets: readonly Prefix[];
    /** Those of the file; with `nat` and none there, those that are chosen when the addresses of the file are known. */
    readonly gateways: Prefix[];
}
/** An interface of a namespace or of the machine itself, while it is resolved. */
export interface Port {
    readonly name: string;
    readonly node: Node;
    readonly spec: InterfaceSpec;
    readonly at: Path;
    segment?: Segment;
    peer?: Port;
    readonly addresses: Prefix[];
    mtu: number;
    mac: string;
    /** The address of the port behind it, where it is on a bridge. */
    portMac: string;
}
/** A namespace, or the machine itself, while it is resolved. */
export interface Node {
    readonly name: string;
    readonly spec: NamespaceSpec;
    readonly at: Path;
    readonly ports: Map<string, Port>;
    readonly loopback: readonly Prefix[];
}
/** The topology, while it is resolved. */
export interface Draft {
    readonly name: string;
    readonly bridges: ReadonlyMap<string, BridgeDraft>;
    /** The namespaces. */
    readonly nodes: ReadonlyMap<string, Node>;
    /** The machine itself. */
    readonly host: Node;
    readonly segments: Segment[];
}
export declare const families: readonly Family[];
export declare const ipKey: ({ family, value }: Ip) => string;
export declare const portTitle: ({ node, name }: Port) => string;
/** The interfaces of everyone: the machine's come last, so that they change nothing for the namespaces. */
export declare const allPorts: ({ nodes, host }: Draft) => Port[];
export declare const portsOf: (node: Node) => Port[];
/** The addresses by which others can name it: all but the link-local ones of IPv6. */
export declare const addressesOf: (node: Node) => Prefix[];
export declare const hasFamily: (node: Node, family: Family) => boolean;
export declare const listIps: (ips: Iterable<Ip>) => string;
/** Whether an interface has IPv6: neither its namespace nor its bridge is without. */
export declare const hasIpv6: ({ node, segment }: Port) => boolean;
export declare const interfacesPath: (node: Node) => Path;
export declare const loopbackPath: (node: Node) => Path;
/** Where the file decides which addresses a namespace has, and who is on a segment with it. */
export declare const addressPaths: (node: Node) => Path[];
