import type { Ending } from './evaluate.js';
import type { Packet } from './packet.js';
import type { Table } from './ruleset.js';
/** What drops a packet and can not be overridden by an accept elsewhere, in words. */
export interface Obstacle {
    /** The rule or policy, its chain and its table. */
    readonly text: string;
    /** What to do about it. */
    readonly hint: string;
    readonly direction: Packet['direction'];
}
export declare const obstacleOf: (ending: Ending) => Obstacle;
export declare const placeText: ({ tool, family, name }: Table, chain: string) => string;
