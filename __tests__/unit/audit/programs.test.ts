import { describe, expect, it } from 'vitest'
import { ask, type Program } from '../../../src/audit/programs.ts'
import { run } from '../../../src/machine/run.ts'

const program = (name: string): Program => ({
  name,
  kinds: [`${name} kind`],
  parse: (output) => ({ [`${name} kind`]: { [output]: '' } }),
})
const broken: Program = {
  name: 'broken',
  kinds: ['a', 'b'],
  parse: (output) => ({ a: { a: BigInt(output).toString() } }),
}

describe('asking several programs', () => {
  it('gives each its own output', async () => {
    const found = await ask({ run }, 'answer printf one\nanswer printf "two\\n"', [program('a'), program('b')])
    expect(found.map(({ items }) => items)).toEqual([{ 'a kind': { one: '' } }, { 'b kind': { 'two\n': '' } }])
  })

  it('says which was not found, which failed and how, and goes on', async () => {
    const script = 'answer no-such-program\nanswer sh -c "echo broke >&2; exit 3"\nanswer printf three'
    const found = await ask({ run }, script, [program('a'), program('b'), program('c')])
    expect(found[0]?.unseen).toEqual({ 'a kind': 'the program a was not found' })
    expect(found[1]?.unseen['b kind']).toMatch(/^b failed \(3\): .*broke$/s)
    expect(found[2]?.items).toEqual({ 'c kind': { three: '' } })
  })

  it('takes output that it does not understand for no answer about any of the kinds', async () => {
    const [found] = await ask({ run }, 'answer printf x', [broken])
    expect(Object.keys(found?.unseen ?? {})).toEqual(['a', 'b'])
    expect(found?.items).toEqual({})
  })

  it('takes a shell that ended early for no answer', async () => {
    const [, found] = await ask({ run }, 'answer printf x\nanswer kill -9 $$', [program('a'), program('b')])
    expect(found?.items).toEqual({})
    expect(found?.unseen['b kind']).toMatch(/^b failed/)
  })
})
