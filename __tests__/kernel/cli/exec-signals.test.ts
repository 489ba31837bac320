import { describe, expect } from 'vitest'
import { runs, startIn } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { commandArgv } from '../../support/engine.ts'
import { until } from '../../support/until.ts'
import { way } from '../../support/way.ts'

/** Says that it is ready, ends with 7 at a signal that it traps. */
const trapping = (signal: string) => [
  'bash',
  '-c',
  `trap 'echo got ${signal}; exit 7' ${signal}; echo ready; while :; do sleep 0.01; done`,
]

describe('a signal to the command', () => {
  it('reaches the program', async ({ command, lab }) => {
    for (const signal of ['TERM', 'INT', 'HUP', 'QUIT', 'USR1', 'USR2', 'ALRM'] as const) {
      const running = command.start(['exec', lab, 'client', '--', ...trapping(signal)])
      await running.printed('ready')
      running.signal(`SIG${signal}`)
      expect(await running.ended()).toMatchObject({ exitCode: 7, stdout: `ready\ngot ${signal}\n`, stderr: '' })
    }
  })

  it('ends a program that does not trap it, and what descends from it', async ({ command, host, lab }) => {
    for (const [signal, status] of [
      ['SIGTERM', 143],
      ['SIGINT', 130],
      ['SIGHUP', 129],
    ] as const) {
      const script = 'sleep 4712 & setsid sleep 4713 & echo ready; exec sleep 4714'
      const running = command.start(['exec', lab, 'client', '--', 'sh', '-c', script])
      await running.printed('ready')
      running.signal(signal)
      expect((await running.ended()).exitCode).toBe(status)
      expect(runs(host, 'sleep 471')).toBe(false)
    }
  })

  it('reaches the program of run, outside and inside', async ({ command, lab }) => {
    const file = '__tests__/fixtures/topologies/veth-pair.yml'
    expect(lab).toBe('office')
    for (const where of [[], ['--in', 'ns1']]) {
      const running = command.start(['run', file, ...where, '--', ...trapping('TERM')])
      await running.printed('ready')
      running.signal('SIGTERM')
      const { exitCode, stderr } = await running.ended()
      expect(exitCode).toBe(7)
      expect(stderr).toMatch(/^veth-pair: host as before: /m)
    }
  })

  it('sent to the whole group reaches a program that is not in it once', async ({ host, lab }) => {
    const script = `trap 'echo got; got=1' INT; echo ready; until [ $got ]; do sleep 0.1; done; sleep 0.5; echo end`
    const line = commandArgv('exec', lab, 'client', '--', 'sh', '-c', script)
    const shell = startIn(host.user, [
      'setsid',
      'sh',
      '-c',
      'trap "" INT; echo $$; exec env --default-signal=INT "$@"',
      'sh',
      ...line,
    ])
    await shell.printed('ready')
    const group = (await host.must(['pgrep', '-o', '-f', `cli.js exec ${lab}`])).trim()
    await host.must(['kill', '-INT', '--', `-${group}`])
    expect((await shell.ended()).stdout).toMatch(/^\d+\nready\ngot\nend\n$/)
  })

  it('SIGKILL ends the program and all that descends from it', async ({ command, host, lab }) => {
    const script = 'sleep 4715 & setsid sleep 4716 & (setsid sh -c "sleep 4717 & exit" &) ; echo ready; exec sleep 4718'
    const running = command.start(['exec', lab, 'client', '--', 'sh', '-c', script])
    await running.printed('ready')
    expect(runs(host, 'sleep 4717')).toBe(true)
    running.signal('SIGKILL')
    await until('the program has ended', async () => !runs(host, 'sleep 471'))
  })

  it('SIGKILL ends also what ignores SIGTERM', async ({ command, host, lab }) => {
    const script = "trap '' TERM; echo ready; while :; do sleep 0.0471; done"
    const running = command.start(['exec', lab, 'client', '--', 'sh', '-c', script])
    await running.printed('ready')
    running.signal('SIGKILL')
    await until('the program has ended', async () => !runs(host, '0.0471'))
  })

  it('SIGKILL ends also what has changed its user', async ({ command, host, lab, skip }) => {
    skip(way === 'rootless', 'its user is given no others by subuid(5), so that his lab has none')
    const another = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
    const script = 'echo ready; exec sleep 4721'
    const running = command.start(['exec', lab, 'client', '--root', '--', ...another, 'sh', '-c', script])
    await running.printed('ready')
    running.signal('SIGKILL')
    await until('the program has ended', async () => !runs(host, 'sleep 4721'))
  })

  it('SIGKILL to one exec leaves the programs of others alone', async ({ command, host, lab }) => {
    const [first, second] = ['4719', '4720'].map((time) =>
      command.start(['exec', lab, 'client', '--', 'sh', '-c', `echo ready; exec sleep ${time}`]),
    )
    await Promise.all([first?.printed('ready'), second?.printed('ready')])
    first?.signal('SIGKILL')
    await until('the program has ended', async () => !runs(host, 'sleep 4719'))
    expect(runs(host, 'sleep 4720')).toBe(true)
    second?.signal('SIGTERM')
    expect(await second?.ended()).toMatchObject({ exitCode: 143 })
  })
})
