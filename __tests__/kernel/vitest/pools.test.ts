import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Pool, playVitestHost, startVitest, untilUnchanged, type VitestHost } from '../../support/vitest-run.ts'

let host: VitestHost
beforeAll(async () => {
  host = await playVitestHost()
})
afterAll(() => host[Symbol.asyncDispose]())

const pools: readonly Pool[] = ['forks', 'threads', 'vmForks', 'vmThreads']

it.for(pools)('a topology of a test can be used in the pool %s', async (pool) => {
  await untilUnchanged(host, async () => {
    const { exitCode, stdout, stderr } = await startVitest(host, 'pools/', { pool }).ended()
    expect(`${stdout}${stderr}`).toMatch(/Tests +\d+ passed/)
    expect(exitCode).toBe(0)
  })
})
