import type { Receipt } from '../../audit/index.ts'
import { receiptOf, takeDown } from '../../lab/end/take-down.ts'
import { withSide } from '../../lab/side/index.ts'
import type { LabRecord } from '../../lab/state/record.ts'
import { realMachine } from '../../machine/real.ts'
import { renderReceipt } from '../../render/receipt.ts'

/** A lab that was taken down; null where whoever brought it up asked for no receipt. */
export interface TakenDown {
  readonly lab: string
  readonly receipt: Receipt | null
}

/** @throws LabError where something of the lab stays. */
export async function takeDownWithReceipt(record: LabRecord): Promise<TakenDown> {
  const machine = realMachine()
  return await withSide(machine, record, async (side) => {
    const ended = await takeDown(machine, record, side)
    return { lab: record.name, receipt: (await receiptOf(side, record, ended)) ?? null }
  })
}

export const isClean = ({ receipt }: TakenDown): boolean => receipt === null || receipt.ours.length === 0

export const takenDownText = ({ lab, receipt }: TakenDown): string =>
  receipt === null ? `${lab}: down; whoever brought it up asked for no receipt` : renderReceipt(receipt)
