import { join } from 'node:path'
import { LabError, TopologyClosedError } from '../../errors/errors.ts'
import { tooling } from '../state/entrance.ts'
import type { Using } from './using.ts'

export interface Tool {
  readonly argv: readonly [string, ...string[]]
  readonly stdin?: string
  /** What messages call it. */
  readonly title: string
}

/**
 * Runs a tool of the engine's own in a namespace and gives what it printed.
 *
 * @throws LabError where it fails, TopologyClosedError where the lab is down.
 */
export async function toolIn(using: Using, namespace: string, { argv, stdin, title }: Tool): Promise<string> {
  using.assertOpen()
  const { machine, entrance, record } = using
  const ran = await machine.run([...tooling(entrance, namespace), ...argv], stdin === undefined ? {} : { stdin })
  if (ran.exitCode === 0) return ran.stdout
  if (machine.inode(join(entrance.inside, 'lab.json')) === undefined) {
    throw new TopologyClosedError(`the lab ${record.id} is gone`)
  }
  throw new LabError(`${title}: ${ran.stderr.trim() || `${argv[0]} ended with status ${ran.exitCode}`}`)
}
