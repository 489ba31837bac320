import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Host, type HostOptions, playHost } from '../../support/host.ts'
import { fixture, type Labs, startLabs } from '../../support/labs.ts'
import { ping, reaches } from '../../support/ping.ts'
import { share } from '../../support/share.ts'
import { expectUnchanged } from '../../support/unchanged.ts'

/** Hosts that break what is built by hand: Docker's policy, bridges through the firewall, forwarding on. */
const hosts: Readonly<Record<string, HostOptions>> = {
  'a plain host': { sysctls: { 'net.ipv4.ip_forward': 0 } },
  'a host that forwards': { sysctls: { 'net.ipv4.ip_forward': 1, 'net.ipv6.conf.all.forwarding': 1 } },
  'a host like with Docker': {
    forwardDrop: 'docker',
    sysctls: {
      'net.ipv4.ip_forward': 1,
      'net.bridge.bridge-nf-call-iptables': 1,
      'net.bridge.bridge-nf-call-ip6tables': 1,
    },
  },
}

describe.each(Object.entries(hosts))('on %s', (_name, options) => {
  let host: Host
  let labs: Labs
  beforeAll(async () => {
    host = await playHost(options)
    labs = await startLabs(host)
  })
  afterAll(async () => {
    await labs[Symbol.asyncDispose]()
    await host[Symbol.asyncDispose]()
  })

  it('veth-pair: the two ends reach each other, and nothing else', async () => {
    await expectUnchanged(host, async () => {
      await using lab = await labs.up(fixture('topologies/veth-pair.yml'))
      expect(await reaches(lab, 'ns2', '10.1.1.1')).toBe(true)
      expect(await reaches(lab, 'ns1', '10.1.1.2')).toBe(true)
      const others = ['8.8.8.8', '198.51.100.2', '198.51.100.1', '10.1.1.3', '2001:4860:4860::8888']
      const reached = await Promise.all(others.map((other) => reaches(lab, 'ns1', other)))
      expect(others.filter((_, index) => reached[index])).toEqual([])
      expect(await lab.json<{ ifname: string }[]>('ns1', ['ip', '-j', 'link'])).toMatchObject([
        { ifname: 'lo' },
        { ifname: 'veth1' },
      ])
    })
  })

  it('bridge: across it, and not out', async () => {
    await expectUnchanged(host, async () => {
      await using lab = await labs.up(fixture('topologies/bridge.yml'))
      expect(await reaches(lab, 'ns4', '10.1.1.3')).toBe(true)
      expect(await reaches(lab, 'ns3', '10.1.1.4')).toBe(true)
      const [isOut, { exitCode }] = await Promise.all([reaches(lab, 'ns3', '8.8.8.8'), host.run(ping('10.1.1.3'))])
      expect({ isOut, exitCode }).toEqual({ isOut: false, exitCode: 1 })
    })
  })

  it.each(['-4', '-6'])('dual-stack: by name through the router, with the very first packet, %s', async (family) => {
    await expectUnchanged(host, async () => {
      await using lab = await labs.up(fixture('topologies/dual-stack.yml'))
      const first = await lab.must('a', ping('b', family))
      expect(first).toContain('1 received')
      expect(first).toContain('ttl=63')
      expect(await reaches(lab, 'b', 'a', family)).toBe(true)
    })
  })

  it('dual-stack: names resolve to the addresses that are reached', async () => {
    await expectUnchanged(host, async () => {
      await using lab = await labs.up(fixture('topologies/dual-stack.yml'))
      const addressesOf = async (namespace: string, name: string) => {
        const lines = (await lab.must(namespace, ['getent', 'ahosts', name])).split('\n')
        return new Set(lines.flatMap((line) => line.split(' ')[0] || []))
      }
      expect(await addressesOf('a', 'b')).toEqual(new Set(['10.0.2.2', 'fd00:2::2']))
      expect(await addressesOf('a', 'r')).toEqual(new Set(['10.0.1.1', 'fd00:1::1']))
      expect(await addressesOf('b', 'r')).toEqual(new Set(['10.0.2.1', 'fd00:2::1']))
      expect((await lab.exec('a', ['getent', 'hosts', 'no-such-name'])).exitCode).toBe(2)
    })
  })
})

describe('the first ping after up', () => {
  const times = share(100, 20, 10)

  it(`succeeds ${times} times of ${times}, by IPv4 and by IPv6`, async () => {
    await using host = await playHost({ outside: false })
    await using labs = await startLabs(host)
    const rounds = async (count: number) => {
      const failed: string[] = []
      for (let round = 0; round < count; round++) {
        await using lab = await labs.up({
          name: 'first',
          bridges: { lan: { subnets: ['10.1.1.0/24', 'fd00:1::/64'] } },
          namespaces: {
            a: { interfaces: { eth0: { bridge: 'lan' } } },
            b: { interfaces: { eth0: { bridge: 'lan' } } },
          },
        })
        const pings = await Promise.all([reaches(lab, 'a', 'b', '-4'), reaches(lab, 'b', 'a', '-6')])
        if (pings.includes(false)) failed.push(`round ${round}: ${pings.join()}`)
      }
      return failed
    }
    await expectUnchanged(host, async () => {
      expect(await Promise.all([rounds(times / 2), rounds(times / 2)])).toEqual([[], []])
    })
  })
})
