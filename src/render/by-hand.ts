import { type Command, commandsOf, hostCommandsOf, hostUndoOf } from '../drivers/index.ts'
import { FABRIC, type Plan, type ProgramsStep, type Step } from '../plan/index.ts'
import type { PrivateDirectory } from '../resolve/network.ts'
import { shellLine, shellWord } from './shell.ts'

/** What a namespace is called on a machine on which the plan is done by hand. No namespace's name has a dot. */
export const netnsName = (plan: Plan, namespace: string): string =>
  namespace === FABRIC ? `fabric.${plan.name}` : namespace

/** One command line of a shell of root's, and those that undo it where it does not go with something else. */
export interface ByHand {
  readonly line: string
  readonly undo: readonly string[]
}

type Sysctl = Extract<Command, { tool: 'sysctl' }>

/** Settings of one place that follow each other are one command. */
interface Settings {
  readonly where: string | undefined
  readonly all: [Sysctl, ...Sysctl[]]
}

/**
 * A plan as command lines in its order. By hand every namespace has a name of the machine's, so there is nothing to pin.
 */
export function byHand(plan: Plan): ByHand[] {
  const lines: ByHand[] = []
  let settings: Settings | undefined
  const flush = () => {
    if (settings !== undefined) lines.push({ line: sysctlLine(settings), undo: [] })
    settings = undefined
  }
  for (const step of plan.steps) {
    const where = step.where === 'host' ? undefined : netnsName(plan, step.in)
    const undo = undoOf(plan, step)
    for (const [number, command] of sayingOf(plan, step).entries()) {
      if (command.tool === 'sysctl' && undo.length === 0) {
        if (settings?.where !== where || settings?.all[0].required !== command.required) flush()
        if (settings === undefined) settings = { where, all: [command] }
        else settings.all.push(command)
        continue
      }
      flush()
      lines.push({ line: lineOf(command, where), undo: number === 0 ? undo : [] })
    }
  }
  flush()
  return lines
}

const sayingOf = (plan: Plan, step: Step): Command[] =>
  step.where === 'host'
    ? hostCommandsOf(step, netnsName(plan, FABRIC))
    : commandsOf(step, (namespace) => netnsName(plan, namespace))

const within = (netns: string | undefined, argv: readonly string[]): string =>
  shellLine(netns === undefined ? argv : ['ip', 'netns', 'exec', netns, ...argv])

const sysctlLine = ({ where, all }: Settings): string =>
  within(where, [
    'sysctl',
    all.every(({ required }) => required) ? '-qw' : '-eqw',
    ...all.map(({ key, value }) => `${key}=${value}`),
  ])

function lineOf(command: Command, netns: string | undefined): string {
  switch (command.tool) {
    case 'namespace':
      return shellLine(['ip', 'netns', 'add', netns ?? ''])
    case 'sysctl':
      return sysctlLine({ where: netns, all: [command] })
    case 'ip':
    case 'ip -6':
      return shellLine([...command.tool.split(' '), ...(netns === undefined ? [] : ['-n', netns]), ...command.words])
    case 'program': {
      const line = within(netns, command.argv)
      return command.stdin === undefined ? line : `printf %s ${shellWord(command.stdin)} | ${line}`
    }
    case 'file': {
      const directory = shellWord(`/etc/netns/${netns}`)
      return `mkdir -p ${directory} && printf %s ${shellWord(command.text)} >${directory}/${command.name}`
    }
    case 'programs':
      return programsLine(command.step)
  }
}

/** Without a process that keeps them, there are no mounts and no PID namespace that a later program could enter. */
function programsLine({ in: namespace, private: directories, processes }: ProgramsStep): string {
  const from = ({ path, from: source }: PrivateDirectory) => (source === undefined ? path : `${path} (from ${source})`)
  const things = [...directories.map(from), ...(processes === 'own' ? ['a PID namespace'] : [])]
  return `# In a lab, programs of ${namespace} have for themselves: ${things.join(', ')}`
}

function undoOf(plan: Plan, step: Step): string[] {
  if (step.where === 'host') return hostUndoOf(step).map((command) => lineOf(command, undefined))
  return step.undo.kind === 'delete-namespace'
    ? [shellLine(['ip', 'netns', 'del', netnsName(plan, step.undo.namespace)])]
    : []
}
