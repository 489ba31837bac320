import type { Namespace, Network } from '../resolve/network.ts'
import { addressSteps, upStep } from './address.ts'
import { type BridgeDevice, bridgeStep, forwardingStep, gatewaySteps } from './bridge.ts'
import { bridgeDevice, indexes } from './devices.ts'
import { hostChecksOf } from './host-checks.ts'
import { type HostFacts, plainHost } from './host-facts.ts'
import type { HostStep } from './host-step.ts'
import { attachingSteps, memberSteps } from './members.ts'
import { namesStep } from './names.ts'
import { namespaceStep } from './namespace.ts'
import { notesOf } from './notes.ts'
import { farOffloadStep, offloadSteps } from './offload.ts'
import { markSteps, pinSteps, withoutPinFiles } from './pin.ts'
import { programsSteps } from './programs.ts'
import { routeSteps, ruleSteps } from './route.ts'
import { setupSteps } from './setup.ts'
import { FABRIC, type InsideStep, type Plan } from './step.ts'
import { crowdsOf, interfaceSysctls, sysctlDefaults, sysctlSteps } from './sysctl.ts'
import { translationSteps } from './translation.ts'
import { fabricUplinkSteps, uplinkSteps } from './uplink.ts'
import { vethSteps } from './veth.ts'

export { type Card, type HostFacts, isOpen, type Lease, type OpenWay, type WayOut } from './host-facts.ts'
export type { HostStep } from './host-step.ts'
export { hostMarks, markOf, tableName, tablesOf, tablesOfLabs, uplinkDevice, uplinkPrefix } from './marks.ts'
export { bare } from './own-device.ts'
export { pinPaths, pinRoots } from './pin.ts'
export { FABRIC, type InsideStep, type Plan, type ProgramsStep, type Step, type Undo } from './step.ts'
export { askingForUplink, followingSteps } from './uplink.ts'

export interface PlanOptions {
  /** Whether the whole machine knows the namespaces by name. Default: false. */
  readonly pin?: boolean
  /** Whether the machine can have the files of pins under /etc/netns. Default: true. */
  readonly pinFiles?: boolean
  /** What marks the lab's things on the host: eight hexadecimal digits. Default: zeros. */
  readonly tag?: string
  /** The groups whose programs may ping, as the user namespace of the lab numbers them. Default: all. */
  readonly pingGroups?: string
  /** What steps on the host depend on. Default: a machine with one network card and no firewall. */
  readonly facts?: HostFacts
}

const allGroups = '0 2147483647'

/**
 * The steps that build a network, in the order in which they are done: the fabric, what is on the host, then namespaces and
 * what their interfaces inherit, the wires, what is in each namespace, what needs all of it, and last what leads in by name.
 * The same network and options give the same plan.
 */
export function planNetwork(
  network: Network,
  { pin = false, pinFiles = true, tag = '00000000', facts = plainHost, pingGroups = allGroups }: PlanOptions = {},
): Plan {
  const uplink = { tag, network, facts }
  const host: HostStep[] = [...translationSteps(uplink), ...uplinkSteps(uplink), ...memberSteps(network)]
  const marks = pin ? markSteps(network.namespaces, tag) : []
  const pins = pin ? pinSteps(network.namespaces, tag, pinFiles) : []
  const notes = [...notesOf(network, facts), ...(pin && !pinFiles ? [withoutPinFiles] : [])]
  const [fabric, ...inside] = insideSteps(network, facts, pingGroups)
  const steps = [...(fabric ? [fabric] : []), ...host, ...inside, ...marks, ...pins]
  return { version: 1, name: network.name, steps, hostChecks: hostChecksOf(network), notes }
}

function insideSteps(network: Network, facts: HostFacts, pingGroups: string): InsideStep[] {
  const { namespaces } = network
  const nextIndex = indexes()
  const bridges = network.bridges.map((bridge): BridgeDevice => {
    const index = nextIndex()
    return { bridge, device: bridgeDevice(bridge.name, index), index }
  })
  const byName = new Map(bridges.map((device) => [device.bridge.name, device]))
  const wires = vethSteps({ network, bridges: byName, nextIndex })
  const attaching = attachingSteps(network, byName)
  const crowds = crowdsOf(network)
  return [
    ...fabricSteps(pingGroups),
    ...namespaces.flatMap((namespace) => firstSteps(namespace, pingGroups)),
    ...bridges.map(bridgeStep),
    ...wires,
    ...attaching,
    ...bridges.flatMap(gatewaySteps),
    ...fabricUplinkSteps(network, facts, bridges),
    ...namespaces.flatMap((namespace) => innerSteps(namespace, crowds)),
    ...offloadSteps(namespaces, wires),
    ...attaching.filter((_, number) => !network.host.interfaces[number]?.offload).map(farOffloadStep),
    ...bridges.filter(({ bridge }) => bridge.stp).map(forwardingStep),
    ...namespaces.map((namespace) => namesStep(namespace, facts)),
    ...namespaces.flatMap(programsSteps),
    ...namespaces.flatMap(setupSteps),
  ]
}

/** Ports of bridges are no hosts: only the bridges that are gateways have addresses. */
const fabricSteps = (pingGroups: string): InsideStep[] => [
  namespaceStep(FABRIC, []),
  ...sysctlDefaults(FABRIC, { forwarding: { ipv4: false, ipv6: false }, ipv6: true, linkLocal: false, pingGroups }, []),
  upStep(FABRIC, 'lo', []),
]

function firstSteps(namespace: Namespace, pingGroups: string): InsideStep[] {
  const { name, forwarding, ipv6, at } = namespace
  return [
    namespaceStep(name, at),
    ...sysctlDefaults(name, { forwarding, ipv6, linkLocal: true, pingGroups }, at),
    ...sysctlSteps(namespace).filter(({ moment }) => moment === 'before-links'),
  ]
}

/** Addresses come before their links are up, so that nothing is announced twice; routes need both. */
const innerSteps = (namespace: Namespace, crowds: ReadonlySet<string>): InsideStep[] => [
  ...interfaceSysctls(namespace, crowds),
  ...sysctlSteps(namespace).filter(({ moment }) => moment === 'after-links'),
  upStep(namespace.name, 'lo', namespace.at),
  ...addressSteps(namespace.name, 'lo', namespace.loopback, namespace.at),
  ...namespace.interfaces.flatMap((iface) => [
    ...addressSteps(namespace.name, iface.name, iface.addresses, iface.at),
    upStep(namespace.name, iface.name, iface.at),
  ]),
  ...routeSteps(namespace),
  ...ruleSteps(namespace),
]
