import type { Using } from './using.js';
export type FetchMethod = typeof fetch;
/** As `fetch`, from inside: names resolve there, and the body streams. */
export declare function fetchIn(using: Using, namespace: string, ...given: Parameters<FetchMethod>): Promise<Response>;
