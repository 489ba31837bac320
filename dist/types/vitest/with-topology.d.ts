import type { Lab } from '../lab/lab.js';
import type { Checked, Topology } from '../spec/index.js';
import type { Source } from './opened.js';
import { type TestOptions, type TopologyTestOptions } from './options.js';
import { type ProvidedKey } from './provided.js';
type PerTest<T extends Topology> = ReturnType<typeof perTest<T>>;
type PerFile<T extends Topology> = ReturnType<typeof perFile<T>>;
type PerWorker<T extends Topology> = ReturnType<typeof perWorker<T>>;
interface ScopedOptions<Scope extends 'file' | 'worker'> extends TopologyTestOptions {
    readonly scope: Scope;
}
/**
 * A `test` whose `topology` is up while the test runs, and of which nothing is left afterwards, whatever became of the test.
 * It can be extended like any other. `topologySpec` is what is brought up: with the scope `test`,
 * `test.override('topologySpec', another)` brings up another in a `describe`.
 *
 * A file's names are checked when they are used. Its path is relative to the directory of the process.
 */
export declare function withTopology<const T extends Topology>(topology: T & Checked<T>, options: ScopedOptions<'file'>): PerFile<T>;
export declare function withTopology<const T extends Topology>(topology: T & Checked<T>, options: ScopedOptions<'worker'>): PerWorker<T>;
export declare function withTopology<const T extends Topology>(topology: T & Checked<T>, options?: TopologyTestOptions & {
    readonly scope?: 'test';
}): PerTest<T>;
export declare function withTopology(file: string, options: ScopedOptions<'file'>): PerFile<Topology>;
export declare function withTopology(file: string, options: ScopedOptions<'worker'>): PerWorker<Topology>;
export declare function withTopology(file: string, options?: TopologyTestOptions & {
    readonly scope?: 'test';
}): PerTest<Topology>;
/** As `withTopology`, for the lab that `provideTopology` has brought up for all tests of the run; they share it. */
export declare function withSuiteTopology<T extends Topology = Topology>(options?: Pick<TopologyTestOptions, 'cwd' | 'teardownTimeout'> & {
    readonly key?: ProvidedKey;
}): PerTest<T>;
declare function perTest<T extends Topology>(given: Source, { teardownTimeout, ...options }: TestOptions): import("vitest").TestAPI<Omit<Omit<object, "$__test"> & Record<"topologySpec", Source> & {
    readonly $__worker?: object | undefined;
    readonly $__file?: object | undefined;
    readonly $__test?: (object & Record<"topologySpec", Source>) | undefined;
}, "$__test"> & Record<"topology", Lab<T>> & {
    readonly $__worker?: object | undefined;
    readonly $__file?: object | undefined;
    readonly $__test?: (object & Record<"topologySpec", Source> & Record<"topology", Lab<T>>) | undefined;
}>;
/** Two functions, because Vitest has types of their own for the tests of each scope. */
declare function perFile<T extends Topology>(given: Source, options: TestOptions): import("vitest").TestAPI<Omit<Omit<object, "$__file"> & Record<"topology", Lab<T>> & {
    readonly $__worker?: object | undefined;
    readonly $__file?: (object & Record<"topology", Lab<T>>) | undefined;
    readonly $__test?: object | undefined;
}, "$__test"> & Record<"topologyReport", void> & {
    readonly $__worker?: object | undefined;
    readonly $__file?: (object & Record<"topology", Lab<T>>) | undefined;
    readonly $__test?: (object & Record<"topologyReport", void>) | undefined;
}>;
declare function perWorker<T extends Topology>(given: Source, options: TestOptions): import("vitest").TestAPI<Omit<Omit<object, "$__worker"> & Record<"topology", Lab<T>> & {
    readonly $__worker?: (object & Record<"topology", Lab<T>>) | undefined;
    readonly $__file?: object | undefined;
    readonly $__test?: object | undefined;
}, "$__test"> & Record<"topologyReport", void> & {
    readonly $__worker?: (object & Record<"topology", Lab<T>>) | undefined;
    readonly $__file?: object | undefined;
    readonly $__test?: (object & Record<"topologyReport", void>) | undefined;
}>;
export {};
