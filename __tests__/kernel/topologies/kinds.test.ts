import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Host, playHost } from '../../support/host.ts'
import { fixture, type Labs, type RemoteLab, startLabs } from '../../support/labs.ts'
import { expectUnchanged } from '../../support/unchanged.ts'

let host: Host
let labs: Labs
beforeAll(async () => {
  host = await playHost({ outside: false, forwardDrop: 'docker', sysctls: { 'net.ipv4.ip_forward': 1 } })
  labs = await startLabs(host)
})
afterAll(async () => {
  await labs[Symbol.asyncDispose]()
  await host[Symbol.asyncDispose]()
})

/** Brings a topology up, with its checks as the first packets, and looks further. */
function holds(kind: string, look: (lab: RemoteLab) => Promise<void> = async () => {}): () => Promise<void> {
  return () =>
    expectUnchanged(host, async () => {
      await using lab = await labs.up(fixture(`kinds/${kind}.yml`))
      const checks = await lab.check()
      expect(checks.length).toBeGreaterThan(0)
      expect(checks.filter((check) => !check.holds)).toEqual([])
      await look(lab)
    })
}

interface Link {
  readonly ifname: string
  readonly addr_info: readonly { readonly family: string; readonly local: string }[]
}

const linksOf = (lab: RemoteLab, namespace: string) => lab.json<Link[]>(namespace, ['ip', '-j', 'address'])

describe('topologies that people build by hand', () => {
  it(
    'a chain of six routers on /31 and /127',
    holds('chain', async (lab) => {
      expect(await lab.must('a', ['ping', '-n', '-c1', '10.0.0.13'])).toContain('ttl=58')
      expect(await lab.must('a', ['ping', '-n', '-c1', 'fd00::d'])).toContain('ttl=58')
    }),
  )

  it('a host with two uplinks that does not forward, on a host that does', holds('two-uplinks'))

  it(
    'four parallel wires, and a route over all of them',
    holds('wires', async (lab) => {
      const routes = await lab.json<{ nexthops: unknown[] }[]>('a', ['ip', '-j', 'route', 'show', '10.255.0.2'])
      expect(routes.map(({ nexthops }) => nexthops.length)).toEqual([4])
    }),
  )

  it(
    'different MTUs, to the byte',
    holds('mtus', async (lab) => {
      // The headers of IPv4 and IPv6, and of ICMP.
      const headers = { '-4': 20 + 8, '-6': 40 + 8 }
      const passes = async (from: string, to: string, family: '-4' | '-6', bytes: number) => {
        const ping = ['ping', family, '-c1', '-W1', '-M', 'do', '-s', `${bytes - headers[family]}`, to] as const
        return (await lab.exec(from, ping)).exitCode === 0
      }
      for (const family of ['-4', '-6'] as const) {
        const tried = {
          'to the segment': [await passes('a', 'r', family, 9000), await passes('a', 'r', family, 9001)],
          'past the router': [await passes('a', 'b', family, 1400), await passes('a', 'b', family, 1401)],
          'from the far end': [await passes('b', 'a', family, 1400), await passes('b', 'a', family, 1401)],
          'from a narrow port': [await passes('small', 'r', family, 1500), await passes('small', 'r', family, 1501)],
        }
        expect(Object.entries(tried).filter(([, [fits, over]]) => !fits || over)).toEqual([])
      }
    }),
  )

  it(
    'an island of IPv6',
    holds('ipv6-only', async (lab) => {
      for (const namespace of ['a', 'b', 'r']) {
        const links = await linksOf(lab, namespace)
        const addresses = links.flatMap(({ addr_info }) => addr_info).filter(({ family }) => family === 'inet')
        expect(addresses.map(({ local }) => local)).toEqual(['127.0.0.1'])
      }
      expect(await lab.must('a', ['getent', 'ahosts', 'b'])).toContain('fd00:2::')
    }),
  )

  it('a star of 30', holds('star'))
  it('a full mesh of 6', holds('mesh'))

  it(
    'the same subnet twice',
    holds('same-subnet', async (lab) => {
      const macOf = (namespace: string) => lab.namespaces[namespace]?.interfaces.eth0?.mac
      await lab.must('there-a', ['ping', '-n', '-c1', '192.168.1.3'])
      const [neighbour] = await lab.json<{ lladdr: string }[]>('there-a', ['ip', '-j', 'neigh', 'show', '192.168.1.3'])
      expect(neighbour?.lladdr).toBe(macOf('there-b'))
      expect(macOf('there-b')).not.toBe(macOf('here-b'))
    }),
  )

  it(
    'names that break careless code',
    holds('names', async (lab) => {
      const names = async (namespace: string) => {
        const links = await linksOf(lab, namespace)
        return links.map(({ ifname }) => ifname).filter((name) => name !== 'lo')
      }
      for (const [namespace, { interfaces }] of Object.entries(lab.namespaces)) {
        expect((await names(namespace)).toSorted()).toEqual(Object.keys(interfaces).toSorted())
      }
      expect(await names('toString')).toEqual(['constructor', "it's", 'a"b', `'"`, '#hash', 'x;y', '$HOME'])
      expect(await names('type')).toEqual(['back\\slash', 'größe', '`id`', "a#b'c"])
    }),
  )

  it('a bridge with spanning tree', holds('stp'))

  it('260 hosts in a /16, with addresses that end in 0 and 255', () =>
    expectUnchanged(host, async () => {
      // 10.16.0.254 to 10.16.1.255 and on: 10.16.0.255, 10.16.1.0 and 10.16.1.255 are hosts like any other.
      const addresses = Array.from({ length: 260 }, (_, index) => addressAt(254 + index))
      expect(addresses).toEqual(expect.arrayContaining(['10.16.0.255', '10.16.1.0', '10.16.1.255', '10.16.2.0']))
      await using lab = await labs.up({
        name: 'wide',
        bridges: { lan: { subnets: ['10.16.0.0/16'] } },
        namespaces: Object.fromEntries(
          addresses.map((address, index) => [
            `h${index}`,
            { interfaces: { eth0: { bridge: 'lan', addresses: [`${address}/16`] } } },
          ]),
        ),
      })
      const pings = 'for to; do ping -qnc1 "$to" >/dev/null || echo "$to"; done'
      expect(await lab.must('h0', ['sh', '-c', pings, 'sh', ...addresses.slice(1)])).toBe('')
      expect(await lab.must('h1', ['ping', '-qnc1', 'h259'])).toContain('1 received')
    }))
})

const addressAt = (offset: number) => `10.16.${Math.floor(offset / 256)}.${offset % 256}`
