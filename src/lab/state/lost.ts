import { setTimeout as sleep } from 'node:timers/promises'
import { labVariable } from '../../audit/index.ts'
import { argvOf } from '../../host/end.ts'
import type { Machine } from '../../machine/machine.ts'
import { environmentOf, type Held, heldOf, isHeld, isInAnother, isOfUser, isRunning, pidsOf } from './proc.ts'

const patience = 20_000 // ms that their keepers may take
const pause = 2 // ms between two looks

/**
 * Ends labs that go on though somebody deleted their directory on the host, with which the kernel detached what was mounted
 * there, and so took their own files. Resolves when their keepers have undone what is on the host; gives the ids.
 *
 * @param lab the id of the only one that is meant.
 */
export async function endLost(machine: Machine, lab?: string): Promise<string[]> {
  // Before the directories are looked for: no lab has processes in its networks before it has one, or after.
  const marked = markedOf(machine).filter(({ id }) => [undefined, id].includes(lab))
  const keepers = marked.filter(
    ({ id, held, keptIn }) => keptIn !== undefined && isGone(machine, held.pid, `${keptIn}/${id}`),
  )
  const isLost = ({ id, held, isInside }: Marked) =>
    isInside && isHeld(machine, held) && keepers.some((keeper) => keeper.id === id)
  const lost = marked.filter(isLost)
  for (const { held } of lost) machine.signal(held.pid, 'SIGKILL')
  const ids = new Set(lost.map(({ id }) => id))
  await untilEnded(
    machine,
    keepers.filter(({ id }) => ids.has(id)).map(({ held }) => held.pid),
  )
  return [...ids]
}

export async function untilEnded(machine: Machine, pids: readonly number[]): Promise<void> {
  const start = performance.now()
  while (pids.some((pid) => isRunning(machine, pid)) && performance.now() - start < patience) await sleep(pause)
}

/** A process with the mark of a lab. */
interface Marked {
  readonly id: string
  readonly held: Held
  /** The state directory of the lab, of its keeper. */
  readonly keptIn: string | undefined
  /** Whether it is in a network of the lab's. */
  readonly isInside: boolean
}

const mark = `${labVariable}=`

const markedOf = (machine: Machine): Marked[] =>
  pidsOf(machine).flatMap((pid) => {
    const word = environmentOf(machine, pid).find((one) => one.startsWith(mark))
    const held = word === undefined ? undefined : heldOf(machine, pid)
    if (word === undefined || held === undefined || !isOwn(machine, pid)) return []
    const [, , , name, state] = argvOf(machine, pid)
    const keptIn = name === 'keeper' ? state : undefined
    return [{ id: word.slice(mark.length), held, keptIn, isInside: isInAnother(machine, pid, 'net') }]
  })

/** Whether a process has no such path, of those whose file system this user may see: his own may be another, as in a container. */
const isGone = (machine: Machine, pid: number, path: string): boolean =>
  machine.inode(`/proc/${pid}/root`) !== undefined && machine.inode(`/proc/${pid}/root${path}`) === undefined

/** What others' processes say of themselves is not believed: root's labs are in no user namespace but his. */
const isOwn = (machine: Machine, pid: number): boolean =>
  isOfUser(machine, pid, machine.user.uid) && !(machine.user.uid === 0 && isInAnother(machine, pid, 'user'))
