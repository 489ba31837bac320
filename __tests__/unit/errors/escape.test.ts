import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeLines, escapeText } from '../../../src/errors/escape.ts'

test.each([
  ['plain ünïcode 網', 'plain ünïcode 網'],
  ['\u001b[31mred', '\\x1b[31mred'],
  ['a\nb\r\tc', 'a\\nb\\r\\tc'],
  ['\u202eabc\u2066', '\\u202eabc\\u2066'],
  ['\u200b\ufeff\u00ad', '\\u200b\\ufeff\\xad'],
  ['\u2028\u2029\u0085\u007f', '\\u2028\\u2029\\x85\\x7f'],
  ['\u{e0001}', '\\u{e0001}'],
  ['\ud800', '\\ud800'],
  ['eth0##[add-mask]e', 'eth0#\\x23[add-mask]e'],
])('%j', (text, escaped) => {
  expect(escapeText(text)).toBe(escaped)
})

test('nothing that a terminal obeys is left, and to do it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeText(text)
      expect(escaped).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[/u)
      expect(escapeText(escaped)).toBe(escaped)
    }),
  )
})

test.each([
  ['::stop-commands::x', '\\x3a:stop-commands::x'],
  ['one\n  ::ERROR file=a,line=1::two', 'one\n  \\x3a:ERROR file=a,line=1::two'],
  ['\u00a0::debug::x', '\u00a0\\x3a:debug::x'],
  ['::1 localhost', '::1 localhost'],
  ['::ffff:10.0.0.1 via ::1', '::ffff:10.0.0.1 via ::1'],
  ['a ::error::b', 'a ::error::b'],
])('of lines, none is a command for a runner: %j', (text, escaped) => {
  expect(escapeLines(text)).toBe(escaped)
  expect(escapeLines(escaped)).toBe(escaped)
})
