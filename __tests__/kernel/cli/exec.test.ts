import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { node, systemPath } from '../../support/checkout.ts'
import { makeDirectory, runs, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { commandArgv } from '../../support/engine.ts'
import { hostProcesses } from '../../support/host-processes.ts'

describe('exec', () => {
  it('keeps the directory', async ({ host, lab }) => {
    const ran = await host.user.run(commandArgv('exec', lab, 'client', '--', 'pwd'), { cwd: '/usr/share' })
    expect(ran).toEqual({ exitCode: 0, stdout: '/usr/share\n', stderr: '' })
  })

  it('runs in a directory that was deleted', async ({ host, lab }) => {
    const directory = makeDirectory()
    const script = `rmdir '${directory}'; exec ${commandArgv('exec', lab, 'client', '--', 'echo', 'ran').join(' ')}`
    const { exitCode, stderr } = await host.user.run(['sh', '-c', script], { cwd: directory })
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'netns-topology: the directory that this runs in is not there any more\n  hint: change to another one\n',
    })
  })

  it('hands down every environment variable, however it is named', async ({ command, lab }) => {
    const env = { 'INPUT_A-B': 'x y', 'with.dot': '1', 'BASH_FUNC_f%%': '() { :; }', EMPTY: '', LINES_: 'a\nb', Ü: 'ö' }
    const script = 'process.stdout.write(JSON.stringify(process.env))'
    const ran = await command.run(['exec', lab, 'client', '--', node, '-e', script], { env })
    expect(JSON.parse(ran.stdout)).toMatchObject(env)
  })

  it('adds nothing to the environment but its marks, and outside not that of the lab', async ({ command, lab }) => {
    const names = ({ stdout }: { stdout: string }) => stdout.split('\0').map((line) => line.replace(/=.*/s, ''))
    const outside = names(await command.run(['run', writeFile('a.yml', 'namespaces: { a: {} }'), '--', 'env', '-0']))
    const inside = names(await command.run(['exec', lab, 'client', '--', 'env', '-0']))
    const marks = ['NETNS_TOPOLOGY_LAB', 'NETNS_TOPOLOGY_PROGRAM']
    const own = new Set(['PATH', 'LC_ALL', 'HOME', 'NODE_COMPILE_CACHE', ''])
    expect(inside.filter((name) => !own.has(name) && name !== 'PWD').toSorted()).toEqual(marks)
    expect(outside.filter((name) => !own.has(name) && name !== 'PWD').toSorted()).toEqual(marks.slice(1))
  })

  it('passes a megabyte of any bytes through, and the two outputs apart', async ({ command, lab }) => {
    const input = Buffer.from(Array.from({ length: 1_048_576 }, (_, index) => (index * 7 + (index >> 8)) % 256))
    const running = command.start(['exec', lab, 'client', '--', 'sh', '-c', 'cat; printf "\\377" >&2'])
    running.child.stdin.end(input)
    const { bytes, stderr, exitCode } = await running.ended()
    expect(bytes.equals(input)).toBe(true)
    expect({ stderr, exitCode }).toEqual({ stderr: '\ufffd', exitCode: 0 })
  })

  it('gives arguments as they are', async ({ command, lab }) => {
    const words = ['a  b', '$HOME', "it's", '"', '*', '', '--json', '-h', 'a\nb', '\\', 'ü']
    const stdout = await command.must('exec', lab, 'client', '--', 'printf', '%s\\0', ...words)
    expect(stdout.split('\0').slice(0, -1)).toEqual(words)
  })

  it('runs where standard input, output and error are closed', async ({ host, lab }) => {
    const line = commandArgv('exec', lab, 'client', '--', 'sh', '-c', "'exit 5'").join(' ')
    const ran = await host.user.run(['sh', '-c', `${line} <&- >&- 2>&-; echo $?`])
    expect(ran.stdout).toBe('5\n')
  })
})

describe('the status of exec', () => {
  it('is the program’s, or 128 and the number of the signal that ended it', async ({ command, lab }) => {
    const statuses = [
      ['exit 0', 0],
      ['exit 42', 42],
      ['exit 1', 1],
      ['kill -KILL $$', 137],
      ['kill -TERM $$', 143],
      ['kill -INT $$', 130],
      ['kill -SEGV $$', 139],
      ['kill -HUP $$', 129],
    ] as const
    for (const [script, exitCode] of statuses) {
      const ran = await command.run(['exec', lab, 'client', '--', 'sh', '-c', script])
      expect({ script, ...ran }).toEqual({ script, exitCode, stdout: '', stderr: '' })
    }
  })

  it('is 127 where there is no such program, and 126 where it may not run', async ({ command, lab }) => {
    const programs = [
      ['no-such-program', 127],
      ['/no/such/path', 127],
      ['/etc/passwd', 126],
      ['/etc', 126],
    ] as const
    for (const [program, exitCode] of programs) {
      for (const options of [[], ['--detach']]) {
        const ran = await command.run(['exec', lab, 'client', ...options, '--', program])
        expect(ran).toEqual({ exitCode, stdout: '', stderr: expect.stringContaining(program) })
        expect(ran.stderr).toMatch(/^.*\n$/)
      }
    }
  })

  it('may have a name that env(1) takes for a variable', async ({ command, host, lab }) => {
    const directory = makeDirectory()
    writeFileSync(join(directory, 'A=b'), '#!/bin/sh\necho "$0 $*"; exit 7\n', { mode: 0o755 })
    const path = `PATH=${directory}:${systemPath}`
    const ran = await host.user.run(['env', path, ...commandArgv('exec', lab, 'client', '--', 'A=b', '--c=d')])
    expect(ran).toEqual({ exitCode: 7, stdout: `${directory}/A=b --c=d\n`, stderr: '' })
    for (const options of [[], ['--detach']]) {
      const missing = await command.run(['exec', lab, 'client', ...options, '--', 'A=c'])
      expect(missing).toMatchObject({ exitCode: 127, stdout: '', stderr: expect.stringContaining('A=c') })
    }
    await command.must('exec', lab, 'client', '--detach', '--', join(directory, 'A=b'), 'x')
    await expect.poll(() => command.must('logs', lab)).toContain(`\n${directory}/A=b x\n`)
  })

  it('of run without --in is the same', async ({ command }) => {
    const file = writeFile('empty.yml', 'namespaces: { a: {} }')
    for (const [program, status, words] of [
      ['no-such-program', 127, 'is not there'],
      ['/etc/passwd', 126, 'may not be run'],
    ] as const) {
      const { exitCode, stderr } = await command.run(['run', file, '--', program])
      expect(exitCode).toBe(status)
      expect(stderr.split('\n')).toContain(`netns-topology: the program ${program} ${words}`)
    }
  })
})

describe('what a program leaves', () => {
  it('is the lab’s when the program ended by itself', async ({ command, host, lab }) => {
    await command.must('exec', lab, 'client', '--', 'sh', '-c', 'sleep 4711 >/dev/null 2>&1 &')
    expect(runs(host, 'sleep 4711')).toBe(true)
    expect(await command.must('down', lab)).toMatch(/^ended: \d+ sleep 4711 \(SIGTERM\)$/m)
    expect(runs(host, 'sleep 4711')).toBe(false)
  })

  it('are no zombies, of a thousand double-forked children', async ({ command, host, lab }) => {
    const script = 'for i in $(seq 1000); do (true & ) ; done'
    await command.must('exec', lab, 'client', '--', 'sh', '-c', script)
    await expect.poll(() => hostProcesses(host).filter(({ isZombie }) => isZombie)).toEqual([])
    await command.must('exec', lab, 'client', '--', 'true')
  })
})
