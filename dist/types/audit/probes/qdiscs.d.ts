import type { Program } from '../programs.js';
/** Queueing disciplines; the handle is part of the key, because one that somebody set may differ in nothing else. */
export declare const qdiscs: Program;
