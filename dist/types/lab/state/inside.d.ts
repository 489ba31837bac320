import type { Machine } from '../../machine/machine.js';
/** Makes the link by which the host reaches a lab's own files, through the root directory of its holder. One that is there is fine. */
export declare function linkInside(machine: Machine, id: string, holder: number): void;
/** Makes the link anew for labs that are up and of which somebody deleted it: it is how they are found by their names. */
export declare function mendLinks(machine: Machine): void;
