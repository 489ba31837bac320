import type { Using } from './using.js';
/** What a name means inside a namespace: its addresses, or none with the resolver's reason. */
export interface Resolved {
    readonly addresses: readonly string[];
    /** As `ENOTFOUND`. */
    readonly reason?: string;
}
export declare function resolveIn(using: Using, namespace: string, name: string): Promise<Resolved>;
/**
 * By which addresses somebody is reached from a namespace: its own as the hosts file there lists them, and where that has
 * none, all of them; those of any other name as they resolve inside.
 *
 * @throws UsageError where a name that means nothing is nearly that of a namespace: who is misspelt is not reached either.
 */
export declare function addressesFor(using: Using, from: string, target: string | {
    readonly name: string;
}): Promise<readonly string[]>;
