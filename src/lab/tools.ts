import { CapabilityError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'
import { installHint } from '../machine/packages.ts'
import type { Plan, Step } from '../plan/index.ts'

const always = ['env', 'flock', 'ip', 'mount', 'nsenter', 'sh', 'tail', 'unshare']

const neededBy: Partial<Record<Step['kind'], string>> = { offload: 'ethtool', forwarding: 'bridge' }

/** @throws CapabilityError that names every tool that a plan needs and this machine lacks. */
export function requireTools(machine: Machine, plan: Plan): void {
  const needed = new Set([...always, ...plan.steps.flatMap(({ kind }) => neededBy[kind] ?? [])])
  const missing = [...needed].filter((tool) => machine.find(tool) === undefined)
  if (missing.length === 0) return
  const hints = new Set(missing.map((tool) => installHint(tool)))
  throw new CapabilityError(
    `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} needed and ${missing.length === 1 ? 'was' : 'were'} not found`,
    { hint: [...hints].join('; ') },
  )
}
