import { type OptionNames } from '../errors/options.js';
import type { Checked, Topology } from '../spec/index.js';
import { type Lab, type Opened } from './lab.js';
import type { Privilege } from './state/privilege.js';
export interface OpenOptions {
    /** Aborting it while the topology comes up takes down what is there, and `openTopology` throws the signal's reason. */
    readonly signal?: AbortSignal;
    /** A name by which the command finds the lab, too. One that is taken is an error; without one, no two labs clash. */
    readonly name?: string;
    /** By whose power it is made. Default: `auto`. */
    readonly privilege?: Privilege;
    /** Whether `close()` compares the host with what it was before (a few 10 ms). Default: false. */
    readonly receipt?: boolean;
    /** Where programs run that name no directory of their own. Default: the directory of this process. */
    readonly cwd?: string;
}
export declare const openOptions: OptionNames<OpenOptions>;
/** What a test runner wants to know, and what it knows. */
export interface Watching {
    /** Called with what is done next. */
    readonly onStep?: (step: string) => void;
    /** The root of the project, to which Vite makes the paths of modules relative. */
    readonly root?: string | undefined;
}
/**
 * Brings a topology up: when this resolves the first packet gets through, and when it throws nothing is left. The lab
 * lives no longer than this process, however that ends.
 *
 * @throws TopologyError where the topology is wrong, CapabilityError where this machine cannot, LabError where a step
 * fails, UsageError where the name is taken or an option unknown, and the signal's reason.
 */
export declare function openTopology<const T extends Topology>(topology: T & Checked<T>, options?: OpenOptions): Promise<Lab<T>>;
/**
 * As `openTopology`, for as long as some work takes: the lab is down when this resolves or rejects.
 *
 * @throws what the work throws; AggregateError where the lab stays as well.
 */
export declare function withinTopology<const T extends Topology, Result>(topology: T & Checked<T>, work: (lab: Lab<T>) => Result, options?: OpenOptions): Promise<Awaited<Result>>;
/** As `openTopology`, with what those share who report of the lab. */
export declare function openLab<T extends Topology>(topology: Topology, { signal, name, privilege, receipt, cwd: directory, onStep, root, }?: OpenOptions & Watching): Promise<Opened<T>>;
