import { type Packet, type Seen } from './packet.js';
import { type Base, type Chain, type Family, type Rule, type Table } from './ruleset.js';
/** How a packet leaves a base chain: by a rule, or, where none decided, by the chain's policy. */
export interface Ending {
    readonly passes: boolean;
    readonly table: Table;
    readonly chain: Chain;
    /** Where the walk began, and with what. */
    readonly base: Base;
    readonly packet: Packet;
    /** Undefined where it was the policy. */
    readonly rule?: Rule;
}
/**
 * Walks a packet through the base chains of the hooks that it passes, in their order: each has to let it pass, because
 * `accept` ends only its own chain, while a drop is final (nft(8), "Verdict statements").
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
 * The rules that would drop a packet, if what of them is not understood holds of it: where reading them cannot tell. That
 * something not understood may accept it before is not counted on.
 */
export declare function suspectsFor(packet: Packet, table: Table): Ending[];
/**
 * Whether a rule is for this packet. `maybe`: one that also looks at what we do not know is not counted on, because what it
 * drops may be some packets and not a way, and what it accepts may not be ours.
 */
export type Taking = 'yes' | 'no' | 'maybe';
export declare function taking({ matches }: Rule, packet: Seen): Taking;
export {};
