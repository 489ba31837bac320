import type { Lab } from '../lab/lab.ts'
import type { Topology } from '../spec/index.ts'

/** The names are those of the topology, or are checked when they are used. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the lab is that of the topology
export const typed = <T extends Topology>(lab: Lab): Lab<T> => lab as unknown as Lab<T>
