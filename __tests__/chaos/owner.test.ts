import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Topology } from '../../src/index.ts'
import { countFaults } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { type Labs, type RemoteLab, startLabs } from '../support/labs.ts'
import { expectUnchanged } from '../support/unchanged.ts'

const topology: Topology = {
  name: 'chaos',
  bridges: { lan: { subnets: ['10.1.1.0/24', 'fd00:1::/64'] } },
  namespaces: Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name) => [name, { interfaces: { eth0: { bridge: 'lan', offload: false } } }]),
  ),
}

const patience = 15_000 // ms that a busy machine may take for what is promised in 100

let host: Host
/** For `up` under the same name afterwards, by somebody else. */
let successor: Labs
beforeAll(async () => {
  host = await playHost({ outside: false })
  successor = await startLabs(host)
})
afterAll(async () => {
  await successor[Symbol.asyncDispose]()
  await host[Symbol.asyncDispose]()
})

/** Prints what is left of labs: their directory, and what is in a network that is not the host's. */
const leftovers = `
  [ ! -e /run/netns-topology ] || find /run/netns-topology
  own=$(readlink /proc/1/ns/net)
  for process in /proc/[0-9]*; do
    net=$(readlink "$process/ns/net") && [ "$net" != "$own" ] && tr '\\0' ' ' <"$process/cmdline"
  done 2>/dev/null
  exit 0`

/** ms until nothing of a lab is left. */
async function untilGone(): Promise<number> {
  const start = performance.now()
  for (;;) {
    const left = await host.must(['sh', '-c', leftovers])
    const waited = performance.now() - start
    if (left === '') return waited
    if (waited > patience) throw new Error(`after ${patience} ms there is still: ${left}`)
  }
}

async function killed(labs: Labs): Promise<void> {
  const exit = once(labs.process, 'exit')
  host.signal(labs.process, 'SIGKILL')
  await exit
}

/** The same name can be used again, and what comes up works. */
async function nameIsFree(): Promise<void> {
  await using lab = await successor.up(topology, { name: 'again' })
  await lab.must('a', ['ping', '-qnc1', '-W1', 'b'])
}

interface LabRecord {
  readonly holder: number
  readonly creator: number
}

async function recordOf({ id }: RemoteLab): Promise<LabRecord> {
  const record: LabRecord = JSON.parse(await host.must(['cat', `/run/netns-topology/${id}/inside/lab.json`]))
  return record
}

const programs = async () => (await host.must(['ps', '-e', '-o', 'args='])).split('\n')
const parentOf = async (pid: number) => Number(await host.must(['ps', '-o', 'ppid=', '-p', `${pid}`]))

describe('kill -9 of the owner', () => {
  it('at twenty moments while the lab comes up', { timeout: 300_000 }, async (context) => {
    const count = countFaults(context, 'SIGKILL of the process that uses the library, at any moment of up')
    const { took } = await successor.up(topology).then(async (lab) => (await lab.close(), lab))
    let finished = 0
    const dieAt = (moment: number) => async (restored: (took: number) => void) => {
      const owner = await startLabs(host)
      const up = owner.up(topology, { name: 'again' }).then(
        () => (finished += 1),
        () => {},
      )
      await sleep((took * 1.5 * moment) / 19)
      await killed(owner)
      await up
      restored(await untilGone())
      await nameIsFree()
    }
    await expectUnchanged(host, async () => {
      for (let moment = 0; moment < 20; moment++) await count.one(dieAt(moment))
    })
    expect(finished).toBeLessThan(15)
  })

  it('while the lab is up and programs run in it', async (context) => {
    const count = countFaults(context, 'SIGKILL of the process that uses the library, while programs run in its lab')
    const die = async (restored: (took: number) => void) => {
      const owner = await startLabs(host)
      await expectUnchanged(host, async () => {
        const lab = await owner.up(topology, { name: 'again' })
        await lab.must('a', ['sh', '-c', '(setsid sleep 61 &) >/dev/null 2>&1'])
        lab.exec('b', ['sh', '-c', 'trap "" TERM HUP; exec sleep 62']).catch(() => {})
        for (const program of ['sleep 61', 'sleep 62']) await expect.poll(programs).toContain(program)
        await killed(owner)
        restored(await untilGone())
        await nameIsFree()
      })
    }
    for (let round = 0; round < 5; round++) await count.one(die)
  })

  it('and of its whole process group, as a runner does', async () => {
    const owner = await startLabs(host, { by: ['setsid'] })
    await expectUnchanged(host, async () => {
      const lab = await owner.up(topology, { name: 'again' })
      lab.exec('b', ['sleep', '63']).catch(() => {})
      await expect.poll(programs).toContain('sleep 63')
      const exit = once(owner.process, 'exit')
      await host.must(['kill', '-9', '--', `-${(await recordOf(lab)).creator}`])
      await exit
      await untilGone()
      await nameIsFree()
    })
  })
})

describe('kill -9 of what keeps a lab', () => {
  it('the holder: the rest follows', async (context) => {
    const count = countFaults(context, 'SIGKILL of the holder of a lab without host steps')
    const die = (restored: (took: number) => void) =>
      expectUnchanged(host, async () => {
        const lab = await successor.up(topology, { name: 'again' })
        await host.must(['kill', '-9', `${(await recordOf(lab)).holder}`])
        restored(await untilGone())
        await nameIsFree()
      })
    for (let round = 0; round < 5; round++) await count.one(die)
  })

  it('the keeper: the inside goes with it, the next start removes the rest', async () => {
    await expectUnchanged(host, async () => {
      const lab = await successor.up(topology, { name: 'again' })
      const { holder } = await recordOf(lab)
      await host.must(['kill', '-9', `${await parentOf(await parentOf(holder))}`])
      await expect
        .poll(() => host.run(['test', '-e', `/proc/${holder}`]), { timeout: patience })
        .toMatchObject({ exitCode: 1 })
      await expect(lab.exec('a', ['true'])).rejects.toMatchObject({ code: 'TOPOLOGY_CLOSED' })
      await nameIsFree()
      await lab.close()
    })
  })

  it('the keeper and the holder at once', async () => {
    await expectUnchanged(host, async () => {
      const lab = await successor.up(topology, { name: 'again' })
      const { holder } = await recordOf(lab)
      const keeper = await parentOf(await parentOf(holder))
      await host.must(['kill', '-9', `${holder}`, `${keeper}`])
      await nameIsFree()
      await lab.close()
    })
  })
})
