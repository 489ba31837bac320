import { admissionRules } from '../../drivers/index.ts'
import type { Machine } from '../../machine/machine.ts'
import { loadableModules } from '../../machine/modules.ts'
import { bare, type OpenWay } from '../../plan/index.ts'
import type { Crossing } from '../forwarding/packet.ts'
import type { Table } from '../forwarding/ruleset.ts'
import { complaintOf } from '../say.ts'
import { copyingRules } from './copying-rules.ts'
import { connecting, passing } from './passing.ts'

export interface Passage {
  readonly crossing: Crossing
  readonly ends: OpenWay['ends']
  /** Where the rules of the uplink go. */
  readonly admissions: OpenWay['admissions']
  /** The machine's, of which the programs that show them are taken. */
  readonly tables: readonly Table[]
}

/** What became of a connection: which way it was dropped, or why that could not be tried. */
export type Outcome =
  | { readonly passes: true }
  | { readonly dropped: 'outwards' | 'inwards' }
  | { readonly untried: string }

/** What the trial uses beside what the rules do. */
const modules = ['veth', 'bridge', 'nf_tables', 'nf_nat', 'nft_chain_nat', 'nft_masq', 'nft_ct']

/** Where the host's own address is not known, or is one of several: of documentation, so that no rule is about it. */
const anyAddress = { ipv4: '192.0.2.1', ipv6: '2001:db8::1' }

/**
 * Tries whether a machine lets a connection through: in a network namespace that has a copy of its firewall's rules, with an
 * uplink and a card of the same names, between two more namespaces that play the lab and the outside. It sends one TCP
 * connection from the one to the other, with the addresses that the lab would have. No card of the machine is in it, so that
 * nothing leaves, nothing of the machine changes, and all of it ends with the process.
 */
export async function tryPassage(machine: Machine, passage: Passage): Promise<Outcome> {
  const { crossing, ends, tables } = passage
  const missing = ['unshare', 'nsenter', 'perl', 'nft'].find((program) => machine.find(program) === undefined)
  if (missing !== undefined) return { untried: `${missing} was not found` }
  const loadable = loadableModules(machine)
  const module = modules.find((name) => loadable.has(name))
  if (module !== undefined) return { untried: `the module ${module} would be loaded for it, and stay` }
  const tools = [...new Set(tables.map(({ tool }) => tool).filter((tool) => tool !== 'nft'))]
  const { family, device, outside, source, destination, address = anyAddress[family] } = crossing
  const args = [
    ...[passing, tools.join(' '), family === 'ipv4' ? '4' : '6', device],
    ...[bare(ends.host), source, ends.host, ends.lab, outside, address, destination, connecting],
  ]
  const copying = ['unshare', '--mount', '--', 'sh', '-ec', copyingRules, 'copying-rules', ...args] as const
  const ran = await machine.run(copying, { stdin: ownRules(passage) })
  if (ran.exitCode !== 0) return { untried: reasonIn(complaintOf(ran)) }
  const [outwards = 0, inwards = 0] = [...ran.stdout.matchAll(/packets (\d+)/g)].map(([, count]) => Number(count))
  if (inwards > 0) return { passes: true }
  return { dropped: outwards > 0 ? 'inwards' : 'outwards' }
}

/** Not what iptables-save(8) warns of, which tells of every machine with rules by both ways into the kernel. */
const reasonIn = (complaint: string): string =>
  complaint.split('\n').find((line) => line !== '' && !line.startsWith('#')) ?? complaint

/** The rules of the uplink, a line each, by the tool that makes them. */
const ownRules = ({ admissions, crossing: { device } }: Passage): string =>
  admissions
    .filter(({ missing }) => missing === undefined)
    .flatMap(({ tool, chain }) =>
      admissionRules({ device, mark: 'trial' }).map((rule) => `${[tool, '-I', chain, ...rule].join(' ')}\n`),
    )
    .join('')
