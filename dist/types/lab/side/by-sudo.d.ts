import type { Machine } from '../../machine/machine.js';
import type { HostSide } from './side.js';
/** By the agent, as root, which is started at once, while there is other work, and ends with this process at the latest. */
export declare function sideBySudo(machine: Machine): HostSide;
