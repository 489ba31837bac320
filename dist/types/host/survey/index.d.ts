import type { Machine } from '../../machine/machine.js';
import { type HostFacts } from '../../plan/index.js';
import type { Network } from '../../resolve/network.js';
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
}
/** Looks at the machine for what a plan with steps on it depends on. What it finds holds under the lock of the labs. */
export declare function surveyHost(machine: Machine, { network, tag, directory }: SurveyRequest): Promise<Survey>;
