import { createInterface } from 'node:readline'
import { takeSnapshot } from '../../src/audit/index.ts'
import { realMachine } from '../../src/machine/real.ts'

/** Runs in a namespace that plays the host: for each line of options, as JSON, prints a snapshot as a line of JSON. */
const machine = realMachine()
for await (const options of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await takeSnapshot(machine, JSON.parse(options))))
}
