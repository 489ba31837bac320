import { isIn } from './addresses.ts'
import { type Packet, type Seen, seenAt } from './packet.ts'
import {
  type AddressMatch,
  type Base,
  type Chain,
  type DeviceMatch,
  type Family,
  hooks,
  type Match,
  type Rule,
  type Table,
} from './ruleset.ts'

/** How a packet leaves a base chain: by a rule, or, where none decided, by the chain's policy. */
export interface Ending {
  readonly passes: boolean
  readonly table: Table
  readonly chain: Chain
  /** Where the walk began, and with what. */
  readonly base: Base
  readonly packet: Packet
  /** Undefined where it was the policy. */
  readonly rule?: Rule
}

/**
 * Walks a packet through the base chains of the hooks that it passes, in their order: each has to let it pass, because
 * `accept` ends only its own chain, while a drop is final (nft(8), "Verdict statements").
 *
 * @returns where it is dropped, or undefined where it passes.
 */
export function dropOf(packet: Packet, tables: readonly Table[]): Ending | undefined {
  const bases = tables.flatMap((table) => baseChains(table).map((chain) => ({ table, chain })))
  return bases
    .toSorted((a, b) => order(a.chain.base) - order(b.chain.base) || a.chain.base.priority - b.chain.base.priority)
    .map(({ table, chain }) => endingIn(table, chain, packet))
    .find(({ passes }) => !passes)
}

const order = ({ hook }: Base): number => hooks.indexOf(hook)

type BaseChain = Chain & { readonly base: Base }

const isBase = (chain: Chain): chain is BaseChain => chain.base !== undefined

export function baseChains({ chains }: Table): BaseChain[] {
  return chains.filter(isBase)
}

/** How a packet leaves one base chain. */
export function endingIn(table: Table, chain: BaseChain, packet: Packet): Ending {
  const { base } = chain
  const at = { table, chain, base, packet }
  if (!isSeenIn(table, chain, packet)) return { ...at, passes: true }
  const left = walk(table, chain, seenAt(packet, base))
  return left ? { ...at, ...left } : { ...at, passes: base.policy === 'accept' }
}

const isSeenIn = (table: Table, { base }: BaseChain, { crossing, state }: Packet): boolean =>
  sees(table, crossing.family) && !(base.isNat && state !== 'new')

export const sees = ({ family }: Table, wanted: Family): boolean =>
  family === 'inet' || family === (wanted === 'ipv4' ? 'ip' : 'ip6')

type Left = Required<Pick<Ending, 'passes' | 'chain' | 'rule'>>

/** Undefined where no rule decides, so that whoever came here goes on. The kernel allows no circles. */
function walk(table: Table, chain: Chain, packet: Seen): Left | undefined {
  for (const rule of chain.rules) {
    if (taking(rule, packet) !== 'yes') continue
    switch (rule.verdict.kind) {
      case 'accept':
      case 'drop':
      case 'reject':
        return { passes: rule.verdict.kind === 'accept', chain, rule }
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

function walkInto(table: Table, name: string, packet: Seen): Left | undefined {
  const chain = chainCalled(table, name)
  return chain && walk(table, chain, packet)
}

const chainCalled = ({ chains }: Table, name: string): Chain | undefined => chains.find((one) => one.name === name)

/**
 * The rules that would drop a packet, if what of them is not understood holds of it: where reading them cannot tell. That
 * something not understood may accept it before is not counted on.
 */
export function suspectsFor(packet: Packet, table: Table): Ending[] {
  return baseChains(table)
    .filter((chain) => isSeenIn(table, chain, packet))
    .flatMap((chain) => {
      const found: Omit<Left, 'passes'>[] = []
      suspect(table, chain, { packet: seenAt(packet, chain.base), found, isSure: true })
      return found.map((one) => ({ ...one, passes: false, table, base: chain.base, packet }))
    })
}

interface Suspecting {
  readonly packet: Seen
  readonly found: Omit<Left, 'passes'>[]
  /** Whether the packet certainly gets as far as this. */
  readonly isSure: boolean
}

/** Whether something decides for certain, so that nothing after it is reached. */
function suspect(table: Table, chain: Chain, suspecting: Suspecting): 'decided' | 'open' {
  for (const rule of chain.rules) {
    const taken = taking(rule, suspecting.packet)
    if (taken === 'no') continue
    const isSure = suspecting.isSure && taken === 'yes'
    const { verdict } = rule
    if ((verdict.kind === 'drop' || verdict.kind === 'reject') && !isSure) suspecting.found.push({ chain, rule })
    if ('chain' in verdict) {
      const next = chainCalled(table, verdict.chain)
      const end = next ? suspect(table, next, { ...suspecting, isSure }) : 'open'
      if (taken === 'yes' && end === 'decided') return 'decided'
      if (taken === 'yes' && verdict.kind === 'goto') return 'open'
    }
    if (taken === 'yes' && decides.has(verdict.kind)) return verdict.kind === 'return' ? 'open' : 'decided'
  }
  return 'open'
}

const decides = new Set(['accept', 'drop', 'reject', 'return'])

/**
 * Whether a rule is for this packet. `maybe`: one that also looks at what we do not know is not counted on, because what it
 * drops may be some packets and not a way, and what it accepts may not be ours.
 */
export type Taking = 'yes' | 'no' | 'maybe'

export function taking({ matches }: Rule, packet: Seen): Taking {
  const all = matches.map((match) => holds(match, packet))
  if (all.includes('no')) return 'no'
  return all.includes('maybe') ? 'maybe' : 'yes'
}

const sure = (does: boolean): Taking => (does ? 'yes' : 'no')

function holds(match: Match, packet: Seen): Taking {
  switch (match.on) {
    case 'in':
    case 'out':
      return sure(names(match, packet[match.on]) !== match.negated)
    case 'state':
      return sure(match.states.includes(packet.state) !== match.negated)
    case 'family':
      return sure((match.family === packet.family) !== match.negated)
    case 'source':
    case 'destination':
      return has(match, packet)
    case 'unknown':
      return 'maybe'
  }
}

/** A packet of the other family has no such address, so that not even `!=` holds. */
function has({ on, family, ranges, negated }: AddressMatch, packet: Seen): Taking {
  if (family !== packet.family) return 'no'
  const address = packet[on]
  return address === undefined ? 'maybe' : sure(ranges.some((range) => isIn(range, address)) !== negated)
}

const names = ({ devices }: DeviceMatch, device: string): boolean =>
  devices.some(({ name, isPrefix }) => (isPrefix ? device.startsWith(name) : device === name))
