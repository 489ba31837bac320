import type { EndedProcess } from '../../audit/index.ts'
import { objectsOf } from '../../machine/json.ts'
import type { Machine, OpenFile } from '../../machine/machine.ts'
import { listOf, oneOf, optional, textThat } from '../../machine/shape.ts'
import { markOf } from '../../plan/index.ts'
import type { ActOf } from '../act.ts'
import { argvOf, endAll, type Found, type InNetwork, networksOfAll } from '../end.ts'
import type { Handler } from './handler.ts'
import { step } from './values.ts'

const namespaceIdentity = textThat('the device and inode of a namespace', (value) => /^\d+:\d+$/.test(value))

/**
 * Whoever came in by a pin is in none of the lab's PID namespaces, and outlives it, in a network with the lab's mark. Which those
 * are, is noted when the pins are made: any user may make thousands of others, and each would have to be entered to see its mark.
 */
export const visitors: Handler<ActOf<'visitors'>> = {
  shape: ({ tag }) => ({
    ...step<ActOf<'visitors'>>('visitors', 'end-processes'),
    mark: oneOf(markOf(tag)),
    networks: optional(listOf(namespaceIdentity)),
  }),
  perform: () => {},
  undo: async (machine, act) => void (await endVisitorsOf(machine, [act], () => true)),
  holds: () => true,
}

/**
 * Ends the processes in the networks of these acts, and says which there were. The networks are found first, and stay
 * open: which process is in one, is asked of the process itself and of no other that was in the same when a list was made.
 */
export async function endVisitorsOf(
  machine: Machine,
  acts: readonly ActOf<'visitors'>[],
  isMeant: (pid: number) => boolean,
): Promise<EndedProcess[]> {
  if (acts.length === 0) return []
  const networks = await marked(machine, acts)
  const meant = new Set(networks.map(({ identity }) => identity))
  const find = (): Found[] =>
    networksOfAll(machine)
      .filter(({ pid, network }) => meant.has(network) && isMeant(pid))
      .map((one) => ({ ...one, argv: argvOf(machine, one.pid) }))
  try {
    return meant.size === 0 ? [] : await endAll(machine, find)
  } finally {
    for (const network of networks) network.close()
  }
}

/** The networks of processes, but for this one's, that have one of these marks: another may have got the number of one that is gone. */
async function marked(machine: Machine, acts: readonly ActOf<'visitors'>[]): Promise<OpenFile[]> {
  const own = machine.identity('/proc/self/ns/net')
  const marks = acts.map(({ mark }) => mark)
  const isNoted = (network: string) => acts.some(({ networks }) => networks?.includes(network) ?? true)
  const others = networksOfAll(machine).filter(({ network }) => network !== own && isNoted(network))
  const found: OpenFile[] = []
  for (const group of Map.groupBy(others, ({ network }) => network).values()) {
    const file = openNetwork(machine, group)
    if (file === undefined) continue
    let isMarked = false
    try {
      isMarked = marks.includes((await markIn(machine, file)) ?? '')
    } finally {
      if (isMarked) found.push(file)
      else file.close()
    }
  }
  return found
}

/** Opened by the first of these processes that is still in it; where each has ended or gone elsewhere, nobody is left. */
function openNetwork(machine: Machine, group: readonly InNetwork[]): OpenFile | undefined {
  for (const { pid, network } of group) {
    const file = machine.open(`/proc/${pid}/ns/net`)
    if (file?.identity === network) return file
    file?.close()
  }
  return undefined
}

/** The alias of the loopback device, which stays where every other has gone with its far end. */
async function markIn(machine: Machine, { path }: OpenFile): Promise<string | undefined> {
  const argv = ['nsenter', `--net=${path}`, '--', 'ip', '-j', 'link', 'show', 'dev', 'lo'] as const
  const { exitCode, stdout } = await machine.run(argv)
  return exitCode === 0 ? aliasIn(stdout) : undefined
}

/** In networks of others it may be any bytes, of which ip(8) does not escape all: what is no JSON then is none of ours. */
function aliasIn(text: string): string | undefined {
  try {
    const alias = objectsOf(text)[0]?.ifalias
    return typeof alias === 'string' ? alias : undefined
  } catch {
    return undefined
  }
}
