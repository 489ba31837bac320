import { type Snapshot, type Touched } from '../audit/index.js';
import type { Act } from './act.js';
/**
 * The things of a snapshot that are as an act of a lab's left them, and that no mark says to be the lab's. Where one of them
 * is different from before, the lab left it behind, whatever became of its journal. Not what somebody has decided about
 * since, which undoing leaves as well.
 */
export declare const leftBehind: (act: Act, after: Snapshot) => Touched[];
