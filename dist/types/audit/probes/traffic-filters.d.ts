import type { Batch } from '../programs.js';
/** The filters in some places, with their actions: tc(8) shows them of one place at a time only. */
export declare function trafficFilters(places: readonly string[]): Batch;
