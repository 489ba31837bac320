import { isFields } from '../machine/json.ts'
import type { Machine } from '../machine/machine.ts'
import { type Findings, findingsOf, together } from './findings.ts'
import type { Items } from './items.ts'
import type { Touched } from './ownership.ts'
import { connectionsOf, trackedCount } from './probes/conntrack.ts'
import { etcFiles } from './probes/etc-files.ts'
import { hostNames } from './probes/host-names.ts'
import { messageQueues, posixQueues, segments, semaphores } from './probes/ipc.ts'
import { legacyTables } from './probes/legacy.ts'
import { mounts } from './probes/mounts.ts'
import { multicastAddresses } from './probes/multicast.ts'
import { entriesOf } from './probes/names.ts'
import { processes } from './probes/processes.ts'
import { sysctls } from './probes/sysctls.ts'
import { tools } from './probes/tools.ts'

/** What of a host a lab could disturb, as data, without what changes by itself: counters, timers, carrier. */
export interface Snapshot {
  readonly version: number
  /** ISO 8601, for people. */
  readonly taken: string
  readonly items: Readonly<Record<string, Items>>
  /** The kinds that could not be looked at, and why. */
  readonly unseen: Readonly<Record<string, string>>
  /** How many connections the kernel tracks. They come and go with traffic, so that it is nothing to compare. */
  readonly tracked?: number
  /** What others than the lab that is asked about hold changed at that moment. */
  readonly held?: readonly Touched[]
}

export interface SnapshotOptions {
  /** Also the connections that the kernel tracks from and to these addresses. */
  readonly conntrack?: readonly string[]
  /** The devices whose offloads forwarding may flip; the default is those that are hardware. */
  readonly offloads?: readonly string[]
}

const snapshotVersion = 2

/** Looks at the host. What can not be looked at, for want of a program or a privilege, is `unseen` and no error. */
export async function takeSnapshot(machine: Machine, options: SnapshotOptions = {}): Promise<Snapshot> {
  const { conntrack } = options
  // The programs first: they run while we read files.
  const findings = await Promise.all([
    tools(machine, options.offloads),
    ...(conntrack === undefined ? [] : [connections(machine, conntrack)]),
    ...readFiles(machine),
  ])
  const tracked = trackedCount(machine)
  return { version: snapshotVersion, taken: new Date().toISOString(), ...together(findings), tracked }
}

function connections(machine: Machine, addresses: readonly string[]): Promise<Findings> {
  return findingsOf(['connection'], async () => ({ connection: await connectionsOf(machine, addresses) }))
}

function readFiles(machine: Machine): Promise<Findings>[] {
  const looks: Readonly<Record<string, () => Items>> = {
    'legacy iptables table': () => legacyTables(machine),
    mount: () => mounts(machine),
    'network namespace': () => entriesOf(machine, '/run/netns'),
    'namespace configuration': () => entriesOf(machine, '/etc/netns'),
    'state file': () => entriesOf(machine, machine.stateDirectory),
    process: () => processes(machine),
    sysctl: () => sysctls(machine),
    'multicast address': () => multicastAddresses(machine),
    'host name': () => hostNames(machine),
    'resolver file': () => etcFiles(machine),
    'SysV message queue': () => messageQueues(machine),
    'SysV semaphore set': () => semaphores(machine),
    'SysV shared memory segment': () => segments(machine),
    'POSIX message queue': () => posixQueues(machine),
  }
  return Object.entries(looks).map(([kind, look]) => findingsOf([kind], () => ({ [kind]: look() })))
}

/** Whether this is a snapshot, of whatever version: for one that was stored, perhaps by another version of this package. */
export function isSnapshot(value: unknown): value is Snapshot {
  if (!isFields(value) || typeof value.version !== 'number' || typeof value.taken !== 'string') return false
  if (!isFields(value.items) || !isFields(value.unseen)) return false
  return (
    Object.values(value.items).every(isFields) &&
    Object.values(value.unseen).every((reason) => typeof reason === 'string')
  )
}
