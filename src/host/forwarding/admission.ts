import { baseChains, dropOf, type Ending, endingIn, sees, suspectsFor, taking } from './evaluate.ts'
import { type Obstacle, obstacleOf } from './obstacle.ts'
import { type Crossing, type Packet, packetsOf, seenAt } from './packet.ts'
import type { IptablesTool, Match, Rule, Table } from './ruleset.ts'

/**
 * Whether the host lets a crossing pass, once two rules stand at the head of each of `places`: `-i DEVICE -j ACCEPT` and
 * `-o DEVICE -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT`. Where nothing drops, there are no places.
 */
export type Admission =
  | {
      readonly kind: 'open'
      readonly places: readonly Place[]
      /** What may drop it all the same, as far as its rules can be understood: a packet has to be tried. */
      readonly suspects: readonly Obstacle[]
    }
  | { readonly kind: 'blocked'; readonly by: readonly Obstacle[] }

/** A chain of the table `filter`, and the tool that its rules go by. */
export interface Place {
  readonly tool: IptablesTool
  readonly chain: 'DOCKER-USER' | 'FORWARD'
}

/**
 * Decides by trying: the rules are put into the tables as data, and the packets of the crossing walk through them. Docker's
 * chain for the rules of others is used wherever it is reached, also where nothing drops yet: a Docker that starts again
 * sets the policy and keeps that chain.
 */
export function admissionFor(tables: readonly Table[], crossing: Crossing): Admission {
  const ways = tables.filter((table) => sees(table, crossing.family)).map((table) => wayThrough(table, crossing))
  const obstacles = ways.flatMap((way) => (way.kind === 'blocked' ? [way.by] : []))
  if (obstacles.length > 0) return { kind: 'blocked', by: obstacles }
  const opened = ways.flatMap((way) => (way.kind === 'blocked' ? [] : [way.opened]))
  const suspects = packetsOf(crossing).flatMap((packet) => opened.flatMap((table) => suspectsFor(packet, table)))
  return {
    kind: 'open',
    places: ways.flatMap((way) => (way.kind === 'place' ? [way.place] : [])),
    suspects: [...new Map(suspects.map(obstacleOf).map((one) => [one.text, one])).values()],
  }
}

type Way =
  | { readonly kind: 'free'; readonly opened: Table }
  | { readonly kind: 'place'; readonly place: Place; readonly opened: Table }
  | { readonly kind: 'blocked'; readonly by: Obstacle }

function wayThrough(table: Table, crossing: Crossing): Way {
  const packets = packetsOf(crossing)
  const drop = packets.map((packet) => dropOf(packet, [table])).find((ending) => ending !== undefined)
  const { tool } = table
  const placeIn = (chain: Place['chain'], by: IptablesTool): Way => ({
    ...{ kind: 'place', place: { tool: by, chain } },
    opened: withRules(table, chain, rulesFor(crossing.device)),
  })
  if (tool !== 'nft' && table.name === 'filter') {
    if (opens(table, 'DOCKER-USER', crossing)) return placeIn('DOCKER-USER', tool)
    if (drop && !jumps(table, 'DOCKER-USER', packets)) return placeIn('FORWARD', tool)
  }
  return drop ? { kind: 'blocked', by: obstacleOf(drop) } : { kind: 'free', opened: table }
}

/** Whether our rules at the head of a chain let everything pass, and something by themselves: else the chain is not reached. */
function opens(table: Table, chain: string, crossing: Crossing): boolean {
  const ours = rulesFor(crossing.device)
  const opened = withRules(table, chain, ours)
  const endings = packetsOf(crossing).flatMap((packet) => endingsIn(opened, packet))
  return endings.every(({ passes }) => passes) && endings.some(({ rule }) => rule !== undefined && ours.includes(rule))
}

const endingsIn = (table: Table, packet: Packet): Ending[] =>
  baseChains(table).map((chain) => endingIn(table, chain, packet))

function rulesFor(device: string): Rule[] {
  const devices = [{ name: device, isPrefix: false }]
  const outwards: Match[] = [{ on: 'in', devices, negated: false }]
  const inwards: Match[] = [
    { on: 'out', devices, negated: false },
    { on: 'state', states: ['related', 'established'], negated: false },
  ]
  return [outwards, inwards].map((matches) => ({ matches, verdict: { kind: 'accept' }, text: 'ours' }))
}

const withRules = (table: Table, name: string, rules: readonly Rule[]): Table => ({
  ...table,
  chains: table.chains.map((chain) => (chain.name === name ? { ...chain, rules: [...rules, ...chain.rules] } : chain)),
})

/** Whether a base chain jumps there with all of these packets, if they get that far. */
const jumps = (table: Table, target: string, packets: readonly Packet[]): boolean =>
  baseChains(table)
    .flatMap(({ rules, base }) => rules.map((rule) => ({ rule, base })))
    .some(
      ({ rule, base }) =>
        'chain' in rule.verdict &&
        rule.verdict.chain === target &&
        packets.every((packet) => taking(rule, seenAt(packet, base)) === 'yes'),
    )
