import { flushCompileCache } from 'node:module'
import { createInterface } from 'node:readline'
import { type SnapshotOptions, takeSnapshot } from '../../src/audit/index.ts'
import { realMachine } from '../../src/machine/real.ts'

/** What `Host.snapshot` sends is made from nothing else. */
const isOptions = (value: unknown): value is SnapshotOptions => typeof value === 'object' && value !== null

/** Runs in a namespace that plays the host: for each line of options, as JSON, prints a snapshot as a line of JSON. */
const machine = realMachine()
// It is killed in the end.
flushCompileCache()
for await (const line of createInterface({ input: process.stdin })) {
  const options: unknown = JSON.parse(line)
  if (isOptions(options)) console.log(JSON.stringify(await takeSnapshot(machine, options)))
}
