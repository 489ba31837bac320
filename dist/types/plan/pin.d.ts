import type { Namespace } from '../resolve/network.js';
import type { PinStep } from './step.js';
/** Where ip-netns(8) looks for a namespace, and for its files of /etc. */
export declare const pinPaths: (namespace: string) => {
    readonly netns: `/run/netns/${string}`;
    readonly etc: `/etc/netns/${string}`;
};
export declare function pinStep({ name, at }: Namespace): PinStep;
