import { type RunnerTestCase, type TestArtifactBase } from 'vitest';
import type { OpenedLab } from './opened.js';
/**
 * Adds to the last error of a test that failed what its lab was like: it is then in the terminal and in whatever else reports
 * it. Must run in the cleanup of the lab's fixture, after which there is nothing to look at.
 */
export declare function explainFailure(task: RunnerTestCase, opened: OpenedLab): Promise<void>;
interface CaptureArtifact extends TestArtifactBase {
    readonly type: 'netns-topology:capture';
}
declare module 'vitest' {
    interface TestArtifactRegistry {
        'netns-topology:capture': CaptureArtifact;
    }
}
export {};
