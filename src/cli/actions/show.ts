import { inspectLab } from '../../lab/inspect.ts'
import { attach } from '../../lab/programs/attach.ts'
import { realMachine } from '../../machine/real.ts'
import { labText } from '../../render/lab.ts'
import { printJson, printResult } from '../output.ts'

export async function show(name: string, { json }: { json?: boolean }): Promise<number> {
  const machine = realMachine()
  const lab = await inspectLab(machine, attach(machine, name))
  if (json) printJson(lab)
  else printResult(labText(lab))
  return 0
}
