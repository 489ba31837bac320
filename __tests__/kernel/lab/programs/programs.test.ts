import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Topology } from '../../../../src/index.ts'
import { checkout } from '../../../support/checkout.ts'
import { type Host, playHost } from '../../../support/host.ts'
import { hostProcesses } from '../../../support/host-processes.ts'
import { type Labs, type RemoteLab, startLabs } from '../../../support/labs.ts'
import { expectUnchanged } from '../../../support/unchanged.ts'

const topology: Topology = {
  name: 'programs',
  bridges: { lan: { subnets: ['10.1.1.0/24'] } },
  namespaces: { a: { interfaces: { eth0: { bridge: 'lan' } } }, b: { interfaces: { eth0: { bridge: 'lan' } } } },
}

let host: Host
let labs: Labs
beforeAll(async () => {
  host = await playHost({ outside: false })
  labs = await startLabs(host)
})
afterAll(async () => {
  await labs[Symbol.asyncDispose]()
  await host[Symbol.asyncDispose]()
})

/** A test with a lab of its own, after which the host is as before. */
const inLab = (test: (lab: RemoteLab) => Promise<void>) => () =>
  expectUnchanged(host, async () => {
    await using lab = await labs.up(topology)
    await test(lab)
  })

/** Whether a program runs anywhere on the host whose command begins so. */
const runs = (command: string) => hostProcesses(host).some(({ args }) => args.startsWith(command))

describe('a program', () => {
  it(
    'has the directory of the caller, or the one that it is given',
    inLab(async (lab) => {
      expect(await lab.must('a', ['pwd'])).toBe(`${checkout}\n`)
      expect(await lab.must('a', ['pwd'], { cwd: '/usr/share' })).toBe('/usr/share\n')
    }),
  )

  it(
    'has the environment of the caller and more, and none of it on its command line',
    inLab(async (lab) => {
      const printed = await lab.must('a', ['sh', '-c', 'echo "$HOME $GREETING"'], { env: { GREETING: 'a b; $c' } })
      expect(printed).toBe(`${host.user.home} a b; $c\n`)
    }),
  )

  it(
    'reads and writes what the caller gives and takes, to the byte',
    inLab(async (lab) => {
      const input = `${'0123456789abcdef'.repeat(65_536)}\n\n`
      expect(await lab.must('a', ['cat'], { input })).toBe(input)
      const apart = await lab.exec('a', ['sh', '-c', 'echo out; echo err >&2'])
      expect(apart).toMatchObject({ stdout: 'out\n', stderr: 'err\n' })
    }),
  )

  it(
    'gets its arguments as they are',
    inLab(async (lab) => {
      const args = ['', ' ', '$HOME', '`id`', "it's", '"', '\\', '--', '-n', '*', 'ü', 'two\nlines']
      const printed = await lab.must('a', ['node', '-p', 'JSON.stringify(process.argv.slice(1))', '--', ...args])
      expect(JSON.parse(printed)).toEqual(args)
    }),
  )

  it(
    'ends with a status, or by a signal',
    inLab(async (lab) => {
      expect(await lab.exec('a', ['sh', '-c', 'exit 7'])).toMatchObject({ exitCode: 7 })
      expect(await lab.exec('a', ['sh', '-c', 'kill -s TERM $$'])).toMatchObject({ signal: 'SIGTERM' })
    }),
  )

  it(
    'that is not there is status 127, that may not run 126',
    inLab(async (lab) => {
      expect(await lab.exec('a', ['no-such-program'])).toMatchObject({ exitCode: 127 })
      expect(await lab.exec('a', ['/etc/passwd'])).toMatchObject({ exitCode: 126 })
    }),
  )

  it(
    'is what errors name, and not the way in',
    inLab(async (lab) => {
      const { message } = await lab.exec('a', ['sh', '-c', 'exit 7'])
      expect(message).toContain('Command failed with exit code 7 in a: sh -c exit 7')
      expect(message).not.toContain('nsenter')
    }),
  )

  it(
    'enters a namespace at the same time as twenty others, of which none was there before',
    inLab(async (lab) => {
      const hosts = Array.from({ length: 20 }, () => lab.must('a', ['getent', 'ahostsv4', 'b']))
      expect(new Set(await Promise.all(hosts)).size).toBe(1)
    }),
  )
})

describe('the end of a program', () => {
  it(
    'is its own answer to the signal of kill()',
    inLab(async (lab) => {
      const script = 'trap "echo bye; exit 9" TERM; echo ready; while :; do sleep 0.01; done'
      const ended = await lab.exec('a', ['sh', '-c', script], { onOutput: 'SIGTERM' })
      expect(ended).toMatchObject({ exitCode: 9, stdout: 'ready\nbye\n' })
    }),
  )

  it(
    'is death where it does not handle the signal',
    inLab(async (lab) => {
      const ended = await lab.exec('a', ['sh', '-c', 'echo ready; exec sleep 61'], { onOutput: 'SIGTERM' })
      expect(ended).toMatchObject({ signal: 'SIGTERM' })
      const killed = await lab.exec('a', ['sh', '-c', 'trap "" TERM; echo ready; exec sleep 62'], {
        onOutput: 'SIGKILL',
      })
      expect(killed).toMatchObject({ signal: 'SIGKILL' })
      expect(runs('sleep 6')).toBe(false)
    }),
  )

  /** Leaves children behind in the group, in a session of its own, and one that has no parent. */
  const family = (seconds: number) =>
    `sleep ${seconds}1 & setsid sleep ${seconds}2 & (setsid sleep ${seconds}3 &); echo ready; wait`

  it(
    'takes its descendants along at a timeout',
    inLab(async (lab) => {
      const endedAfter = (timeout: number) => lab.exec('a', ['sh', '-c', family(70)], { timeout })
      let limit = 300
      let ended = await endedAfter(limit)
      // On a busy machine it had no time to begin.
      while (ended.timedOut && ended.stdout === '') ended = await endedAfter((limit *= 2))
      expect(ended).toMatchObject({ timedOut: true, stdout: 'ready\n' })
      await expect.poll(() => runs('sleep 70')).toBe(false)
    }),
  )

  it(
    'takes its descendants along when it is cancelled',
    inLab(async (lab) => {
      const ended = await lab.exec('a', ['sh', '-c', family(80)], { onOutput: 'cancel' })
      expect(ended).toMatchObject({ isCanceled: true })
      await expect.poll(() => runs('sleep 80')).toBe(false)
    }),
  )

  it(
    'takes its descendants along when it is killed, and nobody else',
    inLab(async (lab) => {
      const other = lab.exec('a', ['sh', '-c', 'echo ready; exec sleep 99'])
      const ended = await lab.exec('a', ['sh', '-c', `trap "exit 4" TERM; ${family(90)}`], { onOutput: 'SIGTERM' })
      expect(ended).toMatchObject({ exitCode: 4 })
      await expect.poll(() => runs('sleep 90')).toBe(false)
      expect(runs('sleep 99')).toBe(true)
      await lab.close()
      expect(await other).toMatchObject({ signal: 'SIGTERM' })
    }),
  )

  it(
    'leaves no zombie, whatever it forked: 1,000 children whose parents are gone',
    inLab(async (lab) => {
      const forks = 'for i in $(seq 1000); do (true &); done'
      await lab.must('a', ['sh', '-c', forks])
      expect(hostProcesses(host).filter(({ isZombie }) => isZombie)).toEqual([])
    }),
  )
})

describe('a lab that goes', () => {
  it('ends what still runs, by force where asking is not enough, and says so', async () => {
    await expectUnchanged(host, async () => {
      const lab = await labs.up(topology, { receipt: true })
      const polite = lab.exec('a', ['sleep', '51'])
      const stubborn = lab.exec('b', ['sh', '-c', 'trap "" TERM; echo ready; while :; do sleep 0.1; done'])
      await expect.poll(() => runs('sh -c trap')).toBe(true)
      await expect.poll(() => runs('sleep 51')).toBe(true)
      const { receipt } = await lab.close()
      expect(receipt).toMatchObject({ ours: [], theirs: [] })
      expect(receipt?.ended).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ argv: ['sleep', '51'], signal: 'SIGTERM' }),
          expect.objectContaining({ argv: expect.arrayContaining(['sh', '-c']), signal: 'SIGKILL' }),
        ]),
      )
      expect(await polite).toMatchObject({ signal: 'SIGTERM' })
      expect(await stubborn).toMatchObject({ signal: 'SIGKILL' })
    })
  })

  it('runs no more programs once it is closed', async () => {
    await expectUnchanged(host, async () => {
      const lab = await labs.up(topology)
      await lab.close()
      await expect(lab.exec('a', ['true'])).rejects.toMatchObject({
        name: 'TopologyClosedError',
        code: 'TOPOLOGY_CLOSED',
      })
      await expect(lab.check()).rejects.toMatchObject({ code: 'TOPOLOGY_CLOSED' })
      expect(await lab.close()).toEqual({})
    })
  })

  it('runs no more programs once its holder was killed, and closes all the same', async () => {
    await expectUnchanged(host, async () => {
      const lab = await labs.up(topology)
      await lab.must('a', ['true'])
      const record = await host.must(['cat', `${host.user.stateDirectory}/${lab.id}/inside/lab.json`])
      const { holder }: { holder: number } = JSON.parse(record)
      const running = lab.exec('a', ['sleep', '52'])
      await expect.poll(() => runs('sleep 52')).toBe(true)
      await host.must(['kill', '-9', `${holder}`])
      expect(await running).toMatchObject({ signal: 'SIGKILL' })
      const again = lab.exec('a', ['true'])
      await expect(again).rejects.toMatchObject({ name: 'TopologyClosedError', message: `the lab ${lab.id} is gone` })
      await lab.close()
    })
  })
})
