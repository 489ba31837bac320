import util from "node:util";
// src/machine/native-abort.ts
/** As Node makes one, whatever is global. Bun has none of it, and no such environments. */
const native = util.transferableAbortController?.() ?? new globalThis.AbortController();
/**
* Node's own classes, which its modules require: environments of tests put others in the place of the global ones, as happy-dom does.
* In what is shipped they are what `AbortController` and `AbortSignal` mean everywhere (`scripts/build/bundle.ts`).
*/
/** @public imported by what the bundle adds to modules */
const NativeAbortController = native.constructor;
/** @public as well */
const NativeAbortSignal = native.signal.constructor;
/** A signal as Node's modules take it, of one whose class may be another. */
function nativeSignal(signal) {
	if (signal instanceof NativeAbortSignal) return signal;
	const controller = new NativeAbortController();
	const abort = () => controller.abort(signal.reason);
	if (signal.aborted) abort();
	else signal.addEventListener("abort", abort, { once: true });
	return controller.signal;
}
export { NativeAbortSignal as n, nativeSignal as r, NativeAbortController as t };
