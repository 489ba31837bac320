import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inject } from 'vitest'
import { checkout, node } from './checkout.ts'
import type { Host } from './host.ts'
import { type StepEnd, type StepRequest, startWorker } from './worker.ts'

/** How a step is ended before it ends itself. */
export type End = { readonly as: 'cancel' | 'kill' } & ({ readonly after: number } | { readonly afterEntries: number })

/** What a step left in the files of its commands. */
export interface StepResult extends StepEnd {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

type Inputs = Readonly<Record<string, string>>

export interface PostOptions {
  readonly end?: End
  /** Instead of what the first half saved. */
  readonly state?: Inputs
  /** What starts it. */
  readonly by?: readonly [string, ...string[]]
}

/** A use of the action in a job: its state goes from its first half to its second. */
export interface Use {
  main(inputs: Inputs, end?: End): Promise<StepResult>
  post(options?: PostOptions): Promise<StepResult>
}

/**
 * A job on a runner: what it has exported and put on the PATH is for all its later steps. Steps that are not waited for run in
 * parallel, each with files for its commands of its own.
 */
export interface Job extends AsyncDisposable {
  readonly workspace: string
  /** Of the worker, in the PID namespace of the host. */
  readonly pid: number
  use(): Use
  /** A step `run:`, by a shell of its own. */
  run(
    script: string,
    options?: { readonly env?: Inputs; readonly shell?: readonly [string, ...string[]] },
  ): Promise<StepResult>
  /** Ends the worker as the machine's loss of it would. */
  kill(): Promise<void>
}

export interface JobOptions {
  /** What starts the worker as another user. */
  readonly by?: readonly string[]
  /** The user's home. */
  readonly home: string
  readonly env?: Inputs
}

/** As a runner reads the files of its commands, NAME=VALUE or NAME<<DELIMITER. */
export function parseCommandFile(content: string): Record<string, string> {
  const entries: [string, string][] = []
  const lines = content.split('\n')
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name = '', delimiter] = /^(.*?)<<(.*)$/.exec(line) ?? []
    if (delimiter === undefined) {
      const [key, value] = line.split(/=(.*)/s)
      if (key && value !== undefined) entries.push([key, value])
    } else {
      const end = lines.indexOf(delimiter)
      entries.push([name, lines.splice(0, end).join('\n')])
      lines.shift()
    }
  }
  return Object.fromEntries(entries)
}

let jobs = 0

export async function startJob(host: Host, { by = [], home, env = {} }: JobOptions): Promise<Job> {
  const half = (name: string) => join(inject('engine'), `${name}.js`)
  jobs += 1
  const base = `${home}/job-${jobs}`
  const asUser = (argv: readonly string[]): [string, ...string[]] => ['env', ...by, ...argv]
  await host.must(asUser(['mkdir', '-p', `${base}/workspace`, `${base}/temp`, `${base}/commands`]))
  const worker = await startWorker(host, asUser([node, `${checkout}/__tests__/support/runner-worker.ts`]))
  const exported: Record<string, string> = {}
  const path: string[] = []
  let steps = 0
  const files = ['ENV', 'OUTPUT', 'PATH', 'STATE', 'STEP_SUMMARY'] as const

  async function step(
    argv: readonly [string, ...string[]],
    stepEnv: Inputs,
    end?: End,
  ): Promise<StepResult & { state: Inputs }> {
    steps += 1
    const directory = `${base}/commands/${steps}`
    await host.must(asUser(['sh', '-ec', 'mkdir "$1"; cd "$1"; shift; touch "$@"', 'sh', directory, ...files]))
    const commands = Object.fromEntries(files.map((file) => [`GITHUB_${file}`, `${directory}/${file}`]))
    const request: StepRequest = {
      argv,
      cwd: `${base}/workspace`,
      env: {
        PATH: [...path, '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'].join(':'),
        HOME: home,
        USER: 'runner',
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: `${base}/workspace`,
        RUNNER_TEMP: `${base}/temp`,
        RUNNER_ENVIRONMENT: 'self-hosted',
        ...env,
        ...exported,
        ...commands,
        ...stepEnv,
      },
    }
    const over = end === undefined ? undefined : await plan(end)
    const ended = await worker.step(request)
    await over?.gone
    const read = (file: string) => host.must(['cat', `${directory}/${file}`])
    Object.assign(exported, parseCommandFile(await read('ENV')))
    path.unshift(...(await read('PATH')).split('\n').filter(Boolean))
    const [outputs, state] = [parseCommandFile(await read('OUTPUT')), parseCommandFile(await read('STATE'))]
    return { ...ended, outputs, state, summary: await read('STEP_SUMMARY') }
  }

  /** Has the next step end so. */
  async function plan(end: End): Promise<{ readonly gone: Promise<unknown> }> {
    const death = host.spawn([
      node,
      `${checkout}/__tests__/support/runner-death.ts`,
      `${worker.pid}`,
      JSON.stringify(end),
    ])
    const gone = once(death, 'exit')
    await createInterface({ input: death.stdout })[Symbol.asyncIterator]().next()
    return { gone }
  }

  return {
    workspace: `${base}/workspace`,
    pid: worker.pid,
    use: () => {
      let state: Inputs = {}
      const named = (prefix: string, values: Inputs) =>
        Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}_${name}`, value]))
      const upper = (values: Inputs) =>
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toUpperCase(), value]))
      return {
        main: async (inputs, end) => {
          const result = await step([node, half('main')], named('INPUT', upper(inputs)), end)
          state = result.state
          return result
        },
        post: ({ end, state: given = state, by: starter = ['env'] } = {}) => {
          const [program, ...args] = starter
          return step([program, ...args, node, half('post')], named('STATE', given), end)
        },
      }
    },
    run: (script, { env: stepEnv = {}, shell = ['bash', '-e'] } = {}) => {
      const [program, ...args] = shell
      return step([program, ...args, '-c', script], stepEnv)
    },
    kill: async () => {
      await host.run(['kill', '-KILL', `${worker.pid}`])
      await worker.gone
    },
    [Symbol.asyncDispose]: async () => {
      await worker.end()
      await host.must(['rm', '-rf', base])
    },
  }
}
