import { escapeText } from '../../errors/escape.ts'
import { inspectLab } from '../../lab/inspect.ts'
import { attach, ofLater } from '../../lab/programs/attach.ts'
import { listOfLater, listRecords, namespaceNames } from '../../lab/state/record.ts'
import { realMachine } from '../../machine/real.ts'
import { labsTable, labText } from '../../render/lab.ts'
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

export async function show(name: string, { json }: { json?: boolean }): Promise<number> {
  const machine = realMachine()
  const lab = await inspectLab(machine, attach(machine, name))
  if (json) printJson(lab)
  else printResult(labText(lab))
  return 0
}
