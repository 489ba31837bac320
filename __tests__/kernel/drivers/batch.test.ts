import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { batchLine } from '../../../src/drivers/batch.ts'
import { trickyInterfaceNames } from '../../support/arbitrary-topology.ts'
import { type Host, playHost } from '../../support/host.ts'

let host: Host
beforeAll(async () => {
  host = await playHost({ outside: false })
})
afterAll(() => host[Symbol.asyncDispose]())

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What a quoting function may get wrong: quotes, escapes, comments, blanks, and all the rest of the characters. */
const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...`'"\\# \t;$&*?~!|<>(){}[]=:,%@^+-.\``.split('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
)
const text = (most: number) =>
  fc
    .array(character, { maxLength: most })
    .map((characters) => characters.join(''))
    .filter((word) => word.isWellFormed() && bytesOf(word).length <= most)

const isTellable = (word: string) => !/[#\n\0]/.test(word) && !(word.includes("'") && word.includes('"'))

async function ipBatch(commands: readonly (readonly string[])[]): Promise<void> {
  const lines = commands.map((words) => batchLine(words))
  expect(lines).not.toContain(undefined)
  await host.must(['ip', '-batch', '-'], { stdin: `${lines.join('\n')}\n` })
}

it('tells `ip -batch` every word as it is', async () => {
  const words = fc.sample(text(200).filter(isTellable), 300)
  const device = (index: number) => `b${index}`
  await ipBatch(words.flatMap((_, index) => [['link', 'add', 'name', device(index), 'type', 'bridge']]))
  await ipBatch(words.map((word, index) => ['link', 'set', 'dev', device(index), 'alias', word]))
  const read = 'for index in $(seq 0 299); do cat "/sys/class/net/b$index/ifalias"; printf "\\0"; done'
  const aliases = (await host.must(['sh', '-c', read])).split('\0').slice(0, -1)
  expect(aliases.map((alias) => alias.replace(/\n$/, ''))).toEqual(words)
})

it('tells `ip -batch` the names of interfaces as they are', async () => {
  const isName = (name: string) => /^[^/:%\s\p{C}]{1,15}$/u.test(name) && !bytesOf(name).includes(0xa0)
  const random = fc.sample(text(15).filter(isName), 200).filter((name) => !/^[0-9]+$|^\.\.?$|^b[0-9]/.test(name))
  const names = [...new Set([...trickyInterfaceNames, ...random])].filter(isTellable)
  expect(names.length).toBeGreaterThan(100)
  await ipBatch(names.map((name) => ['link', 'add', 'name', name, 'type', 'bridge']))
  const listed = (await host.must(['ls', '-A', '/sys/class/net'])).split('\n')
  expect(names.filter((name) => !listed.includes(name))).toEqual([])
})

it('says which words it can not tell', () => {
  fc.assert(
    fc.property(text(50), (word) => {
      expect(batchLine(['alias', word]) !== undefined).toBe(isTellable(word))
    }),
  )
  expect(batchLine(Array.from({ length: 99 }, () => 'x'))).toBeDefined()
  expect(batchLine(Array.from({ length: 100 }, () => 'x'))).toBeUndefined()
})
