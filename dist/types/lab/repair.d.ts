import type { Machine } from '../machine/machine.js';
import type { Attached } from './programs/attach.js';
import type { Repair } from './side/repair.js';
import type { Look } from './side/side.js';
/** What is on the host of a lab, and what somebody has removed or changed of it since, there or in what its programs see. */
export declare function lookAt(machine: Machine, { record, entrance }: Attached): Promise<Look>;
/** Puts back what is missing of a lab, as far as the machine lets us. */
export declare function repairLab(machine: Machine, { record, entrance }: Attached): Promise<Repair>;
