import type { Packed } from './packed.js';
/** Keeps what stays here and is used from the other side. */
export interface Keeper {
    keepFunction(value: AnyFunction, self: unknown): number;
    keepIterable(value: AsyncIterable<unknown>): number;
    keepSignal(value: AbortSignal): number;
}
export type AnyFunction = (this: unknown, ...args: any[]) => unknown;
/**
 * Makes of a value what can cross. `at` is how messages call it.
 *
 * @throws Uncrossable
 */
export declare function pack(value: unknown, at: string, keeper: Keeper): Packed;
