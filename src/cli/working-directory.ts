import { UsageError } from '../errors/errors.ts'

/** @throws UsageError where it was removed. */
export function workingDirectory(): string {
  try {
    return process.cwd()
  } catch (error) {
    throw new UsageError('the directory that this runs in is not there any more', {
      hint: 'change to another one',
      cause: error,
    })
  }
}
