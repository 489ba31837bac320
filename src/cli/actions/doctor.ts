import { examine } from '../../doctor/index.ts'
import { exitCodes } from '../../errors/errors.ts'
import type { Privilege } from '../../lab/state/privilege.ts'
import { realMachine } from '../../machine/real.ts'
import { examinationText } from '../../render/doctor.ts'
import { printJson, printResult } from '../output.ts'

export interface DoctorOptions {
  readonly json?: boolean
  readonly privilege?: Privilege
}

/** 0 where labs come up here, 3 where they do not. */
export async function doctor({ json, privilege }: DoctorOptions): Promise<number> {
  const examination = await examine(realMachine(), privilege)
  if (json) printJson(examination)
  else printResult(examinationText(examination, process.stdout.columns))
  return examination.labs ? 0 : exitCodes.capability
}
