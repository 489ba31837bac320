import type { Machine } from '../../machine/machine.js';
/** The servers that this machine asks for names, and that can be asked from elsewhere: none on its own loopback. */
export declare function nameserversOf(machine: Machine): string[];
