import type { InsideStep, ProgramsStep } from '../plan/index.ts'
import { batchLine } from './batch.ts'
import { type Command, ipProgram } from './command.ts'

/** A command and the step of the plan that it is part of. */
export interface Line {
  readonly step: InsideStep
  readonly command: Command
}

/** What a stage does in one namespace. `creates`: it makes the namespace first; the fabric is there from the start. */
export interface Work {
  readonly in: string
  readonly creates: boolean
  readonly lines: readonly Line[]
}

/** What one process is given to do in one namespace. */
export type Run = Batch | ProgramRun | FileRun | ProgramsRun

/** What one tool reads: lines of `ip -batch` or `ip -6 -batch`, or sysctls, each a key and a value. `creates`: the namespace is made for it. */
export interface Batch {
  readonly kind: 'batch'
  readonly tool: 'ip' | 'ip -6' | 'sysctl'
  readonly in: string
  readonly creates: boolean
  /** In the order of `text`. */
  readonly lines: readonly Line[]
  readonly text: string
}

export interface ProgramRun {
  readonly kind: 'program'
  readonly in: string
  readonly line: Line
  readonly argv: readonly [string, ...string[]]
  readonly stdin?: string | undefined
}

/** A file that stands in for the one of that name in /etc. */
export interface FileRun {
  readonly kind: 'file'
  readonly in: string
  readonly name: string
  readonly text: string
}

/** What the programs of a namespace have for themselves. */
export interface ProgramsRun {
  readonly kind: 'programs'
  readonly in: string
  readonly step: ProgramsStep
}

/** A batch that can still grow. */
interface Growing extends Omit<Batch, 'lines' | 'text'> {
  readonly lines: Line[]
  readonly text: string[]
}

/** As few processes as keep the order: what can be said in one batch is. */
export function runsOf(work: Work): Run[] {
  const runs: (Growing | Exclude<Run, Batch>)[] = []
  const batch = (tool: Batch['tool']): Growing => {
    const last = runs.at(-1)
    if (last?.kind === 'batch' && last.tool === tool) return last
    const creates = runs.length === 0 && work.creates
    const fresh: Growing = { kind: 'batch', tool, in: work.in, creates, lines: [], text: [] }
    runs.push(fresh)
    return fresh
  }
  const say = (line: Line, tool: Batch['tool'], ...text: readonly string[]) => {
    const { lines, text: sofar } = batch(tool)
    lines.push(line)
    sofar.push(...text)
  }
  for (const line of work.lines) {
    const { command } = line
    switch (command.tool) {
      case 'namespace':
        batch('sysctl')
        break
      case 'sysctl':
        say(line, 'sysctl', `${command.required ? '' : '-'}${command.key}`, `=${command.value}`)
        break
      case 'ip':
      case 'ip -6': {
        const words = batchLine(command.words)
        if (words === undefined) runs.push({ kind: 'program', in: work.in, line, argv: ipProgram(command) })
        else say(line, command.tool, words)
        break
      }
      case 'program':
        runs.push({ kind: 'program', in: work.in, line, argv: command.argv, stdin: command.stdin })
        break
      case 'file':
        runs.push({ kind: 'file', in: work.in, name: command.name, text: command.text })
        break
      case 'programs':
        runs.push({ kind: 'programs', in: work.in, step: command.step })
    }
  }
  return runs.map((run) => (run.kind === 'batch' ? { ...run, text: `${run.text.join('\n')}\n` } : run))
}
