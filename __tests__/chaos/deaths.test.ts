import pLimit from 'p-limit'
import { describe, expect, test } from 'vitest'
import { writeFile } from '../support/command.ts'
import { startDeaths } from '../support/deaths.ts'
import { type Count, countFaults, missed } from '../support/faults.ts'
import { type HostOptions, playHost } from '../support/host.ts'
import type { Moments } from '../support/mortal.ts'
import { isFull, oneOf, share } from '../support/share.ts'
import { sendAcross } from '../support/traffic.ts'
import { triedTopologies as all, type Tried } from '../support/tried-topologies.ts'
import type { Aftermath, Death } from '../support/up-and-die.ts'
import { hasUserNamespaces } from '../support/user-namespaces.ts'
import type { Victim } from '../support/victims.ts'
import { way } from '../support/way.ts'

/** A whole run has every death of every topology, and not a few of one. */
const every = share(1, { root: 48, sudo: 128, rootless: 48 }[way])
const sideBySide = 3

/**
 * Without any rule, where only the lab's own stop what it opens a way for; one that forwards, and drops by Docker's; and one with a
 * PID 1 that reaps nobody, as in many containers.
 */
const hosts: readonly HostOptions[] = [
  { sysctls: { 'net.ipv4.ip_forward': 0 } },
  { forwardDrop: 'docker', sysctls: { 'net.ipv4.ip_forward': 1 } },
  { reaps: false, sysctls: { 'net.ipv4.ip_forward': 0 } },
]

const few = all.filter(({ network }) => ['both', 'office', 'way-out'].includes(network.name))
/** With a part on the host of each kind, and with none but pins. */
const two = few.filter(({ network }) => network.name !== 'way-out')

interface Fate extends Omit<Death, 'moment'> {
  readonly moments: Moments
  /** All that die so, of which a share takes one. */
  readonly of: readonly Tried[]
}

interface Trial {
  readonly fate: Fate
  readonly shift: number
  readonly count: Count
}

/** Of the packets that are sent across the host at every moment. */
const none = [0, 0, 0]

/** The last moment first. Gives what became of those at which somebody was hit. */
async function dieAtEveryMoment(dying: Tried, host: HostOptions, { fate, shift, count }: Trial): Promise<Aftermath[]> {
  const { killed, stopped, moments } = fate
  await using played = await playHost(host)
  const traffic = await sendAcross(played)
  await using deaths = await startDeaths(played, writeFile(dying.file, dying.text), moments)
  const { moments: last } = await deaths.one({ moment: 0, killed: [], stopped: [] })
  expect(last).toBeGreaterThan(0)
  const hits: Aftermath[] = []
  for (let moment = last - (shift % every); moment > 0; moment -= every) {
    await count.one(async (restored) => {
      const one = await deaths.one({ moment, killed, stopped })
      if (one.killed.length + one.stopped.length === 0) return missed
      expect(one.took, `${dying.file}, ${moment} of ${last}`).toEqual({
        inside: expect.any(Number),
        host: expect.any(Number),
      })
      expect((await traffic.count()).crossed, `${dying.file}, ${moment} of ${last}`).toEqual(none)
      restored(one.took.host ?? Infinity)
      hits.push(one)
      return one
    })
  }
  console.log(`${dying.file}: of ${(await traffic.count()).sent.join(' and ')} packets none came across the host`)
  const hitAtAll = hits.flatMap((hit) => [...hit.killed, ...hit.stopped])
  if (isFull)
    expect({ [dying.file]: hitAtAll }).toEqual({ [dying.file]: expect.arrayContaining([...killed, ...stopped]) })
  return hits
}

const places = {
  line: 'before and after every line of the journal',
  act: 'before every program and every change of a file',
}

function testFate(fate: Fate, shift: number): void {
  const { killed, stopped, moments } = fate
  const then = killed.length === 0 ? 'then down' : 'then the next start'
  const hang = stopped.length === 0 ? [] : [`SIGSTOP of ${stopped.join(', ')}`]
  const kill = killed.length === 0 ? [] : [`SIGKILL of ${killed.join(', ')}`]
  const what = `${[...hang, ...kill, ...(stopped.length > 0 ? [then] : [])].join(', ')}, ${places[moments]}`
  test(what, { timeout: share(3_600_000, 300_000) }, async (context) => {
    const count = countFaults(context, what)
    const limit = pLimit(sideBySide)
    const hits = await Promise.all(
      oneOf(fate.of, shift).map((dying, index) =>
        limit(() => dieAtEveryMoment(dying, hosts[(index + shift) % hosts.length] ?? {}, { fate, shift, count })),
      ),
    )
    const inside = hits.flat().map(({ took }) => took.inside ?? Infinity)
    console.log(`${what}: ${inside.length} times, the inside gone after ${Math.max(...inside).toFixed(0)} ms at most`)
    expect(inside.length).toBeGreaterThan(0)
    if (isFull && way !== 'rootless') expect(hits.flat().some((hit) => hit.hadConnections)).toBe(true)
  })
}

const kill = (of: readonly Tried[], moments: Moments, ...killed: Victim[]): Fate => ({
  ...{ of, moments, killed, stopped: [] },
})
const hang = (
  of: readonly Tried[],
  moments: Moments,
  stopped: Exclude<Victim, 'command'>,
  ...killed: Victim[]
): Fate => ({ ...{ of, moments, killed, stopped: [stopped] } })

const everybody = ['command', 'agent', 'holder', 'keeper', "root's keeper"] as const
const everybodyOfRoots = ['command', 'holder', 'keeper'] as const

/**
 * Who can die or hang, of a lab made in each way. Without a part on the host there is no journal. By sudo a life takes four
 * times as long.
 */
const fates: Readonly<Record<typeof way, readonly Fate[]>> = {
  root: [
    kill(all, 'line', 'command'),
    kill(all, 'line', 'holder'),
    kill(all, 'line', 'keeper'),
    kill(all, 'line', ...everybodyOfRoots),
    kill(few, 'line', 'keeper', 'command'),
    kill(few, 'line', 'holder', 'keeper'),
    hang(few, 'line', 'holder', 'command'),
    hang(few, 'line', 'keeper', 'command'),
    hang(few, 'line', 'keeper'),
    kill(all, 'act', 'command'),
    kill(all, 'act', ...everybodyOfRoots),
  ],
  sudo: [
    kill(all, 'line', 'command'),
    kill(all, 'line', 'agent'),
    kill(all, 'line', ...everybody),
    kill(two, 'line', 'holder'),
    kill(two, 'line', 'keeper'),
    kill(two, 'line', "root's keeper"),
    hang(two, 'line', 'holder', 'command'),
    hang(two, 'line', 'keeper', 'command'),
    hang(two, 'line', "root's keeper", 'command'),
    kill(two, 'act', 'command'),
    kill(two, 'act', 'agent'),
    kill(two, 'act', ...everybody),
  ],
  rootless: [
    kill(all, 'act', 'command'),
    kill(all, 'act', 'holder'),
    kill(all, 'act', 'keeper'),
    kill(all, 'act', 'holder', 'keeper', 'command'),
    hang(all, 'act', 'holder', 'command'),
    hang(all, 'act', 'keeper', 'command'),
  ],
}

describe.runIf(way === 'root' || hasUserNamespaces)('at every moment', () => {
  for (const [shift, fate] of fates[way].entries()) testFate(fate, shift)
})
