import { LineCounter } from 'yaml'
import type { Place, Problem } from '../errors/errors.ts'
import { codeFrame } from '../errors/frame.ts'
import type { Finding } from './finding.ts'

/** A text with a name, and the places in it. */
export interface Source {
  readonly file: string
  readonly text: string
  /** A finding as a problem at an offset of the text, with its code frame. */
  problemAt(finding: Finding, offset: number): Problem
  placeAt(offset: number): Place
}

export function createSource(text: string, file: string): Source {
  const lines = new LineCounter()
  const rows = text.split('\n').map((row) => row.replace(/\r$/, ''))
  let start = 0
  for (const row of text.split('\n')) {
    lines.addNewLine(start)
    start += row.length + 1
  }
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)))
    return { file, line, column: col }
  }
  const problemAt = ({ message, hint, path }: Finding, offset: number): Problem => {
    const place = placeAt(offset)
    return { message, ...(hint === undefined ? {} : { hint }), path, place, frame: codeFrame(rows, place) }
  }
  return { file, text, problemAt, placeAt }
}
