import { escapeText } from '../errors/escape.ts'

/** Results go to stdout, as text or as one JSON document. */
export const printResult = (text: string): void => void process.stdout.write(text === '' ? '' : `${text}\n`)

export const printJson = (value: unknown): void => printResult(JSON.stringify(value, null, 2))

/** Everything else goes to stderr. */
export const note = (text: string): void => void process.stderr.write(`${text}\n`)

export interface Progress {
  step(name: string): void
  done(): void
}

const eraseLine = '\r\u001b[K'

/** On a terminal one line that is written over; elsewhere nothing, because each stage takes milliseconds. */
export function showProgress(name: string): Progress {
  const isTerminal = process.stderr.isTTY
  return {
    step: (stage) => void (isTerminal && process.stderr.write(`${eraseLine}${escapeText(name)}: ${stage} …`)),
    done: () => void (isTerminal && process.stderr.write(eraseLine)),
  }
}
