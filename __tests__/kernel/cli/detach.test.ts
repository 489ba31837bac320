import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { Receipt } from '../../../src/audit/index.ts'
import type { Log } from '../../../src/lab/programs/logs.ts'
import { node } from '../../support/checkout.ts'
import { makeDirectory, runs, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { commandArgv } from '../../support/engine.ts'
import { until } from '../../support/until.ts'

type Downs = { lab: string; receipt: Receipt }[]

describe('exec --detach', () => {
  it('leaves a program to PID 1 of the lab, which outlives the command', async ({ command, host, lab }) => {
    // What started it may take as long as it likes to end.
    const script = 'until grep -q "^PPid:.1$" /proc/$$/status; do sleep 0.1; done; echo "parent 1"; exec sleep 4741'
    const pid = Number(await command.must('exec', lab, 'client', '--detach', '--', 'sh', '-c', script))
    const read = () => command.json<Log[]>('logs', lab)
    await expect.poll(read).toMatchObject([{ pid, isRunning: true, output: 'parent 1\n' }])
    expect(runs(host, 'sleep 4741')).toBe(true)
    const [down] = await command.json<Downs>('down', lab)
    expect(down?.receipt.ended).toEqual([{ pid: expect.any(Number), argv: ['sleep', '4741'], signal: 'SIGTERM' }])
    expect(runs(host, 'sleep 4741')).toBe(false)
  })

  it('kills what ignores SIGTERM after a second, and names it', async ({ command, lab }) => {
    const script = "trap '' TERM; echo ready; while :; do sleep 0.0474; done"
    await command.must('exec', lab, 'server', '--detach', '--', 'sh', '-c', script)
    await expect.poll(() => command.must('logs', lab)).toContain('ready')
    const start = performance.now()
    const receipt = await command.must('down', lab)
    expect(performance.now() - start).toBeGreaterThan(1000) // by time: no sooner, on any machine
    expect(receipt).toMatch(/^ended: \d+ sh -c .*trap .* TERM; .* \(SIGKILL\)$/m)
  })

  it('keeps the output of several programs apart, oldest first, and after their end', async ({ command, lab }) => {
    for (const [namespace, word] of [
      ['client', 'one'],
      ['server', 'two'],
      ['client', 'three'],
    ] as const) {
      await command.must('exec', lab, namespace, '--detach', '--', 'sh', '-c', `echo ${word}; echo ${word}! >&2`)
    }
    const outputs = async (...args: string[]) =>
      (await command.json<Log[]>('logs', lab, ...args)).map(({ output }) => output)
    await expect.poll(() => outputs()).toEqual(['one\none!\n', 'two\ntwo!\n', 'three\nthree!\n'])
    expect(await outputs('client')).toEqual(['one\none!\n', 'three\nthree!\n'])
    await until('all programs have ended', async () =>
      (await command.json<Log[]>('logs', lab)).every(({ isRunning }) => !isRunning),
    )
  })

  it('gives the directory and every variable, and no input', async ({ command, lab }) => {
    const script =
      'process.stdout.write(JSON.stringify([process.cwd(), process.env, require("fs").readFileSync(0, "utf8")]))'
    const env = { 'INPUT_A-B': 'x  y', 'with.dot': "it's", PLAIN: '$HOME' }
    await command.run(['exec', lab, 'client', '--detach', '--', node, '-e', script], { env, cwd: '/usr' })
    await expect.poll(() => command.json<Log[]>('logs', lab)).toMatchObject([{ output: expect.stringContaining('"') }])
    const [log] = await command.json<Log[]>('logs', lab)
    const [cwd, environment, input]: [string, Record<string, string>, string] = JSON.parse(log?.output ?? '')
    expect({ cwd, input }).toEqual({ cwd: '/usr', input: '' })
    expect(environment).toMatchObject(env)
    expect(Object.keys(environment).filter((name) => name.startsWith('NETNS_TOPOLOGY_CARRIED'))).toEqual([])
  })

  it('has no value of a variable in a command line on the way, where others read it', async ({
    command,
    host,
    lab,
  }) => {
    const directory = makeDirectory()
    const words = writeFile('words', '')
    const noting = `#!/bin/bash\ntr '\\0' '\\n' <"/proc/$$/cmdline" >>'${words}'\nexec "/usr/bin/\${0##*/}" "$@"\n`
    for (const tool of ['nsenter', 'sh', 'setsid', 'env', 'unshare'])
      writeFileSync(join(directory, tool), noting, { mode: 0o755 })
    const env = { 'INPUT_A-B': 'secret-of-a', log: 'secret-of-log', PLAIN: 'secret' }
    const argv = commandArgv('exec', lab, 'client', '--detach', '--', 'env')
    await host.user.must(['env', `PATH=${directory}:/usr/bin:/bin`, ...argv], { env })
    await expect.poll(() => command.must('logs', lab)).toMatch(/^INPUT_A-B=secret-of-a$/m)
    expect(readFileSync(words, 'utf8')).toContain('NETNS_TOPOLOGY_CARRIED_0')
    expect(readFileSync(words, 'utf8')).not.toContain('secret')
  })

  it('starts programs whose namesakes a shell has built in, and no more than that', async ({ command, lab }) => {
    await command.must('exec', lab, 'client', '--detach', '--', 'echo', 'a', 'b')
    await expect.poll(() => command.must('logs', lab, 'client')).toMatch(/\na b\n$/)
    for (const options of [[], ['--detach']]) {
      const ran = await command.run(['exec', lab, 'client', ...options, '--', 'cd', '/'])
      expect(ran).toEqual({ exitCode: 127, stdout: '', stderr: expect.stringContaining('cd') })
    }
  })

  it('finds programs as execvp(3) does', async ({ command, host, lab }) => {
    const directory = join(makeDirectory(), 'programs  *')
    mkdirSync(join(directory, 'a/taken'), { recursive: true })
    mkdirSync(join(directory, 'b'))
    writeFileSync(join(directory, 'a/plain'), '')
    for (const program of ['b/taken', 'here']) {
      writeFileSync(join(directory, program), '#!/bin/sh\necho "$0"\n', { mode: 0o755 })
    }
    const path = `PATH=${directory}/a:${directory}/b:/usr/bin:/bin:`
    const statuses = { taken: 0, here: 0, plain: 126, missing: 127 }
    for (const [program, exitCode] of Object.entries(statuses)) {
      for (const options of [[], ['--detach']]) {
        const argv = ['env', path, ...commandArgv('exec', lab, 'client', ...options, '--', program)] as const
        const ran = await host.user.run([...argv], { cwd: directory })
        expect({ program, options, ...ran }).toMatchObject({ program, options, exitCode })
      }
    }
    const outputs = async () => (await command.json<Log[]>('logs', lab)).map(({ output }) => output)
    await expect.poll(outputs).toEqual([`${directory}/b/taken\n`, expect.stringMatching(/here\n$/)])
  })

  it('keeps variables that its own script has, too', async ({ command, lab }) => {
    const env = { log: '1', carried: '2', setsid: '3', env: '4', name: '5', path: '6', status: '7', directory: '8' }
    const program = ['sh', '-c', 'echo $log $carried $setsid $env $name $path $status $directory']
    await command.run(['exec', lab, 'client', '--detach', '--', ...program], { env })
    await expect.poll(() => command.json<Log[]>('logs', lab)).toMatchObject([{ output: '1 2 3 4 5 6 7 8\n' }])
  })
})
