import { examine } from '../../doctor/index.ts'
import { exitCodes } from '../../errors/errors.ts'
import { realMachine } from '../../machine/real.ts'
import { examinationText } from '../../render/doctor.ts'
import { printJson, printResult } from '../output.ts'

/** 0 where labs come up here, 3 where they do not. */
export async function doctor({ json }: { json?: boolean }): Promise<number> {
  const examination = await examine(realMachine())
  if (json) printJson(examination)
  else printResult(examinationText(examination))
  return examination.labs ? 0 : exitCodes.capability
}
