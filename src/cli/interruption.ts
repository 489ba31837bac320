import { setImmediate as nextTurn } from 'node:timers/promises'

/** A signal ended what the command was doing, which was undone. */
export class Interrupted extends Error {
  readonly signal: NodeJS.Signals

  constructor(signal: NodeJS.Signals) {
    super(`interrupted by ${signal}`)
    this.signal = signal
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs something that a signal to this process aborts, with `Interrupted` as the reason. What it has made by then is taken
 * back where the signal came too late for it.
 */
export async function interruptible<T>(
  work: (signal: AbortSignal) => Promise<T>,
  takeBack: (made: T) => Promise<unknown>,
): Promise<T> {
  const controller = new AbortController()
  const handlers = signals.map((name) => [name, () => controller.abort(new Interrupted(name))] as const)
  for (const [name, handler] of handlers) process.on(name, handler)
  try {
    const made = await work(controller.signal)
    // Of a signal that has come already, Node tells at its next turn, and not where nobody listens any more.
    await nextTurn()
    if (controller.signal.aborted) await takeBack(made)
    controller.signal.throwIfAborted()
    return made
  } finally {
    for (const [name, handler] of handlers) process.off(name, handler)
  }
}
