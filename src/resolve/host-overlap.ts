import { bitsOf, findOverlaps, formatPrefix, isLinkLocal6, type Prefix, subnetOf } from '../address/index.ts'
import { type Draft, type Port, portsOf, portTitle } from './model.ts'
import type { Report } from './report.ts'

/** The machine has one routing table for all of its interfaces, so that their subnets must be apart. */
export function checkHostOverlaps({ host }: Draft, report: Report): void {
  const ports = portsOf(host)
  const used = ports.flatMap((port) => connected(port).map((subnet) => ({ port, subnet })))
  for (const { inner, outer } of findOverlaps(used, ({ subnet }) => subnet)) {
    if (inner.port === outer.port) continue
    const [first, second] = ports.indexOf(inner.port) > ports.indexOf(outer.port) ? [outer, inner] : [inner, outer]
    const [earlier, later] = [first, second].map(({ port, subnet }) => `${formatPrefix(subnet)} of ${portTitle(port)}`)
    const hint = 'the machine has one routing table for both'
    report.add(second.port.at, `${later} overlaps ${earlier}`, { hint, on: 'key' })
  }
}

/** The subnets that an interface makes the machine look for on its link. */
const connected = ({ addresses }: Port): Prefix[] =>
  addresses.filter((address) => address.length < bitsOf(address.family) && !isLinkLocal6(address)).map(subnetOf)
