import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { runs, startIn, writeFile } from '../support/command.ts'
import { it } from '../support/command-test.ts'
import { commandArgv } from '../support/engine.ts'
import { countFaults, missed } from '../support/faults.ts'
import type { Host } from '../support/host.ts'
import { fixture } from '../support/labs.ts'
import { leaderIn, leading, plots, prepare, spanOf, wait } from '../support/plots.ts'
import { share, shareOf } from '../support/share.ts'
import { expectUnchanged } from '../support/unchanged.ts'

const rounds = share(6, 1)
const numbers = { INT: 2, TERM: 15, HUP: 1 } as const

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
  const running = startIn(host, ['setsid', 'sh', '-c', leading, 'leading', ...commandArgv(...args)])
  const leader = await leaderIn(host)
  await sleep(moment)
  const killed = await host.run(['kill', `-${signal}`, '--', to === 'its group' ? `-${leader}` : leader])
  const { exitCode, stderr } = await running.ended()
  return { exitCode, stderr, heard: killed.exitCode === 0 }
}

describe.for([
  ['the command', 0],
  ['its group', 1],
] as const)('SIGINT, SIGTERM and SIGHUP to %s', ([to, turn]) => {
  it.for(shareOf(plots, turn))(
    '$what, at random moments',
    { timeout: rounds * 60_000 },
    async (plot, { host, command, task }) => {
      const count = countFaults({ task }, `SIGINT, SIGTERM, SIGHUP to ${to} of \`${plot.what}\``)
      const file = writeFile('both.yml', fixture('topologies/both.yml'))
      const span = await spanOf(plot, command, file)
      const one = (signal: keyof typeof numbers) => async () => {
        await prepare(plot, command, file)
        const moment = span * Math.random()
        const { exitCode, stderr, heard } = await signalled({ host, args: plot.args(file), to, signal, moment })
        expect([0, 1, 128 + numbers[signal]]).toContain(exitCode)
        expect(stderr).not.toMatch(/\n {4}at /)
        expect(await runs(host, wait)).toBe(false)
        await command.run(['down', '--all'])
        return heard ? exitCode : missed
      }
      const signals = Array.from({ length: rounds }, () => ['INT', 'TERM', 'HUP'] as const).flat()
      for (const signal of signals) await count.one(() => expectUnchanged(host, one(signal)))
    },
  )
})
