import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseInputs } from '../../../src/action/inputs.ts'
import { sourceOf } from '../../../src/action/source.ts'
import { parseTopology } from '../../../src/resolve/index.ts'

describe('a text in the workflow', () => {
  const named = (step?: string) => {
    const source = sourceOf(parseInputs({ topology: 'namespaces: { a: {} }' }), step)
    return parseTopology(source.text, source).name
  }

  test('is called as its step, and as nothing else where that has no id', () => {
    expect([named('net'), named('two_nets'), named()]).toEqual(['net', 'two-nets', 'topology'])
  })
})

describe('a file of the workspace', () => {
  const files = [
    'examples/office.yml',
    './examples/office.yml',
    'docs/../examples/office.yml',
    resolve('examples/office.yml'),
  ]

  test.each(files)('%s is the one that the runner knows', (file) => {
    expect(sourceOf(parseInputs({ 'topology-file': file }))).toMatchObject({
      file: 'examples/office.yml',
      isFile: true,
    })
  })

  test('that is not there is said by the input, as it was given', () => {
    expect(() => sourceOf(parseInputs({ 'topology-file': './no.yml' }))).toThrow(
      'input topology-file: ./no.yml does not exist',
    )
  })
})
