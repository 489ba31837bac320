import { describe, expect, test } from 'vitest'
import { linesOf, problemsOf } from '../../support/topology-problems.ts'

/** Everything is refused with its place; where the place is clear, the table leaves it out. */
const messagesOf = (text: string): string[] =>
  problemsOf(text).map(({ message, hint }) => (hint === undefined ? message : `${message} [${hint}]`))

const lan = 'bridges: { lan: { subnets: [10.1.1.0/24] } }\n'
const dual = 'bridges: { lan: { subnets: [10.1.1.0/24, "fd00:1::/64"] } }\n'

/** A client and a server on `lan`, and what else the client says. */
const client = (fields: string, bridges = lan): string =>
  `${bridges}namespaces:\n  client: { interfaces: { eth0: { bridge: lan } }, ${fields} }\n  server: { interfaces: { eth0: { bridge: lan } } }\n`

const noHost =
  '`host`, the machine itself, has no interface in this topology [give it one: `host: { interfaces: { NAME: { bridge: NAME } } }`]'

const ports = (first: string, second: string, bridges = lan): string =>
  `${bridges}namespaces:\n  a: { interfaces: { x: { ${first} } } }\n  b: { interfaces: { x: { ${second} } } }\n`

describe('names', () => {
  test('that differ in their case only', () => {
    expect(linesOf(problemsOf('bridges: { lan: {}, Lan: {} }\nnamespaces:\n  a: {}\n  b: {}\n  A: {}\n'))).toEqual([
      '1:21 `Lan` differs from `lan` in its case only',
      '5:3 `A` differs from `a` in its case only',
    ])
  })

  test('a bridge may be named like a namespace', () => {
    expect(messagesOf('bridges: { a: {} }\nnamespaces: { A: {}, b: { interfaces: { e: { bridge: a } } } }')).toEqual([])
  })
})

test('a directory that is private twice', () => {
  expect(messagesOf('namespaces: { a: { private: [/run, { path: /run, from: x }] } }')).toEqual([
    '`/run` is private already [name it once]',
  ])
})

describe('bridges', () => {
  test.each([
    ['subnets: [10.0.0.0/8, 10.1.0.0/16]', '10.1.0.0/16 overlaps 10.0.0.0/8 of the same bridge'],
    ['subnets: [10.0.0.0/8, 10.0.0.0/8]', '10.0.0.0/8 overlaps 10.0.0.0/8 of the same bridge'],
    [
      'subnets: [10.1.1.0/24], addresses: [10.1.2.1/24]',
      '10.1.2.1 is in no subnet of bridge `lan` [`lan` has 10.1.1.0/24]',
    ],
    ['addresses: [10.1.1.1/24, 10.1.1.1/24]', '10.1.1.1 is given twice'],
    ['addresses: ["fd00::1/64"], mtu: 1200', 'an MTU of 1200 is too small for IPv6, which needs 1280'],
  ])('%s', (fields, message) => {
    expect(messagesOf(`bridges: { lan: { ${fields} } }`)).toEqual([message])
  })
})

describe('interfaces', () => {
  test.each([
    ['bridge: lam', 'bridge: lan', 'there is no bridge `lam` [did you mean `lan`?]'],
    ['bridge: lan, peer: "b:x"', 'bridge: lan', 'both `bridge` and `peer`: an interface has one of them'],
    ['peer: b', 'bridge: lan', 'expected `namespace:interface`, found `b`'],
    ['peer: "bb:x"', 'bridge: lan', 'there is no namespace `bb` [did you mean `b`?]'],
    ['peer: "b:xx"', 'bridge: lan', '`b` has no interface `xx` [did you mean `x`?]'],
    ['peer: "b:x"', 'bridge: lan', '`b:x` is on bridge `lan`, so that it can be no peer'],
    ['peer: "a:x"', 'bridge: lan', '`a:x` can not be its own peer'],
    ['peer: "host:x"', 'bridge: lan', noHost],
    [
      '',
      'bridge: lan',
      '`a:x` is attached to nothing [`bridge: NAME` or `peer: "NAMESPACE:INTERFACE"`, here or at the other end]',
    ],
    [
      'peer: "b:x", mtu: 1400',
      'mtu: 1300',
      'an MTU of 1300 differs from 1400 of `a:x`, the other end [give it at one end]',
    ],
    ['peer: "b:x", mtu: 1200, addresses: ["fd00::1/64"]', '', 'an MTU of 1200 is too small for IPv6, which needs 1280'],
    ['peer: "b:x", mtu: 1200', 'addresses: ["fd00::1/64"]', 'an MTU of 1200 is too small for IPv6, which needs 1280'],
    [
      'bridge: lan, mtu: 1501',
      'bridge: lan',
      'an MTU of 1501 is larger than 1500, that of bridge `lan` [set `mtu` of the bridge]',
    ],
    [
      'bridge: lan, addresses: [10.2.1.1/24]',
      'bridge: lan',
      '10.2.1.1 is in no subnet of bridge `lan` [`lan` has 10.1.1.0/24]',
    ],
    [
      'bridge: lan, addresses: ["fd00::1/64"]',
      'bridge: lan',
      'fd00::1 is in no subnet of bridge `lan` [`lan` has 10.1.1.0/24]',
    ],
    [
      'bridge: lan, addresses: [10.1.1.1/24]',
      'bridge: lan, addresses: [10.1.1.1/32]',
      '10.1.1.1 is the address of `a:x` already',
    ],
    ['bridge: lan, addresses: [10.1.1.1/24, 10.1.1.1/24]', 'bridge: lan', '10.1.1.1 is given twice'],
    ['peer: "b:x", addresses: [10.9.0.1/24]', 'addresses: [10.9.0.1/24]', '10.9.0.1 is the address of `a:x` already'],
    [
      'bridge: lan, mac: 02:00:00:00:00:aa',
      'bridge: lan, mac: 02:00:00:00:00:AA',
      '02:00:00:00:00:aa is the MAC address of `a:x` already',
    ],
  ])('%s | %s', (first, second, message) => {
    expect(messagesOf(ports(first, second))).toEqual([message])
  })

  test('a peer that is claimed twice', () => {
    const text = `namespaces:
  a: { interfaces: { x: { peer: "c:x" } } }
  b: { interfaces: { x: { peer: "c:x" } } }
  c: { interfaces: { x: {} } }
`
    expect(linesOf(problemsOf(text))).toEqual(['3:33 `c:x` is the peer of `a:x` already'])
    const turned = text.replace('x: {}', 'x: { peer: "b:x" }').replace('x: { peer: "c:x" } } }\n  c', 'x: {} } }\n  c')
    expect(linesOf(problemsOf(turned))).toEqual(['4:33 `c:x` is the peer of `a:x` already'])
  })

  test('an address of the gateway, and the MTU of a bridge that is too small for what is on it', () => {
    const gateway = 'bridges: { lan: { addresses: [10.1.1.1/24] } }\n'
    expect(messagesOf(ports('bridge: lan, addresses: [10.1.1.1/24]', 'bridge: lan', gateway))).toEqual([
      '10.1.1.1 is the address of the gateway of bridge `lan` already',
    ])
    const small = 'bridges: { lan: { subnets: ["fd00::/64"], mtu: 1000 } }\n'
    expect(linesOf(problemsOf(ports('bridge: lan', 'bridge: lan', small)))).toEqual([
      '1:48 an MTU of 1000 is too small for IPv6, which needs 1280',
    ])
  })

  test('a gateway that an interface can not reach, where it alone could', () => {
    const gateway = 'bridges: { lan: { addresses: [10.1.1.1/24, "fd00::1/64"] }, wan: { addresses: [10.2.1.1/24] } }\n'
    const of = (fields: string) => problemsOf(`${gateway}namespaces:\n  a: { interfaces: { ${fields} }`)
    const hint = 'give it a prefix that the gateway is in, or the namespace a default route'
    expect(linesOf(of('x: { bridge: lan, addresses: [10.1.1.130/25] } } '), { withHints: true })).toEqual([
      `3:22 \`a:x\` can not reach 10.1.1.1, the gateway of bridge \`lan\` [${hint}]`,
    ])
    expect(of('x: { bridge: lan, addresses: ["fd00::2/128"] } }').map(({ message }) => message)).toEqual([
      '`a:x` can not reach fd00::1, the gateway of bridge `lan`',
    ])
    expect(of('x: { bridge: lan, addresses: [10.1.1.130/25, 10.1.1.2/24] } }')).toEqual([])
    expect(of('x: { bridge: lan, addresses: [10.1.1.130/25] }, y: { bridge: wan } }')).toEqual([])
    expect(of('x: { bridge: lan, addresses: [10.1.1.130/25] } }, routes: [{ to: default, dev: x }]')).toEqual([])
  })

  test('a subnet with no free address left', () => {
    const small = 'bridges: { lan: { addresses: [10.1.1.1/30], subnets: [10.1.1.0/30] } }\n'
    expect(linesOf(problemsOf(ports('bridge: lan', 'bridge: lan', small)))).toEqual([
      '4:22 no free address is left in 10.1.1.0/30 for `b:x`',
    ])
  })

  test('addresses of `lo`', () => {
    const text =
      'namespaces: { a: { loopback: [10.0.0.1/32, 10.0.0.1/32, 127.0.0.1/8, 127.0.0.53/32, "::1/128", 10.0.0.2] } }'
    expect(messagesOf(text)).toEqual([
      '10.0.0.1 is given twice',
      '127.0.0.1 is there already',
      '::1 is there already',
      '`10.0.0.2` has no prefix length [such as 10.0.0.2/24]',
    ])
  })
})

describe('routes', () => {
  test.each([
    ['{ to: default }', 'a route needs `via` or `dev` [or a `type` that refuses]'],
    ['{ to: default, via: sever }', 'there is no namespace `sever` [did you mean `server`?]'],
    ['{ to: default, via: "server:eth1" }', '`server` has no interface `eth1` [did you mean `eth0`?]'],
    ['{ to: default, via: lan }', 'there is no namespace `lan` [`lan` is a bridge]'],
    ['{ to: default, via: host }', noHost],
    ['{ to: default, via: client }', '`client` can not be its own next hop'],
    ['{ to: default, via: 10.1.1.1 }', '10.1.1.1 is an address of `client` itself'],
    ['{ to: default, via: 10.2.1.1 }', 'no interface of `client` can reach 10.2.1.1 [its addresses: eth0 10.1.1.1/24]'],
    [
      '{ to: default, via: 10.2.1.1, dev: eth0 }',
      '`client:eth0` can not reach 10.2.1.1 [its addresses: eth0 10.1.1.1/24]',
    ],
    ['{ to: default, via: "fd00::1" }', 'no interface of `client` can reach fd00::1 [its addresses: eth0 10.1.1.1/24]'],
    ['{ to: default, via: "fe80::1" }', 'fe80::1 is on every link [say on which with `dev`]'],
    ['{ to: default, via: 10.1.1.999 }', '`10.1.1.999` is neither an IP address nor a name'],
    [
      '{ to: default, via: [10.1.1.2, 10.2.1.1] }',
      'no interface of `client` can reach 10.2.1.1 [its addresses: eth0 10.1.1.1/24]',
    ],
    ['{ to: "fd00::/64", via: server }', '`server` has no IPv6 address that `client` can reach'],
    [
      '{ to: "fd00::/64", via: 10.1.1.2 }',
      '`10.1.1.2` is not of IPv6, as the route is [a route of IPv6 has a next hop of IPv6]',
    ],
    [
      '{ to: 10.2.0.0/16, type: local, via: server }',
      'a route of type `local` sends nothing on, so that it has no `via`',
    ],
    ['{ to: 10.2.0.0/16, type: local, dev: eth1 }', '`client` has no interface `eth1` [did you mean `eth0`?]'],
    ['{ to: 10.1.1.1/32, type: local }', '10.1.1.1/32 is an address of `eth0` already [give it another `metric`]'],
    ['{ to: default, dev: eth1 }', '`client` has no interface `eth1` [did you mean `eth0`?]'],
    ['{ to: 10.2.0.0/16, via: 10.9.9.9, on-link: true }', '`on-link` needs `dev`: on which link?'],
    ['{ to: 10.2.0.0/16, dev: eth0, from: 10.9.9.9 }', '10.9.9.9 is no address of `client`'],
    ['{ to: 10.2.0.0/16, dev: eth0, from: "fd00::1" }', 'fd00::1 is not of the family of 10.2.0.0/16'],
    [
      '{ to: 10.2.0.0/16, type: blackhole, via: server }',
      'a route of type `blackhole` sends nothing on, so that it has no `via`',
    ],
    [
      '{ to: 10.2.0.0/16, type: prohibit, dev: eth0 }',
      'a route of type `prohibit` sends nothing on, so that it has no `dev`',
    ],
    [
      '{ to: 10.2.0.1/16, via: server }',
      '`10.2.0.1/16` has bits set beyond its prefix length [did you mean `10.2.0.0/16`?]',
    ],
    ['{ to: 10.1.1.0/24, via: server }', '10.1.1.0/24 is on the link of `eth0` already [give it another `metric`]'],
    [
      '{ to: default, via: server }, { to: 0.0.0.0/0, via: 10.1.1.9 }',
      'a second default route of IPv4 with the same metric [give one of them another `metric` or `table`]',
    ],
    [
      '{ to: 10.2.0.0/16, via: server }, { to: 10.2.0.0/16, type: blackhole, metric: 0, table: 254 }',
      'a second route to 10.2.0.0/16 with the same metric [give one of them another `metric` or `table`]',
    ],
  ])('%s', (routes, message) => {
    expect(messagesOf(client(`routes: [${routes}]`))).toEqual([message])
  })

  test.each([
    '{ to: default, via: server }, { to: default, via: 10.1.1.9, metric: 5 }, { to: default, via: 10.1.1.9, table: 5 }',
    '{ to: 10.1.1.0/24, via: server, metric: 5 }, { to: 10.1.1.0/24, dev: eth0, table: 7 }',
    '{ to: 198.18.0.9/32, dev: eth0, on-link: true, from: 10.1.1.1, mtu: 1299, table: 100 }',
    '{ to: 10.10.0.0/16, via: [10.1.1.7, 10.1.1.8] }, { to: default, via: 10.9.9.9, dev: eth0, on-link: true }',
  ])('%s is fine', (routes) => {
    expect(messagesOf(client(`routes: [${routes}]`))).toEqual([])
  })

  test('a name that could be several addresses, or none', () => {
    const text = `bridges: { lan: { subnets: [10.1.1.0/24] }, wan: { subnets: [10.2.1.0/24] } }
namespaces:
  client: { interfaces: { eth0: { bridge: lan }, eth1: { bridge: lan } }, routes: [{ to: default, via: server }, { to: 10.3.0.0/16, via: far }] }
  server: { interfaces: { eth0: { bridge: lan }, eth1: { bridge: lan } } }
  far: { interfaces: { eth0: { bridge: wan } } }
`
    expect(messagesOf(text)).toEqual([
      '`server` can be reached at more than one address [choose: 10.1.1.3 (`server:eth0`), 10.1.1.4 (`server:eth1`)]',
      '`client` and `far` are on no segment together',
    ])
  })

  test('a route that the kernel makes for an address of IPv6', () => {
    const route = (metric: string) => client(`routes: [{ to: "fd00:1::/64", via: server${metric} }]`, dual)
    expect(messagesOf(route(', metric: 256'))).toEqual([
      'fd00:1::/64 is on the link of `eth0` already [give it another `metric`]',
    ])
    expect(messagesOf(route(''))).toEqual([])
  })

  test('a gateway of a bridge is named', () => {
    expect(
      messagesOf(client('routes: [{ to: default, via: lan }]', 'bridges: { lan: { addresses: [10.1.1.1/24] } }\n')),
    ).toEqual(['there is no namespace `lan` [`lan` is a bridge; its gateway is 10.1.1.1]'])
  })

  test('a family that is open', () => {
    const text =
      'namespaces: { a: { interfaces: { x: { peer: "b:x" } }, routes: [{ to: default, dev: x }] }, b: { interfaces: { x: {} } } }'
    expect(messagesOf(text)).toEqual([
      '`x` has no address that says of which family the route is [say `via`, or 0.0.0.0/0 or ::/0]',
    ])
  })
})

test.each([
  ['{ table: 100 }', 'a policy needs one of `from`, `to`, `mark`, `iif`, `type-of-service`'],
  ['{ mark: 0, table: 1 }', 'expected at least 1, found `0`'],
  ['{ mark: 4294967296, table: 1 }', 'expected at most 4294967295, found `4294967296`'],
  ['{ mark: 0x1/, table: 1 }', '`0x1/` is no mark [a number of 32 bits, or VALUE/MASK such as 0x100/0xff00]'],
  [
    '{ mark: 0x100000000/1, table: 1 }',
    '`0x100000000/1` is no mark [a number of 32 bits, or VALUE/MASK such as 0x100/0xff00]',
  ],
  ['{ mark: 3/1, table: 1 }', 'no packet can have the mark `3/1` [every bit of the value must also be in the mask]'],
  ['{ mark: 1/0, table: 1 }', 'no packet can have the mark `1/0` [every bit of the value must also be in the mask]'],
  ['{ mark: [1], table: 1 }', 'expected a number, or VALUE/MASK such as 0x100/0xff00'],
  ['{ mark: 256, table: 1 }, { mark: 0x100, table: 1 }', 'the same policy is given twice'],
  ['{ iif: eth, table: 1 }', '`client` has no interface `eth` [did you mean `eth0`?]'],
  ['{ type-of-service: 5, table: 1 }', 'expected a multiple of 4: the last two bits are of ECN'],
  ['{ type-of-service: 256, table: 1 }', 'expected at most 252, found `256`'],
  [
    '{ type-of-service: 32, table: 1 }',
    '32 is more than 28, the most that rules of IPv4 look at [`from: "::/0"` makes it a rule of IPv6]',
  ],
  ['{ from: 10.0.0.1, table: 1, priority: 32765 }, { from: 10.0.0.1, table: 1 }', 'the same policy is given twice'],
  ['{ from: 10.0.0.1 }', '`table` is missing'],
  ['{ from: 10.0.0.1, to: "fd00::/64", table: 100 }', 'fd00::/64 is not of the family of 10.0.0.1'],
  ['{ from: 10.0.0.1, table: 1 }, { from: 10.0.0.1/32, table: 1 }', 'the same policy is given twice'],
  [
    '{ from: 10.0.0.1/24, table: 1 }',
    '`10.0.0.1/24` has bits set beyond its prefix length [did you mean `10.0.0.0/24`?]',
  ],
])('routing policy %s', (rules, message) => {
  expect(messagesOf(client(`routing-policy: [${rules}]`))).toEqual([message])
})

test.each([
  [
    'net.ipv4.ip_forward: 1',
    '1 contradicts `forwarding` of `client`, which is false [`forwarding: true` makes `client` a router]',
  ],
  [
    'net.ipv6.conf.all.forwarding: "1"',
    '1 contradicts `forwarding` of `client`, which is false [`forwarding: true` makes `client` a router]',
  ],
  [
    'net/ipv4/conf/eth0/forwarding: true',
    '1 contradicts `forwarding` of `client`, which is false [`forwarding: true` makes `client` a router]',
  ],
  ['net.ipv4.conf.eth1.rp_filter: 1', '`client` has no interface `eth1` [did you mean `eth0`?]'],
  [
    'net.ipv4.tcp_syncookies: 1, net/ipv4/tcp_syncookies: 1',
    '`net/ipv4/tcp_syncookies` is `net.ipv4.tcp_syncookies`, which is given already',
  ],
  [
    'kernel.hostname: x',
    '`kernel.hostname` is not a sysctl of a network namespace [only those that begin with `net.` are]',
  ],
])('sysctls { %s }', (sysctls, message) => {
  expect(messagesOf(client(`sysctls: { ${sysctls} }`))).toEqual([message])
})

test('sysctls of a router', () => {
  expect(
    messagesOf(client('forwarding: true, sysctls: { net.ipv4.ip_forward: 1, net.ipv4.conf.lo.rp_filter: 1 }')),
  ).toEqual([])
  expect(messagesOf(client('forwarding: true, sysctls: { net.ipv4.conf.eth0.forwarding: 0 }'))).toEqual([
    '0 contradicts `forwarding` of `client`, which is true [leave out one of them]',
  ])
})

describe('overlapping subnets', () => {
  const twice = (
    rest: string,
  ) => `bridges: { l: { subnets: [10.0.0.0/16] }, r: { subnets: [10.0.1.0/24] }, m: { subnets: [10.5.0.0/24] } }
namespaces:
${rest}`
  const on = (...bridges: string[]) => bridges.map((bridge) => `${bridge}0: { bridge: ${bridge} }`).join(', ')
  const message =
    '10.0.1.0/24 of bridge `r` overlaps 10.0.0.0/16 of bridge `l` [the two are joined, by namespaces with `forwarding` or by the lab as the gateway of both]'

  test('where the lab is the gateway of both', () => {
    const text = 'bridges: { l: { addresses: [10.0.0.1/24] }, r: { addresses: [10.0.0.1/24] } }'
    expect(messagesOf(text)).toEqual([
      message.replace('10.0.1.0/24', '10.0.0.0/24').replace('10.0.0.0/16', '10.0.0.0/24'),
    ])
  })

  test('where a router joins them, directly or by way of others', () => {
    expect(messagesOf(twice(`  a: { forwarding: true, interfaces: { ${on('l', 'r')} } }`))).toEqual([message])
    const chain = `  a: { forwarding: true, interfaces: { ${on('l', 'm')} } }\n  b: { forwarding: true, interfaces: { ${on('m', 'r')} } }`
    expect(messagesOf(twice(chain))).toEqual([message])
  })

  test('are fine where none does', () => {
    expect(messagesOf(twice(`  a: { interfaces: { ${on('l', 'r')} } }`))).toEqual([])
    const apart = `  a: { forwarding: true, interfaces: { ${on('l', 'm')} } }\n  b: { interfaces: { ${on('m', 'r')} } }`
    expect(messagesOf(twice(apart))).toEqual([])
  })

  test('of wires', () => {
    const wires = (last: string) => `namespaces:
  a: { forwarding: true, interfaces: { x: { peer: "b:x", addresses: [10.0.0.1/30] }, y: { peer: "b:y", addresses: [${last}] } } }
  b: { interfaces: { x: { addresses: [10.0.0.2/30] }, y: {} } }
`
    expect(messagesOf(wires('10.0.0.5/30'))).toEqual([])
    expect(messagesOf(wires('10.0.0.1/32'))).toEqual([])
    expect(messagesOf(wires('10.0.0.5/29'))).toEqual([
      expect.stringContaining(
        '10.0.0.0/29 of the wire between `a:y` and `b:y` overlaps 10.0.0.0/30 of the wire between `a:x` and `b:x`',
      ),
    ])
  })
})

describe('checks', () => {
  test.each([
    ['{ from: client, to: server }', 'a check needs one of `icmp`, `tcp` and `udp`'],
    ['{ from: client, to: server, tcp: 80, udp: 80 }', 'both `tcp` and `udp`: make it two checks'],
    ['{ from: clint, to: server, tcp: 80 }', 'there is no namespace `clint` [did you mean `client`?]'],
    ['{ from: client, to: sever, tcp: 80 }', 'there is no namespace `sever` [did you mean `server`?]'],
    ['{ from: client, to: "server:eth1", tcp: 80 }', '`server` has no interface `eth1` [did you mean `eth0`?]'],
    ['{ from: host, to: server, tcp: 80 }', noHost],
    ['{ from: client, to: host, tcp: 80 }', noHost],
    [
      '{ from: client, to: server, tcp: 80, expect: answered }',
      '`answered` can not be expected of `tcp` [one of `open`, `refused`, `filtered`]',
    ],
    [
      '{ from: client, to: server, udp: 80, expect: open }',
      '`open` can not be expected of `udp` [one of `answered`, `refused`, `silent`]',
    ],
    [
      '{ from: client, to: server, icmp: reachable, expect: open }',
      '`expect` goes with `tcp` and `udp` [say `icmp: reachable` or `icmp: unreachable`]',
    ],
    ['{ from: client, to: six, icmp: unreachable }', '`six` has no address of a family that `client` has'],
  ])('%s', (check, message) => {
    expect(messagesOf(`${client('')}  six: { loopback: ["fd00::6/128"] }\nchecks: [${check}]`)).toEqual([message])
  })
})

describe('what only follows from another problem is not said', () => {
  test.each([
    [
      'a bridge whose subnets are wrong',
      client('routes: [{ to: default, via: server }]', 'bridges: { lan: { subnets: [10.1.1.1/24] } }\n'),
    ],
    [
      'a bridge with an unknown field',
      client('routes: [{ to: default, via: 10.1.1.9 }]', 'bridges: { lan: { subnet: [10.1.1.0/24] } }\n'),
    ],
    ['an interface with an unknown field', ports('brigde: lan', 'bridge: lan')],
    ['misspelt interfaces', ports('peer: "b:x"', '').replace('b: { interfaces', 'b: { interface')],
    [
      'misspelt namespaces',
      `${client('')}checks: [{ from: client, to: server, tcp: 1 }]`.replace('namespaces', 'namespace'),
    ],
    ['misspelt bridges', client('').replace('bridges', 'bridge')],
    ['a peer with an unknown name', ports('peer: "b:y"', '')],
    [
      'a namespace with a bad name',
      `${client('routes: [{ to: default, via: a.b }]')}  a.b: {}\nchecks: [{ from: client, to: a.b, tcp: 1 }]`,
    ],
    [
      'a namespace that is no mapping',
      `${client('')}  c: 5\nchecks: [{ from: client, to: "c:eth0", tcp: 1 }, { from: c, to: client, tcp: 1 }]`,
    ],
    [
      'an interface that is no mapping',
      client('routes: [{ to: default, via: server }]').replace('eth0: { bridge: lan } } }', 'eth0: 5 } }'),
    ],
    ['a route with a wrong `via`', client('routes: [{ to: default, via: 5 }]')],
    ['a check with a wrong port', `${client('')}checks: [{ from: client, to: server, tcp: x }]`],
    ['bridges that are no mapping', client('').replace(/^bridges.*/, 'bridges: []')],
    [
      'an address that is wrong',
      client('routes: [{ to: default, via: 10.2.0.1 }]').replace(
        '{ bridge: lan }',
        '{ bridge: lan, addresses: [10.2.0.9] }',
      ),
    ],
    [
      'a gateway that is wrong',
      client('', 'bridges: { lan: { addresses: [10.1.1.1/24, 10.1.1.8] } }\n').replace(
        '{ bridge: lan }',
        '{ bridge: lan, addresses: [10.1.1.9/32] }',
      ),
    ],
    [
      'a default route that is wrong',
      client('routes: [{ to: default, via: 5 }]', 'bridges: { lan: { addresses: [10.1.1.1/24] } }\n').replace(
        '{ bridge: lan }',
        '{ bridge: lan, addresses: [10.1.1.9/32] }',
      ),
    ],
    ['a wrong `forwarding`', client('forwarding: yes, sysctls: { net.ipv4.ip_forward: 1 }')],
  ])('%s', (_, text) => {
    expect(messagesOf(text)).toHaveLength(1)
  })

  test('but what is wrong elsewhere is', () => {
    const text = client(
      'routes: [{ to: default, via: sever }], sysctls: { net.ipv4.ip_forward: 1 }, interface: {}',
      dual,
    )
    expect(messagesOf(text.replace('eth0: { bridge: lan } }', 'eth0: { bridge: lan, mtu: 9000 } }'))).toHaveLength(4)
  })
})
