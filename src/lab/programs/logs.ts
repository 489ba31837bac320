import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf } from '../../errors/caught.ts'
import { LabError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { fields, integer, listOf, optional, type Shape, textThat } from '../../machine/shape.ts'
import { statIn } from '../../machine/stat.ts'
import type { Entrance } from '../state/entrance.ts'
import { namespaceNames } from '../state/record.ts'
import { type Attached, requireNamespace } from './attach.ts'
import { type Printed, readRing } from './ring.ts'

/** A program whose output the lab keeps: one that was detached, or a command of `setup`. */
export interface DetachedProgram {
  readonly namespace: string
  /** What it was called by who started it. */
  readonly name?: string | undefined
  readonly argv: readonly string[]
  /** ISO 8601 */
  readonly since: string
  /** As the programs of its namespace number it. */
  readonly pid: number
}

export interface KeptProgram extends DetachedProgram {
  /** The PID of the process that keeps its output, numbered likewise. */
  readonly collector: number
}

/** By the /proc that programs of its namespace have, which numbers it so. */
export const procOf = ({ inside }: Entrance, { namespace, pid }: { namespace: string; pid: number }): string =>
  join(inside, 'mnt', namespace, 'root/proc', `${pid}`)

export interface Log extends DetachedProgram {
  readonly isRunning: boolean
  readonly output: string
  /** Bytes that were printed before the output and are not kept. */
  readonly dropped: number
}

/** What is asked for of the output of programs. */
export interface LogOptions {
  /** Of one namespace. Default: of all. */
  readonly namespace?: string | undefined
  /** The last lines of each program. Default: all that is kept. */
  readonly tail?: number | undefined
}

/** A program and where its output is. */
export interface Source {
  readonly program: DetachedProgram
  /** Also as long as not all that it printed has arrived. */
  readonly isRunning: boolean
  readonly file: string
}

/**
 * What programs printed so far, oldest first.
 *
 * @throws UsageError where there is no such namespace, LabError where a program of the lab has changed what is kept.
 */
export const readLogs = (machine: Machine, lab: Attached, { namespace, tail }: LogOptions = {}): Log[] =>
  sourcesOf(machine, lab, namespace).map(({ program, isRunning, file }) => ({
    ...program,
    isRunning,
    ...outputOf(machine, file, { tail }),
  }))

/** @throws UsageError where there is no such namespace, LabError as `readLogs`. */
export function sourcesOf(machine: Machine, lab: Attached, namespace: string | undefined): Source[] {
  if (namespace !== undefined) requireNamespace(lab, namespace)
  const namespaces = namespace === undefined ? namespaceNames(lab.record) : [namespace]
  return namespaces.flatMap((name) => sourcesIn(machine, lab.entrance, name)).toSorted(byTime)
}

const byTime = ({ program: one }: Source, { program: other }: Source) => one.since.localeCompare(other.since)

function sourcesIn(machine: Machine, entrance: Entrance, namespace: string): Source[] {
  const directory = join(entrance.inside, 'log', namespace)
  const files = machine.list(directory).filter((file) => file.endsWith('.json'))
  return files.flatMap((file) => {
    const path = join(directory, file)
    const text = readJson(machine, path)
    if (text === undefined) return []
    const { collector, ...program } = programIn(path, text)
    const isRunning =
      machine.list(procOf(entrance, program)).length > 0 || isCollecting(machine, entrance, { namespace, collector })
    return [{ program, isRunning, file: path.replace(/json$/, 'log') }]
  })
}

/** The output as text, from the first whole character on, and how much is missing before it. */
export function outputOf(
  machine: Machine,
  file: string,
  { tail }: Pick<LogOptions, 'tail'> = {},
): Pick<Log, 'output' | 'dropped'> {
  const { bytes, from } = readRing(machine, file)
  const output = textOf({ bytes, from })
  return { output: tail === undefined ? output : lastLines(output, tail), dropped: from }
}

/** In UTF-8, bytes from 0x80 to 0xBF continue a character (RFC 3629): at the beginning of what is kept, one that is not kept. */
function textOf({ bytes, from }: Pick<Printed, 'bytes' | 'from'>): string {
  const start = from === 0 ? 0 : bytes.findIndex((byte) => byte < 0x80 || byte > 0xbf)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(Math.max(start, 0)))
}

/** The last line counts also where it has no end yet. */
export function lastLines(text: string, count: number): string {
  if (count === 0) return ''
  let start = text.endsWith('\n') ? text.length - 1 : text.length
  for (let line = 0; line < count && start > 0; line += 1) start = text.lastIndexOf('\n', start - 1)
  return start > 0 || text.startsWith('\n') ? text.slice(start + 1) : text
}

/** Where the output of a program goes. */
export interface NewLog {
  readonly file: string
  /** ISO 8601 */
  readonly since: string
}

/** A file of the lab's for the output of a program that is about to be started. */
export function newLog(machine: Machine, { inside }: Entrance, namespace: string): NewLog {
  const since = new Date()
  machine.makeDirectory(join(inside, 'log', namespace))
  const file = join('log', namespace, `${since.getTime()}-${randomBytes(2).toString('hex')}.log`)
  return { file, since: since.toISOString() }
}

/** Says whose output it is. */
export const writeProgram = (machine: Machine, { inside }: Entrance, { file }: NewLog, program: KeptProgram): void =>
  machine.write(join(inside, file.replace(/log$/, 'json')), JSON.stringify(program))

const collectorTime = 5000 // ms
const pause = 2 // ms between two looks

/** Resolves when all has arrived that a program printed until now. */
export async function untilCollected(machine: Machine, entrance: Entrance, program: Collected): Promise<void> {
  const start = performance.now()
  while (isCollecting(machine, entrance, program) && performance.now() - start < collectorTime) await sleep(pause)
}

type Collected = Pick<KeptProgram, 'namespace' | 'collector'>

/** As proc(5) calls the states of what runs, and of what the disk keeps waiting. */
const working = ['R', 'D']

/**
 * Whether a collector has something to do. It sleeps only where its input is empty: what writes into a pipe makes its
 * reader runnable before write(2) returns (`pipe_write`, fs/pipe.c). What has ended has read all, and nobody waits for one that
 * somebody has stopped.
 */
function isCollecting(machine: Machine, entrance: Entrance, { namespace, collector }: Collected): boolean {
  const state = statIn(machine, procOf(entrance, { namespace, pid: collector }))?.state
  return state !== undefined && working.includes(state)
}

/** Bytes of what is said of a program, whose command line may have 2 MiB. */
const largest = 2 ** 25

/** Programs of the lab may have put anything there. @throws LabError */
function readJson(machine: Machine, path: string): string | undefined {
  try {
    return machine.readUntrusted(path, largest)
  } catch (error) {
    throw new LabError(`the output of a program cannot be read: ${messageOf(error)}`, { cause: error })
  }
}

const anyText = textThat('a text', () => true)
const pid = integer(1, 2 ** 22)

const programShape: Shape<KeptProgram> = {
  namespace: anyText,
  name: optional(anyText),
  argv: listOf(anyText),
  since: anyText,
  pid,
  collector: pid,
}

/** @throws LabError where it is none. */
function programIn(path: string, said: string): KeptProgram {
  const told = jsonIn(said)
  const problem = fields(programShape)(told)
  if (isProgram(told, problem)) return told
  throw new LabError(`${path} was changed by a program of the lab: ${problem}`)
}

const isProgram = (_told: unknown, problem: string | undefined): _told is KeptProgram => problem === undefined

function jsonIn(said: string): unknown {
  try {
    return JSON.parse(said)
  } catch {
    return said
  }
}
