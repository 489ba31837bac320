import { LabError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'
import { type Findings, findingsOf } from './findings.ts'
import type { Items } from './items.ts'

/** A program whose output tells all about some kinds. */
export interface Program {
  readonly name: string
  readonly kinds: readonly string[]
  parse(stdout: string): Readonly<Record<string, Items>>
}

/** One that may have to be asked once more. */
export interface AskingProgram extends Omit<Program, 'parse'> {
  parse(stdout: string): Promise<ReturnType<Program['parse']>>
}

/** Runs a program, and says after what it prints how it ended and what it complained of. */
const answer = `
answer() {
  { complaint=$("$@" 2>&1 >&3 3>&-); status=$?; } 3>&1
  printf '\\0%s\\0%s\\0' "$status" "$complaint"
}`

/**
 * Runs a shell script that starts the programs one after another: a shell starts a program in a third of the time that
 * Node.js needs, and does so while we read files.
 *
 * @param script Has `answer` before each program.
 */
export async function ask(
  machine: Pick<Machine, 'run'>,
  script: string,
  programs: readonly (Program | AskingProgram)[],
): Promise<Findings[]> {
  const { stdout } = await machine.run(['sh', '-c', `${answer}\n${script}`])
  const parts = stdout.split('\0')
  return Promise.all(
    programs.map((program, index) => {
      const [said = '', status = '', complaint = ''] = parts.slice(3 * index)
      return findingsOf(program.kinds, () => {
        if (status === '0') return program.parse(said)
        if (status === '127') throw new LabError(`the program ${program.name} was not found`)
        throw new LabError(`${program.name} failed (${status}): ${complaint.trim()}`)
      })
    }),
  )
}

/** The standard output of a program that must succeed. */
export async function outputOf(machine: Machine, argv: readonly [string, ...string[]]): Promise<string> {
  const { exitCode, stdout, stderr } = await machine.run(argv)
  if (exitCode !== 0) throw new LabError(`${argv.join(' ')} failed (${exitCode}): ${stderr.trim()}`)
  return stdout
}
