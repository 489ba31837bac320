import type { Machine } from '../machine/machine.js';
import type { ActOf } from './act.js';
/** Why what comes from a lab does not get out, or its answers not back; undefined where they do. */
export declare function stopped(machine: Machine, act: ActOf<'way-out'>): Promise<string | undefined>;
/** The devices that lead out and do not forward what comes in by them. */
export declare function notForwarding(machine: Machine, act: ActOf<'way-out'>): Promise<string[]>;
