import { objectsOf } from '../../machine/json.ts'
import type { Machine } from '../../machine/machine.ts'
import { markOf } from '../../plan/index.ts'
import type { ActOf } from '../act.ts'
import { argvOf, endAll, type Found, networksOfAll } from '../end.ts'
import type { Handler } from './handler.ts'
import { oneOf } from './shape.ts'
import { step } from './values.ts'

/** Whoever came in by a pin is in none of the lab's PID namespaces, and outlives it, in a network with the lab's mark. */
export const visitors: Handler<ActOf<'visitors'>> = {
  shape: ({ tag }) => ({ ...step<ActOf<'visitors'>>('visitors', 'end-processes'), mark: oneOf(markOf(tag)) }),
  perform: () => {},
  undo: async (machine, { mark }) => void (await endAll(machine, () => visitorsOf(machine, mark))),
  holds: () => true,
}

export async function visitorsOf(machine: Machine, mark: string): Promise<Found[]> {
  const own = machine.readLink('/proc/self/ns/net')
  const others = networksOfAll(machine).filter(({ net }) => net !== own)
  const found: Found[] = []
  for (const group of Map.groupBy(others, ({ net }) => net).values()) {
    if (await carries(machine, group, mark))
      found.push(...group.map(({ pid }) => ({ pid, argv: argvOf(machine, pid) })))
  }
  return found
}

/**
 * Whether the network of these processes is the lab's. The loopback device stays where every other has gone with its far
 * end. One that has ended meanwhile says nothing of the others.
 */
async function carries(machine: Machine, group: readonly { readonly pid: number }[], mark: string): Promise<boolean> {
  for (const { pid } of group) {
    const argv = ['nsenter', `--target=${pid}`, '--net', '--', 'ip', '-j', 'link', 'show', 'dev', 'lo'] as const
    const { exitCode, stdout } = await machine.run(argv)
    if (exitCode === 0) return aliasIn(stdout) === mark
  }
  return false
}

/** In networks of others it may be any bytes, of which ip(8) does not escape all: what is no JSON then is none of ours. */
function aliasIn(text: string): unknown {
  try {
    return objectsOf(text)[0]?.ifalias
  } catch {
    return undefined
  }
}
