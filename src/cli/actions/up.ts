import { inspectLab } from '../../lab/inspect.ts'
import { admitNetnsExec } from '../../lab/programs/netns-exec.ts'
import type { Privilege } from '../../lab/state/privilege.ts'
import { realMachine } from '../../machine/real.ts'
import { labText } from '../../render/lab.ts'
import { interruptible } from '../interruption.ts'
import { printJson, printResult } from '../output.ts'
import { bringUp } from './bring-up.ts'
import { takeDownWithReceipt } from './finish.ts'

export interface UpOptions {
  readonly name?: string
  readonly tryName?: string
  readonly owner?: number
  readonly privilege?: Privilege
  readonly pin?: boolean
  readonly tryPin?: boolean
  readonly netnsExec?: boolean
  readonly tag?: string
  readonly json?: boolean
}

export async function up(file: string, options: UpOptions): Promise<number> {
  const { name, owner = 'nobody', privilege, pin = false, netnsExec = false, tag, json } = options
  const wishes = { name: options.tryName, pin: options.tryPin }
  const built = await interruptible(
    (signal) => bringUp({ file, name, owner, privilege, pin, wishes, tag, signal }),
    ({ record }) => takeDownWithReceipt(record),
  )
  const machine = realMachine()
  if (netnsExec) admitNetnsExec(machine, built, process.argv.slice(0, 2))
  const lab = await inspectLab(machine, built)
  if (json) printJson(lab)
  else printResult(labText(lab))
  return 0
}
