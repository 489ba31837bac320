import type { Options, ResultPromise } from 'execa';
import { type ProgramRequest } from './program.js';
/**
 * Runs a program inside by execa, whose options and result these are. `kill()` reaches the program itself; when it was
 * killed, timed out or cancelled, its descendants end with it. What it leaves running when it ends by itself is the
 * lab's.
 *
 * @throws UsageError where there is no such namespace, LabClosedError where the lab is gone.
 */
export declare function execInside<O extends Options>(request: ProgramRequest, file: string, args: readonly string[], options: O): ResultPromise<O>;
