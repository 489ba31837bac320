import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { runs, startIn, untilTrue, writeFile } from '../support/command.ts'
import { it } from '../support/command-test.ts'
import { commandArgv } from '../support/engine.ts'
import { countFaults, missed } from '../support/faults.ts'
import type { Host } from '../support/host.ts'
import { fixture } from '../support/labs.ts'
import { leaderIn, leading, type Plot, plots, prepare, spanOf, wait } from '../support/plots.ts'
import { share } from '../support/share.ts'
import { expectUnchanged } from '../support/unchanged.ts'

const rounds = share(15, 1)

const shell: Plot = { what: 'shell', args: () => ['shell', 'both', 'ns3'], onLab: true, longer: 500 }

/**
 * Starts a command on a terminal of its own, and closes that after so many ms: script(1) has the other end of it. Gives
 * whether the command was still there to hear of it.
 */
async function hungUp(host: Host, args: readonly string[], moment: number): Promise<boolean> {
  const line = ['sh', '-c', leading, 'leading', ...commandArgv(...args)]
  const quoted = line.map((word) => `'${word}'`).join(' ')
  const terminal = startIn(host, ['script', '--quiet', '--return', '--command', `exec ${quoted}`, '/dev/null'])
  const leader = await leaderIn(host)
  await sleep(moment)
  const isThere = async () => (await host.run(['test', '-e', `/proc/${leader}`])).exitCode === 0
  const killed = await host.run(['pkill', '-KILL', '-x', 'script'])
  await terminal.ended()
  await untilTrue(async () => !(await isThere()), 10_000)
  return killed.exitCode === 0
}

it.for([...plots, shell])(
  'a terminal that closes, at random moments of $what',
  {
    timeout: rounds * 30_000,
  },
  async (plot, { host, command, task }) => {
    const count = countFaults({ task }, `a terminal that closes while \`${plot.what}\` runs on it`)
    const file = writeFile('both.yml', fixture('topologies/both.yml'))
    const span = await spanOf(plot === shell ? { ...plot, args: () => ['ls'] } : plot, command, file)
    for (let round = 0; round < rounds; round += 1) {
      await count.one(() =>
        expectUnchanged(host, async () => {
          await prepare(plot, command, file)
          const heard = await hungUp(host, plot.args(file), span * Math.random())
          await untilTrue(async () => !(await runs(host, wait)))
          await command.run(['down', '--all'])
          return heard ? plot : missed
        }),
      )
    }
    expect(span).toBeGreaterThan(0)
  },
)
