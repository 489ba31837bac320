import type { Topology } from '../spec/index.ts'
import type { Report } from './report.ts'

/** Names of a kind must differ in more than their case: name resolution does not tell it. */
export function checkNames(topology: Topology, report: Report): void {
  for (const kind of ['bridges', 'namespaces'] as const) {
    const seen = new Map<string, string>()
    for (const name of Object.keys(topology[kind] ?? {})) {
      const other = seen.get(name.toLowerCase())
      if (other === undefined) seen.set(name.toLowerCase(), name)
      else report.add([kind, name], `\`${name}\` differs from \`${other}\` in its case only`, { on: 'key' })
    }
  }
}
