import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { translationText } from '../../../src/drivers/nft.ts'
import { machineInterfaceName } from '../../../src/spec/names.ts'
import { trickyInterfaceNames } from '../../support/arbitrary-topology.ts'
import { type Host, playHost } from '../../support/host.ts'

let host: Host
beforeAll(async () => {
  host = await playHost({ outside: false })
})
afterAll(() => host[Symbol.asyncDispose]())

const isName = (name: string): boolean => machineInterfaceName.safeParse(name).success

/** What is special to nft(8), and all else that may be in a name. */
const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...`'"\\# \t;$&*?~!|<>(){}[]=:,%@^+-.\`/`.split('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) },
)
const name = fc
  .array(character, { minLength: 1, maxLength: 15 })
  .map((characters) => characters.join(''))
  .filter(isName)

/** The names by which the rules of a table know what comes in, as nft(8) prints them. */
async function namesIn(table: string): Promise<string[]> {
  const text = await host.must(['nft', 'list', 'table', 'inet', table])
  const [, incoming = ''] = /^\s*iifname (.*?)^\s*oifname /ms.exec(text) ?? []
  return [...incoming.matchAll(/"([^"]*)"/g)].map(([, one = '']) => one)
}

it('tells nft(8) every name of a device on the host as it is', async () => {
  const names = [...new Set([...trickyInterfaceNames.filter(isName), ...fc.sample(name, 300)])]
  expect(names.length).toBeGreaterThan(100)
  const table = 'netns-topology-names'
  const text = translationText({
    kind: 'translation',
    where: 'host',
    in: '@host',
    at: [],
    undo: { kind: 'delete-table' },
    table,
    members: names,
  })
  await host.must(['nft', '-f', '-'], { stdin: text })
  expect((await namesIn(table)).toSorted()).toEqual(names.toSorted())
})
