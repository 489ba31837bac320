import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const outputs = new URL('../../../src/action/outputs.ts', import.meta.url).href
const rounds = 10

/** Publishes a lab of many namespaces, which no buffer takes at once, again and again. */
const publishing = `
  const [, name] = process.argv
  const { publish } = await import(${JSON.stringify(outputs)})
  const namespaces = Array.from({ length: 300 }, (_, index) => ({ name: name + index, interfaces: [], gateways: [] }))
  const lab = { name, id: name + '.0', directory: '/run/netns-topology/' + name, pinned: true, namespaces, host: [] }
  for (let round = 0; round < ${rounds}; round += 1) publish(lab)`

test('what steps that run in parallel tell the runner does not mix, even in the same files', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'netns-topology-outputs-'))
  try {
    const files = ['ENV', 'OUTPUT', 'PATH'].map((name) => join(directory, name))
    for (const file of files) writeFileSync(file, '')
    const [GITHUB_ENV = '', GITHUB_OUTPUT = '', GITHUB_PATH = ''] = files
    const env = { GITHUB_ENV, GITHUB_OUTPUT, GITHUB_PATH }
    const start = (name: string) => promisify(execFile)(process.execPath, ['-e', publishing, name], { env })
    await Promise.all(['one', 'two', 'three'].map(start))
    const [exported = '', published = '', path = ''] = files.map((file) => readFileSync(file, 'utf8'))
    const entry = /^\w+<<(ghadelimiter_\S+)\n.*\n\1\n/gm
    expect(exported.match(entry)).toHaveLength(3 * rounds * 3)
    expect(published.match(entry)).toHaveLength(3 * rounds * 4)
    expect(`${exported}${published}`.replaceAll(entry, '')).toBe('')
    expect(new Set(path.split('\n'))).toEqual(new Set([expect.stringMatching(/programs$/), '']))
  } finally {
    rmSync(directory, { recursive: true })
  }
})
