import { join } from 'node:path'
import type { Snapshot } from '../../audit/index.ts'
import { isFields } from '../../machine/json.ts'
import type { Machine } from '../../machine/machine.ts'
import { stateEntries } from '../../machine/state-entries.ts'
import type { Topology } from '../../spec/index.ts'
import { knownOf } from './known.ts'
import type { Owner } from './owner.ts'
import { labPaths } from './paths.ts'
import type { Chosen } from './privilege.ts'
import { readTold, recordIn } from './told.ts'

/**
 * What a lab says of itself, in its own tmpfs: it is there exactly as long as the lab is. Where the lab is not root's, programs
 * in it may have changed what is for display there, and have not where `fault` is undefined and it matters: who the holder is and
 * what is on the host, the host says.
 */
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
  /** The addresses from which the host sees what leaves it. */
  readonly sources: readonly string[]
  readonly privilege: Chosen
  /** Why what the lab said cannot be believed, in a sentence. Then it has nothing but what the host says. */
  readonly fault?: string
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
  return record === 'later' ? undefined : record
}

/** Whether a later version of this package brought a lab up, of which only that knows what it means. */
export const isOfLater = (machine: Machine, name: string): boolean => readRecord(machine, name) === 'later'

function readRecord(machine: Machine, name: string): LabRecord | 'later' | undefined {
  if (!stateEntries(machine).includes(name)) return undefined
  const told = readTold(machine, recordFile(labPaths(machine.stateDirectory, name).inside))
  if (told === undefined) return undefined
  if (isFields(told) && typeof told.version === 'number' && told.version > 1) return 'later'
  const known = knownOf(machine, machine.readLink(join(machine.stateDirectory, name)) ?? name)
  return known && recordIn(told, known)
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
