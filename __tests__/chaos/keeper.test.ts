import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandIn, writeFile } from '../support/command.ts'
import { type Host, playHost } from '../support/host.ts'
import { fixture, type Labs, type RemoteLab, startLabs } from '../support/labs.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { until } from '../support/until.ts'

let host: Host
beforeAll(async () => {
  host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
})
afterAll(async () => await host[Symbol.asyncDispose]())

const topology = fixture('topologies/bridge-nat.yml')

interface Kept {
  readonly keeper: string
  readonly holder: string
}

async function processesOf(id: string): Promise<Kept> {
  const { holder }: { holder: number } = JSON.parse(
    await host.must(['cat', `/run/netns-topology/${id}/inside/lab.json`]),
  )
  const keeper = (await host.must(['pgrep', '-of', `keeper /run/netns-topology ${id}`])).trim()
  return { keeper, holder: `${holder}` }
}

const isGone = async () => (await host.run(['test', '-e', '/run/netns-topology'])).exitCode === 1

describe('the keeper', () => {
  const up = async (labs: Labs): Promise<RemoteLab> => await labs.up(topology)

  it('has a session of its own and no stream of anybody else, as the holder', async () => {
    const owner = await startLabs(host)
    await expectUnchanged(host, async () => {
      const { keeper, holder } = await processesOf((await up(owner)).id)
      const session = async (pid: string) => (await host.must(['ps', '-o', 'sess=', '-p', pid])).trim()
      expect(await session(keeper)).toBe(keeper)
      const ownStreams = new Set(await streamsOf(await pidOf(owner)))
      for (const pid of [keeper, holder]) {
        const streams = await streamsOf(pid)
        expect(streams.filter((stream) => ownStreams.has(stream) && stream !== '/dev/null')).toEqual([])
      }
      await owner[Symbol.asyncDispose]()
    })
  })

  it("survives the end of its owner's whole process group, and undoes what was done on the host", async () => {
    const times: number[] = []
    for (let round = 0; round < 5; round += 1) {
      await expectUnchanged(host, async () => {
        const owner = await startLabs(host, { by: ['setsid'] })
        const lab = await up(owner)
        await lab.must('ns3', ['ping', '-n', '-c1', '8.8.8.8'])
        const exit = once(owner.process, 'exit')
        await host.must(['kill', '-9', '--', `-${await pidOf(owner)}`])
        await exit
        times.push(await until('the lab is gone', isGone))
        expect(await host.must(['conntrack', '-L', '-s', '198.18.0.0/15'])).toBe('')
      })
    }
    console.log(`host steps undone ${times.map((time) => time.toFixed(0)).join(', ')} ms after kill -9 of the group`)
  })

  it('costs little memory, with the holder', async () => {
    const owner = await startLabs(host)
    const kept = await processesOf((await up(owner)).id)
    const sizes = await Promise.all(
      Object.entries<string>({ ...kept }).map(async ([who, pid]) => [who, await pssOf(pid)] as const),
    )
    await owner[Symbol.asyncDispose]()
    console.log(`PSS: ${sizes.map(([who, size]) => `${who} ${size} kB`).join(', ')}`)
    expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(20_000)
  })
})

/** As the host numbers it. */
async function pidOf(labs: Labs): Promise<string> {
  const pids = await host.must(['pgrep', '-f', 'lab-server.ts'])
  expect(labs.process.exitCode).toBeNull()
  return pids.trim().split('\n').at(-1) ?? ''
}

const streamsOf = async (pid: string): Promise<string[]> =>
  (await host.must(['sh', '-c', 'for fd in 0 1 2; do readlink "/proc/$1/fd/$fd"; done', 'streams', pid]))
    .trim()
    .split('\n')

const pssOf = async (pid: string): Promise<number> =>
  Number((await host.must(['cat', `/proc/${pid}/smaps_rollup`])).match(/^Pss:\s+(\d+) kB$/m)?.[1])

describe('who came in by a pin', () => {
  const visit = async (): Promise<string> => {
    host.spawn(['ip', 'netns', 'exec', 'ns3', 'sh', '-c', 'trap "" HUP; exec sleep 4567']).on('error', () => {})
    const pids = () => host.run(['pgrep', '-f', '^sleep 4567$'])
    await expect.poll(pids).toMatchObject({ exitCode: 0 })
    return (await pids()).stdout.trim()
  }
  const hasEnded = (pid: string) => async () => (await host.run(['test', '-e', `/proc/${pid}`])).exitCode === 1
  const command = () => commandIn(host)
  const upPinned = async () => {
    await command().must('up', writeFile('bridge-nat.yml', topology), '--pin')
    const { id } = await command().json<{ id: string }>('show', 'bridge-nat')
    return await processesOf(id)
  }

  it('is ended by the keeper', async () => {
    await expectUnchanged(host, async () => {
      const { holder } = await upPinned()
      const visitor = await visit()
      await host.must(['kill', '-9', holder])
      await until('the visitor has ended', hasEnded(visitor))
      await until('the lab is gone', isGone)
    })
  })

  it('is ended by the next start, where the keeper was killed as well', async () => {
    await expectUnchanged(host, async () => {
      const { holder, keeper } = await upPinned()
      const visitor = await visit()
      await host.must(['kill', '-9', keeper, holder])
      await expect.poll(hasEnded(holder)).toBe(true)
      expect(await hasEnded(visitor)()).toBe(false)
      await command().must('restore', '--stale')
      expect(await hasEnded(visitor)()).toBe(true)
    })
  })

  it('is named by the receipt of down', async () => {
    await expectUnchanged(host, async () => {
      await upPinned()
      const visitor = await visit()
      expect(await command().must('down', 'bridge-nat')).toContain(`ended: ${visitor} sleep 4567 (SIGTERM)`)
    })
  })
})
