import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Machine, Ran } from '../../machine/machine.ts'
import { seenInside } from '../state/paths.ts'
import type { Attached } from './attach.ts'
import { type DetachedProgram, procOf, readOutput } from './logs.ts'
import { pathOf, prepareProgram } from './program.ts'
import { type Readiness, requireUnused, untilReady } from './readiness.ts'

/**
 * Leaves the program to the lab: its shell is gone at once, and PID 1 is the parent of what it left. The program is one
 * that execvp(3) finds: what is built into the shell is none. env(1) takes a program with a `=` in its name for a variable,
 * unshare(1) starts any.
 */
const leave = `
log=$1 carried=$2 setsid=$3 env=$4 unshare=$5 user=$6
shift 6
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
case $1 in *=*) set -- "$unshare" -- "$@" ;; esac
# Words without blanks.
set -- $user "$@"
"$setsid" -- "$env" -S "$carried" "$@" </dev/null >"$log" 2>&1 &
echo "$!"`

/** Variables of the script: assigning to one that the user exported would change what the program gets. */
const taken = new Set(['log', 'carried', 'setsid', 'env', 'unshare', 'user'])

/**
 * A shell drops the variables that it could not name, such as `INPUT_A-B`: they pass it under other names. The words for
 * `env -S` take them back, and name them only: what is in a command line, every user of the machine may read.
 */
function carry(env: Readonly<Record<string, string>>): { env: Record<string, string>; words: string } {
  const isPlain = ([name]: [string, string]) => /^[A-Za-z_]\w*$/.test(name) && !taken.has(name)
  const odd = Object.entries(env).filter((entry) => !isPlain(entry))
  const carried = odd.map(([name, value], index) => [`NETNS_TOPOLOGY_CARRIED_${index}`, `${name}=${value}`] as const)
  const plain = Object.entries(env).filter(isPlain)
  const words = [...carried.map(([name]) => `-u ${name}`), '--', ...carried.map(([name]) => `\${${name}}`)].join(' ')
  return { env: Object.fromEntries([...plain, ...carried]), words }
}

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
  const since = new Date()
  const file = join('log', namespace, `${since.getTime()}-${randomBytes(2).toString('hex')}`)
  machine.makeDirectory(join(entrance.inside, 'log', namespace))
  const log = seenInside(join(entrance.directory, `${file}.log`))
  const carried = carry({ ...env, ...marks })
  const script = [pathOf(machine, 'sh'), '-c', leave, 'leave'] as const
  const tools = ['setsid', 'env', 'unshare'].map((tool) => pathOf(machine, tool))
  const given = [log, carried.words, ...tools, user.join(' ')] as const
  const ran = await machine.run([...prefix, ...script, ...given, ...argv], { env: carried.env })
  if (ran.exitCode !== 0) return { exitCode: ran.exitCode, reason: reasonOf(ran, argv[0]) }
  const program: DetachedProgram = { namespace, name, argv, since: since.toISOString(), pid: Number(ran.stdout) }
  machine.write(join(entrance.inside, `${file}.json`), JSON.stringify(program))
  if (readiness === undefined) return { pid: program.pid }
  const failure = await untilReady({ machine, keeper, program: procOf(entrance, program), readiness })
  if (failure === undefined) return { pid: program.pid }
  const output = readOutput(machine, join(entrance.inside, `${file}.log`)) ?? ''
  return { exitCode: 1, reason: [`${name ?? argv[0]} ${failure}`, ...lastLines(output)].join('\n') }
}

const shown = 20

const lastLines = (output: string): string[] =>
  output
    .trimEnd()
    .split('\n')
    .slice(-shown)
    .filter((line) => line !== '')
    .map((line) => `  ${line}`)

function reasonOf({ exitCode, stderr }: Ran, program: string): string {
  if (exitCode === 127) return `the program ${program} is not there`
  return exitCode === 126 ? `the program ${program} may not be run` : stderr.trim()
}
