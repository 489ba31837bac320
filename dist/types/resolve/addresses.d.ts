import { type Draft } from './model.js';
import type { Report } from './report.js';
/**
 * Gives every interface its addresses: first those of the file, then the lowest free ones, in the file's order, to the
 * machine itself last. Where sysctls of the file turn IPv6 off, an interface gets none of it.
 */
export declare function resolveAddresses(draft: Draft, report: Report): void;
