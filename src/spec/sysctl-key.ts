import type { Fault } from './fault.ts'
import { textWithout } from './fault.ts'

/**
 * The path of a sysctl below /proc/sys. sysctl.d(5): where the first separator is a dot, dots separate and a slash
 * stands for a dot of a name; otherwise slashes separate and dots are themselves.
 */
export function sysctlPath(key: string): string {
  const separator = /[./]/.exec(key)?.[0]
  if (separator === '/') return key
  return key.replaceAll(/[./]/g, (character) => (character === '.' ? '/' : '.'))
}

function sysctlKeyFault(key: string): Fault | undefined {
  const parts = sysctlPath(key).split('/')
  if (parts[0] !== 'net') {
    return {
      message: `\`${key}\` is not a sysctl of a network namespace`,
      hint: 'only those that begin with `net.` are',
    }
  }
  const isPath = parts.length > 1 && parts.every((part) => /^(?!\.{1,2}$)[^\s\p{Cc}]+$/u.test(part))
  return isPath ? undefined : { message: `\`${key}\` is no sysctl`, hint: 'such as net.ipv4.conf.eth0.rp_filter' }
}

export const sysctlKey = textWithout(sysctlKeyFault).meta({ pattern: '^net[./].+$' })
