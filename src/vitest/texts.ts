import type { ReachResult } from '../lab/handle/reach.ts'
import type { Resolved } from '../lab/handle/resolve.ts'
import type { LabRoute } from '../lab/handle/routes.ts'

const not = (isNot: boolean): string => (isNot ? ' not' : '')

/** What was tried, from where, and what came back. */
export function reachText(from: string, to: string, result: ReachResult, isNot: boolean): string {
  const { asked, attempts, rounds, took } = result
  const effort = `tried ${rounds === 1 ? 'once' : `${rounds} times`} in ${took} ms`
  const lines = attempts.map(({ target, seen }) => `  ${target}: ${seen}`)
  return [
    `expected ${from}${not(isNot)} to reach ${to} by ${asked}; ${effort}, from ${from}:`,
    ...(lines.length > 0 ? lines : [`  ${to} has no address there`]),
  ].join('\n')
}

export function resolveText(
  from: string,
  { name, to }: { readonly name: string; readonly to: string | undefined },
  { addresses, reason }: Resolved,
  isNot: boolean,
): string {
  const wanted = to === undefined ? name : `${name} to ${to}`
  const got = addresses.length > 0 ? addresses.join(', ') : (reason ?? 'no address')
  return `expected ${from}${not(isNot)} to resolve ${wanted}; what came back there: ${got}`
}

export function routeText(
  from: string,
  wanted: { readonly to: string; readonly via: string | undefined; readonly dev: string | undefined },
  found: readonly LabRoute[] | string,
  isNot: boolean,
): string {
  const lines = typeof found === 'string' ? [`  ${found}`] : found.map((route) => `  ${oneLine(route)}`)
  return [
    `expected ${from}${not(isNot)} to have the route ${oneLine(wanted)}; there is:`,
    ...(lines.length > 0 ? lines : [`  none to ${wanted.to}`]),
  ].join('\n')
}

const oneLine = ({ type, to, via, dev }: Partial<Record<'type' | 'to' | 'via' | 'dev', string | undefined>>): string =>
  [type, to, via && `via ${via}`, dev && `dev ${dev}`].filter(Boolean).join(' ')
