import { types } from 'node:util'
import { isDomException, isError, isUrl } from '../../errors/caught.ts'
import { Exports, isIterable, isPlain, isSignal, isWhole } from './kinds.ts'
import type { Packed, PackedError, PackedObject } from './packed.ts'
import { isClass, Uncrossable, uncrossable } from './uncrossable.ts'

/** Keeps what stays here and is used from the other side. */
export interface Keeper {
  keepFunction(value: AnyFunction, self: unknown): number
  keepIterable(value: AsyncIterable<unknown>): number
  keepSignal(value: AbortSignal): number
}

// oxlint-disable-next-line typescript/no-explicit-any -- any function, whatever it takes
export type AnyFunction = (this: unknown, ...args: any[]) => unknown

/**
 * Makes of a value what can cross. `at` is how messages call it.
 *
 * @throws Uncrossable
 */
export function pack(value: unknown, at: string, keeper: Keeper): Packed {
  return new Packer(keeper).pack(value, at, undefined)
}

class Packer {
  readonly #keeper: Keeper
  readonly #seen = new Map<object, PackedObject>()

  constructor(keeper: Keeper) {
    this.#keeper = keeper
  }

  pack(value: unknown, at: string, self: unknown): Packed {
    switch (typeof value) {
      case 'undefined':
      case 'boolean':
      case 'number':
      case 'bigint':
      case 'string':
        return value
      case 'symbol':
        throw uncrossable(value, at)
      case 'function':
        if (isClass(value)) throw uncrossable(value, at)
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is one
        return this.#function(value as AnyFunction, self)
      case 'object':
        return value === null ? null : (this.#seen.get(value) ?? this.#object(value, at))
    }
  }

  #function(value: AnyFunction, self: unknown): Packed {
    return { kind: 'function', id: this.#keeper.keepFunction(value, self), name: value.name }
  }

  #object(value: object, at: string): PackedObject {
    if (isWhole(value)) return this.#as(value, { kind: 'whole', value })
    if (Array.isArray(value)) return this.#array(value, at)
    if (types.isMap(value)) return this.#map(value, at)
    if (types.isSet(value)) return this.#set(value, at)
    if (isError(value)) return this.#error(value, at)
    if (isUrl(value)) return this.#as(value, { kind: 'url', href: value.href })
    if (isSignal(value)) return this.#signal(value, at)
    if (isIterable(value)) return this.#as(value, { kind: 'iterable', id: this.#keeper.keepIterable(value) })
    if (types.isModuleNamespaceObject(value) || value instanceof Exports) return this.#module(value)
    if (isPlain(value)) return this.#plain(value, at)
    throw uncrossable(value, at)
  }

  #as<P extends PackedObject>(value: object, packed: P): P {
    this.#seen.set(value, packed)
    return packed
  }

  #array(value: readonly unknown[], at: string): PackedObject {
    const items: Packed[] = []
    const packed = this.#as(value, { kind: 'array', items })
    for (const [index, item] of value.entries()) items.push(this.pack(item, `${at}[${index}]`, value))
    return packed
  }

  #map(value: ReadonlyMap<unknown, unknown>, at: string): PackedObject {
    const entries: [Packed, Packed][] = []
    const packed = this.#as(value, { kind: 'map', entries })
    for (const [key, item] of value) {
      entries.push([this.pack(key, `a key of ${at}`, undefined), this.pack(item, `a value of ${at}`, undefined)])
    }
    return packed
  }

  #set(value: ReadonlySet<unknown>, at: string): PackedObject {
    const items: Packed[] = []
    const packed = this.#as(value, { kind: 'set', items })
    for (const item of value) items.push(this.pack(item, `a member of ${at}`, undefined))
    return packed
  }

  #plain(value: object, at: string): PackedObject {
    const fields: Record<string, Packed> = {}
    const packed = this.#as(value, { kind: 'object', fields })
    for (const [key, item] of Object.entries(value)) define(fields, key, this.pack(item, `${at}.${key}`, value))
    return packed
  }

  /** Some exports are for others: what cannot cross is an error where it is used. */
  #module(value: object): PackedObject {
    const fields: Record<string, Packed> = {}
    for (const [key, item] of Object.entries(value)) define(fields, key, this.#orUncrossable(item, `the export ${key}`))
    return this.#as(value, { kind: 'object', fields })
  }

  #orUncrossable(value: unknown, at: string): Packed {
    try {
      return this.pack(value, at, undefined)
    } catch (error) {
      if (!(error instanceof Uncrossable)) throw error
      return { kind: 'uncrossable', why: error.message, hint: error.hint }
    }
  }

  #signal(value: AbortSignal, at: string): PackedObject {
    const { aborted } = value
    const reason = aborted ? this.pack(value.reason, `the reason of ${at}`, undefined) : undefined
    return this.#as(value, { kind: 'signal', id: this.#keeper.keepSignal(value), aborted, reason })
  }

  #error(value: Error, at: string): PackedObject {
    const { name, message, stack = '', cause } = value
    const type = typeof value.constructor === 'function' ? value.constructor.name : 'Error'
    const fields: Record<string, Packed> = {}
    const packed: PackedError = this.#as(value, { kind: 'error', type, name, message, stack, fields })
    if (cause !== undefined) packed.cause = this.#orText(cause, `the cause of ${at}`)
    if ('errors' in value) packed.errors = this.#orText(value.errors, `.errors of ${at}`)
    if (isDomException(value)) return packed
    for (const [key, item] of Object.entries(value)) {
      if (!own.has(key)) define(fields, key, this.#orText(item, `${at}.${key}`))
    }
    return packed
  }

  /** An error must arrive, whatever somebody put into it. */
  #orText(value: unknown, at: string): Packed {
    try {
      return this.pack(value, at, undefined)
    } catch {
      return String(value)
    }
  }
}

const own = new Set(['name', 'message', 'stack', 'cause', 'errors'])

/** Also `__proto__` is a field like others. */
const define = (fields: Record<string, Packed>, key: string, value: Packed): void =>
  void Object.defineProperty(fields, key, { value, enumerable: true, configurable: true, writable: true })
