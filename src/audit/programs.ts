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

/** Shell text with \`answer\` before each program, and the programs in their order. */
export interface Row {
  readonly script: string
  readonly programs: readonly (Program | AskingProgram)[]
}

/**
 * Runs two rows of programs at once, each one after another, by a shell: it starts a program in a third of the time that
 * Node.js needs, and does so while we read files. What the second row prints comes as the shell's errors, which are caught.
 *
 * @param args The parameters of both scripts.
 */
export async function ask(
  machine: Pick<Machine, 'run'>,
  rows: readonly [Row, Row],
  args: readonly string[] = [],
): Promise<Findings[]> {
  const [first, second] = rows
  const script = `${answer}\n{\n${second.script}\n} >&2 &\n${first.script}\nwait`
  const { stdout, stderr } = await machine.run(['sh', '-c', script, 'ask', ...args])
  return await Promise.all([...answersIn(stdout, first), ...answersIn(stderr, second)])
}

function answersIn(output: string, { programs }: Row): Promise<Findings>[] {
  const parts = output.split('\0')
  return programs.map((program, index) => {
    const [said = '', status = '', complaint = ''] = parts.slice(3 * index)
    return findingsOf(program.kinds, () => {
      if (status === '0') return program.parse(said)
      if (status === '127') throw new LabError(`the program ${program.name} was not found`)
      throw new LabError(`${program.name} failed (${status}): ${complaint.trim()}`)
    })
  })
}

/** Questions to a program that answers each with a line. */
export interface Batch {
  readonly argv: readonly [string, ...string[]]
  readonly kinds: readonly string[]
  readonly lines: readonly string[]
  readonly parse: (answers: readonly string[]) => Findings['items']
}

/** Asks what depends on what was found first; where there is nothing to ask, no program is run. */
export const askMore = (machine: Pick<Machine, 'run'>, batch: Batch): Promise<Findings> =>
  findingsOf(batch.kinds, async () => {
    const { argv, lines } = batch
    if (lines.length === 0) return batch.parse([])
    const stdout = await outputOf(machine, argv, `${lines.join('\n')}\n`)
    return batch.parse(answersOf(stdout, lines.length))
  })

/** The lines of an answer, also where one that has nothing to say is an empty line. */
export function answersOf(output: string, count: number): string[] {
  const answers = output.split('\n').slice(0, -1)
  if (answers.length !== count) throw new Error(`${answers.length} answers to ${count} questions`)
  return answers
}

/** The standard output of a program that must succeed. */
async function outputOf(
  machine: Pick<Machine, 'run'>,
  argv: readonly [string, ...string[]],
  stdin: string,
): Promise<string> {
  const { exitCode, stdout, stderr } = await machine.run(argv, { stdin })
  if (exitCode !== 0) throw new LabError(`${argv.join(' ')} failed (${exitCode}): ${stderr.trim()}`)
  return stdout
}
