import { escapeLines } from '../../errors/escape.ts'
import { attach, requireNamespace } from '../../lab/programs/attach.ts'
import { detach } from '../../lab/programs/detach.ts'
import { runForeground } from '../../lab/programs/foreground.ts'
import { ownEnvironment, prepareProgram } from '../../lab/programs/program.ts'
import { readinessOf } from '../../lab/programs/readiness.ts'
import { realMachine } from '../../machine/real.ts'
import { note, printResult } from '../output.ts'
import { workingDirectory } from '../working-directory.ts'

export interface ExecRequest {
  readonly name: string
  readonly namespace: string
  readonly command: readonly [string, ...string[]]
  /** Where it is to outlive this command. */
  readonly detached: DetachedOptions | undefined
  readonly root: boolean
}

export interface DetachedOptions {
  readonly name: string | undefined
  /** As `tcp:PORT`. */
  readonly ready: string | undefined
}

/** The program's own status; of a detached one, whether it was started. */
export async function exec({ name, namespace, command, detached, root }: ExecRequest): Promise<number> {
  const machine = realMachine()
  const lab = attach(machine, name)
  requireNamespace(lab, namespace)
  const cwd = workingDirectory()
  if (detached === undefined) {
    const { record, entrance } = lab
    const how = prepareProgram({ machine, lab: record.id, entrance, namespace, cwd, root })
    return await runForeground({ machine, argv: command, ...how })
  }
  const readiness = detached.ready === undefined ? undefined : readinessOf(detached.ready)
  const how = { cwd, env: ownEnvironment(), root, name: detached.name, readiness }
  const started = await detach({ machine, lab, namespace, argv: command, ...how })
  if ('reason' in started) {
    note(`netns-topology: ${escapeLines(started.reason)}`)
    return started.exitCode
  }
  printResult(`${started.pid}`)
  return 0
}
