import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { commandIn, writeFile } from '../support/command.ts'
import { countFaults } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { fixture } from '../support/labs.ts'
import { sendAcross, type Traffic } from '../support/traffic.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { until } from '../support/until.ts'

let host: Host
let traffic: Traffic
beforeAll(async () => {
  host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0, 'net.ipv6.conf.all.forwarding': 0 } })
  traffic = await sendAcross(host)
})
afterAll(() => host[Symbol.asyncDispose]())
const command = () => commandIn(host)
afterEach(() => command().run(['down', '--all']))

/** Forwards by the card, and by its other one as far as answers need it, as a lab has it. */
const forwards = ['ipv4.conf.eth0.forwarding', 'ipv6.conf.eth0.force_forwarding'].map((key) => `net.${key}`)
const forward = (value: 0 | 1) => host.must(['sysctl', '-qw', ...forwards.map((key) => `${key}=${value}`)])

/** Waits until there are some more packets of each kind. */
async function untilMore(which: 'sent' | 'crossed'): Promise<void> {
  const before = (await traffic.count())[which]
  await until('packets are sent', async () =>
    (await traffic.count())[which].every((now, kind) => now > (before[kind] ?? 0) + 500),
  )
}

const goesOn = () => untilMore('sent')

/** None comes through while something is done, and for some packets after it. */
async function expectNoneAcross(work: () => Promise<void>): Promise<void> {
  const { crossed } = await traffic.count()
  await expectUnchanged(host, async () => {
    await work()
    await goesOn()
  })
  expect((await traffic.count()).crossed).toEqual(crossed)
}

interface Lab {
  readonly id: string
  readonly holder: string
  readonly keeper: string
}

async function up(): Promise<Lab> {
  await command().must('up', writeFile('bridge-nat.yml', fixture('topologies/bridge-nat.yml')))
  const { id } = await command().json<{ id: string }>('show', 'bridge-nat')
  const { holder }: { holder: number } = JSON.parse(
    await host.must(['cat', `/run/netns-topology/${id}/inside/lab.json`]),
  )
  const keeper = (await host.must(['pgrep', '-of', `keeper /run/netns-topology ${id}`])).trim()
  return { id, holder: `${holder}`, keeper }
}

const tables = () => host.must(['nft', 'list', 'tables'])
const isGone = async () => (await host.run(['test', '-e', '/run/netns-topology'])).exitCode === 1
const kill = (...pids: readonly string[]) => host.must(['kill', '-9', ...pids])

describe('packets from the outside to a network behind the host', () => {
  it('come through where nothing stops them, as this test would see', async () => {
    await forward(1)
    await untilMore('crossed')
    await forward(0)
  })

  it('do not while a lab forwards by the same card, nor while it comes and goes', async () => {
    await expectNoneAcross(async () => {
      await up()
      await goesOn()
      await command().must('down', 'bridge-nat')
    })
  })

  it.each(['holder', 'keeper'] as const)('do not when its %s is killed', async (victim) => {
    await expectNoneAcross(async () => {
      const lab = await up()
      await kill(lab[victim])
      // The lab of nobody goes on without its keeper.
      if (victim === 'keeper') await goesOn().then(() => command().must('down', 'bridge-nat'))
      await until('the lab is gone', isGone)
    })
  })

  it('do not when all of it is killed: the table stays until the next start', async () => {
    await expectNoneAcross(async () => {
      const { holder, keeper, id } = await up()
      await kill(keeper, holder)
      await until('the holder is gone', async () => (await host.run(['test', '-e', `/proc/${holder}`])).exitCode === 1)
      await goesOn()
      expect(await tables()).toContain(`netns-topology-${id.replace('bridge-nat.', '')}`)
      await command().must('restore')
      expect(await tables()).toBe('')
    })
  })

  it('do not when a program of the lab kills all that it can', async (context) => {
    const count = countFaults(context, "kill -9 -1 by root in root's lab, then down")
    await count.one(() =>
      expectNoneAcross(async () => {
        const { holder } = await up()
        const before = await tables()
        await command().run(['exec', 'bridge-nat', 'ns3', '--', 'sh', '-c', 'kill -9 -1'])
        await goesOn()
        expect(await tables()).toBe(before)
        expect((await host.run(['test', '-e', `/proc/${holder}`])).exitCode).toBe(0)
        await command().must('check', 'bridge-nat')
        expect(await command().must('down', 'bridge-nat')).toContain('as before')
      }),
    )
  })

  // Last: with its name the card loses its routes.
  it('do not while the card has another name, which the guard knows it by as well', async () => {
    const rename = (from: string, to: string) =>
      host.must(['sh', '-ec', 'ip link set "$1" down; ip link set "$1" name "$2"; ip link set "$2" up', 'sh', from, to])
    await up()
    const { crossed } = await traffic.count()
    await rename('eth0', 'wan0')
    await goesOn()
    expect(await command().json('show', 'bridge-nat')).toMatchObject({
      missing: ['way out by IPv4', 'way out by IPv6'],
    })
    const [, table = ''] = /(netns-topology-\w+)/.exec(await tables()) ?? []
    await host.must(['nft', 'insert', 'rule', 'inet', table, 'forward', 'iifname', 'lo', 'accept'])
    expect((await command().run(['repair', 'bridge-nat'])).stdout).toMatch(/^put back: nftables table /)
    await command().must('down', 'bridge-nat')
    await rename('wan0', 'eth0')
    expect((await traffic.count()).crossed).toEqual(crossed)
  })
})
