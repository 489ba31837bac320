import { UsageError } from '../errors/errors.ts'
import { realMachine } from '../machine/real.ts'
import { parseTopology } from '../resolve/index.ts'
import type { Topology } from '../spec/index.ts'

/** @throws TopologyError, and UsageError where there is no file to read. */
export function readTopologyFile(file: string): Topology {
  return parseTopology(readText(file), { file })
}

function readText(file: string): string {
  try {
    const text = realMachine().read(file)
    if (text !== undefined) return text
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}`, { cause: error })
  }
  throw new UsageError(`${file} is not there`, { hint: 'name a topology file' })
}

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a directory',
  EACCES: 'this user may not read it',
  ELOOP: 'its links lead in a circle',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}
