import type { Machine } from '../machine/machine.ts'

export interface Answer {
  readonly exitCode: number
  /** Of both outputs. */
  readonly text: string
}

export type Answers = ReadonlyMap<string, Answer>

const preamble = `
try() {
  name=$1
  shift
  text=$("$@" 2>&1)
  printf '%s\\0%s\\0%s\\0' "$name" $? "$text"
}
`

export interface Questions {
  /** For sh(1): says `try NAME PROGRAM …` for each question. A constant: what varies is in `args`. */
  readonly script: string
  readonly args?: readonly string[]
  /** What starts the shell, such as unshare(1). */
  readonly prefix?: readonly [string, ...string[]]
}

/**
 * Puts many questions to programs by one shell, which starts each in a third of the time that Node.js needs. A program that
 * is not there has answered with 127.
 *
 * @returns the answers by their names; none where the prefix failed, but with what that said under ''.
 */
export async function answersTo(machine: Machine, { script, args = [], prefix }: Questions): Promise<Answers> {
  const shell = ['sh', '-c', `${preamble}${script}`, 'questions', ...args] as const
  const { exitCode, stdout, stderr } = await machine.run(prefix ? [...prefix, ...shell] : shell)
  const parts = stdout.split('\0')
  const answers = new Map<string, Answer>([['', { exitCode, text: stderr.trim() }]])
  for (let at = 0; at + 2 < parts.length; at += 3) {
    const [name = '', status = '', text = ''] = parts.slice(at, at + 3)
    answers.set(name, { exitCode: Number(status), text })
  }
  return answers
}

/** What a program said first: of a version the version, of a refusal mostly its reason. */
export const firstLine = ({ text }: Answer): string => text.split('\n')[0] ?? ''
