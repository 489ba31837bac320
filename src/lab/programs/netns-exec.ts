import { join } from 'node:path'
import { labVariable } from '../../audit/index.ts'
import type { Machine } from '../../machine/machine.ts'
import { namespaceNames } from '../state/record.ts'
import type { Attached } from './attach.ts'
import { endCarriers } from './ender.ts'
import { prepareProgram } from './program.ts'
import { sharing } from './sharing.ts'

/** A word a line, for a shell that reads them back without starting anything. No path of ours has a line break. */
const lines = (words: readonly string[]): string => words.map((word) => `${word}\n`).join('')

/** What a shell has its background programs ignore. */
const ignoredByShell = 'INT,QUIT'

/**
 * Lets programs of a lab be started by `netns-exec`, a shell script, without this engine: makes each namespace ready for
 * its first program, and writes into the lab's state what precedes a program there, word by word (`enter/NAMESPACE/apart`
 * and, on a terminal, `terminal`), how what carries a mark is ended (`end`), and the command for all else (`command`).
 */
export function admitNetnsExec(machine: Machine, { record, entrance }: Attached, command: readonly string[]): void {
  const within = (...path: string[]) => join(entrance.inside, ...path)
  machine.makeDirectory(within('enter'))
  for (const namespace of namespaceNames(record)) {
    const way = prepareProgram({ machine, lab: record.id, entrance, namespace, cwd: '.' })
    machine.makeDirectory(within('enter', namespace))
    for (const [file, terminal] of [['apart', false] as const, ['terminal', true] as const]) {
      const words = [...sharing({ machine, ...way, terminal, restored: ignoredByShell }), `${labVariable}=${record.id}`]
      machine.write(within('enter', namespace, file), lines(words))
    }
  }
  machine.write(within('end'), endCarriers)
  machine.write(within('command'), lines(command))
}
