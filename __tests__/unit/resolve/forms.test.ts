import { describe, expect, test } from 'vitest'
import { type Namespace, type Network, networkOf, notesOn, parseTopology } from '../../../src/resolve/index.ts'
import { linesOf, problemsOf } from '../../support/topology-problems.ts'

const resolve = (text: string): Network => networkOf(parseTopology(text))

const lan = 'bridges: { lan: { subnets: [10.1.1.0/24, "fd00:1::/64"] } }\n'

/** The namespace `a` on `lan`, with what it says besides; its neighbour is `b`. */
const given = (fields: string): string =>
  `${lan}namespaces:\n  a: { interfaces: { eth0: { bridge: lan }, eth1: { peer: "b:eth1" } }, ${fields} }\n  b: { interfaces: { eth0: { bridge: lan }, eth1: {} } }\n`

function first(text: string): Namespace {
  const [found] = resolve(text).namespaces
  if (!found) throw new Error('no namespace')
  return found
}

/** What is wrong, each as `line:column message`; all is on the line of `a`. */
const problems = (fields: string): string[] => linesOf(problemsOf(given(fields)), { withHints: true })

describe('forwarding', () => {
  test.each([
    ['false', { ipv4: false, ipv6: false }],
    ['true', { ipv4: true, ipv6: true }],
    ['ipv4', { ipv4: true, ipv6: false }],
    ['ipv6', { ipv4: false, ipv6: true }],
    ['[eth1]', { ipv4: true, ipv6: true, by: ['eth1'] }],
  ])('%s', (said, forwarding) => {
    expect(first(given(`forwarding: ${said}`)).forwarding).toEqual(forwarding)
  })

  test.each([
    ['forwarding: yes', '3:85 expected `true`, `false`, `ipv4`, `ipv6`, or a list of interfaces'],
    ['forwarding: []', '3:73 the list is empty'],
    ['forwarding: [eth2]', '3:86 `a` has no interface `eth2` [did you mean `eth0`?]'],
    ['forwarding: [eth0, eth0]', '3:92 `eth0` is given twice'],
    [
      'forwarding: ipv4, sysctls: { net.ipv6.conf.all.forwarding: 1 }',
      '3:132 1 contradicts `forwarding` of `a`, which is ipv4 [`forwarding: true` makes `a` a router]',
    ],
    [
      'forwarding: [eth0], sysctls: { net.ipv4.conf.eth0.forwarding: 0 }',
      '3:135 0 contradicts `forwarding` of `a`, which is eth0 [leave out one of them]',
    ],
    [
      'forwarding: [eth0], sysctls: { net.ipv4.ip_forward: 1 }',
      '3:125 1 contradicts `forwarding` of `a`, which is eth0 [`forwarding: true` makes `a` a router]',
    ],
  ])('%s', (fields, message) => {
    expect(problems(fields)).toEqual([message])
  })

  test.each([
    ['ipv4', ['10.1.0.0/16']],
    ['ipv6', ['fd00:1::/48']],
    ['[l, r]', ['10.1.0.0/16', 'fd00:1::/48']],
  ])('%s joins segments in its families, so that subnets of these must be apart', (said, subnets) => {
    const text = `
bridges: { left: { subnets: [10.1.0.0/16, "fd00:1::/48"] }, right: { subnets: [10.1.0.0/16, "fd00:1::/48"] } }
namespaces: { r: { forwarding: ${said}, interfaces: { l: { bridge: left }, r: { bridge: right } } } }
`
    expect(problemsOf(text).map(({ message }) => message)).toEqual(
      subnets.map((subnet) => `${subnet} of bridge \`right\` overlaps ${subnet} of bridge \`left\``),
    )
  })
})

describe('ipv6: false', () => {
  test('of a namespace: none of its interfaces has an address of IPv6', () => {
    const { ipv6, interfaces } = first(given('ipv6: false'))
    expect(ipv6).toBe(false)
    expect(interfaces.map((one) => [one.ipv6, one.addresses])).toEqual([
      [false, ['10.1.1.1/24']],
      [false, []],
    ])
  })

  test('of a bridge: of the interfaces on it', () => {
    const text = `bridges: { lan: { subnets: [10.1.1.0/24], ipv6: false } }
namespaces:
  a: { interfaces: { eth0: { bridge: lan }, eth1: { peer: "b:eth1" } } }
  b: { interfaces: { eth1: {} } }`
    const { ipv6, interfaces } = first(text)
    expect(ipv6).toBe(true)
    expect(interfaces.map((one) => one.ipv6)).toEqual([false, true])
  })

  test('contradicts addresses of IPv6', () => {
    const text = `bridges: { lan: { subnets: [10.1.1.0/24, "fd00::/64"], addresses: ["fd00::1/64"], ipv6: false } }
namespaces:
  a: { interfaces: { x: { bridge: lan, addresses: [10.1.1.1/24, "fd00::2/64"] } } }
  b: { ipv6: false, interfaces: { x: { peer: "c:x", addresses: ["fe80::1/64"] } } }
  c: { interfaces: { x: { addresses: ["fe80::2/64"] } } }
`
    expect(linesOf(problemsOf(text))).toEqual([
      '1:42 fd00::/64 is of IPv6, and bridge `lan` has `ipv6: false`',
      '1:68 fd00::1/64 is of IPv6, and bridge `lan` has `ipv6: false`',
      '3:65 fd00::2/64 is of IPv6, and bridge `lan` has `ipv6: false`',
      '4:65 fe80::1/64 is of IPv6, and `b` has `ipv6: false`',
    ])
  })
})

describe('hosts', () => {
  test('a name has one address, or several', () => {
    const { hosts } = first(given('hosts: { api: [10.0.0.1, "FD00::01"], www: 10.0.0.2 }'))
    expect(hosts.slice(-3)).toEqual([
      { address: '10.0.0.1', names: ['api'] },
      { address: 'fd00::1', names: ['api'] },
      { address: '10.0.0.2', names: ['www'] },
    ])
  })

  test.each([
    ['hosts: { api: [] }', '3:82 the list is empty'],
    ['hosts: { api: [10.0.0.1, x] }', '3:98 `x` is no IP address [such as 10.1.1.10 or fd00:1::10]'],
    ['hosts: { api: { a: 1 } }', '3:82 expected an IP address, or a list of them'],
  ])('%s', (fields, message) => {
    expect(problems(fields)).toEqual([message])
  })
})

describe('routes', () => {
  const routesOf = (fields: string) =>
    first(given(fields)).routes.map(({ type, to, hops, table }) => ({ type, to, hops, table }))

  test('of IPv4 may have an IPv6 address as their next hop', () => {
    const routes = routesOf(
      'routes: [{ to: 10.9.0.0/16, via: "fe80::1", dev: eth1 }, { to: 0.0.0.0/0, via: ["fd00:1::2", 10.1.1.2] }]',
    )
    expect(routes.map(({ to, hops }) => [to, ...hops.map(({ via, dev }) => `${via} ${dev}`)])).toEqual([
      ['10.9.0.0/16', 'fe80::1 eth1'],
      ['0.0.0.0/0', 'fd00:1::2 eth0', '10.1.1.2 eth0'],
    ])
  })

  test('a name means its address of the family of the route, and where it has none the other one is offered', () => {
    const text = `bridges: { lan: { subnets: ["fd00:1::/64"] } }
namespaces:
  a: { interfaces: { x: { bridge: lan } }, routes: [{ to: 10.9.0.0/16, via: b }] }
  b: { interfaces: { x: { bridge: lan } } }
`
    expect(linesOf(problemsOf(text), { withHints: true })).toEqual([
      '3:77 `b` has no IPv4 address that `a` can reach [an IPv4 route may lead to its IPv6 address: `via: "fd00:1::2"`]',
    ])
  })

  test('local: by `lo` and in the local table, where the file says nothing else', () => {
    const hops = (dev: string) => [{ dev, onLink: false }]
    expect(
      routesOf(
        'routes: [{ to: 10.9.0.0/16, type: local }, { to: default, type: local, table: 100 }, { to: "fd09::/64", type: local, dev: eth0 }]',
      ),
    ).toEqual([
      { type: 'local', to: '10.9.0.0/16', hops: hops('lo'), table: 255 },
      { type: 'local', to: '0.0.0.0/0', hops: hops('lo'), table: 100 },
      { type: 'local', to: '::/0', hops: hops('lo'), table: 100 },
      { type: 'local', to: 'fd09::/64', hops: hops('eth0'), table: 255 },
    ])
  })
})

describe('routing policy', () => {
  const rulesOf = (policies: string) => first(given(`routing-policy: [${policies}]`)).rules

  test('without an address, a rule of each family', () => {
    expect(rulesOf('{ mark: 0x10/0xff, iif: eth0, type-of-service: 0x10, table: 5, priority: 7 }')).toMatchObject(
      ([4, 6] as const).map((family) => ({ family, mark: '0x10/0xff', iif: 'eth0', tos: 16, table: 5, priority: 7 })),
    )
  })

  test('an address says the family', () => {
    expect(rulesOf('{ mark: 16, iif: lo, from: "::/0", type-of-service: 0xb8, table: 5 }')).toMatchObject([
      { family: 6, from: '::/0', mark: '0x10', iif: 'lo', tos: 0xb8, table: 5, priority: 32_765 },
    ])
  })
})

describe('what Linux takes and others may not comes up with a note', () => {
  const notes = (text: string) => {
    const topology = parseTopology(text)
    expect(networkOf(topology).notes).toEqual(notesOn(topology))
    return notesOn(topology)
  }

  test('the lowest address of a prefix', () => {
    const text = `bridges: { lan: { addresses: [10.1.1.0/24, "fd00::/64"] } }
namespaces:
  a: { interfaces: { x: { bridge: lan, addresses: [10.1.1.7/24] } }, loopback: [10.2.0.0/16, 0.1.0.1/16, 10.3.0.0/32] }
`
    const hint = '(Linux reaches it as any other address; other systems may not)'
    expect(notes(text)).toEqual([
      `topology.yml:1:31: 10.1.1.0 is the network address of 10.1.1.0/24 ${hint}`,
      `topology.yml:1:44: fd00:: is the subnet-router anycast address of fd00::/64 ${hint}`,
      `topology.yml:3:81: 10.2.0.0 is the network address of 10.2.0.0/16 ${hint}`,
    ])
  })

  test('an address that nobody names is never such a one', () => {
    const { interfaces } = first(
      'bridges: { lan: { subnets: [0.1.0.0/16] } }\nnamespaces: { a: { interfaces: { x: { bridge: lan } } } }',
    )
    expect(interfaces.map(({ addresses }) => addresses)).toEqual([['0.1.0.1/16']])
  })
})

describe('limits of the kernel', () => {
  const hosts = (count: number, fields = '') =>
    `bridges: { lan: { subnets: [10.0.0.0/16] } }\nnamespaces:\n${Array.from({ length: count }, (_, index) => `  h${index}: { interfaces: { x: { bridge: lan${fields} } } }`).join('\n')}\n`

  test('a bridge has 1023 ports', () => {
    expect(problemsOf(hosts(1023, ', addresses: []'))).toEqual([])
    expect(linesOf(problemsOf(hosts(1030, ', addresses: []')), { withHints: true })).toEqual([
      '1026:39 bridge `lan` would have 1030 ports, and Linux has at most 1023 of a bridge [put some of them on another bridge, with a router between the two]',
    ])
  })

  test('more hosts than the table of neighbours has room for come up with a note', () => {
    expect(notesOn(parseTopology(hosts(512)))).toEqual([])
    expect(notesOn(parseTopology(hosts(513)))).toEqual([
      expect.stringMatching(/^topology\.yml:2:1: 513 interfaces have IPv4 addresses: .*1026 neighbours.*gc_thresh3/),
    ])
  })
})
