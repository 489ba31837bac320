import { isIP } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { LabError, UsageError } from '../../errors/errors.ts'
import { type OptionNames, requireKnown } from '../../errors/options.ts'
import { now } from '../../machine/clock.ts'
import { requirePrograms } from '../../machine/packages.ts'
import { pingArgv, pingSeen } from '../ping.ts'
import { type ProbeRequest, probe, type Seen } from '../probe.ts'
import { tooling } from '../state/entrance.ts'
import { httpSeen } from './http.ts'
import { runInside } from './node-process.ts'
import { addressesFor } from './resolve.ts'
import type { Using } from './using.ts'

/** What is tried: one of the first four. Default: a ping. */
export interface ReachOptions {
  /** A connection to a port is accepted. */
  readonly tcp?: number
  /** A datagram of one byte to a port is answered. */
  readonly udp?: number
  readonly icmp?: true
  /** A port, or a path of port 80, or a URL, is answered by whatever status. */
  readonly http?: number | string
  /**
   * For how long it is tried, in ms. Default: 2000, or 1000 where it is not patient. Who asked in vain for the other's MAC
   * address, while a wire was cut, asks again a second later (`retrans_time_ms` of arp(7)), so that less may be too short.
   */
  readonly within?: number
  /** Only the addresses of one family. Default: whichever answers. */
  readonly family?: 4 | 6
  /** Whether what is refused is tried again until the time is over: somebody may only be starting. Default: true. */
  readonly patient?: boolean
}

const reachOptions: OptionNames<ReachOptions> = {
  ...{ tcp: true, udp: true, icmp: true, http: true, within: true, family: true, patient: true },
}

/** What was seen, at last, of one address. */
export interface ReachAttempt {
  readonly target: string
  readonly seen: string
  readonly reached: boolean
}

export interface ReachResult {
  readonly reached: boolean
  /** What was asked, as `tcp 8080`. */
  readonly asked: string
  readonly attempts: readonly ReachAttempt[]
  /** How often it was tried. */
  readonly rounds: number
  /** How long, in ms. */
  readonly took: number
}

export type Target = string | { readonly name: string }

const firstLimit = 100 // ms, which doubles with each round, so that both a quick answer and a slow link are found
const pause = 20 // ms between two rounds
const successes = new Set(['open', 'answered', 'reachable'])

/**
 * Tries to reach a namespace, a name or an address until one of its addresses answers or the time is over.
 *
 * @throws UsageError where more than one thing is to be tried or the target is misspelt, LabError where it could not be tried.
 */
export async function reachFrom(
  using: Using,
  from: string,
  target: Target,
  options: ReachOptions = {},
): Promise<ReachResult> {
  using.assertOpen()
  requireKnown('reach', options, reachOptions)
  const { patient = true, within = patient ? 2000 : 1000 } = options
  const { asked, attempt, targets } = await tryingOf(using, from, target, options)
  const start = now()
  let limit = patient ? firstLimit : within
  let seen: readonly ReachAttempt[] | undefined
  for (let rounds = 1; ; rounds += 1) {
    const remaining = Math.ceil(within - (now() - start))
    const time = Math.max(1, Math.min(limit, remaining))
    const attempts = await Promise.all(targets.map((one) => attempt(one, time)))
    const reached = attempts.some((one) => one.reached)
    // That nothing came in less time than the first round had says nothing of the network.
    if (reached || seen === undefined || remaining >= firstLimit) seen = attempts
    const took = Math.round(now() - start)
    if (reached || !patient || took + 2 * pause > within) return { reached, asked, attempts: seen, rounds, took }
    await sleep(pause)
    limit *= 2
  }
}

interface Trying {
  readonly asked: string
  readonly targets: readonly string[]
  readonly attempt: (target: string, limit: number) => Promise<ReachAttempt>
}

async function tryingOf(using: Using, from: string, target: Target, options: ReachOptions): Promise<Trying> {
  const { tcp, udp, http, icmp, family } = options
  const given = [tcp, udp, http, icmp].filter((one) => one !== undefined)
  if (given.length > 1) throw new UsageError('one thing can be tried at a time: `tcp`, `udp`, `icmp` or `http`')
  const name = typeof target === 'string' ? target : target.name
  const addresses = await addressesFor(using, from, target)
  if (http !== undefined) return httpTrying(using, from, urlOf(name, http))
  const targets = addresses.filter((one) => family === undefined || isIP(one) === family)
  const port = tcp ?? udp
  if (port === undefined) {
    requirePrograms(using.machine, ['ping'])
    return { asked: 'icmp', targets, attempt: (one, limit) => ping(using, from, one, limit) }
  }
  const kind = tcp === undefined ? 'udp' : 'tcp'
  const attempt: Trying['attempt'] = async (one, limit) => {
    const request: ProbeRequest = { kind, port, target: one, seconds: limit / 1000 }
    return attemptOf(one, await runInside(using, from, probe, request))
  }
  return { asked: `${kind} ${port}`, targets, attempt }
}

const attemptOf = (target: string, { state, detail }: Seen): ReachAttempt => ({
  target,
  seen: detail === '' ? state : `${state} (${detail})`,
  reached: successes.has(state),
})

async function ping(using: Using, from: string, target: string, limit: number): Promise<ReachAttempt> {
  const seconds = Math.max(0.01, limit / 1000)
  const ran = await using.machine.run([...tooling(using.entrance, from), ...pingArgv(target, seconds)])
  const seen = pingSeen(ran, seconds)
  if (seen !== undefined) return attemptOf(target, seen)
  throw new LabError(`${target} could not be pinged from ${from}: ${ran.stderr.trim()}`)
}

const urlOf = (name: string, http: number | string): string => {
  if (typeof http === 'string' && /^https?:/.test(http)) return http
  const host = isIP(name) === 6 ? `[${name}]` : name
  return typeof http === 'number' ? `http://${host}:${http}/` : new URL(http, `http://${host}/`).href
}

const httpTrying = (using: Using, from: string, url: string): Trying => ({
  asked: 'http',
  targets: [url],
  attempt: async (target, limit) => {
    const { status, seen } = await httpSeen(using, from, { url, seconds: limit / 1000 })
    return { target, seen, reached: status !== undefined }
  },
})
