import { join } from 'node:path'
import { LabError, UsageError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'
import { findRecord } from './record.ts'

/** A name is a link to the lab's directory. Claiming looks and links under the lock of the state directory. */
const claim = `
cd "$1" || exit
[ ! -e "$2/inside/lab.json" ] || exit 75
ln -sfn -- "$3" "./$2"`

/** @throws UsageError where a lab is up under the name. */
export async function claimName(machine: Machine, name: string, id: string): Promise<void> {
  const state = machine.stateDirectory
  const { exitCode, stderr } = await machine.run(['flock', state, 'sh', '-c', claim, 'claim', state, name, id])
  if (exitCode === 75) throw nameTaken(machine, name)
  if (exitCode !== 0) throw new LabError(`the name ${name} could not be claimed: ${stderr.trim()}`)
}

function nameTaken(machine: Machine, name: string): UsageError {
  const record = findRecord(machine, name)
  const by = record === undefined ? '' : ` since ${record.since}, brought up by process ${record.creator}`
  return new UsageError(`a topology is already up under the name ${name}${by}`, {
    hint: `take it down with \`netns-topology down ${name}\`, or choose another name with --name`,
  })
}

/**
 * What a keeper that was killed could not remove: directories and names of labs whose holder is gone. A lab of another PID
 * namespace, as of a container that shares /run, cannot be judged from here and is left alone.
 */
const sweepScript = `
here=$(readlink /proc/self/ns/pid)
for entry in *; do
  if [ -L "$entry/pid" ] && [ "$(readlink "$entry/pid")" != "$here" ]; then
    continue
  elif [ -L "$entry" ]; then
    [ -e "$entry/inside/lab.json" ] || rm "$entry"
  elif [ -L "$entry/inside" ]; then
    [ -e "$entry/inside/lab.json" ] || rm -rf --one-file-system "./$entry"
  else
    find "./$entry" -maxdepth 0 -type d -empty -mmin +1 -delete
  fi
done
cd / && rmdir "$1" 2>/dev/null
exit 0`

/** By another path than `.`, flock(1) would make a file where the directory has just been removed. */
const lockAndSweep = 'cd "$1" 2>/dev/null || exit 0; exec flock . sh -c "$2" sweep "$1"'

/** Removes from the state directory what dead labs left, where there seems to be any. */
export async function sweep(machine: Machine): Promise<void> {
  const state = machine.stateDirectory
  const dead = machine
    .list(state)
    .filter((entry) => machine.inode(join(state, entry, 'inside', 'lab.json')) === undefined)
  if (dead.length > 0) await machine.run(['sh', '-c', lockAndSweep, 'sweep', state, sweepScript])
}
