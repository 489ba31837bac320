import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Command, commandIn, writeFile } from '../../support/command.ts'
import { type Host, playHost } from '../../support/host.ts'
import { ping } from '../../support/ping.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { needsHostSteps } from '../../support/way.ts'

beforeEach(needsHostSteps)

let host: Host
let command: Command
beforeAll(async () => {
  host = await playHost()
  command = commandIn(host)
})
afterAll(async () => await host[Symbol.asyncDispose]())

/** A router, reached by a wire from the machine, in front of a server. */
const routed = `name: routed
bridges: { servers: { subnets: [10.9.0.0/24, "fd09::/64"] } }
namespaces:
  router:
    forwarding: true
    interfaces:
      up.link: { addresses: [10.3.0.2/30, "fd03::2/64"] }
      servers: { bridge: servers, addresses: [10.9.0.1/24, "fd09::1/64"] }
  server:
    interfaces: { eth0: { bridge: servers, offload: false } }
    routes: [{ to: default, via: "router:servers" }]
host:
  interfaces:
    lab0: { peer: "router:up.link", addresses: [10.3.0.1/30, "fd03::1/64"], mtu: 1400, offload: false }
  routes:
    - { to: 10.9.0.0/24, via: router, metric: 7 }
    - { to: "fd09::/64", via: router }
checks:
  - { from: host, to: server, icmp: reachable }
  - { from: server, to: host, icmp: reachable }
  - { from: server, to: host, tcp: 9, expect: refused }
`

describe('the machine itself, by a wire and routes', () => {
  it('reaches what is behind a router, with the first packet, and is reached', async () => {
    await expectUnchanged(host, async () => {
      const shown = await command.must('up', writeFile('routed.yml', routed))
      expect(shown).toMatch(/router +up\.link +10\.3\.0\.2\/30 fd03::2\/64 .* mtu 1400/)
      for (const address of ['10.9.0.2', 'fd09::2']) expect(await host.must(ping(address))).toContain('ttl=63')
      expect(await host.must(['ip', '-br', 'address', 'show', 'lab0'])).toMatch(/UP +10\.3\.0\.1\/30 fd03::1\/64/)
      expect(await command.must('check', 'routed')).toContain('server')
      expect(await command.must('exec', 'routed', 'server', '--', ...ping('host'))).toContain('1 received')
      expect(await command.must('down', 'routed')).toContain('ours: 0 left; theirs: 0 changed meanwhile')
    })
  })

  it('is no router for the lab, although it forwards for others', async () => {
    await expectUnchanged(host, async () => {
      await command.must('up', writeFile('routed.yml', routed))
      const asRouter = 'ip route add 8.8.8.8 via 10.3.0.1 && ping -n -c1 -W1 8.8.8.8'
      const { stdout } = await command.run(['exec', 'routed', 'router', '--root', '--', 'sh', '-c', asRouter])
      expect(stdout).toContain('0 received')
      await command.must('down', 'routed')
    })
  })
})

describe('what is in the way is said before anything is changed', () => {
  const refused = async (text: string, ...args: string[]) => {
    const file = writeFile('clash.yml', text)
    const { exitCode, stderr } = await expectUnchanged(host, () => command.run(['up', file, ...args]))
    return { exitCode, stderr: stderr.replaceAll(file, 'clash.yml') }
  }
  const withHost = (interfaces: string, rest = '') => `name: clash
bridges: { lan: { subnets: [198.51.100.0/25, 10.8.0.0/24] } }
namespaces: { a: { interfaces: { eth0: { bridge: lan } } } }
host:
  interfaces: ${interfaces}
${rest}`

  it('an interface of that name', async () => {
    expect(await refused(withHost('{ eth0: { bridge: lan, addresses: [10.8.0.9/24] } }'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(
        /clash\.yml:5:17: this machine has an interface eth0 already\n {2}hint: give the interface under `host` another/m,
      ),
    })
  })

  it('an interface that has that name as well', async () => {
    const altname = ['dev', 'eth0', 'altname', 'wan0'] as const
    await host.must(['ip', 'link', 'property', 'add', ...altname])
    const { exitCode, stderr } = await refused(withHost('{ wan0: { bridge: lan, addresses: [10.8.0.9/24] } }'))
    expect(stderr).toContain('this machine has an interface wan0 already')
    expect(exitCode).toBe(2)
    await host.must(['ip', 'link', 'property', 'del', ...altname])
  })

  it('a subnet that the machine is in', async () => {
    expect(await refused(withHost('{ lan0: { bridge: lan, addresses: [198.51.100.9/25] } }'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(
        /clash\.yml:5:17: 198\.51\.100\.0\/25 overlaps what this machine has already: route 198\.51\.100\.0\/24 dev eth0$/m,
      ),
    })
  })

  it('a route that the machine has', async () => {
    await host.must(['ip', 'route', 'add', '10.77.0.0/16', 'via', '198.51.100.1'])
    const text = withHost(
      '{ lan0: { bridge: lan, addresses: [10.8.0.9/24] } }',
      '  routes: [{ to: 10.77.1.0/24, via: 10.8.0.1 }]',
    )
    expect(await refused(text)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(
        /clash\.yml:6:12: 10\.77\.1\.0\/24 overlaps what this machine has already: route 10\.77\.0\.0\/16 dev eth0$/m,
      ),
    })
    await host.must(['ip', 'route', 'del', '10.77.0.0/16'])
  })

  it('a pin, before the way out is made', async () => {
    await host.must(['ip', 'netns', 'add', 'a'])
    const text = 'bridges: { lan: { addresses: [10.8.0.1/24], nat: true } }\nnamespaces: { a: {} }'
    expect(await refused(text, '--pin')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('/run/netns/a is there already'),
    })
    await host.must(['sh', '-c', 'ip netns del a && umount /run/netns && rmdir /run/netns'])
  })
})
