export type Family = 4 | 6;
/** An address as a number, so that arithmetic is the same in both families. */
export interface Ip {
    readonly family: Family;
    readonly value: bigint;
}
/** How many bits an address of the family has. */
export declare const bitsOf: (family: Family) => number;
/**
 * Reads an address in its strict text form: four decimal octets without leading zeros, or RFC 4291 section 2.2.
 * A prefix length, a zone (RFC 4007) and anything around it make it no address: the answer is undefined.
 */
export declare function parseIp(text: string): Ip | undefined;
/** The canonical text, for IPv6 that of RFC 5952. */
export declare const formatIp: ({ family, value }: Ip) => string;
