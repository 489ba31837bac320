import type { Machine } from '../../machine/machine.js';
import { type HostLab } from './on-host.js';
import type { HostPart, HostSide, OpenRequest } from './side.js';
export interface Opening {
    /** Makes ready what a lab needs on the host before its first step there. */
    readonly prepare: (request: OpenRequest) => HostLab | Promise<HostLab>;
    /** The lab that is meant. @throws UsageError where it is none of who asks. */
    readonly require: (lab: HostPart) => HostPart;
}
/** What is the same for whoever does it: steps by this process, in the state directory of the machine. */
export declare function sideOn(machine: Machine, { prepare, require }: Opening): Pick<HostSide, 'survey' | 'open' | 'pin' | 'look' | 'repair' | 'end'>;
