import { UsageError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'
import type { Act } from './act.ts'
import { openJournal, readJournal } from './journal.ts'

export interface Performing {
  readonly machine: Machine
  /** The lab's directory on the host, which holds its journal. */
  readonly directory: string
  /** Those of the other labs, which may share what we need. */
  readonly others: readonly string[]
}

/**
 * Does acts on the host, each written to the journal before. What is in the way is found before the first is done.
 * To be called under the lock of the state directory.
 *
 * @throws UsageError that names what is in the way and whose it is.
 */
export function perform(acts: readonly Act[], { machine, directory, others }: Performing): void {
  for (const act of acts) refuseClash(machine, act)
  const journal = openJournal(machine, directory)
  const shared = new Set(others.flatMap((other) => readJournal(machine, other) ?? []).map(({ act }) => act.path))
  for (const act of acts) {
    const isThere = act.kind === 'directory' && machine.inode(act.path) !== undefined
    if (isThere && !shared.has(act.path)) continue
    const number = journal.begin(act)
    doAct(machine, act)
    journal.done(number)
  }
}

function refuseClash(machine: Machine, act: Act): void {
  if (act.kind !== 'link') return
  const target = machine.readLink(act.path)
  const isThere = target !== undefined || machine.inode(act.path) !== undefined
  if (!isThere || target === act.target) return
  const whose = target === undefined ? '' : `: it leads to ${target}`
  throw new UsageError(`${act.path} is there already${whose}`, {
    hint: 'take down what has that name, or do without --pin',
  })
}

function doAct(machine: Machine, act: Act): void {
  switch (act.kind) {
    case 'directory':
      machine.makeDirectory(act.path, 0o755)
      return
    case 'link':
      if (machine.readLink(act.path) !== act.target) machine.makeLink(act.path, act.target)
  }
}
