import type { Items } from './items.js';
/** What looking at some kinds gave: their items, or why they could not be looked at. */
export interface Findings {
    readonly items: Readonly<Record<string, Items>>;
    readonly unseen: Readonly<Record<string, string>>;
}
/** All items of some kinds, or none of them and the reason: half a look would be taken for a change. */
export declare function findingsOf(kinds: readonly string[], look: () => Promise<Findings['items']> | Findings['items']): Promise<Findings>;
export declare function together(findings: readonly Findings[]): Findings;
