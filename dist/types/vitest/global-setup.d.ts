/// <reference types="node" preserve="true" />
import '../require-node.js';
import './require-vitest.js';
import type { TestProject } from 'vitest/node';
import { type OpenOptions } from '../lab/open.js';
import type { Checked, Topology } from '../spec/index.js';
import type { ProvidedKey } from './provided.js';
export interface ProvideOptions extends Omit<OpenOptions, 'signal'> {
    /** The key under which workers find it. Default: `netnsTopology`. */
    readonly key?: ProvidedKey;
    /** What happens where this machine cannot: the run fails, or its tests are skipped with the reason. Default: `fail`. */
    readonly onUnsupported?: 'fail' | 'skip';
}
type GlobalSetup = (project: TestProject) => Promise<() => Promise<void>>;
/**
 * For a file of Vitest's `globalSetup`: one lab for all tests of a run, up before the first and down after the last. Tests
 * have it by `withSuiteTopology<typeof topology>()`.
 */
export declare function provideTopology<const T extends Topology>(topology: T & Checked<T>, options?: ProvideOptions): GlobalSetup;
export declare function provideTopology(file: string, options?: ProvideOptions): GlobalSetup;
export {};
