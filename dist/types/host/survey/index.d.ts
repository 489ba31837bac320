import { type Prefix } from '../../address/index.js';
import type { Machine } from '../../machine/machine.js';
import { type HostFacts, type WayOut } from '../../plan/index.js';
import type { Network } from '../../resolve/network.js';
import type { Table } from '../forwarding/ruleset.js';
import { type Attempt } from '../trial/trials.js';
import { type HostView } from './view.js';
export interface Survey {
    readonly facts: HostFacts;
    readonly view: HostView;
}
export interface SurveyRequest {
    readonly network: Network;
    /** What marks the lab's things on the host. */
    readonly tag: string;
    /** The lab's directory, whose own journal does not count. */
    readonly directory: string;
    /** Default: each trial as it is asked for. */
    readonly attempt?: Attempt;
}
/** Looks at the machine for what a plan with steps on it depends on. What it finds holds under the lock of the labs. */
export declare function surveyHost(machine: Machine, request: SurveyRequest): Promise<Survey>;
export interface WaysRequest extends Pick<SurveyRequest, 'tag' | 'directory' | 'attempt'> {
    /** What filters what the machine forwards. */
    readonly tables: readonly Table[];
    /** Prefixes that the uplink must not be near, beside the machine's own. */
    readonly near: readonly Prefix[];
}
export interface Ways {
    readonly view: HostView;
    readonly ipv4: WayOut;
    readonly ipv6: WayOut;
}
/** How a lab would reach the outside through this machine, by each family. */
export declare function waysOut(machine: Machine, request: WaysRequest): Promise<Ways>;
