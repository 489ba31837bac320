import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Host, playHost } from '../../support/host.ts'
import { fixture, type Labs, startLabs } from '../../support/labs.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { needsHostSteps } from '../../support/way.ts'

beforeEach(needsHostSteps)

let host: Host
let labs: Labs
beforeAll(async () => {
  host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  // A Docker that might start, where sudo looks for programs too.
  await host.must(['sh', '-ec', 'mount -t tmpfs tmpfs /usr/local/sbin; cp /bin/true /usr/local/sbin/dockerd'])
  labs = await startLabs(host)
})
afterAll(async () => {
  await labs[Symbol.asyncDispose]()
  await host[Symbol.asyncDispose]()
})

const up = () => labs.up(fixture('topologies/bridge-nat.yml'))
const save = async () => (await host.must(['iptables-save'])).split('\n')
const ours = async () => (await save()).filter((line) => /^-A DOCKER-USER .*netns-topology/.test(line))

const hosts = {
  'no tables': '',
  'a table with nothing in it': 'nft add table ip filter; nft add table ip6 filter',
  'a rule of somebody': 'iptables -A FORWARD -s 192.0.2.1 -j DROP',
  'what Docker left': 'iptables -N DOCKER-USER; iptables -A DOCKER-USER -j RETURN',
}

it.each(Object.entries(hosts))(
  '%s: a place for the rules of labs, and it goes with the last of them',
  async (_, script) => {
    await host.must(['sh', '-es'], { stdin: script })
    for (const order of [1, -1]) {
      await expectUnchanged(host, async () => {
        const both = [await up(), await up()]
        expect(await ours()).toHaveLength(4)
        const [first, second] = both.toSorted(() => order)
        await first?.close()
        expect(await ours()).toHaveLength(2)
        await second?.close()
      })
    }
    await host.must(['nft', 'flush', 'ruleset'])
  },
)

it('is left to whoever uses it meanwhile', async () => {
  for (const use of [
    '-A DOCKER-USER -s 192.0.2.1/32 -j RETURN',
    '-A FORWARD -j DOCKER-USER',
    '-N THEIRS',
    '-P INPUT ACCEPT',
  ]) {
    const lab = await up()
    await host.must(['iptables', ...use.split(' ')])
    await lab.close()
    expect(await ours()).toEqual([])
    if (use.startsWith('-A')) expect(await save()).toContain(use)
    else expect(await save()).toContain('*filter')
    await host.must(['nft', 'flush', 'ruleset'])
  }
})

it('is not made in a table that iptables cannot read', async () => {
  const theirs =
    'table ip filter { chain FORWARD { type filter hook forward priority 0; numgen random mod 2 0 accept; }; }'
  await host.must(['nft', '-f', '-'], { stdin: theirs })
  await expectUnchanged(host, async () => {
    await using lab = await up()
    expect(await lab.must('ns3', ['ping', '-nc1', '8.8.8.8'])).toContain('1 received')
    expect(await host.must(['nft', 'list', 'table', 'ip', 'filter'])).not.toContain('DOCKER-USER')
  })
  await host.must(['nft', 'flush', 'ruleset'])
})
