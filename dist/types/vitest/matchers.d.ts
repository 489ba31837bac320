import type { ReachOptions, Target } from '../lab/handle/reach.js';
export interface ResolveOptions {
    /** One of the addresses that the name must have. Default: any. */
    readonly to?: string;
    /** For how long it is tried, in ms. Default: 1000. */
    readonly within?: number;
}
export interface RouteOptions {
    readonly via?: string;
    readonly dev?: string;
    /** For how long it is looked for, in ms. Default: 1000. */
    readonly within?: number;
}
declare module 'vitest' {
    interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
        /**
         * A namespace reaches another one, a name or an address: one of its addresses answers within 2 s, or `within` ms.
         * With `not`, none does within 1 s; it ends at the first answer, which may be a refusal.
         */
        toReach(target: Target, options?: Omit<ReachOptions, 'patient'>): Promise<void>;
        /** In a namespace, a name has addresses, by its hosts file or its resolver. */
        toResolve(name: string, options?: ResolveOptions): Promise<void>;
        /** A namespace has a route to an address, or in its main tables one to a prefix or `default`. */
        toHaveRoute(to: string, options?: RouteOptions): Promise<void>;
    }
}
