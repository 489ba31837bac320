import { escapeText } from '../../errors/escape.ts'
import { attach } from '../../lab/programs/attach.ts'
import { followLogs } from '../../lab/programs/follow.ts'
import { type DetachedProgram, type LogOptions, outputOf, readLogs, sourcesOf } from '../../lab/programs/logs.ts'
import { realMachine } from '../../machine/real.ts'
import { shellLine } from '../../render/shell.ts'
import { printItems, printResult, printText } from '../output.ts'

export interface LogsRequest extends LogOptions {
  readonly name: string
  readonly json?: boolean | undefined
  readonly follow?: boolean | undefined
}

export async function logs({ name, json, follow, ...options }: LogsRequest): Promise<number> {
  const machine = realMachine()
  const lab = attach(machine, name)
  if (json) printItems(readLogs(machine, lab, options))
  else if (follow) await printFollowed(followLogs(machine, lab, options))
  else {
    // One by one: all together may be more than a text can have.
    for (const [number, { program, isRunning, file }] of sourcesOf(machine, lab, options.namespace).entries()) {
      const { output, dropped } = outputOf(machine, file, options)
      const shown = options.tail === undefined ? dropped : 0
      const title = titleOf(program, isRunning ? 'running' : 'ended')
      printResult([...(number === 0 ? [] : ['']), title, ...droppedLine(shown), ...endless(output)].join('\n'))
    }
  }
  return 0
}

const endless = (output: string): string[] => (output === '' ? [] : [output.replace(/\n$/, '')])

const droppedLine = (bytes: number): string[] =>
  bytes === 0 ? [] : [`… ${bytes} bytes that were printed before this are not kept`]

const titleOf = ({ namespace, name, argv, since, pid }: DetachedProgram, state?: string): string => {
  const program = `${name === undefined ? '' : `${escapeText(name)}: `}${shellLine(argv)}`
  const details = [`${pid}`, `since ${since}`, ...(state === undefined ? [] : [state])]
  return `==> ${namespace}: ${program} (${details.join(', ')})`
}

/** As tail(1) prints several files: with a title wherever another program goes on. */
async function printFollowed(chunks: ReturnType<typeof followLogs>): Promise<void> {
  let last: { readonly title: string; readonly isWhole: boolean } | undefined
  for await (const { program, text, dropped } of chunks) {
    const title = titleOf(program)
    if (title !== last?.title) printText(`${last === undefined ? '' : last.isWhole ? '\n' : '\n\n'}${title}\n`)
    printText([...droppedLine(dropped), text].join('\n'))
    last = { title, isWhole: text.endsWith('\n') }
  }
}
