/** Writes the tables of README.md from action.yml; with `--check`, says whether those there are stale. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

interface Entry {
  readonly description: string
  readonly default?: string
}

interface Action {
  readonly inputs: Readonly<Record<string, Entry>>
  readonly outputs: Readonly<Record<string, Entry>>
}

const page = new URL('../README.md', import.meta.url)
const { inputs, outputs }: Action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8'))

/** A table as the formatter has it: each column as wide as its widest cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n')
}

const tables: Readonly<Record<string, string>> = {
  inputs: table(
    ['input', 'default', 'meaning'],
    Object.entries(inputs).map(([name, { default: text, description }]) => [
      `\`${name}\``,
      text === undefined ? '' : `\`${text}\``,
      description,
    ]),
  ),
  outputs: table(
    ['output', 'meaning'],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  ),
}

const before = readFileSync(page, 'utf8')
const after = before.replaceAll(
  /(<!-- (\w+) of action\.yml -->\n)[^]*?(<!-- end -->)/g,
  (_, start: string, name: string, end: string) => `${start}\n${tables[name]}\n\n${end}`,
)

if (!process.argv.includes('--check')) writeFileSync(page, after)
else if (before !== after) {
  process.stderr.write('README.md is stale: run `node scripts/action-docs.ts`\n')
  process.exitCode = 1
}
