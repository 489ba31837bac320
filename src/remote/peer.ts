import { rootId } from './calls.ts'
import { channelOver } from './channel.ts'
import type { ErrorClass } from './error-types.ts'
import { Kept } from './kept.ts'
import { Reached } from './reached.ts'
import type { Frames } from './wire/frames.ts'
import { type AnyFunction, pack } from './wire/pack.ts'
import { unpack } from './wire/unpack.ts'

export interface Peer {
  /** Calls the root of the other side. */
  call(...args: readonly unknown[]): Promise<unknown>
  /** From now on every call fails with this error, and so do those that are under way. */
  close(error: Error): void
}

export interface PeerOptions {
  readonly frames: Frames
  /** What the other side's `call` calls. */
  readonly root: AnyFunction
  /** How stacks call the other side. */
  readonly other: string
  /** The classes of errors that arrive as themselves, found by their names. */
  readonly errors?: ReadonlySet<ErrorClass>
}

/**
 * One of the two ends of a stream, which are alike. Values cross; functions, signals and iterables stay where they are and
 * are used from the other side.
 */
export function createPeer({ frames, root, other, errors = new Set() }: PeerOptions): Peer {
  const kept: Kept = new Kept({
    root,
    unpack: (packed) => unpack(packed, reached),
    tellAbort: (id, reason) => void channel.abort(id, reason).catch(() => {}),
  })
  const channel = channelOver(frames, {
    ...kept.calls,
    abort: async (id, reason) => reached.abort(id, reason),
  })
  const reached: Reached = new Reached({ channel, other, errors, pack: (value, at) => pack(value, at, kept) })
  return {
    call: (...args) => reached.call(rootId, '', args),
    close: (error) => channel.close(error),
  }
}
