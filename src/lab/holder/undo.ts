// Started by the keeper of a lab that has done something on the host: undoes it.
import { undoJournal } from '../../host/undo.ts'
import { withLock } from '../../machine/lock.ts'
import type { Machine } from '../../machine/machine.ts'
import { realMachine } from '../../machine/real.ts'
import { labPaths } from '../state/paths.ts'

const [stateDirectory = '', id = ''] = process.argv.slice(2)
const machine = realMachine({ stateDirectory })
const { directory } = labPaths(stateDirectory, id)
const undo = (limited: Machine) => undoJournal(limited, directory)
// Nobody else does it for a keeper that gives up.
const failures = await withLock(machine, stateDirectory, undo, { patience: Infinity })
if (failures.length > 0) throw new Error(failures.join('\n'))
