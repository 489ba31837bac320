import { setTimeout as sleep } from 'node:timers/promises'
import type { Receipt } from '../audit/index.ts'
import { TopologyClosedError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'
import { mermaidText } from '../render/mermaid.ts'
import { reportText } from '../render/report.ts'
import type { Network } from '../resolve/network.ts'
import type { Topology } from '../spec/index.ts'
import { type CheckResult, checkLab } from './check.ts'
import { named, requireNamed } from './handle/named.ts'
import { type LabNamespace, namespaceOf } from './handle/namespace.ts'
import { observe } from './handle/observe.ts'
import { heal, partition } from './handle/partition.ts'
import { type LabSnapshot, snapshotOf } from './handle/snapshot.ts'
import type { Using } from './handle/using.ts'
import type { Attached } from './programs/attach.ts'

type Names<T> = Extract<keyof T, string>

type NamespacesOf<T extends Topology> = {
  readonly [Name in Names<NonNullable<T['namespaces']>>]: LabNamespace<
    Names<NonNullable<T['namespaces']>[Name] extends { interfaces?: infer I } ? I : Record<string, unknown>>
  >
}

/** A topology that is up, and down again when it is disposed of. */
export interface Lab<T extends Topology = Topology> extends AsyncDisposable {
  readonly id: string
  readonly namespaces: NamespacesOf<T>
  /** A namespace by a name that is known only when the test runs. @throws UsageError where there is none. */
  namespace(name: Names<NamespacesOf<T>>): LabNamespace
  /** What the kernel has now, as plain data that can be compared. */
  inspect(): Promise<LabSnapshot>
  /**
   * Parts namespaces into groups that hear nothing of each other, as if every wire between them were cut; it takes the
   * place of an earlier partition. Those in no group reach everybody.
   *
   * @throws UsageError where a namespace is in two groups.
   */
  partition(...groups: readonly (readonly Pick<LabNamespace, 'name'>[])[]): Promise<void>
  /** Ends a partition. */
  heal(): Promise<void>
  /** The topology as a Mermaid flowchart. */
  graph(): string
  /** For people, as after a test that failed: addresses and counters of the interfaces, and what the programs printed last. */
  report(): Promise<string>
  /**
   * Tries the topology's checks and says of each what was seen.
   *
   * @throws TopologyClosedError where the lab is down.
   */
  check(): Promise<CheckResult[]>
  /**
   * Ends what runs inside (SIGTERM, and SIGKILL a second later) and the lab, and returns when nothing of it is left.
   * Resolves with the receipt where one was asked for. A second call waits for the first.
   *
   * @throws LabError where something stays.
   */
  close(): Promise<Receipt | undefined>
}

export interface LabParts {
  readonly machine: Machine
  readonly network: Network
  readonly lab: Attached
  readonly cwd: string
  readonly root?: string | undefined
  readonly onStep?: ((step: string) => void) | undefined
  /** See `Using`. Default: none. */
  readonly marks?: Readonly<Record<string, string>>
  /** Takes the lab down, or leaves it. */
  readonly close: (using: Using) => Promise<Receipt | undefined>
}

/** The handle of a lab in a process that uses it, and what the handles of its namespaces share. */
export interface Opened<T extends Topology = Topology> {
  readonly lab: Lab<T>
  readonly using: Using
}

export function createLab<T extends Topology>(parts: LabParts): Opened<T> {
  const { machine, network, lab, cwd, root, onStep, marks = {} } = parts
  let closing: Promise<Receipt | undefined> | undefined
  const using: Using = {
    ...{ machine, network, cwd, root, marks, ...lab },
    endings: new Set(),
    programs: [],
    captures: [],
    nodes: new Map(),
    assertOpen: () => {
      if (closing !== undefined) throw new TopologyClosedError(`the lab ${lab.record.id} was closed`)
    },
  }
  const end = async () => {
    onStep?.('ending the Node.js processes inside')
    await Promise.all(using.captures.map((capture) => capture.stop()))
    await closeNodes(using)
    onStep?.('ending its programs, and then it')
    return await parts.close(using)
  }
  const close = () => {
    closing ??= end().catch((error: unknown) => {
      // What stayed may go the next time.
      closing = undefined
      throw error
    })
    return closing
  }
  return { lab: handleOf<T>(using, close), using }
}

function handleOf<T extends Topology>(using: Using, close: () => Promise<Receipt | undefined>): Lab<T> {
  const { machine, network, record } = using
  const handles = Object.fromEntries(network.namespaces.map((one) => [one.name, namespaceOf(using, one)]))
  return {
    id: record.id,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the network has the names of the topology
    namespaces: named('namespace', handles) as unknown as NamespacesOf<T>,
    namespace: (name) => requireNamed('namespace', handles, name),
    check: async () => {
      using.assertOpen()
      return await checkLab(machine, using)
    },
    inspect: () => snapshotOf(using),
    partition: (...groups) =>
      partition(
        using,
        groups.map((group) => group.map(({ name }) => name)),
      ),
    heal: () => heal(using),
    graph: () => mermaidText(network),
    report: async () => reportText(await observe(using)),
    close,
    [Symbol.asyncDispose]: async () => void (await close()),
  }
}

const patience = 1000 // ms that a Node.js inside may take for its end, e.g. to write what NODE_V8_COVERAGE asks for

/** Those that are slow, or do not end, are ended with the lab. */
async function closeNodes({ nodes }: Using): Promise<void> {
  const ending = [...nodes.values()].filter(({ isRunning }) => isRunning).map((node) => node.end())
  await Promise.race([Promise.all(ending), sleep(patience, undefined, { ref: false })])
}
