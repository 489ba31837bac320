import type { Base, Chain, Family, Rule, Table } from './ruleset.js';
/** A packet that the host is to forward, as far as it is known before there is one. */
export interface Packet {
    readonly family: Family;
    readonly in: string;
    readonly out: string;
    readonly state: 'new' | 'established';
}
/** How a packet leaves a base chain: by a rule, or, where none decided, by the chain's policy. */
export interface Ending {
    readonly passes: boolean;
    readonly table: Table;
    readonly chain: Chain;
    /** Undefined where it was the policy. */
    readonly rule?: Rule;
}
/**
 * Walks a packet through the base chains of the FORWARD hook, in their order: each has to let it pass, because `accept`
 * ends only its own chain, while a drop is final (nft(8), "Verdict statements").
 *
 * @returns where it is dropped, or undefined where it passes.
 */
export declare function dropOf(packet: Packet, tables: readonly Table[]): Ending | undefined;
type BaseChain = Chain & {
    readonly base: Base;
};
export declare function baseChains({ chains }: Table): BaseChain[];
/** How a packet leaves one base chain. */
export declare function endingIn(table: Table, chain: BaseChain, packet: Packet): Ending;
export declare const sees: ({ family }: Table, wanted: Family) => boolean;
/**
 * Whether a rule is for this packet, whatever else the packet is. One that also looks at what we do not know is not: what
 * it drops are some packets and not a way, and what it accepts may not be ours.
 */
export declare const takes: ({ matches }: Rule, packet: Packet) => boolean;
export {};
