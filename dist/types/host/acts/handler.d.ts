import type { Machine } from '../../machine/machine.js';
import type { Act } from '../act.js';
/** Where an act is done. */
export interface Site {
    readonly machine: Machine;
    /** The lab's directory on the host. */
    readonly directory: string;
    /** The PID of the lab's holder on the host. */
    readonly holder: number;
}
/** What can be done with acts of a kind. All but `undo` are for a lab that is up or coming up. */
export interface Handler<A extends Act> {
    perform(site: Site, act: A): Promise<void> | void;
    /** Takes it back where it is there and ours; that it is not there is success. */
    undo(machine: Machine, act: A): Promise<void> | void;
    /** Whether the machine is as `perform` left it. */
    holds(machine: Machine, act: A): Promise<boolean> | boolean;
}
