import { type RunnerTestCase } from 'vitest';
/** The test that runs now, or undefined outside of one. Where tests run at once, one of them. */
export declare function currentTest(): RunnerTestCase | undefined;
/**
 * The root of the project, to which Vite makes the paths of modules relative: that by which a file's name is shorter than its
 * path.
 */
export declare function rootOf(test: RunnerTestCase | undefined): string | undefined;
