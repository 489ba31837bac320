import { join } from 'node:path'
import { FABRIC } from '../../plan/index.ts'

/**
 * Where a lab keeps its state. On the host there is a directory with one link, `inside`, through the holder's root
 * directory to a tmpfs that only the holder's mount namespace has: what is in it goes when the lab goes, and a link
 * through a process that is no longer the holder leads nowhere, because the lab's id is in the path.
 */
export interface LabPaths {
  readonly directory: string
  readonly inside: string
}

export const labPaths = (stateDirectory: string, id: string): LabPaths => {
  const directory = join(stateDirectory, id)
  return { directory, inside: join(directory, 'inside') }
}

export const insideOf = (holder: number, directory: string): string => `/proc/${holder}/root${directory}`

/** The PID of the holder that the link `inside` leads through; undefined where it leads through no process. */
export function holderBy(link: string | undefined): number | undefined {
  const [, holder] = /^\/proc\/([1-9]\d*)\/root\//.exec(link ?? '') ?? []
  return holder === undefined ? undefined : Number(holder)
}

/** The file that keeps a network namespace; the fabric is the holder's own. */
export const netnsFile = (inside: string, holder: number, namespace: string): string =>
  namespace === FABRIC ? `/proc/${holder}/ns/net` : join(inside, 'ns', namespace)

/**
 * A file of the lab's state, for what is inside and whose own mounts hide it: by PID 1, which is the lab's holder, or where a
 * namespace has processes of its own, what keeps it, whose directory is the lab's.
 */
export const seenInside = (directory: string, file: string, hasOwnProcesses: boolean): string =>
  hasOwnProcesses ? join('/proc/1/cwd', file) : join('/proc/1/root', directory, file)
