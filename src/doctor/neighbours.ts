import type { Machine } from '../machine/machine.ts'
import type { Finding } from './finding.ts'

const caches = [
  { name: 'IPv4', stat: 'arp_cache', family: 'ipv4' },
  { name: 'IPv6', stat: 'ndisc_cache', family: 'ipv6' },
] as const

/**
 * How full the tables of neighbours are: one for each family, for all network namespaces of the machine together (arp(7),
 * `gc_thresh3`). With N hosts on a segment that all talk to each other, N × (N - 1) entries are in it.
 */
export const neighbours = (machine: Machine): Finding[] =>
  caches.map(({ name, stat, family }) => {
    const counts = countsIn(machine.read(`/proc/net/stat/${stat}`))
    const most = Number(machine.read(`/proc/sys/net/${family}/neigh/default/gc_thresh3`))
    if (counts === undefined || !(most > 0)) {
      const detail = 'only the first network namespace of a machine shows it'
      return { area: 'neighbours', name, status: 'unseen', detail }
    }
    return fill(name, counts, { most, setting: `net.${family}.neigh.default.gc_thresh3` })
  })

interface Counts {
  readonly entries: number
  /** How often there was no room. */
  readonly fulls: number
}

/** A line of names, then one of hexadecimal numbers for each processor; `entries` is the sum in each of them. */
function countsIn(text: string | undefined): Counts | undefined {
  const [names, ...rows] = (text ?? '')
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/))
  if (names === undefined || rows.length === 0) return undefined
  const column = (name: string) => rows.map((row) => Number.parseInt(row[names.indexOf(name)] ?? '', 16) || 0)
  return { entries: column('entries')[0] ?? 0, fulls: column('table_fulls').reduce((sum, count) => sum + count, 0) }
}

function fill(name: string, { entries, fulls }: Counts, { most, setting }: { most: number; setting: string }): Finding {
  const detail = `${entries} of ${most}${fulls === 0 ? '' : `, and ${fulls} times there was no room since the machine started`}`
  if (fulls === 0 && entries < most / 2) return { area: 'neighbours', name, status: 'ok', detail }
  return { area: 'neighbours', name, status: 'limited', detail, remedy: `sysctl -w ${setting}=${8 * most}` }
}
