import type { Files } from '../files.js';
import { type Items } from '../items.js';
/** Of mounts on one point, the later ones are `POINT (2)` and so on. */
export declare function mounts(files: Files): Items;
