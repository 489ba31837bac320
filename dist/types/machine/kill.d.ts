import type { Machine } from './machine.js';
type Reading = Pick<Machine, 'read' | 'readStart'>;
/**
 * Whether a process leaves no zombie when it is killed now, or has had its time to hear of its children's end. A child that its parent has not waited for goes to PID 1 of the
 * parent's PID namespace (find_new_reaper(), kernel/exit.c). PID 1 of many containers waits for nobody, and while there is the
 * zombie, the PID namespace that the child was in does not end (zap_pid_ns_processes(), kernel/pid_namespace.c). PID 1 of a lab
 * waits for all.
 *
 * @param waited ms since it was first to be killed
 */
export declare const isRipe: (machine: Reading, pid: number, waited: number) => boolean;
/**
 * Kills a process group from below: a parent outside the lab after its children. Those that have left the group stay, and so
 * does what is another user's, as sudo(8), which ends with its input. What is ripe is killed before the function returns;
 * the promise resolves when nobody is left.
 *
 * @param leader its number, also where that process has ended; 0: one that could not be started.
 */
export declare function killGroup(machine: Pick<Machine, 'list' | 'read' | 'readStart' | 'signal'>, leader: number): Promise<void>;
export {};
