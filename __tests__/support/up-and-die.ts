// Brings a topology up with pins, and kills with SIGKILL whom it is told when the journal has a given number of lines.
// Usage: up-and-die.ts FILE LINES VICTIM...   where a victim is command, holder or keeper. Prints the lines of a whole run
// where LINES is 0.
import { readFileSync } from 'node:fs'
import { buildLab } from '../../src/lab/build.ts'
import { takeDown } from '../../src/lab/take-down.ts'
import { realMachine } from '../../src/machine/real.ts'
import { networkOf, parseTopology } from '../../src/resolve/index.ts'

const [file = '', lines = '', ...victims] = process.argv.slice(2)
const machine = realMachine()
const childrenOf = (pid: number) =>
  (machine.read(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean).map(Number)
const find = (victim: string): number[] => {
  const keepers = childrenOf(process.pid).filter((pid) => machine.read(`/proc/${pid}/cmdline`)?.includes('keeper'))
  if (victim === 'keeper') return keepers
  return victim === 'holder' ? keepers.flatMap(childrenOf).flatMap(childrenOf) : [process.pid]
}

let written = 0
const topology = parseTopology(readFileSync(file, 'utf8'), { file })
const built = await buildLab({
  machine: {
    ...machine,
    append: (path, text) => {
      machine.append(path, text)
      written += 1
      if (written === Number(lines)) for (const pid of victims.flatMap(find)) process.kill(pid, 'SIGKILL')
    },
  },
  topology,
  network: networkOf(topology),
  pin: true,
  owner: 'creator',
  receipt: false,
  cwd: '/',
})
await takeDown(machine, built.record)
console.log(written)
