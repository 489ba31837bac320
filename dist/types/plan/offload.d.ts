import type { Namespace } from '../resolve/network.js';
import { type MoveStep, type OffloadStep, type PortStep, type VethStep } from './step.js';
/** Both ends of each wire that has an end with `offload: false`. */
export declare function offloadSteps(namespaces: readonly Namespace[], wires: readonly VethStep[]): OffloadStep[];
/** The end in the lab of a wire to the host; the other one is done with its link. */
export declare const farOffloadStep: (attaching: PortStep | MoveStep) => OffloadStep;
