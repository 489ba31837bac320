import { parsePrefix } from '../address/index.ts'
import type { NamespaceSpec, Path, Topology } from '../spec/index.ts'
import { resolveBridges } from './bridges.ts'
import type { Draft, Node, Port } from './model.ts'
import { hostMember } from './network.ts'
import type { Report } from './report.ts'

/** The name of a topology that has none. */
const unnamed = 'topology'

/**
 * What is in a topology, its interfaces attached to nothing yet. The machine itself always is, mostly without interfaces.
 */
export const draftTopology = (topology: Topology, report: Report): Draft => ({
  name: topology.name ?? unnamed,
  bridges: resolveBridges(topology, report),
  nodes: draftNodes(topology),
  host: draftNode(hostMember, topology.host ?? {}, ['host']),
  segments: [],
})

const draftNodes = ({ namespaces = {} }: Topology): Map<string, Node> =>
  new Map(Object.entries(namespaces).map(([name, spec]) => [name, draftNode(name, spec, ['namespaces', name])]))

function draftNode(name: string, spec: NamespaceSpec, at: Path): Node {
  const loopback = (spec.loopback ?? []).flatMap((text) => parsePrefix(text) ?? [])
  const node: Node = { name, spec, at, ports: new Map(), loopback }
  for (const [portName, portSpec] of Object.entries(spec.interfaces ?? {})) {
    const port: Port = {
      name: portName,
      node,
      spec: portSpec,
      at: [...at, 'interfaces', portName],
      addresses: [],
      mtu: portSpec.mtu ?? 1500,
      mac: '',
      portMac: '',
    }
    node.ports.set(portName, port)
  }
  return node
}
