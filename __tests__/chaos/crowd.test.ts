import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Topology } from '../../src/index.ts'
import { rootStateDirectory } from '../../src/machine/real.ts'
import { countFaults } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { type Labs, type RemoteLab, startLabs } from '../support/labs.ts'
import { testLimit } from '../support/patience.ts'
import { share } from '../support/share.ts'
import { sendAcross } from '../support/traffic.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { way } from '../support/way.ts'

const hasWayOut = way !== 'rootless'
const topology: Topology = {
  bridges: { lan: { subnets: ['10.1.1.0/24'], nat: hasWayOut } },
  namespaces: { a: { interfaces: { eth0: { bridge: 'lan' } } }, b: { interfaces: { eth0: { bridge: 'lan' } } } },
}

/** Things of somebody else's, of the kinds that a lab has on the host. */
const theirs = `
nft 'add table inet theirs; add chain inet theirs forward { type filter hook forward priority 10; policy accept; }'
iptables -I DOCKER-USER -i theirs -m comment --comment theirs -j ACCEPT
ip link add theirs type veth peer name theirs-too
ip address add 192.0.2.1/24 dev theirs
ip link set dev theirs up
ip route add 192.0.2.128/25 via 198.51.100.1
mkdir -p /run/netns /etc/netns/theirs
ln -s /proc/1/ns/net /run/netns/theirs`

let host: Host
beforeAll(async () => {
  host = await playHost({ forwardDrop: 'docker', sysctls: { 'net.ipv4.ip_forward': 0 } })
  await host.must(['sh', '-ec', theirs])
})
afterAll(async () => await host[Symbol.asyncDispose]())

/** The outside, or what there is inside where nobody gets out. */
const reach = (lab: RemoteLab) => lab.must('a', ['ping', '-n', '-c1', hasWayOut ? '8.8.8.8' : 'b'])
const tracked = async (on: Host) =>
  (await on.must(['conntrack', '-L', '-s', '198.18.0.0/15'])).split('\n').filter(Boolean)

/** Brings them up all at once, and expects that all reach where they may and that nothing of them is left. */
async function gather(on: Host, crowd: number): Promise<void> {
  await expectUnchanged(on, async () => {
    await using labs = await startLabs(on)
    const all = await Promise.all(
      Array.from({ length: crowd }, (_, index) => labs.up(topology, { name: `lab-${index}` })),
    )
    await Promise.all(all.map(reach))
    expect(await tracked(on)).toHaveLength(hasWayOut ? crowd : 0)
    await Promise.all(all.map((lab) => lab.close()))
  })
  expect(await tracked(on)).toEqual([])
}

const each = `each ${hasWayOut ? 'with a way out, ' : ''}pinging`
const crowd = share(50, 10, 3)
const bareCrowd = share(100, 6, 4)

it(`${crowd} labs at once reach where they may, and nothing of them is left`, {
  timeout: 4 * testLimit,
}, async (context) => {
  const count = countFaults(context, `${crowd} labs at once, ${each}`)
  await count.one(() => gather(host, crowd))
})

it(`${bareCrowd} do on a host without any rule`, { timeout: 4 * testLimit }, async (context) => {
  const count = countFaults(context, `${bareCrowd} labs at once on a host without any rule, ${each}`)
  await using bare = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  expect(await bare.must(['nft', 'list', 'ruleset'])).toBe('')
  const traffic = await sendAcross(bare)
  await count.one(() => gather(bare, bareCrowd))
  expect((await traffic.count()).crossed).toEqual([0, 0, 0])
})

const owners = share(20, 4, 2)
const duration = share(60_000, 2000, 1000) // ms
const lifetime = share(4000, 4000, 2000) // ms that an owner lives at most that is killed

/** Brings labs up and down, one at least, until the deadline or until it is killed, and says how many reached what they may. */
async function work(labs: Labs, deadline: number): Promise<number> {
  let count = 0
  try {
    do {
      await using lab = await labs.up(topology)
      await reach(lab)
      count += 1
    } while (performance.now() < deadline)
  } catch (error) {
    // What was killed says no more; anything else is a failure.
    if (!isOfDeath(error)) throw error
  }
  return count
}

const isOfDeath = (error: unknown): boolean =>
  error instanceof SuppressedError
    ? isOfDeath(error.error)
    : error instanceof Error && error.message.startsWith('the process that uses the library is gone')

async function killed(labs: Labs, moment: number): Promise<void> {
  await sleep(moment) // by time: the moment is random
  const exit = once(labs.process, 'exit')
  host.signal(labs.process, 'SIGKILL')
  await exit
}

/** One owner after the other, each killed at some moment. */
async function generations(deadline: number): Promise<number> {
  let count = 0
  while (performance.now() < deadline) {
    const labs = await startLabs(host)
    const [worked] = await Promise.all([work(labs, deadline), killed(labs, Math.random() * lifetime)])
    count += worked
  }
  return count
}

async function longLife(deadline: number): Promise<number> {
  await using labs = await startLabs(host)
  return await work(labs, deadline)
}

it(`${owners} owners bring labs up and down, and half of them are killed: nothing is left, and nothing of others' is missing`, {
  timeout: 2 * testLimit,
}, async (context) => {
  const count = countFaults(
    context,
    `${owners} processes bring labs up and down for ${duration / 1000} s, and half of them are killed`,
  )
  const counts = await count.one(() =>
    expectUnchanged(host, async () => {
      const deadline = performance.now() + duration
      const worked = await Promise.all(
        Array.from({ length: owners }, (_, index) => (index % 2 === 0 ? generations : longLife)(deadline)),
      )
      // What was left where a keeper was slow, the next start has restored by then.
      await using labs = await startLabs(host)
      await labs.up(topology).then((lab) => lab.close())
      await expect
        .poll(() => host.run(['ls', host.user.stateDirectory, rootStateDirectory]))
        .toMatchObject({ stdout: '' })
      return worked
    }),
  )
  console.log(
    `${counts.reduce((sum, worked) => sum + worked, 0)} labs of ${owners} owners at a time reached where they may`,
  )
  expect(Math.max(...counts)).toBeGreaterThan(0)
  expect(await tracked(host)).toEqual([])
})
