import { UsageError } from '../../errors/errors.ts'
import { escapeText } from '../../errors/escape.ts'
import { didYouMean } from '../../errors/nearest.ts'
import { type CheckResult, checkLab } from '../../lab/check.ts'
import { type Attached, attach } from '../../lab/programs/attach.ts'
import { lookAt } from '../../lab/repair.ts'
import type { Privilege } from '../../lab/state/privilege.ts'
import { findRecord, listRecords } from '../../lab/state/record.ts'
import type { Machine } from '../../machine/machine.ts'
import { realMachine } from '../../machine/real.ts'
import { checksText } from '../../render/checks.ts'
import { interruptible } from '../interruption.ts'
import { note, printJson, printResult } from '../output.ts'
import { bringUp } from './bring-up.ts'
import { isClean, takeDownWithReceipt, takenDownText } from './finish.ts'

export interface CheckOptions {
  readonly json?: boolean
  readonly privilege?: Privilege
  /** Whether it is the name of a topology, and no file: one of that name may be anybody's. */
  readonly isName?: boolean
}

/** 0 where every check holds, and where a file was brought up for them the host is as before; 1 otherwise. */
export async function check(target: string, { json, privilege, isName = false }: CheckOptions): Promise<number> {
  const machine = realMachine()
  const isUp = findRecord(machine, target) !== undefined
  if (!isUp && !isName && target !== '' && machine.inode(target) === undefined) throw nothingCalled(machine, target)
  if (isUp && privilege !== undefined) throw isMade(target)
  const { results, wasClean } =
    isUp || isName ? await checkUp(attach(machine, target)) : await checkFile(target, privilege)
  if (json) printJson(results)
  else printResult(checksText(results))
  return wasClean && results.every(({ holds }) => holds) ? 0 : 1
}

function nothingCalled(machine: Machine, target: string): UsageError {
  const names = listRecords(machine).map(({ name }) => name)
  const message = `no topology is up under the name ${escapeText(target)}, and there is no such file`
  return new UsageError(message, { hint: didYouMean(target, names, 'up are') })
}

const isMade = (name: string) =>
  new UsageError(`${name} is up already, and --privilege says how a file is brought up`, {
    hint: `\`netns-topology show ${name}\` says by which privilege it was`,
  })

/** A topology of which something was removed is not what was brought up. */
async function checkUp(lab: Attached): Promise<{ results: CheckResult[]; wasClean: boolean }> {
  const machine = realMachine()
  const { missing } = await lookAt(machine, lab)
  for (const one of missing) note(`netns-topology: missing: ${escapeText(one)}`)
  if (missing.length > 0) note(`  hint: \`netns-topology repair ${lab.record.name}\` puts it back`)
  return { results: await checkLab(machine, lab), wasClean: missing.length === 0 }
}

/** Under no name, so that it clashes with nothing that is up. */
async function checkFile(
  file: string,
  privilege: Privilege | undefined,
): Promise<{ results: CheckResult[]; wasClean: boolean }> {
  const work = async (signal: AbortSignal) => {
    const built = await bringUp({ file, name: null, owner: 'creator', privilege, signal })
    try {
      const results = await checkLab(realMachine(), built)
      signal.throwIfAborted()
      const down = await takeDownWithReceipt(built.record)
      note(takenDownText(down))
      return { results, wasClean: isClean(down) }
    } catch (error) {
      await takeDownWithReceipt(built.record)
      throw error
    }
  }
  return await interruptible(work, async () => {})
}
