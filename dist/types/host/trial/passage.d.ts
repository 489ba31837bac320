import type { Machine } from '../../machine/machine.js';
import { type OpenWay } from '../../plan/index.js';
import type { Crossing } from '../forwarding/packet.js';
import type { Table } from '../forwarding/ruleset.js';
export interface Passage {
    readonly crossing: Crossing;
    readonly ends: OpenWay['ends'];
    /** Where the rules of the uplink go. */
    readonly admissions: OpenWay['admissions'];
    /** The machine's, of which the programs that show them are taken. */
    readonly tables: readonly Table[];
}
/** What became of a connection: which way it was dropped, or why that could not be tried. */
export type Outcome = {
    readonly passes: true;
} | {
    readonly dropped: 'outwards' | 'inwards';
} | {
    readonly untried: string;
};
/**
 * Tries whether a machine lets a connection through: in a network namespace that has a copy of its firewall's rules, with an
 * uplink and a card of the same names, between two more namespaces that play the lab and the outside. It sends one TCP
 * connection from the one to the other, with the addresses that the lab would have. No card of the machine is in it, so that
 * nothing leaves, nothing of the machine changes, and all of it ends with the process.
 */
export declare function tryPassage(machine: Machine, passage: Passage): Promise<Outcome>;
