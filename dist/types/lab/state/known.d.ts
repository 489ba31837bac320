import type { Machine } from '../../machine/machine.js';
/** What the host knows of a lab that is up: no program in the lab says it. */
export interface Known {
    readonly id: string;
    readonly tag: string;
    /** The holder's PID on the host. */
    readonly holder: number;
    readonly byAgent: boolean;
    /** Whether it is in no user namespace of its own. */
    readonly isOfRoot: boolean;
}
/** Notes beside a lab that its part on the host is the agent's affair. */
export declare const noteAgent: (machine: Machine, directory: string) => void;
/**
 * Undefined where the link `inside` of a lab leads to no process that the engine started as its holder: with its mark, and where
 * the user is not root in another user namespace than he is.
 */
export declare function knownOf(machine: Machine, id: string): Known | undefined;
