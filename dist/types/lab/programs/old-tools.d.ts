import { CapabilityError } from '../../errors/errors.js';
import type { Machine } from '../../machine/machine.js';
export interface OldTool {
    readonly tool: string;
    /** What it is, what is needed, and for what. */
    readonly text: string;
    /** Whether no lab comes up with it. */
    readonly isOfEveryLab: boolean;
    readonly hint: string;
}
/** The tools of this machine that do not know what labs ask of them. One that is not there, or is refused, is none of these. */
export declare function oldTools(machine: Machine): Promise<OldTool[]>;
/** What keeps labs from coming up where their tools are old; undefined where they are not. */
export declare function lackOfTools(machine: Machine): Promise<CapabilityError | undefined>;
