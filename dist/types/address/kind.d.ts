import { type Ip } from './ip.js';
import { type Prefix } from './prefix.js';
/**
 * What an address is that no interface of a lab can have; `link-local` it can, next to others. The rest of 0.0.0.0/8 is
 * unicast in Linux since 5.3 (commit 96125bf9985a).
 */
export type SpecialKind = 'unspecified' | 'loopback' | 'multicast' | 'broadcast' | 'IPv4-mapped' | 'link-local';
/** The special-purpose range (RFC 6890) that an address is in, of those that decide what may be done with it. */
export declare const specialKind: (ip: Ip) => SpecialKind | undefined;
/** Link-local addresses of IPv6 exist once per link, so they name no host; those of IPv4 do (RFC 3927). */
export declare const isLinkLocal6: (ip: Ip) => boolean;
export type ReservedKind = 'network address' | 'broadcast address' | 'subnet-router anycast address';
/** What an address is in its subnet if it is no host's: RFC 922 for IPv4, RFC 4291 section 2.6.1 for IPv6. */
export declare function reservedKind(prefix: Prefix): ReservedKind | undefined;
/** The lowest and the highest address of a subnet that a host may have. */
export declare function hostRange(subnet: Prefix): {
    readonly lowest: bigint;
    readonly highest: bigint;
};
