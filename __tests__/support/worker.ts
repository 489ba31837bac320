import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import type { Host } from './host.ts'
import type { Argv } from './shell.ts'

export interface StepRequest {
  readonly argv: Argv
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

export interface StepEnd {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly output: string
}

/** A request, and its end, as they go to the worker and come back. */
export type Numbered<T> = T & { readonly id: number }

/** The process of a runner that starts the steps of one job, `runner-worker.ts`. */
export interface Worker {
  /** In the PID namespace of the host. */
  readonly pid: number
  /** Runs a step, beside those that are running. */
  step(request: StepRequest): Promise<StepEnd>
  /** Lets it end after the steps that are running. */
  end(): Promise<void>
  /** Resolves when it is gone. */
  readonly gone: Promise<void>
}

export async function startWorker(host: Host, argv: Argv): Promise<Worker> {
  const child = host.spawn(argv)
  const complaint = text(child.stderr)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const first = await lines.next()
  if (first.done) throw new Error(`the worker did not start: ${await complaint}`)
  const running = new Map<number, PromiseWithResolvers<StepEnd>>()
  const listen = async () => {
    for await (const line of lines) {
      const { id, ...end }: Numbered<StepEnd> = JSON.parse(line)
      running.get(id)?.resolve(end)
      running.delete(id)
    }
    for (const { reject } of running.values()) reject(new Error(`the worker is gone: ${await complaint}`))
  }
  const gone = listen()
  let steps = 0
  return {
    pid: Number(first.value),
    gone,
    step: (request) => {
      steps += 1
      const end = Promise.withResolvers<StepEnd>()
      running.set(steps, end)
      const numbered: Numbered<StepRequest> = { ...request, id: steps }
      child.stdin.write(`${JSON.stringify(numbered)}\n`)
      return end.promise
    },
    end: async () => {
      child.stdin.end()
      await gone
    },
  }
}
