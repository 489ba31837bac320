import { randomBytes } from 'node:crypto'
import type { Snapshot } from '../../audit/index.ts'
import { messageOf } from '../../errors/caught.ts'
import { LabError, TopologyClosedError } from '../../errors/errors.ts'
import { abortable } from '../../machine/abortable.ts'
import type { Machine } from '../../machine/machine.ts'
import { statOf } from '../../machine/stat.ts'
import { planNetwork } from '../../plan/index.ts'
import type { Network } from '../../resolve/network.ts'
import type { Topology } from '../../spec/index.ts'
import { untilGone } from '../end/until-gone.ts'
import type { Holder } from '../holder/holder.ts'
import { furnish } from '../programs/furnish.ts'
import { lackOfTools } from '../programs/old-tools.ts'
import { plannedActs, planOnHost, sourcesOf } from '../side/host-steps.ts'
import { needsAgent, withSide } from '../side/index.ts'
import type { HostSide } from '../side/side.ts'
import { claimName } from '../state/claim.ts'
import { type Entrance, entranceOf } from '../state/entrance.ts'
import { linkInside } from '../state/inside.ts'
import { noteAgent } from '../state/known.ts'
import { requireFree, requireName } from '../state/name.ts'
import { type Owner, requireOwner } from '../state/owner.ts'
import { labPaths } from '../state/paths.ts'
import type { Chosen, Privilege } from '../state/privilege.ts'
import { type LabRecord, writeRecord } from '../state/record.ts'
import { sweep } from '../state/sweep.ts'
import { applyPlan } from './apply.ts'
import { requireTools } from './tools.ts'
import { startByAny, type Ways, waysFor } from './ways.ts'

export interface BuildRequest {
  readonly machine: Machine
  readonly topology: Topology
  readonly network: Network
  readonly privilege: Privilege
  /** Whether the whole machine knows the namespaces by name. */
  readonly pin?: boolean | undefined
  /** The name to claim; without one the lab is found by its id only. */
  readonly name?: string | undefined
  readonly owner: Owner
  /** What marks its things and ends its id: eight hexadecimal digits. Default: random. */
  readonly tag?: string | undefined
  /** Whether to compare the host before and after. */
  readonly receipt: boolean
  readonly signal?: AbortSignal | undefined
  readonly cwd: string
  readonly onStage?: ((stage: string) => void) | undefined
}

export interface Built {
  readonly record: LabRecord
  readonly entrance: Entrance
  readonly holder: Holder
}

/**
 * Brings a lab up: all of it, or nothing is left.
 *
 * @throws LabError, CapabilityError, UsageError, or the signal's reason.
 */
export async function buildLab(request: BuildRequest): Promise<Built> {
  const { network, name, owner, signal, pin = false } = request
  const undoing = { ...request.machine, interruption: signal }
  const machine = abortable(undoing, () => signal)
  const ways = waysFor(machine, request)
  requireTools(machine, planNetwork(network, { pin }))
  if (name !== undefined) requireName(name)
  requireOwner(machine, owner)
  await sweep(machine)
  signal?.throwIfAborted()
  const byAgent = needsAgent(machine, { network, pin })
  const building = { ...request, machine, undoing, byAgent, ways }
  return await withSide(undoing, { byAgent }, (side) => buildWith(side, building))
}

interface Building extends BuildRequest {
  /** On which what is waited for ends when the signal is aborted. */
  readonly machine: Machine
  /** On which it does not: what was begun is undone after that. */
  readonly undoing: Machine
  /** See `LabRecord`. */
  readonly byAgent: boolean
  /** The ways to try, until one leads in. */
  readonly ways: Ways
}

async function buildWith(side: HostSide, request: Building): Promise<Built> {
  const { machine, undoing, network, name, owner, signal, byAgent, ways } = request
  if (byAgent) await side.sweep()
  const before = request.receipt ? await side.snapshot({}) : undefined
  signal?.throwIfAborted()
  const { tag = randomBytes(4).toString('hex') } = request
  const id = `${network.name}.${tag}`
  requireFree(machine, id)
  const { holder, chosen } = await startByAny(machine, ways, { id, name: name ?? id, owner }).catch(async (error) => {
    // What it was about to remove when the signal came.
    if (signal?.aborted) await sweep(undoing, id)
    signal?.throwIfAborted()
    throw error
  })
  try {
    return await buildIn(side, holder, { id, tag, chosen }, before, request)
  } catch (caught) {
    const error: unknown = signal?.aborted ? signal.reason : caught
    // It has no root directory any more long before its number is free.
    const wasTakenDown = machine.inode(`/proc/${holder.pid}/root`) === undefined
    // The keeper leads the session that the holder is in.
    const keeper = statOf(machine, holder.pid)?.session
    machine.signal(holder.pid, 'SIGKILL')
    await holder.worker.kill()
    await untilGone(undoing, { id, keeper })
      .then(() => holder.gone())
      .then(() => side.close({ id }))
      .catch((left: unknown) => {
        throw new LabError([error, left].map(messageOf).join('; then '), { cause: error })
      })
    const failure = signal?.aborted ? error : ((await explainByTools(undoing, error, wasTakenDown)) ?? error)
    if (!wasTakenDown || signal?.aborted || failure !== error) throw failure
    throw new TopologyClosedError(`${name ?? id} was taken down while it came up`, { cause: error })
  }
}

/** Tools that do not know what they are asked end what they should do, or say so. */
const explainByTools = async (machine: Machine, error: unknown, hasEnded: boolean): Promise<Error | undefined> =>
  hasEnded || /option|Usage:/.test(messageOf(error)) ? await lackOfTools(machine) : undefined

async function buildIn(
  side: HostSide,
  holder: Holder,
  { id, tag, chosen }: { readonly id: string; readonly tag: string; readonly chosen: Chosen },
  before: Snapshot | undefined,
  request: Building,
): Promise<Built> {
  const { machine, network, name, owner, topology, byAgent, pin = false } = request
  const { directory } = labPaths(machine.stateDirectory, id)
  const entrance = entranceOf(machine, { id, holder: holder.pid })
  furnish(machine, entrance, network)
  const record: LabRecord = {
    version: 1,
    id,
    name: name ?? id,
    state: 'building',
    since: new Date().toISOString(),
    creator: process.pid,
    owner,
    holder: holder.pid,
    topology,
    notes: [],
    tag,
    sources: [],
    byAgent,
    privilege: chosen,
    ...(before && { before }),
  }
  writeRecord(machine, entrance.inside, record)
  if (byAgent) noteAgent(machine, directory)
  linkInside(machine, id, holder.pid)
  if (name !== undefined) await claimName(machine, name, id)
  const { signal, cwd, onStage } = request
  const plan = await planOnHost(machine, side, {
    ...{ topology, network, tag, pin },
    holder: holder.pid,
    state: machine.stateDirectory,
  })
  await applyPlan(plan, { machine, entrance, worker: holder.worker, signal, cwd, onStage })
  signal?.throwIfAborted()
  if (pin) await side.pin()
  const up: LabRecord = { ...record, state: 'up', notes: plan.notes, sources: sourcesOf(plan), acts: plannedActs(plan) }
  writeRecord(machine, entrance.inside, up)
  holder.settle()
  return { record: up, entrance, holder }
}
