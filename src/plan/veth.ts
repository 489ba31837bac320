import { type Attachment, hostMember, type Interface, type Network } from '../resolve/network.ts'
import type { BridgeDevice } from './bridge.ts'
import { portDevice } from './devices.ts'
import { FABRIC, inside, type VethEnd, type VethStep } from './step.ts'

interface Wiring {
  readonly network: Network
  readonly bridges: ReadonlyMap<string, BridgeDevice>
  readonly nextIndex: () => number
}

interface Placed {
  readonly namespace: string
  readonly interface: Interface
}

/** A veth pair for every port of a bridge and every wire between two namespaces, in the order of the file. */
export function vethSteps(wiring: Wiring): VethStep[] {
  const all: Placed[] = wiring.network.namespaces.flatMap((namespace) =>
    namespace.interfaces.map((iface) => ({ namespace: namespace.name, interface: iface })),
  )
  const byName = new Map(all.map((placed) => [key(placed.namespace, placed.interface.name), placed]))
  const made = new Set<Placed>()
  const steps: VethStep[] = []
  for (const placed of all) {
    if (made.has(placed)) continue
    const { attachment } = placed.interface
    if ('bridge' in attachment) {
      steps.push(portStep(placed, attachment, wiring))
      continue
    }
    // Wires to the machine are made by the host.
    if (attachment.peer.namespace === hostMember) continue
    const far = byName.get(key(attachment.peer.namespace, attachment.peer.interface))
    if (far === undefined) throw new TypeError(`no interface ${attachment.peer.namespace}:${attachment.peer.interface}`)
    made.add(far)
    steps.push(wireStep(placed, far, wiring))
  }
  return steps
}

const key = (namespace: string, device: string) => `${namespace}:${device}`

const end = ({ namespace, interface: { name, mac } }: Placed, index: number): VethEnd => ({
  in: namespace,
  device: name,
  index,
  mac,
})

type BridgeAttachment = Extract<Attachment, { bridge: string }>

function portStep(placed: Placed, { bridge, portMac }: BridgeAttachment, { bridges, nextIndex }: Wiring): VethStep {
  const { namespace, interface: iface } = placed
  const index = nextIndex()
  const port: VethEnd = {
    in: FABRIC,
    device: portDevice(namespace, iface.name, index),
    index,
    mac: portMac,
    bridge: bridges.get(bridge)?.device ?? bridge,
  }
  return { kind: 'veth', ...inside(FABRIC, iface.at), mtu: iface.mtu, ends: [port, end(placed, nextIndex())] }
}

const wireStep = (near: Placed, far: Placed, { nextIndex }: Wiring): VethStep => ({
  kind: 'veth',
  ...inside(FABRIC, near.interface.at),
  mtu: near.interface.mtu,
  ends: [end(near, nextIndex()), end(far, nextIndex())],
})
