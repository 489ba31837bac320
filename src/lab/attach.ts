import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { requireKnown } from '../errors/options.ts'
import { realMachine } from '../machine/real.ts'
import { networkOf } from '../resolve/index.ts'
import type { Topology } from '../spec/index.ts'
import type { Using } from './handle/using.ts'
import { createLab, type Lab, type Opened } from './lab.ts'
import type { OpenOptions, Watching } from './open.ts'
import { attach } from './programs/attach.ts'
import { armEnderAhead, type Ender, handleMark } from './programs/ender.ts'
import { overPrograms } from './state/entrance.ts'

export type AttachOptions = Pick<OpenOptions, 'cwd'>

/**
 * The handle of a lab that another process has brought up, by its id or name. Closing it ends what was started by it, and
 * leaves the lab.
 *
 * @throws UsageError where no lab is up under the name, or an option is unknown.
 */
export function attachTopology<T extends Topology = Topology>(name: string, options: AttachOptions = {}): Lab<T> {
  requireKnown('attachTopology', options, { cwd: true })
  return attachLab<T>(name, options).lab
}

/** As `attachTopology`, with what those share who report of the lab. */
export function attachLab<T extends Topology>(name: string, options: AttachOptions & Watching = {}): Opened<T> {
  const machine = realMachine()
  const lab = attach(machine, name)
  const { cwd = '.', root, onStep } = options
  const token = randomBytes(8).toString('hex')
  const ender = armEnderAhead(machine, { mark: `${handleMark}=${token}`, over: overPrograms(lab.entrance) })
  return createLab<T>({
    ...{ machine, lab, root, onStep },
    network: networkOf(lab.record.topology),
    cwd: resolve(cwd),
    marks: { [handleMark]: token },
    close: (using) => leave(using, ender),
  })
}

async function leave({ programs, endings }: Using, ender: Ender): Promise<undefined> {
  await Promise.all(programs.map((program) => program.stop()))
  await Promise.all(endings)
  await ender.disarm()
}
