import { LabError, UsageError } from '../../errors/errors.ts'
import { didYouMean } from '../../errors/nearest.ts'
import type { Machine } from '../../machine/machine.ts'
import { type Entrance, entranceOf } from '../state/entrance.ts'
import { findRecord, isOfLater, type LabRecord, listRecords, namespaceNames } from '../state/record.ts'

/** A lab that another process brought up. */
export interface Attached {
  readonly record: LabRecord
  readonly entrance: Entrance
}

export const ofLater = (name: string): string => `${name} was brought up by a later version of netns-topology`

/** @throws UsageError where no lab is up under the name, or none that this version knows to read. */
export function requireRecord(machine: Machine, name: string): LabRecord {
  if (name === '') throw new UsageError('the name of the topology is empty')
  const record = findRecord(machine, name)
  if (record !== undefined) return record
  if (isOfLater(machine, name)) throw new UsageError(ofLater(name), { hint: 'use that version for it' })
  const names = listRecords(machine).map((lab) => lab.name)
  throw new UsageError(`no topology is up under the name ${name}`, {
    hint: didYouMean(name, names, 'up are') ?? 'none is up',
  })
}

/**
 * @throws UsageError where no lab is up under the name, or it is still coming up; LabError where what it says of itself cannot
 * be believed.
 */
export function attach(machine: Machine, name: string): Attached {
  const record = requireRecord(machine, name)
  if (record.fault !== undefined)
    throw new LabError(record.fault, { hint: `take it down with \`netns-topology down ${record.id}\`` })
  if (record.state !== 'up') throw new UsageError(`${name} is still coming up`)
  return { record, entrance: entranceOf(machine, record) }
}

/** @throws UsageError where the lab has no namespace of that name. */
export const requireNamespace = ({ record }: Attached, namespace: string): void =>
  requireOneOf(namespaceNames(record), namespace, record.name)

/** @throws UsageError where a namespace is none of those that a topology has, which is called as told. */
export function requireOneOf(names: readonly string[], namespace: string, topology: string): void {
  if (names.includes(namespace)) return
  if (namespace === '') throw new UsageError('the name of the namespace is empty')
  throw new UsageError(`${topology} has no namespace ${namespace}`, {
    hint: didYouMean(namespace, names, 'there are'),
  })
}
