import { UsageError } from '../errors/errors.ts'
import { escapeText } from '../errors/escape.ts'
import { readRegularFile, whyUnreadable } from '../machine/read-file.ts'
import { parseTopology } from '../resolve/index.ts'
import type { Topology } from '../spec/index.ts'

/** More than the parser takes: what is larger is for it to refuse. */
const limit = 2 ** 20

/** @throws TopologyError, and UsageError where there is no file to read. */
export function readTopologyFile(file: string): Topology {
  return parseTopology(readText(file), { file })
}

function readText(file: string): string {
  if (file === '') throw new UsageError('the name of the topology file is empty')
  try {
    return readRegularFile(file, limit)
  } catch (error) {
    throw new UsageError(`the file ${escapeText(file)} ${whyUnreadable(error)}`, { cause: error })
  }
}
