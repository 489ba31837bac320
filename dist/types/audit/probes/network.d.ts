import type { Machine } from '../../machine/machine.js';
import { type Findings } from '../findings.js';
/** What iproute2 tells of the network. */
export declare function network(machine: Machine): Promise<Findings>;
