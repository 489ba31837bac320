import { join } from 'node:path'
import { isFields } from '../machine/json.ts'
import type { Machine } from '../machine/machine.ts'
import { stateEntries } from '../machine/state-entries.ts'
import type { Act } from './act.ts'
import { type ActingLab, actingLab, readAct } from './acts/index.ts'
import { isOwnNetwork, type NetworkId, ownNetwork } from './own-network.ts'
import { asNamedNow } from './renamed.ts'

/** An act that was begun; one that is not done may have happened. */
export interface Entry {
  readonly number: number
  readonly act: Act
  readonly done: boolean
}

/** The first line of a journal: which network namespace its acts are in. */
interface Header extends NetworkId {
  readonly version: 1
}

interface Problem {
  readonly problem: string
}

type Line = { readonly n: number; readonly begin: Act } | { readonly n: number; readonly done: true }

/** The acts of one lab on the host, in their order: a line before each, and one after it. */
export interface Journal {
  begin(act: Act): number
  done(number: number): void
}

/** What a journal says. */
export interface Journaled {
  readonly entries: readonly Entry[]
  /** Whether a later version wrote it, of which only that knows what all of it means. */
  readonly isLater: boolean
  /** What in it is nothing that this package can have written for this lab, in sentences with file and line. It is not undone. */
  readonly faults: readonly string[]
}

const fileOf = (directory: string): string => join(directory, 'journal')

/**
 * Makes the journal of a lab, which is empty for as long as nothing is on the host. It is there from the beginning for the
 * keeper to open, who reads it even after somebody has deleted it.
 */
export const makeJournal = (machine: Machine, directory: string): void => machine.write(fileOf(directory), '')

/** Whether a lab's journal says anything, whoever can read what. */
export const isJournaled = (machine: Machine, directory: string): boolean =>
  (machine.read(fileOf(directory)) ?? '') !== ''

/** Begins a lab's journal, or goes on with it. */
export function openJournal(machine: Machine, directory: string): Journal {
  const write = (line: Header | Line) => machine.append(fileOf(directory), `${JSON.stringify(line)}\n`)
  const journaled = readJournal(machine, directory)
  if (journaled === undefined) write({ version: 1, ...ownNetwork(machine) })
  let count = journaled?.entries.length ?? 0
  return {
    begin: (act) => {
      count += 1
      write({ n: count, begin: act })
      return count
    },
    done: (number) => write({ n: number, done: true }),
  }
}

/**
 * Undefined where the journal of a lab is empty, or about another network namespace, as of a container that shares /run. A
 * last line that was cut off in the middle had not begun anything.
 */
export function readJournal(machine: Machine, directory: string): Journaled | undefined {
  const file = fileOf(directory)
  const text = machine.read(file)
  if (text === undefined) return undefined
  const [header, ...rest] = text.split('\n').slice(0, -1).map(parse)
  if (header === undefined) return text === '' ? undefined : { entries: [], isLater: false, faults: [] }
  if (!isHeader(header)) return { entries: [], isLater: false, faults: [`${file}:1: this is no journal's first line`] }
  if (!isOwnNetwork(machine, header)) return undefined
  const lab = actingLab(directory)
  const lines = rest.map((line) => lineOf(lab, line))
  const faults = lines.flatMap((line, index) => ('problem' in line ? [`${file}:${index + 2}: ${line.problem}`] : []))
  const isLater = header.version > 1
  return { entries: entriesOf(machine, lines), isLater, faults: isLater ? [] : faults }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const isHeader = (line: unknown): line is NetworkId & { readonly version: number } =>
  isFields(line) &&
  typeof line.version === 'number' &&
  typeof line.net === 'string' &&
  ['string', 'undefined'].includes(typeof line.cookie)

function lineOf(lab: ActingLab, line: unknown): Line | Problem {
  if (!isFields(line) || typeof line.n !== 'number') return noLine
  const { n, begin } = line
  if (line.done === true) return { n, done: true }
  if (!isFields(begin) || typeof begin.kind !== 'string') return noLine
  const act = readAct(lab, begin)
  return 'problem' in act ? act : { n, begin: act }
}

const noLine: Problem = { problem: "this is no journal's line" }

function entriesOf(machine: Machine, lines: readonly (Line | Problem)[]): Entry[] {
  const done = new Set(lines.flatMap((line) => ('done' in line ? [line.n] : [])))
  return lines.flatMap((line) =>
    'begin' in line ? [{ number: line.n, act: asNamedNow(machine, line.begin), done: done.has(line.n) }] : [],
  )
}

/** What a lab holds on the host, or is about to. */
export const actsOf = (machine: Machine, directory: string): Act[] =>
  (readJournal(machine, directory)?.entries ?? []).map(({ act }) => act)

/** What the other labs of this machine hold, whether they are up or wait to be undone. */
export const actsOfOthers = (machine: Machine, directory: string): Act[] =>
  stateEntries(machine)
    .map((name) => join(machine.stateDirectory, name))
    .filter((other) => other !== directory && machine.readLink(other) === undefined)
    .flatMap((other) => actsOf(machine, other))

/** Who has it open reads that nothing is to be undone any more. */
export function closeJournal(machine: Machine, directory: string): void {
  machine.empty(fileOf(directory))
  machine.remove(fileOf(directory))
}
