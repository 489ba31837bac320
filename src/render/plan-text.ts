import { escapeText } from '../errors/escape.ts'
import type { Plan } from '../plan/index.ts'
import { byHand } from './by-hand.ts'

/** Every command of a plan in its order, and how each is undone. */
export function planText(plan: Plan): string {
  const namespaces = plan.steps.filter(({ kind }) => kind === 'namespace').length
  return [
    `${plan.name}: ${plan.steps.length} steps inside ${namespaces} namespaces of its own, none on the host`,
    ...byHand(plan).flatMap(({ line, undo }) => [line, ...(undo === undefined ? [] : [`  undo: ${undo}`])]),
    'undo: what has none of its own goes with its namespace',
  ]
    .flatMap((text) => text.split('\n'))
    .map(escapeText)
    .join('\n')
}
