import type { Machine } from '../../machine/machine.ts'
import { parseOwn } from '../../machine/own-json.ts'
import type { ActOf } from '../act.ts'
import { argvOf, endAll, type Found, networksOfAll } from '../end.ts'
import type { Handler } from './handler.ts'

/** Whoever came in by a pin is in none of the lab's PID namespaces, and outlives it, in a network with the lab's mark. */
export const visitors: Handler<ActOf<'visitors'>> = {
  perform: () => {},
  undo: async (machine, { mark }) => void (await endAll(machine, () => visitorsOf(machine, mark))),
  holds: () => true,
}

async function visitorsOf(machine: Machine, mark: string): Promise<Found[]> {
  const own = machine.readLink('/proc/self/ns/net')
  const others = networksOfAll(machine).filter(({ net }) => net !== own)
  const found: Found[] = []
  for (const group of Map.groupBy(others, ({ net }) => net).values()) {
    const [one] = group
    if (one && (await carries(machine, one.pid, mark)))
      found.push(...group.map(({ pid }) => ({ pid, argv: argvOf(machine, pid) })))
  }
  return found
}

/** The loopback device stays where every other has gone with its far end. */
async function carries(machine: Machine, pid: number, mark: string): Promise<boolean> {
  const argv = ['nsenter', `--target=${pid}`, '--net', '--', 'ip', '-j', 'link', 'show', 'dev', 'lo'] as const
  const { exitCode, stdout } = await machine.run(argv)
  return exitCode === 0 && parseOwn<{ ifalias?: string }[]>(stdout)[0]?.ifalias === mark
}
