import { argvIn } from '../../machine/argv.ts'
import { commandLineOf, environmentOf } from '../../machine/processes.ts'
import type { Files } from '../files.ts'
import type { Items } from '../items.ts'

/** The variable that everything a lab starts has in its environment; its value is the lab's identifier. */
export const labVariable = 'NETNS_TOPOLOGY_LAB'

const mark = `${labVariable}=`

/** The id of the lab whose mark a process has in its environment. */
export const labOf = (files: Pick<Files, 'readStart'>, pid: number | string): string | undefined =>
  environmentOf(files, pid)
    .find((word) => word.startsWith(mark))
    ?.slice(mark.length)

/** The processes that labs started. A program that wrote over its environment is not found so. */
export function processes(files: Files): Items {
  // Whoever takes the snapshot from inside a lab is not what the lab left behind.
  const self = files.readLink('/proc/self')
  const pids = files.list('/proc').filter((name) => /^\d+$/.test(name) && name !== self)
  return Object.fromEntries(
    pids.flatMap((pid) => {
      const lab = labOf(files, pid)
      return lab === undefined ? [] : [[pid, { lab, argv: argvIn(commandLineOf(files, pid)) }]]
    }),
  )
}
