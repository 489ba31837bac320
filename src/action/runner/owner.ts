import type { Machine } from '../../machine/machine.ts'
import { statOf } from '../../machine/stat.ts'

const worker = 'Runner.Worker'

/** A process and those above it, to the first of the machine or of the container. */
function ancestorsOf(machine: Machine, pid: number): number[] {
  const parent = statOf(machine, pid)?.parent
  return parent === undefined ? [] : [parent, ...(parent > 1 ? ancestorsOf(machine, parent) : [])]
}

/**
 * The process whose end is the job's: the runner's worker. act(1) starts steps itself. A container, which a runner enters
 * anew for each step, has its first. Of other runners it is the outermost that is above this process.
 */
export function ownerOf(machine: Machine, isAct: boolean, pid: number = process.pid): number {
  const ancestors = ancestorsOf(machine, pid)
  const found = ancestors.find((one) => machine.read(`/proc/${one}/comm`)?.trim() === worker)
  if (found !== undefined) return found
  const above = ancestors.filter((one) => one > 1)
  if (isAct && above.length > 0) return above[0] ?? 1
  return ancestors.includes(0) ? 1 : (above.at(-1) ?? 1)
}
