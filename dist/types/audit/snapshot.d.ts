import type { Machine } from '../machine/machine.js';
import type { Items } from './items.js';
import type { Touched } from './ownership.js';
/** What of a host a lab could disturb, as data, without what changes by itself: counters, timers, carrier. */
export interface Snapshot {
    readonly version: number;
    /** ISO 8601, for people. */
    readonly taken: string;
    readonly items: Readonly<Record<string, Items>>;
    /** The kinds that could not be looked at, and why. */
    readonly unseen: Readonly<Record<string, string>>;
    /** How many connections the kernel tracks. They come and go with traffic, so that it is nothing to compare. */
    readonly tracked?: number;
    /** What others than the lab that is asked about hold changed at that moment. */
    readonly held?: readonly Touched[];
}
export interface SnapshotOptions {
    /** Also the connections that the kernel tracks from and to these addresses. */
    readonly conntrack?: readonly string[];
    /** The devices whose offloads forwarding may flip; the default is those that are hardware. */
    readonly offloads?: readonly string[];
}
/** Looks at the host. What can not be looked at, for want of a program or a privilege, is `unseen` and no error. */
export declare function takeSnapshot(machine: Machine, options?: SnapshotOptions): Promise<Snapshot>;
/** Whether this is a snapshot, of whatever version: for one that was stored, perhaps by another version of this package. */
export declare function isSnapshot(value: unknown): value is Snapshot;
