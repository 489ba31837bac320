import type { EndedProcess, Snapshot } from '../../audit/index.js';
import type { HostFacts } from '../../plan/index.js';
import type { Network } from '../../resolve/network.js';
import type { Topology } from '../../spec/index.js';
import type { Swept } from '../state/sweep.js';
import type { Repair } from './repair.js';
/**
 * What is done and seen on the host for a lab: in this process with the power that it has (`sideHere`), or by the agent
 * (`sideBySudo`), which implements it once more on its own side of the pipe. Who builds a lab does not know which it is.
 */
export interface HostSide {
    /** What steps on the host would depend on; nothing is done. */
    survey(request: SurveyRequest): Promise<HostFacts>;
    /** Does what of a lab is on the host, but for the pins. Once for each side. @throws ClashError before anything is done. */
    open(request: OpenRequest): Promise<Opened>;
    /** Does the pins of the lab that was opened, which lead to what is there by now. */
    pin(): Promise<void>;
    look(lab: HostPart): Promise<Look>;
    repair(lab: HostPart): Promise<Repair>;
    /** Ends who came in by a pin of a lab that is up and whom its user may not end himself, and says who that was. */
    evict(lab: Pick<HostPart, 'id'>): Promise<EndedProcess[]>;
    /** Returns when nothing is left on the host of a lab whose holder is gone. @throws LabError with what could not be undone. */
    close(lab: Pick<HostPart, 'id'>): Promise<void>;
    sweep(): Promise<Swept>;
    snapshot(request: SnapshotRequest): Promise<Snapshot>;
    /** Ends what the side itself needs. */
    end(): Promise<void>;
}
export interface SurveyRequest {
    readonly topology: Topology;
    readonly network: Network;
    readonly tag: string;
}
export interface OpenRequest extends SurveyRequest {
    readonly holder: number;
    readonly pin: boolean;
    /** The state directory of who builds the lab, through which pins lead. */
    readonly state: string;
}
export interface Opened {
    /** None where nothing of the network but pins is on the host. */
    readonly facts?: HostFacts;
    /** See `PlanOptions`. */
    readonly pinFiles: boolean;
}
/** A lab that is up. */
export interface HostPart {
    readonly id: string;
    readonly holder: number;
}
export interface Look {
    /** What of the lab on the host somebody has removed or changed since, in words. */
    readonly missing: readonly string[];
    /** Its devices there. */
    readonly devices: readonly string[];
}
export interface SnapshotRequest {
    /** The lab whose own traces are looked for. */
    readonly id?: string | undefined;
    /** The addresses whose connections are looked for; undefined: none are. */
    readonly conntrack?: readonly string[] | undefined;
}
