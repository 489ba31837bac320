import { describe, expect, test } from 'vitest'
import { type Network, networkOf, parseTopology } from '../../../src/resolve/index.ts'

const resolve = (text: string): Network => networkOf(parseTopology(text))
const namespace = (network: Network, name: string) => {
  const found = network.namespaces.find((one) => one.name === name)
  if (!found) throw new Error(name)
  return found
}
const addressesOf = (network: Network, name: string) =>
  namespace(network, name).interfaces.map(({ addresses }) => addresses)
const hostsOf = (network: Network, name: string) =>
  namespace(network, name).hosts.map(({ address, names }) => `${address} ${names.join(' ')}`)
const routesOf = (network: Network, name: string) =>
  namespace(network, name).routes.map(
    ({ to, hops }) => `${to} ${hops.map(({ via, dev }) => `via ${via} dev ${dev}`).join(', ')}`,
  )

describe('addresses', () => {
  test('are the lowest free ones, in the order of the file, past what the file gives', () => {
    const network = resolve(`
bridges: { lan: { subnets: [10.1.1.0/24, "fd00:1::/64"], addresses: [10.1.1.2/24] } }
namespaces:
  a: { interfaces: { x: { bridge: lan } } }
  b: { interfaces: { x: { bridge: lan, addresses: [] }, y: { bridge: lan } } }
  c: { interfaces: { x: { bridge: lan, addresses: ["fd00:1::2/64", 10.1.1.3/24, "fe80::5/64"] } } }
  d: { interfaces: { x: { bridge: lan } } }
`)
    expect(addressesOf(network, 'a')).toEqual([['10.1.1.1/24', 'fd00:1::1/64']])
    expect(addressesOf(network, 'b')).toEqual([[], ['10.1.1.4/24', 'fd00:1::3/64']])
    expect(addressesOf(network, 'c')).toEqual([['fd00:1::2/64', '10.1.1.3/24', 'fe80::5/64']])
    expect(addressesOf(network, 'd')).toEqual([['10.1.1.5/24', 'fd00:1::4/64']])
    expect(network.bridges[0]).toMatchObject({ subnets: ['10.1.1.0/24', 'fd00:1::/64'], addresses: ['10.1.1.2/24'] })
  })

  test('260 hosts in a /16 have .255 and .0 too', () => {
    const hosts = Array.from({ length: 260 }, (_, index) => `  h${index}: { interfaces: { e: { bridge: lan } } }`).join(
      '\n',
    )
    const network = resolve(`bridges: { lan: { subnets: [10.1.0.0/16] } }\nnamespaces:\n${hosts}`)
    expect(addressesOf(network, 'h254')).toEqual([['10.1.0.255/16']])
    expect(addressesOf(network, 'h255')).toEqual([['10.1.1.0/16']])
    expect(namespace(network, 'h0').hosts).toHaveLength(260)
  })

  test('of a bridge imply its subnet; without any, and on a wire, nothing is given', () => {
    const network = resolve(`
bridges: { lan: { addresses: ["FD00:0:0:0::1/64", 10.1.1.1/24] }, bare: {} }
namespaces:
  a: { interfaces: { x: { bridge: lan }, y: { bridge: bare }, z: { peer: "b:z" } } }
  b: { interfaces: { z: {}, y: { bridge: bare, addresses: [10.7.0.1/24] } } }
`)
    expect(network.bridges.map(({ subnets }) => subnets)).toEqual([['fd00::/64', '10.1.1.0/24'], []])
    expect(addressesOf(network, 'a')).toEqual([['fd00::2/64', '10.1.1.2/24'], [], []])
    expect(addressesOf(network, 'b')).toEqual([[], ['10.7.0.1/24']])
  })
})

const portMacOf = ({ attachment }: Network['namespaces'][number]['interfaces'][number]) =>
  'bridge' in attachment ? [attachment.portMac] : []

describe('interfaces', () => {
  const network = resolve(
    `
name: office
bridges: { lan: { mtu: 9000, stp: true }, usual: {} }
namespaces:
  a: { interfaces: { x: { bridge: lan }, y: { bridge: lan, mtu: 1400 }, z: { peer: "b:z", mtu: 1300, offload: false }, w: { bridge: usual } } }
  b: { forwarding: true, interfaces: { z: {}, p: { peer: "a:q" } , m: { bridge: usual, mac: 0A:00:00:00:00:01 } } }
`.replace('w: {', 'q: {}, w: {'),
  )
  const of = (name: string) => new Map(namespace(network, name).interfaces.map((one) => [one.name, one]))

  test('have the MTU of their bridge, their own, or that of the other end', () => {
    expect([...of('a').values()].map(({ mtu }) => mtu)).toEqual([9000, 1400, 1300, 1500, 1500])
    expect([...of('b').values()].map(({ mtu }) => mtu)).toEqual([1300, 1500, 1500])
    expect(network.bridges.map(({ mtu, stp }) => [mtu, stp])).toEqual([
      [9000, true],
      [1500, false],
    ])
  })

  test('are attached where either end says so', () => {
    expect(of('a').get('z')?.attachment).toEqual({ peer: { namespace: 'b', interface: 'z' } })
    expect(of('b').get('z')?.attachment).toEqual({ peer: { namespace: 'a', interface: 'z' } })
    expect(of('a').get('q')?.attachment).toEqual({ peer: { namespace: 'b', interface: 'p' } })
    expect(of('a').get('x')?.attachment).toEqual({ bridge: 'lan', portMac: expect.any(String) })
    expect(of('a').get('x')?.at).toEqual(['namespaces', 'a', 'interfaces', 'x'])
  })

  test('do without offloads at both ends of a wire', () => {
    expect([of('a').get('z')?.offload, of('b').get('z')?.offload, of('a').get('x')?.offload]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('have MAC addresses that are always the same, and no two the same', () => {
    const macs = [...network.bridges, ...network.namespaces.flatMap(({ interfaces }) => interfaces)].map(
      ({ mac }) => mac,
    )
    const portMacs = network.namespaces.flatMap(({ interfaces }) => interfaces.flatMap(portMacOf))
    expect(portMacs).toHaveLength(4)
    expect(new Set([...macs, ...portMacs]).size).toBe(macs.length + portMacs.length)
    expect(of('a').get('x')?.mac).toBe('02:43:72:c8:f0:4f')
    expect(of('b').get('m')?.mac).toBe('0a:00:00:00:00:01')
    for (const mac of macs) expect(mac).toMatch(/^0[2a](:[0-9a-f]{2}){5}$/)
  })

  test('a MAC address that the file gives is not derived for another, nor for a port', () => {
    const taken = of('a').get('x')?.mac
    const [port] = namespace(network, 'a').interfaces.flatMap(portMacOf)
    const withPort = `name: office\nbridges: { lan: {} }\nnamespaces: { z: { interfaces: { x: { bridge: lan, mac: "${port}" } } }, a: { interfaces: { x: { bridge: lan } } } }`
    expect(namespace(resolve(withPort), 'a').interfaces.flatMap(portMacOf)).not.toContain(port)
    const text = `name: office\nbridges: { lan: {} }\nnamespaces: { z: { interfaces: { x: { bridge: lan, mac: "${taken}" } } }, a: { interfaces: { x: { bridge: lan } } } }`
    expect(namespace(resolve(text), 'a').interfaces[0]?.mac).not.toBe(taken)
  })
})

describe('default routes', () => {
  const bridges =
    'bridges: { lan: { addresses: [10.1.1.1/24, "fd00::1/64"] }, wan: { addresses: [10.2.1.1/24] }, bare: { subnets: [10.3.1.0/24] } }\n'
  const routes = (fields: string) => routesOf(resolve(`${bridges}namespaces:\n  a: { ${fields} }`), 'a')

  test('are implied by the one gateway of each family', () => {
    expect(routes('interfaces: { x: { bridge: lan } }')).toEqual([
      '0.0.0.0/0 via 10.1.1.1 dev x',
      '::/0 via fd00::1 dev x',
    ])
    expect(routes('interfaces: { x: { bridge: lan }, y: { bridge: wan } }')).toEqual(['::/0 via fd00::1 dev x'])
    expect(routes('interfaces: { x: { bridge: lan }, y: { bridge: bare } }')).toHaveLength(2)
    expect(routes('interfaces: { x: { bridge: bare } }')).toEqual([])
  })

  test('are not implied for what is not of the family, or has a default route', () => {
    expect(routes('interfaces: { x: { bridge: lan, addresses: ["fd00::9/64"] } }')).toEqual(['::/0 via fd00::1 dev x'])
    expect(routes('interfaces: { x: { bridge: lan, addresses: ["fe80::9/64"] } }')).toEqual([])
    expect(
      routes('interfaces: { x: { bridge: lan, addresses: [10.1.1.9/32] } }, routes: [{ to: default, dev: x }]'),
    ).toEqual(['0.0.0.0/0 via undefined dev x'])
    expect(routes('interfaces: { x: { bridge: lan } }, routes: [{ to: default, via: 10.1.1.7 }]')).toEqual([
      '::/0 via fd00::1 dev x',
      '0.0.0.0/0 via 10.1.1.7 dev x',
    ])
    expect(
      routes('interfaces: { x: { bridge: lan } }, routes: [{ to: default, via: 10.1.1.7, table: 9 }]'),
    ).toHaveLength(3)
  })
})

describe('routes', () => {
  const network = resolve(`
bridges: { lan: { subnets: [10.1.1.0/24, "fd00:1::/64"] }, four: { subnets: [10.2.1.0/24] } }
namespaces:
  r: { forwarding: true, interfaces: { l: { bridge: lan }, f: { bridge: four }, w: { peer: "a:w", addresses: [192.0.2.0/31, "fd00:2::/127"] } } }
  a:
    interfaces: { l: { bridge: lan }, w: { addresses: [192.0.2.1/31, "fd00:2::1/127"] } }
    loopback: [10.255.0.1/32]
    routes:
      - { to: default, via: "r:w" }
      - { to: 10.9.0.0/16, via: "r:l", metric: 50, from: 10.255.0.1, mtu: 1400 }
      - { to: 10.66.0.0/16, type: blackhole }
      - { to: default, type: unreachable, metric: 4000, table: 7 }
      - { to: 10.10.0.0/16, via: [10.1.1.7, "r:w"] }
      - { to: 198.18.0.9/32, dev: l, on-link: true, table: 100 }
      - { to: 10.11.0.0/16, via: 10.77.0.1, dev: l, on-link: true }
      - { to: "FD00:9:0::/48", via: "fe80::9", dev: l }
      - { to: default, dev: l, table: 8 }
  b: { interfaces: { f: { bridge: four } }, routes: [{ to: default, via: r }] }
`)

  test('by a name are of every family that both have', () => {
    expect(routesOf(network, 'a').slice(0, 2)).toEqual(['0.0.0.0/0 via 192.0.2.0 dev w', '::/0 via fd00:2:: dev w'])
    expect(routesOf(network, 'b')).toEqual(['0.0.0.0/0 via 10.2.1.1 dev f'])
  })

  test('say everything that the file says', () => {
    const { routes } = namespace(network, 'a')
    const at = (index: number) => ['namespaces', 'a', 'routes', index]
    expect(routes.slice(2)).toEqual([
      {
        type: 'unicast',
        to: '10.9.0.0/16',
        hops: [{ via: '10.1.1.1', dev: 'l', onLink: false }],
        metric: 50,
        from: '10.255.0.1',
        mtu: 1400,
        at: at(1),
      },
      { type: 'blackhole', to: '10.66.0.0/16', hops: [], at: at(2) },
      { type: 'unreachable', to: '0.0.0.0/0', hops: [], metric: 4000, table: 7, at: at(3) },
      { type: 'unreachable', to: '::/0', hops: [], metric: 4000, table: 7, at: at(3) },
      {
        type: 'unicast',
        to: '10.10.0.0/16',
        hops: [
          { via: '10.1.1.7', dev: 'l', onLink: false },
          { via: '192.0.2.0', dev: 'w', onLink: false },
        ],
        at: at(4),
      },
      { type: 'unicast', to: '198.18.0.9/32', hops: [{ dev: 'l', onLink: false }], table: 100, at: at(5) },
      { type: 'unicast', to: '10.11.0.0/16', hops: [{ via: '10.77.0.1', dev: 'l', onLink: true }], at: at(6) },
      { type: 'unicast', to: 'fd00:9::/48', hops: [{ via: 'fe80::9', dev: 'l', onLink: false }], at: at(7) },
      { type: 'unicast', to: '0.0.0.0/0', hops: [{ dev: 'l', onLink: false }], table: 8, at: at(8) },
      { type: 'unicast', to: '::/0', hops: [{ dev: 'l', onLink: false }], table: 8, at: at(8) },
    ])
  })

  test('towards an address on several segments take the one where somebody has it', () => {
    const twins = resolve(`
bridges: { one: { subnets: [10.1.1.0/24] }, two: { subnets: [10.1.1.0/24] } }
namespaces:
  a: { interfaces: { x: { bridge: one, addresses: [10.1.1.1/24] }, y: { bridge: two, addresses: [10.1.1.1/24] } }, routes: [{ to: default, via: 10.1.1.9 }] }
  b: { interfaces: { x: { bridge: two, addresses: [10.1.1.9/24] } } }
`)
    expect(routesOf(twins, 'a')).toEqual(['0.0.0.0/0 via 10.1.1.9 dev y'])
  })
})

describe('names', () => {
  const network = resolve(`
bridges: { l: { subnets: [10.1.0.0/24] }, r: { subnets: [10.2.0.0/24, "fd00:2::/64"] }, l2: { subnets: [10.1.0.0/24] } }
namespaces:
  a: { interfaces: { x: { bridge: l } }, loopback: [10.255.0.1/32, 127.0.0.53/32], hosts: { api.example.test: 10.1.0.10 } }
  b: { interfaces: { x: { bridge: l }, y: { bridge: r, addresses: [10.2.0.1/24, "fd00:2::1/64", "fe80::1/64"] } } }
  c: { interfaces: { x: { bridge: r } } }
  d: { interfaces: { x: { bridge: l2, addresses: [10.1.0.77/24] } }, loopback: [10.255.0.4/32] }
  e: { interfaces: { x: { bridge: l2, addresses: [10.1.0.1/24] } } }
`)

  test('mean the addresses on segments that both are on, or else those that can mean nobody else', () => {
    expect(hostsOf(network, 'a')).toEqual([
      ...[
        '10.1.0.1 a',
        '10.255.0.1 a',
        '10.1.0.2 b',
        '10.2.0.2 c',
        'fd00:2::2 c',
        '10.255.0.4 d',
        '10.1.0.10 api.example.test',
      ],
    ])
    expect(hostsOf(network, 'b')).toEqual([
      ...['10.1.0.1 a', '10.1.0.2 b', '10.2.0.1 b', 'fd00:2::1 b', '10.2.0.2 c', 'fd00:2::2 c', '10.255.0.4 d'],
    ])
    expect(hostsOf(network, 'c')).toEqual([
      ...['10.255.0.1 a', '10.2.0.1 b', 'fd00:2::1 b', '10.2.0.2 c', 'fd00:2::2 c', '10.1.0.77 d', '10.255.0.4 d'],
    ])
  })
})

test('what a namespace says besides', () => {
  const network = resolve(`
namespaces:
  constructor:
    forwarding: true
    routing-policy: [{ from: 10.1.1.10, table: 100, priority: 100 }, { to: "FD00::/64", from: "fd01::/128", table: 5 }]
    nameservers: [10.1.1.1, "FD00::0:1"]
    sysctls: { net.ipv4.tcp_syncookies: 0, net.ipv4.conf.all.rp_filter: true, net/ipv4/ip_local_port_range: "1024 2048" }
    setup: [first, { run: second, user: root }]
    private: [/run/x/y, { path: /run, from: ./a }]
    processes: own
`)
  const at = ['namespaces', 'constructor']
  expect(namespace(network, 'constructor')).toEqual({
    name: 'constructor',
    forwarding: { ipv4: true, ipv6: true },
    ipv6: true,
    interfaces: [],
    loopback: [],
    routes: [],
    hosts: [],
    rules: [
      { family: 4, from: '10.1.1.10', table: 100, priority: 100, at: [...at, 'routing-policy', 0] },
      { family: 6, from: 'fd01::', to: 'fd00::/64', table: 5, priority: 32765, at: [...at, 'routing-policy', 1] },
    ],
    nameservers: ['10.1.1.1', 'fd00::1'],
    search: [],
    resolverOptions: [],
    sysctls: [
      { key: 'net/ipv4/tcp_syncookies', value: '0', at: [...at, 'sysctls', 'net.ipv4.tcp_syncookies'] },
      { key: 'net/ipv4/conf/all/rp_filter', value: '1', at: [...at, 'sysctls', 'net.ipv4.conf.all.rp_filter'] },
      {
        key: 'net/ipv4/ip_local_port_range',
        value: '1024 2048',
        at: [...at, 'sysctls', 'net/ipv4/ip_local_port_range'],
      },
    ],
    private: [
      { path: '/run', from: './a', at: [...at, 'private', 1] },
      { path: '/run/x/y', at: [...at, 'private', 0] },
    ],
    processes: 'own',
    setup: [
      { command: 'first', at: [...at, 'setup', 0] },
      { command: 'second', user: 'root', at: [...at, 'setup', 1] },
    ],
    at,
  })
})

test('checks have their targets', () => {
  const network = resolve(`
bridges: { lan: { subnets: [10.1.1.0/24, "fd00::/64"] } }
namespaces:
  a: { interfaces: { x: { bridge: lan } } }
  b: { interfaces: { x: { bridge: lan, addresses: [10.1.1.9/24, "fd00::9/64", "fe80::9/64"] } }, loopback: [10.9.0.1/32] }
  four: { interfaces: { x: { bridge: lan, addresses: [10.1.1.4/24] } } }
checks:
  - { from: a, to: b, icmp: reachable }
  - { from: four, to: b, icmp: unreachable }
  - { from: a, to: "b:x", tcp: 8080 }
  - { from: four, to: "FD00::9", udp: 53, expect: silent }
  - { from: a, to: a, udp: 53 }
`)
  expect(network.checks.map(({ targets, probe }) => [targets, probe])).toEqual([
    [['10.1.1.9', 'fd00::9', '10.9.0.1'], { kind: 'icmp', expect: 'reachable' }],
    [['10.1.1.9', '10.9.0.1'], { kind: 'icmp', expect: 'unreachable' }],
    [['10.1.1.9', 'fd00::9'], { kind: 'tcp', port: 8080, expect: 'open' }],
    [['fd00::9'], { kind: 'udp', port: 53, expect: 'silent' }],
    [['10.1.1.1', 'fd00::1'], { kind: 'udp', port: 53, expect: 'answered' }],
  ])
  expect(network.checks[0]).toMatchObject({ from: 'a', to: 'b', at: ['checks', 0] })
})

test('a thousand namespaces on a bridge, and a router on a thousand bridges, are no trouble', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `n${index}`)
  const flat = {
    bridges: { lan: { addresses: ['10.0.0.1/16', 'fd00::1/64'] } },
    namespaces: Object.fromEntries(names.map((name) => [name, { interfaces: { e: { bridge: 'lan' } } }])),
  }
  const star = {
    bridges: Object.fromEntries(
      names.map((name, index) => [name, { subnets: [`10.${index >> 8}.${index & 255}.0/24`] }]),
    ),
    namespaces: {
      r: { forwarding: true, interfaces: Object.fromEntries(names.map((name) => [name, { bridge: name }])) },
      ...Object.fromEntries(
        names.map((name) => [name, { interfaces: { e: { bridge: name } }, routes: [{ to: 'default', via: 'r' }] }]),
      ),
    },
  }
  expect(networkOf(flat).namespaces).toHaveLength(1000)
  expect(networkOf(star).namespaces).toHaveLength(1001)
})
