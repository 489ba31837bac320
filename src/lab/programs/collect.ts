import type { Machine } from '../../machine/machine.ts'
import type { Entrance } from '../state/entrance.ts'
import { seenInside } from '../state/paths.ts'
import { carry } from './carry.ts'
import { keeperMark } from './dress.ts'
import { hasOwnProcesses } from './own.ts'
import { pathOf } from './program.ts'
import { collector } from './ring.ts'

/**
 * For a shell that starts a program in a lab. `start_collector` leaves a process to the lab that keeps what is written into a
 * FIFO, `$log.in`, until nobody has that open; `$collector` is its PID. Its environment says that it is no program of the
 * lab's. To open the FIFO is to wait for it. Its own output is redirected first, and by an exec of its own, for which a
 * shell keeps no copy of the old one: the shell reads until that is closed.
 */
export const collect = `
log=$1 mark=$2 ring=$3 mkfifo=$4 setsid=$5 env=$6 perl=$7 carried=$8
shift 8
start_collector() {
  "$mkfifo" -m 600 "$log.in" || exit
  collector=$(
    {
      exec >"$log" 2>/dev/null
      exec "$env" -i "$mark" "$setsid" "$perl" -e "$ring" "$log.in" <"$log.in"
    } &
    echo "$!"
  )
}`

/** Variables of the scripts: assigning to one that the user exported would change what the program gets. */
const taken = ['log', 'mark', 'ring', 'mkfifo', 'setsid', 'env', 'perl', 'carried', 'collector', 'unshare', 'user']

export interface Collecting {
  readonly machine: Machine
  readonly entrance: Entrance
  readonly namespace: string
  /** In the lab's state. */
  readonly file: string
  readonly env: Readonly<Record<string, string>>
}

/** What `collect` takes, and the environment for its shell: `"$env" -S "$carried"` makes it the program's. */
export function collecting({ machine, entrance, namespace, file, env }: Collecting) {
  const carried = carry(env, taken)
  const tools = ['mkfifo', 'setsid', 'env', 'perl'].map((tool) => pathOf(machine, tool))
  const log = seenInside(entrance.directory, file, hasOwnProcesses(machine, entrance, namespace))
  return { words: [log, `${keeperMark}=${namespace}`, collector, ...tools, carried.words], env: carried.env }
}
