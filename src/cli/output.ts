import { escapeText } from '../errors/escape.ts'

/** Results go to stdout, as text or as one JSON document. */
export const printResult = (text: string): void => void process.stdout.write(text === '' ? '' : `${text}\n`)

export const printJson = (value: unknown): void => printResult(JSON.stringify(value, null, 2))

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
