import { type Ip } from '../../address/index.js';
import type { AddressRange, Family } from './ruleset.js';
/** The addresses of `ADDRESS` or `ADDRESS/LENGTH`; undefined where it is anything else, or of the other family. */
export declare function rangeIn(text: string, family: Family): AddressRange | undefined;
/** From one address to another. */
export declare function rangeBetween(from: string, to: string, family: Family): AddressRange | undefined;
export declare const isIn: ({ first, last }: AddressRange, { value }: Ip) => boolean;
