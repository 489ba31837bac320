import type { Fields } from '../../machine/json.js';
import type { Machine } from '../../machine/machine.js';
import type { Shape } from '../../machine/shape.js';
import type { Act } from '../act.js';
/** Where an act is done. */
export interface Site {
    readonly machine: Machine;
    /** The lab's directory on the host. */
    readonly directory: string;
    /** The PID of the lab's holder on the host. */
    readonly holder: number;
    /** A path to the lab's fabric, which ip(8) takes where it would take a PID for the name of a file first. */
    readonly fabric: string;
}
/** Whose acts they are. */
export interface ActingLab {
    /** The lab's directory on the host, which has its id as its name. */
    readonly directory: string;
    readonly id: string;
    /** What marks its things on the host. */
    readonly tag: string;
}
export declare function actingLab(directory: string): ActingLab;
/** What can be done with acts of a kind. All but `shape` and `undo` are for a lab that is up or coming up. */
export interface Handler<A extends Act> {
    /**
     * What an act of this kind in the journal of a lab can be: nothing that this package cannot have written for this lab. Where
     * fields depend on others, on what those are said to be.
     */
    shape(lab: ActingLab, told: Fields): Shape<A>;
    perform(site: Site, act: A): Promise<void> | void;
    /** Takes it back where it is there and ours; that it is not there is success. */
    undo(machine: Machine, act: A): Promise<void> | void;
    /** Whether the machine is as `perform` left it. */
    holds(machine: Machine, act: A): Promise<boolean> | boolean;
}
