import type { Machine, Ran } from '../../../src/machine/machine.ts'
import { realMachine } from '../../../src/machine/real.ts'

interface Play {
  readonly files?: Readonly<Record<string, string>>
  readonly directories?: Readonly<Record<string, string[]>>
  /** Programs that are not there. */
  readonly lacks?: readonly string[]
  readonly run?: (argv: readonly string[]) => Partial<Ran>
}

/** A machine that has these files and nothing else. */
export const playMachine = ({ files = {}, directories = {}, lacks = [], run }: Play): Machine => ({
  ...realMachine({ stateDirectory: '/nowhere' }),
  find: (program) => (lacks.includes(program) ? undefined : `/bin/${program}`),
  read: (path) => files[path],
  list: (path) => directories[path] ?? [],
  run: (argv) => Promise.resolve({ exitCode: 0, stdout: '', stderr: '', ...run?.(argv) }),
})
