import { join, relative, resolve } from 'node:path'
import { codeOf } from '../errors/caught.ts'
import { UsageError } from '../errors/errors.ts'
import { escapeText } from '../errors/escape.ts'
import type { Machine } from '../machine/machine.ts'
import { readRegularFile, whyUnreadable } from '../machine/read-file.ts'
import type { Inputs } from './inputs.ts'

/** The text of a topology. */
export interface Source {
  readonly text: string
  /** From the workspace, as annotations have it, where it is a file of it; else what the file of a text is called. */
  readonly file: string
  /** Whether it is a file of the workspace, at whose lines one can point. */
  readonly isFile: boolean
}

/** More than the parser takes. */
const limit = 2 ** 20

/**
 * The text in the workflow, whose file, and by that the topology, is called as the step, or the file.
 *
 * @param step the `id` that the workflow gives the step, where it does
 * @throws UsageError where there is no file to read.
 */
export function sourceOf({ topology, 'topology-file': given = '' }: Inputs, step = 'topology'): Source {
  if (topology !== undefined) return { text: topology, file: `${step}.yml`, isFile: false }
  try {
    return { text: readRegularFile(given, limit), file: inWorkspace(given), isFile: true }
  } catch (error) {
    throw new UsageError(`input topology-file: ${escapeText(given)} ${whyUnreadable(error)}`, {
      ...(codeOf(error) === 'ENOENT' && { hint: 'the path is from the workspace, which actions/checkout fills' }),
      cause: error,
    })
  }
}

/** A step runs in the workspace; what is outside keeps its name. */
function inWorkspace(file: string): string {
  const path = relative(process.cwd(), resolve(file))
  return path.startsWith('..') ? file : path
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
  for (const file of machine.list(directory)) machine.remove(join(directory, file))
  machine.removeDirectory(directory)
}
