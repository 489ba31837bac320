import { attach } from '../../lab/attach.ts'
import { inspectLab } from '../../lab/inspect.ts'
import { listRecords } from '../../lab/record.ts'
import { realMachine } from '../../machine/real.ts'
import { labsTable, labText } from '../../render/lab.ts'
import { printJson, printResult } from '../output.ts'

export function ls({ json }: { json?: boolean }): number {
  const labs = listRecords(realMachine()).map(({ name, id, state, since, owner, creator, topology }) => ({
    ...{ name, id, state, since, owner, creator },
    namespaces: Object.keys(topology.namespaces ?? {}),
  }))
  if (json) printJson(labs)
  else printResult(labsTable(labs))
  return 0
}

export async function show(name: string, { json }: { json?: boolean }): Promise<number> {
  const machine = realMachine()
  const lab = await inspectLab(machine, attach(machine, name))
  if (json) printJson(lab)
  else printResult(labText(lab))
  return 0
}
