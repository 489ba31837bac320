import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { oldestNode } from '../../src/errors/node-version.ts'
import { playHost } from '../support/host.ts'

const project = join(import.meta.dirname, '../..')
const modules = join(project, 'node_modules')

/** A project with nothing but the packed package and what it asks for. */
let directory: string

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'netns-topology-consumer-'))
  cpSync(join(project, '__tests__/fixtures/consumer'), directory, { recursive: true })
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }')
  const npm = ['pack', '--silent', '--ignore-scripts', '--pack-destination', directory]
  execFileSync('npm', npm, { cwd: project })
  const [tarball = ''] = readdirSync(directory).filter((name) => name.endsWith('.tgz'))
  const installed = join(directory, 'node_modules', manifest.name)
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'], { cwd: directory })
  const wanted = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies), '@types/node']
  for (const name of wanted) {
    mkdirSync(dirname(join(directory, 'node_modules', name)), { recursive: true })
    symlinkSync(join(modules, name), join(directory, 'node_modules', name))
  }
})
afterAll(() => rmSync(directory, { recursive: true }))

test('its types hold, and follow the topology and the modules', () => {
  const output = () => execFileSync(join(modules, '.bin/tsc'), ['-p', '.'], { cwd: directory, encoding: 'utf8' })
  expect(output).not.toThrow()
})

const nodes = [
  join(modules, '.cache', `node-${oldestNode}.0`, 'node_modules', `node-linux-${process.arch}`, 'bin/node'),
  process.execPath,
]

test.each(nodes)('a test runs with %s', async (node) => {
  await using host = await playHost({ outside: false })
  const vitest = [join(directory, 'node_modules/vitest/vitest.mjs'), 'run', '--cache=false']
  const { exitCode, stdout, stderr } = await host.run([node, ...vitest], { cwd: directory, env: { NO_COLOR: '1' } })
  expect({ exitCode, text: `${stdout}${stderr}` }).toEqual({ exitCode: 0, text: expect.stringContaining('1 passed') })
})
