import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { runs, startIn } from '../support/command.ts'
import { it } from '../support/command-test.ts'
import { countFaults, missed } from '../support/faults.ts'
import type { Host } from '../support/host.ts'
import { testLimit } from '../support/patience.ts'
import { leaderIn, leading, type Plot, plots, prepare, spanOf, subjectOf, wait } from '../support/plots.ts'
import { oneOf, share, shareOf } from '../support/share.ts'
import { triedTopologies } from '../support/tried-topologies.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { until } from '../support/until.ts'

const rounds = share(2, 1)

const shell: Plot = {
  ...{ what: 'shell', onLab: true, longer: 500 },
  args: ({ name, namespace }) => ['shell', name, namespace],
}
const all = [...plots, shell]

/**
 * Starts a command on a terminal of its own, and closes that after so many ms: script(1) has the other end of it. Gives
 * whether the command was still there to hear of it.
 */
async function hungUp(host: Host, argv: readonly string[], moment: number): Promise<boolean> {
  const quoted = leading(host, argv)
    .map((word) => `'${word}'`)
    .join(' ')
  const terminal = startIn(host.user, ['script', '--quiet', '--return', '--command', `exec ${quoted}`, '/dev/null'])
  const leader = await leaderIn(host)
  await sleep(moment) // by time: the moment is random
  const killed = await host.run(['pkill', '-KILL', '-x', 'script'])
  await terminal.ended()
  await until('the command has ended', async () => (await host.run(['test', '-e', `/proc/${leader}`])).exitCode === 1)
  return killed.exitCode === 0
}

it.for(shareOf(all, 0))(
  'a terminal that closes, at random moments of $what',
  { timeout: share(600_000, testLimit) },
  async (plot, { host, command, task }) => {
    const count = countFaults({ task }, `a terminal that closes while \`${plot.what}\` runs on it`)
    for (const tried of oneOf(triedTopologies, all.indexOf(plot))) {
      const subject = subjectOf(tried)
      const span = await spanOf(plot === shell ? { ...plot, args: () => ['ls'] } : plot, command, subject)
      for (let round = 0; round < rounds; round += 1) {
        await count.one(() =>
          expectUnchanged(host, async () => {
            await prepare(plot, command, subject)
            const heard = await hungUp(host, command.argv(plot.args(subject)), span * Math.random())
            await until('the program has ended', async () => !runs(host, wait))
            await command.run(['down', '--all'])
            return heard ? plot : missed
          }),
        )
      }
      expect(span).toBeGreaterThan(0)
    }
  },
)
