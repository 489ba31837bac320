import { networkOf } from '../resolve/index.ts'
import type { Checked, Topology } from '../spec/index.ts'
import { type Plan, planNetwork } from './index.ts'

/**
 * What bringing a topology up would do, as data; nothing is done and the machine is not looked at.
 *
 * @throws TopologyError with everything that is wrong with it.
 */
export const planTopology = <const T extends Topology>(topology: T & Checked<T>): Plan =>
  planNetwork(networkOf(topology))
