import type { Machine } from '../../machine/machine.ts'
import { type Items, keyed } from '../items.ts'
import { outputOf } from '../programs.ts'

/** The connections that the kernel tracks from some addresses; all of them would be thousands. */
export async function connectionsFrom(machine: Machine, sources: readonly string[]): Promise<Items> {
  const lines = (await Promise.all(sources.map((source) => listFrom(machine, source)))).flat()
  return keyed(lines.filter((line) => line !== '').map((line) => [tupleOf(line), '']))
}

async function listFrom(machine: Machine, source: string): Promise<string[]> {
  const family = source.includes(':') ? 'ipv6' : 'ipv4'
  return (await outputOf(machine, ['conntrack', '-L', '-f', family, '-s', source])).split('\n')
}

/** `tcp 6 117 TIME_WAIT src=… dst=… sport=… dport=… src=… [ASSURED] mark=0 use=1`: protocol and addresses, no states. */
function tupleOf(line: string): string {
  const [protocol = '', ...rest] = line.split(/\s+/)
  return [protocol, ...rest.filter((word) => /^(src|dst|sport|dport|type|code|id|zone)=/.test(word))].join(' ')
}
