import { inspectLab } from '../../lab/inspect.ts'
import type { Privilege } from '../../lab/state/privilege.ts'
import { realMachine } from '../../machine/real.ts'
import { labText } from '../../render/lab.ts'
import { interruptible } from '../interruption.ts'
import { printJson, printResult } from '../output.ts'
import { bringUp } from './bring-up.ts'
import { takeDownWithReceipt } from './finish.ts'

export interface UpOptions {
  readonly name?: string
  readonly owner?: number
  readonly privilege?: Privilege
  readonly pin?: boolean
  readonly json?: boolean
}

export async function up(file: string, { name, owner, privilege, pin, json }: UpOptions): Promise<number> {
  const built = await interruptible(
    (signal) => bringUp({ file, name, owner: owner ?? 'nobody', privilege, pin: pin ?? false, signal }),
    ({ record }) => takeDownWithReceipt(record),
  )
  const lab = await inspectLab(realMachine(), built)
  if (json) printJson(lab)
  else printResult(labText(lab))
  return 0
}
