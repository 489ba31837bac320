import { type OpenWay } from '../../plan/index.js';
import { type Reserving } from './reserved.js';
export interface Admitting extends Reserving {
    readonly tag: string;
    /** The devices that lead out. */
    readonly devices: readonly string[];
}
export type Admitted = Pick<OpenWay, 'admissions'> | {
    readonly closed: string;
    readonly hint: string;
};
/** Where rules must let the lab's packets through to every device that leads out, or what drops them all the same. */
export declare function admit(admitting: Admitting): Admitted;
