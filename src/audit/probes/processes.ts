import { argvIn } from '../../machine/argv.ts'
import type { Files } from '../files.ts'
import type { Items } from '../items.ts'

/** The variable that everything a lab starts has in its environment; its value is the lab's identifier. */
export const labVariable = 'NETNS_TOPOLOGY_LAB'

const mark = new RegExp(`(?:^|\0)${labVariable}=([^\0]*)`)

/** The processes that labs started. A program that wrote over its environment is not found so. */
export function processes(files: Files): Items {
  // Whoever takes the snapshot from inside a lab is not what the lab left behind.
  const self = files.readLink('/proc/self')
  const pids = files.list('/proc').filter((name) => /^\d+$/.test(name) && name !== self)
  return Object.fromEntries(
    pids.flatMap((pid) => {
      const lab = mark.exec(readIfAllowed(files, `/proc/${pid}/environ`) ?? '')?.[1]
      if (lab === undefined) return []
      const argv = argvIn(files.read(`/proc/${pid}/cmdline`) ?? '')
      return [[pid, { lab, argv }]]
    }),
  )
}

/** The environment of another user's process may not be read, and none of those is a lab's. */
function readIfAllowed(files: Files, path: string): string | undefined {
  try {
    return files.read(path)
  } catch {
    return undefined
  }
}
