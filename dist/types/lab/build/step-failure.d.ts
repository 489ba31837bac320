import type { Batch } from '../../drivers/index.js';
import { LabError } from '../../errors/errors.js';
import type { Ran } from '../../machine/machine.js';
import type { Step } from '../../plan/index.js';
import type { Topology } from '../../spec/index.js';
/** A step of the plan failed: which, what was said, and what the kernel or its tool answered. */
export declare class StepError extends LabError {
    readonly step: Step;
    constructor(message: string, step: Step, hint?: string);
}
/** Tells by the line at which a batch stopped which step it was; undefined where it did not stop. */
export declare function batchFailure({ lines }: Batch, stderr: string): Error | undefined;
/** @param hint what to do about it, where it is known */
export declare function programFailure(step: Step, argv: readonly string[], ran: Ran, hint?: string): Error;
/** The same error with the place in the file that asks for the step, where the topology was read from one. */
export declare function explainStep(error: unknown, topology: Topology): unknown;
export declare function placeText(topology: Topology, at: Step['at']): string;
