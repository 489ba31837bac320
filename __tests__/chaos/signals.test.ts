import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { type Command, runs, startIn, untilTrue, writeFile } from '../support/command.ts'
import { it } from '../support/command-test.ts'
import { commandArgv } from '../support/engine.ts'
import { countFaults, missed } from '../support/faults.ts'
import type { Host } from '../support/host.ts'
import { fixture } from '../support/labs.ts'
import { expectUnchanged } from '../support/unchanged.ts'

const rounds = process.env.CHAOS === 'full' ? 20 : 2
const numbers = { INT: 2, TERM: 15, HUP: 1 } as const
const wait = 'sleep 4811'

/** A command in a process group of its own. */
interface Signalled {
  readonly host: Host
  readonly args: readonly string[]
  readonly to: 'the command' | 'its group'
  readonly signal: keyof typeof numbers
  /** ms after it was started */
  readonly moment: number
}

/** Gives its status, and whether it was still there to hear of the signal. */
async function signalled({ host, args, to, signal, moment }: Signalled) {
  const leader = 'echo $$ >/run/leader; exec "$@"'
  const running = startIn(host, ['setsid', 'sh', '-c', leader, 'leader', ...commandArgv(...args)])
  await untilTrue(async () => (await host.run(['test', '-s', '/run/leader'])).exitCode === 0)
  await sleep(moment)
  const leading = (await host.must(['cat', '/run/leader'])).trim()
  const killed = await host.run(['kill', `-${signal}`, '--', to === 'its group' ? `-${leading}` : leading])
  const { exitCode, stderr } = await running.ended()
  await host.must(['rm', '/run/leader'])
  return { exitCode, stderr, heard: killed.exitCode === 0 }
}

/** How long a command takes that nobody signals. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

interface Plot {
  /** What is signalled, as the table calls it. */
  readonly what: string
  readonly args: (file: string) => readonly string[]
  /** Whether a lab is up before. */
  readonly onLab: boolean
  /** ms, for a program inside that would otherwise run on. */
  readonly longer: number
}

const plots: readonly Plot[] = [
  { what: 'up --pin', args: (file) => ['up', file, '--pin'], onLab: false, longer: 0 },
  { what: 'run', args: (file) => ['run', file, '--', ...wait.split(' ')], onLab: false, longer: 500 },
  { what: 'exec', args: () => ['exec', 'both', 'ns3', '--', ...wait.split(' ')], onLab: true, longer: 500 },
  { what: 'down', args: () => ['down', 'both'], onLab: true, longer: 0 },
]

/** ms within which to signal it. */
async function spanOf(plot: Plot, command: Command, file: string): Promise<number> {
  if (plot.longer > 0) return (await timed(() => command.must('validate', file))) + plot.longer
  return await timed(() => command.must(...plot.args(file)))
}

describe.for(['the command', 'its group'] as const)('SIGINT, SIGTERM and SIGHUP to %s', (to) => {
  it.for(plots)('$what, at random moments', { timeout: rounds * 60_000 }, async (plot, { host, command, task }) => {
    const { what, args, onLab } = plot
    const count = countFaults({ task }, `SIGINT, SIGTERM, SIGHUP to ${to} of \`${what}\``)
    const file = writeFile('both.yml', fixture('topologies/both.yml'))
    const prepare = async () => void (onLab && (await command.must('up', file, '--pin')))
    await prepare()
    const span = await spanOf(plot, command, file)
    await command.run(['down', '--all'])
    const one = (signal: keyof typeof numbers) => async () => {
      await prepare()
      const moment = span * Math.random()
      const { exitCode, stderr, heard } = await signalled({ host, args: args(file), to, signal, moment })
      expect([0, 1, 128 + numbers[signal]]).toContain(exitCode)
      expect(stderr).not.toMatch(/\n {4}at /)
      expect(await runs(host, wait)).toBe(false)
      await command.run(['down', '--all'])
      return heard ? exitCode : missed
    }
    const signals = Array.from({ length: rounds }, () => ['INT', 'TERM', 'HUP'] as const).flat()
    for (const signal of signals) await count.one(() => expectUnchanged(host, one(signal)))
  })
})
