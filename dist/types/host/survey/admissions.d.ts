import { type OpenWay } from '../../plan/index.js';
import type { Obstacle } from '../forwarding/obstacle.js';
import type { Crossing } from '../forwarding/packet.js';
import type { Lead } from './leads.js';
import { type Reserving } from './reserved.js';
export interface Admitting extends Reserving {
    readonly tag: string;
    /** The address that the host knows the lab by. */
    readonly source: string;
    /** The devices that lead out, and those that would if these were gone. */
    readonly now: readonly Lead[];
    readonly standby: readonly Lead[];
    /** The machine's own addresses, by device. */
    readonly addresses: ReadonlyMap<string, readonly string[]>;
}
export interface Closed {
    readonly closed: string;
    readonly hint?: string;
}
export interface Admitted {
    readonly admissions: OpenWay['admissions'];
    /** Crossings of which reading the rules cannot tell whether they pass. */
    readonly doubtful: readonly Doubtful[];
}
export interface Doubtful {
    readonly crossing: Crossing;
    readonly suspects: readonly Obstacle[];
}
/**
 * Where rules must let the lab's packets through to every device that leads out, or what drops them all the same. What waits
 * for a device to be gone gets its rules too where it is open, and closes nothing.
 */
export declare function admit(admitting: Admitting): Admitted | Closed;
