import { type Family, type Ip } from './ip.js';
/** An address with a prefix length, as an interface has it; a subnet where no bit of the host part is set. */
export interface Prefix extends Ip {
    readonly length: number;
}
/** Reads `ADDRESS/LENGTH` (RFC 4632, RFC 4291 section 2.3); undefined where the text is anything else. */
export declare function parsePrefix(text: string): Prefix | undefined;
export declare const formatPrefix: (prefix: Prefix) => string;
/** The whole of a family's address space: what a default route leads to. */
export declare const everything: (family: Family) => Prefix;
/** The lowest address of the subnet that the prefix lies in. */
export declare const firstOf: (prefix: Prefix) => bigint;
/** The highest address of the subnet that the prefix lies in. */
export declare const lastOf: (prefix: Prefix) => bigint;
/** The subnet that an interface's address says it is in. */
export declare const subnetOf: (prefix: Prefix) => Prefix;
export declare const isSubnet: (prefix: Prefix) => boolean;
export declare const contains: (subnet: Prefix, ip: Ip) => boolean;
/** Whether some address is in both: subnets either nest or are apart. */
export declare const overlaps: (one: Prefix, other: Prefix) => boolean;
