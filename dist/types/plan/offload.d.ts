import type { Namespace } from '../resolve/network.js';
import { type OffloadStep, type VethStep } from './step.js';
/** Both ends of each wire that has an end with `offload: false`. */
export declare function offloadSteps(namespaces: readonly Namespace[], wires: readonly VethStep[]): OffloadStep[];
