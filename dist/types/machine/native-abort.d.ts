/**
 * Node's own classes, which its modules require: environments of tests put others in the place of the global ones, as happy-dom does.
 * In what is shipped they are what `AbortController` and `AbortSignal` mean everywhere (`scripts/build/bundle.ts`).
 */
/** @public imported by what the bundle adds to modules */
export declare const NativeAbortController: typeof AbortController;
/** @public as well */
export declare const NativeAbortSignal: typeof AbortSignal;
/** A signal as Node's modules take it, of one whose class may be another. */
export declare function nativeSignal(signal: AbortSignal): AbortSignal;
