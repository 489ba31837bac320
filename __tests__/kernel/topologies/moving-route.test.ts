import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Examination } from '../../../src/doctor/index.ts'
import { type Command, commandIn, writeFile } from '../../support/command.ts'
import { type Host, playHost } from '../../support/host.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { addVpn } from '../../support/vpn.ts'
import { needsHostSteps } from '../../support/way.ts'

beforeEach(needsHostSteps)

const topology = `name: office
bridges: { lan: { subnets: [10.1.1.0/24, "fd00:1::/64"], nat: true } }
namespaces: { client: { interfaces: { eth0: { bridge: lan } } } }
`

let host: Host
let command: Command
let file: string
const start = async (sysctls: Readonly<Record<string, number>>) => {
  host = await playHost({ sysctls })
  await addVpn(host)
  command = commandIn(host)
  file = writeFile('office.yml', topology)
}
afterEach(() => host[Symbol.asyncDispose]())

const targets = ['8.8.8.8', '2001:4860:4860::8888']

const reached = async () => {
  const pings = targets.map((to) => command.run(['exec', 'office', 'client', '--', 'ping', '-nqc1', '-W1', to]))
  return (await Promise.all(pings)).map(({ exitCode }) => exitCode === 0)
}

const shown = async () => (await command.json<{ readonly missing: readonly string[] }>('show', 'office')).missing

const toVpn = `ip route replace default via 203.0.113.1 dev vpn0
ip -6 route del default
ip -6 route add default via 2001:db8:200::1 dev vpn0`
const toCard = `ip route replace default via 198.51.100.1 dev eth0
ip -6 route del default
ip -6 route add default via 2001:db8:100::1 dev eth0`
const toNowhere = 'ip route del default; ip -6 route del default'
const move = (script: string) => host.must(['sh', '-es'], { stdin: script })

const ways = ['way out by IPv4', 'way out by IPv6']

describe('a default route that moves to another card', () => {
  it('is followed where the machine forwards', async () => {
    await start({ 'net.ipv4.ip_forward': 1, 'net.ipv6.conf.all.forwarding': 1 })
    await expectUnchanged(host, async () => {
      await command.must('up', file)
      await move(toVpn)
      expect(await reached()).toEqual([true, true])
      expect(await shown()).toEqual([])
      await move(toCard)
      await command.must('down', 'office')
    })
  })

  it('is followed where the other card had a default route already, which waited', async () => {
    await start({ 'net.ipv4.ip_forward': 0 })
    await move('ip route add default via 203.0.113.1 metric 600')
    await command.must('up', file)
    await move('ip route del default metric 0')
    expect(await reached()).toEqual([true, true])
    expect(await shown()).toEqual([])
    await command.must('down', 'office')
  })

  it('is said, and followed by `repair`, where the machine does not forward', async () => {
    await start({ 'net.ipv4.ip_forward': 0 })
    await expectUnchanged(host, async () => {
      await command.must('up', file)
      expect(await reached()).toEqual([true, true])
      await move(toVpn)
      expect(await reached()).toEqual([false, false])
      expect(await shown()).toEqual(ways)
      const { exitCode, stderr } = await command.run(['check', 'office'])
      expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining('way out by IPv4') })

      expect(await command.json('repair', 'office')).toEqual({ repaired: ways, lost: [] })
      expect(await reached()).toEqual([true, true])
      expect(await shown()).toEqual([])
      // The card forwards for the lab only.
      const tables = await host.must(['nft', 'list', 'ruleset'])
      expect(tables).toMatch(/meta nfproto ipv4 iif "vpn0" drop/)
      expect(tables).toMatch(/meta nfproto ipv6 iif "vpn0" drop/)

      await move(toCard)
      expect(await reached()).toEqual([true, true])
      await command.must('down', 'office')
    })
  })

  it('is lost where it is gone, and back with it', async () => {
    await start({ 'net.ipv4.ip_forward': 0 })
    await expectUnchanged(host, async () => {
      await command.must('up', file)
      await move(toNowhere)
      expect(await shown()).toEqual(ways)
      const { exitCode, stderr } = await command.run(['repair', 'office'])
      expect(exitCode).toBe(1)
      for (const family of ['IPv4', 'IPv6']) {
        expect(stderr).toContain(
          `way out by ${family}: no route of this machine leads out by ${family} for what comes in`,
        )
      }
      await move('ip route add default via 198.51.100.1; ip -6 route add default via 2001:db8:100::1')
      expect(await shown()).toEqual([])
      await command.must('down', 'office')
    })
  })
})

describe('no default route at all', () => {
  it('of either family is said', async () => {
    await start({ 'net.ipv4.ip_forward': 0 })
    await move(toNowhere)
    const { stderr } = await command.run(['up', file])
    expect(stderr).toContain(
      'no way out by IPv4 for lan beyond the links of this machine: it has no default route of IPv4',
    )
    expect(stderr).toContain('no way out by IPv6 for lan: this machine has no default route of IPv6')
    expect(await shown()).toEqual([])
    await command.must('down', 'office')
  })
})

it('rules for what the machine itself sends are none for a lab', async () => {
  await start({ 'net.ipv4.ip_forward': 0 })
  await move(
    'ip route del default; ip route add default via 198.51.100.1 table 100; ip rule add pref 100 iif lo table 100',
  )
  await expectUnchanged(host, async () => {
    const { findings } = await command.json<Examination>('doctor')
    expect(findings.find(({ area, name }) => area === 'way out' && name === 'IPv4')).toMatchObject({
      status: 'limited',
      detail: expect.stringContaining('rules for what it sends itself (`ip rule`, iif lo)'),
    })
    const { exitCode, stderr } = await command.run(['up', file])
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: expect.stringMatching(/no route of this machine leads out by IPv4 for what comes in by nt-/),
    })
  })
})
