import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Host, type HostOptions, playHost } from '../../support/host.ts'
import { fixture, type Labs, type RemoteLab, startLabs } from '../../support/labs.ts'
import { expectUnchanged } from '../../support/unchanged.ts'

const hosts: Readonly<Record<string, HostOptions>> = {
  'a plain, hardened host': {
    sysctls: { 'net.ipv4.ip_forward': 0, 'net.ipv4.conf.all.accept_redirects': 0, 'net.ipv4.conf.all.rp_filter': 1 },
  },
  'a host that forwards': { sysctls: { 'net.ipv4.ip_forward': 1, 'net.ipv6.conf.all.forwarding': 1 } },
  'a host that drops what it forwards': { forwardDrop: 'policy', sysctls: { 'net.ipv4.ip_forward': 1 } },
  'a host like with Docker': {
    forwardDrop: 'docker',
    sysctls: {
      'net.ipv4.ip_forward': 1,
      'net.bridge.bridge-nf-call-iptables': 1,
      'net.bridge.bridge-nf-call-ip6tables': 1,
    },
  },
}

const ping = (to: string, ...options: string[]): [string, ...string[]] => ['ping', '-n', '-c1', '-W1', ...options, to]

const reaches = async (lab: RemoteLab, namespace: string, to: string) =>
  (await lab.exec(namespace, ping(to))).exitCode === 0

/** Asks the stand-in outside, which answers with the address that it was asked from. */
const askingOutside = (address: string): [string, ...string[]] => [
  process.execPath,
  '--eval',
  `fetch('http://${address}/').then((response) => response.text()).then((text) => console.log(text))`,
]

describe.each(Object.entries(hosts))('on %s', (_name, options) => {
  let host: Host
  let labs: Labs
  beforeAll(async () => {
    host = await playHost(options)
    labs = await startLabs(host)
  })
  afterAll(async () => {
    await labs[Symbol.asyncDispose]()
    await host[Symbol.asyncDispose]()
  })

  const tracked = async () => (await host.must(['conntrack', '-L'])).match(/src=198\.1[89]\.\S+/g) ?? []
  const fromOutside = (argv: readonly string[]) => host.run(['nsenter', `--net=/run/outside.net`, ...argv])

  it('bridge-nat: out behind the host, and nothing comes in', async () => {
    await expectUnchanged(host, async () => {
      await using lab = await labs.up(fixture('topologies/bridge-nat.yml'))
      expect(await reaches(lab, 'ns4', '10.1.1.3')).toBe(true)
      for (const namespace of ['ns3', 'ns4']) {
        expect(await lab.must(namespace, ['ip', 'route', 'show', 'default'])).toContain('via 10.1.1.1')
        expect(await lab.must(namespace, ping('8.8.8.8'))).toContain('1 received')
        expect(await lab.must(namespace, askingOutside('8.8.8.8'))).toBe('198.51.100.2\n')
      }
      expect(await tracked()).not.toEqual([])
      const intruder = [
        'sh',
        '-c',
        'ip route add 10.1.1.0/24 via 198.51.100.2 && ping -n -c1 -W1 10.1.1.3; ip route del 10.1.1.0/24',
      ]
      expect((await fromOutside(intruder)).stdout).toContain('0 received')
    })
    expect(await tracked()).toEqual([])
  })
})
