import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Topology } from '../../src/index.ts'
import { countFaults } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { hostProcesses } from '../support/host-processes.ts'
import { type Labs, type RemoteLab, startLabs } from '../support/labs.ts'
import { share } from '../support/share.ts'
import { expectUnchanged, processesIn, untilNothingIsLeft } from '../support/unchanged.ts'

const topology: Topology = {
  name: 'chaos',
  bridges: { lan: { subnets: ['10.1.1.0/24', 'fd00:1::/64'] } },
  namespaces: Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name) => [name, { interfaces: { eth0: { bridge: 'lan', offload: false } } }]),
  ),
}

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

type UntilGone = () => Promise<number>

/** Does something with the time until afterwards there is no process and no state more than now, in ms. */
const watched = <T>(work: (untilGone: UntilGone) => Promise<T>): Promise<T> =>
  expectUnchanged(host, async () => {
    const running = processesIn(host)
    return await work(() => untilNothingIsLeft(host, running))
  })

async function killed(labs: Labs): Promise<void> {
  const exit = once(labs.process, 'exit')
  host.signal(labs.process, 'SIGKILL')
  await exit
}

/** The same name can be used again, and what comes up works. */
async function nameIsFree(): Promise<void> {
  await using lab = await successor.up(topology, { name: 'again' })
  await lab.must('a', ['ping', '-qnc1', 'b'])
}

interface LabRecord {
  readonly holder: number
  readonly creator: number
}

async function recordOf({ id }: RemoteLab): Promise<LabRecord> {
  const record: LabRecord = JSON.parse(await host.must(['cat', `${host.user.stateDirectory}/${id}/inside/lab.json`]))
  return record
}

const programs = () => hostProcesses(host).map(({ args }) => args)
/** Of the session, which the holder is in. */
const keeperOf = async (holder: number) => (await host.must(['ps', '-o', 'sess=', '-p', `${holder}`])).trim()

describe('kill -9 of the owner', () => {
  it('at moments while the lab comes up', { timeout: 300_000 }, async (context) => {
    const count = countFaults(context, 'SIGKILL of the process that uses the library, at any moment of up')
    const { took } = await successor.up(topology).then(async (lab) => (await lab.close(), lab))
    let finished = 0
    const rounds = share(20, 6, 4)
    const dieAt = (moment: number, untilGone: UntilGone) => async (restored: (took: number) => void) => {
      const owner = await startLabs(host)
      const up = owner.up(topology, { name: 'again' }).then(
        () => (finished += 1),
        () => {},
      )
      await sleep((took * 1.5 * moment) / (rounds - 1)) // by time: at any moment
      await killed(owner)
      await up
      restored(await untilGone())
      await nameIsFree()
    }
    await watched(async (untilGone) => {
      for (let moment = 0; moment < rounds; moment++) await count.one(dieAt(moment, untilGone))
    })
    expect(finished).toBeLessThan(rounds)
  })

  it('while the lab is up and programs run in it', async (context) => {
    const count = countFaults(context, 'SIGKILL of the process that uses the library, while programs run in its lab')
    const die = async (restored: (took: number) => void) => {
      const owner = await startLabs(host)
      await watched(async (untilGone) => {
        const lab = await owner.up(topology, { name: 'again' })
        await lab.must('a', ['sh', '-c', '(setsid sleep 61 &) >/dev/null 2>&1'])
        lab.exec('b', ['sh', '-c', 'trap "" TERM HUP; exec sleep 62']).catch(() => {})
        for (const program of ['sleep 61', 'sleep 62']) await expect.poll(programs).toContain(program)
        await killed(owner)
        restored(await untilGone())
        await nameIsFree()
      })
    }
    for (let round = 0; round < share(5, 3, 2); round++) await count.one(die)
  })

  it('and of its whole process group, as a runner does', async () => {
    const owner = await startLabs(host, { by: ['setsid'] })
    await watched(async (untilGone) => {
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
      watched(async (untilGone) => {
        const lab = await successor.up(topology, { name: 'again' })
        await host.must(['kill', '-9', `${(await recordOf(lab)).holder}`])
        restored(await untilGone())
        await nameIsFree()
      })
    for (let round = 0; round < share(5, 3, 2); round++) await count.one(die)
  })

  it('the keeper: the inside goes with it, the next start removes the rest', async () => {
    await expectUnchanged(host, async () => {
      const lab = await successor.up(topology, { name: 'again' })
      const { holder } = await recordOf(lab)
      await host.must(['kill', '-9', await keeperOf(holder)])
      await expect.poll(() => host.run(['test', '-e', `/proc/${holder}`])).toMatchObject({ exitCode: 1 })
      await expect(lab.exec('a', ['true'])).rejects.toMatchObject({ code: 'TOPOLOGY_CLOSED' })
      await nameIsFree()
      await lab.close()
    })
  })

  it('the keeper and the holder at once', async () => {
    await expectUnchanged(host, async () => {
      const lab = await successor.up(topology, { name: 'again' })
      const { holder } = await recordOf(lab)
      await host.must(['kill', '-9', `${holder}`, await keeperOf(holder)])
      await nameIsFree()
      await lab.close()
    })
  })
})
