import { type Calls, rootId } from './calls.ts'
import { type AnyFunction, type Keeper, pack } from './wire/pack.ts'
import type { Packed, Reply } from './wire/packed.ts'
import { Uncrossable } from './wire/uncrossable.ts'

interface Sides {
  /** What the other side's calls of the root call. */
  readonly root: AnyFunction
  readonly unpack: (packed: Packed) => unknown
  /** Tells the other side that a signal of this one was aborted. */
  readonly tellAbort: (id: number, reason: Packed) => void
}

/** What stays here and is used by the other side: functions, iterables and signals, for as long as both are there. */
export class Kept implements Keeper {
  readonly #functions: Map<number, AnyFunction>
  readonly #iterators = new Map<number, AsyncIterator<unknown>>()
  readonly #ids = new WeakMap<object, number>()
  readonly #sides: Sides
  #last = rootId

  constructor(sides: Sides) {
    this.#sides = sides
    this.#functions = new Map([[rootId, sides.root]])
  }

  /** A method keeps its object, and gets an id each time: it may be one of many objects'. */
  keepFunction(value: AnyFunction, self: unknown): number {
    const id = (self === undefined ? this.#ids.get(value) : undefined) ?? this.#next()
    if (self === undefined) this.#ids.set(value, id)
    this.#functions.set(
      id,
      named((...args) => value.apply(self, args), value.name),
    )
    return id
  }

  keepIterable(value: AsyncIterable<unknown>): number {
    const id = this.#next()
    this.#iterators.set(id, value[Symbol.asyncIterator]())
    return id
  }

  keepSignal(value: AbortSignal): number {
    const known = this.#ids.get(value)
    if (known !== undefined) return known
    const id = this.#next()
    this.#ids.set(value, id)
    const tell = () => this.#sides.tellAbort(id, this.#orText(value.reason))
    value.addEventListener('abort', tell, { once: true })
    return id
  }

  readonly calls: Omit<Calls, 'abort'> = {
    call: async (id, args) => {
      const called = this.#functions.get(id)
      const title = called?.name ? `what ${called.name} gave` : 'what was given'
      return await this.#reply(title, () => called?.(...args.map(this.#sides.unpack)))
    },
    next: (id) =>
      this.#reply('what an iterable gave', async () => {
        const step: IteratorResult<unknown, unknown> | undefined = await this.#iterators.get(id)?.next()
        if (step === undefined || step.done) this.#iterators.delete(id)
        return step ?? { done: true, value: undefined }
      }),
    finish: async (id) => {
      const iterator = this.#iterators.get(id)
      this.#iterators.delete(id)
      await iterator?.return?.()
    },
  }

  async #reply(title: string, work: () => unknown): Promise<Reply> {
    try {
      return { value: pack(await work(), title, this) }
    } catch (error) {
      if (error instanceof Uncrossable) return { refused: error.message, hint: error.hint }
      return { thrown: this.#orText(error) }
    }
  }

  #orText(value: unknown): Packed {
    try {
      return pack(value, 'what was thrown', this)
    } catch {
      return String(value)
    }
  }

  #next(): number {
    this.#last += 1
    return this.#last
  }
}

export const named = <F extends AnyFunction>(value: F, name: string): F =>
  Object.defineProperty(value, 'name', { value: name })
