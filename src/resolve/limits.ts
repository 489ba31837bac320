import { allPorts, type Draft, families, type Port, type Segment } from './model.ts'
import type { Report } from './report.ts'

/** BR_MAX_PORTS of the kernel's net/bridge/br_private.h is 1024, and no port has the number 0. */
const mostPorts = 1023

/** `neigh.default.gc_thresh3` as the kernel has it, of each family. */
const neighbours = 1024

/** What the kernel has only so much of. */
export function checkLimits(draft: Draft, report: Report): void {
  for (const segment of draft.segments) checkPorts(segment, report)
  checkNeighbours(draft, report)
}

function checkPorts({ bridge, ports }: Segment, report: Report): void {
  const first = ports[mostPorts]
  if (!bridge || !first) return
  const hint = 'put some of them on another bridge, with a router between the two'
  const message = `bridge \`${bridge.name}\` would have ${ports.length} ports, and Linux has at most ${mostPorts} of a bridge`
  report.add([...first.at, 'bridge'], message, { hint })
}

const hasFamily = ({ addresses }: Port, family: 4 | 6) => addresses.some((address) => address.family === family)

/** Two that talk take two entries of a table that all namespaces of the machine share, see arp(7). */
function checkNeighbours(draft: Draft, report: Report): void {
  for (const family of families) {
    const count = allPorts(draft).filter((port) => hasFamily(port, family)).length
    if (count * 2 <= neighbours) continue
    const message = `${count} interfaces have IPv${family} addresses: when each talks to another one, the kernel knows up to ${count * 2} neighbours, and it keeps ${neighbours} of all namespaces together unless told otherwise`
    const hint = `\`netns-topology doctor\` says how many this machine keeps; net.ipv${family}.neigh.default.gc_thresh3 of the machine raises it`
    report.warn(['namespaces'], message, { hint })
  }
}
