import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type Problem, TopologyError } from '../../../src/errors/errors.ts'
import { networkOf, parseTopology, placeOf, resolveTopology } from '../../../src/resolve/index.ts'
import type { Topology } from '../../../src/spec/index.ts'
import { fieldLevelAt } from '../../../src/spec/levels.ts'
import { withHost } from '../../support/arbitrary-host.ts'
import { arbitraryTopology } from '../../support/arbitrary-topology.ts'
import { problemsOf } from '../../support/topology-problems.ts'

const topologies = fc.oneof(arbitraryTopology(), withHost(arbitraryTopology()))

const print = (topology: Topology): string => stringify(topology, { aliasDuplicateObjects: false })

const errorOf = (act: () => unknown): TopologyError => {
  try {
    act()
  } catch (error) {
    if (error instanceof TopologyError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('parseTopology', () => {
  test.each([
    ['office.yml', 'office'],
    ['/a/b.c/two homes.v2.yaml', 'two-homes-v2'],
    ['C:\\x\\office.yml', 'office'],
    ['.yml', 'yml'],
    ['1.yml', 'topology-1'],
    [undefined, 'topology'],
  ])('a topology without a name is called as its file %s: %s', (file, name) => {
    expect(parseTopology('{}', file === undefined ? {} : { file }).name).toBe(name)
    expect(parseTopology('name: own', file === undefined ? {} : { file }).name).toBe('own')
  })

  test('throws everything that is wrong, in the order of the file', () => {
    const text = `namespaces:
  a: { interfaces: { x: { bridge: lam } }, x: 1 }
bridges: { lan: { mtu: 5 }, lan: {} }
`
    const error = errorOf(() => parseTopology(text, { file: 'office.yml' }))
    expect(error.message).toBe('office.yml: there is no bridge `lam` (and 3 more)')
    expect(error.problems.map(({ place }) => `${place?.file}:${place?.line}:${place?.column}`)).toEqual([
      ...['office.yml:2:35', 'office.yml:2:44', 'office.yml:3:24', 'office.yml:3:29'],
    ])
    expect(error.problems[0]).toEqual({
      message: 'there is no bridge `lam`',
      hint: 'did you mean `lan`?',
      path: ['namespaces', 'a', 'interfaces', 'x', 'bridge'],
      place: { file: 'office.yml', line: 2, column: 35 },
      frame: [
        '  1 | namespaces:',
        '> 2 |   a: { interfaces: { x: { bridge: lam } }, x: 1 }',
        '    |                                   ^',
        '  3 | bridges: { lan: { mtu: 5 }, lan: {} }',
      ].join('\n'),
    })
  })

  test('paths and places are those of the file, though what is wrong is left out', () => {
    const text =
      'namespaces:\n  a:\n    routes:\n      - 5\n      - { to: 10.0.0.0/8, via: b }\n      - 6\n      - { to: 10.0.0.0/8, via: c }\n'
    expect(problemsOf(text).map(({ path, place }) => [path.join('.'), place?.line])).toEqual([
      ['namespaces.a.routes.0', 4],
      ['namespaces.a.routes.1.via', 5],
      ['namespaces.a.routes.2', 6],
      ['namespaces.a.routes.3.via', 7],
    ])
  })

  test('what an alias stands for has a place', () => {
    const text = 'namespaces:\n  a: { interfaces: { x: &x { bridge: lan } } }\n  b: { interfaces: { x: *x } }\n'
    expect(problemsOf(text).map(({ place }) => [place?.line, place?.column])).toEqual([
      [2, 38],
      [2, 38],
    ])
  })
})

describe('placeOf', () => {
  const topology = parseTopology('namespaces:\n  a:\n    setup: [one, two]\n', { file: 'x.yml' })

  test('is where the file says it, or what is around it', () => {
    expect(placeOf(topology, ['namespaces', 'a', 'setup', 1])).toEqual({ file: 'x.yml', line: 3, column: 18 })
    expect(placeOf(topology, ['namespaces', 'a', 'setup'])).toEqual({ file: 'x.yml', line: 3, column: 5 })
    expect(placeOf(topology, ['namespaces', 'a', 'interfaces', 'x'])).toEqual({ file: 'x.yml', line: 2, column: 3 })
    expect(placeOf(topology, [])).toEqual({ file: 'x.yml', line: 1, column: 1 })
  })

  test('is unknown of a literal', () => {
    expect(placeOf({ ...topology }, ['namespaces'])).toBeUndefined()
  })
})

describe('networkOf', () => {
  test('says what is wrong with a literal, shape and meaning, by path', () => {
    const topology: Topology = JSON.parse(
      '{"namespaces":{"a":{"interfaces":{"x":{"bridge":"lan"},"y":5}}},"checks":[1]}',
    )
    const { problems } = errorOf(() => networkOf(topology))
    expect(problems.map(({ path, message, place }) => [path.join('.'), message, place])).toEqual([
      ['namespaces.a.interfaces.y', 'expected a mapping, found `5`', undefined],
      ['checks.0', 'expected a mapping, found `1`', undefined],
      ['namespaces.a.interfaces.x.bridge', 'there is no bridge `lan`', undefined],
    ])
  })

  test('of a file that was changed after it was read has places where there are any', () => {
    const topology = parseTopology('bridges: { lan: {} }\nnamespaces: { a: {} }\n', { file: 'x.yml' })
    Object.assign(topology.namespaces?.['a'] ?? {}, { interfaces: { x: { bridge: 'wan' } } })
    expect(errorOf(() => networkOf(topology)).problems[0]?.place).toEqual({ file: 'x.yml', line: 2, column: 15 })
  })

  test('leaves the literal as it is', () => {
    const topology: Topology = JSON.parse('{"bridges":{"lan":{"mtu":1}},"checks":[5]}')
    errorOf(() => networkOf(topology))
    expect(topology).toEqual({ bridges: { lan: { mtu: 1 } }, checks: [5] })
  })

  test('takes undefined for not given', () => {
    const network = networkOf({ name: undefined, namespaces: { a: { forwarding: undefined, interfaces: undefined } } })
    expect(network).toMatchObject({
      name: 'topology',
      namespaces: [{ name: 'a', forwarding: { ipv4: false, ipv6: false } }],
    })
  })

  test('names of prototypes are ordinary, also where a reference is wrong', () => {
    const topology = {
      bridges: {},
      namespaces: { a: { interfaces: { x: { bridge: 'constructor' } }, routes: [{ to: 'default', via: 'toString' }] } },
    }
    expect(errorOf(() => networkOf(topology)).problems.map(({ message }) => message)).toEqual([
      'there is no bridge `constructor`',
      'there is no namespace `toString`',
    ])
  })
})

describe('of random topologies', () => {
  test('what is printed is read again', () => {
    fc.assert(
      fc.property(topologies, (topology) => {
        const read = parseTopology(print(topology))
        expect(read).toEqual({ name: 'topology', ...topology })
        expect(networkOf(read)).toEqual(networkOf({ name: 'topology', ...topology }))
      }),
    )
  })

  test('the network is plain data, whole, and without doubles', () => {
    fc.assert(
      fc.property(topologies, (topology) => {
        const { network, problems } = resolveTopology(topology)
        expect(problems).toEqual([])
        expect(JSON.parse(JSON.stringify(network))).toEqual(network)
        const ports = [...network.namespaces, network.host].flatMap(({ interfaces }) => interfaces)
        const given = [...Object.values(topology.namespaces ?? {}), topology.host ?? {}].flatMap(({ interfaces }) =>
          Object.keys(interfaces ?? {}),
        )
        expect(ports.map(({ name }) => name)).toEqual(given)
        expect(new Set(ports.map(({ mac }) => mac)).size).toBe(ports.length)
        const addresses = [...network.bridges, ...ports].flatMap((one) => one.addresses)
        expect(new Set(addresses).size).toBe(addresses.length)
      }),
    )
  })
})

/** Every value in a topology, with its path. */
function valuesIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): { path: readonly (string | number)[]; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [{ path, value }, ...entries.flatMap(([key, child]) => valuesIn(child, [...path, key]))]
}

function replaced(value: unknown, [head, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (head === undefined) return by
  if (Array.isArray(value))
    return value.map((child: unknown, index) => (index === head ? replaced(child, rest, by) : child))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, key === head ? replaced(child, rest, by) : child]),
  )
}

/** A valid topology, printed after one of its values was put in place of another, or something odd was. */
const arbitraryMutant = fc
  .tuple(
    topologies,
    fc.nat(),
    fc.oneof(fc.nat(), fc.constantFrom(null, [], {}, '', 'x', 5, true, { x: 1 }, '10.0.0.1/24')),
  )
  .map(([topology, index, by]) => {
    const values = valuesIn(topology)
    const value = typeof by === 'number' ? values[by % values.length]?.value : by
    return stringify(replaced(topology, values[index % values.length]?.path ?? [], value), {
      aliasDuplicateObjects: false,
    })
  })

const isInside = (text: string, { place, frame }: Problem): boolean => {
  const lines = text.split('\n')
  const line = lines[(place?.line ?? 0) - 1]
  return (
    line !== undefined &&
    place !== undefined &&
    place.column >= 1 &&
    place.column <= line.length + 1 &&
    frame !== undefined
  )
}

describe('of random text', () => {
  test('nothing but a TopologyError is thrown', () => {
    const words = fc.constantFrom(
      ...'namespaces: bridges: interfaces: \n \n  - { } [ ] , : & * ! | > % @ ` " # a b *a &a <<: --- ... ? 10.1.1.1/24 \t'.split(
        ' ',
      ),
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.array(words).map((all) => all.join(' ')),
    )
    fc.assert(
      fc.property(text, (one) => {
        expect(problemsOf(one)).toBeInstanceOf(Array)
      }),
    )
  })

  test('a changed topology passes, or every problem has its place and frame', () => {
    fc.assert(
      fc.property(arbitraryMutant, (text) => {
        for (const problem of problemsOf(text)) {
          // What is empty or no mapping as a whole has no line to show.
          expect(problem.path.length === 0 || isInside(text, problem)).toBe(true)
        }
      }),
    )
  })

  test('one value of a wrong kind is one problem, at its place', () => {
    const arbitrary = fc.tuple(topologies, fc.nat())
    fc.assert(
      fc.property(arbitrary, ([topology, index]) => {
        const values = valuesIn(topology).filter(({ path }) => path.length > 0)
        const wrong = values[index % Math.max(1, values.length)]
        if (!wrong) return
        const text = stringify(replaced(topology, wrong.path, [[5]]), { aliasDuplicateObjects: false })
        const problems = problemsOf(text)
        const field = wrong.path.at(-1)
        const takesList = field === 'forwarding' || field === 'via' || Array.isArray(wrong.value)
        const isElement = takesList || typeof field === 'number'
        expect(problems.map(({ path }) => path.slice(0, wrong.path.length))).toEqual([wrong.path])
        expect(problems[0]?.path.length).toBeLessThanOrEqual(wrong.path.length + (isElement ? 1 : 0))
      }),
    )
  })
})

/** With a letter more in the last key of a path. */
function misspelt(value: unknown, [head, ...rest]: readonly (string | number)[]): unknown {
  if (Array.isArray(value))
    return value.map((child: unknown, index) => (index === head ? misspelt(child, rest) : child))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, child]): [string, unknown] => {
    if (key !== head) return [key, child]
    return rest.length === 0 ? [`${key}x`, child] : [key, misspelt(child, rest)]
  })
  return Object.fromEntries(entries)
}

test('one misspelt field is one problem', () => {
  const arbitrary = fc.tuple(topologies, fc.nat())
  fc.assert(
    fc.property(arbitrary, ([topology, index]) => {
      const fields = valuesIn(topology).filter(({ path }) => path.length > 0 && fieldLevelAt(path.slice(0, -1)))
      const field = fields[index % fields.length]
      const text = stringify(misspelt(topology, field?.path ?? []), { aliasDuplicateObjects: false })
      expect(problemsOf(text).map(({ hint }) => hint)).toEqual([`did you mean \`${field?.path.at(-1)}\`?`])
    }),
  )
})

test('a literal and its file mean the same', () => {
  const text = readFileSync(new URL('../../fixtures/topologies/dual-stack.yml', import.meta.url), 'utf8')
  const topology = parseTopology(text, { file: 'dual-stack.yml' })
  expect(networkOf({ ...topology })).toEqual(networkOf(topology))
})
