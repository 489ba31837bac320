import { CapabilityError, LabError } from '../../errors/errors.ts'
import type { Machine, Ran } from '../../machine/machine.ts'
import { rulesetByParts } from '../../machine/nft-parts.ts'
import { rulesetIn } from '../../machine/nft-ruleset.ts'
import { tablesOfLabs } from '../../plan/index.ts'
import { baseChains } from './evaluate.ts'
import { parseIptables } from './iptables.ts'
import { parseNft } from './nft.ts'
import type { Base, Table } from './ruleset.ts'

/**
 * All tables that may see what this host forwards, of both families, but for those of labs. A tool that is not there shows nothing,
 * and so does a kernel without what the tool is for: neither filters.
 *
 * @throws LabError where a tool is there and fails, as it does for users who are not root; CapabilityError where nft can not say it.
 */
export async function forwardingTables(machine: Machine): Promise<Table[]> {
  const [nft, ...iptables] = await Promise.all([
    tablesOfNft(machine),
    tablesOf(machine, 'iptables'),
    tablesOf(machine, 'ip6tables'),
  ])
  const compatible = iptables.flatMap(({ isNft, tables }) => (isNft ? tables : []))
  return [...withoutDoubles(nft, compatible), ...iptables.flatMap(({ tables, legacy }) => [...tables, ...legacy])]
}

const ofLabs = new RegExp(`^${tablesOfLabs}$`)

async function tablesOfNft(machine: Machine): Promise<Table[]> {
  if (machine.find('nft') === undefined) return []
  const argv = ['nft', '-j', 'list', 'ruleset'] as const
  const ran = await machine.run(argv)
  // What died of a table with flags may have printed all before.
  const text = ran.exitCode > 128 ? ran.stdout : textOf(argv, ran)
  if (text === '' && ran.exitCode <= 128) return []
  const tables = parseNft(rulesetIn(text) ?? (await rulesetByParts(machine)))
  return tables.filter(({ family, name }) => !(family === 'inet' && ofLabs.test(name)))
}

/** Which programs of iptables make nf_tables, whose tables can be removed without a trace. */
export async function toolsOfNft(machine: Machine): Promise<string[]> {
  const tools = ['iptables', 'ip6tables'] as const
  const versions = await Promise.all(tools.map((tool) => shown(machine, [tool, '--version'])))
  return tools.filter((_, number) => isOfNft(versions[number] ?? ''))
}

const isOfNft = (version: string): boolean => version.includes('(nf_tables)')

interface Iptables {
  /** `iptables` is the one that makes nf_tables, so that nft shows the same rules. */
  readonly isNft: boolean
  readonly tables: Table[]
  /** What the other one made, which is not seen by this one. */
  readonly legacy: Table[]
}

async function tablesOf(machine: Machine, tool: 'iptables' | 'ip6tables'): Promise<Iptables> {
  const save = `${tool}-save` as const
  // Without `-t`: a table that legacy iptables is asked for by its name is made by that.
  const [version, text] = await Promise.all([shown(machine, [save, '--version']), shown(machine, [save])])
  const isNft = isOfNft(version)
  const legacy = isNft ? parseIptables(await legacyText(machine, tool), `${tool}-legacy`) : []
  return { isNft, tables: parseIptables(text, tool), legacy }
}

/** Asks legacy iptables only for what is there already; asking may make it, and from then on every iptables warns. */
async function legacyText(machine: Machine, tool: 'iptables' | 'ip6tables'): Promise<string> {
  const names = machine.read(`/proc/net/${tool === 'iptables' ? 'ip' : 'ip6'}_tables_names`)
  return names?.trim() ? shown(machine, [`${tool}-legacy-save`]) : ''
}

const unsupported = /Protocol not supported|Operation not supported/

/** What a program prints; nothing where it is not there, or where the kernel has nothing that it could show. */
async function shown(machine: Machine, argv: readonly [string, ...string[]]): Promise<string> {
  return machine.find(argv[0]) === undefined ? '' : textOf(argv, await machine.run(argv))
}

function textOf(argv: readonly string[], { exitCode, stdout, stderr }: Ran): string {
  if (exitCode === 0) return stdout
  if (unsupported.test(stderr)) return ''
  const message = `${argv.join(' ')} failed (${exitCode}): ${stderr.trim()}`
  if (!stderr.includes('JSON support not compiled-in')) throw new LabError(message)
  throw new CapabilityError(message, { hint: 'an nft that was built with JSON (libjansson), as that of Debian' })
}

/**
 * Base chains that iptables shows, too, are judged there: nft shows most matches of iptables by no more than their name.
 * Where iptables can not read a chain of that name, because of its priority, it says that the chain accepts.
 */
function withoutDoubles(nft: readonly Table[], iptables: readonly Table[]): Table[] {
  const key = ({ family, name }: Table, chain: string, base: Base) =>
    [family, name, chain, base.priority, base.policy].join(' ')
  const known = new Set(iptables.flatMap((table) => baseChains(table).map(({ name, base }) => key(table, name, base))))
  return nft.map((table) => ({
    ...table,
    chains: table.chains.map(({ base, ...chain }) =>
      !base || known.has(key(table, chain.name, base)) ? chain : { ...chain, base },
    ),
  }))
}
