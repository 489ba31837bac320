import type { Forwarding, Namespace, Network, Path } from '../resolve/network.js';
import { type SysctlStep } from './step.js';
export interface Traits {
    readonly forwarding: Forwarding;
    /** Whether interfaces have IPv6 from when they are made. */
    readonly ipv6: boolean;
    /** Whether interfaces have link-local addresses of IPv6. */
    readonly linkLocal: boolean;
    /** The first and the last group whose programs may ping without privilege, icmp(7). */
    readonly pingGroups: string;
}
/** The values that every namespace of a lab gets, before those of the file. */
export declare const sysctlDefaults: (namespace: string, traits: Traits, at: Path) => SysctlStep[];
/** What differs between interfaces of a namespace; before they are up, so that nothing is sent that should not be. */
export declare const interfaceSysctls: ({ name, forwarding, ipv6, interfaces }: Namespace, crowds: ReadonlySet<string>) => SysctlStep[];
/** The bridges on which nobody solicits routers. */
export declare function crowdsOf({ namespaces }: Network): ReadonlySet<string>;
/** The values of the file; those of one interface are written once it is there. */
export declare const sysctlSteps: (namespace: Namespace) => SysctlStep[];
