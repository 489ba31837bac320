import type { OpenWay } from '../../plan/index.js';
import type { Table } from '../forwarding/ruleset.js';
import type { Attempt } from '../trial/trials.js';
import type { Admitted, Closed } from './admissions.js';
interface Trying extends Admitted {
    readonly ends: OpenWay['ends'];
    readonly tables: readonly Table[];
}
/** Where reading the rules cannot tell whether they let a lab's packets through, it is tried; else nothing is. */
export declare function triedBy(attempt: Attempt, { doubtful, admissions, ends, tables }: Trying): Promise<Pick<OpenWay, 'admissions' | 'doubts'> | Closed>;
export {};
