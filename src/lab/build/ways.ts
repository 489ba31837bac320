import { CapabilityError, UsageError } from '../../errors/errors.ts'
import { notLinux } from '../../errors/not-linux.ts'
import type { Machine } from '../../machine/machine.ts'
import type { Network, Path } from '../../resolve/network.ts'
import type { Topology } from '../../spec/index.ts'
import { type Holder, type HolderRequest, startHolder } from '../holder/holder.ts'
import { NamespacesRefused } from '../holder/holder-failure.ts'
import { type Chosen, type Privilege, privileges } from '../state/privilege.ts'
import { placeText } from './step-failure.ts'

/** The ways to try, in this order. */
export type Ways = readonly [Chosen, ...Chosen[]]

export interface Wanted {
  readonly privilege: Privilege
  readonly topology: Topology
  readonly network: Network
  readonly pin?: boolean | undefined
}

const onLinux = 'run it on Linux: in CI, in a virtual machine, or in a container with NET_ADMIN and SYS_ADMIN'

const mayMakeThem = 'this user may make user namespaces with networks'

/**
 * By which ways a lab may be made here. What this user may do with namespaces is not known before it is tried.
 *
 * @throws UsageError where this process cannot be meant, CapabilityError where the topology needs more than is wanted or this
 * is not Linux.
 */
export function waysFor({ user, platform }: Machine, wanted: Wanted): Ways {
  const { privilege } = wanted
  const elsewhere = notLinux(platform, 'machine')
  if (elsewhere !== undefined) throw new CapabilityError(elsewhere, { hint: onLinux })
  if (!privileges.includes(privilege)) {
    throw new UsageError(`there is no privilege ${JSON.stringify(privilege)}`, {
      hint: `there are ${privileges.join(', ')}`,
    })
  }
  if (user.uid === 0) return [rootFor(privilege)]
  const asked = `privilege ${privilege} was asked for`
  const onHost = onHostBy(wanted)
  switch (privilege) {
    case 'root':
      throw new CapabilityError(`privilege root was asked for, and this is user ${user.uid}`, {
        hint: 'run it as root, or with --privilege auto',
      })
    case 'sudo':
      return [{ way: 'sudo', why: asked }]
    case 'rootless':
      if (onHost) throw needsTheMachine(wanted.topology, onHost)
      return [{ way: 'rootless', why: asked }]
    case 'auto':
      if (onHost) return [{ way: 'sudo', why: `${onHost.what} needs the machine` }]
      return [
        { way: 'rootless', why: mayMakeThem },
        { way: 'sudo', why: 'user namespaces are refused' },
      ]
  }
}

/** Root's labs are in no user namespace: who is root and wants to be less has to be another user first. */
function rootFor(privilege: Privilege): Chosen {
  if (privilege === 'auto' || privilege === 'root') return { way: 'root', why: 'this process is root' }
  throw new UsageError(`privilege ${privilege} is for users, and this process is root`, {
    hint: 'run it as the user whose lab it is to be, or with --privilege root',
  })
}

interface OnHost {
  readonly what: string
  readonly at: Path | undefined
}

/** What of a topology is on the machine itself: the first that asks for it. */
function onHostBy({ network, pin }: Wanted): OnHost | undefined {
  const bridge = network.bridges.find(({ nat }) => nat)
  if (bridge) return { what: `\`nat\` on bridge ${bridge.name}`, at: bridge.at }
  const [iface] = network.host.interfaces
  if (iface) return { what: `\`host\` with interface ${iface.name}`, at: iface.at }
  return pin ? { what: 'a pin', at: undefined } : undefined
}

const needsTheMachine = (topology: Topology, { what, at }: OnHost): CapabilityError =>
  new CapabilityError(
    `${at ? placeText(topology, at) : ''}${what} needs the machine, which privilege rootless leaves alone`,
    {
      hint: 'do without it, or run it as root or with --privilege auto, which uses sudo for it',
    },
  )

/**
 * Starts a holder by the first way that leads in.
 *
 * @throws CapabilityError that names the reason and the remedy of each way that was tried; what else `startHolder` does.
 */
export async function startByAny(
  machine: Machine,
  [chosen, ...others]: Ways,
  request: Omit<HolderRequest, 'way'>,
): Promise<{ readonly holder: Holder; readonly chosen: Chosen }> {
  try {
    return { holder: await startHolder(machine, { ...request, way: chosen.way }), chosen }
  } catch (error) {
    const [next, ...rest] = others
    if (next === undefined || !(error instanceof NamespacesRefused)) throw error
    const why = `${next.why}: ${error.message}`
    return await startByAny(machine, [{ ...next, why }, ...rest], request).catch((second: unknown) => {
      throw second instanceof CapabilityError ? neither(error, second) : second
    })
  }
}

const neither = (first: CapabilityError, second: CapabilityError): CapabilityError =>
  new CapabilityError(`no way leads to a lab: ${first.message}; ${second.message}`, {
    hint: [...new Set([first.hint, second.hint])].filter(Boolean).join('; '),
  })
