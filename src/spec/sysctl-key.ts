import { nearest } from '../errors/nearest.ts'
import type { Fault } from './fault.ts'
import { textWithout } from './fault.ts'
import { ofMachine, ofNamespace, ofNamespaceByPattern } from './sysctl-names.ts'

/**
 * The path of a sysctl below /proc/sys. sysctl.d(5): where the first separator is a dot, dots separate and a slash
 * stands for a dot of a name; otherwise slashes separate and dots are themselves.
 */
export function sysctlPath(key: string): string {
  const separator = /[./]/.exec(key)?.[0]
  if (separator === '/') return key
  return key.replaceAll(/[./]/g, (character) => (character === '.' ? '/' : '.'))
}

/** The names of each directory of /proc/sys. */
const byDirectory = (names: Readonly<Record<string, string>>) =>
  new Map(Object.entries(names).map(([directory, words]) => [directory, words.trim().split(/\s+/)]))

const namesOfNamespace = byDirectory(ofNamespace)
const namesOfMachine = byDirectory(ofMachine)

const split = (path: string): [string, string] => {
  const end = path.lastIndexOf('/')
  return [path.slice(0, end), path.slice(end + 1)]
}

function has(names: ReadonlyMap<string, readonly string[]>, path: string): boolean {
  const [directory, name] = split(path)
  return names.get(directory)?.includes(name) ?? false
}

/** Whether the kernel is known to keep a setting for each network namespace. @param path below /proc/sys */
export const isOfNamespace = (path: string): boolean =>
  has(namesOfNamespace, path) || ofNamespaceByPattern.some((pattern) => pattern.test(path))

/** Whether a setting is known to be the machine's. @param path below /proc/sys */
export const isOfMachine = (path: string): boolean => has(namesOfMachine, path)

/** Names of the same directory are compared by themselves: what they have in common makes all of them near. */
function nearestKey(path: string): string | undefined {
  const [directory, name] = split(path)
  const names = namesOfNamespace.get(directory)
  const near = names ? nearest(name, names) : undefined
  if (near !== undefined) return `${directory}/${near}`
  return nearest(
    path,
    [...namesOfNamespace].flatMap(([place, all]) => all.map((one) => `${place}/${one}`)),
  )
}

function sysctlKeyFault(key: string): Fault | undefined {
  const path = sysctlPath(key)
  const parts = path.split('/')
  if (parts[0] !== 'net') {
    return {
      message: `\`${key}\` is not a sysctl of a network namespace`,
      hint: 'only those that begin with `net.` are',
    }
  }
  const isPath = parts.length > 1 && parts.every((part) => /^(?!\.{1,2}$)[^\s\p{Cc}]+$/u.test(part))
  if (!isPath) return { message: `\`${key}\` is no sysctl`, hint: 'such as net.ipv4.conf.eth0.rp_filter' }
  return isOfNamespace(path) ? undefined : notOfNamespace(key, path)
}

function notOfNamespace(key: string, path: string): Fault {
  if (isOfMachine(path)) {
    return {
      message: `\`${key}\` is a setting of the whole machine, which a topology does not change`,
      hint: 'set it on the machine itself',
    }
  }
  const near = nearestKey(path)
  return {
    message: `\`${key}\` is not known to be a setting of a network namespace`,
    hint:
      near === undefined
        ? 'only settings that each namespace has for itself can be given'
        : `did you mean \`${near.replaceAll('/', '.')}\`?`,
  }
}

export const sysctlKey = textWithout(sysctlKeyFault).meta({ pattern: '^net[./].+$' })
