import type { Program } from '../programs.js';
/** Links, their addresses, and the neighbours that somebody wrote. */
export declare const links: Program;
/** Of one family, because rules can be asked for no other way: the rules, and the routes of all tables. */
export declare const ip4: Program;
export declare const ip6: Program;
