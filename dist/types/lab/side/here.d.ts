import type { Machine } from '../../machine/machine.js';
import type { HostSide } from './side.js';
/** By this process, with the power that it has: all of it as root, and without steps on the host anybody's. */
export declare const sideHere: (machine: Machine) => HostSide;
