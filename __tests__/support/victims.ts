import type { Machine } from '../../src/machine/machine.ts'
import { isRunning, statOf } from '../../src/machine/stat.ts'
import { way } from './way.ts'

/** Everybody who does something for a lab. The command is who looks for them. */
export type Victim = 'command' | 'agent' | 'holder' | 'keeper' | "root's keeper"

type Found = ReadonlyMap<Victim, readonly number[]>

/** The processes of the only lab of a played host, as far as they are there. */
export function victimsOn(machine: Machine): Found {
  const found = new Map<Victim, number[]>()
  for (const pid of machine.list('/proc').map(Number)) {
    const victim = pid > 0 ? victimIn(machine, pid) : undefined
    if (victim) found.set(victim, [...(found.get(victim) ?? []), pid])
  }
  return found
}

function victimIn(machine: Machine, pid: number): Victim | undefined {
  if (pid === process.pid) return 'command'
  const [program = '', ...args] = machine.read(`/proc/${pid}/cmdline`)?.split('\0') ?? []
  if (program.endsWith('/node') && args[0]?.endsWith('/mortal-agent.js')) return 'agent'
  const status = machine.read(`/proc/${pid}/status`) ?? ''
  if (/^NSpid:\s+\d+\s+1$/m.test(status)) return 'holder'
  // Its subshells have the same words.
  if (args[2] !== 'keeper' || statOf(machine, pid)?.session !== pid) return undefined
  return status.includes(`\nUid:\t${process.geteuid?.()}\t`) ? 'keeper' : "root's keeper"
}

/**
 * Signals victims, as root where they are a user's, and gives those that were there, of which one may have ended since it was
 * found. A signal to the command is not sent.
 */
export function strike(
  machine: Machine,
  found: Found,
  victims: readonly Victim[],
  signal: 'SIGKILL' | 'SIGSTOP',
): Victim[] {
  const pids = victims.flatMap((victim) => (victim === 'command' ? [] : (found.get(victim) ?? [])))
  const hit = new Set([process.pid, ...(pids.length === 0 ? [] : signalled(machine, pids, signal))])
  const there = victims.filter((victim) => found.get(victim)?.some((pid) => hit.has(pid)))
  // An agent that waits to be told to go on is gone before somebody tells it.
  if (signal === 'SIGKILL' && there.includes('agent'))
    while (found.get('agent')?.some((pid) => isRunning(machine, pid)));
  return there
}

/** Those that there were. */
function signalled(machine: Machine, pids: readonly number[], signal: 'SIGKILL' | 'SIGSTOP'): number[] {
  if (way !== 'sudo') return pids.filter((pid) => machine.signal(pid, signal))
  const each = 'for pid; do ! kill -s "$0" "$pid" 2>/dev/null || echo "$pid"; done'
  const { stdout } = machine.runNow(['sudo', '-n', 'sh', '-c', each, signal.slice(3), ...pids.map(String)], {})
  return stdout.split('\n').filter(Boolean).map(Number)
}
