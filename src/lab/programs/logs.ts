import { join } from 'node:path'
import { messageOf } from '../../errors/caught.ts'
import { LabError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { fields, integer, listOf, optional, type Shape, textThat } from '../../machine/shape.ts'
import type { Entrance } from '../state/entrance.ts'
import { namespaceNames } from '../state/record.ts'
import { type Attached, requireNamespace } from './attach.ts'

/** A program that the lab is the parent of, and what it printed. */
export interface DetachedProgram {
  readonly namespace: string
  /** What it was called by who started it. */
  readonly name?: string | undefined
  readonly argv: readonly string[]
  /** ISO 8601 */
  readonly since: string
  /** As the lab's own /proc numbers it. */
  readonly pid: number
}

/** By the /proc of the lab, which numbers it so. */
export const procOf = ({ holder }: Entrance, { pid }: DetachedProgram): string => `/proc/${holder}/root/proc/${pid}`

export interface Log extends DetachedProgram {
  readonly isRunning: boolean
  readonly output: string
}

/**
 * What detached programs printed so far, of one namespace or of all, oldest first.
 *
 * @throws UsageError where there is no such namespace.
 */
export function readLogs(machine: Machine, lab: Attached, namespace?: string): Log[] {
  if (namespace !== undefined) requireNamespace(lab, namespace)
  const namespaces = namespace === undefined ? namespaceNames(lab.record) : [namespace]
  return namespaces.flatMap((name) => logsOf(machine, lab.entrance, name)).toSorted(byTime)
}

const byTime = (one: Log, other: Log) => one.since.localeCompare(other.since)

function logsOf(machine: Machine, entrance: Entrance, namespace: string): Log[] {
  const directory = join(entrance.inside, 'log', namespace)
  const files = machine.list(directory).filter((file) => file.endsWith('.json'))
  return files.flatMap((file) => {
    const path = join(directory, file)
    const text = readOutput(machine, path)
    if (text === undefined) return []
    const program = programIn(path, text)
    const isRunning = machine.list(procOf(entrance, program)).length > 0
    return [{ ...program, isRunning, output: readOutput(machine, path.replace(/json$/, 'log')) ?? '' }]
  })
}

/** Bytes of what is read of a program's output. */
const largest = 2 ** 28

/** What programs of the lab print is in the lab's own files, where others of them may have put anything. @throws LabError */
export function readOutput(machine: Machine, path: string): string | undefined {
  try {
    return machine.readUntrusted(path, largest)
  } catch (error) {
    throw new LabError(`the output of a program cannot be read: ${messageOf(error)}`, { cause: error })
  }
}

const anyText = textThat('a text', () => true)

const programShape: Shape<DetachedProgram> = {
  namespace: anyText,
  name: optional(anyText),
  argv: listOf(anyText),
  since: anyText,
  pid: integer(1, 2 ** 22),
}

/** @throws LabError where it is none. */
function programIn(path: string, said: string): DetachedProgram {
  const told = jsonIn(said)
  const problem = fields(programShape)(told)
  if (isProgram(told, problem)) return told
  throw new LabError(`${path} was changed by a program of the lab: ${problem}`)
}

const isProgram = (_told: unknown, problem: string | undefined): _told is DetachedProgram => problem === undefined

function jsonIn(said: string): unknown {
  try {
    return JSON.parse(said)
  } catch {
    return said
  }
}
