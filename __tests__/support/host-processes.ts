import { readdirSync, readFileSync } from 'node:fs'
import type { PlayedHost } from './played-hosts.ts'

export interface HostProcess {
  /** In the host. */
  readonly pid: number
  readonly isZombie: boolean
  /** Its command line, as ps(1) shows it. */
  readonly args: string
}

/** The processes of a played host. They are read from outside, so that none is started for it. */
export function hostProcesses({ pid }: PlayedHost): HostProcess[] {
  const proc = `/proc/${pid}/root/proc`
  return readdirSync(proc).flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    const [, comm, state] = /^\d+ \((.*)\) (\S)/s.exec(readProcess(`${proc}/${name}/stat`)) ?? []
    const words = readProcess(`${proc}/${name}/cmdline`).split('\0').filter(Boolean)
    const isZombie = state === 'Z'
    // What has no memory, and is no zombie, is just ending; the kernel's own threads are in no PID namespace but the first.
    if (words.length === 0 && !isZombie) return []
    return [{ pid: Number(name), isZombie, args: words.length > 0 ? words.join(' ') : `[${comm}]` }]
  })
}

/** Empty where it is no process, or has ended meanwhile. */
export function readProcess(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
