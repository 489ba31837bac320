import { type Family, type Prefix } from '../address/index.js';
/**
 * Where the ends of uplinks are from. Of IPv4: 198.18.0.0/15 is for benchmarks (RFC 2544) and nobody's address, and where a
 * machine uses or drops it, as some proxies and firewalls do, 192.88.99.0/24 was for relays that are no more (RFC 7526). Not
 * 100.64.0.0/10, of which VPNs drop what is not theirs. Of IPv6: unique local prefixes (RFC 4193) whose global ID is the tag.
 */
export declare const pools: Readonly<Record<Family, readonly Prefix[]>>;
/** The pool that an end of an uplink is from. */
export declare function poolOf(address: string): string;
