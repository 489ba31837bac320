import type { Namespace } from '../resolve/network.js';
import { type HostStep } from './host-step.js';
import { type MarkStep } from './step.js';
/** Where ip-netns(8) looks for namespaces, and for their files of /etc. */
export declare const pinRoots: {
    readonly netns: '/run/netns';
    readonly etc: '/etc/netns';
};
export declare const pinPaths: (namespace: string) => {
    readonly netns: `/run/netns/${string}`;
    readonly etc: `/etc/netns/${string}`;
};
export declare const withoutPinFiles: string;
/** So that whoever came in by a pin is known, also when the lab is gone. */
export declare const markSteps: (namespaces: readonly Namespace[], tag: string) => MarkStep[];
export declare const pinSteps: (namespaces: readonly Namespace[], tag: string, files: boolean) => HostStep[];
