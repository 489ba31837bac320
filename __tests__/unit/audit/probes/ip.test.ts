import { describe, expect, it } from 'vitest'
import { ip4, ip6, links } from '../../../../src/audit/probes/ip.ts'

interface Parts {
  readonly links?: object[]
  readonly addresses?: object[]
  readonly permanent?: object[]
  readonly proxies?: object[]
  readonly nexthops?: object[]
  readonly tables?: object[]
}

const linkBatch = ({ links: devices = [], addresses = [], permanent = [], proxies = [], ...rest }: Parts) =>
  [devices, addresses, permanent, proxies, rest.nexthops ?? [], rest.tables ?? []]
    .map((list) => `${JSON.stringify(list)}\n`)
    .join('')

const link = {
  ifindex: 7,
  ifname: 'eth0',
  flags: ['BROADCAST', 'UP', 'LOWER_UP'],
  mtu: 1500,
  address: '02:00:00:00:00:01',
}

describe('links', () => {
  it('are what identifies and configures them, without carrier and state', () => {
    const volatile = { operstate: 'UP', qdisc: 'noqueue', stats64: { rx: { bytes: 1 } } }
    const { link: items } = links.parse(linkBatch({ links: [{ ...link, ...volatile, ifalias: 'x', master: 'br0' }] }))
    expect(items).toEqual({
      eth0: { ifindex: 7, mtu: 1500, address: link.address, ifalias: 'x', master: 'br0', flags: ['BROADCAST', 'UP'] },
    })
  })

  it('are the same with and without carrier', () => {
    const down = { ...link, flags: ['NO-CARRIER', 'BROADCAST', 'UP', 'M-DOWN'] }
    expect(links.parse(linkBatch({ links: [down] }))).toEqual(links.parse(linkBatch({ links: [link] })))
  })

  it('have names such as constructor and __proto__', () => {
    const { link: items } = links.parse(linkBatch({ links: [{ ifname: '__proto__' }, { ifname: 'constructor' }] }))
    expect(Object.keys(items ?? {})).toEqual(['__proto__', 'constructor'])
  })
})

describe('addresses', () => {
  const address = (fields: object) => {
    return links.parse(linkBatch({ addresses: [{ ifname: 'eth0', addr_info: [fields] }] })).address
  }

  it('are without lifetimes and the progress of duplicate address detection', () => {
    const fixed = { family: 'inet6', local: '2001:db8::1', prefixlen: 64, scope: 'global' }
    const passing = { tentative: true, dadfailed: true, deprecated: true, valid_life_time: 12, preferred_life_time: 3 }
    expect(address({ ...fixed, ...passing })).toEqual({ 'eth0 2001:db8::1/64': { scope: 'global' } })
  })

  it('are of the same text on two links two', () => {
    const addr_info = [{ local: '10.0.0.1', prefixlen: 8 }]
    const found = links.parse(
      linkBatch({
        addresses: [
          { ifname: 'a', addr_info },
          { ifname: 'b', addr_info },
        ],
      }),
    )
    expect(Object.keys(found.address ?? {})).toEqual(['a 10.0.0.1/8', 'b 10.0.0.1/8'])
  })
})

describe('neighbours', () => {
  it('are the written ones, and those answered for', () => {
    const permanent = [{ dst: '10.0.0.2', dev: 'eth0', lladdr: '02:00:00:00:00:02', state: ['PERMANENT'] }]
    const proxies = [{ dst: '10.0.0.2', dev: 'eth0', proxy: null }]
    expect(links.parse(linkBatch({ permanent, proxies })).neighbour).toEqual({
      'eth0 10.0.0.2': { lladdr: '02:00:00:00:00:02' },
      'eth0 10.0.0.2 proxy': {},
    })
  })
})

describe('nexthops', () => {
  const nexthops = (...list: object[]) => links.parse(linkBatch({ nexthops: list })).nexthop

  it('are without what their links and their traffic decide', () => {
    const plain = { id: 9, dev: 'eth0', scope: 'link' }
    expect(nexthops({ ...plain, flags: ['linkdown', 'dead'] })).toEqual({ 9: { dev: 'eth0', scope: 'link' } })
    const group = (unbalanced_time: number) => ({ id: 1, resilient_args: { buckets: 32, unbalanced_time } })
    expect(nexthops(group(1))).toEqual(nexthops(group(2)))
    expect(nexthops(group(1))).toEqual({ 1: { resilient: { buckets: 32 } } })
  })
})

describe('tables of neighbours', () => {
  it('are without the reachable time, which the kernel draws anew', () => {
    const table = (reachable: number) =>
      links.parse(linkBatch({ tables: [{ family: 'inet', name: 'arp_cache', dev: 'eth0', retrans: 1000, reachable }] }))
    expect(table(30_000)).toEqual(table(44_000))
    expect(table(30_000)['neighbour table']).toEqual({ 'eth0 arp_cache': { retrans: 1000 } })
  })
})

describe('routes', () => {
  const routes = (...list: object[]) => ip6.parse(`[]\n${JSON.stringify(list)}\n[]\n`)['IPv6 route']

  it('are without what a router advertisement renews', () => {
    const route = { dst: 'default', gateway: 'fe80::1', dev: 'eth0', protocol: 'ra', metric: 100, flags: [] }
    const renewed = routes({ ...route, expires: 1799, pref: 'high', flags: ['linkdown', 'dead'] })
    expect(renewed).toEqual(routes(route))
    expect(renewed).toEqual({ 'dst default dev eth0 gateway fe80::1 metric 100': { protocol: 'ra' } })
  })

  it('that an address implies are left out, others of the same table are not', () => {
    const implied = { type: 'local', dst: 'fe80::1', dev: 'eth0', table: 'local', protocol: 'kernel', metric: 0 }
    expect(routes(implied, { ...implied, type: 'anycast' })).toEqual({})
    expect(Object.keys(routes({ ...implied, protocol: 'boot' }) ?? {})).toHaveLength(1)
    expect(Object.keys(routes({ ...implied, type: 'multicast' }) ?? {})).toHaveLength(1)
  })

  it('differ by their hops and by being on-link', () => {
    const hop = (gateway: string, weight: number) => ({
      dst: 'default',
      nexthops: [{ gateway, weight, flags: ['linkdown'] }],
    })
    expect(routes(hop('fe80::1', 1))).not.toEqual(routes(hop('fe80::1', 2)))
    expect(routes({ dst: '::/0', flags: ['onlink'] })).not.toEqual(routes({ dst: '::/0', flags: [] }))
  })

  it('that nothing distinguishes are counted', () => {
    expect(Object.keys(routes({ dst: 'a' }, { dst: 'a' }) ?? {})).toEqual(['dst a', 'dst a (2)'])
  })
})

describe('an answer', () => {
  it('of another number of lines is refused, because it would be taken for a change', () => {
    expect(() => ip4.parse('[]\n')).toThrow('1 answers to 2 questions')
  })

  it('that is no list is refused', () => {
    expect(() => ip4.parse('[]\n{}\n')).toThrow('no list')
  })

  it('of an old iproute2 may be an empty line', () => {
    expect(ip4.parse('[]\n\n')).toEqual({ 'IPv4 rule': {}, 'IPv4 route': {} })
  })
})
