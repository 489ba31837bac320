import { type OpenWay } from '../../plan/index.js';
import type { Family, Table } from '../forwarding/ruleset.js';
export interface Admitting {
    readonly tables: readonly Table[];
    readonly family: Family;
    readonly tag: string;
    /** The devices that lead out. */
    readonly devices: readonly string[];
}
export type Admitted = Pick<OpenWay, 'admissions'> | {
    readonly closed: string;
    readonly hint: string;
};
/** Where rules must let the lab's packets through to every device that leads out, or what drops them all the same. */
export declare function admit({ tables, family, tag, devices }: Admitting): Admitted;
