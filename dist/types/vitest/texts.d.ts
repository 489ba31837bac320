import type { ReachResult } from '../lab/handle/reach.js';
import type { Resolved } from '../lab/handle/resolve.js';
import type { LabRoute } from '../lab/handle/routes.js';
/** What was tried, from where, and what came back. */
export declare function reachText(from: string, to: string, result: ReachResult, isNot: boolean): string;
export declare function resolveText(from: string, { name, to }: {
    readonly name: string;
    readonly to: string | undefined;
}, { addresses, reason }: Resolved, isNot: boolean): string;
export declare function routeText(from: string, wanted: {
    readonly to: string;
    readonly via: string | undefined;
    readonly dev: string | undefined;
}, found: readonly LabRoute[] | string, isNot: boolean): string;
