import type { Machine } from '../../machine/machine.js';
import { type Entrance } from '../state/entrance.js';
/** In the environment of the processes that keep a mount namespace each, and are no one's programs. */
export declare const keeperMark = "NETNS_TOPOLOGY_KEEPS";
/**
 * Gives a namespace names, resolver and /sys of its own before its first program, which costs some 10 ms once, and at `up`
 * would cost as much for each. It blocks, so that starting a program does not have to wait. The lock must not be
 * inherited by the keeper.
 *
 * @throws LabError where the machine refuses.
 */
export declare function ensureDressed(machine: Machine, entrance: Entrance, namespace: string): void;
