import { describe, expect, it, onTestFinished } from 'vitest'
import { failingTools } from '../support/failing-tools.ts'
import { countFaults, missed } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { fixture, type Labs, startLabs } from '../support/labs.ts'
import { share } from '../support/share.ts'
import { expectUnchanged } from '../support/unchanged.ts'

const topology = fixture('topologies/bridge-on-host.yml')
const none = ['fail', 'never'] as const
const patience = 60_000 // ms, of which a tool that hangs may take 15 s, twice

async function start() {
  const host = await playHost({ forwardDrop: 'docker', sysctls: { 'net.ipv4.ip_forward': 1 } })
  onTestFinished(() => host[Symbol.asyncDispose]())
  const tools = await failingTools(host)
  const labs = await startLabs(host, { env: tools.env })
  onTestFinished(() => labs[Symbol.asyncDispose]())
  return { host, tools, labs }
}

const failureOf = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

/** Up and down again; the lab, and what was said where it failed. */
async function upAndDown(labs: Labs): Promise<string | undefined> {
  return await failureOf(labs.up(topology).then((lab) => lab.close()))
}

describe('a tool on the host', () => {
  it('that fails at any one call: up fails with the step, or goes on, and everything is restored', {
    timeout: 2 * patience,
  }, async (context) => {
    const count = countFaults(context, 'a tool that fails at its n-th call, for every n')
    const { host, tools, labs } = await start()
    let number = 0
    const failNext = async () => {
      number += share(1, 3)
      await tools.plan('fail', `${number} *`)
      await upAndDown(labs)
      await nothingIsLeft(host)
      return (await tools.hits()).length > 0 ? undefined : missed
    }
    await expectUnchanged(host, async () => {
      while ((await count.one(failNext)) !== missed);
    })
    expect(number).toBeGreaterThan(20)
  })

  it('that fails: up names the step, and everything is restored', async () => {
    const { host, tools, labs } = await start()
    const steps: Readonly<Record<string, string>> = {
      '* nft -i*': 'nftables table inet netns-topology-',
      '* ip link add name _uplink *': 'interface nt-',
      '* ip address add 198.*': 'address 198.',
      '* ip link set dev nt-*': 'interface nt-',
      '* iptables -w 10 -I *': 'iptables rules for nt-',
      '* ip link add name host_br0 *': 'interface br0: ',
      '* ip address add 10.1.1.254*': 'address 10.1.1.254/24 of br0: ',
    }
    await expectUnchanged(host, async () => {
      for (const [which, title] of Object.entries(steps)) {
        await tools.plan('fail', which)
        const complaint = await upAndDown(labs)
        expect(complaint).toContain(`on the host: ${title}`)
        expect(complaint).toMatch(/: planted$/)
        await nothingIsLeft(host)
      }
    })
  })

  it('that is still running when the command is killed ends before its step is undone', async () => {
    const { host, tools } = await start()
    await expectUnchanged(host, async () => {
      const owner = await startLabs(host, { env: tools.env })
      await tools.plan('hang', '* iptables -w 10 -I *')
      const up = failureOf(owner.up(topology))
      await expect.poll(() => tools.hits(), { timeout: 5000 }).toHaveLength(1)
      host.signal(owner.process, 'SIGKILL')
      await up
      await expect.poll(() => host.run(['ls', '/run/netns-topology']), { timeout: 5000 }).toMatchObject({ stdout: '' })
      expect(await host.must(['ps', '-e', '-o', 'args='])).not.toContain('sleep 600')
    })
  })

  it('that hangs during up: the step is named, and everything is restored', { timeout: patience }, async (context) => {
    const count = countFaults(context, 'a tool that hangs during up')
    const { host, tools, labs } = await start()
    await count.one(() =>
      expectUnchanged(host, async () => {
        await tools.plan('hang', '* iptables -w 10 -I *')
        expect(await upAndDown(labs)).toMatch(
          /^on the host: iptables rules for nt-\w+ in DOCKER-USER: iptables .*: no answer within 15 s$/,
        )
      }),
    )
  })

  const forGood = [
    { what: 'fail', which: '* -D *', said: 'planted', times: 4 },
    { what: 'hang', which: '* conntrack -D -f ipv4 *', said: 'no answer within 15 s', times: 1 },
  ] as const
  it.for(forGood)(
    'that does so for good while all is undone ($what): all is said once, the next start finishes',
    {
      timeout: 2 * patience,
    },
    async ({ what, which, said, times }) => {
      const { host, tools, labs } = await start()
      await expectUnchanged(host, async () => {
        await tools.plan(...none)
        const lab = await labs.up(topology)
        await tools.plan(what, which)
        const complaint = (await failureOf(lab.close())) ?? ''
        expect(complaint).toMatch(/^not all could be undone: .*connections from 198.*: conntrack -D -f ipv4 /)
        expect(complaint.split(said)).toHaveLength(times + 1)
        expect(await host.must(['ls', `/run/netns-topology/${lab.id}`])).toContain('journal')
        await tools.plan(...none)
        expect(await failureOf(labs.up('{}').then((next) => next.close()))).toBeUndefined()
        await nothingIsLeft(host)
        await lab.close()
      })
    },
  )
})

const nothingIsLeft = async (host: Host) => {
  expect((await host.run(['ls', '-lR', '/run/netns-topology'])).stdout).toBe('')
}
