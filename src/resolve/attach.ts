import { didYouMean } from '../errors/nearest.ts'
import { splitReference } from '../spec/index.ts'
import { findNode, findPort } from './lookup.ts'
import type { BridgeDraft, Draft, Port, Segment } from './model.ts'
import { portTitle } from './model.ts'
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
  const ports = [...draft.nodes.values()].flatMap((node) => [...node.ports.values()])
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
  if (peer && mayJoin(port, peer, report)) join(port, peer, draft)
}

function mayJoin(port: Port, peer: Port, report: Report): boolean {
  const path = [...port.at, 'peer']
  if (peer.peer === port) return false
  if (peer === port) report.add(path, `${portTitle(port)} can not be its own peer`)
  else if (peer.spec.bridge !== undefined) {
    report.add(path, `${portTitle(peer)} is on bridge \`${peer.spec.bridge}\`, so that it can be no peer`)
  } else if (peer.peer) report.add(path, `${portTitle(peer)} is the peer of ${portTitle(peer.peer)} already`)
  else if (port.peer) report.add(path, `${portTitle(port)} is the peer of ${portTitle(port.peer)} already`)
  else return true
  return false
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

/** Who names this one as its peer may be what is left out, or names a wrong one. */
function checkAttached(port: Port, report: Report): void {
  const { bridge, peer } = port.spec
  if (port.segment || bridge !== undefined || peer !== undefined) return
  if (report.cuts.some((path) => path[0] === 'namespaces' && (path.length <= 2 || path[2] === 'interfaces'))) return
  const hint = `\`bridge: NAME\` or \`peer: "NAMESPACE:INTERFACE"\`, here or at the other end`
  report.add(port.at, `${portTitle(port)} is attached to nothing`, { hint })
}
