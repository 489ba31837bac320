import { randomBytes } from 'node:crypto'
import type { Built } from '../../lab/build/build.ts'
import { requireOneOf } from '../../lab/programs/attach.ts'
import { programMark } from '../../lab/programs/ender.ts'
import { runForeground } from '../../lab/programs/foreground.ts'
import { prepareProgram } from '../../lab/programs/program.ts'
import type { Privilege } from '../../lab/state/privilege.ts'
import { readTopologyFile } from '../../lab/topology-file.ts'
import { realMachine } from '../../machine/real.ts'
import { interruptible } from '../interruption.ts'
import { note } from '../output.ts'
import { workingDirectory } from '../working-directory.ts'
import { bringUp } from './bring-up.ts'
import { isClean, takeDownWithReceipt, takenDownText } from './finish.ts'

export interface RunOptions {
  readonly in?: string
  readonly root?: boolean
  readonly name?: string
  readonly privilege?: Privilege
}

/** The command's own status, or 1 where it was well and the host is not as before. */
export async function run(file: string, command: readonly [string, ...string[]], options: RunOptions): Promise<number> {
  // Before anything is brought up for nothing.
  if (options.in !== undefined) requireOneOf(Object.keys(readTopologyFile(file).namespaces ?? {}), options.in, file)
  const { name, privilege } = options
  const built = await interruptible(
    (signal) => bringUp({ file, name, owner: 'creator', privilege, signal }),
    ({ record }) => takeDownWithReceipt(record),
  )
  let status = 0
  let wasClean = true
  try {
    status = await runWith(built, command, options)
  } finally {
    const down = await takeDownWithReceipt(built.record)
    note(takenDownText(down))
    wasClean = isClean(down)
  }
  return status === 0 && !wasClean ? 1 : status
}

async function runWith(
  { record, entrance }: Built,
  argv: readonly [string, ...string[]],
  { in: namespace, root }: RunOptions,
): Promise<number> {
  const machine = realMachine()
  const lab = { machine, lab: record.id, entrance, cwd: workingDirectory() }
  const how = namespace === undefined ? outside() : prepareProgram({ ...lab, namespace, root })
  return await runForeground({ machine, argv, ...how })
}

/** What a command on the host leaves running is its own affair, and not the lab's. */
function outside() {
  const token = randomBytes(8).toString('hex')
  return { prefix: undefined, token, env: { [programMark]: token } }
}
