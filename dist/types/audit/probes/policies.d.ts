import type { Files } from '../files.js';
import type { Findings } from '../findings.js';
/** What ip(8) is asked for, of that what the kernel has: asking for the rest would load a module. */
export declare function policyWords(files: Files): string;
/** Endpoints and limits of Multipath TCP, policies and states of IPsec: what only root may see. */
export declare function policiesIn(lines: readonly string[]): Findings['items'];
