import { labVariable } from '../audit/index.ts'
import { LabError } from '../errors/errors.ts'
import { restore, undoProgram } from '../lab/holder/keeper.ts'
import { watchOwner } from '../lab/state/owner.ts'
import type { Machine } from '../machine/machine.ts'

/** Root's keeper of a user's lab: says when it watches the holder, and undoes when that has ended, whatever ends it. */
const keep = `
state=$1 id=$2 name=$2 holder=$3 watch=$4 node=$5 undo=$6
exec </dev/null
{ echo -1000 >/proc/self/oom_score_adj; } 2>/dev/null
perl -e "$watch" "$holder" | {
  read -r _ || exit
  echo watched
  exec >/dev/null 2>&1
  read -r _
}
exec >/dev/null 2>&1
${restore}`

/**
 * Starts it, and gives its PID. Whoever has the holder's number now is watched, so that the holder is to be proved after this.
 *
 * @throws LabError where there is nobody to watch any more.
 */
export async function startKeeper(machine: Machine, { id, holder }: { id: string; holder: number }): Promise<number> {
  const given = [machine.stateDirectory, id, `${holder}`, watchOwner, process.execPath, undoProgram]
  const keeper = machine.start(['sh', '-c', keep, 'keeper', ...given], { [labVariable]: id })
  if ((await keeper.nextLine()) !== 'watched') {
    await keeper.ended()
    throw new LabError(`the keeper of ${id} did not start: ${keeper.stderr().trim()}`)
  }
  keeper.release()
  return keeper.pid
}
