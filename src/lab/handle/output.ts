import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

const kept = 65_536 // characters

/** The end of what a program printed, on both of its outputs, in the order in which it came. */
export interface Output {
  readonly text: string
  lastLines(count: number): string[]
}

export function collectOutput(...streams: readonly (Readable | undefined | null)[]): Output {
  let text = ''
  for (const stream of streams) {
    const decoder = new StringDecoder('utf8')
    stream?.on('data', (chunk: Buffer) => {
      text = `${text}${decoder.write(chunk)}`.slice(-kept)
    })
  }
  return {
    get text() {
      return text
    },
    lastLines: (count) => lastLinesOf(text, count),
  }
}

export const lastLinesOf = (text: string, count: number): string[] =>
  text.trimEnd().split('\n').slice(-count).filter(Boolean)

/** For the end of a message: what a program said last, or nothing. */
export function saying(output: Output): string {
  const lines = output.lastLines(10)
  return lines.length === 0 ? '' : `; it printed\n${lines.map((line) => `  | ${line}`).join('\n')}`
}
