/** What a program that was run to its end left behind. */
export interface Ran {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly stdin?: string
  readonly cwd?: string
  /** The whole environment; the default is a clean one with nothing but `PATH` and `LC_ALL=C`. */
  readonly env?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/**
 * The only door to the machine: everything that starts a program or touches a file goes through it.
 * Files are small and of procfs, sysfs or a tmpfs, so reading them is synchronous.
 */
export interface Machine {
  /** Where labs keep what must be found again: a directory of the user's own, 0700. */
  readonly stateDirectory: string

  /** Runs a program to its end; a status other than 0 is an answer, a program that is not there is an error. */
  run(argv: readonly [string, ...string[]], options?: RunOptions): Promise<Ran>

  /** The text of a file, or undefined where there is none (or it went away while it was read, as in procfs). */
  read(path: string): string | undefined
  /** The names in a directory; none where there is no such directory. */
  list(path: string): string[]
  /** The target of a symbolic link, or undefined. */
  readLink(path: string): string | undefined
}
