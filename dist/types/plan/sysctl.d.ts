import type { Namespace, Path } from '../resolve/network.js';
import { type SysctlStep } from './step.js';
export interface Traits {
    readonly forwarding: boolean;
    readonly ipv6: boolean;
    /** The first and the last group whose programs may ping without privilege, icmp(7). */
    readonly pingGroups: string;
}
/** The values that every namespace of a lab gets, before those of the file. */
export declare const sysctlDefaults: (namespace: string, traits: Traits, at: Path) => SysctlStep[];
/** The values of the file; those of one interface are written once it is there. */
export declare const sysctlSteps: (namespace: Namespace) => SysctlStep[];
