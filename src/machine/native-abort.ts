import util from 'node:util'

/** As Node makes one, whatever is global. Bun has none of it, and no such environments. */
const native: AbortController =
  (util.transferableAbortController as typeof util.transferableAbortController | undefined)?.() ??
  new globalThis.AbortController()

/**
 * Node's own classes, which its modules require: environments of tests put others in the place of the global ones, as happy-dom does.
 * In what is shipped they are what `AbortController` and `AbortSignal` mean everywhere (`scripts/build/bundle.ts`).
 */
// oxlint-disable typescript/no-unsafe-type-assertion -- an object's class is its constructor
/** @public imported by what the bundle adds to modules */
export const NativeAbortController = native.constructor as typeof AbortController
/** @public as well */
export const NativeAbortSignal = native.signal.constructor as typeof AbortSignal
// oxlint-enable typescript/no-unsafe-type-assertion

/** A signal as Node's modules take it, of one whose class may be another. */
export function nativeSignal(signal: AbortSignal): AbortSignal {
  // Types know of one class only.
  const isNative: boolean = signal instanceof NativeAbortSignal
  if (isNative) return signal
  const controller = new NativeAbortController()
  const abort = () => controller.abort(signal.reason)
  if (signal.aborted) abort()
  else signal.addEventListener('abort', abort, { once: true })
  return controller.signal
}
