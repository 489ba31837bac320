import { CapabilityError } from '../../errors/errors.js';
import type { Machine } from '../../machine/machine.js';
import { type Need } from '../side/agent.js';
import type { Way } from '../state/privilege.js';
export declare const forNamespaces: Need;
/** This user may not make the namespaces of a lab in the way that was tried. Another may be open to him. */
export declare class NamespacesRefused extends CapabilityError {
}
/** Why a holder did not start, by what was said of it. */
export declare function holderFailure(machine: Machine, way: Way, said: string): Error;
