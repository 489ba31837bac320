import { exitCodes } from '../errors/errors.ts'
import { escapeText } from '../errors/escape.ts'

/** Results go to stdout, as text or as one JSON document. */
export const printResult = (text: string): void => void process.stdout.write(text === '' ? '' : `${text}\n`)

export const printJson = (value: unknown): void => printResult(JSON.stringify(value, null, 2))

/** As it is, without a line break of its own. */
export const printText = (text: string): void => void process.stdout.write(text)

/** A JSON list, one item after the other: all together may be more than a text can have. */
export function printItems(items: readonly unknown[]): void {
  for (const [number, item] of items.entries())
    printText(`${number === 0 ? '[' : ','}\n  ${JSON.stringify(item, null, 2).replaceAll('\n', '\n  ')}`)
  printText(items.length === 0 ? '[]\n' : '\n]\n')
}

/** Everything else goes to stderr. */
export const note = (text: string): void => void process.stderr.write(`${text}\n`)

export interface Progress {
  step(name: string): void
  /** The work is done, and took so many milliseconds. */
  done(time: number): void
  failed(): void
}

const eraseLine = '\r\u001b[K'

/** On a terminal one line that is written over; elsewhere only the last, because each stage takes milliseconds. */
export function showProgress(name: string): Progress {
  const isTerminal = process.stderr.isTTY
  const start = isTerminal ? eraseLine : ''
  return {
    step: (stage) => void (isTerminal && process.stderr.write(`${eraseLine}${escapeText(name)}: ${stage} …`)),
    done: (time) => void process.stderr.write(`${start}${escapeText(name)}: up in ${Math.round(time)} ms\n`),
    failed: () => void process.stderr.write(start),
  }
}

/** Who reads what is printed may leave before its end, as head(1) does, and a disk may be full: neither stops the work. */
export function survivePrinting(): void {
  process.stderr.on('error', () => {})
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    note(`netns-topology: the result could not be written: ${error.message}`)
    process.exitCode = exitCodes.failed
  })
}
