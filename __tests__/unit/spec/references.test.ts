import { describe, expect, expectTypeOf, test } from 'vitest'
import { type Checked, type NamespaceName, type Topology, topologySchema } from '../../../src/spec/index.ts'

const open = <const T extends Topology>(topology: T & Checked<T>): T => topology
const nameOf = <const T extends Topology>(_topology: T, name: NamespaceName<T>): string => name

describe('the names of a literal', () => {
  test('references to what is there compile', () => {
    const topology = open({
      bridges: { lan: { subnets: ['10.1.1.0/24'] }, constructor: {} },
      namespaces: {
        a: {
          forwarding: true,
          interfaces: { eth0: { bridge: 'lan', addresses: ['10.1.1.1/24'] }, p2p0: { peer: 'b:p2p0' } },
          routes: [{ to: 'default', via: ['10.1.1.2', 'b'], 'on-link': true, dev: 'eth0' }],
          'routing-policy': [{ from: '10.1.1.1', table: 100 }],
          sysctls: { 'net.ipv4.tcp_syncookies': 0 },
        },
        b: { interfaces: { p2p0: {}, eth1: { bridge: 'constructor' } } },
        empty: {},
      },
      checks: [{ from: 'a', to: 'b:p2p0', icmp: 'reachable' }],
    })
    expect(Object.keys(topology.namespaces)).toEqual(['a', 'b', 'empty'])
    expect(topologySchema.safeParse(topology).success).toBe(true)
    expectTypeOf<NamespaceName<typeof topology>>().toEqualTypeOf<'a' | 'b' | 'empty'>()
  })

  test('a topology that is no literal compiles', () => {
    const topology: Topology = JSON.parse('{"namespaces":{"a":{"interfaces":{"eth0":{"bridge":"lan"}}}}}')
    expect(open(topology)).toBe(topology)
    expect(nameOf(topology, 'any')).toBe('any')
    expectTypeOf<NamespaceName<Topology>>().toEqualTypeOf<string>()
    expect(open({})).toEqual({})
  })

  test('a bridge that is not there does not compile', () => {
    // @ts-expect-error there is no bridge `lam`
    open({ bridges: { lan: {} }, namespaces: { a: { interfaces: { eth0: { bridge: 'lam' } } } } })
    // @ts-expect-error there are no bridges
    open({ namespaces: { a: { interfaces: { eth0: { bridge: 'lan' } } } } })
    expect.assertions(0)
  })

  test('what is wrong is told what there is', () => {
    type Wrong = {
      readonly bridges: { readonly lan: object; readonly wan: object }
      readonly namespaces: { readonly a: { readonly interfaces: { readonly x: { bridge: 'lam'; peer: 'b:x' } } } }
      readonly checks: readonly [{ readonly from: 'b'; readonly to: 'a'; readonly icmp: 'reachable' }]
    }
    type There<Names> = { readonly 'must be one of': Names }
    type X = Checked<Wrong>['namespaces']['a']['interfaces']['x']
    expectTypeOf<NonNullable<X['bridge']>>().toEqualTypeOf<There<'lan' | 'wan'>>()
    expectTypeOf<NonNullable<X['peer']>>().toEqualTypeOf<There<'a:x'>>()
    expectTypeOf<Checked<Wrong>['checks'][0]['from']>().toEqualTypeOf<string & There<'a'>>()
    // @ts-expect-error one of the two is not there
    open({ bridges: { lan: {} }, namespaces: { a: { interfaces: { x: { bridge: Date.now() ? 'lan' : 'lam' } } } } })
    expect.assertions(0)
  })

  test('a peer that is not there does not compile', () => {
    // @ts-expect-error `b` has no interface `p2p1`
    open({ namespaces: { a: { interfaces: { x: { peer: 'b:p2p1' } } }, b: { interfaces: { p2p0: {} } } } })
    // @ts-expect-error there is no namespace `c`
    open({ namespaces: { a: { interfaces: { x: { peer: 'c:p2p0' } } }, b: { interfaces: { p2p0: {} } } } })
    // @ts-expect-error a peer is `namespace:interface`
    open({ namespaces: { a: { interfaces: { x: { peer: 'b' } } }, b: { interfaces: { p2p0: {} } } } })
    expect.assertions(0)
  })

  test('a check from or to what is not there does not compile', () => {
    // @ts-expect-error there is no namespace `b`
    open({ namespaces: { a: {} }, checks: [{ from: 'b', to: '10.1.1.1', icmp: 'reachable' }] })
    // @ts-expect-error there is no namespace `b`
    open({ namespaces: { a: {} }, checks: [{ from: 'a', to: 'b', icmp: 'reachable' }] })
    // @ts-expect-error `a` has no interface `y`
    open({ namespaces: { a: { interfaces: { x: {} } } }, checks: [{ from: 'a', to: 'a:y', icmp: 'reachable' }] })
    expect.assertions(0)
  })

  test('a next hop that is not there does not compile', () => {
    // @ts-expect-error there is no namespace `c`
    open({ namespaces: { a: { routes: [{ to: 'default', via: 'c' }] } } })
    // @ts-expect-error `b` has no interface `y`
    open({ namespaces: { a: { routes: [{ to: 'default', via: ['b', 'b:y'] }] }, b: { interfaces: { x: {} } } } })
    // @ts-expect-error the machine is no member
    open({ namespaces: { a: { routes: [{ to: 'default', via: 'host' }] } }, host: {} })
    expect.assertions(0)
  })

  test('addresses compile, and what may be one', () => {
    const text: string = '10.1.1.1'
    const octet: number = 1
    const topology = open({
      namespaces: {
        a: {
          routes: [
            { to: '10.9.0.0/16', via: text },
            { to: '10.9.0.0/16', via: [text, `10.1.${octet}.1`, 'a'], type: 'unicast' },
            { to: 'default', type: 'blackhole' },
          ],
        },
      },
      checks: [
        { from: 'a', to: text, icmp: 'reachable' },
        { from: 'a', to: '::1', icmp: 'reachable' },
        { from: 'a', to: 'fd00:1:2:3:4:5:6:7', tcp: 80 },
      ],
    })
    expect(Object.keys(topology.namespaces)).toEqual(['a'])
    const namespace: NonNullable<Topology['namespaces']>[string] = { interfaces: { x: {} } }
    expect(open({ namespaces: { a: namespace }, checks: [{ from: 'a', to: 'a:x', tcp: 80 }] }).checks).toHaveLength(1)
  })

  test('the machine itself is named `host` where it has interfaces', () => {
    const topology = open({
      bridges: { lan: { nat: true, subnets: ['10.1.1.0/24'] } },
      namespaces: {
        a: {
          interfaces: { x: { bridge: 'lan' }, y: { peer: 'host:lab0' }, z: {} },
          routes: [{ to: '10.8.0.0/16', via: ['host', 'host:lan0'] }],
        },
      },
      host: {
        interfaces: { lan0: { bridge: 'lan' }, lab0: {}, lab1: { peer: 'a:z' } },
        routes: [{ to: '10.9.0.0/16', via: 'a:x' }],
      },
      checks: [
        { from: 'host', to: 'a', icmp: 'reachable' },
        { from: 'a', to: 'host:lan0', tcp: 80 },
      ],
    })
    expect(topologySchema.safeParse(topology).success).toBe(true)
    expectTypeOf<NamespaceName<typeof topology>>().toEqualTypeOf<'a'>()
    const host: NonNullable<Topology['host']> = { interfaces: { lan0: { bridge: 'lan' } } }
    expect(open({ bridges: { lan: {} }, host, checks: [{ from: 'host', to: 'host:any', tcp: 80 }] }).host).toBe(host)
    expect(open({ bridges: { lan: {} }, host: { interfaces: { lan0: { bridge: 'lan' } } } }).host).toBeDefined()
  })

  test('the machine asks for an address also where it has no interface', () => {
    const checks = [{ from: 'host', to: '10.1.1.2', icmp: 'unreachable' }] as const
    expect(open({ namespaces: { a: {} }, checks }).checks).toBe(checks)
    const to: string = '10.1.1.2'
    expect(open({ namespaces: { a: {} }, checks: [{ from: 'host', to, icmp: 'unreachable' }] }).checks).toHaveLength(1)
  })

  test('what is not there does not compile for the machine either', () => {
    // @ts-expect-error there is no bridge `lam`
    open({ bridges: { lan: {} }, namespaces: {}, host: { interfaces: { lan0: { bridge: 'lam' } } } })
    // @ts-expect-error there is no namespace `b`
    open({ namespaces: { a: {} }, host: { interfaces: { lab0: { peer: 'b:x' } } } })
    // @ts-expect-error the machine has no interface `lab1`
    open({ namespaces: { a: { interfaces: { x: { peer: 'host:lab1' } } } }, host: { interfaces: { lab0: {} } } })
    // @ts-expect-error there is no namespace `b`
    open({ namespaces: { a: {} }, host: { routes: [{ to: '10.9.0.0/16', via: 'b' }] } })
    // @ts-expect-error the machine has no interface, so that it is no member
    open({ namespaces: { a: {} }, host: {}, checks: [{ from: 'a', to: 'host', icmp: 'reachable' }] })
    // @ts-expect-error the machine is no member
    open({ namespaces: { a: {} }, checks: [{ from: 'host', to: 'a', icmp: 'reachable' }] })
    expect.assertions(0)
  })

  test('a field that is not there does not compile', () => {
    // @ts-expect-error `mtuu`
    open({ bridges: { lan: { mtuu: 1500 } } })
    // @ts-expect-error `namespace`
    open({ namespace: {} })
    // @ts-expect-error `bridgee`
    open({ bridges: { lan: {} }, namespaces: { a: { interfaces: { eth0: { bridgee: 'lan' } } } } })
    expect.assertions(0)
  })

  test('a name of another topology does not compile', () => {
    // @ts-expect-error there is no namespace `b`
    expect(nameOf({ namespaces: { a: {} } }, 'b')).toBe('b')
    expect(nameOf({ namespaces: { a: {} } }, 'a')).toBe('a')
  })
})
