import { randomBytes } from 'node:crypto'
import type { Machine } from '../../machine/machine.ts'
import { FABRIC } from '../../plan/index.ts'
import { networkOf } from '../../resolve/index.ts'
import type { Topology } from '../../spec/index.ts'
import { type Holder, startHolder } from '../holder/holder.ts'
import { holderFailure } from '../holder/holder-failure.ts'
import { dressed } from '../programs/dress.ts'
import { furnish } from '../programs/furnish.ts'
import { lackOfTools } from '../programs/old-tools.ts'
import { pathOf } from '../programs/program.ts'
import { sharing } from '../programs/sharing.ts'
import { planOnHost } from '../side/host-steps.ts'
import { withSide } from '../side/index.ts'
import { asUser, type Entrance, entering, entranceOf, tooling } from '../state/entrance.ts'
import type { Way } from '../state/privilege.ts'
import { applyPlan } from './apply.ts'

/**
 * Tries whether a way leads to a lab: brings a small one up, starts a program in it, and ends it. What else is to be done there is given the words that lead into its fabric.
 *
 * @throws CapabilityError, LabError as bringing a lab up would.
 */
export async function tryWay<T>(
  machine: Machine,
  way: Way,
  work: (prefix: readonly [string, ...string[]]) => Promise<T>,
): Promise<T> {
  const tag = randomBytes(4).toString('hex')
  const id = `trial.${tag}`
  const holder = await startHolder(machine, { id, name: id, owner: 'creator', way })
  try {
    const entrance = entranceOf(machine, { id, holder: holder.pid })
    await bringUp({ machine, holder, entrance, tag }).catch(async (error: unknown) => {
      throw (await lackOfTools(machine)) ?? error
    })
    await startProgram(machine, way, entrance)
    return await work(tooling(entrance, FABRIC))
  } finally {
    machine.signal(holder.pid, 'SIGKILL')
    await holder.worker.kill()
    await holder.gone()
  }
}

/** Of what labs mostly have; addresses of documentation are nobody's. */
const topologyFor = (machine: Machine): Topology => ({
  name: 'trial',
  bridges: { lan: { subnets: ['192.0.2.0/24', ...(hasIpv6(machine) ? ['2001:db8::/64'] : [])] } },
  namespaces: { client: { interfaces: { eth0: { bridge: 'lan' } } } },
})

const hasIpv6 = (machine: Machine): boolean => machine.inode('/proc/sys/net/ipv6') !== undefined

interface Trying {
  readonly machine: Machine
  readonly holder: Holder
  readonly entrance: Entrance
  readonly tag: string
}

async function bringUp({ machine, holder, entrance, tag }: Trying): Promise<void> {
  const topology = topologyFor(machine)
  const network = networkOf(topology)
  furnish(machine, entrance, network)
  const request = { topology, network, tag, pin: false, holder: holder.pid, state: machine.stateDirectory }
  const plan = await withSide(machine, {}, (side) => planOnHost(machine, side, request))
  await applyPlan(plan, { machine, entrance, worker: holder.worker, signal: undefined, cwd: '/' })
}

async function startProgram(machine: Machine, way: Way, entrance: Entrance): Promise<void> {
  const namespace = 'client'
  await dressed(machine, entrance, namespace)
  const prefix = entering(entrance, { nsenter: pathOf(machine, 'nsenter'), namespace, cwd: '/' })
  const user = asUser(entrance, pathOf(machine, 'unshare'))
  const { exitCode, stderr } = await machine.run([...sharing({ machine, prefix, user, terminal: false }), 'true'])
  if (exitCode !== 0) throw holderFailure(machine, way, stderr.trim())
}
