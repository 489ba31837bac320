// Plays the process that a runner has for each job, and starts the steps of it as that does. Reads a request a line, and
// answers each with a line.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { StepEnd, StepRequest } from './runner.ts'

// What ps(1) and /proc/PID/comm call it.
process.title = 'Runner.Worker'

function runStep({ argv: [program, ...args], cwd, env }: StepRequest): Promise<StepEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const output: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
    child.once('error', reject)
    // What a killed step has left running may hold its streams.
    child.once('exit', (code, signal) => {
      setTimeout(() => resolve({ code, signal, output: Buffer.concat(output).toString() }), 50)
    })
  })
}

console.log(process.pid)
for await (const line of createInterface({ input: process.stdin })) {
  const request: StepRequest = JSON.parse(line)
  console.log(JSON.stringify(await runStep(request)))
}
