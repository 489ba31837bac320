import { messageOf } from '../errors/caught.ts'
import { LabError } from '../errors/errors.ts'
import { now } from '../machine/clock.ts'
import { usualPatience } from '../machine/lock.ts'
import type { Machine } from '../machine/machine.ts'
import { type Act, type ActOf, isGuard, titleOf } from './act.ts'
import { handlerOf, type Site } from './acts/index.ts'
import { actsOf, actsOfOthers, openJournal } from './journal.ts'
import { withTools } from './tools.ts'

/** ms after which no further act is begun: others wait for the lock no longer than its patience. */
const longest = usualPatience - 5_000

/**
 * Does acts on the host, each written to the journal before. To be called under the lock of the state directory.
 *
 * @param clock in ms
 * @throws LabError that names the act that failed, or says that there are too many to be done while others wait; what was
 * begun is in the journal.
 */
export async function perform(acts: readonly Act[], site: Site, clock = now): Promise<void> {
  const { directory } = site
  const machine = withTools(site.machine, directory)
  const others = actsOfOthers(machine, directory)
  const journal = openJournal(machine, directory)
  const start = clock()
  for (const [index, act] of acts.entries()) {
    if (clock() - start > longest) throw tooMany(index, acts.length)
    if (isOfTheMachine(machine, act, others)) continue
    const number = journal.begin(act)
    await performOne({ ...site, machine }, act)
    journal.done(number)
  }
}

const tooMany = (done: number, all: number): LabError =>
  new LabError(`on the host: only ${done} of ${all} changes were made within ${longest / 1000} s`, {
    hint: 'other topologies wait meanwhile: describe fewer interfaces of the host, or use more than one topology',
  })

/** A directory that is there already, and that no other lab has made, is nothing to undo. */
const isOfTheMachine = (machine: Machine, act: Act, others: readonly Act[]): boolean =>
  act.kind === 'directory' &&
  machine.inode(act.path) !== undefined &&
  !others.some((other) => other.kind === 'directory' && other.path === act.path)

async function performOne(site: Site, act: Act): Promise<void> {
  try {
    await handlerOf(act).perform(site, act)
  } catch (error) {
    throw new LabError(`on the host: ${titleOf(act)}: ${messageOf(error)}`, { cause: error })
  }
}

/** The acts of a lab of which somebody has undone something since. */
export async function findMissing(machine: Machine, directory: string): Promise<Act[]> {
  const tooled = withTools(machine, directory)
  const missing: Act[] = []
  for (const act of actsOf(machine, directory)) if (!(await handlerOf(act).holds(tooled, act))) missing.push(act)
  return missing
}

/** The networks that visitors may be in, see `acts/visitors.ts`. */
export const visitedIn = (machine: Machine, directory: string): ActOf<'visitors'>[] =>
  actsOf(machine, directory).flatMap((act) => (act.kind === 'visitors' ? [act] : []))

/** The devices that a lab has on the host. */
export const devicesOnHost = (machine: Machine, directory: string): string[] =>
  actsOf(machine, directory).flatMap((act) => (act.kind === 'host-link' ? [act.device] : []))

/**
 * Does once more what is missing, which is in the journal already. Gives what could not be done, and why: without a guard,
 * nothing that comes after it. To be called under the lock of the state directory.
 */
export async function performAgain(missing: readonly Act[], site: Site): Promise<ReadonlyMap<Act, string>> {
  const machine = withTools(site.machine, site.directory)
  const failures = new Map<Act, string>()
  for (const act of missing) {
    const guard = [...failures.keys()].find(isGuard)
    try {
      if (guard !== undefined) throw new LabError(`not without ${titleOf(guard)}`)
      await handlerOf(act).perform({ ...site, machine }, act)
    } catch (error) {
      failures.set(act, messageOf(error))
    }
  }
  return failures
}
