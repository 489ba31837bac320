import type { Using } from './using.js';
interface HttpRequest {
    readonly url: string;
    /** How long its answer may take. Default: as long as it takes. */
    readonly seconds?: number;
}
/** What came of a URL: a status, or why there was none. */
export interface HttpSeen {
    readonly status?: number;
    readonly seen: string;
}
/** @throws LabError, TopologyClosedError where it could not be asked for. */
export declare function httpSeen(using: Using, namespace: string, request: HttpRequest): Promise<HttpSeen>;
export {};
