import { killGroup } from './kill.ts'
import type { Machine, Started } from './machine.ts'

/**
 * A machine that kills what is waited for when a signal is aborted, so that none of those who use it has to hand a signal on:
 * `run` throws the signal's reason, and the next line of a program that was started is undefined. A program that nobody
 * waits for runs on, such as one that has a lock.
 *
 * @param signalNow gives the signal of what is being done now.
 */
export const abortable = (machine: Machine, signalNow: () => AbortSignal | undefined): Machine => ({
  ...machine,
  run: (argv, options = {}) => machine.run(argv, { ...options, signal: eitherOf(options.signal, signalNow()) }),
  start: (argv, env, cwd) => {
    signalNow()?.throwIfAborted()
    const started = machine.start(argv, env, cwd)
    return { ...started, nextLine: () => unlessAborted(started.nextLine(), signalNow(), () => close(machine, started)) }
  },
})

function eitherOf(one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined {
  return one && other ? AbortSignal.any([one, other]) : (one ?? other)
}

/** Resolves as `waited`, or with undefined once the signal is aborted and `end` was called. */
export async function unlessAborted<T>(
  waited: Promise<T>,
  signal: AbortSignal | undefined,
  end: () => void,
): Promise<T | undefined> {
  if (signal === undefined) return await waited
  const aborted = Promise.withResolvers<undefined>()
  const abort = () => {
    end()
    aborted.resolve(undefined)
  }
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([waited, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

function close(machine: Machine, started: Started): void {
  started.close()
  void killGroup(machine, started.pid)
}
