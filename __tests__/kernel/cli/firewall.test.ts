import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commandIn } from '../../support/command.ts'
import { type Host, playHost } from '../../support/host.ts'
import { fixture, type Labs, startLabs } from '../../support/labs.ts'
import { ping } from '../../support/ping.ts'
import { ruleSets } from '../../support/rule-sets.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { needsHostSteps } from '../../support/way.ts'

beforeEach(needsHostSteps)

const name = 'topologies/bridge-nat.yml'

let host: Host
let labs: Labs
beforeAll(async () => {
  host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 1 } })
  labs = await startLabs(host)
})
afterAll(async () => {
  await labs[Symbol.asyncDispose]()
  await host[Symbol.asyncDispose]()
})
afterEach(() => host.must(['nft', 'flush', 'ruleset']))

const setUp = (script: string) => host.must(['sh', '-es'], { stdin: script })
const pinging = ping('8.8.8.8')
const up = () => labs.up(fixture(name))

/** Those that name devices of the test that they are from make another sense here. */
const others = Object.entries(ruleSets).filter(([, { script }]) => !script.includes('nt-up0'))
const isBlocked = (admission: string) => admission.includes(' chain ')

describe('a firewall that an accept lets us through', () => {
  const open = others.filter(([, { admission }]) => !isBlocked(admission))
  it.each(open)('%s', async (_, { script }) => {
    await setUp(script.replaceAll('nic0', 'eth0'))
    await expectUnchanged(host, async () => {
      await using lab = await up()
      expect(await lab.must('ns3', pinging)).toContain(' 1 received')
    })
  })
})

describe('a firewall that no accept overrides', () => {
  const blocked = others.filter(([, { admission }]) => isBlocked(admission))
  it.each(blocked)('%s: nothing is begun, and the rule is named', async (_, { script, admission }) => {
    await setUp(script.replaceAll('nic0', 'eth0'))
    const said = `there is no way out by IPv4: this machine drops what it would forward: ${admission.replaceAll('nic0', 'eth0')}`
    await expectUnchanged(host, () =>
      expect(up()).rejects.toMatchObject({
        ...{ code: 'CAPABILITY', message: expect.stringContaining(said), hint: expect.stringMatching(/\S/) },
      }),
    )
  })
})

describe('what the hint says helps', () => {
  const run = () =>
    expectUnchanged(host, () =>
      commandIn(host).run(['run', `__tests__/fixtures/${name}`, '--in', 'ns3', '--', ...pinging]),
    )
  const hintOf = async (): Promise<string> => {
    const { exitCode, stderr } = await run()
    expect({ exitCode, stderr }).toEqual({
      exitCode: 3,
      stderr: expect.stringMatching(
        /there is no way out by IPv4: this machine drops what it would forward: .*\n {2}hint: /,
      ),
    })
    return /hint: (.*)/.exec(stderr)?.[1] ?? ''
  }
  const passes = async () => (await run()).stdout.includes(' 1 received')

  it('in a chain of nft’s', async () => {
    const chain = 'inet theirs forward'
    await setUp(
      `nft add table inet theirs; nft 'add chain ${chain} { type filter hook forward priority 0; policy drop; }'`,
    )
    const [, outwards, inwards] = /^accept (.*), and (.*), before that in chain forward$/.exec(await hintOf()) ?? []
    for (const match of [outwards, inwards]) await host.must(['nft', `insert rule ${chain} ${match} accept`])
    expect(await passes()).toBe(true)
  })

  it('in a chain of iptables’', async () => {
    await setUp('iptables -t mangle -A FORWARD -o eth0 -j DROP; iptables -t mangle -A FORWARD -i eth0 -j DROP')
    const [, outwards, inwards] =
      /^accept (.*), and (.*), before that in chain FORWARD of table mangle$/.exec(await hintOf()) ?? []
    for (const match of [outwards, inwards]) await setUp(`iptables -t mangle -I FORWARD ${match} -j ACCEPT`)
    expect(await passes()).toBe(true)
  })

  it('to firewalld, by any name that a lab’s device has', async () => {
    await setUp(ruleSets.firewalld?.script.replaceAll('nic0', 'eth0') ?? '')
    expect(await hintOf()).toBe('firewall-cmd --zone=trusted --add-interface=nt-+')
    // As firewalld says the `+`.
    await setUp('nft insert rule inet firewalld filter_FORWARD_ZONES iifname "nt-*" accept')
    expect(await passes()).toBe(true)
  })

  it('to ufw, by any name that a lab’s device has', async () => {
    await setUp(ruleSets['ufw before Docker']?.script ?? '')
    expect(await hintOf()).toBe('ufw route allow in on nt-+')
    await setUp('iptables -A ufw-user-forward -i nt-+ -j ACCEPT')
    expect(await passes()).toBe(true)
  })
})
