import type { RunnerTestCase } from 'vitest';
import type { Lab } from '../lab/lab.js';
import type { Topology } from '../spec/index.js';
import type { Source } from './opened.js';
import { type TestOptions } from './options.js';
type OnCleanup = (cleanup: () => Promise<void>) => void;
/** The lab of several tests. Each test looks whether it could not be had, and reports of it where it failed. */
export declare function sharedLab<T extends Topology>(given: Source, { teardownTimeout, ...options }: TestOptions): {
    open: (onCleanup: OnCleanup) => Promise<Lab<T>>;
    watch: (task: RunnerTestCase, skip: (note: string) => never, onCleanup: OnCleanup) => void;
};
export {};
