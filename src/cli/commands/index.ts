import { addCheck } from './check.ts'
import type { AddCommand } from './command.ts'
import { addDoctor } from './doctor.ts'
import { addDown } from './down.ts'
import { addExec, addShell } from './exec.ts'
import { addLogs } from './logs.ts'
import { addLs, addShow } from './ls.ts'
import { addPlan, addValidate } from './plan.ts'
import { addRepair } from './repair.ts'
import { addRestore } from './restore.ts'
import { addRun } from './run.ts'
import { addUp } from './up.ts'

/** In the order of the help. What a command does is loaded when it is called, so that the others start at once. */
export const commands: readonly AddCommand[] = [
  addRun,
  addUp,
  addExec,
  addShell,
  addLogs,
  addDown,
  addLs,
  addShow,
  addValidate,
  addPlan,
  addCheck,
  addRepair,
  addRestore,
  addDoctor,
]
