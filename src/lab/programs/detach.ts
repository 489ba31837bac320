import { join } from 'node:path'
import type { Machine, Ran } from '../../machine/machine.ts'
import type { Attached } from './attach.ts'
import { collect, collecting } from './collect.ts'
import { type KeptProgram, newLog, outputOf, procOf, untilCollected, writeProgram } from './logs.ts'
import { pathOf, prepareProgram } from './program.ts'
import { type Readiness, requireUnused, untilReady } from './readiness.ts'

/**
 * Leaves the program to the lab: its shell is gone at once, and PID 1 is the parent of what it left. The program is one
 * that execvp(3) finds: what is built into the shell is none. env(1) takes a program with a `=` in its name for a variable,
 * unshare(1) starts any.
 */
const leave = `${collect}
unshare=$1 user=$2
shift 2
look_up() (
  status=127
  try() { [ ! -e "$1" ] || status=126; [ ! -f "$1" ] || [ ! -x "$1" ] || exit 0; }
  set -f
  IFS=: path=$PATH:
  case $1 in
  */*) try "$1" ;;
  *) for directory in $path; do try "\${directory:-.}/$1"; done ;;
  esac
  exit "$status"
)
look_up "$1" || exit
start_collector
case $1 in *=*) set -- "$unshare" -- "$@" ;; esac
# Words without blanks.
set -- $user "$@"
"$setsid" -- "$env" -S "$carried" "$@" </dev/null >"$log.in" 2>&1 &
echo "$! $collector"`

export interface DetachRequest {
  readonly machine: Machine
  readonly lab: Attached
  readonly namespace: string
  readonly argv: readonly [string, ...string[]]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** See `ProgramRequest`. */
  readonly root?: boolean | undefined
  /** What it is called where its output is shown. */
  readonly name?: string | undefined
  /** What is waited for before it counts as started. */
  readonly readiness?: Readiness | undefined
}

export type Detached = { readonly pid: number } | { readonly exitCode: number; readonly reason: string }

/**
 * Starts a program that lives as long as the lab, and where it is to get ready, waits for that.
 *
 * @throws UsageError where there is no such namespace or the port is not free, TopologyClosedError where the lab is gone.
 */
export async function detach(request: DetachRequest): Promise<Detached> {
  const { machine, lab, namespace, argv, cwd, env, root, name, readiness } = request
  const { record, entrance } = lab
  const { prefix, user, env: marks } = prepareProgram({ machine, lab: record.id, entrance, namespace, cwd, root })
  const keeper = join(entrance.inside, 'mnt', namespace)
  if (readiness !== undefined) requireUnused(machine, keeper, readiness)
  const log = newLog(machine, entrance, namespace)
  const { words, env: given } = collecting({ machine, entrance, namespace, file: log.file, env: { ...env, ...marks } })
  const script = [pathOf(machine, 'sh'), '-c', leave, 'leave', ...words, pathOf(machine, 'unshare'), user.join(' ')]
  const ran = await machine.run([...prefix, ...script, ...argv], { env: given })
  if (ran.exitCode !== 0) return { exitCode: ran.exitCode, reason: reasonOf(ran, argv[0]) }
  const [pid = 0, collector = 0] = ran.stdout.split(' ').map(Number)
  const program: KeptProgram = { namespace, name, argv, since: log.since, pid, collector }
  writeProgram(machine, entrance, log, program)
  if (readiness === undefined) return { pid }
  const failure = await untilReady({ machine, keeper, program: procOf(entrance, program), readiness })
  if (failure === undefined) return { pid }
  await untilCollected(machine, entrance, program)
  const { output } = outputOf(machine, join(entrance.inside, log.file), { tail: shown })
  return { exitCode: 1, reason: [`${name ?? argv[0]} ${failure}`, ...linesOf(output)].join('\n') }
}

const shown = 20

const linesOf = (output: string): string[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `  ${line}`)

function reasonOf({ exitCode, stderr }: Ran, program: string): string {
  if (exitCode === 127) return `the program ${program} is not there`
  return exitCode === 126 ? `the program ${program} may not be run` : stderr.trim()
}
