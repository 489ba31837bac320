import type { Machine } from '../machine/machine.js';
import { type Plan } from '../plan/index.js';
import type { Network } from '../resolve/network.js';
import type { Entrance } from './entrance.js';
/**
 * What bringing a network up would do on this machine as it is now; nothing is done. Asked twice on the same machine, it
 * says the same.
 */
export declare function planHere(machine: Machine, network: Network, { pin }: {
    pin: boolean;
}): Promise<Plan>;
export interface HostRequest {
    readonly machine: Machine;
    readonly network: Network;
    readonly entrance: Entrance;
    readonly tag: string;
    readonly pin: boolean;
}
/**
 * Makes the plan for this machine as it is now, and does what of it is on the host, but for the pins: those lead to what is
 * not there yet. One lab at a time, so that none takes what another has just found free.
 *
 * @throws ClashError, CapabilityError before anything is done; LabError where a step fails.
 */
export declare function planOnHost({ machine, network, entrance, tag, pin }: HostRequest): Promise<Plan>;
/** The addresses from which the host sees what leaves a lab. */
export declare const sourcesOf: ({ steps }: Plan) => string[];
/** Does the pins of a plan. @throws ClashError before any is done. */
export declare function doPins(machine: Machine, plan: Plan, entrance: Entrance): Promise<void>;
