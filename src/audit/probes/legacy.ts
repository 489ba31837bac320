import type { Files } from '../files.ts'
import { type Items, keyed } from '../items.ts'

/**
 * The tables of legacy iptables. Their names only: asking iptables-legacy(8) for a table makes it, and from then on
 * every iptables warns.
 */
export function legacyTables(files: Files): Items {
  return keyed(
    ['ip', 'ip6'].flatMap((family) => {
      const names = files.read(`/proc/net/${family}_tables_names`)?.split('\n') ?? []
      return names.filter((name) => name !== '').map((name) => [`${family} ${name}`, ''] as const)
    }),
  )
}
