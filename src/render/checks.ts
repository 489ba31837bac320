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
  return [...results.flatMap(resultLines), summary(results)].map(escapeText).join('\n')
}

/** One that does not hold, in a line. */
export function checkText({ from, to, asked, attempts }: Result): string {
  const seen = attempts.filter(({ holds }) => !holds).map(({ target, seen: answer }) => `${target}: ${answer}`)
  return `${from} to ${to}, ${asked}: ${seen.join('; ') || 'there is no address to try'}`
}

function summary(results: readonly Result[]): string {
  const all = results.length
  const failed = results.filter(({ holds }) => !holds).length
  if (all === 1) return `the check ${failed === 0 ? 'holds' : 'does not hold'}`
  return failed === 0 ? `all ${all} checks hold` : `${failed} of ${all} checks ${failed === 1 ? 'does' : 'do'} not hold`
}

const mark = (holds: boolean) => (holds ? 'ok  ' : 'FAIL')

const resultLines = ({ from, to, asked, holds, attempts }: Result): string[] => [
  `${mark(holds)} ${from} to ${to}: ${asked}`,
  ...(attempts.length === 0 ? ['       there is no address to try'] : []),
  ...attempts.map(({ target, seen, holds: one }) => `  ${mark(one)} ${target}: ${seen}`),
]
