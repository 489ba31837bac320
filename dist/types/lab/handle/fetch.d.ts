import type { Using } from './using.js';
export interface FetchOptions {
    /** What the environment of the Node.js inside has besides this process's, as `NODE_EXTRA_CA_CERTS`. */
    readonly env?: Readonly<Record<string, string | undefined>>;
}
type Input = Parameters<typeof fetch>[0];
/** As `fetch`, from inside. */
export type FetchMethod = (input: Input, init?: RequestInit, options?: FetchOptions) => Promise<Response>;
/**
 * As `fetch`, from inside: names resolve there, and the body streams.
 *
 * @throws what `fetch` does, TopologyClosedError where the lab is down, UsageError for an option that there is not.
 */
export declare function fetchIn(using: Using, namespace: string, ...[input, init, options]: Parameters<FetchMethod>): Promise<Response>;
export {};
