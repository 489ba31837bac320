import type { Run } from '../drivers/index.js';
import { LabError } from '../errors/errors.js';
import type { Ran } from '../machine/machine.js';
import type { Step } from '../plan/index.js';
import type { Topology } from '../spec/index.js';
/** A step of the plan failed: which, what was said, and what the kernel or its tool answered. */
export declare class StepError extends LabError {
    readonly step: Step;
    constructor(message: string, step: Step);
}
/** Tells by the line at which a batch stopped which step it was. */
export declare function batchFailure({ sysctls, ips }: Extract<Run, {
    kind: 'batch';
}>, { stderr, exitCode }: Ran): Error;
export declare const programFailure: (step: Step, argv: readonly string[], { exitCode, stdout, stderr }: Ran) => Error;
/** The same error with the place in the file that asks for the step, where the topology was read from one. */
export declare function explainStep(error: unknown, topology: Topology): unknown;
