import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { runs, startIn } from '../support/command.ts'
import { it } from '../support/command-test.ts'
import { countFaults, missed } from '../support/faults.ts'
import type { Host } from '../support/host.ts'
import { testLimit } from '../support/patience.ts'
import { leaderIn, leading, plots, prepare, spanOf, subjectOf, wait } from '../support/plots.ts'
import { oneOf, share, shareOf } from '../support/share.ts'
import { triedTopologies } from '../support/tried-topologies.ts'
import { expectUnchanged } from '../support/unchanged.ts'

const numbers = { INT: 2, TERM: 15, HUP: 1 } as const
const names: readonly (keyof typeof numbers)[] = ['INT', 'TERM', 'HUP']

/** A command in a process group of its own. */
interface Signalled {
  readonly host: Host
  readonly argv: readonly string[]
  readonly to: 'the command' | 'its group'
  readonly signal: keyof typeof numbers
  /** ms after it was started */
  readonly moment: number
}

/** Gives its status, and whether it was still there to hear of the signal. */
async function signalled({ host, argv, to, signal, moment }: Signalled) {
  const running = startIn(host.user, ['setsid', ...leading(host, argv)])
  const leader = await leaderIn(host)
  await sleep(moment) // by time: the moment is random
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
    { timeout: share(600_000, testLimit) },
    async (plot, { host, command, task }) => {
      const count = countFaults({ task }, `SIGINT, SIGTERM, SIGHUP to ${to} of \`${plot.what}\``)
      for (const tried of oneOf(triedTopologies, plots.indexOf(plot))) {
        const subject = subjectOf(tried)
        const span = await spanOf(plot, command, subject)
        const one = (signal: keyof typeof numbers) => async () => {
          await prepare(plot, command, subject)
          const moment = span * Math.random()
          const { exitCode, stderr, heard } = await signalled({
            ...{ host, to, signal, moment },
            argv: command.argv(plot.args(subject)),
          })
          expect([0, 1, 128 + numbers[signal]]).toContain(exitCode)
          expect(stderr).not.toMatch(/\n {4}at /)
          expect(runs(host, wait)).toBe(false)
          await command.run(['down', '--all'])
          return heard ? exitCode : missed
        }
        for (const signal of share(names, names, names.slice(turn, turn + 1)))
          await count.one(() => expectUnchanged(host, one(signal)))
      }
    },
  )
})
