import { readdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDirectory } from '../../support/command.ts'
import {
  playVitestHost,
  startVitest,
  untilUnchanged,
  type VitestHost,
  type VitestOptions,
} from '../../support/vitest-run.ts'
import { needsWay } from '../../support/way.ts'

let host: VitestHost
beforeAll(async () => {
  host = await playVitestHost()
})
afterAll(() => host[Symbol.asyncDispose]())

async function run(file: string, options: VitestOptions = {}): Promise<string> {
  let text = ''
  await untilUnchanged(host, async () => {
    const { stdout, stderr } = await startVitest(host, file, options).ended()
    text = `${stdout}${stderr}`
  })
  return text
}

/** Root without the right to make namespaces. */
const withoutPower = ['setpriv', '--bounding-set=-sys_admin', '--inh-caps=-sys_admin', '--']

describe('withTopology', () => {
  it('is found by Vitest where a module is changed that is loaded inside', async () => {
    const text = await run('basic/api.ts', { command: 'related', args: ['--run', '-t', 'retries while'] })
    expect(text).toMatch(/basic\.test\.ts .*\n(.*\n)*.*Tests +1 passed/)
  })

  it('adds to a failure what was tried and what the topology was like', async () => {
    const text = await run('basic/basic.test.ts', { args: ['-t', 'fails'] })
    expect(text).toMatch(/Error: expected client to reach server by tcp 8080; tried .+ in \d+ ms, from client:/)
    expect(text).toContain('10.1.1.2: refused (ECONNREFUSED)')
    expect(text).toMatch(/client {2}eth0 {2}up {2}10\.1\.1\.1\/24 +received \d+ +sent \d+/)
    expect(text).toContain('server: `sh -c echo serving; exec sleep 100` runs\n  | serving')
    expect(text).not.toContain('with what was loaded')
  })

  it('takes a file, and has matchers that say what came back', async () => {
    expect(await run('basic/names.test.ts')).toContain('4 passed')
  })

  it('gives one lab to all tests of a file or a worker, with a report for each failure', async () => {
    const text = await run('basic/shared.test.ts')
    expect(text).toContain('1 failed | 3 passed')
    expect(text).toContain('topology was like this:')
  })

  it('fails or is skipped with the reason on another system', async () => {
    const text = await run('basic/elsewhere.test.ts')
    expect(text).toContain('1 failed | 1 skipped')
    expect(text).toMatch(/CapabilityError: network namespaces are Linux's, .* is macOS\n {2}hint: run it on Linux/)
    expect(text).toMatch(/\[this machine cannot bring the topology up: network namespaces are Linux's/)
  })

  it('fails or is skipped with the reason where the machine cannot, and in CI says so as well', async (context) => {
    needsWay('root', context, 'only root has the power that is taken from him')
    const text = await run('basic/unsupported.test.ts', { by: withoutPower, env: { CI: 'true' } })
    expect(text).toContain('1 failed | 2 skipped')
    expect(text).toMatch(/: this user may not make network namespaces .*\n  hint: in a container: give it/)
    expect(text.match(/\[this machine cannot bring the topology up: /g)).toHaveLength(2)
    expect(text.match(/^this machine cannot bring the topology up: /gm)).toHaveLength(2)
  })
})

describe('captures on failure', () => {
  it('are kept of what failed, with their paths in the report, and attached', async () => {
    const temporary = makeDirectory()
    const json = join(temporary, 'report.json')
    const args = [
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${json}`,
      `--attachmentsDir=${temporary}/attached`,
    ]
    // Temporary files are in a place where others make theirs.
    const theirs = makeDirectory()
    symlinkSync(theirs, join(temporary, 'netns-topology-captures'))
    const text = await run('basic/capture.test.ts', { args, env: { TMPDIR: temporary } })
    expect(text).toContain('1 failed | 1 passed')
    const files = [...text.matchAll(/^ {2}(\S+\.pcap)$/gm)].map(([, file = '']) => file)
    expect(files.map((file) => file.replace(/.*\//, ''))).toEqual(['client-eth0.pcap', 'server-eth0.pcap'])
    for (const file of files) expect(statSync(file).size).toBeGreaterThan(200)
    const [kept] = new Set(files.map((file) => file.replace(/\/[^/]*$/, '')))
    expect(kept).toMatch(new RegExp(`^${temporary}/netns-topology-captures-.*-.{6}$`))
    expect(statSync(kept ?? '').mode & 0o777).toBe(0o700)
    expect(readdirSync(theirs)).toEqual([])
    expect(readdirSync(join(temporary, 'attached'))).toHaveLength(2)
  })
})

describe('provideTopology', () => {
  it('gives one lab to all files of a run, which leave it when they end', async () => {
    const text = await run('suite/', { args: ['--config=suite/vitest.config.ts'] })
    expect(text).toContain('2 passed')
    const labs = (await host.must(['cat', '/run/vitest/labs'])).trim().split('\n')
    expect(labs).toEqual([labs[0], labs[0]])
  })

  it('fails, or its tests are skipped with the reason, on another system', async () => {
    const args = ['--config=suite/vitest.config.ts', '--reporter=verbose']
    const failed = await run('suite/', { args, env: { ELSEWHERE: 'darwin' } })
    expect(failed).toMatch(/CapabilityError: network namespaces are Linux's, .* is macOS\n {2}hint: run it on Linux/)
    const skipped = await run('suite/', { args, env: { ELSEWHERE: 'darwin', ON_UNSUPPORTED: 'skip' } })
    expect(skipped).toContain('2 skipped')
    expect(skipped).toMatch(/\[this machine cannot bring the topology up: network namespaces are Linux's/)
  })

  it('is missed with a hint', async () => {
    expect(await run('suite/one.test.ts')).toMatch(/UsageError: no topology was provided under the key netnsTopology/)
  })
})
