import { didYouMean } from '../errors/nearest.ts'
import { type Path, splitReference } from '../spec/index.ts'
import { findNode, findPort } from './lookup.ts'
import type { BridgeDraft, Draft, Port, Segment } from './model.ts'
import { allPorts, portTitle } from './model.ts'
import type { Report } from './report.ts'

const bridgeSegment = (bridge: BridgeDraft): Segment => ({
  title: `bridge \`${bridge.name}\``,
  at: bridge.at,
  bridge,
  ports: [],
  owners: new Map(),
})

/** Puts every interface on its bridge, or joins it with its peer. */
export function attachPorts(draft: Draft, report: Report): void {
  const segments = new Map([...draft.bridges].map(([name, bridge]) => [name, bridgeSegment(bridge)]))
  draft.segments.push(...segments.values())
  const ports = allPorts(draft)
  for (const port of ports) {
    const { bridge, peer } = port.spec
    if (bridge !== undefined && peer !== undefined) {
      report.add([...port.at, 'peer'], 'both `bridge` and `peer`: an interface has one of them')
    } else if (bridge !== undefined) attachToBridge(port, bridge, segments, report)
    else if (peer !== undefined) attachToPeer(port, peer, draft, report)
  }
  for (const port of ports) checkAttached(port, report)
}

function attachToBridge(port: Port, name: string, segments: ReadonlyMap<string, Segment>, report: Report): void {
  const segment = segments.get(name)
  if (segment) {
    port.segment = segment
    segment.ports.push(port)
    return
  }
  const hint = didYouMean(name, segments.keys(), 'bridges')
  report.add([...port.at, 'bridge'], `there is no bridge \`${name}\``, { hint, unless: [['bridges', name]] })
}

function attachToPeer(port: Port, text: string, draft: Draft, report: Report): void {
  const path = [...port.at, 'peer']
  const reference = splitReference(text)
  if (reference.interface === undefined) {
    report.add(path, `expected \`namespace:interface\`, found \`${text}\``)
    return
  }
  const node = findNode(reference.namespace, path, draft, report)
  const peer = node && findPort(node, reference.interface, path, report)
  if (!peer || peer.peer === port) return
  const fault = joinFault(port, peer, draft)
  if (fault === undefined) join(port, peer, draft)
  else report.add(path, fault)
}

/** Why two interfaces can not be the ends of a wire. */
function joinFault(port: Port, peer: Port, { host }: Draft): string | undefined {
  if (peer === port) return `${portTitle(port)} can not be its own peer`
  if (peer.node === host && port.node === host) {
    return `${portTitle(port)} and ${portTitle(peer)} are both on the machine: one end of a wire is in a namespace`
  }
  if (peer.spec.bridge !== undefined) {
    return `${portTitle(peer)} is on bridge \`${peer.spec.bridge}\`, so that it can be no peer`
  }
  if (peer.peer) return `${portTitle(peer)} is the peer of ${portTitle(peer.peer)} already`
  if (port.peer) return `${portTitle(port)} is the peer of ${portTitle(port.peer)} already`
  return undefined
}

function join(port: Port, peer: Port, draft: Draft): void {
  const title = `the wire between ${portTitle(port)} and ${portTitle(peer)}`
  const segment: Segment = { title, at: port.at, ports: [port, peer], owners: new Map() }
  draft.segments.push(segment)
  port.peer = peer
  peer.peer = port
  port.segment = segment
  peer.segment = segment
}

/** Whether interfaces may be lost with what was at the path. */
const isOfInterfaces = ([first, ...rest]: Path): boolean => {
  if (first !== 'namespaces' && first !== 'host') return false
  const [field = 'interfaces'] = first === 'host' ? rest : rest.slice(1)
  return field === 'interfaces'
}

/** Who names this one as its peer may be what is left out, or names a wrong one. */
function checkAttached(port: Port, report: Report): void {
  const { bridge, peer } = port.spec
  if (port.segment || bridge !== undefined || peer !== undefined) return
  if (report.cuts.some(isOfInterfaces)) return
  const hint = `\`bridge: NAME\` or \`peer: "NAMESPACE:INTERFACE"\`, here or at the other end`
  report.add(port.at, `${portTitle(port)} is attached to nothing`, { hint })
}
