import { types } from 'node:util'

/** Something that cannot cross. The message says what and why, the hint what to do. */
export class Uncrossable extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.name = 'Uncrossable'
    this.hint = hint
  }
}

const plainly = 'pass plain data, or keep it where it is and pass functions that use it'

export function uncrossable(value: unknown, at: string): Uncrossable {
  if (typeof value === 'symbol') return new Uncrossable(`${at} is a symbol, which no other process knows`, plainly)
  if (types.isPromise(value)) {
    return new Uncrossable(`${at} is a promise among other values`, 'await it first')
  }
  if (isClass(value)) return new Uncrossable(`${at} is a class`, 'export a function that makes one and uses it')
  return new Uncrossable(`${at} is an instance of ${classOf(value)}, which lives in its own process`, plainly)
}

export const isClass = (value: unknown): boolean =>
  typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value))

function classOf(value: unknown): string {
  const constructor: unknown = typeof value === 'object' && value !== null ? value.constructor : undefined
  return typeof constructor === 'function' && constructor.name !== '' ? constructor.name : 'a class'
}
