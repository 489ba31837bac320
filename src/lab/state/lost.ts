import type { Machine } from '../../machine/machine.ts'
import { stateOfKeeper, untilKeepersEnd } from './keepers.ts'
import { type Held, heldOf, isHeld, isInAnother, isOfUser, labOf, pidsOf } from './proc.ts'

/**
 * Ends labs that go on though somebody deleted their directory on the host, with which the kernel detached what was mounted
 * there, and so took their own files. Resolves when their keepers have ended, who make the directory anew where there is
 * something to undo, and leave what cannot be undone to the next start; gives the ids.
 *
 * @param lab the id of the only one that is meant.
 * @throws LabError where a keeper does not end.
 */
export async function endLost(machine: Machine, lab?: string): Promise<string[]> {
  // Before the directories are looked for: no lab has processes in its networks before it has one, or after.
  const marked = markedOf(machine).filter(({ id }) => [undefined, id].includes(lab))
  const keepers = marked.filter(({ keeps }) => keeps !== undefined)
  const isDeleted = (id: string) =>
    keepers.every((keeper) => keeper.id !== id || isGone(machine, keeper.held.pid, `${keeper.keeps}/${id}`))
  const isStray = ({ id, net, keeps, held }: Marked) =>
    keeps === undefined &&
    keepers.some((keeper) => keeper.id === id && keeper.net !== net) &&
    isDeleted(id) &&
    isHeld(machine, held)
  const strays = marked.filter(isStray)
  for (const { held } of strays) machine.signal(held.pid, 'SIGKILL')
  const ids = [...new Set(strays.map(({ id }) => id))]
  await untilKeepersEnd(
    machine,
    keepers.filter(({ id }) => ids.includes(id)).map(({ held }) => held.pid),
  )
  return ids
}

/** A process with the mark of a lab. */
interface Marked {
  readonly id: string
  readonly held: Held
  /** The network namespace that it is in. */
  readonly net: string
  /** The state directory of the lab, where it is the lab's keeper. */
  readonly keeps: string | undefined
}

const markedOf = (machine: Machine): Marked[] =>
  pidsOf(machine).flatMap((pid) => {
    const id = labOf(machine, pid)
    if (id === undefined || !isOwn(machine, pid)) return []
    const [held, net] = [heldOf(machine, pid), machine.readLink(`/proc/${pid}/ns/net`)]
    if (held === undefined || net === undefined) return []
    return [{ id, held, net, keeps: stateOfKeeper(machine, pid) }]
  })

/** What others' processes say of themselves is not believed: root's labs are in no user namespace but his. */
const isOwn = (machine: Machine, pid: number): boolean =>
  isOfUser(machine, pid, machine.user.uid) && !(machine.user.uid === 0 && isInAnother(machine, pid, 'user'))

/** Whether a process has no such path, of those whose file system this user may see: his own may be another, as in a container. */
const isGone = (machine: Machine, pid: number, path: string): boolean =>
  machine.inode(`/proc/${pid}/root`) !== undefined && machine.inode(`/proc/${pid}/root${path}`) === undefined
