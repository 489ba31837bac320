import { resolve } from 'node:path'
import { realMachine } from '../machine/real.ts'
import { networkOf } from '../resolve/index.ts'
import type { Checked, Topology } from '../spec/index.ts'
import { buildLab } from './build/build.ts'
import { explainStep } from './build/step-failure.ts'
import { createLab, type Lab } from './lab.ts'
import type { Privilege } from './state/privilege.ts'

export interface OpenOptions {
  /** Aborting it while the topology comes up takes down what is there, and `openTopology` throws the signal's reason. */
  readonly signal?: AbortSignal
  /** A name by which the command finds the lab, too. One that is taken is an error; without one, no two labs clash. */
  readonly name?: string
  /** By whose power it is made. Default: `auto`. */
  readonly privilege?: Privilege
  /** Whether `close()` compares the host with what it was before (a few 10 ms). Default: false. */
  readonly receipt?: boolean
  /** Where programs run that name no directory of their own. Default: the directory of this process. */
  readonly cwd?: string
}

/**
 * Brings a topology up: when this resolves the first packet gets through, and when it throws nothing is left. The lab
 * lives no longer than this process, however that ends.
 *
 * @throws TopologyError where the topology is wrong, CapabilityError where this machine cannot, LabError where a step
 * fails, UsageError where the name is taken, and the signal's reason.
 */
export async function openTopology<const T extends Topology>(
  topology: T & Checked<T>,
  { signal, name, privilege = 'auto', receipt = false, cwd: directory = '.' }: OpenOptions = {},
): Promise<Lab<T>> {
  const machine = realMachine()
  const cwd = resolve(directory)
  const network = networkOf(topology)
  try {
    const what = { machine, topology, network, name, privilege, cwd }
    const built = await buildLab({ ...what, owner: 'creator', receipt, signal })
    return createLab({ machine, network, built, cwd })
  } catch (error) {
    throw explainStep(error, topology)
  }
}
