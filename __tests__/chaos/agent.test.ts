import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AsUser } from '../support/as-user.ts'
import { type DeadlyTools, deadlyTools, type Victim } from '../support/deadly-tools.ts'
import { countFaults, missed } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { share } from '../support/share.ts'
import { sudoUser } from '../support/sudo-user.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { hasUserNamespaces } from '../support/user-namespaces.ts'

let host: Host
let user: AsUser
let tools: DeadlyTools
beforeAll(async () => {
  host = await playHost({ forwardDrop: 'docker' })
  user = await sudoUser(host, 4242)
  tools = await deadlyTools(host)
})
afterAll(async () => await host[Symbol.asyncDispose]())

const file = '/run/checkout/examples/way-out.yml'
const office = '/run/checkout/examples/office.yml'
const never = 1_000_000
const patience = share(1_800_000, 300_000) // ms

/** All of them, or some from the first to the last. */
function some(numbers: number, wanted: number): number[] {
  const count = share(numbers, Math.min(wanted, numbers))
  return Array.from({ length: count }, (_, index) => 1 + Math.round((index * (numbers - 1)) / Math.max(1, count - 1)))
}

/** What the next start finds of a directory that is empty, it takes for one that is being filled, for a second. */
const makeOld = 'for lab in /run/netns-topology/*; do [ ! -d "$lab" ] || touch -d "2 minutes ago" "$lab"; done'

/** Root's keeper undoes it, or the next start. */
async function untilRestored(): Promise<void> {
  const isGone = async () => (await host.run(['test', '-e', '/run/netns-topology'])).exitCode === 1
  await expect.poll(() => host.run(['pgrep', '-f', 'agent.js$|undo.js'])).toMatchObject({ exitCode: 1 })
  if (await isGone()) return
  await host.must(['sh', '-c', makeOld])
  await user.must('restore')
  expect((await host.run(['ls', '-R', '/run/netns-topology'])).stdout).toBe('')
}

/** What a killed keeper left, the next start removes. */
async function untilNothingIsLeft(): Promise<void> {
  await expect
    .poll(() => host.run(['pgrep', '-U', '0,4242', '-f', 'sudo|agent|keeper|unshare|setpriv']))
    .toMatchObject({ exitCode: 1 })
  if ((await host.run(['test', '-e', '/run/user/4242/netns-topology'])).exitCode === 0) {
    await host.must(['sh', '-c', makeOld.replaceAll('/run/', '/run/user/4242/')])
    await user.must('restore')
  }
  expect((await host.run(['ls', '-R', '/run/user/4242'])).stdout).toBe('/run/user/4242:\n')
}

interface Phase {
  /** Brings about what is to be done. */
  readonly before: () => Promise<unknown>
  readonly args: readonly string[]
  readonly points: number
}

const flush = () =>
  host.must([
    'sh',
    '-c',
    'echo 0 >/proc/sys/net/ipv4/conf/eth0/forwarding; iptables -F DOCKER-USER; iptables -A DOCKER-USER -j RETURN',
  ])
const up = () => user.must('up', file)

/** What bringing up and taking down is made of is killed in `deaths.test.ts`. */
const phases: Readonly<Record<string, Phase>> = {
  repair: { before: () => up().then(flush), args: ['repair', 'way-out'], points: 2 },
}

describe.runIf(hasUserNamespaces)('the agent is killed', () => {
  it.for(Object.entries(phases))(
    'in the middle of %s: the host is as before',
    { timeout: patience },
    async ([name, phase], context) => {
      const count = countFaults(
        context,
        `SIGKILL of the agent in the middle of ${name}, before or after any of its programs`,
      )
      const once = async (number: number, when: 'before' | 'after') => {
        await tools.atCall(never, 'before')
        await phase.before()
        await tools.atCall(number, when)
        const { exitCode } = await user.command(phase.args)
        const calls = await tools.calls()
        await tools.atCall(never, 'before')
        await user.command(['down', 'way-out'])
        await untilRestored()
        return { calls, exitCode }
      }
      const { calls } = await once(never, 'before')
      expect(calls.length).toBeGreaterThan(0)
      for (const number of some(calls.length, phase.points)) {
        for (const when of ['before', 'after'] as const) {
          await count.one(() =>
            expectUnchanged(host, async () => {
              const { calls: made, exitCode } = await once(number, when)
              // Where root's keeper is faster, there is less to do.
              if (made.length < number) return missed
              expect(exitCode).not.toBe(0)
            }),
          )
        }
      }
    },
  )

  const moments: [Victim, number][] = (['agent', 'sudo', 'keeper', 'creator'] as const).flatMap((victim) =>
    share([0, 5, 10, 20, 40, 80, 160, 320, 640], [40]).map((delay): [Victim, number] => [victim, delay]),
  )
  it.for(moments)(
    'or %s is, %i ms after a holder was begun by sudo: the host is as before',
    async ([victim, delay], context) => {
      const count = countFaults(context, `SIGKILL of ${victim}, while a holder is begun by sudo`)
      await count.one(() =>
        expectUnchanged(host, async () => {
          await tools.atStart(victim, delay)
          await user.command(['up', office, '--privilege', 'sudo'])
          // It may be up, also where its creator was killed.
          await user.command(['down', 'office'])
          await untilNothingIsLeft()
        }),
      )
    },
  )

  it('or its keeper is, and the agent goes on without an answer: nobody waits for it', async (context) => {
    const count = countFaults(context, 'SIGKILL of the keeper of a holder whose agent has stopped')
    await count.one(() =>
      expectUnchanged(host, async () => {
        await tools.atStart('hanging agent', 0)
        expect(await user.command(['up', office, '--privilege', 'sudo'])).toMatchObject({
          exitCode: 1,
          stderr: expect.stringContaining("the lab's holder did not start"),
        })
        await host.must(['pkill', '-CONT', '-f', 'agent.js hold'])
        await untilNothingIsLeft()
      }),
    )
  })
})
