import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CapabilityError, LabError } from '../../../src/errors/errors.ts'
import { realMachine } from '../../../src/machine/real.ts'

const machine = realMachine({ stateDirectory: '/nowhere' })
const alive = (pid: number) => machine.read(`/proc/${pid}/stat`)?.includes(') Z') === false
let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'machine-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

describe('run', () => {
  it('gives status and both outputs, whatever the status', async () => {
    const ran = await machine.run(['sh', '-c', 'echo out; echo err >&2; exit 3'])
    expect(ran).toEqual({ exitCode: 3, stdout: 'out\n', stderr: 'err\n' })
  })

  it('says a death by signal as a shell does', async () => {
    expect((await machine.run(['sh', '-c', 'kill -TERM $$'])).exitCode).toBe(143)
  })

  it('passes arguments and input as they are', async () => {
    const odd = 'a b $HOME "q" \\ \' ; * \n é'
    expect((await machine.run(['printf', '%s', odd])).stdout).toBe(odd)
    expect((await machine.run(['cat'], { stdin: odd })).stdout).toBe(odd)
  })

  it('reads an output of megabytes without cutting characters', async () => {
    const { stdout } = await machine.run(['cat'], { stdin: 'é–'.repeat(1_000_000) })
    expect(stdout).toBe('é–'.repeat(1_000_000))
  })

  it('tolerates a program that does not read its input', async () => {
    expect((await machine.run(['true'], { stdin: 'x'.repeat(1_000_000) })).exitCode).toBe(0)
  })

  it('gives the program no standard input of ours', async () => {
    expect((await machine.run(['cat'])).stdout).toBe('')
  })

  it('has an environment with nothing but PATH and LC_ALL, or the one that was given', async () => {
    const names = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => line.split('=')[0])
    expect(new Set(names((await machine.run(['/usr/bin/env'])).stdout))).toEqual(new Set(['LC_ALL', 'PATH']))
    expect((await machine.run(['/usr/bin/env'], { env: { A: '1' } })).stdout).toBe('A=1\n')
  })

  it('finds programs of /usr/sbin where the PATH of a user lacks it', async () => {
    const before = process.env.PATH
    process.env.PATH = '/usr/bin:/bin'
    try {
      expect((await machine.run(['sh', '-c', 'echo $PATH'])).stdout.trim().split(':')).toContain('/usr/sbin')
    } finally {
      process.env.PATH = before
    }
  })

  it('runs in the directory that was given, and says so where there is none', async () => {
    expect((await machine.run(['pwd'], { cwd: directory })).stdout.trim()).toBe(directory)
    const missing = machine.run(['pwd'], { cwd: join(directory, 'no') })
    await expect(missing).rejects.toThrow(LabError)
    await expect(missing).rejects.toThrow(/no such directory/)
  })

  it('names the package of a tool that is not there', async () => {
    const ran = machine.run(['nft', 'list'], { env: { PATH: directory } })
    await expect(ran).rejects.toThrow(CapabilityError)
    await expect(ran).rejects.toMatchObject({
      message: expect.stringContaining('nft'),
      hint: expect.stringContaining('nftables'),
    })
  })

  it('names a tool whose package it does not know', async () => {
    const ran = machine.run(['/no/such/tool'])
    await expect(ran).rejects.toMatchObject({
      code: 'CAPABILITY',
      message: expect.stringContaining('tool'),
      hint: undefined,
    })
  })

  it('says of a file that is no program that it may not be run', async () => {
    writeFileSync(join(directory, 'plain'), '')
    chmodSync(join(directory, 'plain'), 0o644)
    await expect(machine.run([join(directory, 'plain')])).rejects.toThrow(/may not be run/)
  })

  it('rejects what can not be started with an error of ours', async () => {
    await expect(machine.run(['true', 'x'.repeat(200_000)])).rejects.toThrow(LabError)
  })

  it('kills the program and its children on abort and rejects with the reason', async () => {
    const reason = new Error('enough')
    const abort = new AbortController()
    const pids = join(directory, 'pids')
    const ran = machine.run(['sh', '-c', `sleep 60 & echo $$ $! > ${pids}; wait`], { signal: abort.signal })
    await expect.poll(() => machine.read(pids)?.endsWith('\n')).toBe(true)
    abort.abort(reason)
    await expect(ran).rejects.toBe(reason)
    for (const pid of machine.read(pids)?.trim().split(' ') ?? []) {
      await expect.poll(() => alive(Number(pid))).toBe(false)
    }
  })

  it('does not wait on abort for one that escaped with the pipes', async () => {
    const abort = new AbortController()
    const pid = join(directory, 'pid')
    const ran = machine.run(['sh', '-c', `setsid sh -c 'echo $$ > ${pid}; exec sleep 60' & wait`], {
      signal: abort.signal,
    })
    await expect.poll(() => machine.read(pid)?.endsWith('\n')).toBe(true)
    abort.abort(new Error('enough'))
    await expect(ran).rejects.toThrow('enough')
    process.kill(Number(machine.read(pid)), 'SIGKILL')
  })

  it('starts nothing where the signal was aborted before', async () => {
    const made = join(directory, 'made')
    await expect(machine.run(['touch', made], { signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow('no')
    expect(machine.list(directory)).toEqual([])
  })

  it('is in a session of its own, so that Ctrl-C reaches the engine only', async () => {
    const { stdout } = await machine.run(['sh', '-c', 'cut -d" " -f1,6 /proc/$$/stat'])
    const [pid, session] = stdout.trim().split(' ')
    expect(session).toBe(pid)
  })
})

describe('files', () => {
  it('reads text, names and links', () => {
    writeFileSync(join(directory, 'file'), 'text')
    symlinkSync('target', join(directory, 'link'))
    expect(machine.read(join(directory, 'file'))).toBe('text')
    expect(machine.list(directory).sort()).toEqual(['file', 'link'])
    expect(machine.readLink(join(directory, 'link'))).toBe('target')
  })

  it('says nothing of what is not there', () => {
    expect(machine.read(join(directory, 'no'))).toBeUndefined()
    expect(machine.read(join(directory, 'no/no'))).toBeUndefined()
    expect(machine.list(join(directory, 'no'))).toEqual([])
    expect(machine.readLink(join(directory, 'no'))).toBeUndefined()
    expect(machine.readLink(directory)).toBeUndefined()
    expect(machine.read(directory)).toBeUndefined()
  })

  it('says which file has no space', () => {
    expect(() => machine.append('/dev/full', 'x')).toThrow("ENOSPC: no space left on device, write '/dev/full'")
  })

  it('does not pass off what it may not read as what is not there', () => {
    expect(() => machine.read('/proc/self/mem')).toThrow(/EIO/)
  })
})
