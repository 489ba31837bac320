import type { Using } from './using.js';
/**
 * Parts namespaces into groups that hear nothing of each other: each drops what comes from an address of another group's.
 * Only who hears drops, so that the sender sees a silence and no error. Those in no group reach everybody, as before.
 *
 * @throws UsageError where a namespace is in two groups, LabError where the kernel refuses.
 */
export declare function partition(using: Using, groups: readonly (readonly string[])[]): Promise<void>;
/** Ends a partition; where there is none, nothing. */
export declare function heal(using: Using): Promise<void>;
