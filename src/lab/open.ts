import { resolve } from 'node:path'
import type { Receipt } from '../audit/index.ts'
import { isError, messageOf } from '../errors/caught.ts'
import { type OptionNames, requireKnown } from '../errors/options.ts'
import { nativeSignal } from '../machine/native-abort.ts'
import { realMachine } from '../machine/real.ts'
import { networkOf } from '../resolve/index.ts'
import type { Checked, Topology } from '../spec/index.ts'
import { type Built, buildLab } from './build/build.ts'
import { explainStep } from './build/step-failure.ts'
import { receiptOf, takeDown } from './end/take-down.ts'
import type { Using } from './handle/using.ts'
import { createLab, type Lab, type Opened } from './lab.ts'
import { withSide } from './side/index.ts'
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

export const openOptions: OptionNames<OpenOptions> = {
  ...{ signal: true, name: true, privilege: true, receipt: true, cwd: true },
}

/** What a test runner wants to know, and what it knows. */
export interface Watching {
  /** Called with what is done next. */
  readonly onStep?: (step: string) => void
  /** The root of the project, to which Vite makes the paths of modules relative. */
  readonly root?: string | undefined
}

/**
 * Brings a topology up: when this resolves the first packet gets through, and when it throws nothing is left. The lab
 * lives no longer than this process, however that ends.
 *
 * @throws TopologyError where the topology is wrong, CapabilityError where this machine cannot, LabError where a step
 * fails, UsageError where the name is taken or an option unknown, and the signal's reason.
 */
export async function openTopology<const T extends Topology>(
  topology: T & Checked<T>,
  options: OpenOptions = {},
): Promise<Lab<T>> {
  requireKnown('openTopology', options, openOptions)
  return (await openLab<T>(topology, options)).lab
}

/**
 * As `openTopology`, for as long as some work takes: the lab is down when this resolves or rejects.
 *
 * @throws what the work throws; AggregateError where the lab stays as well.
 */
export async function withinTopology<const T extends Topology, Result>(
  topology: T & Checked<T>,
  work: (lab: Lab<T>) => Result,
  options: OpenOptions = {},
): Promise<Awaited<Result>> {
  const lab = await openTopology<T>(topology, options)
  let result: Awaited<Result>
  try {
    result = await work(lab)
  } catch (error) {
    const stayed: unknown = await lab.close().catch((left: unknown) => left)
    if (isError(stayed)) throw new AggregateError([error, stayed], messageOf(error), { cause: error })
    throw error
  }
  await lab.close()
  return result
}

/** As `openTopology`, with what those share who report of the lab. */
export async function openLab<T extends Topology>(
  topology: Topology,
  {
    signal,
    name,
    privilege = 'auto',
    receipt = false,
    cwd: directory = '.',
    onStep,
    root,
  }: OpenOptions & Watching = {},
): Promise<Opened<T>> {
  const machine = realMachine()
  const cwd = resolve(directory)
  const network = networkOf(topology)
  try {
    onStep?.('starting its processes')
    const built = await buildLab({
      ...{ machine, topology, network, name, privilege, owner: 'creator', receipt, cwd },
      signal: signal && nativeSignal(signal),
      onStage: (stage) => onStep?.(`making its ${stage}`),
    })
    return createLab<T>({ machine, network, lab: built, cwd, root, onStep, close: (using) => closeBuilt(using, built) })
  } catch (error) {
    throw explainStep(error, topology)
  }
}

async function closeBuilt({ machine, endings }: Using, { record, holder }: Built): Promise<Receipt | undefined> {
  return await withSide(machine, record, async (side) => {
    const ended = await takeDown(machine, record, side)
    await Promise.all(endings)
    await holder.gone()
    return await receiptOf(side, record, ended)
  })
}
