// Runs in a namespace that plays the host. Usage: up-and-die.ts FILE UNDO MOMENTS, where UNDO is the bundle of what keepers
// start. Asked for a death by a line of JSON, it brings the topology up with pins, kills or stops at a moment whom it is
// told, has restored what is to restore it, and answers with a line.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { compareSnapshots, type Difference, type Snapshot, takeSnapshot } from '../../src/audit/index.ts'
import { buildLab } from '../../src/lab/build/build.ts'
import { takeDown } from '../../src/lab/end/take-down.ts'
import { withSide } from '../../src/lab/side/index.ts'
import { sweep } from '../../src/lab/state/claim.ts'
import { childrenOf } from '../../src/lab/state/proc.ts'
import type { Machine } from '../../src/machine/machine.ts'
import { realMachine } from '../../src/machine/real.ts'
import { networkOf, parseTopology } from '../../src/resolve/index.ts'
import { type Life, lifeOn, type Moments } from './mortal.ts'

export type Victim = 'command' | 'holder' | 'keeper' | 'owner of the table'

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
  /** ms until the holder was gone, and until nothing was left of the lab on the host. */
  readonly took: { readonly inside: number; readonly host: number }
  /** What is not as before: things, processes, and connections that are tracked for the lab. */
  readonly left: readonly string[]
}

const patience = 10_000 // ms
const machine = realMachine()
const [file = '', undo = '', moments = ''] = process.argv.slice(2)
const topology = parseTopology(readFileSync(file, 'utf8'), { file })
const network = networkOf(topology)
const below = (pid: number | undefined): number[] => (pid === undefined ? [] : childrenOf(machine, pid))
const commandLine = (pid: number): string => machine.read(`/proc/${pid}/cmdline`) ?? ''

/** The processes of a lab that is coming up, as far as they are there. */
function processesOfLab(): Partial<Record<Victim, number>> {
  const keeper = below(process.pid).find((pid) => commandLine(pid).includes('\0keeper\0'))
  const holder = below(below(keeper)[0])[0]
  const owner = below(holder).find((pid) => commandLine(pid) === 'nft\0-i\0')
  return { ...(keeper && { keeper }), ...(holder && { holder }), ...(owner && { 'owner of the table': owner }) }
}

/** A namespace with a way out. */
const speaker = network.namespaces.find(({ interfaces }) =>
  interfaces.some(({ attachment }) =>
    network.bridges.some(({ nat, name }) => nat && 'bridge' in attachment && attachment.bridge === name),
  ),
)?.name

/** Makes the machine track a connection for the lab, if it has a way out already. */
function talk(holder: number | undefined): boolean {
  if (speaker === undefined) return false
  const [lab] = machine.list(machine.stateDirectory)
  const door = ['nsenter', `--net=/proc/${holder}/root/run/netns-topology/${lab}/ns/${speaker}`, '--'] as const
  return machine.runNow([...door, 'ping', '-n', '-c1', '-W1', '8.8.8.8'], {}).exitCode === 0
}

/** As it is shipped, the undoing is a bundle, which starts several times as fast as the source. */
const startBundle: Machine['start'] = ([program, ...args], env) =>
  machine.start([program, ...args.map((arg) => (arg.endsWith('/src/lab/holder/undo.ts') ? undo : arg))], env)

function kindOf(word: string): Moments {
  if (word === 'line' || word === 'act') return word
  throw new Error(`moments are line or act, not ${word}`)
}

const isThere = (path: string): boolean => machine.inode(path) !== undefined

/** ms from `start` until something holds, or Infinity. */
async function until(start: number, holds: () => boolean): Promise<number> {
  while (!holds()) {
    if (performance.now() - start > patience) return Infinity
    await sleep(1)
  }
  return performance.now() - start
}

async function bringUp(life: Life): Promise<void> {
  const request = {
    machine: life.machine,
    topology,
    network,
    privilege: 'auto',
    pin: true,
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

/** Whether nobody is left who would restore, but the next start. */
const needsNextStart = ({ killed, stopped }: Death): boolean =>
  killed.includes('command') && (killed.includes('keeper') || stopped.length > 0)

/** The machine as the next start sees it, when the process of this command is gone. */
const withoutCommand: Machine = {
  ...machine,
  read: (path) => (path === `/proc/${process.pid}/stat` ? undefined : machine.read(path)),
}

/** What was killed right when it made its directory cannot be told from what is making one, for a second. */
async function startAgain(): Promise<void> {
  await sweep(withoutCommand)
  if (!isThere(machine.stateDirectory)) return
  await sleep(1100)
  await sweep(withoutCommand)
}

async function dieOnce(death: Death): Promise<Omit<Aftermath, 'left'>> {
  let reached = 0
  let hit = { killed: [] as readonly Victim[], stopped: [] as readonly Victim[], hadConnections: false, start: 0 }
  let inside = Promise.resolve(0)
  const life = lifeOn({ ...machine, start: startBundle }, kindOf(moments), (moment, self) => {
    reached = moment
    if (moment !== death.moment) return
    const pids = processesOfLab()
    const hadConnections = talk(pids.holder)
    const start = performance.now()
    const send = (victims: readonly Victim[], signal: NodeJS.Signals) =>
      victims.filter((victim) => {
        const pid = pids[victim]
        return victim === 'command' || (pid !== undefined && machine.signal(pid, signal))
      })
    const stopped = send(death.stopped, 'SIGSTOP')
    const killed = send(death.killed, 'SIGKILL')
    if (death.killed.includes('command')) self.die()
    hit = { killed, stopped, hadConnections, start }
    inside = until(start, () => !isThere(`/proc/${pids.holder}`))
  })
  await bringUp(life)
  if (!death.stopped.includes('holder')) await inside
  if (needsNextStart(death)) await startAgain()
  const host = await until(hit.start, () => !isThere(machine.stateDirectory))
  const { start: _, ...what } = hit
  return { moments: reached, ...what, took: { inside: await inside, host } }
}

const running = (): string[] => machine.list('/proc').filter((name) => /^\d+$/.test(name))

const textOf = ({ kind, key, change }: Difference): string => `${kind} ${key} ${change}`

async function leftSince(before: Snapshot, processes: readonly string[]): Promise<string[]> {
  const isNew = (pid: string) => !processes.includes(pid) && isThere(`/proc/${pid}`)
  await until(performance.now(), () => !running().some(isNew))
  const { ours, theirs, unseen } = compareSnapshots(before, await takeSnapshot(machine))
  const { stdout: tracked } = await machine.run(['conntrack', '-L', '-s', '198.18.0.0/15'])
  return [
    ...[...ours, ...theirs].map(textOf),
    ...Object.keys(unseen).map((kind) => `${kind} unseen`),
    ...running()
      .filter(isNew)
      .map((pid) => `process ${pid} ${commandLine(Number(pid))}`),
    ...tracked.split('\n').filter(Boolean),
  ]
}

const before = await takeSnapshot(machine)
const processes = running()
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const death: Death = JSON.parse(line)
  const end = await dieOnce(death)
  const aftermath: Aftermath = { ...end, left: await leftSince(before, processes) }
  console.log(JSON.stringify(aftermath))
}
