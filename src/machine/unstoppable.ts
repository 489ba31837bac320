import { setImmediate as nextTurn } from 'node:timers/promises'
import { signal } from './signal.ts'

let working = 0
let isTold = false

const onKey = () => {
  isTold = true
}

/**
 * Puts off a terminal's key that stops jobs (Ctrl-Z, SIGTSTP) until some work is done: what stops while it has a lock keeps
 * it. A worker thread hears of no signals, and stops.
 */
export async function unstoppable<T>(work: () => Promise<T>): Promise<T> {
  if (working === 0) process.on('SIGTSTP', onKey)
  working += 1
  try {
    return await work()
  } finally {
    // Of a signal that has come already, Node tells at its next turn, and not where nobody listens any more.
    await nextTurn()
    working -= 1
    if (working === 0) stopNow()
  }
}

/** Where somebody else listens, he has heard of the key. */
function stopNow(): void {
  process.off('SIGTSTP', onKey)
  if (isTold && process.listenerCount('SIGTSTP') === 0) signal(process.pid, 'SIGTSTP')
  isTold = false
}
