import type { Step } from '../plan/index.js';
import type { Applying } from './apply.js';
/**
 * Runs a command of the file, as its programs are run.
 *
 * @throws LabError with what it printed, where it fails.
 */
export declare function setUp(step: Extract<Step, {
    kind: 'setup';
}>, applying: Applying): Promise<void>;
