import type { Machine } from '../../machine/machine.js';
import { type Findings } from '../findings.js';
/** What iproute2, nft(8), iptables-save(8) and ethtool(8) tell. */
export declare function tools(machine: Machine, devices?: readonly string[]): Promise<Findings>;
