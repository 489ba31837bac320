import { join } from 'node:path'
import type { Snapshot } from '../../audit/index.ts'
import type { Act } from '../../host/act.ts'
import type { Machine } from '../../machine/machine.ts'
import { parseOwn } from '../../machine/own-json.ts'
import { stateEntries } from '../../machine/state-entries.ts'
import type { Topology } from '../../spec/index.ts'
import type { Owner } from './owner.ts'
import { labPaths } from './paths.ts'
import type { Chosen } from './privilege.ts'

/** What a lab says of itself, in its own tmpfs: it is there exactly as long as the lab is. */
export interface LabRecord {
  readonly version: 1
  readonly id: string
  /** What the command calls it. */
  readonly name: string
  readonly state: 'building' | 'up'
  /** ISO 8601 */
  readonly since: string
  readonly creator: number
  readonly owner: Owner
  /** The holder's PID on the host. */
  readonly holder: number
  readonly topology: Topology
  /** What the topology asks for and this machine cannot do, in sentences. */
  readonly notes: readonly string[]
  /** What marks its things on the host. */
  readonly tag: string
  /** The addresses whose connections the host forgets. */
  readonly sources: readonly string[]
  /** What was done on the host. */
  readonly acts?: readonly Act[]
  readonly privilege: Chosen
  /** Whether its part on the host is the agent's affair. */
  readonly byAgent?: boolean
  /** The host before the lab, where a receipt was asked for. */
  readonly before?: Snapshot
}

/** In the order of the file. */
export const namespaceNames = ({ topology }: LabRecord): string[] => Object.keys(topology.namespaces ?? {})

const recordFile = (inside: string) => join(inside, 'lab.json')

export const writeRecord = (machine: Machine, inside: string, record: LabRecord): void =>
  machine.write(recordFile(inside), JSON.stringify(record))

/** The record of a lab by its name or id, or undefined where none is up under it. */
export function findRecord(machine: Machine, name: string): LabRecord | undefined {
  const record = readRecord(machine, name)
  return record === undefined || isLater(record) ? undefined : record
}

/** Whether a later version of this package brought a lab up, of which only that knows what it means. */
export function isOfLater(machine: Machine, name: string): boolean {
  const record = readRecord(machine, name)
  return record !== undefined && isLater(record)
}

const isLater = ({ version }: { readonly version: number }): boolean => version > 1

function readRecord(machine: Machine, name: string): LabRecord | undefined {
  if (!stateEntries(machine).includes(name)) return undefined
  const file = recordFile(labPaths(machine.stateDirectory, name).inside)
  // Root of a container may not enter what is the machine's root's.
  const text = machine.inode(file) === undefined ? undefined : machine.read(file)
  return text === undefined ? undefined : parseOwn<LabRecord>(text)
}

/** The records of all labs that are up or coming up, oldest first. */
export const listRecords = (machine: Machine): LabRecord[] =>
  idsOf(machine)
    .flatMap((id) => findRecord(machine, id) ?? [])
    .toSorted((one, other) => one.since.localeCompare(other.since))

/** The ids of those that a later version brought up. */
export const listOfLater = (machine: Machine): string[] => idsOf(machine).filter((id) => isOfLater(machine, id))

const idsOf = (machine: Machine): string[] =>
  stateEntries(machine).filter((entry) => machine.readLink(join(machine.stateDirectory, entry)) === undefined)
