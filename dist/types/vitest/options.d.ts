import type { OptionNames } from '../errors/options.js';
import { type OpenOptions } from '../lab/open.js';
export interface TopologyTestOptions extends Omit<OpenOptions, 'signal' | 'name'> {
    /**
     * How long a lab lives: for one test, for all tests of a file, or for all that a worker runs. With `file` and `worker`,
     * tests that run at once share it. Default: `test`.
     */
    readonly scope?: 'test' | 'file' | 'worker';
    /** What happens where this machine cannot: the tests fail, or are skipped with the reason. Default: `fail`. */
    readonly onUnsupported?: 'fail' | 'skip';
    /**
     * `on-failure`: the packets of every interface are captured, and kept as pcap files of a test that failed, whose report names
     * them; where several tests share a lab, of the first that failed. Default: `never`.
     */
    readonly capture?: 'never' | 'on-failure';
    /** How long coming up may take, in ms. Default: four fifths of the test's own time limit. */
    readonly setupTimeout?: number;
    /** How long going down may take, in ms; Vitest itself has no limit for that. Default: 10,000. */
    readonly teardownTimeout?: number;
}
export declare const topologyTestOptions: OptionNames<TopologyTestOptions>;
/** What is the same whatever the scope. */
export type TestOptions = Omit<TopologyTestOptions, 'scope'>;
export declare const defaultTeardownTimeout = 10000;
/** Below the test's, so that the message says which step was slow, and nothing of a lab that came too late is left. */
export declare function setupLimit(given: number | undefined, testTimeout: number | undefined): number;
