import type { Files } from '../files.ts'
import type { Items } from '../items.ts'

/** What the machine is called, uts_namespaces(7). */
export const hostNames = (files: Files): Items =>
  Object.fromEntries(
    ['hostname', 'domainname'].map((name) => [name, files.read(`/proc/sys/kernel/${name}`)?.trimEnd() ?? '']),
  )
