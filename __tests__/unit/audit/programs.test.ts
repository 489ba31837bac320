import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ask, askMore, type Program } from '../../../src/audit/programs.ts'
import { realMachine } from '../../../src/machine/real.ts'

const machine = realMachine()
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

const nothing = { script: ':', programs: [] }
const row = (script: string, ...names: readonly string[]) => ({ script, programs: names.map(program) })

describe('asking several programs', () => {
  it('gives each its own output', async () => {
    const found = await ask(machine, [row('answer printf one\nanswer printf "two\\n"', 'a', 'b'), nothing])
    expect(found.map(({ items }) => items)).toEqual([{ 'a kind': { one: '' } }, { 'b kind': { 'two\n': '' } }])
  })

  it('runs two rows of them at once, each of which waits for the other here', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'rows-'))
    const wait = (own: string, other: string) =>
      `answer touch "$1/${own}"; for try in $(seq 1000); do [ -e "$1/${other}" ] && break; sleep 0.01; done
       answer ls "$1/${other}"`
    const found = await ask(machine, [row(wait('a', 'b'), 'a', 'a'), row(wait('b', 'a'), 'b', 'b')], [directory])
    rmSync(directory, { recursive: true })
    expect(found.map(({ unseen }) => unseen)).toEqual([{}, {}, {}, {}])
    expect(found[1]?.items).toEqual({ 'a kind': { [`${directory}/b\n`]: '' } })
    expect(found[3]?.items).toEqual({ 'b kind': { [`${directory}/a\n`]: '' } })
  })

  it('says which was not found, which failed and how, and goes on', async () => {
    const script = 'answer no-such-program\nanswer sh -c "echo broke >&2; exit 3"\nanswer printf three'
    const found = await ask(machine, [nothing, row(script, 'a', 'b', 'c')])
    expect(found[0]?.unseen).toEqual({ 'a kind': 'the program a was not found' })
    expect(found[1]?.unseen['b kind']).toMatch(/^b failed \(3\): .*broke$/s)
    expect(found[2]?.items).toEqual({ 'c kind': { three: '' } })
  })

  it('takes output that it does not understand for no answer about any of the kinds', async () => {
    const [found] = await ask(machine, [{ script: 'answer printf x', programs: [broken] }, nothing])
    expect(Object.keys(found?.unseen ?? {})).toEqual(['a', 'b'])
    expect(found?.items).toEqual({})
  })

  it('takes a shell that ended early for no answer', async () => {
    const [, found] = await ask(machine, [row('answer printf x\nanswer kill -9 $$', 'a', 'b'), nothing])
    expect(found?.items).toEqual({})
    expect(found?.unseen['b kind']).toMatch(/^b failed/)
  })
})

describe('asking a program more', () => {
  const batch = (argv: readonly [string, ...string[]], ...lines: readonly string[]) => ({
    ...{ argv, kinds: ['said'], lines },
    parse: (answers: readonly string[]) => ({ said: Object.fromEntries(answers.map((answer) => [answer, ''])) }),
  })

  it('gives an answer for each line', async () => {
    expect((await askMore(machine, batch(['cat'], 'one', '', 'two'))).items).toEqual({
      said: { one: '', '': '', two: '' },
    })
  })

  it('runs nothing where there is nothing to ask', async () => {
    expect(await askMore(machine, batch(['no-such-program']))).toEqual({ items: { said: {} }, unseen: {} })
  })

  it('says why it could not be asked', async () => {
    expect((await askMore(machine, batch(['false'], 'one'))).unseen).toEqual({ said: 'false failed (1): ' })
    expect((await askMore(machine, batch(['true'], 'one'))).unseen).toEqual({ said: '0 answers to 1 questions' })
  })
})
