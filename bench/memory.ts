import { readdirSync, readFileSync } from 'node:fs'

/** A process that a lab started, and what it has of the memory by itself (PSS of proc_pid_smaps_rollup(5)). */
export interface Footprint {
  readonly program: string
  /** kB */
  readonly size: number
}

/** What keeps a lab, by the mark that its processes have in their environment. */
export const footprintsOf = (lab: string): Footprint[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(pid, 'environ').split('\0').includes(`NETNS_TOPOLOGY_LAB=${lab}`))
    .map((pid) => ({
      program: read(pid, 'comm').trim(),
      size: Number(/^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0),
    }))

/** Nothing, where the process is gone or another's. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
