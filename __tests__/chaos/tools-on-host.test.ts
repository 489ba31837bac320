import { describe, expect, it } from 'vitest'
import { rootStateDirectory } from '../../src/machine/real.ts'
import { node } from '../support/checkout.ts'
import { failureOf, nothingIsLeft, startWithTools, upAndDown } from '../support/failing-tools.ts'
import { countFaults } from '../support/faults.ts'
import { fixture } from '../support/labs.ts'
import { expectUnchanged } from '../support/unchanged.ts'

const topology = fixture('topologies/bridge-on-host.yml')
const none = ['fail', 'never'] as const

describe('a tool on the host', () => {
  it('that fails: up names the step, and everything is restored', async () => {
    const { host, tools, labs } = await startWithTools()
    const steps: Readonly<Record<string, string>> = {
      '* nft -f -': 'nftables table inet netns-topology-',
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
        const complaint = await upAndDown(labs, topology)
        expect(complaint).toContain(`on the host: ${title}`)
        expect(complaint).toMatch(/: planted$/)
        await nothingIsLeft(host)
      }
    })
  })

  it('that hangs during up: the step is named, and everything is restored', async (context) => {
    const count = countFaults(context, 'a tool that hangs during up')
    const { host, tools, labs } = await startWithTools()
    await count.one(() =>
      expectUnchanged(host, async () => {
        await tools.plan('hang', '* iptables -w 10 -I *')
        expect(await upAndDown(labs, topology)).toMatch(
          /^on the host: iptables rules for nt-\w+ in DOCKER-USER: iptables .*: no answer within 15 s$/,
        )
      }),
    )
  })

  const forGood = [
    { what: 'fail', which: '* -D *', said: 'planted', times: 5 },
    { what: 'hang', which: '* conntrack -D -f ipv4 -s 198.*', said: 'no answer within 15 s', times: 1 },
  ] as const
  it.for(forGood)(
    'that does so for good while all is undone ($what): all is said once, the next start finishes',
    async ({ what, which, said, times }) => {
      const { host, tools, labs } = await startWithTools()
      await expectUnchanged(host, async () => {
        await tools.plan(...none)
        const lab = await labs.up(topology)
        // What is tracked has to be forgotten.
        await lab.must('ns3', [node, '--eval', "fetch('http://8.8.8.8/').then((response) => response.text())"])
        await tools.plan(what, which)
        const complaint = (await failureOf(lab.close())) ?? ''
        expect(complaint).toMatch(/^not all could be undone: .*connections from and to 198.*: conntrack -D -f ipv4 /)
        expect(complaint.split(said)).toHaveLength(times + 1)
        expect(await host.must(['ls', `${rootStateDirectory}/${lab.id}`])).toContain('journal')
        await tools.plan(...none)
        expect(await upAndDown(labs, topology)).toBeUndefined()
        await nothingIsLeft(host)
        await lab.close()
      })
    },
  )
})
