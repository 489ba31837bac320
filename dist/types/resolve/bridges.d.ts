import { type Prefix } from '../address/index.js';
import type { Path, Topology } from '../spec/index.js';
import { type BridgeDraft } from './model.js';
import type { Report } from './report.js';
interface Said {
    readonly prefix: Prefix;
    readonly path: Path;
}
/** A list of prefixes as the file says it, each with its path. */
export declare const readPrefixes: (texts: readonly string[] | undefined, base: Path) => Said[];
/** Bridges by name; what their `subnets` and `addresses` say is checked against each other. */
export declare const resolveBridges: ({ bridges }: Topology, report: Report) => Map<string, BridgeDraft>;
/** Whose `ipv6` is false has no addresses of it. */
export declare function checkNoIpv6(said: readonly Said[], title: string, report: Report): void;
/** An address of something on a bridge is in a subnet of it, if it has any. */
export declare function checkInside({ name, at, subnets }: BridgeDraft, address: Prefix, path: Path, report: Report): void;
export {};
