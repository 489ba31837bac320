import { types } from 'node:util'

export const isWhole = (value: object): boolean =>
  types.isDate(value) ||
  types.isRegExp(value) ||
  types.isAnyArrayBuffer(value) ||
  ArrayBuffer.isView(value) ||
  types.isBoxedPrimitive(value)

/** By its brand, because an environment such as jsdom has a class of its own. */
export const isSignal = (value: object): value is AbortSignal =>
  Object.prototype.toString.call(value) === '[object AbortSignal]'

export const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/** Also those of another realm, as in a pool of Vitest's. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** What a module exports, as fields: a loader's module may be any object. What cannot cross is an error where it is used. */
export class Exports {
  readonly [name: string]: unknown
}
