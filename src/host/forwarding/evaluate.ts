import type { Base, Chain, DeviceMatch, Family, Match, Rule, Table } from './ruleset.ts'

/** A packet that the host is to forward, as far as it is known before there is one. */
export interface Packet {
  readonly family: Family
  readonly in: string
  readonly out: string
  readonly state: 'new' | 'established'
}

/** How a packet leaves a base chain: by a rule, or, where none decided, by the chain's policy. */
export interface Ending {
  readonly passes: boolean
  readonly table: Table
  readonly chain: Chain
  /** Undefined where it was the policy. */
  readonly rule?: Rule
}

/**
 * Walks a packet through the base chains of the FORWARD hook, in their order: each has to let it pass, because `accept`
 * ends only its own chain, while a drop is final (nft(8), "Verdict statements").
 *
 * @returns where it is dropped, or undefined where it passes.
 */
export function dropOf(packet: Packet, tables: readonly Table[]): Ending | undefined {
  const bases = tables.flatMap((table) => baseChains(table).map((chain) => ({ table, chain })))
  return bases
    .toSorted((a, b) => a.chain.base.priority - b.chain.base.priority)
    .map(({ table, chain }) => endingIn(table, chain, packet))
    .find(({ passes }) => !passes)
}

type BaseChain = Chain & { readonly base: Base }

const isBase = (chain: Chain): chain is BaseChain => chain.base !== undefined

export function baseChains({ chains }: Table): BaseChain[] {
  return chains.filter(isBase)
}

/** How a packet leaves one base chain. */
export function endingIn(table: Table, chain: BaseChain, packet: Packet): Ending {
  if (!sees(table, packet.family)) return { passes: true, table, chain }
  return walk(table, chain, packet) ?? { passes: chain.base.policy === 'accept', table, chain }
}

export const sees = ({ family }: Table, wanted: Family): boolean =>
  family === 'inet' || family === (wanted === 'ipv4' ? 'ip' : 'ip6')

/** Undefined where no rule decides, so that whoever came here goes on. The kernel allows no circles. */
function walk(table: Table, chain: Chain, packet: Packet): Ending | undefined {
  for (const rule of chain.rules) {
    if (!takes(rule, packet)) continue
    switch (rule.verdict.kind) {
      case 'accept':
      case 'drop':
      case 'reject':
        return { passes: rule.verdict.kind === 'accept', table, chain, rule }
      case 'jump': {
        const ending = walkInto(table, rule.verdict.chain, packet)
        if (ending) return ending
        break
      }
      case 'goto':
        return walkInto(table, rule.verdict.chain, packet)
      case 'return':
        return undefined
      case 'continue':
    }
  }
  return undefined
}

function walkInto(table: Table, name: string, packet: Packet): Ending | undefined {
  const chain = table.chains.find((one) => one.name === name)
  return chain && walk(table, chain, packet)
}

/**
 * Whether a rule is for this packet, whatever else the packet is. One that also looks at what we do not know is not: what
 * it drops are some packets and not a way, and what it accepts may not be ours.
 */
export const takes = ({ matches }: Rule, packet: Packet): boolean => matches.every((match) => holds(match, packet))

function holds(match: Match, packet: Packet): boolean {
  switch (match.on) {
    case 'in':
    case 'out':
      return names(match, packet[match.on]) !== match.negated
    case 'state':
      return match.states.includes(packet.state) !== match.negated
    case 'family':
      return (match.family === packet.family) !== match.negated
    case 'unknown':
      return false
  }
}

const names = ({ devices }: DeviceMatch, device: string): boolean =>
  devices.some(({ name, isPrefix }) => (isPrefix ? device.startsWith(name) : device === name))
