// Plays the process that a runner has for each job, and starts the steps of it as that does. Reads a request a line, and
// answers each with a line.
import { type ChildProcess, spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StepEnd, StepRequest } from './runner.ts'

// What ps(1) and /proc/PID/comm call it.
process.title = 'Runner.Worker'

/** The signals of a runner that cancels a step, and its patience in between, in ms (ProcessInvoker.cs of actions/runner). */
const cancelling = [
  ['SIGINT', 7500],
  ['SIGTERM', 2500],
  ['SIGKILL', 0],
] as const

const journalLines = (directory: string): number =>
  globSync(`${directory}/*/journal`).reduce((sum, file) => sum + linesOf(file), 0)

function linesOf(file: string): number {
  try {
    return readFileSync(file, 'utf8').split('\n').length - 1
  } catch {
    return 0
  }
}

async function interrupt(child: ChildProcess, end: NonNullable<StepRequest['end']>): Promise<void> {
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  if ('afterEntries' in end) {
    while (!isOver() && journalLines(end.journal) < end.afterEntries) await sleep(1)
  } else {
    await sleep(end.after)
  }
  if (end.as === 'kill') return void child.kill('SIGKILL')
  for (const [signal, patience] of cancelling) {
    if (isOver()) return
    child.kill(signal)
    for (let waited = 0; waited < patience && !isOver(); waited += 20) await sleep(20)
  }
}

function runStep({ argv: [program, ...args], cwd, env, end }: StepRequest): Promise<StepEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const output: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
    child.once('error', reject)
    // What a killed step has left running may hold its streams.
    child.once('exit', (code, signal) => {
      setTimeout(() => resolve({ code, signal, output: Buffer.concat(output).toString() }), 50)
    })
    if (end !== undefined) void interrupt(child, end)
  })
}

console.log(process.pid)
for await (const line of createInterface({ input: process.stdin })) {
  const request: StepRequest = JSON.parse(line)
  console.log(JSON.stringify(await runStep(request)))
}
