import type { TestContext } from 'vitest';
import type { Lab } from '../lab/lab.js';
import type { Topology } from '../spec/index.js';
import type { Source } from './opened.js';
import { type TestOptions } from './options.js';
interface Cleaning {
    readonly onCleanup: (cleanup: () => Promise<void>) => void;
}
/** The fixtures of several tests' lab: each test looks whether it could not be had, and reports of it where it failed. */
export declare function sharedLab<T extends Topology>(given: Source, { teardownTimeout, ...options }: TestOptions): {
    lab: ({}: {}, { onCleanup }: Cleaning) => Promise<Lab<T>>;
    report: ({ task, skip }: Pick<TestContext, 'task' | 'skip'>, { onCleanup }: Cleaning) => void;
};
export {};
