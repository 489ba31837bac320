import { spawnSync } from 'node:child_process'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shellLine, shellWord } from '../../../src/render/shell.ts'

/** What a program is given by a command line: anything but NUL. */
const word = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''))

describe('a command line for a shell', () => {
  test('is read back word by word', () => {
    const readBack = (words: readonly string[]) => {
      const { stdout } = spawnSync('sh', { input: `printf '%s\\0' ${shellLine(words)}`, encoding: 'utf8' })
      expect(stdout.split('\0').slice(0, -1)).toEqual(words.map((text) => text.toWellFormed()))
    }
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), readBack))
  })

  test('leaves alone what needs no quotes', () => {
    expect(shellWord('10.1.1.0/24')).toBe('10.1.1.0/24')
    expect(shellWord('')).toBe("''")
    expect(shellWord("it's")).toBe(String.raw`'it'\''s'`)
  })

  test('goes on in another line where it is long', () => {
    const lines = shellLine(Array.from({ length: 60 }, (_, index) => `word${index}`)).split('\n')
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.every((line) => line.length <= 120)).toBe(true)
    expect(lines.slice(0, -1).every((line) => line.endsWith(' \\'))).toBe(true)
  })
})
