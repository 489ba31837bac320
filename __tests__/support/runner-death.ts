// Ends the step that the worker of a job is about to start, as a runner does. Arguments: the worker's PID, how (JSON).
// It is root's, because the journals are.
import { globSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { End } from './runner.ts'

const [worker = '', how = ''] = process.argv.slice(2)
const end: End = JSON.parse(how)

/** The signals of a runner that cancels a step, and its patience in between, in ms (ProcessInvoker.cs of actions/runner). */
const cancelling = [
  ['SIGINT', 7500],
  ['SIGTERM', 2500],
  ['SIGKILL', 0],
] as const

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const stepOf = () => Number(read(`/proc/${worker}/task/${worker}/children`).trim().split(' ')[0])
const entries = () =>
  globSync('/run/netns-topology/*/journal').reduce((sum, file) => sum + read(file).split('\n').length - 1, 0)

console.log('ready')
while (stepOf() === 0) await sleep(1)
const step = stepOf()
const isOver = () => stepOf() !== step
if ('afterEntries' in end) while (!isOver() && entries() < end.afterEntries) await sleep(1)
// by time: as the test says, and as a runner does
else for (let waited = 0; waited < end.after && !isOver(); waited += 10) await sleep(10)

const signals = end.as === 'cancel' ? cancelling : ([['SIGKILL', 0]] as const)
for (const [signal, patience] of signals) {
  if (isOver()) break
  process.kill(step, signal)
  // by time: as a runner does
  for (let waited = 0; waited < patience && !isOver(); waited += 20) await sleep(20)
}
