import type { Machine } from '../machine/machine.js';
/**
 * A network namespace. Its number is given to another one once it has ended; its cookie never is, as long as the machine runs
 * (SO_NETNS_COOKIE, include/uapi/asm-generic/socket.h, Linux 5.14).
 */
export interface NetworkId {
    readonly net: string;
    readonly cookie?: string;
}
/** That of this process, which it never leaves. */
export declare function ownNetwork(machine: Machine): NetworkId;
/** Where one of both has no cookie, the number decides. */
export declare function isOwnNetwork(machine: Machine, { net, cookie }: NetworkId): boolean;
