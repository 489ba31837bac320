import type { Network, Path } from '../resolve/network.ts'
import { addressSteps, upStep } from './address.ts'
import type { BridgeDevice } from './bridge.ts'
import { type Card, type HostFacts, isOpen, type Lease, type OpenWay, type Place, type WayOut } from './host-facts.ts'
import {
  type AdmissionStep,
  type ChainStep,
  type HostStep,
  type LeaseStep,
  type LroStep,
  onHost,
  type TranslationStep,
  type WayOutStep,
} from './host-step.ts'
import { markOf, tableName, uplinkDevice } from './marks.ts'
import { bare, connectionsStep, ownDeviceSteps } from './own-device.ts'
import { FABRIC, type InsideStep, inside } from './step.ts'

/** In the fabric; bridges have no underscore in their names. */
const labEnd = '_uplink'

/** Beyond what a machine reaches, as the two ends must not have the same one (see `indexes`). */
export const firstFarIndex = 1_000_000

export interface Uplink {
  /** What marks the lab's things on the host: eight hexadecimal digits. */
  readonly tag: string
  readonly network: Network
  readonly facts: HostFacts
}

const macOf = (prefix: string, tag: string): string => [prefix, ...(tag.match(/../g) ?? [])].join(':')

const waysOf = ({ ipv4, ipv6 }: HostFacts): OpenWay[] => [ipv4, ipv6].filter(isOpen)

/** Whether a topology asks for a way out, and by what. */
export const askingForUplink = ({ bridges }: Network): Path | undefined => bridges.find(({ nat }) => nat)?.at

/** The way from the fabric out, on the host. */
export function uplinkSteps({ tag, network, facts }: Uplink): HostStep[] {
  const at = askingForUplink(network)
  if (at === undefined) return []
  const ways = waysOf(facts)
  const device = uplinkDevice(tag)
  return [
    ...ways.flatMap(({ lro }) => lro).map((card) => lroStep(card, at)),
    ...ways.flatMap((way) => leaseSteps(way, at)),
    ...ways.map(({ ends }) => connectionsStep(ends.lab, at)),
    {
      kind: 'host-link',
      ...onHost({ kind: 'delete-link' }, at),
      ...{ device, mac: macOf('02:00', tag), mtu: facts.mtu, offload: true },
      far: { device: labEnd, index: firstFarIndex, mac: macOf('02:01', tag) },
    },
    ...ownDeviceSteps({
      device,
      addresses: ways.map(({ ends }) => ends.host),
      forwarding: true,
      linkLocal: ways.some(({ ends }) => ends.host.includes(':')),
      at,
    }),
    ...ways.flatMap(({ admissions }) =>
      admissions.flatMap((place) => [...chainSteps(place, at), admissionStep(place, tag, at)]),
    ),
    ...(['ipv4', 'ipv6'] as const).flatMap((family) => wayOutSteps(family, facts[family], { device, at })),
  ]
}

/** None where all the outside is what is on the machine's own links. */
const wayOutSteps = (
  family: WayOutStep['family'],
  way: WayOut,
  { device, at }: { readonly device: string; readonly at: Path },
): WayOutStep[] =>
  isOpen(way) && way.devices.length > 0
    ? [
        {
          kind: 'way-out',
          ...onHost({ kind: 'goes-with-link', device }, at),
          family,
          device,
          source: bare(way.ends.lab),
        },
      ]
    : []

export interface Following {
  readonly tag: string
  /** Which guard of the lab it is. */
  readonly number: number
  /** What must change for the cards that lead out now. */
  readonly leases: { readonly ipv4: readonly Lease[]; readonly ipv6: readonly Lease[] }
  readonly lro: readonly Card[]
  readonly at: Path
}

/**
 * The way from the host's end of an uplink out, where the machine's has moved to other cards while the lab is up. They have a
 * guard of their own, which is there for as long as what it guards.
 */
export function followingSteps({ tag, number, leases, lro, at }: Following): (TranslationStep | LroStep | LeaseStep)[] {
  const cards = (of: readonly Lease[]) => of.map(({ card }) => card)
  return [
    {
      kind: 'translation',
      ...onHost({ kind: 'delete-table' }, at),
      table: `${tableName(tag)}-${number}`,
      uplink: {
        device: uplinkDevice(tag),
        sources: [],
        leased: { ipv4: cards(leases.ipv4), ipv6: cards(leases.ipv6) },
      },
      members: [],
    },
    ...lro.map((card) => lroStep(card, at)),
    ...leaseSteps({ leases: [...leases.ipv4, ...leases.ipv6] }, at),
  ]
}

const lroStep = (card: Card, at: Path): LroStep => ({ kind: 'lro', ...onHost({ kind: 'turn-on' }, at), card })

const leaseSteps = ({ leases }: Pick<OpenWay, 'leases'>, at: Path): LeaseStep[] =>
  leases.map(({ card, key, value, was, under }) => ({
    kind: 'lease',
    ...onHost({ kind: 'write-back' }, at),
    ...{ card, key, value, was, under },
  }))

const chainSteps = ({ tool, chain, missing }: Place, at: Path): ChainStep[] =>
  missing === undefined
    ? []
    : [{ kind: 'chain', ...onHost({ kind: 'delete-empty' }, at), ...{ tool, chain, withTable: missing === 'table' } }]

const admissionStep = ({ tool, chain }: Place, tag: string, at: Path): AdmissionStep => ({
  kind: 'admission',
  ...onHost({ kind: 'delete-rule' }, at),
  ...{ tool, chain, device: uplinkDevice(tag), mark: markOf(tag) },
})

const leasedBy = (way: WayOut): Card[] => (isOpen(way) ? way.leases.map(({ card }) => card) : [])

/** What the table of the lab on the host says of the uplink. */
export function uplinkTranslation({ tag, network, facts }: Uplink): TranslationStep['uplink'] {
  if (askingForUplink(network) === undefined) return undefined
  const ways = waysOf(facts)
  return {
    device: uplinkDevice(tag),
    sources: ways.map(({ ends }) => bare(ends.lab)),
    leased: { ipv4: leasedBy(facts.ipv4), ipv6: leasedBy(facts.ipv6) },
  }
}

/**
 * The way from the segments with `nat` to the uplink: the fabric forwards between these only, and gives what leaves the
 * address of its own end, so that the host has to know no other.
 */
export function fabricUplinkSteps(network: Network, facts: HostFacts, bridges: readonly BridgeDevice[]): InsideStep[] {
  const at = askingForUplink(network)
  if (at === undefined) return []
  const segments = bridges.filter(({ bridge }) => bridge.nat).map(({ device }) => device)
  const ways = waysOf(facts)
  return [
    ...[labEnd, ...segments].map((device) => setting(`net/ipv4/conf/${device}/forwarding`, at)),
    ...(isOpen(facts.ipv6) ? [setting('net/ipv6/conf/all/forwarding', at)] : []),
    { kind: 'gateway-filter', ...inside(FABRIC, at), uplink: labEnd, segments },
    ...addressSteps(
      FABRIC,
      labEnd,
      ways.map(({ ends }) => ends.lab),
      at,
    ),
    upStep(FABRIC, labEnd, at),
    ...ways.map(({ ends }) => defaultRoute(bare(ends.host), at)),
  ]
}

const setting = (key: string, at: Path): InsideStep => ({
  kind: 'sysctl',
  ...inside(FABRIC, at),
  ...{ moment: 'after-links', key, value: '1', required: true },
})

const defaultRoute = (via: string, at: Path): InsideStep => ({
  kind: 'route',
  ...inside(FABRIC, at),
  route: {
    type: 'unicast',
    to: via.includes(':') ? '::/0' : '0.0.0.0/0',
    hops: [{ via, dev: labEnd, onLink: false }],
  },
})
