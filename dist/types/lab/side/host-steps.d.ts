import type { Act } from '../../host/act.js';
import type { Machine } from '../../machine/machine.js';
import { type Plan } from '../../plan/index.js';
import type { Network } from '../../resolve/network.js';
import type { Topology } from '../../spec/index.js';
import type { HostSide, OpenRequest } from './side.js';
export interface PlanRequest {
    readonly machine: Machine;
    readonly topology: Topology;
    readonly network: Network;
    readonly pin: boolean;
}
/**
 * What bringing a network up would do on this machine as it is now; nothing is done. Asked twice on the same machine, it
 * says the same.
 */
export declare function planHere({ machine, topology, network, pin }: PlanRequest): Promise<Plan>;
/**
 * Does what of a lab is on the host, but for the pins, and makes the plan that this machine then has.
 *
 * @throws ClashError, CapabilityError before anything is done; LabError where a step fails.
 */
export declare function planOnHost(machine: Machine, side: HostSide, request: OpenRequest): Promise<Plan>;
/** What a plan does on the host, but for links whose targets are the lab's. */
export declare const plannedActs: ({ steps }: Plan) => Act[];
/** The addresses of a lab whose connections the host forgets. */
export declare const sourcesOf: ({ steps }: Plan) => string[];
