import { escapeText } from '../../errors/escape.ts'
import { attach, requireNamespace } from '../../lab/programs/attach.ts'
import { detach } from '../../lab/programs/detach.ts'
import { runForeground } from '../../lab/programs/foreground.ts'
import { ownEnvironment, prepareProgram } from '../../lab/programs/program.ts'
import { realMachine } from '../../machine/real.ts'
import { note, printResult } from '../output.ts'
import { workingDirectory } from '../working-directory.ts'

export interface ExecRequest {
  readonly name: string
  readonly namespace: string
  readonly command: readonly [string, ...string[]]
  readonly isDetached: boolean
  readonly root: boolean
}

/** The program's own status; of a detached one, whether it was started. */
export async function exec({ name, namespace, command, isDetached, root }: ExecRequest): Promise<number> {
  const machine = realMachine()
  const lab = attach(machine, name)
  requireNamespace(lab, namespace)
  const cwd = workingDirectory()
  if (!isDetached) {
    const { record, entrance } = lab
    const how = prepareProgram({ machine, lab: record.id, entrance, namespace, cwd, root })
    return await runForeground({ machine, argv: command, ...how })
  }
  const started = await detach({ machine, lab, namespace, argv: command, cwd, env: ownEnvironment(), root })
  if ('reason' in started) {
    note(`netns-topology: ${escapeText(started.reason)}`)
    return started.exitCode
  }
  printResult(`${started.pid}`)
  return 0
}
