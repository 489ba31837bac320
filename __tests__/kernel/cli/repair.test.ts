import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../src/audit/index.ts'
import { type Command, commandIn } from '../../support/command.ts'
import { type Host, playHost } from '../../support/host.ts'
import { ping } from '../../support/ping.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { until } from '../../support/until.ts'
import { way } from '../../support/way.ts'

const topology = `name: office
bridges:
  lan: { addresses: [10.1.1.1/24, "fd00:1::1/64"], nat: true }
namespaces:
  client: { interfaces: { eth0: { bridge: lan } } }
host:
  interfaces: { lan0: { bridge: lan, addresses: [10.1.1.254/24, "fd00:1::254/64"] } }
  routes:
    - { to: 10.8.0.0/16, via: "client:eth0" }
    - { to: 10.8.0.0/16, via: "client:eth0", metric: 5 }
    - { to: 10.7.0.0/16, via: ["client:eth0", 10.1.1.9] }
checks:
  - { from: host, to: client, icmp: reachable }
`

const file = '/run/office.yml'

let host: Host
let command: Command
beforeAll(async () => {
  host = await playHost({ forwardDrop: 'docker', sysctls: { 'net.ipv4.ip_forward': 0 } })
  command = commandIn(host)
  await host.must(['sh', '-c', `cat >${file}`], { stdin: topology })
})
afterAll(() => host[Symbol.asyncDispose]())

interface Shown {
  readonly id: string
  readonly missing: readonly string[]
}

const shown = () => command.json<Shown>('show', 'office')
const up = async (...options: string[]) => {
  const { id } = await command.json<Shown>('up', file, ...options)
  return id.replace('office.', '')
}
const reachesOutside = async () =>
  (await command.run(['exec', 'office', 'client', '--', 'ping', '-nqc1', '-W1', '8.8.8.8'])).exitCode === 0

/** Something that somebody does to the host, in the words of sh, with the device of the uplink as $nt. */
const sh = (script: string, tag: string) => host.must(['sh', '-euc', script, 'sh'], { env: { nt: `nt-${tag}`, tag } })

const table = 'nftables table inet netns-topology-TAG'
const rules = (tool: string) => `${tool} rules for nt-TAG in DOCKER-USER`

/** As a script of theirs would, that knows nothing of ours. */
const theirRules = `for tool in iptables ip6tables; do
  $tool -N DOCKER-USER; $tool -A DOCKER-USER -j RETURN; $tool -I FORWARD -j DOCKER-USER; $tool -P FORWARD DROP
done`

// Without root there is nothing on the host.
describe.skipIf(way === 'rootless')('repair makes the host again what it was with the lab', () => {
  let fresh: Snapshot
  let tag: string
  const differences = async (before: Snapshot) => {
    const { ours, theirs, unseen } = host.diff(before, await host.snapshot())
    return { ours, theirs, unseen }
  }
  const none = { ours: [], theirs: [], unseen: {} }

  // One lab for all. Who fails leaves the next one a lab that is whole.
  beforeAll(async () => {
    fresh = await host.snapshot()
    tag = await up('--pin')
  })
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    await command.run(['down', '--all'])
    tag = await up('--pin')
  })
  afterAll(async () => {
    await command.must('down', 'office')
    await until('the host is as it was without the lab', async () => {
      const { ours, theirs } = await differences(fresh)
      return ours.length + theirs.length === 0
    })
  })

  /** Does something to the host, and expects that all sees it and `repair` puts it back. */
  async function expectRepaired(script: string, missing: readonly string[]): Promise<void> {
    const named = missing.map((one) => one.replaceAll('TAG', tag))
    const before = await host.snapshot()
    await sh(script, tag)
    expect((await shown()).missing).toEqual(named)
    expect((await command.run(['check', 'office'])).exitCode).toBe(1)
    expect(await command.json('repair', 'office')).toEqual({ repaired: named, lost: [] })
    expect(await differences(before)).toEqual(none)
    expect((await shown()).missing).toEqual([])
    // By its pin, which starts no Node.
    expect(await host.must(['ip', 'netns', 'exec', 'client', ...ping('8.8.8.8')])).toContain('1 received')
    expect((await command.run(['check', 'office'])).exitCode).toBe(0)
    expect(await command.must('repair', 'office')).toBe('nothing is missing\n')
  }

  it('after a flush of everything, and rules of theirs again', async () => {
    await expectRepaired(`nft flush ruleset; ${theirRules}`, [table, rules('iptables'), rules('ip6tables')])
  })

  it('after a flush of DOCKER-USER', async () => {
    await expectRepaired('iptables -F DOCKER-USER; iptables -A DOCKER-USER -j RETURN', [rules('iptables')])
  })

  it('where one of two rules is left', async () => {
    await expectRepaired('iptables -D DOCKER-USER 1', [rules('iptables')])
  })

  it.for([
    ['is gone', 'nft delete table inet netns-topology-$tag'],
    ['was emptied', 'nft flush table inet netns-topology-$tag'],
    ['has one rule more', 'nft insert rule inet netns-topology-$tag forward accept'],
    ['sleeps', 'nft add table inet netns-topology-$tag "{ flags dormant; }"'],
  ] as const)('a table that %s', async ([, script]) => {
    await expectRepaired(script, [table])
  })

  it('pins', async () => {
    await expectRepaired('rm /run/netns/client /etc/netns/client; rmdir /etc/netns', [
      '/etc/netns',
      '/run/netns/client',
      '/etc/netns/client',
    ])
  })

  it('an address, and the routes that went with it', async () => {
    await expectRepaired('ip address del 10.1.1.254/24 dev lan0', [
      'address 10.1.1.254/24 of lan0',
      'route to 10.1.1.0/24',
      'route to 10.8.0.0/16',
      'route to 10.8.0.0/16',
      'route to 10.7.0.0/16',
    ])
  })

  it('a device that was set down', async () => {
    await expectRepaired('ip link set dev lan0 down', [
      'address fd00:1::254/64 of lan0',
      'interface lan0',
      'route to 10.1.1.0/24',
      'route to fd00:1::/64',
      'route to 10.8.0.0/16',
      'route to 10.8.0.0/16',
      'route to 10.7.0.0/16',
    ])
  })

  it('one of two routes that differ in metric', async () => {
    await expectRepaired('ip route del 10.8.0.0/16 metric 5', ['route to 10.8.0.0/16'])
  })

  it('a setting that a lab has leased', async () => {
    await expectRepaired('sysctl -qw net.ipv4.conf.eth0.forwarding=0', [
      'sysctl net/ipv4/conf/eth0/forwarding',
      'way out by IPv4',
    ])
  })

  it('a setting of our device', async () => {
    await expectRepaired('sysctl -qw net.ipv4.conf.$nt.forwarding=0', [
      'sysctl net/ipv4/conf/nt-TAG/forwarding',
      'way out by IPv4',
    ])
  })
})

describe.skipIf(way === 'rootless')('repair', () => {
  afterEach(() => command.run(['down', '--all']))

  it('says what cannot be put back', async () => {
    await expectUnchanged(host, async () => {
      await up()
      await host.must(['sh', '-c', 'ip link del dev lan0'])
      const { exitCode, stdout, stderr } = await command.run(['repair', 'office'])
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
      expect(stderr).toMatch(/^netns-topology: cannot be put back: interface lan0\n/)
      expect(stderr).toMatch(/hint: take office down and bring it up again\n$/)
      expect(await reachesOutside()).toBe(true)
      await command.must('down', 'office')
    })
  })

  it('goes on where one thing cannot be put back', async () => {
    await expectUnchanged(host, async () => {
      const tag = await up()
      await sh('iptables -F; ip6tables -F; iptables -X; ip6tables -X; ip address del 10.1.1.254/24 dev lan0', tag)
      const { exitCode, stdout, stderr } = await command.run(['repair', 'office'])
      expect({ exitCode, stdout }).toEqual({
        exitCode: 1,
        stdout:
          'put back: address 10.1.1.254/24 of lan0\nput back: route to 10.1.1.0/24\nput back: route to 10.8.0.0/16\nput back: route to 10.8.0.0/16\nput back: route to 10.7.0.0/16\n',
      })
      expect(stderr).toContain(`cannot be put back: iptables rules for nt-${tag} in DOCKER-USER: `)
      await sh(theirRules, tag)
      expect((await command.run(['repair', 'office'])).exitCode).toBe(0)
      expect(await reachesOutside()).toBe(true)
      await command.must('down', 'office')
    })
  })
})
