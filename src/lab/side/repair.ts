import { messageOf } from '../../errors/caught.ts'
import { type Act, titleOf } from '../../host/act.ts'
import type { Site } from '../../host/acts/index.ts'
import { actsToFollow } from '../../host/follow.ts'
import { findMissing, perform, performAgain } from '../../host/perform.ts'
import { withLock } from '../../machine/lock.ts'

export interface Repair {
  readonly repaired: readonly string[]
  /** What cannot be put back while the lab is up. */
  readonly lost: readonly string[]
}

/** Puts back what is missing of a lab on the host, as far as the machine lets us. */
export async function repairOnHost({ machine: bare, directory, holder }: Omit<Site, 'fabric'>): Promise<Repair> {
  return await withLock(bare, bare.stateDirectory, async (machine) => {
    // No link into the fabric is made once more.
    const site = { machine, directory, holder, fabric: `/proc/${holder}/ns/net` }
    const missing = await findMissing(machine, directory)
    const goneLinks = missing.flatMap((act) => (act.kind === 'host-link' ? [act.device] : []))
    const possible = missing.filter((act) => !isLostWith(goneLinks, act))
    const failures = [...(await performAgain(possible, site))]
    await followRoutes(site).catch((error: unknown) => {
      for (const act of missing) if (act.kind === 'way-out') failures.unshift([act, messageOf(error)])
    })
    const left = (await findMissing(machine, directory)).map(titleOf)
    const reasonOf = (title: string) => failures.find(([act]) => titleOf(act) === title)?.[1]
    return {
      repaired: missing.map(titleOf).filter((title) => !left.includes(title)),
      lost: left.map((title) => [title, reasonOf(title)].filter(Boolean).join(': ')),
    }
  })
}

/** To the cards that lead out now. */
async function followRoutes(site: Site): Promise<void> {
  const acts = await actsToFollow(site.machine, site.directory)
  if (acts.length > 0) await perform(acts, site)
}

/** A link that is gone took its far end along, which nothing but bringing the lab up makes. */
function isLostWith(devices: readonly string[], act: Act): boolean {
  if (act.kind === 'host-link') return true
  return 'undo' in act && act.undo.kind === 'goes-with-link' && devices.includes(act.undo.device)
}
