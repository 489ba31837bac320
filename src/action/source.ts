import { join } from 'node:path'
import { messageOf } from '../errors/caught.ts'
import { UsageError } from '../errors/errors.ts'
import { escapeText } from '../errors/escape.ts'
import type { Machine } from '../machine/machine.ts'
import { readRegularFile } from '../machine/read-file.ts'
import type { Inputs } from './inputs.ts'

/** The text of a topology, and what its file is called. */
export interface Source {
  readonly text: string
  readonly file: string
  /** Whether it is a file of the workspace, at whose lines one can point. */
  readonly isFile: boolean
}

/** More than the parser takes. */
const limit = 2 ** 20

/** @throws UsageError where there is no file to read. */
export function sourceOf({ topology, 'topology-file': file = '' }: Inputs): Source {
  if (topology !== undefined) return { text: topology, file: 'topology.yml', isFile: false }
  try {
    return { text: readRegularFile(file, limit), file, isFile: true }
  } catch (error) {
    throw new UsageError(`input topology-file: ${escapeText(file)} cannot be read: ${messageOf(error)}`, {
      hint: 'the path is from the workspace, which actions/checkout fills',
      cause: error,
    })
  }
}

/** The path of a source's file; for text in the workflow, one that is made in this directory. */
export function fileOf(machine: Machine, { text, file, isFile }: Source, directory: string): string {
  if (isFile) return file
  machine.makeDirectory(directory)
  machine.write(join(directory, file), text)
  return join(directory, file)
}

/** Removes what `fileOf` made. */
export function removeFile(machine: Machine, directory: string): void {
  machine.remove(join(directory, 'topology.yml'))
  machine.removeDirectory(directory)
}
