import type { Machine } from '../../machine/machine.js';
/**
 * The first process of a PID namespace, so that it is the same one and none that has got its number since. It names the
 * namespaces as their links in /proc do, and no time: start times of processes differ by time namespace
 * (time_namespaces(7)).
 */
export interface Identity {
    readonly pid: number;
    readonly pidNamespace: string;
    readonly network: string;
}
/** Undefined where the process is not the first of a PID namespace of its own, or has been killed, whether it has ended, and is reaped, or not. */
export declare function identityOf(machine: Machine, pid: number): Identity | undefined;
/** Whether a process is still alive and the same. The kernel takes its namespaces away as soon as it is killed. */
export declare function isIdentical(machine: Machine, { pid, pidNamespace, network }: Identity): boolean;
