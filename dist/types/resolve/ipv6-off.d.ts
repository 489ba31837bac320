import { type Path } from '../spec/index.js';
import type { Node } from './model.js';
/** A sysctl of the file that turns IPv6 off. */
export interface TurnedOff {
    readonly name: string;
    readonly at: Path;
}
/**
 * What turns IPv6 off on a device of a namespace, if anything does: a setting of the device itself, and else the last one of
 * all devices. What is written to `all` goes to `default` as well, from which new devices take it (`addrconf_disable_ipv6` in
 * net/ipv6/addrconf.c of the kernel); `lo` is there before that.
 */
export declare function ipv6TurnedOff({ spec, at }: Node, device: string): TurnedOff | undefined;
