import type { Draft, Port, Segment } from './model.ts'
import { portTitle } from './model.ts'
import type { Report } from './report.ts'

/** RFC 8200 section 5; the kernel turns IPv6 off on an interface with less. */
const leastForIpv6 = 1280
const usual = 1500

/** Gives every interface its MTU. */
export function resolveMtus({ segments }: Draft, report: Report): void {
  for (const { ports, bridge } of segments) {
    if (bridge) for (const port of ports) port.mtu = bridgeMtu(port, bridge.mtu, report)
    else resolveWire(ports, report)
  }
}

function bridgeMtu({ at, spec }: Port, ofBridge: number, report: Report): number {
  if (spec.mtu === undefined) return ofBridge
  if (spec.mtu > ofBridge) {
    const details = { hint: 'set `mtu` of the bridge', unless: [['bridges', String(spec.bridge), 'mtu']] }
    report.add(
      [...at, 'mtu'],
      `an MTU of ${spec.mtu} is larger than ${ofBridge}, that of bridge \`${spec.bridge}\``,
      details,
    )
  }
  return spec.mtu
}

function resolveWire(ports: readonly Port[], report: Report): void {
  const said = ports.filter(({ spec }) => spec.mtu !== undefined)
  const [first, second] = said
  if (first && second && first.spec.mtu !== second.spec.mtu) {
    const message = `an MTU of ${second.spec.mtu} differs from ${first.spec.mtu} of ${portTitle(first)}, the other end`
    report.add([...second.at, 'mtu'], message, { hint: 'give it at one end' })
  }
  for (const port of ports) port.mtu = port.spec.mtu ?? first?.spec.mtu ?? usual
}

const hasIpv6 = ({ addresses }: Port): boolean => addresses.some(({ family }) => family === 6)

/** Every interface with an IPv6 address has room for IPv6. To be called when addresses are known. */
export function checkIpv6Mtus({ segments }: Draft, report: Report): void {
  for (const segment of segments) {
    const gateways = segment.bridge?.gateways ?? []
    const isSmall = (segment.bridge?.mtu ?? leastForIpv6) < leastForIpv6
    if (isSmall && gateways.some(({ family }) => family === 6)) addTooSmall(segment, undefined, report)
    for (const port of segment.ports) {
      if (port.mtu < leastForIpv6 && hasIpv6(port)) addTooSmall(segment, port, report)
    }
  }
}

function addTooSmall({ at, bridge, ports }: Segment, port: Port | undefined, report: Report): void {
  const saying = port?.spec.mtu === undefined && !bridge ? ports.find(({ spec }) => spec.mtu !== undefined) : port
  const isOwn = saying?.spec.mtu !== undefined
  const path = [...(isOwn ? saying.at : at), 'mtu']
  const value = isOwn ? saying.spec.mtu : bridge?.mtu
  report.add(path, `an MTU of ${value} is too small for IPv6, which needs ${leastForIpv6}`)
}
