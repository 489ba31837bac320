import type { Machine } from '../machine/machine.ts'

/**
 * How this process stands to its controlling terminal, whatever its streams are: `foreground` is who gets the terminal's
 * keys (proc_pid_stat(5): the fields after the name are state, ppid, pgrp, session, tty_nr, tpgid).
 */
export function terminalOf(machine: Machine): 'none' | 'background' | 'foreground' {
  const stat = machine.read('/proc/self/stat') ?? ''
  const [, , group, , terminal, foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (terminal === undefined || terminal === '0') return 'none'
  return group === foreground ? 'foreground' : 'background'
}
