import { join } from 'node:path'
import type { Machine } from '../machine/machine.ts'
import { parseOwn } from '../machine/own-json.ts'
import type { Act } from './act.ts'

/** An act that was begun; one that is not done may have happened. */
export interface Entry {
  readonly number: number
  readonly act: Act
  readonly done: boolean
}

/** The first line of a journal: which network namespace its acts are in. */
interface Header {
  readonly version: 1
  readonly net: string
}

type Line = { readonly n: number; readonly begin: Act } | { readonly n: number; readonly done: true }

/** The acts of one lab on the host, in their order: a line before each, and one after it. */
export interface Journal {
  begin(act: Act): number
  done(number: number): void
}

const fileOf = (directory: string): string => join(directory, 'journal')

const ownNetwork = (machine: Machine): string => machine.readLink('/proc/self/ns/net') ?? ''

/** Begins a lab's journal, or goes on with it. */
export function openJournal(machine: Machine, directory: string): Journal {
  const write = (line: Header | Line) => machine.append(fileOf(directory), `${JSON.stringify(line)}\n`)
  const entries = readJournal(machine, directory)
  if (entries === undefined) write({ version: 1, net: ownNetwork(machine) })
  let count = entries?.length ?? 0
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
 * Undefined where the lab has no journal, or one about another network namespace, as of a container that shares /run. A
 * last line that was cut off in the middle had not begun anything.
 */
export function readJournal(machine: Machine, directory: string): Entry[] | undefined {
  const [first, ...rest] = wholeLines(machine.read(fileOf(directory)) ?? '')
  if (first === undefined || parseOwn<Header>(first).net !== ownNetwork(machine)) return undefined
  const lines = rest.map((line) => parseOwn<Line>(line))
  const done = new Set(lines.flatMap((line) => ('done' in line ? [line.n] : [])))
  return lines.flatMap((line) => ('begin' in line ? [{ number: line.n, act: line.begin, done: done.has(line.n) }] : []))
}

const wholeLines = (text: string): string[] =>
  text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')

/** What the other labs of this machine hold, whether they are up or wait to be undone. */
export const actsOfOthers = (machine: Machine, directory: string): Act[] =>
  machine
    .list(machine.stateDirectory)
    .map((name) => join(machine.stateDirectory, name))
    .filter((other) => other !== directory && machine.readLink(other) === undefined)
    .flatMap((other) => readJournal(machine, other) ?? [])
    .map(({ act }) => act)

export const closeJournal = (machine: Machine, directory: string): void => machine.remove(fileOf(directory))
