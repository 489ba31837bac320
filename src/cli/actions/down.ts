import { UsageError } from '../../errors/errors.ts'
import { ofLater, requireRecord } from '../../lab/programs/attach.ts'
import { endLost } from '../../lab/state/lost.ts'
import { type LabRecord, listOfLater, listRecords } from '../../lab/state/record.ts'
import { sweep } from '../../lab/state/sweep.ts'
import { realMachine } from '../../machine/real.ts'
import { note, printJson, printResult } from '../output.ts'
import { isClean, type TakenDown, takeDownWithReceipt, takenDownText } from './finish.ts'

export interface DownOptions {
  readonly all?: boolean
  readonly json?: boolean
}

/** 0 where the host is as before each of them, 1 where it is not or one stays that only a later version can take down. */
export async function down(name: string | undefined, { all, json }: DownOptions): Promise<number> {
  const downs: TakenDown[] = []
  for (const record of await wanted(name, all ?? false)) downs.push(await takeDownWithReceipt(record))
  if (json) printJson(downs)
  else printResult(downs.length === 0 ? 'nothing is up' : downs.map(takenDownText).join('\n'))
  const left = all ? listOfLater(realMachine()) : []
  for (const id of left) note(`netns-topology: ${ofLater(id)}, which must take it down`)
  return downs.every(isClean) && left.length === 0 ? 0 : 1
}

async function wanted(name: string | undefined, all: boolean): Promise<LabRecord[]> {
  const machine = realMachine()
  if (all !== (name === undefined)) {
    throw new UsageError(all ? 'down takes a name or --all, not both' : 'down needs the name of a topology, or --all', {
      hint: '`netns-topology ls` lists what is up',
    })
  }
  await sweep(machine)
  for (const id of await endLost(machine)) note(`netns-topology: ended ${id}, whose directory somebody had deleted`)
  return name === undefined ? listRecords(machine) : [requireRecord(machine, name)]
}
