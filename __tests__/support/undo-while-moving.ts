// Undoes the journal of a lab; when its first nsenter is about to look into a network, a process goes into the lab's.
// Usage: undo-while-moving.ts STATE ID PID
import { join } from 'node:path'
import { undoJournal } from '../../src/host/undo.ts'
import type { Machine } from '../../src/machine/machine.ts'
import { realMachine } from '../../src/machine/real.ts'

const [stateDirectory = '', id = '', mover = ''] = process.argv.slice(2)
const real = realMachine({ stateDirectory })
const network = () => real.readLink(`/proc/${mover}/ns/net`)
const before = network()

const machine: Machine = {
  ...real,
  run: async (argv, options) => {
    if (argv.includes('nsenter') && network() === before) {
      real.signal(Number(mover), 'SIGUSR1')
      while (network() === before) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    return await real.run(argv, options)
  },
}
process.stdout.write(`${JSON.stringify(await undoJournal(machine, join(stateDirectory, id)))}\n`)
