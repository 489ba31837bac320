import type { Checked, Topology } from '../spec/index.js';
import { type Plan } from './index.js';
/**
 * What bringing a topology up would do, as data; nothing is done and the machine is not looked at.
 *
 * @throws TopologyError with everything that is wrong with it.
 */
export declare const planTopology: <const T extends Topology>(topology: T & Checked<T>) => Plan;
