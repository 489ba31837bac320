import { type Command, commandsOf } from '../drivers/index.ts'
import { FABRIC, type InsideStep, type Plan, type Undo } from '../plan/index.ts'
import { shellLine, shellWord } from './shell.ts'

/** What a namespace is called on a machine on which the plan is done by hand. No namespace's name has a dot. */
export const netnsName = (plan: Plan, namespace: string): string =>
  namespace === FABRIC ? `fabric.${plan.name}` : namespace

/** One command line of a shell of root's, and the one that undoes it where it does not go with its namespace. */
export interface ByHand {
  readonly line: string
  readonly undo?: string
}

type Sysctl = Extract<Command, { tool: 'sysctl' }>

/**
 * What of a plan is inside as command lines in its order. Settings of one namespace that follow each other are one
 * command. By hand every namespace has a name of the machine's, so there is nothing to pin.
 */
export function byHand(plan: Plan): ByHand[] {
  const lines: ByHand[] = []
  const settings: Sysctl[] = []
  const steps = plan.steps.filter((step) => step.where === 'inside')
  const write = (step: InsideStep | undefined) => {
    if (step !== undefined && settings.length > 0) lines.push({ line: sysctlLine(netnsName(plan, step.in), settings) })
    settings.length = 0
  }
  for (const [index, step] of steps.entries()) {
    const last = steps[index - 1]
    const netns = netnsName(plan, step.in)
    for (const command of commandsOf(step, (namespace) => netnsName(plan, namespace))) {
      const continues = command.tool === 'sysctl' && last?.in === step.in && settings[0]?.required === command.required
      if (!continues) write(last)
      if (command.tool === 'sysctl') settings.push(command)
      else lines.push({ line: lineOf(command, netns), ...undoOf(plan, step.undo) })
    }
  }
  write(steps.at(-1))
  return lines
}

const within = (netns: string, argv: readonly string[]): string => shellLine(['ip', 'netns', 'exec', netns, ...argv])

const sysctlLine = (netns: string, settings: readonly Sysctl[]): string =>
  within(netns, [
    'sysctl',
    settings.every(({ required }) => required) ? '-qw' : '-eqw',
    ...settings.map(({ key, value }) => `${key}=${value}`),
  ])

function lineOf(command: Exclude<Command, Sysctl>, netns: string): string {
  switch (command.tool) {
    case 'namespace':
      return shellLine(['ip', 'netns', 'add', netns])
    case 'ip':
      return shellLine(['ip', '-n', netns, ...command.words])
    case 'program':
      return within(netns, command.argv)
    case 'file': {
      const directory = shellWord(`/etc/netns/${netns}`)
      return `mkdir -p ${directory} && printf %s ${shellWord(command.text)} >${directory}/${command.name}`
    }
  }
}

function undoOf(plan: Plan, undo: Undo): { undo?: string } {
  return undo.kind === 'delete-namespace'
    ? { undo: shellLine(['ip', 'netns', 'del', netnsName(plan, undo.namespace)]) }
    : {}
}
