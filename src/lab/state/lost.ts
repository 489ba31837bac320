import { setTimeout as sleep } from 'node:timers/promises'
import { labVariable } from '../../audit/index.ts'
import type { Machine } from '../../machine/machine.ts'
import { stateEntries } from '../../machine/state-entries.ts'
import { keepersOf } from './hung.ts'
import { environmentOf, type Held, heldOf, isHeld, isInAnother, isOfUser, isRunning, pidsOf } from './proc.ts'

const patience = 20_000 // ms that their keepers may take
const pause = 2 // ms between two looks

/**
 * Ends labs that go on though somebody deleted their directory on the host, with which the kernel detached what was mounted
 * there, and so took their own files. Resolves when their keepers have undone what is on the host; gives the ids.
 */
export async function endLost(machine: Machine): Promise<string[]> {
  // Before the directories are listed: no lab has processes in its networks before it has a directory.
  const members = membersOf(machine)
  const known = new Set(stateEntries(machine))
  const strays = new Set(members.flatMap(({ id }) => (known.has(id) ? [] : [id])))
  // Without one, it is no lab: a program may have got its environment, and not its end, from a lab.
  const lost = [...strays].filter((id) => keepersOf(machine, [id]).length > 0)
  const keepers = keepersOf(machine, lost)
  for (const { id, held } of members)
    if (lost.includes(id) && isHeld(machine, held)) machine.signal(held.pid, 'SIGKILL')
  await untilEnded(machine, keepers)
  return lost
}

export async function untilEnded(machine: Machine, pids: readonly number[]): Promise<void> {
  const start = performance.now()
  while (pids.some((pid) => isRunning(machine, pid)) && performance.now() - start < patience) await sleep(pause)
}

interface Member {
  readonly id: string
  readonly held: Held
}

const mark = `${labVariable}=`

/** The processes in labs of this user's, by the marks that they carry. */
const membersOf = (machine: Machine): Member[] =>
  pidsOf(machine).flatMap((pid) => {
    const word = environmentOf(machine, pid).find((one) => one.startsWith(mark))
    const held = word === undefined || !isInside(machine, pid) ? undefined : heldOf(machine, pid)
    return word === undefined || held === undefined ? [] : [{ id: word.slice(mark.length), held }]
  })

/** What others' processes say of themselves is not believed: root's labs are in no user namespace but his. */
function isInside(machine: Machine, pid: number): boolean {
  const { uid } = machine.user
  const isElsewhere = isInAnother(machine, pid, 'net') && !(uid === 0 && isInAnother(machine, pid, 'user'))
  return isElsewhere && isOfUser(machine, pid, uid)
}
