import { describe, expect, test } from 'vitest'
import { readTopology } from '../../../src/spec/index.ts'
import { linesOf } from '../../support/topology-problems.ts'

const read = (text: string) => readTopology(text, { file: 'office.yml' })
const lines = (text: string) => linesOf(read(text).problems)

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from('bcdefgh', (name, index) => {
    const alias = `*${String.fromCharCode('a'.charCodeAt(0) + index)}`
    return `${name}: &${name} [${Array.from({ length: 10 }, () => alias).join(', ')}]`
  }),
].join('\n')

describe('a file that is no topology is one error', () => {
  test.each([
    ['empty', '', '1:1 the file is empty'],
    ['comments only', '# nothing\n', '1:1 the file is empty'],
    ['null', 'null', '1:1 the file is empty'],
    ['a list', '- a\n- b\n', '1:1 expected a mapping, found a list'],
    ['a scalar', 'hello', '1:1 expected a mapping, found `hello`'],
    ['NUL', 'name: a\u0000b', '1:8 not a text file in UTF-8'],
    ['no UTF-8', 'a: 1\nb: \uFFFD', '2:4 not a text file in UTF-8'],
    ['tabs', 'bridges:\n\tlan: {}', '2:1 tabs can not indent'],
    ['two documents', 'name: a\n---\nname: b\n', '2:1 more than one document'],
    ['deep', '['.repeat(20_000), expect.stringMatching(/^1:\d+ nested too deeply$/)],
    ['deep, but readable', `name: ${'['.repeat(200)}${']'.repeat(200)}`, '1:107 nested more than 100 levels deep'],
    ['an alias bomb', bomb, '6:7 more than 200000 values'],
    ['an alias for nothing', 'name: *x', '1:7 `*x` stands for nothing'],
    ['an alias inside what it stands for', 'bridges: &x { lan: *x }', '1:20 `*x` stands for nothing'],
    ['an alias inside a second of that name', 'name: &x a\nbridges: &x { lan: *x }', '2:20 `*x` stands for nothing'],
    ['an unknown tag', 'name: !x a', '1:7 unresolved tag: !x'],
    ['YAML 1.1', '%YAML 1.1\n---\nname: no\n', '1:1 YAML 1.1 is not read'],
    ['a key that is a list', '? [a]\n: b', '1:3 a key must be a plain name'],
    ['a mapping within a line', 'name: x\n  a: b\n', '1:7 a mapping can not begin here'],
    ['an open bracket', 'bridges: { lan: {}\n', expect.stringContaining('what is in brackets must be closed')],
    ['an open quote', 'name: "x', '1:9 a quote is not closed'],
    ['larger than 1 MiB', `# ${'x'.repeat(1_048_576)}`, '1:1 larger than 1 MiB, which no topology is'],
    ['larger than 1 MiB in bytes', `# ${'é'.repeat(600_000)}`, '1:1 larger than 1 MiB, which no topology is'],
  ])('%s', (_, text, line) => {
    expect(lines(text)).toEqual([line])
    expect(read(text).topology).toEqual({})
    expect(read(text).cuts.touches(['namespaces', 'a'])).toBe(true)
  })

  test('of 10 MB nothing but their size is said', () => {
    const text = 'a: {b: [c]}\n'.repeat(850_000)
    expect(lines(text)).toEqual(['1:1 larger than 1 MiB, which no topology is'])
  })

  test('a hostile megabyte is refused in seconds', () => {
    const keys = Array.from({ length: 90_000 }, (_, index) => `k${index}: 1\n`).join('')
    expect(lines(keys.slice(0, 1_000_000)).length).toBeGreaterThan(80_000)
  }, 60_000)
})

describe('YAML 1.2', () => {
  test('words that other versions take for booleans are strings', () => {
    const { topology, problems } = read('namespaces: { no: {}, on: {}, y: {}, null: {}, true: {} }')
    expect(problems).toEqual([])
    expect(Object.keys(topology.namespaces ?? {})).toEqual(['no', 'on', 'y', 'null', 'true'])
  })

  test('aliases may be used often', () => {
    const ports = Array.from({ length: 300 }, (_, index) => `    e${index}: *lan\n`).join('')
    const text = `bridges: { lan: {} }\nnamespaces:\n  a: { interfaces: { e: &lan { bridge: lan } } }\n  b:\n   interfaces:\n${ports}`
    expect(read(text).problems).toEqual([])
  })

  test('a duplicate key is an error, and what it says is not looked at', () => {
    const text = 'name: a\nbridges: { lan: {}, lan: 5 }\nname: 6\n'
    expect(lines(text)).toEqual(['3:1 `name` is given twice', '2:21 `lan` is given twice'])
    expect(read(text).topology).toEqual({ name: 'a', bridges: { lan: {} } })
  })

  test('merge keys are no part of it', () => {
    expect(lines('bridges: { lan: { <<: {} } }')).toEqual(['1:19 merge keys (`<<`) are not part of YAML 1.2'])
  })

  test('a byte order mark and Windows line ends are nothing', () => {
    expect(lines('\uFEFFname: a\r\nbridges:\r\n  lan: { x: 1 }\r\n')).toEqual(['3:10 unknown field `x` of a bridge'])
  })
})

describe('the shape', () => {
  const text = [
    'version: 2',
    'name: 5',
    'bridges:',
    '  lan: { mtu: 20, stp: yes, subnets: 10.1.1.0/24, adresses: [] }',
    '  wan:',
    'namespaces:',
    '  a:',
    '    interfaces: { eth0: [], __proto__: { mtuu: 1 } }',
    '    routes:',
    '      - { via: 10.1.1.1 }',
    '      - { to: default, via: [], metric: 1.5, table: "100" }',
    '    routing-policy: [{ from: 10.0.0.1 }]',
    '    sysctls: { kernel.x: 1, net.ipv4.tcp_sack: null }',
    '    nameservers: [fd00::]',
    'checks: [{ from: a, to: b, icmp: reachble, tcp: 99999 }]',
  ].join('\n')

  test('every problem has its place, its message and its hint', () => {
    expect(linesOf(read(text).problems, { withHints: true }).toSorted()).toEqual(
      [
        '1:10 expected `1`, found `2`',
        '2:7 expected a string, found `5` [in quotes: "5"]',
        '4:15 expected at least 68, found `20`',
        '4:24 expected `true` or `false`, found `yes` [did you mean `true`?]',
        '4:38 expected a list, found `10.1.1.0/24` [in brackets: `[10.1.1.0/24]`]',
        '4:51 unknown field `adresses` of a bridge [did you mean `addresses`?]',
        '5:3 expected a mapping, found nothing [write `{}` for an empty one]',
        '8:19 expected a mapping, found a list',
        '8:42 unknown field `mtuu` of an interface [did you mean `mtu`?]',
        '10:9 `to` is missing',
        '11:24 the list is empty',
        '11:41 expected a whole number, found `1.5`',
        '11:53 expected a whole number, found `100` [without quotes]',
        '12:22 `table` is missing',
        '13:16 `kernel.x` is not a sysctl of a network namespace [only those that begin with `net.` are]',
        '13:48 expected a number, a boolean or one line of text',
        '14:19 expected a string, found a mapping [text with a colon at its end, such as fd00::, needs quotes]',
        '15:34 expected `reachable` or `unreachable`, found `reachble` [did you mean `reachable`?]',
        '15:49 expected at most 65535, found `99999`',
      ].toSorted(),
    )
  })

  test('a misspelt field is not missing as well', () => {
    expect(lines('namespaces: { a: { routes: [{ too: default, via: b }] } }')).toEqual([
      '1:31 unknown field `too` of a route',
    ])
  })

  test.each([
    ['5', '1:33 expected a list of addresses, or `{ addresses: […], search: […], options: […] }`'],
    ['[10.1.1.1, 10.1.1]', '1:44 `10.1.1` is no IP address'],
    ['{ adresses: [] }', '1:35 unknown field `adresses` of name servers'],
    ['{ search: [a_b] }', '1:44 `a_b` is no host name'],
    ['{ options: ["ndots 2"] }', '1:45 expected an option of resolv.conf(5), as `ndots:2`'],
  ])('the name servers %s are wrong at their place', (nameservers, line) => {
    expect(lines(`namespaces: { a: { nameservers: ${nameservers} } }`)).toEqual([line])
  })

  test('the rest is left over', () => {
    expect(read(text).topology).toEqual({
      bridges: { lan: {} },
      namespaces: {
        a: {
          interfaces: { ['__proto__']: {} },
          routes: [{ to: 'default' }],
          'routing-policy': [],
          sysctls: {},
          nameservers: [],
        },
      },
      checks: [{ from: 'a', to: 'b' }],
    })
  })

  test.each([
    ['bridges: { l: { links: [] } }', '1:17 `links` of a bridge comes with a later version'],
    ['bridges: { l: { vlan-filtering: true } }', '1:17 `vlan-filtering` of a bridge comes with a later version'],
    ['namespaces: { a: { nat: {} } }', '1:20 `nat` of a namespace comes with a later version'],
    ['namespaces: { a: { firewall: {} } }', '1:20 `firewall` of a namespace comes with a later version'],
    ['namespaces: { a: { nftables: x } }', '1:20 `nftables` of a namespace comes with a later version'],
    ['namespaces: { a: { services: {} } }', '1:20 `services` of a namespace comes with a later version'],
    ['namespaces: { a: { bridges: {} } }', '1:20 `bridges` of a namespace comes with a later version'],
    [
      'namespaces: { a: { interfaces: { e: { impair: {} } } } }',
      '1:39 `impair` of an interface comes with a later version',
    ],
    [
      'host: { interfaces: { e: { impair: {}, mtuu: 1 }, __proto__: { mtuu: 1 } } }',
      '1:28 `impair` of an interface comes with a later version',
      '1:40 unknown field `mtuu` of an interface',
      '1:64 unknown field `mtuu` of an interface',
    ],
    ['host: { forwarding: true }', '1:9 unknown field `forwarding` of the host'],
    ['host: { interfaces: { lo: {} } }', '1:23 `lo` can not be the name of an interface'],
    [
      'host: { routes: [{ to: 10.9.0.0/16, type: blackhole }] }',
      '1:37 a route of the host has no `type`: without a device it would stay after the lab',
    ],
    ['host: { routes: [{ to: default, via: a }] }', '1:24 `default` would change where the machine itself goes'],
    ['host: { routes: [{ to: "::/0", via: a }] }', '1:24 `::/0` would change where the machine itself goes'],
    [
      'host: { routes: [{ to: 10.9.0.1/16, via: a, constructor: 1 }] }',
      '1:24 `10.9.0.1/16` has bits set beyond its prefix length',
      '1:45 unknown field `constructor` of a route of the host',
    ],
    ['checks: [{ from: a, to: b, icmp: reachable, df: true }]', '1:45 `df` of a check comes with a later version'],
    ['namespaces: { host: {} }', '1:15 `host` is taken: it means the machine itself'],
    ['namespaces: { __proto__: {} }', '1:15 `__proto__` can not be a name'],
    ['namespaces: { a: { setup: [{ run: x, uesr: root }] } }', '1:38 unknown field `uesr` of a command'],
    ['namespaces: { a: { setup: [{ run: "" }] } }', '1:35 expected a command, found an empty one'],
    ['namespaces: { a: { setup: [""] } }', '1:28 expected a command, found an empty one'],
    ['namespaces: { a: { setup: [5] } }', '1:28 expected a command, or `{ run: COMMAND, user: root }`'],
    ['namespaces: { a: { private: [run] } }', '1:30 `run` can not be private'],
    ['namespaces: { a: { private: [/run/] } }', '1:30 `/run/` can not be private'],
    ['namespaces: { a: { private: [/a/../b] } }', '1:30 `/a/../b` can not be private'],
    ['namespaces: { a: { private: [/] } }', '1:30 `/` can not be private: it is the file system as a whole'],
    [
      'namespaces: { a: { private: [/etc] } }',
      '1:30 `/etc` can not be private: each namespace has names and a resolver there already',
    ],
    [
      'namespaces: { a: { private: [/proc/sys] } }',
      "1:30 `/proc/sys` can not be private: what is in /proc is the kernel's",
    ],
    [
      'namespaces: { a: { private: [/usr/lib] } }',
      '1:30 `/usr/lib` can not be private: what starts programs in the namespace is there',
    ],
    [
      'namespaces: { a: { private: [{ path: /run, from: /proc/1 }] } }',
      "1:50 what is in /proc is the kernel's, and has no end to copy",
    ],
    ['namespaces: { a: { private: [{ path: /run, form: x }] } }', '1:44 unknown field `form` of a private directory'],
    [
      'namespaces: { a: { private: [{ path: /run, from: "" }] } }',
      '1:50 expected a directory to copy, found an empty string',
    ],
    ['namespaces: { a: { private: [{ from: x }] } }', '1:30 `path` is missing'],
    ['namespaces: { a: { private: [5] } }', '1:30 expected an absolute path, or `{ path: PATH, from: DIRECTORY }`'],
    ['namespaces: { a: { processes: owm } }', '1:31 expected `own`, found `owm`'],
    ['__proto__: {}', '1:1 unknown field `__proto__` of a topology'],
    ['constructor: {}', '1:1 unknown field `constructor` of a topology'],
    ['bridges: { a_b: { mtu: x } }', '1:12 `a_b` can not be a name', '1:24 expected a whole number, found `x`'],
  ])('%s', (source, ...expected) => {
    expect(lines(source)).toEqual(expected)
  })

  test.each([
    ['addresses', '10.1.1.1', '`10.1.1.1` has no prefix length'],
    ['addresses', '10.1.1.255/24', '10.1.1.255 is the broadcast address of 10.1.1.0/24, at which no host is reached'],
    ['addresses', '127.0.0.2/8', '127.0.0.2 is a loopback address, which no host can have'],
    ['addresses', '0.0.0.0/8', '0.0.0.0 is an unspecified address, which no host can have'],
    ['addresses', '0.1.2.3/8', '0.1.2.3/8 begins at 0.0.0.0, which no host can have'],
    ['addresses', '::/64', ':: is an unspecified address, which no host can have'],
    ['addresses', 'ff02::1/64', 'ff02::1 is a multicast address, which no host can have'],
    ['addresses', '::ffff:1.2.3.4/128', '::ffff:102:304 is an IPv4-mapped address, which no host can have'],
    ['addresses', '010.1.1.1/24', '`010.1.1.1/24` is no IP prefix'],
    ['subnets', '10.1.1.1/24', '`10.1.1.1/24` has bits set beyond its prefix length'],
    ['subnets', 'fe80::/64', 'every interface has an address in fe80::/64 anyway'],
    ['subnets', '224.0.0.0/8', '`224.0.0.0/8` has no addresses that a host can have'],
    ['subnets', '0.0.0.0/0', '`0.0.0.0/0` has no addresses that a host can have'],
    ['subnets', '0.0.0.0/8', '`0.0.0.0/8` has no addresses that a host can have'],
    ['subnets', '0.0.0.0/32', '`0.0.0.0/32` has no addresses that a host can have'],
  ])('%s: %s', (field, address, message) => {
    expect(lines(`bridges: { lan: { ${field}: ["${address}"] } }`)).toEqual([`1:${22 + field.length} ${message}`])
  })

  test.each([
    '10.1.1.0/31',
    '10.1.1.255/16',
    '10.1.1.1/32',
    'fd00::/127',
    'fd00::/128',
    'fe80::1/64',
    '169.254.1.1/16',
  ])('%s is an ordinary address', (address) => {
    expect(lines(`bridges: { lan: { addresses: ["${address}"] } }`)).toEqual([])
  })

  test.each([
    ['mac: 01:00:00:00:00:00', '`01:00:00:00:00:00` is a group address, which no interface can have'],
    ['mac: 00:00:00:00:00:00', '`00:00:00:00:00:00` is all zero, which no interface can have'],
    ['mac: 02:00:00:00:00', '`02:00:00:00:00` is no MAC address'],
    ['bridge: ""', 'expected a name, found an empty string'],
  ])('%s', (field, message) => {
    const source = `namespaces: { a: { interfaces: { e: { ${field} } } } }`
    expect(lines(source)).toEqual([`1:${39 + field.indexOf(' ') + 1} ${message}`])
  })
})
