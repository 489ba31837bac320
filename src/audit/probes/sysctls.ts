import type { Files } from '../files.ts'
import type { Items } from '../items.ts'

const root = '/proc/sys/net'

/** Of the table of neighbours of one device; `ip ntable` tells the others, of all devices at once. */
const neighbourSettings = ['mcast_resolicit', 'interval_probe_time_ms']

/** No settings but a number that the kernel counts, commands, and keys that a first packet makes. */
const notSettings = /^(?:netfilter\/nf_conntrack_count|ipv4\/tcp_fastopen_key|ipv[46]\/route\/flush)$|\/stable_secret$/

/** All settings of the network by their sysctl(8) names, a dot in the name of a device written as a slash. */
export function sysctls(files: Files): Items {
  const paths = files.list(root).flatMap((directory) => inDirectory(files, directory))
  return Object.fromEntries(
    paths.flatMap((path) => {
      const value = notSettings.test(path) ? undefined : valueOf(files, path)
      return value === undefined ? [] : [[sysctlName(`net/${path}`), value]]
    }),
  )
}

const directories = new Set(['icmp', 'nf_log', 'route'])

/** What is in a directory: its settings, and those of what are directories in it. */
function inDirectory(files: Files, directory: string): string[] {
  return files.list(`${root}/${directory}`).flatMap((name) => {
    const path = `${directory}/${name}`
    if (name === 'conf') return ofEach(files, path, (device) => inDirectory(files, device))
    if (name === 'neigh')
      return ofEach(files, path, (device) => neighbourSettings.map((setting) => `${device}/${setting}`))
    return directories.has(name) ? inDirectory(files, path) : [path]
  })
}

const ofEach = (files: Files, directory: string, paths: (device: string) => string[]): string[] =>
  files.list(`${root}/${directory}`).flatMap((device) => paths(`${directory}/${device}`))

function valueOf(files: Files, path: string): string | undefined {
  try {
    return files.read(`${root}/${path}`)?.trimEnd()
  } catch {
    // Other directories, settings that can only be written, and those that have no value yet (EIO) say nothing to compare.
    return undefined
  }
}

/** The name of what is at a path under /proc/sys. sysctl.d(5): in it a slash and a dot stand for each other. */
export const sysctlName = (path: string): string =>
  path.replace(/[./]/g, (separator) => (separator === '/' ? '.' : '/'))
