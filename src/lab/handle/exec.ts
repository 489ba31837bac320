import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ResultPromise } from 'execa'
import { isUrl } from '../../errors/caught.ts'
import { type ExecOptions, execInside } from '../programs/exec.ts'
import type { Using } from './using.ts'

/** What is so without options: a failure rejects. */
interface NoOptions {
  readonly reject?: true
}

export interface ExecMethod {
  /**
   * Runs a program inside by execa, whose options and result these are, with this process's environment and directory.
   * `kill()`, `timeout` and `cancelSignal` reach the program, and its descendants end with it. A relative `cwd` is one
   * of the lab's. Without `node`, `uid`, `gid`, `argv0` and `detached`.
   *
   * @throws at once, and not by the promise: TopologyClosedError where the lab is down, UsageError for an option that programs
   * of a lab cannot have.
   */
  <O extends ExecOptions = NoOptions>(file: string, args?: readonly string[], options?: O): ResultPromise<O>
  <O extends ExecOptions = NoOptions>(file: string, options?: O): ResultPromise<O>
}

export type AfterFile = readonly [args?: readonly string[] | ExecOptions, options?: ExecOptions]

/** As execa's, arguments may be left out before options. */
export function argumentsOf<O>([first, second]: readonly [(readonly string[] | O)?, O?]): [readonly string[], O?] {
  return isArguments(first) ? [first, second] : [[], first ?? second]
}

const isArguments = (value: unknown): value is readonly string[] => Array.isArray(value)

export function execIn(using: Using, namespace: string, file: string, ...rest: AfterFile): ResultPromise {
  using.assertOpen()
  const [args, options = {}] = argumentsOf<ExecOptions>(rest)
  const { machine, record, entrance, endings, marks } = using
  const cwd = resolve(using.cwd, isUrl(options.cwd) ? fileURLToPath(options.cwd) : (options.cwd ?? '.'))
  return execInside({ machine, lab: record.id, entrance, namespace, cwd, endings, marks }, file, args, options)
}
