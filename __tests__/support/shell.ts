import type { ChildProcess, ChildProcessWithoutNullStreams } from 'node:child_process'
import type { Ran } from '../../src/machine/machine.ts'

export interface HostRunOptions {
  readonly stdin?: string
  /** Default: the checkout. */
  readonly cwd?: string
  /** On top of `PATH`, `LC_ALL` and `HOME`. */
  readonly env?: Readonly<Record<string, string>>
}

export type Argv = readonly [string, ...string[]]

/** The played host as one of its users starts programs in it. */
export interface Shell {
  /** Runs a program to its end. */
  run(argv: Argv, options?: HostRunOptions): Promise<Ran>
  /** As `run`, for what must succeed: gives the standard output, throws with the standard error. */
  must(argv: Argv, options?: HostRunOptions): Promise<string>
  /** Starts a program; its three streams are pipes. To signal it use `signal`. */
  spawn(argv: Argv, options?: HostRunOptions): ChildProcessWithoutNullStreams
  /** Signals a started program itself: `child.kill` would reach nsenter(1) only, and the program would go on. */
  signal(child: ChildProcess, name: NodeJS.Signals): void
}

/** The same where another program starts each, with `own` in its environment. */
export function prefixed(host: Shell, prefix: readonly string[], own: Readonly<Record<string, string>> = {}): Shell {
  const argvOf = (argv: Argv): Argv => {
    const [program, ...args] = [...prefix, ...argv]
    return [program ?? argv[0], ...args]
  }
  const options = <T extends HostRunOptions>({ env, ...rest }: T) => ({ ...rest, env: { ...own, ...env } })
  return {
    run: (argv, given = {}) => host.run(argvOf(argv), options(given)),
    must: (argv, given = {}) => host.must(argvOf(argv), options(given)),
    spawn: (argv, given = {}) => host.spawn(argvOf(argv), options(given)),
    signal: (child, name) => host.signal(child, name),
  }
}
