import { escapeText } from '../../errors/escape.ts'
import { ofLater } from '../../lab/programs/attach.ts'
import { listOfLater, listRecords, namespaceNames } from '../../lab/state/record.ts'
import { realMachine } from '../../machine/real.ts'
import { labsTable } from '../../render/lab.ts'
import { note, printJson, printResult } from '../output.ts'

export function ls({ json }: { json?: boolean }): number {
  const machine = realMachine()
  const records = listRecords(machine)
  const labs = records.map((record) => ({
    name: record.name,
    id: record.id,
    state: record.state,
    since: record.since,
    owner: record.owner,
    creator: record.creator,
    namespaces: namespaceNames(record),
  }))
  if (json) printJson(labs)
  else printResult(labsTable(labs))
  for (const { fault } of records) if (fault !== undefined) note(`netns-topology: ${escapeText(fault)}`)
  for (const id of listOfLater(machine)) note(`netns-topology: ${ofLater(id)}`)
  return 0
}
