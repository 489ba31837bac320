import { type Obstacle } from './obstacle.js';
import { type Crossing } from './packet.js';
import type { IptablesTool, Table } from './ruleset.js';
/**
 * Whether the host lets a crossing pass, once two rules stand at the head of each of `places`: `-i DEVICE -j ACCEPT` and
 * `-o DEVICE -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT`. Where nothing drops, there are no places.
 */
export type Admission = {
    readonly kind: 'open';
    readonly places: readonly Place[];
    /** What may drop it all the same, as far as its rules can be understood: a packet has to be tried. */
    readonly suspects: readonly Obstacle[];
} | {
    readonly kind: 'blocked';
    readonly by: readonly Obstacle[];
};
/** A chain of the table `filter`, and the tool that its rules go by. */
export interface Place {
    readonly tool: IptablesTool;
    readonly chain: 'DOCKER-USER' | 'FORWARD';
}
/**
 * Decides by trying: the rules are put into the tables as data, and the packets of the crossing walk through them. Docker's
 * chain for the rules of others is used wherever it is reached, also where nothing drops yet: a Docker that starts again
 * sets the policy and keeps that chain.
 */
export declare function admissionFor(tables: readonly Table[], crossing: Crossing): Admission;
