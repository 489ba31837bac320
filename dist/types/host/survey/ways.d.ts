import type { Machine } from '../../machine/machine.js';
import { type WayOut } from '../../plan/index.js';
import type { Act } from '../act.js';
import type { Table } from '../forwarding/ruleset.js';
import type { Attempt } from '../trial/trials.js';
import { type Neighbours } from './ends.js';
import type { HostView } from './view.js';
export interface Surveying extends Neighbours {
    readonly machine: Machine;
    readonly view: HostView;
    readonly tag: string;
    /** What other labs hold. */
    readonly others: readonly Act[];
    /** What filters what the machine forwards. */
    readonly tables: readonly Table[];
    readonly nftTools: readonly string[];
    readonly hasDocker: boolean;
    /** Where reading the rules cannot tell. */
    readonly attempt: Attempt;
}
/**
 * Without a route that leads out, what is on the machine's own links is all the outside there is, as far as the machine
 * forwards by them already.
 */
export declare function wayOut4(surveying: Surveying): Promise<WayOut>;
/**
 * Forwarding for all, as the kernel wants it for IPv6, would end what the machine learns from router advertisements; what
 * it forwards by single devices (`force_forwarding`, Linux 6.17) leaves those alone.
 */
export declare function wayOut6(surveying: Surveying): Promise<WayOut>;
