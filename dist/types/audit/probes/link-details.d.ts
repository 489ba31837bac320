import type { Program } from '../programs.js';
/**
 * The settings that only links of one type have, as a bridge its STP, and what a link sets as a port; then what only root may
 * see. An answer of its own: where ip(8) prints the settings of some type wrongly, the links themselves are still seen.
 */
export declare const linkDetails: Program;
