import { exitCodes } from '../../errors/errors.ts'
import { escapeText } from '../../errors/escape.ts'
import { sweepAll } from '../../lab/side/sweep-all.ts'
import { realMachine } from '../../machine/real.ts'
import { note, printJson, printResult } from '../output.ts'

/** 0 where nothing is left, 1 where something could not be undone. */
export async function restore({ json }: { json?: boolean }): Promise<number> {
  const { restored, failures: left } = await sweepAll(realMachine())
  const failures = left.map(({ lab, what }) => `${lab}: ${what}`)
  if (json) printJson({ restored, failures })
  else if (restored.length + failures.length === 0) printResult('nothing to restore')
  else printResult(restored.map((id) => `${id}: restored`).join('\n'))
  if (!json) for (const failure of failures) note(`netns-topology: ${escapeText(failure)}`)
  return failures.length === 0 ? 0 : exitCodes.failed
}
