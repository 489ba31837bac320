import { CapabilityError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'
import { installHint } from '../machine/packages.ts'
import type { Plan, Step } from '../plan/index.ts'

const ofKeeper = ['cat', 'env', 'flock', 'readlink', 'rm', 'rmdir', 'sh', 'sleep', 'unshare']
/** The programs without which no lab comes up. */
export const toolsOfEveryLab: readonly string[] = [...ofKeeper, 'find', 'ip', 'ln', 'mount', 'nsenter']

const neededBy: Partial<Record<Step['kind'], readonly string[]>> = {
  connections: ['conntrack'],
  forwarding: ['bridge', 'grep'],
  'gateway-filter': ['nft'],
  offload: ['ethtool'],
  setup: ['setsid'],
  translation: ['nft', 'grep', 'cat'],
}

/** @throws CapabilityError that names every tool that a plan needs and this machine lacks. */
export const requireTools = (machine: Machine, plan: Plan): void =>
  requirePrograms(machine, [...toolsOfEveryLab, ...plan.steps.flatMap(({ kind }) => neededBy[kind] ?? [])])

/** @throws CapabilityError that names every one of these programs that this machine lacks. */
export function requirePrograms(machine: Machine, programs: Iterable<string>): void {
  const missing = [...new Set(programs)].filter((program) => machine.find(program) === undefined)
  if (missing.length === 0) return
  const hints = new Set(missing.map((program) => installHint(program)))
  throw new CapabilityError(
    `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} needed and ${missing.length === 1 ? 'was' : 'were'} not found`,
    { hint: [...hints].join('; ') },
  )
}
