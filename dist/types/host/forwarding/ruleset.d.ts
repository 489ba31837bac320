/** The programs that show rules; those of iptables are one for each family and each of its two ways into the kernel. */
export type Tool = 'nft' | IptablesTool;
export type IptablesTool = 'iptables' | 'ip6tables' | 'iptables-legacy' | 'ip6tables-legacy';
export type Family = 'ipv4' | 'ipv6';
/** A table with its chains, by whatever tool it was shown: what iptables and nft print has this one form here. */
export interface Table {
    readonly tool: Tool;
    /** As nft(8) calls the families: `inet` is both. */
    readonly family: 'ip' | 'ip6' | 'inet';
    readonly name: string;
    readonly chains: readonly Chain[];
}
export interface Chain {
    readonly name: string;
    readonly rules: readonly Rule[];
    /** Of a chain that the kernel calls for packets that it forwards. */
    readonly base?: Base;
}
/** The hooks that a forwarded packet passes, in their order. */
export declare const hooks: readonly ['prerouting', 'forward', 'postrouting'];
export type Hook = (typeof hooks)[number];
export interface Base {
    readonly hook: Hook;
    /** Of a chain for address translation, which sees the first packet of a connection only. */
    readonly isNat: boolean;
    readonly policy: 'accept' | 'drop';
    /** Of the base chains of a hook, those of lower priority come first. */
    readonly priority: number;
}
export interface Rule {
    /** All of them have to hold. */
    readonly matches: readonly Match[];
    readonly verdict: Verdict;
    /** As a person knows it from the tool that shows it. */
    readonly text: string;
}
export type Match = DeviceMatch | StateMatch | FamilyMatch | AddressMatch | UnknownMatch;
export interface DeviceMatch {
    readonly on: 'in' | 'out';
    /** One of them. */
    readonly devices: readonly DevicePattern[];
    readonly negated: boolean;
}
export interface DevicePattern {
    readonly name: string;
    /** `name` is only how the device's name begins. */
    readonly isPrefix: boolean;
}
/** What connection tracking says of the packet, in nft's words. */
export interface StateMatch {
    readonly on: 'state';
    readonly states: readonly string[];
    readonly negated: boolean;
}
export interface FamilyMatch {
    readonly on: 'family';
    readonly family: Family;
    readonly negated: boolean;
}
export interface AddressMatch {
    readonly on: 'source' | 'destination';
    readonly family: Family;
    /** One of them. */
    readonly ranges: readonly AddressRange[];
    readonly negated: boolean;
}
/** From the first address to the last, as numbers. */
export interface AddressRange {
    readonly first: bigint;
    readonly last: bigint;
    /** As the tool shows it. */
    readonly text: string;
}
/** Anything else: a port, a mark, a rate, something that this version has never seen. */
export interface UnknownMatch {
    readonly on: 'unknown';
}
export type Verdict = {
    readonly kind: 'accept' | 'drop' | 'reject' | 'return' | 'continue';
} | {
    readonly kind: 'jump' | 'goto';
    readonly chain: string;
};
