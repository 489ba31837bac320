import type { HostsEntry, Path, PrivateDirectory, Route, Rule } from '../resolve/network.js';
import type { HostStep, HostUndo } from './host-step.js';
/** The lab's own network namespace, which holds the bridges. No namespace of a topology can have this name. */
export declare const FABRIC = "@fabric";
/** How a step inside is undone: it goes with its namespace, so that deleting the namespaces undoes everything. */
export type InsideUndo = {
    readonly kind: 'delete-namespace';
    readonly namespace: string;
} | {
    readonly kind: 'goes-with-namespace';
    readonly namespace: string;
};
export type Undo = InsideUndo | HostUndo;
interface StepOf<Kind extends string> {
    readonly kind: Kind;
    /** `inside`: in a namespace of the lab's own, which is the mark of ownership. */
    readonly where: 'inside';
    /** The namespace it is done in: a name of the topology, or `FABRIC`. */
    readonly in: string;
    readonly undo: InsideUndo;
    /** What in the topology asks for it. */
    readonly at: Path;
}
export interface NamespaceStep extends StepOf<'namespace'> {
}
/** One value under /proc/sys. `required: false`: not every kernel has it, and where it is missing nothing is lost. */
export interface SysctlStep extends StepOf<'sysctl'> {
    /** Interfaces take their values from `conf/default` when they are made. */
    readonly moment: 'before-links' | 'after-links';
    readonly key: string;
    readonly value: string;
    readonly required: boolean;
}
export interface BridgeStep extends StepOf<'bridge'> {
    readonly device: string;
    readonly index: number;
    readonly mac: string;
    readonly mtu: number;
    readonly stp: boolean;
    /** Whether it has a link-local address of IPv6, as a gateway of that family has. */
    readonly linkLocal: boolean;
}
/** One end of a veth pair; an end with a `bridge` is a port of it, and up from the start. */
export interface VethEnd {
    readonly in: string;
    readonly device: string;
    readonly index: number;
    readonly mac: string;
    readonly bridge?: string;
}
/** Both ends are made in place, so that nothing outside the lab ever sees a link event. */
export interface VethStep extends StepOf<'veth'> {
    readonly mtu: number;
    readonly ends: readonly [VethEnd, VethEnd];
}
/** Makes a device of the fabric, the far end of one on the host, a port of a bridge, and brings it up. */
export interface PortStep extends StepOf<'port'> {
    readonly device: string;
    readonly bridge: string;
}
/** Gives a device of the fabric, the far end of one on the host, to the namespace whose interface it is. */
export interface MoveStep extends StepOf<'move'> {
    readonly device: string;
    readonly to: string;
    readonly name: string;
}
/**
 * What the fabric forwards as the gateway of segments with `nat`: to the uplink what comes from them, behind its own
 * address, and answers back; nothing else.
 */
export interface GatewayFilterStep extends StepOf<'gateway-filter'> {
    readonly uplink: string;
    readonly segments: readonly string[];
}
/** Turns off what leaves checksums and segments to hardware that a veth does not have, ethtool(8). */
export interface OffloadStep extends StepOf<'offload'> {
    readonly device: string;
}
/** A CIDR address; IPv6 ones without duplicate address detection (RFC 4862, 5.4), as the plan gives each once. */
export interface AddressStep extends StepOf<'address'> {
    readonly device: string;
    readonly address: string;
}
/** Says whose namespace it is, by the alias of its loopback device: also when nothing else is left in it. */
export interface MarkStep extends StepOf<'mark'> {
    readonly mark: string;
}
export interface UpStep extends StepOf<'up'> {
    readonly device: string;
}
export interface RouteStep extends StepOf<'route'> {
    readonly route: Omit<Route, 'at'>;
}
/** What becomes of a packet that a rule selects: looked up in a table, judged from a later rule on, or dropped. */
export type RuleAction = {
    readonly table: number;
} | {
    readonly goto: number;
} | 'blackhole';
export interface RuleStep extends StepOf<'rule'> {
    readonly rule: Omit<Rule, 'at' | 'table'> & {
        readonly action: RuleAction;
    };
}
/** What `/etc/hosts` and `/etc/resolv.conf` say to programs of the namespace. */
export interface NamesStep extends StepOf<'names'> {
    readonly hosts: readonly HostsEntry[];
    readonly nameservers: readonly string[];
    readonly search: readonly string[];
    readonly resolverOptions: readonly string[];
}
/** What programs of the namespace have for themselves, besides what all have: directories, and a PID namespace. */
export interface ProgramsStep extends StepOf<'programs'> {
    readonly private: readonly PrivateDirectory[];
    readonly processes: 'shared' | 'own';
}
/** Waits until the ports of a bridge with STP have left the listening and learning states (IEEE 802.1D, 8.4). */
export interface ForwardingStep extends StepOf<'forwarding'> {
    readonly bridge: string;
}
/** A command of the file, given to `sh -c`. */
export interface SetupStep extends StepOf<'setup'> {
    readonly command: string;
    /** Root of the lab; without one, the user who brings it up. */
    readonly user?: 'root';
}
export type InsideStep = NamespaceStep | SysctlStep | BridgeStep | VethStep | PortStep | MoveStep | GatewayFilterStep | OffloadStep | AddressStep | UpStep | MarkStep | RouteStep | RuleStep | NamesStep | ProgramsStep | ForwardingStep | SetupStep;
/** The ordered steps that build a topology: plain data, `JSON.parse(JSON.stringify(plan))` is the plan. */
/** One target of a check that the machine itself makes, from its own network. */
export interface HostCheck {
    /** An address. */
    readonly target: string;
    /** As `icmp` or `tcp 8080`. */
    readonly asked: string;
    readonly at: Path;
}
export interface Plan {
    readonly version: 1;
    readonly name: string;
    readonly steps: readonly Step[];
    /** What `check` does on the machine itself. It changes nothing there, and connects to wherever the file says. */
    readonly hostChecks: readonly HostCheck[];
    /** What the topology asks for and this machine cannot do, in sentences. */
    readonly notes: readonly string[];
}
export type Step = InsideStep | HostStep;
/** The fields that every step inside a namespace shares. */
export declare const inside: (namespace: string, at: Path) => {
    readonly where: 'inside';
    readonly in: string;
    readonly undo: {
        readonly kind: 'goes-with-namespace';
        readonly namespace: string;
    };
    readonly at: Path;
};
export {};
