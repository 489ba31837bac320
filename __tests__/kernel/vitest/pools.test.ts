import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout, realCheckout } from '../../support/checkout.ts'
import { engine } from '../../support/engine.ts'
import { shareOf } from '../../support/share.ts'
import {
  type Pool,
  playVitestHost,
  startVitest,
  untilUnchanged,
  type VitestHost,
  type VitestOptions,
} from '../../support/vitest-run.ts'

const pools: readonly Pool[] = ['forks', 'vmThreads', 'threads', 'vmForks']

let host: VitestHost
beforeAll(async () => {
  host = await playVitestHost()
})
afterAll(() => host[Symbol.asyncDispose]())

async function works(options: VitestOptions): Promise<void> {
  await untilUnchanged(host, async () => {
    const { exitCode, stdout, stderr } = await startVitest(host, 'pools/', options).ended()
    expect(`${stdout}${stderr}`).toMatch(/Tests +3 passed/)
    expect(exitCode).toBe(0)
  })
}

it.for(shareOf(pools, 1))('a topology of a test can be used in the pool %s', async (pool) => await works({ pool }))

// As in a project that has it: what a test, the runner and this package import is found from there.
describe('Vitest 4', () => {
  const modules = 'node_modules/.cache/vitest-4/node_modules'
  let project: string
  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'vitest-4-'))
    cpSync(join(realCheckout, '__tests__/fixtures/vitest'), join(project, 'fixtures/vitest'), { recursive: true })
    cpSync(join(realCheckout, '__tests__/support/patience.ts'), join(project, 'support/patience.ts'))
    cpSync(engine, join(project, 'engine'), { recursive: true, filter: (path) => !path.endsWith('/node_modules') })
    symlinkSync(join(checkout, modules), join(project, 'node_modules'))
  })
  afterAll(() => rmSync(project, { recursive: true }))

  it.for(shareOf(pools, 0))('has its topologies as well, in the pool %s', async (pool, { skip }) => {
    skip(!existsSync(join(realCheckout, modules, 'vitest')), 'Vitest 4 could not be fetched')
    await host.must(['chmod', '-R', 'a+rX', project])
    const installed = { modules: join(checkout, modules), engine: join(project, 'engine') }
    await works({ pool, root: join(project, 'fixtures/vitest'), installed })
  })
})
