import { escapeText } from '../errors/escape.ts'

interface Result {
  readonly from: string
  readonly to: string
  readonly asked: string
  readonly holds: boolean
  readonly attempts: readonly { readonly target: string; readonly seen: string; readonly holds: boolean }[]
}

/** A line for each check, and one for each address that was tried. */
export function checksText(results: readonly Result[]): string {
  if (results.length === 0) return 'no checks in the topology'
  const failed = results.filter(({ holds }) => !holds).length
  const summary = failed === 0 ? `all ${results.length} hold` : `${failed} of ${results.length} do not hold`
  return [...results.flatMap(resultLines), summary].map(escapeText).join('\n')
}

const mark = (holds: boolean) => (holds ? 'ok  ' : 'FAIL')

const resultLines = ({ from, to, asked, holds, attempts }: Result): string[] => [
  `${mark(holds)} ${from} to ${to}: ${asked}`,
  ...(attempts.length === 0 ? ['       there is no address to try'] : []),
  ...attempts.map(({ target, seen, holds: one }) => `  ${mark(one)} ${target}: ${seen}`),
]
