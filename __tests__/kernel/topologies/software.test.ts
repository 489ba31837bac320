import { expect } from 'vitest'
import { writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { unpacked } from '../../support/daemons.ts'
import { addressesOf, withLab } from '../../support/software.ts'

it('babeld finds neighbours on wires without addresses, and routes both families between them', async ({
  command,
  host,
}) => {
  const router = (number: number, interfaces: string) => `  r${number}:
    forwarding: true
    loopback: [10.255.0.${number}/32, "fd00:ff::${number}/128"]
    interfaces: ${interfaces}
    private: [/run]
`
  const routers = [
    router(1, '{ eth0: { peer: "r2:eth0" } }'),
    router(2, '{ eth0: {}, eth1: { peer: "r3:eth0" } }'),
    router(3, '{ eth0: {} }'),
  ]
  await withLab(command, host, `namespaces:\n${routers.join('')}`, async (lab) => {
    const files = ['-I', '/run/babeld.pid', '-S', '/run/babel-state']
    for (const [name, ...devices] of [
      ['r1', 'eth0'],
      ['r2', 'eth0', 'eth1'],
      ['r3', 'eth0'],
    ] as const)
      await lab.start(name, ...lab.program('usr/sbin/babeld'), ...files, '-h', '1', '-H', '1', ...devices)
    const [next] = await addressesOf(lab, 'r2', 'eth0', 'link')
    for (const [family, to] of [
      ['-6', 'fd00:ff::3'],
      ['-4', '10.255.0.3'],
    ] as const) {
      await expect
        .poll(() => lab.must('r1', 'ip', family, 'route', 'show', to))
        .toMatch(new RegExp(`via (inet6 )?${next} dev eth0 proto babel`))
      await expect.poll(async () => (await lab.run('r1', 'ping', '-n', '-c1', '-W1', to)).stdout).toContain('ttl=63')
    }
  })
})

it('dhclient -6 gets a lease from its link-local address, and the name server with it', async ({ command, host }) => {
  const topology = `bridges:
  lan: { subnets: ["fd00:1::/64"] }
namespaces:
  server: { interfaces: { eth0: { bridge: lan, addresses: ["fd00:1::1/64"] } }, private: [/run] }
  client: { interfaces: { eth0: { bridge: lan, addresses: [] } }, private: [/run] }
  without: { ipv6: false, interfaces: { eth0: { bridge: lan } }, private: [/run] }
`
  await withLab(command, host, topology, async (lab) => {
    expect(await addressesOf(lab, 'client', 'eth0', 'global')).toEqual([])
    // In its debug mode it keeps its groups, which a lab without root may not change, and prints its log.
    const server = [
      ...['--no-daemon', '--conf-file=/dev/null', '--no-resolv', '--no-hosts', '--dhcp-leasefile=/run/leases'],
      ...['--dhcp-range=fd00:1::100,fd00:1::1ff,64,1h', '--enable-ra', '--dhcp-option=option6:dns-server,[fd00:1::1]'],
      '--host-record=www.example.test,fd00:1::1',
    ]
    await lab.start('server', ...lab.program('usr/sbin/dnsmasq'), ...server)
    const client = [
      ...['-6', '-d', '-cf', '/dev/null', '-lf', '/run/leases', '-pf', '/run/dhclient.pid'],
      ...['-sf', unpacked('sbin/dhclient-script'), 'eth0'],
    ]
    expect((await lab.run('without', ...lab.program('sbin/dhclient'), ...client)).stderr).toContain('no link-local')
    await lab.start('client', ...lab.program('sbin/dhclient'), ...client)
    await expect
      .poll(() => addressesOf(lab, 'client', 'eth0', 'global'))
      .toEqual([expect.stringMatching(/^fd00:1::1[0-9a-f]{2}$/)])
    const [leased] = await addressesOf(lab, 'client', 'eth0', 'global')
    expect(await lab.must('server', 'cat', '/run/leases')).toContain(leased)
    await expect.poll(async () => (await lab.run('client', 'ping', '-n', '-c1', '-W1', 'fd00:1::1')).exitCode).toBe(0)
    // The script of the client's replaces /etc/resolv.conf, which is the namespace's own.
    await expect
      .poll(async () => (await lab.run('client', 'getent', 'ahosts', 'www.example.test')).stdout)
      .toContain('fd00:1::1')
  })
})

it('keepalived moves addresses of both families to the other host and back', async ({ command, host }) => {
  const topology = `bridges:
  lan: { subnets: [10.1.1.0/24, "fd00:1::/64"] }
namespaces:
  a: { interfaces: { eth0: { bridge: lan } }, private: [/run], processes: own }
  b: { interfaces: { eth0: { bridge: lan } }, private: [/run], processes: own }
  client: { interfaces: { eth0: { bridge: lan } } }
`
  const instance = (name: string, ...addresses: string[]) => `vrrp_instance ${name} {
  interface eth0
  version 3
  virtual_router_id 51
  advert_int 0.2
  @a priority 200
  @b priority 100
  virtual_ipaddress { ${addresses.join('\n')} }
}
`
  // A line with @ holds for the host of that name.
  const config = writeFile(
    'keepalived.conf',
    instance('four', '10.1.1.100/24') + instance('six', 'fe80::100/64', 'fd00:1::100/64'),
  )
  await withLab(command, host, topology, async (lab) => {
    for (const namespace of ['a', 'b'])
      await lab.start(namespace, ...lab.program('usr/sbin/keepalived'), '--dont-fork', '--log-console', '-f', config)
    const answering = 'ping -n -c1 -W1 "$1" >/dev/null && ip neigh show "$1"'
    /** The namespace is who answers the client at the addresses. */
    const expectAt = async (namespace: string) => {
      const mac = (await lab.must(namespace, 'cat', '/sys/class/net/eth0/address')).trim()
      for (const address of ['10.1.1.100', 'fd00:1::100'])
        await expect
          .poll(async () => (await lab.run('client', 'sh', '-c', answering, 'sh', address)).stdout)
          .toContain(mac)
    }
    await expectAt('a')
    await lab.must('a', 'ip', 'link', 'set', 'dev', 'eth0', 'down')
    await expectAt('b')
    await lab.must('a', 'ip', 'link', 'set', 'dev', 'eth0', 'up')
    await expectAt('a')
  })
})
