import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { codeOf, messageOf } from '../errors/caught.ts'

/** What a path leads to is no file with an end: a directory, a FIFO, a device. */
class NotRegularError extends Error {
  readonly isDirectory: boolean

  constructor(path: string, isDirectory: boolean) {
    super(`${path} is not a regular file`)
    this.isDirectory = isDirectory
  }
}

/**
 * The text of a file that somebody else may have put there: a link, a FIFO or a device is not followed, waited for or read.
 *
 * @throws NotRegularError, an Error where it has more than `limit` bytes, and the errors of open(2) and read(2).
 */
export const readUntrustedFile = (path: string, limit: number): string =>
  withUntrusted(path, (descriptor, size) => {
    if (size > limit) throw new Error(`${path} has more than ${limit} bytes`)
    return readFrom(descriptor, 0, size).toString()
  })

/**
 * As `readUntrustedFile`, `length` bytes from `start` on, or as many of them as there are.
 *
 * @throws NotRegularError, and the errors of open(2) and read(2).
 */
export const readUntrustedBytes = (path: string, start: number, length: number): Uint8Array =>
  withUntrusted(path, (descriptor, size) => readFrom(descriptor, start, Math.max(0, Math.min(length, size - start))))

function readFrom(descriptor: number, start: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  return buffer.subarray(0, readSync(descriptor, buffer, 0, length, start))
}

function withUntrusted<T>(path: string, read: (descriptor: number, size: number) => T): T {
  const descriptor = openSync(
    path,
    constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY | constants.O_NOFOLLOW,
  )
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) throw new NotRegularError(path, stat.isDirectory())
    return read(descriptor, stat.size)
  } finally {
    closeSync(descriptor)
  }
}

const chunk = 16 * 1024

function startOf(descriptor: number, limit: number): string {
  const chunks: Buffer[] = []
  for (let length = 0; length < limit; ) {
    const buffer = Buffer.alloc(Math.min(chunk, limit - length))
    const read = readSync(descriptor, buffer, 0, buffer.length, null)
    if (read === 0) break
    chunks.push(buffer.subarray(0, read))
    length += read
  }
  return Buffer.concat(chunks).toString()
}

/** The text of the first bytes of a file whose size nobody knows before it is read. @throws the errors of open(2) and read(2) */
export function readStart(path: string, limit: number): string {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOCTTY)
  try {
    return startOf(descriptor, limit)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * The text of a file of a user's, as far as `limit` bytes and one more: enough to see that it is larger. Opening does not
 * wait, as it would for the writer of a FIFO (fifo(7)).
 *
 * @throws NotRegularError, and the errors of open(2) and read(2).
 */
export function readRegularFile(path: string, limit: number): string {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) throw new NotRegularError(path, stat.isDirectory())
    return startOf(descriptor, limit + 1)
  } finally {
    closeSync(descriptor)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by this user',
  ELOOP: 'leads in a circle',
}

/** What is wrong with a file that `readRegularFile` could not read, as words after its name. */
export function whyUnreadable(error: unknown): string {
  if (error instanceof NotRegularError) return error.isDirectory ? 'is a directory' : 'is not a regular file'
  return reasons[codeOf(error)] ?? `cannot be read: ${messageOf(error)}`
}
