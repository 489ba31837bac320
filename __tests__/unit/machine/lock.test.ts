import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { LabError } from '../../../src/errors/errors.ts'
import { tryLocked, withLock } from '../../../src/machine/lock.ts'
import { realMachine } from '../../../src/machine/real.ts'

const machine = realMachine({ stateDirectory: '/nowhere' })

function lockable(): string {
  const directory = mkdtempSync(join(tmpdir(), 'lock-'))
  onTestFinished(() => rmdirSync(directory))
  return directory
}

it('does one after the other', async () => {
  const directory = lockable()
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(`${name} begins`)
    await machine.run(['sleep', '0.05'])
    order.push(`${name} ends`)
  }
  await Promise.all(['a', 'b'].map((name) => withLock(machine, directory, work(name))))
  expect(order.map((line) => line.slice(2))).toEqual(['begins', 'ends', 'begins', 'ends'])
  expect(order[0]?.[0]).toBe(order[1]?.[0])
})

it('gives what the work does, its error too', async () => {
  expect(await withLock(machine, lockable(), () => undefined)).toBe(undefined)
  await expect(withLock(machine, lockable(), () => Promise.reject(new Error('planted')))).rejects.toThrow('planted')
})

it('does nothing in a directory that is gone, and says so where it must be there', async () => {
  const never = () => Promise.reject(new Error('it was done'))
  expect(await tryLocked(machine, '/nowhere', never)).toEqual({ isDone: false })
  await expect(withLock(machine, '/nowhere', never)).rejects.toThrow('/nowhere could not be locked: it is not there')
})

it('says in words that flock(1) was killed', async () => {
  const start: typeof machine.start = (argv, env, cwd) => {
    const lock = machine.start(argv, env, cwd)
    machine.signal(lock.pid, 'SIGKILL')
    return lock
  }
  const directory = lockable()
  await withLock(machine, directory, async () => {
    const locking = withLock({ ...machine, start }, directory, () => Promise.reject(new Error('it was done')))
    await expect(locking).rejects.toThrow(/could not be locked: flock was killed$/)
    await expect(locking).rejects.toBeInstanceOf(LabError)
  })
})
