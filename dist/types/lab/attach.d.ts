import type { Topology } from '../spec/index.js';
import { type Lab, type Opened } from './lab.js';
import type { OpenOptions, Watching } from './open.js';
export type AttachOptions = Pick<OpenOptions, 'cwd'>;
/**
 * The handle of a lab that another process has brought up, by its id or name. Closing it ends what was started by it, and
 * leaves the lab.
 *
 * @throws UsageError where no lab is up under the name, or an option is unknown.
 */
export declare function attachTopology<T extends Topology = Topology>(name: string, options?: AttachOptions): Lab<T>;
/** As `attachTopology`, with what those share who report of the lab. */
export declare function attachLab<T extends Topology>(name: string, options?: AttachOptions & Watching): Opened<T>;
