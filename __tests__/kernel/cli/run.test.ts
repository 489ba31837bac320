import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { makeDirectory, office, runs, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { until } from '../../support/until.ts'

const clean = /^office: host as before: .* ours: 0 left; theirs: 0 changed meanwhile$/m

describe('run', () => {
  it('exits as the command did, inside and outside, and prints the receipt apart', async ({ command }) => {
    const file = writeFile('office.yml', office)
    const inside = await command.run(['run', file, '--in', 'client', '--', 'sh', '-c', 'ping -c1 server; exit 9'])
    expect(inside).toMatchObject({ exitCode: 9, stdout: expect.stringContaining('1 received') })
    expect(inside.stderr).toMatch(clean)
    const outside = await command.run(['run', file, '--', 'sh', '-c', 'ls /sys/class/net; kill -KILL $$'])
    expect(outside).toMatchObject({ exitCode: 137, stdout: 'lo\n', stderr: expect.stringMatching(clean) })
  })

  it('is found by its name meanwhile', async ({ command }) => {
    const running = command.start([
      'run',
      writeFile('office.yml', office),
      '--name',
      'other',
      '--',
      'sh',
      '-c',
      'echo up; read -r _',
    ])
    await running.printed('up')
    expect(await command.must('exec', 'other', 'client', '--', 'ping', '-c1', 'server')).toContain('1 received')
    running.child.stdin.end()
    expect(await running.ended()).toMatchObject({ exitCode: 1 })
  })

  it('brings nothing up for a namespace that is not in the file', async ({ command }) => {
    const proof = join(makeDirectory(), 'was-up')
    const setup = `namespaces:\n  x: { setup: ["touch '${proof}'"] }`
    const file = writeFile('office.yml', office.replace('namespaces:', setup))
    const ran = await command.run(['run', file, '--in', 'cliet', '--', 'true'])
    const said = `netns-topology: ${file} has no namespace cliet\n  hint: did you mean \`client\`?\n`
    expect(ran).toEqual({ exitCode: 2, stdout: '', stderr: said })
    expect(existsSync(proof)).toBe(false)
    expect((await command.run(['run', file, '--', 'test', '-e', proof])).exitCode).toBe(0)
  })

  it('does not run the command where the name is taken', async ({ command, lab }) => {
    const { exitCode, stdout, stderr } = await command.run([
      'run',
      writeFile('office.yml', office),
      '--',
      'echo',
      'ran',
    ])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(`already up under the name ${lab}`)
  })

  it('ends what the command left when it is killed itself', async ({ command, host }) => {
    const script = 'setsid sleep 4761 & echo ready; exec sleep 4762'
    const running = command.start(['run', writeFile('office.yml', office), '--in', 'client', '--', 'sh', '-c', script])
    await running.printed('ready')
    running.signal('SIGKILL')
    const isGone = async () => (await host.run(['test', '-e', host.user.stateDirectory])).exitCode === 1
    await until('lab and program are gone', async () => (await isGone()) && !runs(host, 'sleep 476'))
  })
})
