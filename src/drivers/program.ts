import { FABRIC, type InsideStep, type Plan } from '../plan/index.ts'
import { type Command, commandsOf } from './command.ts'
import type { Netns } from './link.ts'

/** A command and the step of the plan that it is part of. */
export interface Line {
  readonly step: InsideStep
  readonly command: Command
}

/**
 * What one process does in one namespace: sysctl writes, then `ip` commands. `creates`: it makes the namespace first;
 * the fabric is there from the start.
 */
export interface Work {
  readonly in: string
  readonly creates: boolean
  readonly lines: readonly Line[]
}

/** The works of a stage are done side by side, or one after the other where their order is the user's. */
export interface Stage {
  readonly name: string
  readonly works: readonly Work[]
  readonly inOrder: boolean
}

type Moment = 'namespaces' | 'wires' | 'inside' | 'tuning' | 'ports' | 'names' | 'setup'

/** When a step can be done. The order of the plan is kept within a namespace; all of the fabric's is one batch. */
function momentOf(step: InsideStep): Moment {
  const moment = momentByKind(step)
  return step.in === FABRIC && (moment === 'namespaces' || moment === 'inside') ? 'wires' : moment
}

function momentByKind(step: InsideStep): Moment {
  switch (step.kind) {
    case 'namespace':
      return 'namespaces'
    case 'sysctl':
      return step.moment === 'before-links' ? 'namespaces' : 'inside'
    case 'bridge':
    case 'veth':
      return 'wires'
    case 'address':
    case 'up':
    case 'route':
    case 'rule':
      return 'inside'
    case 'offload':
      return 'tuning'
    case 'forwarding':
      return 'ports'
    case 'names':
      return 'names'
    case 'setup':
      return 'setup'
  }
}

const moments: readonly Moment[] = ['namespaces', 'wires', 'inside', 'tuning', 'ports', 'names', 'setup']

/** What of a plan is inside, as stages of few processes: one per namespace and stage. */
export function programOf(plan: Plan, netns: Netns): Stage[] {
  const inside = plan.steps.filter((step) => step.where === 'inside')
  const byMoment = Map.groupBy(inside, momentOf)
  return moments.flatMap((moment) => {
    const steps = byMoment.get(moment)
    return steps === undefined ? [] : [{ name: moment, works: worksOf(steps, netns), inOrder: moment === 'setup' }]
  })
}

const worksOf = (steps: readonly InsideStep[], netns: Netns): Work[] =>
  [...Map.groupBy(steps, (step) => step.in)].map(([namespace, group]) => ({
    in: namespace,
    creates: namespace !== FABRIC && group.some(({ kind }) => kind === 'namespace'),
    lines: group.flatMap((step) => commandsOf(step, netns).map((command) => ({ step, command }))),
  }))
