import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrame } from '../../../src/errors/frame.ts'

test('shows the line, one around it, and a mark', () => {
  const lines = ['one: 1', 'two: 2', 'three: 3', 'four: 4']
  expect(codeFrame(lines, { line: 3, column: 8 })).toBe(
    ['  2 | two: 2', '> 3 | three: 3', '    |        ^', '  4 | four: 4'].join('\n'),
  )
})

test('the first and the last line', () => {
  expect(codeFrame(['only'], { line: 1, column: 1 })).toBe('> 1 | only\n    | ^')
  const lines = Array.from({ length: 10 }, (_, index) => `l${index + 1}`)
  expect(codeFrame(lines, { line: 10, column: 2 })).toBe('   9 | l9\n> 10 | l10\n     |  ^')
})

test('escapes the text, and the mark stays under its place', () => {
  expect(codeFrame(['\u001b[31m x'], { line: 1, column: 7 })).toBe('> 1 | \\x1b[31m x\n    |          ^')
  expect(codeFrame(['\tx'], { line: 1, column: 2 })).toBe('> 1 |   x\n    |   ^')
})

test('cuts long lines around the place', () => {
  const line = `${'a'.repeat(500)}X${'b'.repeat(500)}`
  const [shown = '', mark = ''] = codeFrame([line], { line: 1, column: 501 }).split('\n')
  expect(shown.length).toBeLessThan(120)
  expect(shown[mark.indexOf('^')]).toBe('X')
  expect(shown).toMatch(/^> 1 \| …a+Xb+…$/)
})

test('the mark is under the character of the place', () => {
  const arbitrary = fc.tuple(fc.nat(400), fc.nat(400))
  fc.assert(
    fc.property(arbitrary, ([left, right]) => {
      const frame = codeFrame([`${'.'.repeat(left)}X${'.'.repeat(right)}`], { line: 1, column: left + 1 })
      const [shown = '', mark = ''] = frame.split('\n')
      expect(shown[mark.indexOf('^')]).toBe('X')
    }),
  )
})
