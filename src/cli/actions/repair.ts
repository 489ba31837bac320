import { exitCodes } from '../../errors/errors.ts'
import { escapeText } from '../../errors/escape.ts'
import { attach } from '../../lab/programs/attach.ts'
import { repairLab } from '../../lab/repair.ts'
import { realMachine } from '../../machine/real.ts'
import { note, printJson, printResult } from '../output.ts'

/** 0 where nothing is missing any more, 1 where something cannot be put back. */
export async function repair(name: string, { json }: { json?: boolean }): Promise<number> {
  const machine = realMachine()
  const { repaired, lost } = await repairLab(machine, attach(machine, name))
  if (json) printJson({ repaired, lost })
  else
    printResult(repaired.length > 0 ? repaired.map((one) => `put back: ${escapeText(one)}`).join('\n') : nothing(lost))
  if (!json) for (const one of lost) note(`netns-topology: cannot be put back: ${escapeText(one)}`)
  if (!json && lost.length > 0) note(`  hint: take ${name} down and bring it up again`)
  return lost.length === 0 ? 0 : exitCodes.failed
}

const nothing = (lost: readonly string[]): string => (lost.length === 0 ? 'nothing is missing' : '')
