import type { Machine } from '../../machine/machine.ts'
import { requirePrograms } from '../../machine/packages.ts'
import type { Plan, Step } from '../../plan/index.ts'

const ofKeeper = ['cat', 'env', 'flock', 'readlink', 'rm', 'rmdir', 'sh', 'sleep', 'unshare']
/** The programs without which no lab comes up. */
export const toolsOfEveryLab: readonly string[] = [...ofKeeper, 'find', 'grep', 'ip', 'ln', 'mount', 'nsenter', 'perl']

const neededBy: Partial<Record<Step['kind'], readonly string[]>> = {
  connections: ['conntrack'],
  forwarding: ['bridge'],
  'gateway-filter': ['nft'],
  offload: ['ethtool'],
  setup: ['setsid'],
  translation: ['nft', 'grep', 'cat'],
}

/** The programs without which a plan cannot be done. */
export const toolsOf = ({ steps }: Plan): string[] => [
  ...toolsOfEveryLab,
  ...steps.flatMap(({ kind }) => neededBy[kind] ?? []),
]

/** @throws CapabilityError that names every tool that a plan needs and this machine lacks. */
export const requireTools = (machine: Machine, plan: Plan): void => requirePrograms(machine, toolsOf(plan))
