import { labOf } from '../../audit/index.ts'
import type { Machine } from '../../machine/machine.ts'
import { isInAnother, ownPids } from '../../machine/processes.ts'
import { writersOf } from './forsaken.ts'
import { keeperAt, untilKeepersEnd } from './keepers.ts'

/**
 * Ends labs that go on though somebody deleted their directory on the host, with which the kernel detached what was mounted
 * there, and so took their own files. Which process is the holder, its keeper tells, who reads that lifeline. Resolves when
 * their keepers have ended, who make the directory anew where there is something to undo, and leave what cannot be undone to
 * the next start; gives the ids.
 *
 * @param lab the id of the only one that is meant.
 * @throws LabError where a keeper does not end.
 */
export async function endLost(machine: Machine, lab?: string): Promise<string[]> {
  const lost = ownPids(machine).flatMap((pid) => {
    const keeper = keeperAt(machine, pid)
    const id = keeper && isOfHere(machine, pid) ? labOf(machine, pid) : undefined
    if (keeper === undefined || id === undefined || ![undefined, id].includes(lab)) return []
    if (!isGone(machine, pid, `${keeper.state}/${id}`)) return []
    const holders = writersOf(machine, keeper.line)
    return holders.length === 0 ? [] : [{ id, pid, holders }]
  })
  for (const { holders } of lost) for (const holder of holders) machine.signal(holder, 'SIGKILL')
  await untilKeepersEnd(
    machine,
    lost.map(({ pid }) => pid),
  )
  return lost.map(({ id }) => id)
}

/** Root's labs are in no user namespace but his. */
const isOfHere = (machine: Machine, pid: number): boolean =>
  machine.user.uid !== 0 || !isInAnother(machine, pid, 'user')

/** Whether a process has no such path, of those whose file system this user may see: his own may be another, as in a container. */
const isGone = (machine: Machine, pid: number, path: string): boolean =>
  machine.inode(`/proc/${pid}/root`) !== undefined && machine.inode(`/proc/${pid}/root${path}`) === undefined
