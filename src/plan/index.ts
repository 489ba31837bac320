import type { Namespace, Network } from '../resolve/network.ts'
import { addressSteps, upStep } from './address.ts'
import { type BridgeDevice, bridgeStep, forwardingStep, gatewaySteps } from './bridge.ts'
import { bridgeDevice, indexes } from './devices.ts'
import { namesStep } from './names.ts'
import { namespaceStep } from './namespace.ts'
import { offloadSteps } from './offload.ts'
import { pinStep } from './pin.ts'
import { routeSteps, ruleSteps } from './route.ts'
import { setupSteps } from './setup.ts'
import { FABRIC, type Plan, type Step } from './step.ts'
import { sysctlDefaults, sysctlSteps } from './sysctl.ts'
import { vethSteps } from './veth.ts'

export { pinPaths } from './pin.ts'
export { FABRIC, type HostStep, type InsideStep, type Plan, type Step, type Undo } from './step.ts'

export interface PlanOptions {
  /** Whether the whole machine knows the namespaces by name. Default: false. */
  readonly pin?: boolean
}

/**
 * The steps that build a network, in the order in which they are done: namespaces and what their interfaces inherit,
 * the wires, then what is in each namespace, then what needs all of it. The same network gives the same plan.
 */
export function planNetwork(network: Network, { pin = false }: PlanOptions = {}): Plan {
  const { namespaces } = network
  const nextIndex = indexes()
  const bridges = network.bridges.map((bridge): BridgeDevice => {
    const index = nextIndex()
    return { bridge, device: bridgeDevice(bridge.name, index), index }
  })
  const byName = new Map(bridges.map((device) => [device.bridge.name, device]))
  const wires = vethSteps({ network, bridges: byName, nextIndex })
  const steps: Step[] = [
    ...fabricSteps(network),
    ...namespaces.flatMap(firstSteps),
    ...bridges.map(bridgeStep),
    ...wires,
    ...bridges.flatMap(gatewaySteps),
    ...namespaces.flatMap(innerSteps),
    ...offloadSteps(namespaces, wires),
    ...bridges.filter(({ bridge }) => bridge.stp).map(forwardingStep),
    ...namespaces.map(namesStep),
    ...namespaces.flatMap(setupSteps),
    ...(pin ? namespaces.map(pinStep) : []),
  ]
  return { version: 1, name: network.name, steps }
}

const hasIpv6 = (addresses: readonly string[]) => addresses.some((address) => address.includes(':'))

function fabricSteps({ bridges }: Network): Step[] {
  const ipv6 = bridges.some(({ addresses }) => hasIpv6(addresses))
  return [
    namespaceStep(FABRIC, []),
    ...sysctlDefaults(FABRIC, { forwarding: false, ipv6 }, []),
    upStep(FABRIC, 'lo', []),
  ]
}

function firstSteps(namespace: Namespace): Step[] {
  const { name, forwarding, interfaces, at } = namespace
  const ipv6 = interfaces.some(({ addresses }) => hasIpv6(addresses))
  return [
    namespaceStep(name, at),
    ...sysctlDefaults(name, { forwarding, ipv6 }, at),
    ...sysctlSteps(namespace).filter(({ moment }) => moment === 'before-links'),
  ]
}

/** Addresses come before their links are up, so that nothing is announced twice; routes need both. */
const innerSteps = (namespace: Namespace): Step[] => [
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
