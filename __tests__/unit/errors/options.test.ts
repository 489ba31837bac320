import { expect, test } from 'vitest'
import { attachTopology, openTopology } from '../../../src/index.ts'
import { withSuiteTopology, withTopology } from '../../../src/vitest/index.ts'

const topology = { namespaces: { a: {} } }

/** As JavaScript has them, of which no type says anything. */
const wrong = (name: string): object => ({ [name]: 1 })

const calls: Readonly<Record<string, (options: object) => unknown>> = {
  openTopology: (options) => openTopology(topology, options),
  attachTopology: async (options) => attachTopology('lab', options),
  withTopology: async (options) => withTopology(topology, options),
  withSuiteTopology: async (options) => withSuiteTopology(options),
}

test.each(Object.entries(calls))('%s refuses an option that it does not have, with the nearest', async (name, call) => {
  await expect(call(wrong('cwdd'))).rejects.toMatchObject({
    code: 'USAGE',
    message: `${name} has no option \`cwdd\``,
    hint: 'did you mean `cwd`?',
  })
})

test('where none is near, all are named', async () => {
  await expect(openTopology(topology, wrong('verbose'))).rejects.toMatchObject({
    hint: 'its options: `signal`, `name`, `privilege`, `receipt`, `cwd`',
  })
})
