import fc from 'fast-check'
import { arbitraryTopology } from './arbitrary-topology.ts'

const tag = fc.stringMatching(/^[0-9a-f]{8}$/)
const id = fc.oneof(
  tag.map((text) => `office.${text}`),
  fc.constantFrom('../../etc', '-rf', '', '\0', 'a.b', '__proto__'),
)
const holder = fc.oneof(fc.integer(), fc.constantFrom(0, 1, 2, -1, 2 ** 31, 2 ** 53, 1e300, 0.5))
const state = fc.constantFrom('/', '/run/user/4242/netns-topology', '/tmp/netns-topology-4242', '../x', '')
const topology = arbitraryTopology({ maxNamespaces: 3 })

/** What the engine could have asked the agent for, but for a lab that is there. */
const request = fc.oneof(
  fc.record({ do: fc.constant('open'), topology, tag, holder, pin: fc.boolean(), state }),
  fc.record({ do: fc.constantFrom('look', 'repair', 'close', 'evict'), id }),
  fc.record({ do: fc.constant('snapshot'), id }, { requiredKeys: ['do'] }),
  fc.record({ do: fc.constantFrom('pin', 'sweep') }),
)

const depth = 30_000

/** The same text with something cut out, doubled or put in. */
const damaged = fc
  .tuple(
    request.map((one) => JSON.stringify(one)),
    fc.nat(),
    fc.nat({ max: 40 }),
    fc.string({ maxLength: 3 }),
  )
  .map(([text, at, length, by]) => {
    const from = at % text.length
    return text.slice(0, from) + by + text.slice(from + (length % 2 === 0 ? length : -length))
  })

/** The same request with another value somewhere, or one more. */
const mutant = fc
  .tuple(request, fc.nat(), fc.jsonValue(), fc.constantFrom('__proto__', 'do', 'id', 'topology', 'x'))
  .map(([one, index, value, key]) => {
    const keys = [...Object.keys(one), key]
    return JSON.stringify({ ...one, [keys[index % keys.length] ?? key]: value })
  })

/** A line of an enemy's to the agent: bytes without a line end. */
export const arbitraryLine: fc.Arbitrary<Buffer> = fc
  .oneof(
    { weight: 2, arbitrary: request.map((one) => JSON.stringify(one)) },
    { weight: 4, arbitrary: mutant },
    { weight: 4, arbitrary: damaged },
    { weight: 2, arbitrary: fc.json() },
    { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    fc
      .constantFrom('[', '{"a":', '{"do":"survey","tag":"0badcafe","topology":{"host":')
      .map((open) => open.repeat(depth)),
    fc.nat({ max: 100_000 }).map((length) => JSON.stringify({ do: 'x'.repeat(length) })),
  )
  .map((line) => Buffer.from(line).filter((byte) => byte !== 0x0a))
  .map((bytes) => Buffer.from(bytes))
