import { type Program } from '../programs.js';
/** Links, their addresses, the neighbours that somebody wrote, the settings of their tables, and nexthops. */
export declare const links: Program;
/** Of one family, because rules can be asked for no other way: the rules, and the routes of all tables. */
export declare const ip4: Program;
/** And the labels by which source addresses are chosen (RFC 6724, 2.1). */
export declare const ip6: Program;
