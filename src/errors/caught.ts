/**
 * Values of another realm are told by what they are, and not by `instanceof` alone: in a pool that runs tests in a VM context, as
 * Vitest's `vmThreads` and Jest have, what Node.js itself throws has another `Error` for its constructor. Old libraries make
 * errors that only `instanceof` tells, by `Object.create(Error.prototype)`.
 */
export const isError = (value: unknown): value is Error =>
  // oxlint-disable-next-line unicorn/no-instanceof-builtins -- see above
  tagOf(value) === 'Error' || isDomException(value) || value instanceof Error

export const isDomException = (value: unknown): value is DOMException => tagOf(value) === 'DOMException'

/** Also one of jsdom, which has a class of its own. */
export const isUrl = (value: unknown): value is URL => tagOf(value) === 'URL'

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice('[object '.length, -1)

/** What is thrown is of any type: its text. */
export const messageOf = (error: unknown): string => (isError(error) ? error.message : String(error))

/** The code of an error of the system, as `ENOENT`; empty where it has none. */
export const codeOf = (error: unknown): string => (isError(error) && 'code' in error ? String(error.code) : '')
