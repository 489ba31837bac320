import type { HostsEntry, Path, Route, Rule } from '../resolve/network.js';
/** The lab's own network namespace, which holds the bridges. No namespace of a topology can have this name. */
export declare const FABRIC = "@fabric";
/**
 * How a step is undone. What is inside goes with its namespace; deleting the namespaces undoes everything.
 */
export type Undo = {
    readonly kind: 'delete-namespace';
    readonly namespace: string;
} | {
    readonly kind: 'goes-with-namespace';
    readonly namespace: string;
} | {
    readonly kind: 'remove-links';
    readonly paths: readonly string[];
};
interface StepOf<Kind extends string> {
    readonly kind: Kind;
    /** `inside`: in a namespace of the lab's own, which is the mark of ownership. */
    readonly where: 'inside';
    /** The namespace it is done in: a name of the topology, or `FABRIC`. */
    readonly in: string;
    readonly undo: Undo;
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
/** Turns off what leaves checksums and segments to hardware that a veth does not have, ethtool(8). */
export interface OffloadStep extends StepOf<'offload'> {
    readonly device: string;
}
/** A CIDR address; IPv6 ones without duplicate address detection (RFC 4862, 5.4), as the plan gives each once. */
export interface AddressStep extends StepOf<'address'> {
    readonly device: string;
    readonly address: string;
}
export interface UpStep extends StepOf<'up'> {
    readonly device: string;
}
export interface RouteStep extends StepOf<'route'> {
    readonly route: Omit<Route, 'at'>;
}
export interface RuleStep extends StepOf<'rule'> {
    readonly rule: Omit<Rule, 'at'>;
}
/** What `/etc/hosts` and `/etc/resolv.conf` say to programs of the namespace. */
export interface NamesStep extends StepOf<'names'> {
    readonly hosts: readonly HostsEntry[];
    readonly nameservers: readonly string[];
}
/** Waits until the ports of a bridge with STP have left the listening and learning states (IEEE 802.1D, 8.4). */
export interface ForwardingStep extends StepOf<'forwarding'> {
    readonly bridge: string;
}
/** A command of the file, given to `sh -c`. */
export interface SetupStep extends StepOf<'setup'> {
    readonly command: string;
}
export type InsideStep = NamespaceStep | SysctlStep | BridgeStep | VethStep | OffloadStep | AddressStep | UpStep | RouteStep | RuleStep | NamesStep | ForwardingStep | SetupStep;
/**
 * Names a namespace for the whole machine, as ip-netns(8) knows it: links under /run/netns and /etc/netns that lead into
 * the lab, and end nowhere when it is gone.
 */
export interface PinStep {
    readonly kind: 'pin';
    readonly where: 'host';
    readonly in: string;
    readonly undo: Undo;
    /** What says that it is ours: where the links lead has the lab's id in it. */
    readonly owns: 'target';
    readonly at: Path;
}
/** What is done in the namespaces of the machine itself, each journalled before it is done. */
export type HostStep = PinStep;
/** The ordered steps that build a topology: plain data, `JSON.parse(JSON.stringify(plan))` is the plan. */
export interface Plan {
    readonly version: 1;
    readonly name: string;
    readonly steps: readonly Step[];
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
