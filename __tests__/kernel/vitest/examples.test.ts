import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Host, playHost } from '../../support/host.ts'
import { startVitest, untilUnchanged } from '../../support/vitest-run.ts'

const examples = fileURLToPath(new URL('../../../examples/vitest', import.meta.url))
const config = fileURLToPath(new URL('../../fixtures/vitest/examples.config.ts', import.meta.url))

let host: Host
beforeAll(async () => {
  host = await playHost({ outside: false })
})
afterAll(() => host[Symbol.asyncDispose]())

it.each(readdirSync(examples).filter((name) => name.endsWith('.test.ts')))(
  'examples/vitest/%s passes',
  async (file) => {
    let result = {}
    await untilUnchanged(host, async () => {
      const args = [`--config=${config}`]
      const { exitCode, stdout, stderr } = await startVitest(host, file, { root: examples, args }).ended()
      result = { exitCode, text: `${stdout}${stderr}` }
    })
    expect(result).toEqual({ exitCode: 0, text: expect.stringMatching(/Tests +\d+ passed/) })
  },
)
