import { objectsOf, omit, words } from '../../machine/json.ts'
import type { Files } from '../files.ts'
import type { Findings } from '../findings.ts'
import { type Items, keyed } from '../items.ts'

/** What ip(8) is asked for, of that what the kernel has: asking for the rest would load a module. */
export function policyWords(files: Files): string {
  const hasXfrm = /^\S+ +6 +0 /m.test(files.read('/proc/net/netlink') ?? '')
  const hasMptcp = files.list('/proc/sys/net/mptcp').length > 0
  return [
    ...(hasMptcp ? ['mptcp endpoint show', 'mptcp limits show'] : []),
    ...(hasXfrm ? ['xfrm policy list nosock', 'xfrm state list nokeys'] : []),
  ].join('\n')
}

/** Endpoints and limits of Multipath TCP, policies and states of IPsec: what only root may see. */
export function policiesIn(lines: readonly string[]): Findings['items'] {
  const entries = xfrmEntries(lines)
  const endpoints = lines.filter((line) => line.startsWith('[')).flatMap(objectsOf)
  return {
    'MPTCP endpoint': keyed(endpoints.map((endpoint) => [words(endpoint.id), omit(endpoint, new Set(['id']))])),
    'MPTCP limit': Object.fromEntries(lines.filter((line) => line.startsWith('add_addr')).flatMap(limitsOf)),
    'IPsec policy': itemsOf(entries.filter(([, second = '']) => second.startsWith('dir '))),
    // One without an index was asked for by a packet, and ends by itself.
    'IPsec state': itemsOf(entries.filter(([, second = '']) => / spi 0x0*[1-9a-f]/.test(second))),
  }
}

/** `add_addr_accepted 0 subflows 2` */
function limitsOf(line: string): [string, string][] {
  const said = line.trim().split(/\s+/)
  return said.flatMap((name, index) => (index % 2 === 0 ? [[name, said[index + 1] ?? '']] : []))
}

/** Text in either format of ip(8): a line with the addresses, then more, which begin with a tab. */
function xfrmEntries(lines: readonly string[]): string[][] {
  const entries: string[][] = []
  for (const line of lines) {
    if (line.startsWith('src ')) entries.push([line.trim()])
    else if (line.startsWith('\t') && !isOfTraffic(line)) entries.at(-1)?.push(line.trim())
  }
  return entries
}

/** Sequence numbers, and windows of what was seen, whose lines go on after a blank. */
const isOfTraffic = (line: string): boolean => /^\t(?: |anti-replay|lastused)/.test(line)

const itemsOf = (entries: readonly (readonly string[])[]): Items =>
  keyed(entries.map(([addresses, second, ...rest]) => [`${addresses} ${second}`, rest.join(', ')]))
