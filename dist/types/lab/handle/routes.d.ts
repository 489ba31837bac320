import type { Using } from './using.js';
/** A route of a namespace, as the kernel has it. */
export interface LabRoute {
    /** A prefix or an address, or `default`. */
    readonly to: string;
    readonly via?: string;
    readonly dev?: string;
    /** The source address. */
    readonly from?: string;
    readonly metric?: number;
    /** Where it is none that leads somewhere: `blackhole`, `unreachable`, `prohibit`. */
    readonly type?: string;
}
/** The main tables of both families. */
export declare function routesOf(using: Using, namespace: string): Promise<LabRoute[]>;
/** The route that a packet to an address takes, or why there is none. */
export declare function routeTo(using: Using, namespace: string, address: string): Promise<LabRoute | string>;
