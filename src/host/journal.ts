import { join } from 'node:path'
import type { Machine } from '../machine/machine.ts'
import { parseOwn } from '../machine/own-json.ts'
import type { Act } from './act.ts'

/** An act that was begun; one that is not done may have happened. */
export interface Entry {
  readonly act: Act
  readonly done: boolean
}

type Line = { readonly n: number; readonly begin: Act } | { readonly n: number; readonly done: true }

/** The acts of one lab on the host, in their order: a line before each, and one after it. */
export interface Journal {
  begin(act: Act): number
  done(number: number): void
}

const fileOf = (directory: string): string => join(directory, 'journal')

export function openJournal(machine: Machine, directory: string): Journal {
  const write = (line: Line) => machine.append(fileOf(directory), `${JSON.stringify(line)}\n`)
  let count = 0
  return {
    begin: (act) => {
      count += 1
      write({ n: count, begin: act })
      return count
    },
    done: (number) => write({ n: number, done: true }),
  }
}

/** Undefined where the lab has no journal. A last line that was cut off in the middle had not begun anything. */
export function readJournal(machine: Machine, directory: string): Entry[] | undefined {
  const text = machine.read(fileOf(directory))
  if (text === undefined) return undefined
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const lines = whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseOwn<Line>(line))
  const done = new Set(lines.flatMap((line) => ('done' in line ? [line.n] : [])))
  return lines.flatMap((line) => ('begin' in line ? [{ act: line.begin, done: done.has(line.n) }] : []))
}

export const closeJournal = (machine: Machine, directory: string): void => machine.remove(fileOf(directory))
