import { beforeEach, expect, it } from 'vitest'
import { startIn, writeFile } from '../../support/command.ts'
import { type Host, playHost } from '../../support/host.ts'
import { startLabs } from '../../support/labs.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { until } from '../../support/until.ts'
import { needsHostSteps } from '../../support/way.ts'

beforeEach(needsHostSteps)

const advertising = `interface eth0 {
  AdvSendAdvert on;
  MinRtrAdvInterval 3;
  MaxRtrAdvInterval 4;
  AdvDefaultLifetime 60;
};
`

/** Gives the host its default route of IPv6 by real advertisements of radvd(8), in place of the one that was written. */
async function advertise(host: Host): Promise<AsyncDisposable> {
  await host.must(['ip', '-6', 'route', 'del', 'default'])
  const options = ['--nodaemon', '--config', writeFile('radvd.conf', advertising), '--pidfile', '/run/radvd.pid']
  const radvd = startIn(host, ['nsenter', '--net=/run/outside.net', 'radvd', ...options])
  await until('there is a default route', async () => (await defaultRoute(host)).includes('proto ra'))
  return {
    [Symbol.asyncDispose]: async () => {
      radvd.signal('SIGTERM')
      await radvd.ended()
    },
  }
}

const defaultRoute = (host: Host) => host.must(['ip', '-6', 'route', 'show', 'default'])

it('a lab with a way out leaves alone what the host learns from router advertisements', async () => {
  await using host = await playHost({ sysctls: { 'net.ipv6.conf.all.forwarding': 0, 'net.ipv4.ip_forward': 0 } })
  await using routes = await advertise(host)
  expect(routes).toBeDefined()
  await using labs = await startLabs(host)
  await expectUnchanged(host, async () => {
    await using lab = await labs.up({
      bridges: { lan: { subnets: ['10.1.1.0/24', 'fd00:1::/64'], nat: true } },
      namespaces: { a: { interfaces: { eth0: { bridge: 'lan' } } } },
    })
    for (const outside of ['8.8.8.8', '2001:4860:4860::8888']) {
      expect(await lab.must('a', ['ping', '-n', '-c1', outside])).toContain('1 received')
    }
    expect(await defaultRoute(host)).toContain('proto ra')
    expect(await host.must(['cat', '/proc/sys/net/ipv6/conf/all/forwarding'])).toBe('0\n')
  })
  expect(await defaultRoute(host)).toContain('proto ra')
})
