import type { Machine } from '../../machine/machine.js';
import { type Findings } from '../findings.js';
/** What is filtered and translated, as nft(8) and iptables-save(8) tell it. */
export declare function filters(machine: Machine): Promise<Findings>;
