import type { Machine } from '../machine/machine.js';
import type { Act } from './act.js';
/**
 * What a lab needs where the routes of the machine lead out by other cards than when it came up; nothing where those forward
 * already. To be done, and journalled, after what is missing of the lab was put back.
 *
 * @throws LabError where a card cannot forward without making the machine a router.
 */
export declare function actsToFollow(machine: Machine, directory: string): Promise<Act[]>;
