import { contains, type Family, formatPrefix, type Prefix, parseIp, parsePrefix } from '../address/index.ts'

/**
 * Where the ends of uplinks are from. Of IPv4: 198.18.0.0/15 is for benchmarks (RFC 2544) and nobody's address, and where a
 * machine uses or drops it, as some proxies and firewalls do, 192.88.99.0/24 was for relays that are no more (RFC 7526). Not
 * 100.64.0.0/10, of which VPNs drop what is not theirs. Of IPv6: unique local prefixes (RFC 4193) whose global ID is the tag.
 */
export const pools: Readonly<Record<Family, readonly Prefix[]>> = {
  4: prefixes('198.18.0.0/15', '192.88.99.0/24'),
  6: prefixes('fd00::/16'),
}

function prefixes(...texts: string[]): Prefix[] {
  return texts.flatMap((text) => parsePrefix(text) ?? [])
}

/** The pool that an end of an uplink is from. */
export function poolOf(address: string): string {
  const ip = parseIp(address)
  const pool = ip && pools[ip.family].find((one) => contains(one, ip))
  return pool ? formatPrefix(pool) : address
}
