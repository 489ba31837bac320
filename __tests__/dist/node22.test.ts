import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { oldestNode } from '../../src/errors/node-version.ts'

const project = join(import.meta.dirname, '../..')
const dist = join(project, 'dist')

/** A Node of another version, which scripts/test.sh has fetched. */
const nodeRelease = (version: string): string =>
  join(project, 'node_modules/.cache', `node-${version}`, 'node_modules', `node-linux-${process.arch}`, 'bin/node')

const importLibrary = `import(${JSON.stringify(join(dist, 'index.js'))})`

const run = (node: string, argv: readonly string[]) => {
  const { error, status, stdout, stderr } = spawnSync(node, argv, { encoding: 'utf8', env: {} })
  if (error) throw new Error('npm test fetches the other versions of Node', { cause: error })
  return { status, stdout, stderr }
}

describe.for([`${oldestNode}.0`, '22'])('on Node %s', (version) => {
  const node = nodeRelease(version)

  test('the command answers', () => {
    const answer = { status: 0, stdout: `${manifest.version}\n`, stderr: '' }
    expect(run(node, [join(dist, 'cli.js'), '--version'])).toEqual(answer)
  })

  test('the library exports what its source does', async () => {
    const names = Object.keys(await import('../../src/index.ts'))
    const script = `${importLibrary}.then((library) => console.log(Object.keys(library).sort().join('\\n')))`
    expect(run(node, ['-e', script])).toEqual({ status: 0, stdout: `${names.toSorted().join('\n')}\n`, stderr: '' })
  })
})

describe.for(['18', '20'])('on Node %s, which is too old', (version) => {
  const node = nodeRelease(version)
  const line = `netns-topology: Node ${oldestNode} or later is needed, and this is Node `

  test('the command says so in one line', () => {
    const { status, stdout, stderr } = run(node, [join(dist, 'cli.js'), '--version'])
    expect({ status, stdout, stderr: stderr.replace(/[\d.]+\n$/, '') }).toEqual({ status: 3, stdout: '', stderr: line })
  })

  test('the library throws that line', () => {
    const script = `${importLibrary}.catch((error) => console.log(error.code, error.message))`
    expect(run(node, ['-e', script]).stdout).toMatch(`CAPABILITY ${line}${version}.`)
  })

  test('the action says so where the runner shows it, and its second half has nothing to do', () => {
    const { status, stdout } = run(node, [join(dist, 'main.js')])
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: expect.stringContaining(`::error::${line.replace('netns-topology: ', '')}`),
    })
    expect(run(node, [join(dist, 'post.js')])).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})
