import { type Items } from '../items.js';
import type { Program } from '../programs.js';
/** Queueing disciplines; the handle is part of the key, because one that somebody set may differ in nothing else. */
export declare const qdiscs: Program;
/** Where filters may be, as tc(8) is asked for them: at the two ends of a device, or at a discipline with classes. */
export declare function filterPlaces(qdisc: Items): string[];
