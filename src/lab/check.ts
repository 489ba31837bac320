import pLimit from 'p-limit'
import type { Machine } from '../machine/machine.ts'
import { parseOwn } from '../machine/own-json.ts'
import { type Check, networkOf } from '../resolve/index.ts'
import type { Attached } from './attach.ts'
import { type Entrance, tooling } from './entrance.ts'
import { probeScript, type Seen } from './probe.ts'

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

/** Tries every check of a lab, on every address that it is about. Never throws for a check that does not hold. */
export async function checkLab(machine: Machine, { record, entrance }: Attached): Promise<CheckResult[]> {
  const limit = pLimit(sideBySide)
  return await Promise.all(
    networkOf(record.topology).checks.map(async (check) => {
      const attempts = await Promise.all(
        check.targets.map((target) => limit(() => attempt({ machine, entrance, check, target }))),
      )
      const holds = attempts.length > 0 && attempts.every((one) => one.holds)
      return { from: check.from, to: check.to, asked: askedOf(check), holds, attempts }
    }),
  )
}

const askedOf = ({ probe }: Check): string =>
  probe.kind === 'icmp' ? `icmp ${probe.expect}` : `${probe.kind} ${probe.port} ${probe.expect}`

interface Trying {
  readonly machine: Machine
  readonly entrance: Entrance
  readonly check: Check
  readonly target: string
}

async function attempt(trying: Trying): Promise<Attempt> {
  const { probe } = trying.check
  const { state, detail } = await (probe.kind === 'icmp' ? ping(trying) : connect(trying, probe))
  return { target: trying.target, seen: detail ? `${state} (${detail})` : state, holds: state === probe.expect }
}

async function ping({ machine, entrance, check, target }: Trying): Promise<Seen> {
  const seconds = check.probe.expect === 'unreachable' ? silenceTime : answerTime
  const argv = ['ping', '-n', '-c', '1', '-W', `${seconds}`, target]
  const { exitCode, stdout, stderr } = await machine.run([...tooling(entrance, check.from), ...argv])
  if (exitCode === 0) return { state: 'reachable', detail: stdout.match(/time=(.*)$/m)?.[1] ?? '' }
  const reason = `${stdout}\n${stderr}`.match(
    /(Destination .*|Time to live exceeded|.*: Network is unreachable)$/m,
  )?.[1]
  return { state: 'unreachable', detail: reason ?? `no answer within ${seconds} s` }
}

async function connect(
  { machine, entrance, check, target }: Trying,
  { kind, port, expect }: Exclude<Check['probe'], { kind: 'icmp' }>,
): Promise<Seen> {
  const seconds = expect === 'filtered' || expect === 'silent' ? silenceTime : answerTime
  const request = JSON.stringify({ kind, target, port, seconds })
  const argv = [process.execPath, '--eval', probeScript, request]
  const { exitCode, stdout, stderr } = await machine.run([...tooling(entrance, check.from), ...argv])
  if (exitCode !== 0) throw new Error(`the probe of ${target} failed: ${stderr}`)
  return parseOwn<Seen>(stdout)
}
