import { randomBytes } from 'node:crypto'
import { type Machine } from '../../machine/machine.ts'
import { FABRIC } from '../../plan/index.ts'
import { asUser, entranceOf, tooling } from '../state/entrance.ts'
import type { Way } from '../state/privilege.ts'
import { startHolder } from './holder.ts'
import { holderFailure } from './holder-failure.ts'

/**
 * Tries whether a way leads to a lab: makes an empty one, becomes the user in it as programs do, and ends it. What is to be
 * done there is given the words that lead into it.
 *
 * @throws CapabilityError, LabError as bringing a lab up would.
 */
export async function tryWay<T>(
  machine: Machine,
  way: Way,
  work: (prefix: readonly [string, ...string[]]) => Promise<T>,
): Promise<T> {
  const id = `trial.${randomBytes(4).toString('hex')}`
  const holder = await startHolder(machine, { id, name: id, owner: 'creator', way })
  try {
    const entrance = entranceOf(machine, { id, holder: holder.pid })
    const prefix = tooling(entrance, FABRIC)
    const { exitCode, stderr } = await machine.run([...prefix, ...asUser(entrance, 'unshare'), 'true'])
    if (exitCode !== 0) throw holderFailure(machine, way, stderr.trim())
    return await work(prefix)
  } finally {
    await holder.worker.leave()
    machine.signal(holder.pid, 'SIGKILL')
    await holder.gone()
  }
}
