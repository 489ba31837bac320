import { escapeLines } from '../errors/escape.ts'
import { type Plan, pinPaths, type Step } from '../plan/index.ts'
import { type ByHand, byHand } from './by-hand.ts'
import { shellLine } from './shell.ts'

/** Every command of a plan in its order, and how each is undone. */
export function planText(plan: Plan): string {
  const namespaces = plan.steps.filter(({ kind }) => kind === 'namespace').length
  const host = plan.steps.filter((step) => step.where === 'host')
  const inside = plan.steps.length - host.length
  const text = [
    `${plan.name}: ${inside} steps inside ${namespaces} namespaces of its own, ${host.length || 'none'} on the host`,
    ...byHand(plan).flatMap(lines),
    'undo: what has none of its own goes with its namespace or its link',
    ...host.flatMap(pinLines).flatMap(lines),
    ...hostCheckLines(plan),
  ]
  return escapeLines(text.join('\n'))
}

const lines = ({ line, undo }: ByHand): string[] => [line, ...undo.map((one) => `  undo: ${one}`)]

const hostCheckLines = ({ hostChecks }: Plan): string[] =>
  hostChecks.length === 0
    ? []
    : [
        '`netns-topology check` connects from the machine itself, with its own network, to:',
        ...hostChecks.map(({ target, asked }) => `  ${target} (${asked})`),
      ]

/** LAB stands for the way into the lab, which is known when it is up. */
function pinLines(step: Step): ByHand[] {
  if (step.kind !== 'pin') return []
  const { netns, etc } = pinPaths(step.namespace)
  return [
    { line: shellLine(['ln', '-s', `LAB/ns/${step.namespace}`, netns]), undo: [shellLine(['rm', netns])] },
    ...(step.files
      ? [{ line: shellLine(['ln', '-s', `LAB/etc/${step.namespace}`, etc]), undo: [shellLine(['rm', etc])] }]
      : []),
  ]
}
