import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { inputNames, parseInputs } from '../../../src/action/inputs.ts'

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly runs: Readonly<Record<string, string>>
}

const action: ActionFile = parse(readFileSync(join(import.meta.dirname, '../../../action.yml'), 'utf8'))

test('action.yml has the inputs of the schema, each described', () => {
  expect(Object.keys(action.inputs)).toEqual(inputNames)
  for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/)
})

test('the defaults of action.yml are those of the schema', () => {
  const given = Object.entries(action.inputs).flatMap(([name, { default: text }]) =>
    text ? [[name, text] as const] : [],
  )
  const topology = { topology: 'a' }
  expect(parseInputs({ ...Object.fromEntries<string>(given), ...topology })).toEqual(parseInputs(topology))
})

test('the second half runs whatever became of the first', () => {
  expect(action.runs).toEqual({
    using: 'node24',
    main: 'dist/main.js',
    post: 'dist/post.js',
    'post-if': 'always()',
  })
})

test('a topology or a file is needed, and not both; neither only to look at the machine', () => {
  expect(() => parseInputs({})).toThrow('input topology, topology-file: one of the two is needed')
  expect(() => parseInputs({ topology: 'a', 'topology-file': 'b' })).toThrow('only one of the two can be given')
  expect(parseInputs({ 'doctor-only': 'true' })).toMatchObject({ 'doctor-only': true })
})

test('everything that is wrong is said at once', () => {
  expect(() => parseInputs({ pin: 'yes', checks: '1', install: 'now', 'on-restore-failure': 'ignore' })).toThrow(
    [
      'input pin: "yes" is none of auto, true, false',
      'input checks: "1" is neither true nor false',
      'input on-restore-failure: "ignore" is none of fail, warn',
      'input install: "now" is none of auto, never',
      'input topology, topology-file: one of the two is needed',
    ].join('\n'),
  )
})
