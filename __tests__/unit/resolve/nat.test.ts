import { describe, expect, test } from 'vitest'
import { networkOf, parseTopology } from '../../../src/resolve/index.ts'
import { linesOf, problemsOf } from '../../support/topology-problems.ts'

const resolve = (text: string) => networkOf(parseTopology(text))
const problemLines = (text: string) => linesOf(problemsOf(text), { withHints: true })

describe('the gateway of a bridge with `nat`', () => {
  const gatewaysOf = (bridge: string, rest = '') =>
    resolve(`bridges: { lan: { nat: true, ${bridge} } }\n${rest}`).bridges.map(({ nat, addresses }) => [nat, addresses])

  test('is the one of the file', () => {
    expect(gatewaysOf('addresses: [10.1.1.9/24], subnets: [10.1.1.0/24, "fd00::/64"]')).toEqual([
      [true, ['10.1.1.9/24']],
    ])
  })

  test('is otherwise the lowest address of each subnet that nothing on the bridge names', () => {
    const subnets = 'subnets: [10.1.1.0/24, "fd00::/64"]'
    expect(gatewaysOf(subnets)).toEqual([[true, ['10.1.1.1/24', 'fd00::1/64']]])
    const named = `
namespaces: { a: { interfaces: { x: { bridge: lan, addresses: [10.1.1.1/24, 10.1.1.3/24] } } } }
host: { interfaces: { lan0: { bridge: lan, addresses: [10.1.1.2/24, "fd00::1/64"] } } }`
    expect(gatewaysOf(subnets, named)).toEqual([[true, ['10.1.1.4/24', 'fd00::2/64']]])
  })

  test('is given to no interface', () => {
    const { namespaces } = resolve(`
bridges: { lan: { nat: true, subnets: [10.1.1.0/24] } }
namespaces: { a: { interfaces: { x: { bridge: lan } } } }`)
    expect(namespaces[0]).toMatchObject({
      interfaces: [{ addresses: ['10.1.1.2/24'] }],
      routes: [{ to: '0.0.0.0/0', hops: [{ via: '10.1.1.1', dev: 'x' }] }],
    })
  })

  test('is not chosen without `nat`', () => {
    const text = 'bridges: { lan: { subnets: [10.1.1.0/24] }, wan: { nat: false, subnets: [10.2.1.0/24] } }'
    expect(resolve(text).bridges.map(({ nat, addresses }) => [nat, addresses])).toEqual([
      [false, []],
      [false, []],
    ])
  })

  test.each([
    [
      'nat: true',
      '1:24 bridge `lan` has no gateway that `nat` could lead out by [give it `subnets`, or `addresses` of the gateway]',
    ],
    [
      'nat: true, subnets: []',
      '1:24 bridge `lan` has no gateway that `nat` could lead out by [give it `subnets`, or `addresses` of the gateway]',
    ],
    ['nat: yes, subnets: [10.1.1.0/24]', '1:24 expected `true` or `false`, found `yes` [did you mean `true`?]'],
    // The gateway that is wrong is not missing as well.
    ['nat: true, addresses: [10.1.1.1]', '1:42 `10.1.1.1` has no prefix length [such as 10.1.1.1/24]'],
    ['nat: true, subnet: [10.1.1.0/24]', '1:30 unknown field `subnet` of a bridge [did you mean `subnets`?]'],
  ])('%s', (fields, line) => {
    expect(problemLines(`bridges: { lan: { ${fields} } }`)).toEqual([line])
  })

  test('needs a free address, and one that the others can reach', () => {
    const full = `bridges: { lan: { nat: true, subnets: [10.1.1.0/31] } }
namespaces:
  a: { interfaces: { x: { bridge: lan, addresses: [10.1.1.0/31] } } }
  b: { interfaces: { x: { bridge: lan, addresses: [10.1.1.1/31] } } }`
    expect(problemLines(full)).toEqual(['1:19 no free address is left in 10.1.1.0/31 for the gateway of bridge `lan`'])
    const apart = `bridges: { lan: { nat: true, subnets: [10.1.1.0/24] } }
namespaces:
  a: { interfaces: { x: { bridge: lan, addresses: [10.1.1.130/25] } } }`
    expect(problemsOf(apart).map(({ message }) => message)).toEqual([
      '`a:x` can not reach 10.1.1.1, the gateway of bridge `lan`',
    ])
  })

  test('of one bridge and that of another have subnets apart', () => {
    expect(
      problemsOf('bridges: { l: { nat: true, subnets: [10.1.0.0/16] }, r: { nat: true, subnets: [10.1.1.0/24] } }'),
    ).toMatchObject([{ message: '10.1.1.0/24 of bridge `r` overlaps 10.1.0.0/16 of bridge `l`' }])
  })
})

describe('the name servers of a namespace', () => {
  const nameservers = (fields: string) =>
    resolve(`
bridges:
  out: { nat: true, subnets: [10.1.1.0/24, "fd00:1::/64"] }
  in: { addresses: [10.2.1.1/24] }
namespaces:
  router: { interfaces: { out: { bridge: out }, in: { bridge: in, addresses: [10.2.1.9/24] } }, forwarding: true }
  a: { ${fields} }`).namespaces.find(({ name }) => name === 'a')?.nameservers

  test.each([
    ['interfaces: { x: { bridge: out } }', 'of-host'],
    ['interfaces: { x: { bridge: out, addresses: ["fd00:1::9/64"] } }', 'of-host'],
    ['interfaces: { x: { bridge: out } }, routes: [{ to: default, via: 10.1.1.1 }]', 'of-host'],
    ['interfaces: { x: { bridge: out }, y: { bridge: in } }, routes: [{ to: default, via: 10.1.1.1 }]', 'of-host'],
    ['interfaces: { x: { bridge: out } }, routes: [{ to: default, via: [10.1.1.7, 10.1.1.1] }]', 'of-host'],
  ])('are those of the host where it has a way out: %s', (fields, expected) => {
    expect(nameservers(fields)).toBe(expected)
  })

  test.each([
    ['interfaces: { x: { bridge: in } }', []],
    ['interfaces: { x: { bridge: in } }, routes: [{ to: 198.18.0.0/16, via: 10.2.1.1 }]', []],
    // A default route of its own, which leads elsewhere.
    ['interfaces: { x: { bridge: out, addresses: [10.1.1.9/24] } }, routes: [{ to: default, via: router }]', []],
    ['interfaces: { x: { bridge: out, addresses: [] } }', []],
    ['interfaces: { x: { bridge: out } }, nameservers: []', []],
    ['interfaces: { x: { bridge: out } }, nameservers: [10.1.1.53]', ['10.1.1.53']],
    ['interfaces: { x: { bridge: in } }, nameservers: [10.1.1.53]', ['10.1.1.53']],
  ])('are otherwise those of the file: %s', (fields, expected) => {
    expect(nameservers(fields)).toEqual(expected)
  })
})
