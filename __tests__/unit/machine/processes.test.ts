import { expect, it } from 'vitest'
import type { Machine } from '../../../src/machine/machine.ts'
import { carriersOf, environmentOf } from '../../../src/machine/processes.ts'
import { realMachine } from '../../../src/machine/real.ts'

const statusOf = (uid: number) => `Name:\tsleep\nUid:\t${uid}\t${uid}\t${uid}\t${uid}\n`

it('what another user’s process says of itself is not even read', () => {
  const texts: Record<string, string> = {
    '/proc/10/status': statusOf(1000),
    '/proc/10/environ': 'MARK=lab\0',
    '/proc/11/status': statusOf(4242),
  }
  const read: string[] = []
  const machine: Pick<Machine, 'list' | 'readStart' | 'user'> = {
    user: { ...realMachine().user, uid: 1000 },
    list: () => ['10', '11', 'self'],
    readStart: (path) => {
      read.push(path)
      return texts[path]
    },
  }
  expect(carriersOf(machine, ['MARK=lab'])).toEqual([10])
  expect(read).not.toContain('/proc/11/environ')
})

it('no more is read than execve(2) takes', () => {
  const limits: number[] = []
  environmentOf({ readStart: (_, limit) => void limits.push(limit) }, 1)
  expect(limits).toEqual([8 * 2 ** 20])
  expect(realMachine().readStart('/dev/zero', 100_000)).toHaveLength(100_000)
  expect(realMachine().readStart('/proc/self/environ', 7)).toHaveLength(7)
})
