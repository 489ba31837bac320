import { expect, test } from 'vitest'
import { signal } from '../../../src/machine/signal.ts'

test.each([0, -0])(
  '%d, the number of what could not be started, is no process, and not the group of this one',
  (pid) => {
    expect(signal(pid, 0)).toBe(false)
  },
)
