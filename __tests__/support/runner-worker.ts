// Plays the process that a runner has for each job, and starts the steps of it as that does, in parallel where it is asked
// to. Reads a request a line, and answers each with a line when the step is over.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Numbered, StepEnd, StepRequest } from './worker.ts'

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
      const end = () => resolve({ code, signal, output: Buffer.concat(output).toString() })
      // by time: what the step itself has written is read right after it, however late that is
      setTimeout(() => setImmediate(end), 50)
    })
  })
}

console.log(process.pid)
for await (const line of createInterface({ input: process.stdin })) {
  const { id, ...request }: Numbered<StepRequest> = JSON.parse(line)
  void answer(id, request)
}

async function answer(id: number, request: StepRequest): Promise<void> {
  const numbered: Numbered<StepEnd> = { ...(await runStep(request)), id }
  console.log(JSON.stringify(numbered))
}
