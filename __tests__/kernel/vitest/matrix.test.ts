import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patience } from '../../support/patience.ts'
import { oneOf } from '../../support/share.ts'
import {
  allow,
  disallow,
  type Pool,
  playVitestHost,
  startVitest,
  untilArrived,
  untilUnchanged,
  type VitestHost,
  type VitestOptions,
} from '../../support/vitest-run.ts'
import { way } from '../../support/way.ts'

let host: VitestHost
beforeAll(async () => {
  host = await playVitestHost()
})
afterAll(() => host[Symbol.asyncDispose]())

const both: readonly Pool[] = ['forks', 'threads']
let turn = 0
/**
 * What the next test is done with; in a share with one, and the test after it with the other. Pools and ways have nothing to do
 * with each other, so that each way is tried with the default one only.
 */
const pools = (): readonly Pool[] => (way === 'root' ? oneOf(both, turn++) : ['forks'])
const inPools = <const One>(...all: One[]) => all.flatMap((one) => pools().map((pool) => [one, pool] as const))

/** Runs a file to Vitest's end, after which nothing of ours is left. */
async function run(file: string, options: VitestOptions): Promise<{ exitCode: number; text: string }> {
  let result = { exitCode: -1, text: '' }
  await untilUnchanged(host, async () => {
    const { exitCode, stdout, stderr } = await startVitest(host, `matrix/${file}.test.ts`, options).ended()
    result = { exitCode, text: `${stdout}${stderr}` }
  })
  return result
}

/** The same with a limit, in ms, that is doubled until the test gets as far as it must on this machine, however busy. */
async function runFarEnough(file: string, pool: Pool, isFar: (limit: number) => string): Promise<string> {
  for (let limit = 1000; ; limit *= 2) {
    const { text } = await run(file, { pool, env: { LIMIT: `${limit}` } })
    if (text.includes(isFar(limit))) return text
    if (limit > patience) throw new Error(`it did not get as far as this: ${isFar(limit)}\n${text}`)
  }
}

describe('nothing is left', () => {
  it.for(pools())('where setup throws, of the topology itself or after it, %s', async (pool) => {
    const { exitCode, text } = await run('setup-throws', { pool })
    expect(exitCode).toBe(1)
    expect(text).toContain('Error: no luck')
    expect(text).toContain('in client: exit 7 ended with status 7')
  })

  it.for(pools())('where setup is slow, and the step is named, %s', async (pool) => {
    const named = (limit: number) =>
      `LabError: the topology was not up within ${limit * 0.8} ms: it was making its setup`
    const text = await runFarEnough('slow-setup', pool, named)
    expect(text).toContain('Test timed out in 500ms')
    expect(text).toContain('2 failed')
  })

  it.for(pools())('where teardown is slow, and the step is named, %s', async (pool) => {
    const { text } = await run('slow-teardown', { pool })
    expect(text).toContain('LabError: the topology was not down within 100 ms: it was ending its programs, and then it')
  })

  it.for(pools())('where the body times out and lives on, with handles that are dead, %s', async (pool) => {
    const text = await runFarEnough('zombie', pool, () => '1 failed | 1 passed')
    expect(text).toContain('Test timed out in')
  })

  it.for(pools())('where afterAll throws, of a file, %s', async (pool) => {
    const { text } = await run('after-all', { pool })
    expect(text).toContain('Error: no luck')
    expect(text).toContain('2 passed')
  })

  it.for(pools())('where tests fail, are skipped, leave errors, or are tried again, %s', async (pool) => {
    const { text } = await run('odd-ends', { pool })
    expect(text).toContain('Error: unhandled in topology.')
    expect(text).toContain('Error: uncaught in topology.')
    expect(text).toMatch(/1 failed \| \d passed \| 1 skipped/)
  })

  it.for(pools())('where a test ends the process, %s', async (pool) => {
    expect((await run('exit', { pool })).exitCode).toBe(1)
  })

  it.for(pools())('where four run at once, which do not meet, %s', async (pool) => {
    expect((await run('concurrent', { pool })).text).toContain('4 passed')
  })

  it.for(pools())('with --bail, %s', async (pool) => {
    const { text } = await run('bail', { pool, args: ['--bail=1'] })
    expect(text).toMatch(/1 failed \(2\)/)
  })

  it.for(pools())('where the worker is killed, %s', async (pool) => {
    expect((await run('dies', { pool })).exitCode).not.toBe(0)
  })

  it.for(inPools('SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'))(
    'after %s to the main process, %s',
    async ([signal, pool]) => {
      await untilUnchanged(host, async () => {
        const running = startVitest(host, 'matrix/waits.test.ts', { pool })
        await untilArrived(host)
        running.signal(signal)
        await running.ended()
      })
    },
  )

  it.for(inPools('SIGINT', 'SIGTERM', 'SIGKILL'))('after %s to all of its processes, %s', async ([signal, pool]) => {
    await untilUnchanged(host, async () => {
      const running = startVitest(host, 'matrix/waits.test.ts', { pool })
      await untilArrived(host)
      await host.must(['sh', '-c', `kill -${signal.slice(3)} $(pgrep -f '[v]itest.mjs|[v]itest/dist')`])
      await running.ended()
    })
  })

  it.for(pools())('after an endless loop, whose Vitest is killed, %s', async (pool) => {
    await untilUnchanged(host, async () => {
      const running = startVitest(host, 'matrix/loops.test.ts', { pool })
      await untilArrived(host)
      running.signal('SIGKILL')
      await running.ended()
    })
  })

  it.for(inPools('run', 'watch'))('after Ctrl-C on a terminal, to vitest %s, %s', async ([command, pool]) => {
    await untilUnchanged(host, async () => {
      const running = startVitest(host, 'matrix/waits.test.ts', { pool, onTerminal: true, command })
      await untilArrived(host)
      running.child.stdin.write('\x03')
      // While it watches, the first cancels the run and lets tests end.
      await allow(host)
      if (command === 'watch') running.child.stdin.write('\x03')
      await running.ended()
    })
  })

  it.for(pools())('after a run that it does again while it watches, %s', async (pool) => {
    await untilUnchanged(host, async () => {
      const running = startVitest(host, 'matrix/waits.test.ts', { pool, onTerminal: true, command: 'watch' })
      await untilArrived(host)
      await allow(host)
      await running.printed('PASS')
      await disallow(host)
      running.child.stdin.write('r')
      await untilArrived(host)
      await allow(host)
      await running.printed('RERUN')
      // While tests run, a key only cancels them.
      const pressing = setInterval(() => running.child.stdin.write('q'), 100)
      await running.ended()
      clearInterval(pressing)
    })
  })
})
