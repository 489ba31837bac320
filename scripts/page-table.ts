// The table of a page that a run of tests writes.
const [begin, end] = ['<!-- measured -->', '<!-- end of measured -->']

/** Cells. */
export type Row = readonly string[]

/** In Markdown, with the columns below each other. @param others how the cells of all columns but the first are aligned */
export function markdownTable(header: Row, rows: readonly Row[], others: 'left' | 'right'): string {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)))
  const isRight = (column: number) => column > 0 && others === 'right'
  const padded = (cell: string, column: number) =>
    isRight(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
  const line = (row: Row) => `| ${row.map(padded).join(' | ')} |`
  const rule = widths.map((width, column) => (isRight(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [line(header), line(rule), ...rows.map(line)].join('\n')
}

/** The rows of a table in Markdown. */
export const rowsOf = (table: string): Row[] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

/** A page with another table in its place. @param make gives it from the one before */
export function withTable(page: string, make: (before: string) => string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`the page has no place for the table: ${begin} and ${end}`)
  return `${page.slice(0, from + begin.length)}\n\n${make(page.slice(from, to))}\n\n${page.slice(to)}`
}
