import type { Machine } from '../../machine/machine.js';
import type { HostSide } from './side.js';
/**
 * By the agent, as root, which is started at once, while there is other work, and ends with this process at the latest. At the
 * machine's interruption it ends what it does on the way up. One that does not answer then, as it waits for others, is left to
 * end by itself, and another one undoes.
 */
export declare function sideBySudo(machine: Machine): HostSide;
