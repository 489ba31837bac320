import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkout, realCheckout } from '../../support/checkout.ts'
import { playVitestHost, startVitest, untilUnchanged, type VitestHost } from '../../support/vitest-run.ts'

const examples = `${checkout}/examples/vitest`
const config = `${checkout}/__tests__/fixtures/vitest/examples.config.ts`

let host: VitestHost
beforeAll(async () => {
  host = await playVitestHost()
})
afterAll(() => host[Symbol.asyncDispose]())

it.each(readdirSync(join(realCheckout, 'examples/vitest')).filter((name) => name.endsWith('.test.ts')))(
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
