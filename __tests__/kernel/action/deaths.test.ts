import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectWell, playRunner, type Runner, someUser, wayOut } from '../../support/runner-test.ts'
import { share } from '../../support/share.ts'

let runner: Runner
beforeAll(async () => {
  runner = await playRunner()
})
afterAll(async () => await runner[Symbol.asyncDispose]())

const inputs = { topology: wayOut, checks: 'false' }

const isGone = async () =>
  await expect.poll(() => runner.host.run(['test', '-e', '/run/netns-topology'])).toMatchObject({ exitCode: 1 })

/** The processes of the host whose command line has this. */
const processes = async (text: string): Promise<string[]> => {
  const { stdout } = await runner.host.run(['pgrep', '-f', text])
  return stdout.split('\n').filter(Boolean)
}

/** After how many entries of the journal to kill. */
const moments = share([...Array(40).keys()], [0, 12])

describe.each(someUser)('a job of %s', (user) => {
  it.each(moments)('whose first half is killed after %i entries of the journal', async (afterEntries) => {
    await runner.job(user, async (job) => {
      const net = job.use()
      await net.main(inputs, { as: 'kill', afterEntries })
      expectWell(await net.post())
      await isGone()
    })
  })

  it.each(['cancel', 'kill'] as const)('which is ended (%s) while the topology comes up', async (as) => {
    await runner.job(user, async (job) => {
      const net = job.use()
      const main = await net.main(inputs, { as, afterEntries: 3 })
      expect(main.code).not.toBe(0)
      const said = '::error::this step was cancelled, and what it had begun is undone\n'
      if (as === 'cancel') expect(main.output).toContain(said)
      expectWell(await net.post())
      expect(await processes('cli.js up')).toEqual([])
    })
  })

  it('whose second half knows nothing: the end of the worker restores', async () => {
    await runner.job(user, async (job) => {
      const net = job.use()
      expectWell(await net.main(inputs))
      expect(await net.post({ state: {} })).toMatchObject({ code: 0, output: 'nothing was brought up\n' })
      expectWell(await job.run('netns-exec client -- true'))
      await job.kill()
      await isGone()
    })
  })

  it('that dies with what watches over its topology: the next one restores, and says so', async () => {
    let restored = ''
    await runner.job(user, async (job) => {
      const net = job.use()
      expectWell(await net.main(inputs))
      for (const pid of await processes('keeper /run|watch|keeper ')) await runner.host.run(['kill', '-KILL', pid])
      await job.kill()
      await expect
        .poll(() => runner.host.run(['sh', '-c', 'ls /run/netns-topology/*/journal']))
        .toMatchObject({ exitCode: 0 })
      await using next = await runner.next(user)
      const other = next.use()
      restored = (await other.main({ topology: 'namespaces: { a: {} }\n' })).output
      expectWell(await other.post())
    })
    expect(restored).toMatch(/::warning::office\.[0-9a-f]{8}, which a job before this one left here, was restored/)
  })
})

describe.each(someUser)('a job of %s', (user) => {
  it('whose second half is killed, and done once more', async () => {
    await runner.job(user, async (job) => {
      const net = job.use()
      expectWell(await net.main(inputs))
      for (const after of [100, 400, 800]) await net.post({ end: { as: 'kill', after } })
      expectWell(await net.post())
    })
  })

  it('whose workspace is gone', async () => {
    await runner.job(user, async (job) => {
      const net = job.use()
      expectWell(await net.main(inputs))
      // The directory that the second half is started in is removed by what starts it.
      expectWell(await net.post({ by: ['sh', '-c', 'rmdir "$PWD"; exec "$@"', 'sh'] }))
    })
  })
})
