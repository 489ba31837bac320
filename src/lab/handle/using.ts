import type { Machine } from '../../machine/machine.ts'
import type { Network } from '../../resolve/network.ts'
import type { Attached } from '../programs/attach.ts'
import type { NodeProcess } from './node.ts'
import type { Program } from './program.ts'

interface Running {
  readonly namespace: string
  readonly interface: string
  readonly file: string
  stop(): Promise<void>
}

/** What the handles of a lab share, in the process that uses it. */
export interface Using extends Attached {
  readonly machine: Machine
  readonly network: Network
  /** The root of the project, where a test runner says it. */
  readonly root?: string | undefined
  /** Where programs run that name no directory of their own. */
  readonly cwd: string
  /** What the environment of its programs says, besides what says of which lab they are. */
  readonly marks: Readonly<Record<string, string>>
  /** Descendants that are being ended. */
  readonly endings: Set<Promise<void>>
  /** What was started in the background, in order. */
  readonly programs: Program[]
  /** The packets that are being captured, or were. */
  readonly captures: Running[]
  /** The Node.js processes inside, by namespace and loader. */
  readonly nodes: Map<string, NodeProcess>
  /** @throws TopologyClosedError where the lab is closed. */
  assertOpen(): void
}
