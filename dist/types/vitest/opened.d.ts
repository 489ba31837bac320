import type { Lab } from '../lab/lab.js';
import type { Topology } from '../spec/index.js';
import type { TopologyTestOptions } from './options.js';
import type { ProvidedTopology } from './provided.js';
/** A topology, the file that has one, or what became of one already. */
export type Source = Topology | string | ProvidedTopology;
/** A lab of a test. */
export interface OpenedLab {
    readonly lab: Lab;
    /** Keeps what was captured so far where it stays, and gives the files. */
    readonly keepCaptures: () => Promise<string[]>;
    /**
     * @param first what is done before
     * @throws LabError that names the step, where it takes longer than its limit.
     */
    readonly close: (limit: number, first?: () => Promise<void>) => Promise<void>;
}
export interface Opening extends Omit<TopologyTestOptions, 'scope' | 'onUnsupported' | 'setupTimeout' | 'teardownTimeout'> {
    /** Ends with the test. */
    readonly signal?: AbortSignal | undefined;
    readonly limit: number;
    readonly root: string | undefined;
}
/**
 * Brings the lab of a test up, or nothing is left of it.
 *
 * @throws what `openTopology` does; LabError that names the step, where it takes longer than its limit.
 */
export declare function openForTest(source: Source, { signal, limit, capture, ...options }: Opening): Promise<OpenedLab>;
