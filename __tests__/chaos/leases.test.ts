import { describe, expect, it, onTestFinished } from 'vitest'
import type { Topology } from '../../src/index.ts'
import { rootStateDirectory } from '../../src/machine/real.ts'
import { commandIn, writeFile } from '../support/command.ts'
import { countFaults } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { type Labs, type RemoteLab, startLabs } from '../support/labs.ts'
import { oneOf } from '../support/share.ts'
import { expectUnchanged } from '../support/unchanged.ts'

const key = 'net.ipv4.conf.eth0.forwarding'
const names = ['one', 'two', 'three']
const topology = (name: string): Topology => ({
  name,
  bridges: { lan: { subnets: ['10.1.1.0/24'], nat: true } },
  namespaces: { a: { interfaces: { eth0: { bridge: 'lan' } } } },
})

interface World {
  readonly host: Host
  readonly labs: Labs
  readonly set: (setting: string) => Promise<unknown>
  readonly value: () => Promise<string>
}

async function start(): Promise<World> {
  const host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  onTestFinished(() => host[Symbol.asyncDispose]())
  const labs = await startLabs(host)
  onTestFinished(() => labs[Symbol.asyncDispose]())
  return {
    ...{ host, labs },
    set: (setting) => host.must(['sysctl', '-w', setting]),
    value: async () => (await host.must(['sysctl', '-n', key])).trim(),
  }
}

const isThere = ({ host }: World, path: string) => host.run(['test', '-e', path])

/** As what comes after the end of an owner, by which nothing but the holder's input ends. */
async function killHolder(world: World, { id }: RemoteLab, ...others: readonly string[]): Promise<void> {
  const record: { holder: number } = JSON.parse(
    await world.host.must(['cat', `${world.host.user.stateDirectory}/${id}/inside/lab.json`]),
  )
  // One of them may end by the end of another.
  await world.host.run(['kill', '-9', ...others, `${record.holder}`])
  await expect.poll(() => isThere(world, `/proc/${record.holder}`)).toMatchObject({ exitCode: 1 })
}

const ends = {
  'going down': async (_: World, lab: RemoteLab) => void (await lab.close()),
  'kill -9 of the holder, and their keepers': async (world: World, lab: RemoteLab) => {
    await killHolder(world, lab)
    await expect.poll(() => isThere(world, `${rootStateDirectory}/${lab.id}`)).toMatchObject({ exitCode: 1 })
  },
  'kill -9 of holder and keeper, and the next start': async (world: World, lab: RemoteLab) => {
    const keeper = await world.host.must(['pgrep', '-f', `keeper /run/.*netns-topology ${lab.id}`])
    await killHolder(world, lab, ...keeper.trim().split('\n'))
    await world.labs.up(topology('next')).then((next) => next.close())
  },
}

const ordersOf = (all: readonly string[]): string[][] =>
  all.length === 0
    ? [[]]
    : all.flatMap((one) => ordersOf(all.filter((other) => other !== one)).map((rest) => [one, ...rest]))

describe.each(Object.entries(ends))('a setting that labs share, whose labs end by %s', (how, end) => {
  it('comes back with the last of two or three, in every order', async (context) => {
    const count = countFaults(context, `two or three labs that share a setting end by ${how}, in every order`)
    const world = await start()
    const turn = Object.keys(ends).indexOf(how)
    for (const order of [...ordersOf(names.slice(0, 2)), ...oneOf(ordersOf(names), turn)]) {
      await count.one(() =>
        expectUnchanged(world.host, async () => {
          const labs = new Map<string, RemoteLab>()
          for (const name of order.toSorted()) labs.set(name, await world.labs.up(topology(name)))
          for (const name of order) {
            expect(await world.value(), `before ${name} of ${order.join(', ')} ends`).toBe('1')
            const lab = labs.get(name)
            if (lab) await end(world, lab)
          }
          expect(await world.value()).toBe('0')
        }),
      )
    }
  })
})

describe('a setting of ours that somebody else changes meanwhile', () => {
  const theirs = (receipt: string) => receipt.split('\n').filter((line) => line.startsWith('theirs: sysctl '))

  it('stays as they set it', async () => {
    const { host, labs, set, value } = await start()
    await expectUnchanged(host, async () => {
      const lab = await labs.up(topology('one'), { receipt: true })
      await set(`${key}=0`)
      expect((await lab.close()).receipt).toMatchObject({ ours: [], theirs: [] })
      expect(await value()).toBe('0')
    })
  })

  it('forwarding for all stays, with that of the card, and the receipt says whose it is', async () => {
    const { host, set, value } = await start()
    const command = commandIn(host)
    for (const name of ['one', 'two']) await command.must('up', writeFile('lab.yml', JSON.stringify(topology(name))))
    await set('net.ipv4.ip_forward=1')
    for (const name of ['two', 'one']) {
      const receipt = await command.must('down', name)
      expect(receipt).toContain('ours: 0 left')
      expect(theirs(receipt).join('\n')).toContain('net.ipv4.ip_forward')
      expect(await value()).toBe('1')
    }
    expect(await host.must(['sysctl', '-n', 'net.ipv4.ip_forward'])).toBe('1\n')
  })
})
