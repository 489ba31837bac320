import { formatIp, formatPrefix, type Prefix, reservedKind, subnetOf } from '../address/index.ts'
import type { Path } from '../spec/index.ts'
import type { Report } from './report.ts'

/** Linux takes the lowest address of a prefix for a host's; others may take it for all hosts, or for any router. */
export function warnReserved(prefix: Prefix, path: Path, report: Report): void {
  const kind = reservedKind(prefix)
  if (kind === undefined) return
  report.warn(path, `${formatIp(prefix)} is the ${kind} of ${formatPrefix(subnetOf(prefix))}`, {
    hint: 'Linux reaches it as any other address; other systems may not',
  })
}
