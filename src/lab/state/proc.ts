import { labVariable } from '../../audit/index.ts'
import type { Machine } from '../../machine/machine.ts'
import { carriersOf } from '../../machine/processes.ts'

/** The processes of this user that carry the mark of one of these labs. */
export const processesOf = (machine: Machine, labs: readonly string[]): number[] =>
  carriersOf(
    machine,
    labs.map((lab) => `${labVariable}=${lab}`),
  )

/** What a process has open, by paths that lead there. Another user's is hidden, and taken to have nothing. */
export function descriptorsOf(machine: Machine, pid: number): string[] {
  const directory = `/proc/${pid}/fd`
  try {
    return machine.list(directory).map((name) => `${directory}/${name}`)
  } catch {
    return []
  }
}
