import { deserialize, serialize } from 'node:v8'
import { type BirpcReturn, createBirpc } from 'birpc'
import { TopologyClosedError } from '../errors/errors.ts'
import type { Calls } from './calls.ts'
import type { Frames } from './wire/frames.ts'

/** The calls of the other side, until it goes. */
export interface Channel extends Calls {
  /** From now on every call fails with this error, and so do those that are under way. */
  close(error: Error): void
}

export function channelOver(frames: Frames, here: Calls): Channel {
  const pending = new Set<(error: Error) => void>()
  let closed: Error | undefined
  const rpc: BirpcReturn<Calls, Calls> = createBirpc<Calls, Calls>(here, {
    post: (message: Uint8Array) => frames.send(message),
    on: (listener) => frames.receive(listener),
    serialize: (message: unknown) => serialize(message),
    // oxlint-disable-next-line typescript/no-unsafe-return -- birpc knows what is in its messages
    deserialize: (message: Uint8Array) => deserialize(message),
    timeout: -1,
  })
  const asked = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (closed !== undefined) throw again(closed)
    const { promise, reject } = Promise.withResolvers<never>()
    pending.add(reject)
    try {
      return await Promise.race([ask(), promise])
    } finally {
      pending.delete(reject)
    }
  }
  return {
    call: (id, args) => asked(() => rpc.call(id, args)),
    next: (id) => asked(() => rpc.next(id)),
    finish: (id) => asked(() => rpc.finish(id)),
    abort: (id, reason) => asked(() => rpc.abort(id, reason)),
    close: (error) => {
      closed ??= error
      for (const reject of pending) reject(closed)
    },
  }
}

/** With a stack of its own, which says who used what is gone. */
const again = (closed: Error): Error =>
  closed instanceof TopologyClosedError
    ? new TopologyClosedError(closed.message, closed.hint === undefined ? {} : { hint: closed.hint })
    : closed
