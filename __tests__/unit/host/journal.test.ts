import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { Act } from '../../../src/host/act.ts'
import { closeJournal, openJournal, readJournal } from '../../../src/host/journal.ts'
import { realMachine } from '../../../src/machine/real.ts'

const machine = realMachine()
const acts: readonly Act[] = [
  { kind: 'directory', path: '/run/netns' },
  { kind: 'symlink', path: '/run/netns/a', target: '/proc/1/root/run/netns-topology/lab.0badcafe/ns/a' },
]

function directory(): string {
  const state = mkdtempSync(join(tmpdir(), 'journal-'))
  onTestFinished(() => rmSync(state, { recursive: true, force: true }))
  const path = join(state, 'lab.0badcafe')
  mkdirSync(path)
  return path
}

function written(path: string): string {
  const journal = openJournal(machine, path)
  for (const act of acts) journal.done(journal.begin(act))
  return readFileSync(join(path, 'journal'), 'utf8')
}

test('what was written is read, in its order', () => {
  const path = directory()
  expect(readJournal(machine, path)).toBeUndefined()
  written(path)
  expect(readJournal(machine, path)).toEqual({
    entries: acts.map((act, index) => ({ number: index + 1, act, done: true })),
    isLater: false,
    faults: [],
  })
  closeJournal(machine, path)
  expect(readJournal(machine, path)).toBeUndefined()
})

test('of a journal that was cut off anywhere, every act that was begun is known', () => {
  const path = directory()
  const text = written(path)
  fc.assert(
    fc.property(fc.nat({ max: text.length }), (length) => {
      writeFileSync(join(path, 'journal'), text.slice(0, length))
      const begun = text
        .slice(0, length)
        .split('\n')
        .slice(0, -1)
        .filter((line) => line.includes('begin')).length
      const { entries, faults } = readJournal(machine, path) ?? { entries: [], faults: [] }
      expect({ acts: entries.map(({ act }) => act), faults }).toEqual({ acts: acts.slice(0, begun), faults: [] })
    }),
  )
})

test('a journal of a network that had the number of this one before is of another network', () => {
  const path = directory()
  const text = written(path)
  expect(text).toMatch(/^\{"version":1,"net":"net:\[\d+\]","cookie":"\d+"\}$/m)
  writeFileSync(join(path, 'journal'), text.replace(/"cookie":"/, '$&9'))
  expect(readJournal(machine, path)).toBeUndefined()
  // As an old kernel has it, and the version before.
  writeFileSync(join(path, 'journal'), text.replace(/,"cookie":"\d+"/, ''))
  expect(readJournal(machine, path)?.entries).toHaveLength(2)
})

test('a torn last line does not hide what is appended before it', () => {
  const path = directory()
  written(path)
  appendFileSync(join(path, 'journal'), '{"n":3,"beg')
  expect(readJournal(machine, path)).toMatchObject({ entries: [{}, {}], faults: [] })
})
