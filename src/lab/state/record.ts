import { join } from 'node:path'
import { isFields } from '../../machine/json.ts'
import type { Machine } from '../../machine/machine.ts'
import { stateEntries } from '../../machine/state-entries.ts'
import { knownOf } from './known.ts'
import { labPaths } from './paths.ts'
import { type LabRecord, readTold, recordIn } from './told.ts'

export type { LabRecord } from './told.ts'

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
