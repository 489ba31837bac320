import { join } from 'node:path'
import pLimit from 'p-limit'
import { CapabilityError, LabError, TopologyClosedError } from '../errors/errors.ts'
import type { Machine, Ran } from '../machine/machine.ts'
import { nodeProgram } from '../machine/node-program.ts'
import { parseOwn } from '../machine/own-json.ts'
import { installHint, remedyOfRefused, requirePrograms } from '../machine/packages.ts'
import { type Check, networkOf } from '../resolve/index.ts'
import { hostMember } from '../resolve/network.ts'
import { pingArgv, pingSeen } from './ping.ts'
import { probeScript, type Seen } from './probe.ts'
import type { Attached } from './programs/attach.ts'
import { tooling } from './state/entrance.ts'

/** One target of a check, and what was seen of it. */
export interface Attempt {
  readonly target: string
  readonly seen: string
  readonly holds: boolean
}

export interface CheckResult {
  readonly from: string
  readonly to: string
  /** What was asked, as `icmp reachable` or `tcp 8080 open`. */
  readonly asked: string
  readonly holds: boolean
  readonly attempts: readonly Attempt[]
}

const sideBySide = 8
const answerTime = 2 // s that an answer may take
const silenceTime = 1 // s without an answer that are taken for silence

/**
 * Tries every check of a lab, on every address that it is about.
 *
 * @throws CapabilityError, LabError, TopologyClosedError where a check could not be made; never for one that does not hold.
 */
export async function checkLab(machine: Machine, lab: Attached): Promise<CheckResult[]> {
  const { checks } = networkOf(lab.record.topology)
  if (checks.some(({ probe }) => probe.kind === 'icmp')) requirePrograms(machine, ['ping'])
  const limit = pLimit(sideBySide)
  const resultOf = async (check: Check): Promise<CheckResult> => {
    const attempts = await Promise.all(
      check.targets.map((target) => limit(() => attempt({ machine, lab, check, target }))),
    )
    const holds = attempts.length > 0 && attempts.every((one) => one.holds)
    return { from: check.from, to: check.to, asked: askedOf(check), holds, attempts }
  }
  try {
    return await Promise.all(checks.map(resultOf))
  } finally {
    limit.clearQueue()
  }
}

const askedOf = ({ probe }: Check): string =>
  probe.kind === 'icmp' ? `icmp ${probe.expect}` : `${probe.kind} ${probe.port} ${probe.expect}`

interface Trying {
  readonly machine: Machine
  readonly lab: Attached
  readonly check: Check
  readonly target: string
}

async function attempt(trying: Trying): Promise<Attempt> {
  const { probe } = trying.check
  const { state, detail } = await (probe.kind === 'icmp' ? ping(trying) : connect(trying, probe))
  return { target: trying.target, seen: detail ? `${state} (${detail})` : state, holds: state === probe.expect }
}

/** On the machine itself nothing has to be entered. */
const runFrom = ({ machine, lab, check }: Trying, argv: readonly [string, ...string[]]): Promise<Ran> =>
  machine.run(check.from === hostMember ? argv : [...tooling(lab.entrance, check.from), ...argv])

async function ping(trying: Trying): Promise<Seen> {
  const seconds = trying.check.probe.expect === 'unreachable' ? silenceTime : answerTime
  const ran = await runFrom(trying, pingArgv(trying.target, seconds))
  const seen = pingSeen(ran, seconds)
  if (seen === undefined) throw failureOf(trying, 'ping', ran)
  return seen
}

async function connect(
  trying: Trying,
  { kind, port, expect }: Exclude<Check['probe'], { kind: 'icmp' }>,
): Promise<Seen> {
  const seconds = expect === 'filtered' || expect === 'silent' ? silenceTime : answerTime
  const request = JSON.stringify({ kind, target: trying.target, port, seconds })
  const node = nodeProgram(trying.machine)
  const ran = await runFrom(trying, [node, '--eval', probeScript, request])
  if (ran.exitCode !== 0) throw failureOf(trying, node, ran)
  return parseOwn<Seen>(ran.stdout)
}

/** Why a check could not be made. */
function failureOf({ machine, lab, check, target }: Trying, program: string, { exitCode, stderr }: Ran): Error {
  const { record, entrance } = lab
  if (machine.inode(join(entrance.inside, 'lab.json')) === undefined) {
    return new TopologyClosedError(`the lab ${record.id} is gone`)
  }
  const said = stderr.trim() || `${program} ended with status ${exitCode}`
  const message = `the check from ${check.from} to ${target} could not be made: ${said}`
  // As env(1) and nsenter(1) say of a program that is not there or may not be run.
  if (exitCode === 127) return new CapabilityError(message, { hint: installHint(program) })
  const details = { hint: remedyOfRefused(said) }
  return exitCode === 126 ? new CapabilityError(message, details) : new LabError(message, details)
}
