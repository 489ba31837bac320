import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** What a path leads to is no file with an end: a directory, a FIFO, a device. */
export class NotRegularError extends Error {
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
export function readUntrustedFile(path: string, limit: number): string {
  const descriptor = openSync(
    path,
    constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY | constants.O_NOFOLLOW,
  )
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) throw new NotRegularError(path, stat.isDirectory())
    if (stat.size > limit) throw new Error(`${path} has more than ${limit} bytes`)
    const buffer = Buffer.alloc(stat.size)
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, stat.size, 0))
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
    const buffer = Buffer.alloc(limit + 1)
    let length = 0
    for (let read = 1; read > 0; length += read)
      read = readSync(descriptor, buffer, length, buffer.length - length, null)
    return buffer.toString('utf8', 0, length)
  } finally {
    closeSync(descriptor)
  }
}
