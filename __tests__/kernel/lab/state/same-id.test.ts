import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labVariable } from '../../../../src/audit/index.ts'
import { rootStateDirectory } from '../../../../src/machine/real.ts'
import { commandIn, office, writeFile } from '../../../support/command.ts'
import { type Host, playHost } from '../../../support/host.ts'
import { hostProcesses } from '../../../support/host-processes.ts'
import { fixture } from '../../../support/labs.ts'
import { stopped } from '../../../support/stop-and-trace.ts'
import { until } from '../../../support/until.ts'
import { dropped } from '../../../support/user.ts'
import { way } from '../../../support/way.ts'

const topology = way === 'rootless' ? office : fixture('topologies/bridge-nat.yml')

interface Up {
  readonly id: string
  readonly holder: number
  readonly namespaces: readonly { readonly name: string }[]
}

const container = [
  ...(['unshare', ...(way === 'root' ? [] : ['--user', '--map-root-user'])] as const),
  ...['--net', '--pid', '--fork', '--kill-child'],
] as const
const strangers = ['sleep 4801', 'sleep 4802', 'sleep 4803', 'sleep 4804', 'sleep 4806'] as const

/** Processes of another user, and of a container of the same one, that say that they are of a lab, or are its keeper. */
async function strangersTo(host: Host, { id }: Up): Promise<AsyncDisposable> {
  const [program, keeper, programApart, keeperApart, act] = strangers
  const mark = ['env', `${labVariable}=${id}`] as const
  const asKeeper = (script: string) => ['sh', '-c', `${script}; true`, 'keeper', host.user.stateDirectory, id] as const
  const started = [
    dropped(host, 4343).spawn([...mark, ...program.split(' ')] as [string, ...string[]]),
    dropped(host, 4343).spawn([...mark, ...asKeeper(keeper)]),
    dropped(host, 4343).spawn(['env', `NETNS_TOPOLOGY_ACT=${id}`, ...act.split(' ')]),
    host.user.spawn([...container, ...mark, ...programApart.split(' ')]),
    host.user.spawn([...container, ...mark, ...asKeeper(keeperApart)]),
  ]
  await until('all strangers are there', async () => strangersIn(host).length === strangers.length)
  return {
    [Symbol.asyncDispose]: async () => {
      for (const one of strangers) await host.run(['pkill', '-KILL', '-xf', one])
      for (const one of started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null))
        host.signal(one, 'SIGKILL')
      await until('no stranger is left', async () => strangersIn(host).length === 0)
    },
  }
}

const strangersIn = (host: Host): string[] =>
  strangers.filter((one) => hostProcesses(host).some(({ isZombie, args }) => !isZombie && args === one))

const isGone = (host: Host) => async () =>
  (await host.run(['ls', '-d', host.user.stateDirectory, rootStateDirectory])).stdout === ''

const keeperOf = async (host: Host, { id }: Up): Promise<string> =>
  (await host.must(['pgrep', '-of', ` keeper ${host.user.stateDirectory} ${id}`])).trim()

/** How a lab can end. */
const ends: Readonly<Record<string, (host: Host, lab: Up) => Promise<unknown>>> = {
  'by down': (host) => commandIn(host).must('down', 'lab'),
  'by its keeper, with a program that was stopped while it entered': async (host, { holder, namespaces }) => {
    commandIn(host).start(['exec', 'lab', namespaces[0]?.name ?? '', '--', 'sleep', '4805'])
    const nsenter = ['pgrep', '-of', '^\\S*nsenter --target=.* sleep 4805'] as const
    await until('there is nsenter', async () => (await host.run(nsenter)).exitCode === 0)
    await using _ = await stopped(host, Number(await host.must(nsenter)))
    await host.must(['kill', '-KILL', `${holder}`])
    await until('nothing is left', isGone(host))
  },
  'by the next start, after kill -9 of its keeper and its holder': async (host, lab) => {
    await host.must(['kill', '-KILL', await keeperOf(host, lab), `${lab.holder}`])
    await commandIn(host).must('restore')
  },
  'by restore, after its keeper was stopped and its directory deleted': async (host, lab) => {
    await host.must(['kill', '-STOP', await keeperOf(host, lab)])
    await host.must(['rm', '-rf', host.user.stateDirectory])
    await commandIn(host).must('restore')
  },
}

describe('what only says that it is of a lab outlives it', () => {
  let host: Host
  beforeAll(async () => {
    host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  })
  afterAll(async () => await host[Symbol.asyncDispose]())

  it.each(Object.keys(ends))('where the lab ends %s', async (how) => {
    const lab = await commandIn(host).json<Up>('up', writeFile('lab.yml', topology), '--name', 'lab')
    await using _ = await strangersTo(host, lab)
    await ends[how]?.(host, lab)
    await until('nothing is left', isGone(host))
    expect(strangersIn(host)).toEqual(strangers)
  })
})

it('a lab comes up while somebody makes and removes the state directory of root all the time', async () => {
  await using host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  const toAndFro = host.spawn([
    'sh',
    '-c',
    `while mkdir -p -m 0700 ${rootStateDirectory}; do rmdir ${rootStateDirectory} || :; done`,
  ])
  for (let time = 0; time < 3; time += 1)
    await commandIn(host).must('run', writeFile('lab.yml', topology), '--', 'true')
  host.signal(toAndFro, 'SIGKILL')
})
