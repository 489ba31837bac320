import type { Lifeline } from './lifeline.ts'

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

/** The effective ones of a process. */
export interface User {
  readonly uid: number
  readonly gid: number
}

/**
 * The only door to the machine: everything that starts a program or touches a file goes through it.
 * Files are small and of procfs, sysfs or a tmpfs, so reading them is synchronous.
 */
export interface Machine {
  /** Where labs keep what must be found again: a directory of the user's own, 0700. */
  readonly stateDirectory: string
  /** Who runs this. */
  readonly user: User
  /** As in `process.platform`. */
  readonly platform: string
  /** Aborted where what this machine is used for is to end: nobody waits for others then. */
  readonly interruption?: AbortSignal | undefined

  /** The path of a program in PATH or the usual directories of system tools, or undefined. */
  find(program: string): string | undefined
  /** Runs a program to its end; a status other than 0 is an answer, a program that is not there is an error. */
  run(argv: readonly [string, ...string[]], options?: RunOptions): Promise<Ran>

  /** As `run` for a program of a few milliseconds, with `env` on top of the clean environment. Blocks until its end. */
  runNow(argv: readonly [string, ...string[]], env: Readonly<Record<string, string>>): Ran

  /** The text of a file, or undefined where there is none (or it went away while it was read, as in procfs). */
  read(path: string): string | undefined
  /** As `read`, of which `limit` bytes are enough: what a process says of itself in procfs has any size. */
  readStart(path: string, limit: number): string | undefined
  /**
   * The text of a file where others may have put anything, or undefined where there is none. Throws where it is no file, or of
   * more than `limit` bytes.
   */
  readUntrusted(path: string, limit: number): string | undefined
  /**
   * As `readUntrusted`, `length` bytes from `start` on, or as many of them as there are.
   */
  readBytes(path: string, start: number, length: number): Uint8Array | undefined
  /** The names in a directory; none where there is no such directory. */
  list(path: string): string[]
  /** The target of a symbolic link, or undefined where there is none or it is hidden from this user. */
  readLink(path: string): string | undefined
  /** The inode number of what a path leads to, which for a file under /proc/PID/ns is the namespace's identity. */
  inode(path: string): number | undefined
  /** When what a path leads to was last written, or a directory's entries changed: nanoseconds since 1970. Undefined where there is nothing. */
  modified(path: string): bigint | undefined
  /** When the link at a path was made: seconds since 1970. */
  made(path: string): number | undefined

  /**
   * The device and the inode number of what a path leads to, `DEVICE:INODE`: no two files have the same, whatever who may mount
   * file systems of his own puts at a path. Undefined where there is nothing or it is hidden from this user.
   */
  identity(path: string): string | undefined
  /** Opens what a path leads to, to be closed. Undefined where there is nothing or it is hidden from this user. */
  open(path: string): OpenFile | undefined

  /** Replaces a file as a whole: a reader sees the old text or the new. Mode 0600 where none is given. */
  write(path: string, text: string, mode?: number): void
  /** Writes into a file that is there, as those of procfs are. */
  writeInto(path: string, text: string): void
  /** Copies a file, of any size and content. */
  copy(path: string, to: string): void
  /** Adds to the end of a file, which it makes where there is none. Mode 0600. */
  append(path: string, text: string): void
  /** Takes all text from a file; one that is not there is fine. */
  empty(path: string): void
  /** Whether a path is a directory, and no link to one, that is this user's and nobody else's to enter. */
  isPrivate(path: string): boolean
  /** The ID of the user to whom what is at a path belongs, a link itself; undefined where there is nothing. */
  ownerOf(path: string): number | undefined
  /** Whether a path is on a file system, or a mount, of which nothing can be changed. */
  isReadOnly(path: string): boolean
  /** Makes a directory in one that is there; one that is there already is fine. Mode 0700 where none is given. */
  makeDirectory(path: string, mode?: number): void
  /** Makes a directory for temporary files whose name nobody knows before, and gives its path. Mode 0700. */
  makeTemporaryDirectory(prefix: string): string
  makeLink(path: string, target: string): void
  /** Gives a file or a directory another name in the same directory. */
  move(path: string, to: string): void
  /** Removes a file or a link; one that is not there is fine. */
  remove(path: string): void
  /** Removes a directory with all that is in it, and follows no link; one that is not there is fine. */
  removeTree(path: string): void
  /** Removes a directory where it is empty and no mount is on it. */
  removeDirectory(path: string): void

  /**
   * Holds a lifeline, a FIFO that is there, until it is released. The kernel releases it the moment this process is killed, as
   * do_exit() closes files before it tells anybody of the end (kernel/exit.c): also where nobody reaps the process, and
   * whatever PID namespace and clock the one who looks has.
   */
  hold(path: string): Lifeline
  /** Whether somebody holds a lifeline. Not where there is none. */
  isHeld(path: string): boolean

  /**
   * Starts a program that may outlive this process; it gets a session of its own and no stream but the ones here. Its
   * directory is `/` where none is given.
   */
  start(argv: readonly [string, ...string[]], env: Readonly<Record<string, string>>, cwd?: string): Started
  /** Starts a program with this process's streams, terminal, directory and environment, and `env` on top of that. */
  share(argv: readonly [string, ...string[]], env: Readonly<Record<string, string>>): Shared
  /** False where there is no such process (any more). */
  signal(pid: number, signal: NodeJS.Signals | number): boolean
}

/** A file that stays what it was when it was opened, whatever its path leads to next. */
export interface OpenFile {
  /** Leads other processes to it, for as long as it is open. */
  readonly path: string
  /** See `Machine.identity`. */
  readonly identity: string
  close(): void
}

/** A program that was started, which runs on when this process ends unless it reads the end of its input. */
export interface Started {
  readonly pid: number
  /** The next line that it prints, or undefined where it ends without. Rejects where it could not be started. */
  nextLine(): Promise<string | undefined>
  /** What it has said on its standard error until `release` or its end. */
  stderr(): string
  /** Resolves at its end, for which this process then stays. */
  ended(): Promise<void>
  /** Writes to its input, which stays open for as long as both live; false where it has ended, as far as this process knows. */
  send(text: string): boolean
  /** Closes its input. */
  close(): void
  /** Stops reading what it prints and lets this process end without it. */
  release(): void
}

/** A program that shares this process's streams. */
export interface Shared {
  /** Undefined where it could not be started. */
  readonly pid: number | undefined
  /** Rejects where it could not be started, with the `code` of the system. */
  readonly ended: Promise<{ readonly exitCode: number | null; readonly signal: NodeJS.Signals | null }>
}
