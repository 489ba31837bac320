import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InterfaceStats, LabSnapshot } from '../../../../src/index.ts'
import { type Host, playHost } from '../../../support/host.ts'
import { inLab, pair } from '../../../support/in-lab.ts'

let host: Host
beforeAll(async () => {
  host = await playHost({ outside: false })
})
afterAll(() => host[Symbol.asyncDispose]())

describe('an interface', () => {
  it('is cut off by down(), and up() gives back what the kernel forgot', async () => {
    const script = `
      await b.exec('sh', ['-c', 'ip route add 10.9.0.0/16 via 10.1.1.1 metric 7 table 100; ip -6 route add fd00:9::/64 via fd00:1::1'], { root: true })
      const routes = async () => {
        const { stdout } = await b.exec('sh', ['-c', 'ip route show table all; ip -6 route show table all'])
        return stdout.split('\\n').sort()
      }
      const before = [await lab.inspect(), await routes()]
      const { eth0 } = b.interfaces
      await eth0.down()
      await eth0.down()
      const cut = [await lab.inspect(), await a.reach(b, { within: 200 })]
      await eth0.up()
      const reached = await Promise.all([4, 6].map((family) => a.reach(b, { family })))
      await eth0.up()
      return { address: eth0.address, before, cut, reached, after: [await lab.inspect(), await routes()] }`
    const seen = await inLab<{
      address: string
      before: [LabSnapshot, string[]]
      after: [LabSnapshot, string[]]
      cut: [LabSnapshot, { reached: boolean }]
      reached: { reached: boolean; rounds: number }[]
    }>(host, pair, script)
    expect(seen.address).toBe('10.1.1.3')
    expect(seen.before[0].namespaces.b).toEqual({
      interfaces: {
        eth0: expect.objectContaining({ state: 'up', mtu: 1500, addresses: ['10.1.1.3/24', 'fd00:1::3/64'] }),
      },
      routes: expect.arrayContaining([
        { to: 'default', via: '10.1.1.1', dev: 'eth0' },
        { to: '10.1.1.0/24', dev: 'eth0', from: '10.1.1.3' },
        { to: 'default', via: 'fd00:1::1', dev: 'eth0', metric: 1024 },
      ]),
    })
    expect(seen.cut).toMatchObject([
      { namespaces: { b: { interfaces: { eth0: { state: 'down' } } } } },
      { reached: false },
    ])
    expect(seen.reached).toMatchObject([{ reached: true }, { reached: true }])
    expect(seen.after).toEqual(seen.before)
  })

  it('counts what it received and sent', async () => {
    const script = `
      const before = await b.interfaces.eth0.stats()
      await a.reach(b, { family: 4 })
      return [before, await b.interfaces.eth0.stats()]`
    const [before, after] = await inLab<[InterfaceStats, InterfaceStats]>(host, pair, script)
    expect(after.received.packets).toBeGreaterThan(before.received.packets)
    expect(after.sent.bytes).toBeGreaterThan(before.sent.bytes)
    expect(after.received).toEqual({ packets: expect.any(Number), bytes: expect.any(Number), errors: 0, dropped: 0 })
  })

  it('says which there are, where it is called wrongly', async () => {
    const script =
      "return [await failure(() => a.interfaces.eth1), await failure(() => lab.namespaces.bb), await failure(() => lab.namespace('B'))]"
    expect(await inLab(host, pair, script)).toEqual([
      expect.objectContaining({
        type: 'UsageError',
        message: 'there is no interface in a with the name eth1',
        hint: 'did you mean `eth0`?',
      }),
      expect.objectContaining({ message: 'there is no namespace bb', hint: 'did you mean `b`?' }),
      expect.objectContaining({ message: 'there is no namespace B', hint: 'did you mean `b`?' }),
    ])
  })
})
