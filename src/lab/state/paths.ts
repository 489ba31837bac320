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

/** The file that keeps a network namespace; the fabric is the holder's own. */
export const netnsFile = (inside: string, holder: number, namespace: string): string =>
  namespace === FABRIC ? `/proc/${holder}/ns/net` : join(inside, 'ns', namespace)

/** What is at a path of the lab's own files, for a program inside: by the root of PID 1, because its own hides them. */
export const seenInside = (path: string): string => `/proc/1/root${path}`
