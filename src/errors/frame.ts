import { escapeText } from './escape.ts'

/** How many characters of a line are shown, and how many of them before the mark at the most. */
const width = 100
const before = 60

const printable = (text: string): string => escapeText(text.replaceAll('\t', '  '))

interface Cut {
  readonly text: string
  /** Where the mark is, counted in characters of `text`. */
  readonly mark: number
}

function cutAround(line: string, column: number): Cut {
  const from = line.length <= width ? 0 : Math.max(0, column - 1 - before)
  const to = Math.min(line.length, from + width)
  const lead = from > 0 ? '…' : ''
  const left = lead + printable(line.slice(from, column - 1))
  const right = printable(line.slice(Math.max(from, column - 1), to))
  return { text: left + right + (to < line.length ? '…' : ''), mark: left.length }
}

/**
 * The line of a place with one line around it, and a mark under the place. Ready to print: escaped, long lines cut.
 * `line` and `column` are one-based.
 */
export function codeFrame(lines: readonly string[], { line, column }: { line: number; column: number }): string {
  const numbers = [line - 1, line, line + 1].filter((number) => number >= 1 && number <= lines.length)
  const digits = String(numbers.at(-1) ?? line).length
  const gutter = (number: number | '', pointer = ' ') => `${pointer} ${String(number).padStart(digits)} |`
  return numbers
    .flatMap((number) => {
      const { text, mark } = cutAround(lines[number - 1] ?? '', number === line ? column : 1)
      const shown = `${gutter(number, number === line ? '>' : ' ')} ${text}`.trimEnd()
      return number === line ? [shown, `${gutter('')} ${' '.repeat(mark)}^`] : [shown]
    })
    .join('\n')
}
