import { batchLine } from './batch.ts'
import type { Line, Work } from './program.ts'

/** What one process is given to do. */
export type Run =
  /** Sysctl writes, an empty line, and what `ip -batch` reads: every line of `text` but that one is one of `lines`. */
  | {
      readonly kind: 'batch'
      readonly creates: boolean
      readonly sysctls: readonly Line[]
      readonly ips: readonly Line[]
      readonly text: string
    }
  | { readonly kind: 'program'; readonly line: Line; readonly argv: readonly [string, ...string[]] }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }

interface Batch {
  readonly kind: 'batch'
  readonly creates: boolean
  readonly sysctls: Line[]
  readonly ips: Line[]
  readonly text: string[]
}

/** As few processes as keep the order: what can be said in one batch is. */
export function runsOf(work: Work): Run[] {
  const runs: (Batch | Exclude<Run, { kind: 'batch' }>)[] = []
  const batch = (isOpen: (last: Batch) => boolean = () => true): Batch => {
    const last = runs.at(-1)
    if (last?.kind === 'batch' && isOpen(last)) return last
    const fresh: Batch = { kind: 'batch', creates: runs.length === 0 && work.creates, sysctls: [], ips: [], text: [] }
    runs.push(fresh)
    return fresh
  }
  for (const line of work.lines) {
    const { command } = line
    switch (command.tool) {
      case 'namespace':
        batch()
        break
      case 'sysctl': {
        const { sysctls, text } = batch(({ ips }) => ips.length === 0)
        sysctls.push(line)
        text.push(`${command.required ? 1 : 0} ${command.key} ${command.value}`)
        break
      }
      case 'ip': {
        const words = batchLine(command.words)
        if (words === undefined) {
          runs.push({ kind: 'program', line, argv: ['ip', ...command.words] })
          break
        }
        const { ips, text } = batch()
        if (ips.length === 0) text.push('')
        ips.push(line)
        text.push(words)
        break
      }
      case 'program':
        runs.push({ kind: 'program', line, argv: command.argv })
        break
      case 'file':
        runs.push({ kind: 'file', name: command.name, text: command.text })
    }
  }
  return runs.map((run) => (run.kind === 'batch' ? { ...run, text: `${run.text.join('\n')}\n` } : run))
}
