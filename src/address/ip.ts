import { Address4, Address6 } from 'ip-address'

export type Family = 4 | 6

/** An address as a number, so that arithmetic is the same in both families. */
export interface Ip {
  readonly family: Family
  readonly value: bigint
}

/** How many bits an address of the family has. */
export const bitsOf = (family: Family): number => (family === 4 ? 32 : 128)

/**
 * Reads an address in its strict text form: four decimal octets without leading zeros, or RFC 4291 section 2.2.
 * A prefix length, a zone (RFC 4007) and anything around it make it no address: the answer is undefined.
 */
export function parseIp(text: string): Ip | undefined {
  if (/[/%]/.test(text)) return undefined
  try {
    return text.includes(':')
      ? { family: 6, value: new Address6(text).bigInt() }
      : { family: 4, value: new Address4(text).bigInt() }
  } catch {
    return undefined
  }
}

/** The canonical text, for IPv6 that of RFC 5952. */
export const formatIp = ({ family, value }: Ip): string =>
  family === 4 ? Address4.fromBigInt(value).correctForm() : Address6.fromBigInt(value).correctForm()
