import { LabError, UsageError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { findRecord } from './record.ts'

/** A name is a link to the lab's directory. Claiming looks and links under the lock of the state directory. */
const claim = `
cd -P "$1" && [ -O . ] || exit
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
