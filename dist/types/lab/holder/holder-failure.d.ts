import type { Machine } from '../../machine/machine.js';
/** Why a holder did not start, by what was said of it. */
export declare function holderFailure(machine: Machine, said: string): Error;
/**
 * What to do about namespaces that are refused. A limit that is reached is ENOSPC (namespaces(7)). A process in a chroot gets
 * no user namespace (user_namespaces(7)).
 */
export declare function namespacesRemedy(machine: Machine, said: string): string;
