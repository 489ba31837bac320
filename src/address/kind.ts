import { bitsOf, type Family, type Ip } from './ip.ts'
import { contains, firstOf, isSubnet, lastOf, type Prefix, parsePrefix } from './prefix.ts'

/**
 * What an address is that no interface of a lab can have; `link-local` it can, next to others. The rest of 0.0.0.0/8 is
 * unicast in Linux since 5.3 (commit 96125bf9985a).
 */
export type SpecialKind = 'unspecified' | 'loopback' | 'multicast' | 'broadcast' | 'IPv4-mapped' | 'link-local'

const ranges: readonly { readonly kind: SpecialKind; readonly prefix: Prefix | undefined }[] = [
  { kind: 'unspecified', prefix: parsePrefix('0.0.0.0/32') },
  { kind: 'loopback', prefix: parsePrefix('127.0.0.0/8') },
  { kind: 'link-local', prefix: parsePrefix('169.254.0.0/16') },
  { kind: 'multicast', prefix: parsePrefix('224.0.0.0/4') },
  { kind: 'broadcast', prefix: parsePrefix('255.255.255.255/32') },
  { kind: 'unspecified', prefix: parsePrefix('::/128') },
  { kind: 'loopback', prefix: parsePrefix('::1/128') },
  { kind: 'IPv4-mapped', prefix: parsePrefix('::ffff:0:0/96') },
  { kind: 'link-local', prefix: parsePrefix('fe80::/10') },
  { kind: 'multicast', prefix: parsePrefix('ff00::/8') },
]

/** The special-purpose range (RFC 6890) that an address is in, of those that decide what may be done with it. */
export const specialKind = (ip: Ip): SpecialKind | undefined =>
  ranges.find(({ prefix }) => prefix && contains(prefix, ip))?.kind

/** Link-local addresses of IPv6 exist once per link, so they name no host; those of IPv4 do (RFC 3927). */
export const isLinkLocal6 = (ip: Ip): boolean => ip.family === 6 && specialKind(ip) === 'link-local'

/** Prefixes so long that every address in them is a host's: RFC 3021 (/31), RFC 6164 (/127) and single addresses. */
const hasNoReserved = (family: Family, length: number): boolean => length >= bitsOf(family) - 1

export type ReservedKind = 'network address' | 'broadcast address' | 'subnet-router anycast address'

/** What an address is in its subnet if it is no host's: RFC 922 for IPv4, RFC 4291 section 2.6.1 for IPv6. */
export function reservedKind(prefix: Prefix): ReservedKind | undefined {
  const { family, length, value } = prefix
  if (hasNoReserved(family, length)) return undefined
  if (isSubnet(prefix)) return family === 4 ? 'network address' : 'subnet-router anycast address'
  return family === 4 && value === lastOf(prefix) ? 'broadcast address' : undefined
}

/** The lowest and the highest address of a subnet that a host may have. */
export function hostRange(subnet: Prefix): { readonly lowest: bigint; readonly highest: bigint } {
  const { family, length } = subnet
  if (hasNoReserved(family, length)) return { lowest: firstOf(subnet), highest: lastOf(subnet) }
  return { lowest: firstOf(subnet) + 1n, highest: lastOf(subnet) - (family === 4 ? 1n : 0n) }
}
