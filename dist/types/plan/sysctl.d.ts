import type { Namespace, Path } from '../resolve/network.js';
import { type SysctlStep } from './step.js';
/** The values that every namespace of a lab gets, before those of the file. */
export declare const sysctlDefaults: (namespace: string, traits: {
    forwarding: boolean;
    ipv6: boolean;
}, at: Path) => SysctlStep[];
/** The values of the file; those of one interface are written once it is there. */
export declare const sysctlSteps: (namespace: Namespace) => SysctlStep[];
