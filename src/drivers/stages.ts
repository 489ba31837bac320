import { FABRIC, type InsideStep, type Plan } from '../plan/index.ts'
import { commandsOf } from './command.ts'
import type { Netns } from './link.ts'
import { type Run, runsOf, type Work } from './runs.ts'

/** What is of one round can be done side by side; a round begins when the one before it is done. */
export interface Stage {
  readonly name: string
  readonly rounds: readonly (readonly Run[])[]
}

type Moment = 'namespaces' | 'wires' | 'inside' | 'tuning' | 'ports' | 'names' | 'programs' | 'setup'

/** When a step can be done. The order of the plan is kept within a namespace; what is in the fabric goes with its wires. */
function momentOf(step: InsideStep): Moment {
  const moment = momentByKind(step)
  return step.in === FABRIC && moment === 'inside' ? 'wires' : moment
}

function momentByKind(step: InsideStep): Moment {
  switch (step.kind) {
    case 'namespace':
      return 'namespaces'
    case 'sysctl':
      return step.moment === 'before-links' ? 'namespaces' : 'inside'
    case 'bridge':
    case 'veth':
    case 'port':
    case 'move':
      return 'wires'
    case 'address':
    case 'up':
    case 'mark':
    case 'route':
    case 'rule':
      return 'inside'
    case 'offload':
    case 'gateway-filter':
      return 'tuning'
    case 'forwarding':
      return 'ports'
    case 'names':
      return 'names'
    case 'programs':
      return 'programs'
    case 'setup':
      return 'setup'
  }
}

const moments: readonly Moment[] = ['namespaces', 'wires', 'inside', 'tuning', 'ports', 'names', 'programs', 'setup']

/** What of a plan is inside, as stages of few processes: one per namespace and stage. */
export function stagesOf(plan: Plan, netns: Netns): Stage[] {
  const inside = plan.steps.filter((step) => step.where === 'inside')
  const byMoment = Map.groupBy(inside, momentOf)
  return moments.flatMap((moment) => {
    const steps = byMoment.get(moment)
    if (steps === undefined) return []
    const runs = worksOf(steps, netns).map(runsOf)
    // The order of a user's own commands is the user's.
    return [{ name: moment, rounds: moment === 'setup' ? runs.flat().map((run) => [run]) : roundsOf(runs) }]
  })
}

/** The first of every namespace, then the second of those that have one, and so on. */
function roundsOf(runs: readonly (readonly Run[])[]): Run[][] {
  const most = Math.max(...runs.map(({ length }) => length))
  return Array.from({ length: most }, (_, round) => runs.flatMap((own) => own[round] ?? []))
}

const worksOf = (steps: readonly InsideStep[], netns: Netns): Work[] =>
  [...Map.groupBy(steps, (step) => step.in)].map(([namespace, group]) => ({
    in: namespace,
    creates: namespace !== FABRIC && group.some(({ kind }) => kind === 'namespace'),
    lines: group.flatMap((step) => commandsOf(step, netns).map((command) => ({ step, command }))),
  }))
