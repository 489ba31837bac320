import { closeSync, constants, fstatSync, openSync } from 'node:fs'
import { isError } from '../errors/caught.ts'

const { O_DIRECTORY, O_NOFOLLOW, O_RDONLY } = constants
const writableByOthers = 0o022

/**
 * Works with a path in a directory of a user's own by a descriptor of that directory, whose owner and mode are checked first:
 * in `/tmp` somebody else may make a directory of that name at any moment. Another user's directory counts as not there.
 *
 * @param path in the directory
 * @param work is given a path that leads through the descriptor (proc_pid_fd(5)).
 */
export function throughOwn<T>(directory: string, path: string, uid: number, work: (path: string) => T): T {
  const descriptor = openSync(directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  const through = `/proc/self/fd/${descriptor}`
  try {
    const stat = fstatSync(descriptor)
    if (stat.uid !== uid || (stat.mode & writableByOthers) !== 0) throw isOfOthers(directory)
    return work(through + path.slice(directory.length))
  } catch (error) {
    if (isError(error)) error.message = error.message.replaceAll(through, directory)
    throw error
  } finally {
    closeSync(descriptor)
  }
}

const isOfOthers = (directory: string): Error =>
  Object.assign(new Error(`${directory} belongs to another user, or others may write in it`), { code: 'ENOENT' })
