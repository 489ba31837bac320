import type { Machine, Started } from '../../machine/machine.ts'

/** Marks, in the environment, a program that was started inside and what descends from it. */
export const programMark = 'NETNS_TOPOLOGY_PROGRAM'

/** Marks what was started by one handle of a lab that another process brought up, which the lab would outlive. */
export const handleMark = 'NETNS_TOPOLOGY_HANDLE'

/**
 * Ends the carriers of a mark: asks each to end, and kills what is left after a second. It waits for the end of its
 * input first, so that it also does so when whoever started it was killed; a line says that there is nothing to do. It
 * looks twice where a program may change its user: the user sees those that enter, root of the lab those that changed.
 */
export const endCarriers = `
mark=$1 over=$2
marked() { "$@" grep -lszxF -e "$mark" /proc/[0-9]*/environ; }
carriers() { { marked env; [ -z "$over" ] || marked $over; } | cut -d / -f 3 | sort -u; }
send() { for pid in $(carriers); do kill -s "$1" "$pid"; done 2>/dev/null; }
echo armed
exec >/dev/null 2>&1
read -r _ && exit
send TERM
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  [ -n "$(carriers)" ] || exit 0
  sleep 0.05
done
for _ in 1 2 3 4 5 6 7 8 9 10; do
  send KILL
  sleep 0.02
  [ -n "$(carriers)" ] || exit 0
done`

export interface Ender {
  /** Ends the carriers; resolves when they are gone. */
  end(): Promise<void>
  /** The program has ended by itself, and what it left running is the lab's. */
  disarm(): Promise<void>
}

/** Whom an ender is to end. */
export interface Ends {
  /** What they have in their environment, `NAME=VALUE`. */
  readonly mark: string
  /** See `Prepared`. Default: nothing. */
  readonly over?: readonly string[] | undefined
}

/** Arms an ender for the carriers of a mark. It must be armed before they are started. */
export async function armEnder(machine: Machine, ends: Ends): Promise<Ender> {
  const ender = startEnder(machine, ends)
  await ender.nextLine()
  return enderBy(ender)
}

/** As `armEnder`, without waiting for it: also one that has not begun to wait ends them when this process is gone. */
export const armEnderAhead = (machine: Machine, ends: Ends): Ender => enderBy(startEnder(machine, ends))

function enderBy(ender: Started): Ender {
  ender.release()
  return {
    end: () => {
      ender.close()
      return ender.ended()
    },
    disarm: () => {
      ender.send('done\n')
      return ender.ended()
    },
  }
}

const startEnder = (machine: Machine, { mark, over = [] }: Ends): Started =>
  machine.start(['sh', '-c', endCarriers, 'ender', mark, over.join(' ')], {})
