import { UsageError } from '../../errors/errors.ts'
import type { AnyFunction } from './pack.ts'
import type { Packed, PackedError, PackedObject } from './packed.ts'

/** Reaches what stayed on the other side. */
export interface Reacher {
  functionOf(id: number, name: string): AnyFunction
  iterableOf(id: number): AsyncIterable<unknown>
  signalOf(id: number): AbortController
  /** The class of errors that are called so. */
  errorType(name: string): object
}

/** What a packed value is here. */
export function unpack(packed: Packed, reacher: Reacher): unknown {
  return new Unpacker(reacher).unpack(packed)
}

class Unpacker {
  readonly #reacher: Reacher
  readonly #seen = new Map<object, unknown>()

  constructor(reacher: Reacher) {
    this.#reacher = reacher
  }

  unpack(packed: Packed): unknown {
    if (typeof packed !== 'object' || packed === null) return packed
    return this.#seen.has(packed) ? this.#seen.get(packed) : this.#object(packed)
  }

  #as<T>(packed: object, value: T): T {
    this.#seen.set(packed, value)
    return value
  }

  #object(packed: PackedObject): unknown {
    switch (packed.kind) {
      case 'whole':
        return packed.value
      case 'url':
        return this.#as(packed, new URL(packed.href))
      case 'array': {
        const array = this.#as<unknown[]>(packed, [])
        for (const item of packed.items) array.push(this.unpack(item))
        return array
      }
      case 'object':
        return this.#fill(this.#as(packed, {}), packed.fields)
      case 'map': {
        const map = this.#as(packed, new Map<unknown, unknown>())
        for (const [key, value] of packed.entries) map.set(this.unpack(key), this.unpack(value))
        return map
      }
      case 'set': {
        const set = this.#as(packed, new Set<unknown>())
        for (const item of packed.items) set.add(this.unpack(item))
        return set
      }
      case 'error':
        return this.#error(packed)
      case 'function':
        return this.#as(packed, this.#reacher.functionOf(packed.id, packed.name))
      case 'iterable':
        return this.#as(packed, this.#reacher.iterableOf(packed.id))
      case 'signal': {
        const controller = this.#reacher.signalOf(packed.id)
        if (packed.aborted) controller.abort(this.unpack(packed.reason))
        return this.#as(packed, controller.signal)
      }
      case 'uncrossable':
        throw new UsageError(packed.why, { hint: packed.hint })
    }
  }

  #fill(target: object, fields: Readonly<Record<string, Packed>>): object {
    for (const [key, field] of Object.entries(fields)) {
      Object.defineProperty(target, key, { ...this.#property(field), enumerable: true, configurable: true })
    }
    return target
  }

  #property(field: Packed): PropertyDescriptor {
    if (typeof field !== 'object' || field?.kind !== 'uncrossable') return { value: this.unpack(field), writable: true }
    return { get: () => this.unpack(field) }
  }

  #error(packed: PackedError): Error {
    const { type, name, message, stack, cause, errors, fields } = packed
    const isDomException = type === 'DOMException'
    const error = this.#as(packed, isDomException ? new DOMException(message, name) : new Error(message))
    if (!isDomException) Object.setPrototypeOf(error, this.#reacher.errorType(type))
    if (error.name !== name) hide(error, 'name', name)
    hide(error, 'stack', stack)
    if (cause !== undefined) hide(error, 'cause', this.unpack(cause))
    if (errors !== undefined) hide(error, 'errors', this.unpack(errors))
    this.#fill(error, fields)
    return error
  }
}

const hide = (target: object, key: string, value: unknown): void =>
  void Object.defineProperty(target, key, { value, configurable: true, writable: true })
