import { expect, it, vi } from 'vitest'
import { run, searchPath } from '../../../src/machine/run.ts'

it('looks for no program in the working directory, where somebody else may have put one', () => {
  vi.stubEnv('PATH', ':/one::two:./three:/four:')
  const directories = searchPath().split(':')
  vi.unstubAllEnvs()
  expect(directories.slice(0, 2)).toEqual(['/one', '/four'])
  expect(directories.filter((directory) => !directory.startsWith('/'))).toEqual([])
})

it('gives up a program that was killed and does not end, as where a file system hangs', async () => {
  const abort = new AbortController()
  const reason = new Error('enough')
  let left = 0
  const ran = run(['sleep', '600'], { signal: abort.signal }, (leader) => {
    left = leader
  })
  abort.abort(reason)
  await expect(ran).rejects.toBe(reason)
  process.kill(left, 'SIGKILL')
})
