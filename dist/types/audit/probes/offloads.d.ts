import type { Files } from '../files.js';
import type { Program } from '../programs.js';
/** Network cards, which have offloads that matter; virtual devices have none. */
export declare function hardware(files: Files): string[];
/**
 * The offloads of network cards: forwarding and bridging turn large-receive-offload off and nothing turns it on again
 * (`dev_disable_lro` in the kernel's net/core/dev.c).
 */
export declare const offloads: Program;
