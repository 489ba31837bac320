import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { debug } from '@actions/core'
import { getExecOutput } from '@actions/exec'
import { LabError } from '../../errors/errors.ts'
import { ownEnvironment } from '../../lab/programs/program.ts'
import { parseOwn } from '../../machine/own-json.ts'
import { asInputs } from '../report/as-inputs.ts'

/** Marks, in the environment, what main starts: were main killed, post finds it by this. */
export const childMark = 'NETNS_TOPOLOGY_ACTION'

/** What the engine said, as the command of this package. */
export interface Answer {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** The command: this bundle's neighbour, or where this is the source, its entry. */
const command = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../cli/entry.ts' : './cli.js', import.meta.url),
)

/** Of an action and not of its programs: among them is what opens GitHub's services. */
const ofAction = /^(?:ACTIONS|INPUT|STATE)_/

function environment(token: string): Record<string, string> {
  const inherited = Object.entries(ownEnvironment()).filter(([name]) => !ofAction.test(name))
  return { ...Object.fromEntries(inherited), [childMark]: token }
}

/** @actions/exec takes the path of a program for a command line. */
const quoted = (path: string): string => `"${path.replaceAll(/[\\"]/g, '\\$&')}"`

export interface Engine {
  run(...args: string[]): Promise<Answer>
  /** The JSON of a command that must end with one of these statuses. */
  json<T>(statuses: readonly number[], name: string, ...args: string[]): Promise<T>
}

/** A day, for work that may take as long as it does. */
const someday = 86_400_000

/**
 * The engine as a child of this process, which says nothing by itself: what it says may come from a file.
 *
 * @param until ms after the start of this process at which no answer is waited for any longer, and the work goes on without.
 */
export function engineFor(token: string, until = someday): Engine {
  const engine: Engine = {
    run: async (...args) => {
      const answering = getExecOutput(quoted(process.execPath), [command, ...args], {
        silent: true,
        ignoreReturnCode: true,
        env: environment(token),
      })
      const left = Math.max(0, until - performance.now())
      const answer = await Promise.race([answering, sleep(left, undefined, { ref: false })])
      if (answer === undefined) throw new LabError(`${args[0]} is not done ${until / 1000} s after this step began`)
      debug(`${args.join(' ')} ended with ${answer.exitCode}: ${answer.stderr}`)
      return answer
    },
    json: async <T>(statuses: readonly number[], name: string, ...args: string[]) => {
      const { exitCode, stdout, stderr } = await engine.run(name, '--json', ...args)
      if (statuses.includes(exitCode) && stdout !== '') return parseOwn<T>(stdout)
      throw new EngineError(stderr, exitCode)
    },
  }
  return engine
}

/** The engine's own words. */
export class EngineError extends LabError {
  readonly status: number

  constructor(stderr: string, status: number) {
    super(asInputs(stderr.trim().replace(/^netns-topology: /, '')) || `the engine ended with ${status}`)
    this.status = status
  }
}
