import { expect, test } from 'vitest'
import { CapabilityError, TopologyError, UsageError } from '../../../src/errors/errors.ts'
import { errorText } from '../../../src/errors/report.ts'

const place = { file: 'office.yml', line: 2, column: 3 }

test('a problem with a place', () => {
  const problem = {
    message: 'unknown field `x`',
    hint: 'did you mean `y`?',
    path: ['x'],
    place,
    frame: '> 2 |   x\n    |   ^',
  }
  expect(errorText(new TopologyError('wrong', [problem]))).toBe(
    'office.yml:2:3: unknown field `x`\n> 2 |   x\n    |   ^\n  hint: did you mean `y`?',
  )
})

test('problems of a literal are named by their path', () => {
  const problems = [
    { message: 'one', path: ['namespaces', 'a', 'routes', 0, 'via'] },
    { message: 'two', path: [] },
  ]
  expect(errorText(new TopologyError('wrong', problems))).toBe('namespaces.a.routes[0].via: one\n\ntwo')
})

test('other errors, with and without a hint', () => {
  expect(errorText(new UsageError('no lab `x`'))).toBe('no lab `x`')
  expect(errorText(new CapabilityError('ip is missing', { hint: 'apt-get install iproute2' }))).toBe(
    'ip is missing\n  hint: apt-get install iproute2',
  )
  expect(errorText(new TopologyError('nothing more is known', []))).toBe('nothing more is known')
})

test('everything from outside is escaped', () => {
  const evil = '\u001b[2J\u202e'
  const problem = {
    message: evil,
    hint: evil,
    path: [evil],
    place: { ...place, file: `a\n${evil}` },
    frame: `${evil}\n${evil}`,
  }
  const text = errorText(new TopologyError(evil, [problem, { message: 'x', path: [evil] }]))
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u)
  expect(text.split('\n')[0]).toBe('a\\n\\x1b[2J\\u202e:2:3: \\x1b[2J\\u202e')
  expect(errorText(new UsageError(evil, { hint: evil }))).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u)
})

test('no line is a command for a runner, whatever the file and what is in it are called', () => {
  const evil = '::stop-commands::x'
  const problem = { message: evil, path: [evil], place: { ...place, file: evil }, frame: `> 1 | ##[${evil}]` }
  const texts = [new TopologyError(evil, [problem, problem]), new UsageError(`setup:\n${evil}`, { hint: evil })]
  for (const text of texts.map(errorText)) expect(text).not.toMatch(/^\s*::|##\[/m)
})
