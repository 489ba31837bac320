import { randomBytes } from 'node:crypto'
import { CapabilityError, UsageError } from '../../errors/errors.ts'
import { isThere } from '../../host/clash.ts'
import type { Machine } from '../../machine/machine.ts'
import { pinPaths } from '../../plan/index.ts'
import type { Network } from '../../resolve/network.ts'
import { sweepAll } from '../side/sweep-all.ts'
import { isNameTaken } from '../state/claim.ts'
import { type BuildRequest, type Built, buildLab } from './build.ts'

/** What a lab is to have and can do without. */
export interface Wishes {
  /** A name. Where a topology is up under it, the lab is called NAME-TAG. */
  readonly name?: string | undefined
  /** Pins. Where one of their names is taken, or the way to them is closed to this user, there are none. */
  readonly pin?: boolean | undefined
}

/**
 * Brings a lab up as `buildLab` does, without those wishes that cannot be met. Somebody may be faster than a look at what is taken:
 * what fails for a wish is done once more without it.
 *
 * @throws what `buildLab` does.
 */
export async function buildByWishes(request: BuildRequest, wishes: Wishes): Promise<Built> {
  const { machine, network, tag = randomBytes(4).toString('hex') } = request
  const other = wishes.name && `${wishes.name.slice(0, longest)}-${tag}`
  const isTakenName = (wanted: string | undefined) => wanted !== undefined && isNameTaken(machine, wanted)
  const isPinWished = wishes.pin === true
  // What has them may be dead.
  if (isTakenName(wishes.name) || (isPinWished && isPinTaken(machine, network))) await sweepAll(machine)
  let name = isTakenName(wishes.name) ? other : wishes.name
  let pin = isPinWished && !isPinTaken(machine, network)
  for (;;) {
    try {
      return await buildLab({ ...request, tag, name: name ?? request.name, pin: pin || request.pin })
    } catch (error) {
      const isTaken = error instanceof UsageError
      const isForName = isTaken && name !== other && isTakenName(name)
      const isForPin = pin && (error instanceof CapabilityError || (isTaken && isPinTaken(machine, network)))
      if (!isForName && !isForPin) throw error
      if (isForName) name = other
      if (isForPin) pin = false
    }
  }
}

/** Of a name that has a tag after it: a label has at most 63 characters (RFC 1123 section 2.1). */
const longest = 63 - '-01234567'.length

const isPinTaken = (machine: Machine, { namespaces }: Network): boolean =>
  namespaces.some(({ name }) => Object.values(pinPaths(name)).some((path) => isThere(machine, path)))
