import { labVariable } from '../audit/index.ts'
import { LabError } from '../errors/errors.ts'
import { openJournal, recoverJournal, restore, undoProgram } from '../lab/holder/keeper.ts'
import { watchOwner } from '../lab/state/owner.ts'
import type { Machine } from '../machine/machine.ts'

/**
 * Root's keeper of a user's lab: says when it watches the holder, and undoes when that has ended, whatever ends it. It does
 * not end before it has heard of the lab's directory, or that nobody will make it any more.
 */
const keep = `
state=$1 id=$2 name=$2 holder=$3 watch=$4 node=$5 undo=$6
exec 3<&0 </dev/null
{ echo -1000 >/proc/self/oom_score_adj; } 2>/dev/null
perl -e "$watch" "$holder" 2>&1 | {
  read -r said
  echo "$said"
  exec >/dev/null 2>&1
  read -r _ <&3
  ${openJournal}
  [ "$said" != watched ] || read -r _
  ${recoverJournal}
}
exec >/dev/null 2>&1
exec 3<&-
${restore}`

export interface Keeper {
  readonly pid: number
  /** To be called once the lab's directory is there. */
  settle(): void
}

/**
 * Starts it. Whoever has the holder's number now is watched, so that the holder is to be proved after this. Where there is
 * nobody, it ends by itself, once it gets the lock that its caller has.
 *
 * @throws LabError where there is nobody to watch any more.
 */
export async function startKeeper(machine: Machine, { id, holder }: { id: string; holder: number }): Promise<Keeper> {
  const given = [machine.stateDirectory, id, `${holder}`, watchOwner, process.execPath, undoProgram]
  const keeper = machine.start(['sh', '-c', keep, 'keeper', ...given], { [labVariable]: id })
  const said = await keeper.nextLine()
  keeper.release()
  if (said !== 'watched') {
    keeper.close()
    throw new LabError(`the keeper of ${id} did not start: ${said ?? 'it was killed'}`)
  }
  return { pid: keeper.pid, settle: () => void keeper.send('made\n') }
}
