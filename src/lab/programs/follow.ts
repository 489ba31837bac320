import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Machine } from '../../machine/machine.ts'
import type { Attached } from './attach.ts'
import { type DetachedProgram, type LogOptions, lastLines, type Source, sourcesOf } from './logs.ts'
import { readRing } from './ring.ts'

const pause = 50 // ms between two looks

/** What a program has printed since it was last looked at. */
export interface Chunk {
  readonly program: DetachedProgram
  readonly text: string
  /** Bytes that were printed before it and not kept until they were read. */
  readonly dropped: number
}

/**
 * What programs printed so far, and then what they print, until none runs any more. Those that are started meanwhile
 * join.
 *
 * @throws UsageError where there is no such namespace, LabError as `readLogs`.
 */
export async function* followLogs(
  machine: Machine,
  lab: Attached,
  { namespace, tail }: LogOptions = {},
): AsyncGenerator<Chunk> {
  const readers = new Map<string, (source: Source) => Chunk>()
  const read = (source: Source, isFirstLook: boolean): Chunk => {
    const reader = readers.get(source.file) ?? readerOf(machine, isFirstLook ? tail : undefined)
    readers.set(source.file, reader)
    return reader(source)
  }
  for (let isFirstLook = true; ; isFirstLook = false) {
    const sources = sourcesOf(machine, lab, namespace)
    for (const source of sources) {
      const chunk = read(source, isFirstLook)
      if (chunk.text !== '') yield chunk
    }
    if (!sources.some(({ isRunning }) => isRunning) || !isUp(machine, lab)) return
    await sleep(pause)
  }
}

const isUp = (machine: Machine, { entrance }: Attached) =>
  machine.inode(join(entrance.inside, 'lab.json')) !== undefined

/** Reads on from where it was, and keeps a character that has not come whole. */
function readerOf(machine: Machine, tail: number | undefined): (source: Source) => Chunk {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let position: number | undefined
  return ({ program, file }) => {
    const { bytes, from, to } = readRing(machine, file, position)
    const text = decoder.decode(bytes, { stream: true })
    const isFirst = position === undefined
    const dropped = from - (position ?? 0)
    position = to
    return isFirst && tail !== undefined
      ? { program, text: lastLines(text, tail), dropped: 0 }
      : { program, text, dropped }
  }
}
