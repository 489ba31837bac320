import { expect, it } from 'vitest'
import { run } from '../../../src/machine/run.ts'

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
