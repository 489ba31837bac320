import { basename, dirname, join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import { rootStateDirectory } from '../../machine/real.ts'
import { statOf } from '../../machine/stat.ts'

/** A link of a lab's under /etc/netns that was there before the machine, or the container, was last started. */
export interface DeadPin {
  readonly path: string
  /** Of the lab. */
  readonly id: string
}

const pins = '/etc/netns'

/**
 * A machine that loses its power with pins up has /etc as it was, and nothing of the lab that they lead to, nor of its journal: that is
 * on a tmpfs, under /run. That nothing is at a link's end does not say it: who looks may have a /run of its own, and not have made
 * the link. It is dead where it is older than process 1.
 */
export function deadPins(machine: Machine): DeadPin[] {
  const names = machine.list(pins)
  if (names.length === 0) return []
  const start = startOf(machine)
  return names.flatMap((name) => {
    const path = join(pins, name)
    const id = labOf(machine.readLink(path), name)
    if (id === undefined || machine.inode(join(rootStateDirectory, id)) !== undefined) return []
    return (machine.made(path) ?? start) < start ? [{ path, id }] : []
  })
}

/** Of a link's target, as `symlink` of `host/acts` makes it. */
function labOf(target: string | undefined, name: string): string | undefined {
  const directory = dirname(dirname(target ?? ''))
  return target === join(rootStateDirectory, basename(directory), 'etc', name) ? basename(directory) : undefined
}

const ticks = 100 // a second: USER_HZ of the kernel's include/asm-generic/param.h

/** Since when process 1 runs, in seconds since 1970 (proc_stat(5), proc_pid_stat(5)). */
function startOf(machine: Machine): number {
  const boot = Number(/^btime (\d+)$/m.exec(machine.read('/proc/stat') ?? '')?.[1] ?? 0)
  return boot + (statOf(machine, 1)?.started ?? 0) / ticks
}

/** Removes them, and their directory where nothing else is in it. Gives the labs that they were of. */
export function removeDeadPins(machine: Machine): string[] {
  const dead = machine.user.uid === 0 ? deadPins(machine) : []
  for (const { path } of dead) machine.remove(path)
  if (dead.length > 0) machine.removeDirectory(pins)
  return [...new Set(dead.map(({ id }) => id))]
}
