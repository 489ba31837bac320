import { type Prefix } from '../address/index.js';
import { type Draft, type Segment } from './model.js';
import type { Report } from './report.js';
/**
 * Segments that namespaces with `forwarding` join, directly or by way of others, are one network: their subnets must be
 * apart, in each family. So must those of bridges with a gateway, which has one stack for them all. Elsewhere the same subnet may be used
 * again. The machine itself joins none: it does not forward between its interfaces, see `checkHostOverlaps`.
 */
export declare function checkOverlaps(draft: Draft, report: Report): void;
/**
 * The subnets of a segment, none of them in another. On wires, and where the file gives a bridge none, they are those of
 * the addresses; an address of full length says nothing about who else is there.
 */
export declare function subnetsOf({ bridge, ports }: Segment): Prefix[];
