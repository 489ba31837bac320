import { describe, expect, it } from 'vitest'
import { startMapped } from '../../../src/machine/mapped.ts'
import { hasUserNamespaces } from '../../support/user-namespaces.ts'

/** Waits for its maps; the process that it was is the one that is to get them. */
const waits = ['unshare', '--user', '--', 'sh', '-c', 'echo "$$" >&4; read -r _ <&4 || exit 0'] as const

describe.runIf(hasUserNamespaces)('a program whose user namespace gets no maps', () => {
  const map = ['0 4242 1\n']
  const hasEnded = (pid: number) => () => {
    try {
      return process.kill(pid, 0) && false
    } catch {
      return true
    }
  }

  it.for([
    ['it is not the one that is meant', map, false],
    ['the kernel takes none of them', ['no map\n'], true],
  ] as const)('ends, where %s', async ([, uid, isMeant]) => {
    let started = 0
    const starting = startMapped({
      argv: waits,
      env: {},
      maps: { uid, gid: map },
      isMeant: (pid) => {
        started = pid
        return isMeant
      },
    })
    await expect(starting).rejects.toThrow(isMeant ? 'EINVAL' : 'in no user namespace that was made for this user')
    await expect.poll(hasEnded(started)).toBe(true)
  })
})
