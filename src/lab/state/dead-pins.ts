import { basename, dirname, join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import { rootStateDirectory } from '../../machine/real.ts'
import { pinRoots } from '../../plan/index.ts'

/** A link of a lab's under /etc/netns that was there before the machine was last started. */
interface DeadPin {
  readonly path: string
  /** Of the lab. */
  readonly id: string
}

/**
 * A machine that loses its power with pins up has /etc as it was, and nothing of the lab that they lead to, nor of its journal: that is
 * on a tmpfs, under /run. That there is nothing at a link's end does not say that its lab is dead: who shares /etc may have a /run of
 * its own, as a container. So who looks has to see the machine's, and the link has to be older than the machine's start.
 */
export function deadPins(machine: Machine): DeadPin[] {
  const names = seesMachine(machine) ? machine.list(pinRoots.etc) : []
  const start = names.length === 0 ? 0 : startOf(machine)
  return names.flatMap((name) => {
    const path = join(pinRoots.etc, name)
    const id = labOf(machine.readLink(path), name)
    if (id === undefined || machine.inode(join(rootStateDirectory, id)) !== undefined) return []
    return (machine.made(path) ?? start) < start ? [{ path, id }] : []
  })
}

const firstPids = 0xef_ff_ff_fc // PROC_PID_INIT_INO of the kernel's include/linux/proc_ns.h

/** Whether process 1 is the machine's own, and shows its /run. That only root may ask; to a user root has the last word. */
const seesMachine = (machine: Machine): boolean =>
  machine.inode('/proc/self/ns/pid') === firstPids &&
  (machine.user.uid !== 0 || machine.inode('/proc/self/ns/mnt') === machine.inode('/proc/1/ns/mnt'))

/** Of a link's target, as `symlink` of `host/acts` makes it. */
function labOf(target: string | undefined, name: string): string | undefined {
  const directory = dirname(dirname(target ?? ''))
  return target === join(rootStateDirectory, basename(directory), 'etc', name) ? basename(directory) : undefined
}

/** Since when the machine runs, in whole seconds since 1970 (proc_stat(5)). */
const startOf = (machine: Machine): number => Number(/^btime (\d+)$/m.exec(machine.read('/proc/stat') ?? '')?.[1] ?? 0)

/** Removes them, and their directory where nothing else is in it. Gives the labs that they were of. */
export function removeDeadPins(machine: Machine): string[] {
  const dead = machine.user.uid === 0 ? deadPins(machine) : []
  for (const { path } of dead) machine.remove(path)
  if (dead.length > 0) machine.removeDirectory(pinRoots.etc)
  return [...new Set(dead.map(({ id }) => id))]
}
