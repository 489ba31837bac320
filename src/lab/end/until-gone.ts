import { setTimeout as sleep } from 'node:timers/promises'
import { LabError } from '../../errors/errors.ts'
import { patienceAfterInterruption } from '../../machine/interruption.ts'
import type { Machine } from '../../machine/machine.ts'
import { isRunning } from '../../machine/stat.ts'
import { stateEntries } from '../../machine/state-entries.ts'
import { endKeepers, wakeKeepers } from '../state/keepers.ts'
import { labPaths } from '../state/paths.ts'
import { isLabUp } from '../state/stage.ts'
import { type Failure, sweep } from '../state/sweep.ts'

const patience = 60_000 // ms until the host must be rid of a lab whose holder was killed, since one came or went: many end in turn
const keeperTime = 500 // ms that the keeper has to remove what is left, before somebody else does it
const keepersLuck = 10_000 // ms in which the keeper may undo what we cannot, and end
const pause = 2 // ms between two looks

export interface Going {
  readonly id: string
  /** The PID of its keeper, where it is known. */
  readonly keeper: number | undefined
}

/**
 * Returns when nothing is left on the host of a lab whose holder was killed, which is its keeper's work, and where that
 * is dead or slow, ours.
 *
 * @throws LabError with all that could not be undone.
 */
export async function untilGone(machine: Machine, { id, keeper }: Going): Promise<void> {
  const { directory } = labPaths(machine.stateDirectory, id)
  const start = performance.now()
  let last = { labs: stateEntries(machine).length, at: start }
  while (machine.inode(directory) !== undefined || isRunning(machine, keeper)) {
    const waited = performance.now() - start
    const isKept = isRunning(machine, keeper)
    // A keeper has nothing to do any more, and if it were not stopped, or did not hang, it would be gone.
    const isOver = machine.inode(directory) === undefined
    if (isOver && waited > keeperTime) wakeKeepers(machine, [id])
    if (isOver && waited > keepersLuck) await endKeepers(machine, [id])
    const isLeftToUs = !isLabUp(machine, directory) && (waited > keeperTime || !isKept)
    const failures = isLeftToUs ? (await sweep(machine, id)).failures : []
    const labs = stateEntries(machine).length
    if (labs !== last.labs) last = { labs, at: performance.now() }
    const isTooLong = machine.interruption?.aborted
      ? waited > patienceAfterInterruption
      : performance.now() - last.at > patience
    const mayKeeper = isKept && waited < keepersLuck
    if (isTooLong || (failures.length > 0 && !mayKeeper)) throw new LabError(stays(directory, failures, waited))
    await sleep(pause)
  }
}

const stays = (directory: string, failures: readonly Failure[], waited: number): string =>
  failures.length > 0
    ? `not all could be undone: ${failures.map(({ what }) => what).join('; ')}`
    : `${directory} is still there after ${Math.round(waited / 1000)} s`
