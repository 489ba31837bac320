import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { LabError } from '../../../src/errors/errors.ts'
import { limited } from '../../../src/machine/limited.ts'
import { tryLocked, withLock } from '../../../src/machine/lock.ts'
import { realMachine } from '../../../src/machine/real.ts'

const machine = realMachine({ stateDirectory: '/nowhere' })
const never = () => Promise.reject(new Error('it was done'))

function lockable(): string {
  const directory = mkdtempSync(join(tmpdir(), 'lock-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
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
  await expect(tryLocked(machine, lockable(), () => Promise.reject(new Error('planted')))).rejects.toThrow('planted')
})

it('does nothing in a directory that is gone, and says so where it must be there', async () => {
  expect(await tryLocked(machine, '/nowhere', never)).toEqual({ isDone: false, refusal: undefined })
  await expect(withLock(machine, '/nowhere', never)).rejects.toThrow(
    '/nowhere could not be locked: somebody has removed it',
  )
})

it('does nothing under the lock of a directory that was removed and made anew meanwhile', async () => {
  const directory = lockable()
  const waiting = await withLock(machine, directory, async () => {
    const other = tryLocked(machine, directory, never)
    await untilWaiting()
    rmdirSync(directory)
    mkdirSync(directory)
    return { other }
  })
  expect(await waiting.other).toEqual({ isDone: false })
})

it('says in words that flock(1) was killed', async () => {
  const start: typeof machine.start = (argv, env, cwd) => {
    const lock = machine.start(argv, env, cwd)
    machine.signal(lock.pid, 'SIGKILL')
    return lock
  }
  const directory = lockable()
  await withLock(machine, directory, async () => {
    const locking = withLock({ ...machine, start }, directory, never)
    await expect(locking).rejects.toThrow(/could not be locked: flock was killed$/)
    await expect(locking).rejects.toBeInstanceOf(LabError)
  })
})

/** That this process's flock(1) waits for a lock of its own, by its working directory alone. */
async function untilWaiting(): Promise<void> {
  const isOurs = (pid: string) => machine.read(`/proc/${pid}/stat`)?.includes(`) S ${process.pid} `) ?? false
  const waits = () => [...(machine.read('/proc/locks') ?? '').matchAll(/-> FLOCK\s+\S+\s+\S+\s+(\d+) /g)]
  await expect.poll(() => waits().some(([, pid]) => isOurs(pid ?? '')), { interval: 5 }).toBe(true)
}

const holdLock = fileURLToPath(new URL('../../support/hold-lock.ts', import.meta.url))

/** Another process that holds it. */
async function holderOf(directory: string) {
  const child = spawn(process.execPath, [holdLock, directory], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(createInterface(child.stdout), 'line')
  expect(line).toBe('locked')
  return child
}

describe('waiting for a process that does not free the lock', () => {
  it('ends with an error that names it, its user, its command and what it is', async () => {
    const directory = lockable()
    const child = await holderOf(directory)
    const wait = () => withLock(machine, directory, never, { patience: 100 })
    const user = `user ${process.geteuid?.()}`
    await expect(wait()).rejects.toMatchObject({
      message: expect.stringMatching(
        new RegExp(`^${directory} has been locked for \\d+ s by process ${child.pid} \\(${user}: .*hold-lock.ts.*\\)$`),
      ),
      hint: `\`kill ${child.pid}\` ends it; what it has begun is then undone`,
    })
    child.kill('SIGSTOP')
    await expect(wait()).rejects.toMatchObject({
      message: expect.stringMatching(/\); it is stopped$/),
      hint: expect.stringContaining(`\`kill -CONT ${child.pid}\` lets it go on, \`kill -KILL ${child.pid}\` ends it`),
    })
    await expect(wait()).rejects.toBeInstanceOf(LabError)
  })

  it('takes nothing from it: it goes on with the lock, and others get it after that', async () => {
    const directory = lockable()
    const child = await holderOf(directory)
    child.kill('SIGSTOP')
    expect(await tryLocked(machine, directory, never, { patience: 50 })).toMatchObject({ isDone: false })
    child.kill('SIGCONT')
    expect(await tryLocked(machine, directory, never, { patience: 50 })).toMatchObject({ isDone: false })
    child.stdin.write('go on\n')
    expect(await withLock(machine, directory, () => 'had it')).toBe('had it')
  })

  it('says so where it cannot be seen, as of another PID namespace', async () => {
    const directory = lockable()
    await holderOf(directory)
    const blind = { ...machine, read: (path: string) => (path === '/proc/locks' ? '' : machine.read(path)) }
    await expect(withLock(blind, directory, never, { patience: 50 })).rejects.toThrow(
      /by a process that this user cannot see, or of another PID namespace/,
    )
  })

  it.for(['goes on', 'is killed'])('lets a helper that was stopped go on, whose process %s', async (end) => {
    const directory = lockable()
    const child = await holderOf(directory)
    const [helper = 0] = machine.read(`/proc/${child.pid}/task/${child.pid}/children`)?.split(' ').map(Number) ?? []
    machine.signal(helper, 'SIGSTOP')
    if (end === 'goes on') child.stdin.write('go on\n')
    else child.kill('SIGKILL')
    expect(await withLock(machine, directory, () => 'had it')).toBe('had it')
  })

  it('goes on for as long as they take it in turn', async () => {
    const directory = lockable()
    const child = await holderOf(directory)
    // Of processes without a child, nobody knows for how long they have had it.
    const holders = [1, 2].map(() => spawn('sleep', ['60']))
    onTestFinished(() => holders.forEach((holder) => void holder.kill('SIGKILL')))
    let looks = 0
    const read = (path: string) => {
      const text = machine.read(path)
      if (path !== '/proc/locks') return text
      looks += 1
      if (looks === 20) child.stdin.write('go on\n')
      // Each look finds another process with the lock.
      return text?.replaceAll(/(: FLOCK\s+\S+\s+\S+\s+)\d+/g, `$1${holders[looks % 2]?.pid}`)
    }
    const got = await withLock({ ...machine, read }, directory, () => looks, { patience: 20 })
    expect(got).toBeGreaterThanOrEqual(20)
  })

  it('ends at an interruption with its reason, and leaves no process that waits', async () => {
    const directory = lockable()
    const child = await holderOf(directory)
    const controller = new AbortController()
    const { signal: interruption } = controller
    const locking = withLock({ ...machine, interruption }, directory, never)
    await untilWaiting()
    controller.abort(new Error('planted'))
    await expect(locking).rejects.toThrow('planted')
    child.stdin.write('go on\n')
    // What is undone afterwards has a lock that is free.
    expect(await withLock({ ...machine, interruption }, directory, () => 'undone')).toBe('undone')
  })
})

it('gives the work a machine on which every program has a time limit', async () => {
  await withLock(machine, lockable(), (given) => {
    expect(limited(given)).toBe(given)
    expect(limited(machine)).not.toBe(machine)
  })
})
