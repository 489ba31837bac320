import { describe, expect, test } from 'vitest'
import { networkOf, parseTopology } from '../../../src/resolve/index.ts'
import { linesOf, problemsOf } from '../../support/topology-problems.ts'

const resolve = (text: string) => networkOf(parseTopology(text))
const messagesOf = (text: string): string[] =>
  problemsOf(text).map(({ message, hint }) => (hint === undefined ? message : `${message} [${hint}]`))

/** A client, a server behind a wire of its own, and the machine on `lan` and on a wire to the client. */
const office = (fields = '', rest = '') => `
name: office
bridges:
  lan: { addresses: [10.1.1.1/24], subnets: [10.1.1.0/24, "fd00:1::/64"], mtu: 1400 }
  far: { subnets: [10.2.1.0/24] }
namespaces:
  client: { interfaces: { eth0: { bridge: lan }, eth1: { addresses: [10.3.0.2/30] }, eth2: { bridge: far } } }
  server: { interfaces: { eth0: { bridge: far } } }
host:
  interfaces:
    lan0: { bridge: lan }
    lab0: { peer: "client:eth1", addresses: [10.3.0.1/30], offload: false, mtu: 1300 }
  ${fields}
${rest}`

describe('interfaces of the machine', () => {
  const { host, namespaces } = resolve(office())
  const [client] = namespaces

  test('are on a bridge or joined with a namespace, with all that an interface has', () => {
    expect(host.interfaces).toEqual([
      {
        name: 'lan0',
        mac: expect.stringMatching(/^02:/),
        mtu: 1400,
        offload: true,
        ipv6: true,
        addresses: ['10.1.1.3/24', 'fd00:1::2/64'],
        attachment: { bridge: 'lan', portMac: expect.stringMatching(/^02:/) },
        at: ['host', 'interfaces', 'lan0'],
      },
      {
        name: 'lab0',
        mac: expect.stringMatching(/^02:/),
        mtu: 1300,
        offload: false,
        ipv6: true,
        addresses: ['10.3.0.1/30'],
        attachment: { peer: { namespace: 'client', interface: 'eth1' } },
        at: ['host', 'interfaces', 'lab0'],
      },
    ])
    expect(client?.interfaces[1]).toMatchObject({
      mtu: 1300,
      offload: false,
      attachment: { peer: { namespace: 'host', interface: 'lab0' } },
    })
  })

  test('change nothing for the namespaces, wherever the file has them', () => {
    const text = office()
      .replace(/lab0: .*/, '')
      .replace(', eth1: { addresses: [10.3.0.2/30] }', '')
    const [, before = '', after = ''] = /([^]*)(host:[^]*)/.exec(text) ?? []
    const { namespaces: without } = resolve(before)
    const inside = (all: typeof without) => all.map(({ interfaces, routes }) => [interfaces, routes])
    expect(inside(resolve(text).namespaces)).toEqual(inside(without))
    expect(inside(resolve(after + before).namespaces)).toEqual(inside(without))
  })

  test('may be named by the namespace at the other end', () => {
    const network = resolve(`
namespaces: { client: { interfaces: { eth1: { peer: "host:lab0" } } } }
host: { interfaces: { lab0: {} } }`)
    expect(network.host.interfaces[0]?.attachment).toEqual({ peer: { namespace: 'client', interface: 'eth1' } })
    expect(network.namespaces[0]?.interfaces[0]?.attachment).toEqual({ peer: { namespace: 'host', interface: 'lab0' } })
  })

  test('need no namespace', () => {
    const network = resolve(
      'bridges: { lan: { subnets: [10.1.1.0/24] } }\nhost: { interfaces: { lan0: { bridge: lan } } }',
    )
    expect(network.namespaces).toEqual([])
    expect(network.host.interfaces.map(({ addresses }) => addresses)).toEqual([['10.1.1.1/24']])
    expect(resolve('host: {}').host).toEqual({ interfaces: [], routes: [] })
  })

  test('imply no default route', () => {
    expect(host.routes).toEqual([])
  })

  const on = (interfaces: string, rest = '') =>
    `bridges: { lan: { subnets: [10.1.1.0/24] }, twin: { subnets: [10.1.0.0/16] } }\n${rest}\nhost: { interfaces: { ${interfaces} } }`

  test.each([
    ['x: { bridge: lam }', 'there is no bridge `lam` [did you mean `lan`?]'],
    ['x: { peer: "c:y" }', 'there is no namespace `c` [there are: `a`, `host`]'],
    ['x: { peer: "hosst:y" }', 'there is no namespace `hosst` [did you mean `host`?]'],
    ['x: { peer: "a:y" }', '`a` has no interface `y`'],
    ['x: { peer: "host:x" }', '`host:x` can not be its own peer'],
    [
      'x: { peer: "host:y" }, y: {}',
      '`host:x` and `host:y` are both on the machine: one end of a wire is in a namespace',
    ],
    [
      'x: {}',
      '`host:x` is attached to nothing [`bridge: NAME` or `peer: "NAMESPACE:INTERFACE"`, here or at the other end]',
    ],
    [
      'x: { bridge: lan, addresses: [10.2.1.1/24] }',
      '10.2.1.1 is in no subnet of bridge `lan` [`lan` has 10.1.1.0/24]',
    ],
    [
      'x: { bridge: lan, mtu: 9000 }',
      'an MTU of 9000 is larger than 1500, that of bridge `lan` [set `mtu` of the bridge]',
    ],
    [
      'x: { bridge: lan }, y: { bridge: lan }',
      '10.1.1.0/24 of `host:y` overlaps 10.1.1.0/24 of `host:x` [the machine has one routing table for both]',
    ],
    [
      'x: { bridge: lan }, y: { bridge: twin }',
      '10.1.0.0/16 of `host:y` overlaps 10.1.1.0/24 of `host:x` [the machine has one routing table for both]',
    ],
  ])('%s', (interfaces, message) => {
    expect(messagesOf(on(interfaces, 'namespaces: { a: {} }'))).toEqual([message])
  })

  test('may be on segments that overlap where the addresses do not say so', () => {
    expect(messagesOf(on('x: { bridge: lan }, y: { bridge: twin, addresses: [] }'))).toEqual([])
    expect(messagesOf(on('x: { bridge: lan, addresses: [10.1.1.1/24, 10.1.1.2/24, "fe80::1/64"] }'))).toEqual([])
    expect(messagesOf(on('x: { bridge: lan }, y: { bridge: twin, addresses: [10.1.1.9/32, "fe80::2/64"] }'))).toEqual(
      [],
    )
  })

  test('have addresses that nobody else has on the segment', () => {
    const a = 'namespaces: { a: { interfaces: { e: { bridge: lan, addresses: [10.1.1.9/24] } } } }'
    expect(messagesOf(on('x: { bridge: lan, addresses: [10.1.1.9/24] }', a))).toEqual([
      '10.1.1.9 is the address of `a:e` already',
    ])
  })

  test('a peer of theirs that is not there has its place', () => {
    const text =
      'namespaces: { a: { interfaces: { e: { peer: "host:lab1" } } } }\nhost: { interfaces: { lab0: { peer: "a:f" } } }'
    expect(linesOf(problemsOf(text), { withHints: true })).toEqual([
      '1:45 `host` has no interface `lab1` [did you mean `lab0`?]',
      '2:37 `a` has no interface `f` [interfaces of `a`: `e`]',
    ])
  })
})

describe('routes of the machine', () => {
  test('are by its interfaces in the lab', () => {
    const routes = `routes:
    - { to: 10.2.1.0/24, via: client }
    - { to: 10.9.0.0/16, via: "client:eth1", from: 10.1.1.3, metric: 5, mtu: 1200, table: 9 }
    - { to: "fd00:9::/48", via: "fe80::1", dev: lan0 }
    - { to: 10.8.0.0/16, dev: lab0 }
    - { to: 10.7.0.0/16, via: [10.1.1.2, 10.3.0.2] }`
    // The client is on two segments with the machine.
    expect(messagesOf(office(routes))).toEqual([
      '`client` can be reached at more than one address [choose: 10.1.1.2 (`client:eth0`), 10.3.0.2 (`client:eth1`)]',
    ])
    const { host } = resolve(office(routes.replace('via: client }', 'via: "client:eth0" }')))
    const hop = (via: string | undefined, dev: string) => ({ ...(via && { via }), dev, onLink: false })
    const at = (index: number) => ['host', 'routes', index]
    expect(host.routes).toEqual([
      { type: 'unicast', to: '10.2.1.0/24', hops: [hop('10.1.1.2', 'lan0')], at: at(0) },
      {
        type: 'unicast',
        to: '10.9.0.0/16',
        hops: [hop('10.3.0.2', 'lab0')],
        from: '10.1.1.3',
        metric: 5,
        mtu: 1200,
        table: 9,
        at: at(1),
      },
      { type: 'unicast', to: 'fd00:9::/48', hops: [hop('fe80::1', 'lan0')], at: at(2) },
      { type: 'unicast', to: '10.8.0.0/16', hops: [hop(undefined, 'lab0')], at: at(3) },
      { type: 'unicast', to: '10.7.0.0/16', hops: [hop('10.1.1.2', 'lan0'), hop('10.3.0.2', 'lab0')], at: at(4) },
    ])
  })

  test.each([
    ['{ to: 10.9.0.0/16 }', 'a route needs `via` or `dev`'],
    ['{ to: 10.9.0.0/16, via: cleint }', 'there is no namespace `cleint` [did you mean `client`?]'],
    ['{ to: 10.9.0.0/16, via: server }', '`host` and `server` are on no segment together'],
    ['{ to: 10.9.0.0/16, via: host }', '`host` can not be its own next hop'],
    ['{ to: 10.9.0.0/16, dev: eth0 }', '`host` has no interface `eth0` [interfaces of `host`: `lan0`, `lab0`]'],
    [
      '{ to: 10.9.0.0/16, via: 192.168.1.1 }',
      'no interface of `host` can reach 192.168.1.1 [its addresses: lan0 10.1.1.3/24, lan0 fd00:1::2/64, lab0 10.3.0.1/30]',
    ],
    ['{ to: 10.9.0.0/16, dev: lan0, from: 192.168.1.1 }', '192.168.1.1 is no address of `host`'],
    ['{ to: 10.1.1.0/24, via: 10.3.0.2 }', '10.1.1.0/24 is on the link of `lan0` already [give it another `metric`]'],
    [
      '{ to: 10.9.0.0/16, dev: lan0 }, { to: 10.9.0.0/16, dev: lab0 }',
      'a second route to 10.9.0.0/16 with the same metric [give one of them another `metric` or `table`]',
    ],
    [
      '{ to: default, via: "client:eth0" }',
      '`default` would change where the machine itself goes [name the prefixes that are in the lab, such as 10.9.0.0/16]',
    ],
    [
      '{ to: 10.9.0.0/16, type: blackhole }',
      'a route of the host has no `type`: without a device it would stay after the lab [say `via` or `dev`]',
    ],
  ])('%s', (routes, message) => {
    expect(messagesOf(office(`routes: [${routes}]`))).toEqual([message])
  })

  test('a namespace may have the machine as its next hop', () => {
    const text = (via: string) =>
      office('', '')
        .replace('server: {', `server: { routes: [{ to: 10.9.0.0/16, via: ${via} }],`)
        .replace('eth0: { bridge: far } }', 'eth0: { bridge: lan } }')
    const server = (via: string) =>
      resolve(text(via)).namespaces[1]?.routes.find(({ to }) => to === '10.9.0.0/16')?.hops
    expect(server('host')).toEqual([{ via: '10.1.1.4', dev: 'eth0', onLink: false }])
    expect(server('"host:lan0"')).toEqual([{ via: '10.1.1.4', dev: 'eth0', onLink: false }])
    expect(messagesOf(text('"host:lab0"'))).toEqual(['`server` and `host:lab0` are on no segment together'])
    expect(messagesOf(text('"host:lan1"'))).toEqual(['`host` has no interface `lan1` [did you mean `lan0`?]'])
  })
})

test('`host` is a name in the namespaces: its addresses on shared segments, or those that can mean nobody else', () => {
  const [client, server] = resolve(office()).namespaces
  const addressesOf = (of: typeof client) =>
    of?.hosts.filter(({ names }) => names.includes('host')).map(({ address }) => address)
  expect(addressesOf(client)).toEqual(['10.1.1.3', 'fd00:1::2', '10.3.0.1'])
  expect(addressesOf(server)).toEqual(['10.1.1.3', 'fd00:1::2', '10.3.0.1'])
  const [a, b] = resolve(`
namespaces:
  a: { interfaces: { x: { peer: "host:a", addresses: [10.1.0.2/30] } } }
  b: { interfaces: { x: { peer: "host:b", addresses: [10.2.0.2/30] }, y: { peer: "c:y", addresses: [10.1.0.1/30] } } }
  c: { interfaces: { y: {} } }
host: { interfaces: { a: { addresses: [10.1.0.1/30] }, b: { addresses: [10.2.0.1/30] } } }`).namespaces
  expect([a, b].map(addressesOf)).toEqual([['10.1.0.1'], ['10.2.0.1']])
})

describe('checks', () => {
  const checks = (list: string) => resolve(office('', `checks: [${list}]`)).checks

  test('from and to the machine mean the addresses of what both have', () => {
    expect(
      checks(`
      { from: host, to: client, icmp: reachable },
      { from: host, to: "client:eth1", tcp: 80 },
      { from: host, to: 10.1.1.10, udp: 53 },
      { from: client, to: host, icmp: reachable },
      { from: server, to: host, icmp: unreachable },
      { from: client, to: "host:lan0", tcp: 80 }`).map(({ from, to, targets }) => [from, to, targets]),
    ).toEqual([
      ['host', 'client', ['10.1.1.2', 'fd00:1::1', '10.3.0.2', '10.2.1.1']],
      ['host', 'client:eth1', ['10.3.0.2']],
      ['host', '10.1.1.10', ['10.1.1.10']],
      ['client', 'host', ['10.1.1.3', 'fd00:1::2', '10.3.0.1']],
      ['server', 'host', ['10.1.1.3', '10.3.0.1']],
      ['client', 'host:lan0', ['10.1.1.3', 'fd00:1::2']],
    ])
  })

  const alone = (check: string, host = '') =>
    `namespaces: { a: { loopback: [10.9.0.1/32] } }\n${host}\nchecks: [{ ${check}, icmp: reachable }]`
  const noInterface =
    '`host`, the machine itself, has no interface in this topology [give it one: `host: { interfaces: { NAME: { bridge: NAME } } }`]'

  test.each(['from: host, to: a', 'from: a, to: host', 'from: a, to: "host:lan0"'])(
    '%s without an interface of the machine',
    (check) => {
      expect(messagesOf(alone(check))).toEqual([noInterface])
      expect(messagesOf(alone(check, 'host: { interfaces: {} }'))).toEqual([noInterface])
    },
  )

  test.each(['10.9.0.1', '"fd00::1"'])('from the machine to %s, which need not reach it', (to) => {
    const text = alone(`from: host, to: ${to}`)
    expect(messagesOf(text)).toEqual([])
    expect(resolve(text).checks).toMatchObject([{ from: 'host', targets: [to.replaceAll('"', '')] }])
    expect(messagesOf(alone(`from: host, to: ${to}`, 'host: { interfaces: {} }'))).toEqual([])
  })

  test('what is wrong with its interfaces is not said again', () => {
    const messages = (host: string) => messagesOf(alone('from: a, to: host', host))
    expect(messages('host: { interface: {} }')).toEqual([
      'unknown field `interface` of the host [did you mean `interfaces`?]',
    ])
    expect(messages('hosts: { interfaces: {} }')).toEqual([
      'unknown field `hosts` of a topology [did you mean `host`?]',
    ])
    expect(messages('host: { interfaces: { lan0: 5 } }')).toEqual(['expected a mapping, found `5`'])
    expect(messages('host: 5')).toEqual(['expected a mapping, found `5`'])
  })

  test('to an address need none', () => {
    expect(messagesOf(alone('from: a, to: 10.1.1.254'))).toEqual([])
  })

  test('to a machine of another family', () => {
    expect(
      messagesOf(
        office('', 'checks: [{ from: six, to: host, icmp: reachable }]')
          .replace('  server:', '  six: { loopback: ["fd00::6/128"] }\n  server:')
          .replace(', "fd00:1::/64"', ''),
      ),
    ).toEqual(['`host` has no address of a family that `six` has'])
  })
})

describe('what only follows from another problem is not said', () => {
  test.each([
    [
      'a wrong interface of the machine',
      office('', 'checks: [{ from: host, to: client, tcp: 1 }]').replace(
        'lan0: { bridge: lan }',
        'lan0: { bridge: lam }',
      ),
    ],
    ['a wrong peer', office().replace('client:eth1', 'client:eth9')],
    [
      'a wrong subnet',
      office('routes: [{ to: 10.9.0.0/16, via: "client:eth0" }]').replace('10.1.1.0/24', '10.1.1.1/24'),
    ],
    [
      'a wrong gateway',
      'bridges: { lan: { nat: 5, subnets: [10.1.1.0/24] } }\nnamespaces: { a: { interfaces: { x: { bridge: lan } }, routes: [{ to: 10.9.0.0/16, dev: x, from: 10.1.1.2 }] } }',
    ],
  ])('%s', (_, text) => {
    expect(messagesOf(text)).toHaveLength(1)
  })
})
