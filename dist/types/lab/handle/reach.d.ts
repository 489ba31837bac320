import type { Using } from './using.js';
/** What is tried: one of the first four. Default: a ping. */
export interface ReachOptions {
    /** A connection to a port is accepted. */
    readonly tcp?: number;
    /** A datagram of one byte to a port is answered. */
    readonly udp?: number;
    readonly icmp?: true;
    /** A port, or a path of port 80, or a URL, is answered by whatever status. */
    readonly http?: number | string;
    /**
     * For how long it is tried, in ms. Default: 2000, or 1000 where it is not patient. Who asked in vain for the other's MAC
     * address, while a wire was cut, asks again a second later (`retrans_time_ms` of arp(7)), so that less may be too short.
     */
    readonly within?: number;
    /** Only the addresses of one family. Default: whichever answers. */
    readonly family?: 4 | 6;
    /** Whether what is refused is tried again until the time is over: somebody may only be starting. Default: true. */
    readonly patient?: boolean;
}
/** What was seen, at last, of one address. */
export interface ReachAttempt {
    readonly target: string;
    readonly seen: string;
    readonly reached: boolean;
}
export interface ReachResult {
    readonly reached: boolean;
    /** What was asked, as `tcp 8080`. */
    readonly asked: string;
    readonly attempts: readonly ReachAttempt[];
    /** How often it was tried. */
    readonly rounds: number;
    /** How long, in ms. */
    readonly took: number;
}
export type Target = string | {
    readonly name: string;
};
/**
 * Tries to reach a namespace, a name or an address until one of its addresses answers or the time is over.
 *
 * @throws UsageError where more than one thing is to be tried or the target is misspelt, LabError where it could not be tried.
 */
export declare function reachFrom(using: Using, from: string, target: Target, options?: ReachOptions): Promise<ReachResult>;
