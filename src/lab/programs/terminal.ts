import type { Machine } from '../../machine/machine.ts'
import { statOf } from '../../machine/stat.ts'

/**
 * How this process stands to its controlling terminal, whatever its streams are: `foreground` is who gets the terminal's
 * keys.
 */
export function terminalOf(machine: Machine): 'none' | 'background' | 'foreground' {
  const stat = statOf(machine, 'self')
  if (stat === undefined || stat.terminal === 0) return 'none'
  return stat.group === stat.foreground ? 'foreground' : 'background'
}
