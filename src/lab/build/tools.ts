import type { Machine, User } from '../../machine/machine.ts'
import { requirePrograms } from '../../machine/packages.ts'
import type { Plan, Step } from '../../plan/index.ts'

const ofKeeper = ['cat', 'env', 'flock', 'mkfifo', 'readlink', 'rm', 'rmdir', 'sh', 'sleep', 'unshare']
const ofLab = ['find', 'grep', 'ip', 'ln', 'mount', 'nsenter', 'perl']

/** The programs without which no lab of a user comes up. Root of a user namespace sets a host name only by hostname(1). */
export const toolsOfEveryLab = ({ uid }: User): string[] => [...ofKeeper, ...ofLab, ...(uid === 0 ? [] : ['hostname'])]

const neededBy: Partial<Record<Step['kind'], readonly string[]>> = {
  connections: ['conntrack'],
  forwarding: ['bridge'],
  'gateway-filter': ['nft'],
  offload: ['ethtool'],
  setup: ['setsid'],
  translation: ['nft'],
}

/** The programs without which a plan cannot be done. */
export const toolsOf = ({ user }: Machine, { steps }: Plan): string[] => [
  ...toolsOfEveryLab(user),
  ...steps.flatMap(({ kind }) => neededBy[kind] ?? []),
]

/** @throws CapabilityError that names every tool that a plan needs and this machine lacks. */
export const requireTools = (machine: Machine, plan: Plan): void => requirePrograms(machine, toolsOf(machine, plan))
