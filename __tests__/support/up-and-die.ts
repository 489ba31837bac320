// Runs in a namespace that plays the host, as the user whose labs are tested. Usage: up-and-die.js FILE MOMENTS. Asked for a
// death by a line of JSON, it brings the topology up, with pins where it may, kills or stops at a moment whom it is told, has
// restored what is to restore it, and answers with a line.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildLab } from '../../src/lab/build/build.ts'
import { takeDown } from '../../src/lab/end/take-down.ts'
import { withSide } from '../../src/lab/side/index.ts'
import { sweepAll } from '../../src/lab/side/sweep-all.ts'
import { entranceOf, tooling } from '../../src/lab/state/entrance.ts'
import { lineOf } from '../../src/lab/state/stage.ts'
import { realMachine, rootStateDirectory } from '../../src/machine/real.ts'
import { isRunning } from '../../src/machine/stat.ts'
import { networkOf, parseTopology } from '../../src/resolve/index.ts'
import { type Life, lifeOn, momentsIn } from './mortal.ts'
import { withMortalAgents } from './mortal-agents.ts'
import { patience } from './patience.ts'
import { strike, type Victim, victimsOn } from './victims.ts'
import { way } from './way.ts'

export interface Death {
  /** From 1; 0: none, everything comes up and is taken down. */
  readonly moment: number
  /** By SIGKILL. */
  readonly killed: readonly Victim[]
  /** By SIGSTOP: they hang. */
  readonly stopped: readonly Exclude<Victim, 'command'>[]
}

export interface Aftermath {
  /** How many moments there were. */
  readonly moments: number
  /** Who was there to be killed, and to be stopped. */
  readonly killed: readonly Victim[]
  readonly stopped: readonly Victim[]
  /** Whether a namespace had reached the outside, so that there were connections to forget. */
  readonly hadConnections: boolean
  /** ms until the holder was gone, and until no directory of labs was left; null: it never was. */
  readonly took: { readonly inside: number | null; readonly host: number | null }
}

const [file = '', kind = ''] = process.argv.slice(2)
const moments = momentsIn(kind)
const topology = parseTopology(readFileSync(file, 'utf8'), { file })
const network = networkOf(topology)
const real = realMachine()
const isThere = (path: string): boolean => real.inode(path) !== undefined
const isLeft = (): boolean => [real.stateDirectory, rootStateDirectory].some(isThere)

/** Whether the next start can find the lab: a keeper that hangs before it has a directory has nothing to restore. */
const isKnown = (): boolean =>
  real.list(real.stateDirectory).some((id) => real.isHeld(lineOf(join(real.stateDirectory, id), 'creator')))

/** What is to happen at a moment of this process or of an agent of its. */
let atMoment = () => {}
const machine = way === 'sudo' ? withMortalAgents(real, moments, () => atMoment()) : real

/** A namespace with a way out. */
const speaker = network.namespaces.find(({ interfaces }) =>
  interfaces.some(({ attachment }) =>
    network.bridges.some(({ nat, name }) => nat && 'bridge' in attachment && attachment.bridge === name),
  ),
)?.name

/** Makes the machine track a connection for the lab, if it has a way out already. */
function talk(holder: number | undefined): boolean {
  const id = real.list(real.stateDirectory).find((entry) => entry.includes('.'))
  if (speaker === undefined || holder === undefined || id === undefined) return false
  const door = tooling(entranceOf(real, { id, holder }), speaker)
  return real.runNow([...door, 'ping', '-n', '-c1', '-W1', '8.8.8.8'], {}).exitCode === 0
}

/** ms from `start` until something holds, or null. */
async function until(start: number, holds: () => boolean): Promise<number | null> {
  while (!holds()) {
    // by time: the limit of all tests
    if (performance.now() - start > patience) return null
    await sleep(1) // by time: the pause between two looks
  }
  return performance.now() - start
}

async function bringUp(life: Life): Promise<void> {
  const request = {
    machine: life.machine,
    topology,
    network,
    privilege: way,
    pin: way !== 'rootless',
    owner: 'creator',
    receipt: false,
    cwd: '/',
  } as const
  try {
    const { record } = await buildLab(request)
    await withSide(life.machine, record, (side) => takeDown(life.machine, record, side))
  } catch {
    // Whatever it says of its own end: what counts is what is left.
  }
}

/**
 * Whether somebody of those is gone who would restore, or not there yet, so that it may be the next start that does: an agent
 * makes the state directory before it starts a keeper.
 */
function needsNextStart({ killed, stopped }: Death, isRootsKept: boolean): boolean {
  const isWithout = (...victims: readonly Victim[]) => victims.some((victim) => killed.includes(victim))
  if (isWithout('agent') && !isRootsKept) return true
  return isWithout('command', 'agent') && (stopped.length > 0 || isWithout('keeper', "root's keeper"))
}

async function dieOnce(death: Death): Promise<Aftermath> {
  const died = Promise.withResolvers<void>()
  let [reached, isRootsKept] = [0, false]
  let hit = { killed: [] as readonly Victim[], stopped: [] as readonly Victim[], hadConnections: false, start: 0 }
  let inside: Promise<number | null> = Promise.resolve(0)
  atMoment = () => {
    reached += 1
    if (reached !== death.moment || (death.stopped.length > 0 && !isKnown())) return
    const there = victimsOn(real)
    isRootsKept = there.has("root's keeper")
    const holder = there.get('holder')?.[0]
    const hadConnections = talk(holder)
    const start = performance.now()
    const stopped = strike(real, there, death.stopped, 'SIGSTOP')
    const killed = strike(real, there, death.killed, 'SIGKILL')
    if (killed.includes('command')) {
      life.die()
      died.resolve()
    }
    hit = { killed, stopped, hadConnections, start }
    // Where nobody reaps, a dead one may stay listed.
    inside = until(start, () => !isRunning(real, holder))
  }
  const life = lifeOn(machine, moments, () => atMoment())
  // Who is dead waits for no answer.
  await Promise.race([bringUp(life), died.promise])
  if (!death.stopped.includes('holder')) await inside
  if (needsNextStart(death, isRootsKept)) await sweepAll(real)
  const host = await until(hit.start, () => !isLeft())
  const { start: _, ...what } = hit
  return { moments: reached, ...what, took: { inside: await inside, host } }
}

console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const death: Death = JSON.parse(line)
  console.log(JSON.stringify(await dieOnce(death)))
}
// What it reads of agents has no end.
process.exit()
