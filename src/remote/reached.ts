import { isError } from '../errors/caught.ts'
import { UsageError } from '../errors/errors.ts'
import type { Channel } from './channel.ts'
import { type ErrorClass, errorTypes } from './error-types.ts'
import { named } from './kept.ts'
import type { AnyFunction } from './wire/pack.ts'
import type { Packed, Reply } from './wire/packed.ts'
import { Uncrossable } from './wire/uncrossable.ts'
import { type Reacher, unpack } from './wire/unpack.ts'

interface Ways {
  readonly channel: Channel
  readonly pack: (value: unknown, at: string) => Packed
  /** How stacks call the other side. */
  readonly other: string
  readonly errors: ReadonlySet<ErrorClass>
}

/** What stayed on the other side, as it is used here. */
export class Reached implements Reacher {
  readonly errorType: (name: string) => object
  readonly #ways: Ways
  readonly #controllers = new Map<number, AbortController>()

  constructor(ways: Ways) {
    this.#ways = ways
    this.errorType = errorTypes(ways.errors)
  }

  functionOf(id: number, name: string): AnyFunction {
    return named((...args: readonly unknown[]) => this.call(id, name, args), name)
  }

  iterableOf(id: number): AsyncIterable<unknown> {
    return { [Symbol.asyncIterator]: () => this.#iterate(id) }
  }

  signalOf(id: number): AbortController {
    const controller = this.#controllers.get(id) ?? new AbortController()
    this.#controllers.set(id, controller)
    return controller
  }

  abort(id: number, reason: Packed): void {
    this.#controllers.get(id)?.abort(unpack(reason, this))
  }

  /** A promise, which is iterable as well: who knows that an iterable comes need not await it first. */
  call(id: number, name: string, args: readonly unknown[]): Promise<unknown> {
    const called = new Error()
    const answer = this.#answer(id, name, args, called)
    return Object.assign(answer, {
      async *[Symbol.asyncIterator]() {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is none says so itself
        yield* (await answer) as AsyncIterable<unknown>
      },
    })
  }

  async #answer(id: number, name: string, args: readonly unknown[], called: Error): Promise<unknown> {
    const packed = args.map((arg, index) => this.#packArgument(arg, `argument ${index + 1} of ${name || 'the call'}`))
    return this.#give(await this.#ways.channel.call(id, packed), called)
  }

  #packArgument(value: unknown, at: string): Packed {
    try {
      return this.#ways.pack(value, at)
    } catch (error) {
      if (error instanceof Uncrossable) throw new UsageError(error.message, { hint: error.hint })
      throw error
    }
  }

  async *#iterate(id: number): AsyncGenerator {
    const { channel } = this.#ways
    const called = new Error()
    let isLeft = true
    try {
      while (true) {
        isLeft = false
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `next` of the other side gives
        const { done, value } = this.#give(await channel.next(id), called) as IteratorResult<unknown, unknown>
        if (done) return
        isLeft = true
        yield value
      }
    } finally {
      // Where the other side is gone, so is its iterable.
      if (isLeft) await channel.finish(id).catch(() => {})
    }
  }

  #give(reply: Reply, called: Error): unknown {
    if ('value' in reply) return unpack(reply.value, this)
    if ('refused' in reply) throw new UsageError(reply.refused, { hint: reply.hint })
    throw withCaller(unpack(reply.thrown, this), called, this.#ways.other)
  }
}

/** Lets the stack go on where the call was made. */
function withCaller(error: unknown, called: Error, other: string): unknown {
  if (!isError(error)) return error
  const frames = called.stack?.split('\n').slice(1) ?? []
  const value = [error.stack, `    at (${other})`, ...frames].join('\n')
  return Object.defineProperty(error, 'stack', { value, configurable: true, writable: true })
}
