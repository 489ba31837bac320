import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { BridgeDraft, Draft, Port } from './model.ts'
import { allPorts, portTitle } from './model.ts'
import type { Report } from './report.ts'

/**
 * Gives every interface and every port of a bridge its MAC address, and says those of the bridges. A bridge keeps what is
 * sent to the address of one of its ports, so that none may be that of an interface.
 */
export function resolveMacs(draft: Draft, report: Report): Map<BridgeDraft, string> {
  const ports = allPorts(draft)
  for (const port of ports) port.mac = port.spec.mac?.toLowerCase() ?? ''
  for (const { ports: neighbours } of draft.segments) checkUnique(neighbours, report)
  const used = new Set(ports.map(({ mac }) => mac))
  for (const port of ports) {
    if (port.spec.mac === undefined) port.mac = unusedMac([draft.name, port.node.name, port.name], used)
  }
  const macs = new Map(
    [...draft.bridges.values()].map((bridge) => [bridge, unusedMac([draft.name, bridge.name], used)]),
  )
  for (const port of ports) {
    if (port.segment?.bridge) port.portMac = unusedMac([draft.name, port.node.name, port.name, 'port'], used)
  }
  return macs
}

function checkUnique(ports: readonly Port[], report: Report): void {
  const owners = new Map<string, Port>()
  for (const port of ports.filter(({ spec }) => spec.mac !== undefined)) {
    const owner = owners.get(port.mac)
    if (owner) report.add([...port.at, 'mac'], `${port.mac} is the MAC address of ${portTitle(owner)} already`)
    else owners.set(port.mac, port)
  }
}

/** The same for the same names on every machine, until one is taken; then the next of an endless row of them. */
function unusedMac(names: readonly string[], used: Set<string>): string {
  for (let attempt = 0; ; attempt++) {
    const mac = derivedMac(attempt === 0 ? names : [...names, `${attempt}`])
    if (used.has(mac)) continue
    used.add(mac)
    return mac
  }
}

/** Locally administered and unicast, IEEE 802 section 8.2. No name has a NUL in it, so that no two lists are alike. */
function derivedMac(names: readonly string[]): string {
  const octets = sha256(utf8ToBytes(names.join('\0'))).slice(0, 5)
  return ['02', ...Array.from(octets, (octet) => bytesToHex(Uint8Array.of(octet)))].join(':')
}
