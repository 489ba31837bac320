import type { InsideStep } from '../plan/index.js';
type Kind<K extends InsideStep['kind']> = Extract<InsideStep, {
    kind: K;
}>;
/** How link-local addresses are made has to be said before the device is up, when they are. */
export declare const bridgeWords: ({ device, linkLocal, ...bridge }: Kind<'bridge'>) => string[][];
/** What `ip` is to call a namespace: a name under /run/netns, or a path. */
export type Netns = (namespace: string) => string;
/** Both ends by one request; an end in the namespace of the command itself stays there. */
export declare function vethWords({ in: here, mtu, ends }: Kind<'veth'>, netns: Netns): string[];
export declare const portWords: ({ device, bridge }: Kind<'port'>) => string[];
export declare const moveWords: ({ device, to, name }: Kind<'move'>, netns: Netns) => string[];
interface OfDevice {
    readonly device: string;
}
export declare const upWords: ({ device }: OfDevice) => string[];
export declare const offloadWords: ({ device }: OfDevice) => string[];
/** Waits, 35 s at the most (hello, max age and two forward delays), until no port of the bridge listens or learns. */
export declare const portsForwardingScript: string;
export {};
