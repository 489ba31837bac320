import { bitsOf, type Family, formatIp, type Ip, parseIp } from './ip.ts'

/** An address with a prefix length, as an interface has it; a subnet where no bit of the host part is set. */
export interface Prefix extends Ip {
  readonly length: number
}

/** Reads `ADDRESS/LENGTH` (RFC 4632, RFC 4291 section 2.3); undefined where the text is anything else. */
export function parsePrefix(text: string): Prefix | undefined {
  const [, address, digits] = /^([^/]*)\/(0|[1-9]\d{0,2})$/.exec(text) ?? []
  const ip = address === undefined ? undefined : parseIp(address)
  const length = Number(digits)
  return ip && length <= bitsOf(ip.family) ? { ...ip, length } : undefined
}

export const formatPrefix = (prefix: Prefix): string => `${formatIp(prefix)}/${prefix.length}`

/** The whole of a family's address space: what a default route leads to. */
export const everything = (family: Family): Prefix => ({ family, value: 0n, length: 0 })

const hostBits = ({ family, length }: Prefix): bigint => BigInt(bitsOf(family) - length)

/** The lowest address of the subnet that the prefix lies in. */
export const firstOf = (prefix: Prefix): bigint => (prefix.value >> hostBits(prefix)) << hostBits(prefix)

/** The highest address of the subnet that the prefix lies in. */
export const lastOf = (prefix: Prefix): bigint => firstOf(prefix) + (1n << hostBits(prefix)) - 1n

/** The subnet that an interface's address says it is in. */
export const subnetOf = (prefix: Prefix): Prefix => ({ ...prefix, value: firstOf(prefix) })

export const isSubnet = (prefix: Prefix): boolean => prefix.value === firstOf(prefix)

export const contains = (subnet: Prefix, ip: Ip): boolean =>
  subnet.family === ip.family && subnet.value >> hostBits(subnet) === ip.value >> hostBits(subnet)

/** Whether some address is in both: subnets either nest or are apart. */
export const overlaps = (one: Prefix, other: Prefix): boolean =>
  one.length <= other.length ? contains(one, other) : contains(other, one)
