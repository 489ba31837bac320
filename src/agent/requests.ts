import { LabError } from '../errors/errors.ts'
import { abortLine } from '../lab/side/protocol.ts'

/** The requests to the agent, of which each can be aborted while it is being done, or waits for another. */
export interface AbortableRequests {
  /** Of the request that is being done. */
  readonly signalNow: () => AbortSignal | undefined
  /**
   * Does one line after the other, and reads on meanwhile: `abortLine` aborts all that are not done, and so does the end of
   * the input, after which nobody waits for them.
   */
  each(lines: AsyncIterable<string>, work: (line: string) => Promise<void>): Promise<void>
}

/** Who has asked for so many, and awaited none, is not read any more until they are done. */
const mostWaiting = 8

export function abortableRequests(): AbortableRequests {
  const waiting = new Set<AbortController>()
  let current: AbortSignal | undefined
  const abortAll = () => {
    for (const controller of waiting) controller.abort(new LabError('who asked for it has aborted it'))
  }
  const one = async (controller: AbortController, work: () => Promise<void>) => {
    current = controller.signal
    await work()
    waiting.delete(controller)
  }
  return {
    signalNow: () => current,
    each: async (lines, work) => {
      let last = Promise.resolve()
      try {
        for await (const line of lines) {
          if (line === abortLine) {
            abortAll()
            continue
          }
          if (waiting.size >= mostWaiting) await last
          const controller = new AbortController()
          waiting.add(controller)
          last = last.then(() => one(controller, () => work(line)))
        }
      } finally {
        abortAll()
        await last
      }
    },
  }
}
