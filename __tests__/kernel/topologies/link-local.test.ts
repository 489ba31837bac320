import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Topology } from '../../../src/spec/index.ts'
import { type Host, playHost } from '../../support/host.ts'
import { type Labs, type RemoteLab, startLabs } from '../../support/labs.ts'
import { reaches } from '../../support/ping.ts'
import { expectUnchanged } from '../../support/unchanged.ts'

let host: Host
let labs: Labs
beforeAll(async () => {
  host = await playHost({ outside: false })
  labs = await startLabs(host)
})
afterAll(async () => {
  await labs[Symbol.asyncDispose]()
  await host[Symbol.asyncDispose]()
})

/** A test of a topology that is up, after which the host is as before. */
const up = (topology: Topology, look: (lab: RemoteLab) => Promise<void>) => () =>
  expectUnchanged(host, async () => {
    await using lab = await labs.up(topology)
    await look(lab)
  })

/** The devices of a namespace with a link-local address of IPv6, each with that address. */
async function linkLocals(lab: RemoteLab, namespace: string): Promise<Record<string, string>> {
  const links = await lab.json<{ ifname: string; addr_info: { local: string; tentative?: boolean }[] }[]>(namespace, [
    ...(['ip', '-j', '-6', 'address', 'show', 'scope', 'link'] as const),
  ])
  return Object.fromEntries(
    links.flatMap(({ ifname, addr_info }) =>
      addr_info.filter(({ tentative }) => !tentative).map(({ local }) => [ifname, local] as const),
    ),
  )
}

/** The link-local addresses of all that answer on a link, the own one with them. */
async function answering(lab: RemoteLab, namespace: string, device: string): Promise<string[]> {
  const { stdout } = await lab.exec(namespace, ['ping', '-n', '-c2', '-W1', `ff02::1%${device}`])
  return [...new Set(stdout.match(/(?<=from )fe80:[0-9a-f:]+(?=%)/g))]
}

it(
  'every interface has a link-local address that its neighbours reach, whatever the file gives it',
  up(
    {
      bridges: { ipv4: { subnets: ['10.0.1.0/24'] }, bare: {} },
      namespaces: {
        a: { interfaces: { four: { bridge: 'ipv4' }, bare: { bridge: 'bare' }, wire: { peer: 'b:wire' } } },
        b: { interfaces: { four: { bridge: 'ipv4' }, bare: { bridge: 'bare' }, wire: {} } },
      },
    },
    async (lab) => {
      const [own, far] = [await linkLocals(lab, 'a'), await linkLocals(lab, 'b')]
      expect(Object.keys(own).toSorted()).toEqual(['bare', 'four', 'wire'])
      for (const device of Object.keys(own)) {
        expect(far[device]).toMatch(/^fe80::/)
        expect(await reaches(lab, 'a', `${far[device]}%${device}`)).toBe(true)
        // All that hear it are asked: the one other host, and no port or bridge of the lab's.
        const others = (await answering(lab, 'a', device)).filter((address) => address !== own[device])
        expect(others).toEqual([far[device]])
      }
    },
  ),
)

it(
  'a bridge that is a gateway of IPv6 has one, and its ports have none',
  up(
    {
      bridges: { lan: { addresses: ['10.0.1.1/24', 'fd00:1::1/64'] }, other: { subnets: ['fd00:2::/64'] } },
      namespaces: {
        a: { interfaces: { eth0: { bridge: 'lan' }, eth1: { bridge: 'other' } } },
        b: { interfaces: { eth0: { bridge: 'lan' } } },
      },
    },
    async (lab) => {
      const [{ eth0: own }, { eth0: far }] = [await linkLocals(lab, 'a'), await linkLocals(lab, 'b')]
      const others = (await answering(lab, 'a', 'eth0')).filter((address) => address !== own)
      expect(others).toHaveLength(2)
      expect(others).toContain(far)
      expect(await reaches(lab, 'a', 'fd00:1::1')).toBe(true)
    },
  ),
)

it(
  '`ipv6: false` of a namespace or a bridge turns IPv6 off, and nothing else',
  up(
    {
      bridges: { lan: { subnets: ['10.0.1.0/24', 'fd00:1::/64'] }, quiet: { subnets: ['10.0.2.0/24'], ipv6: false } },
      namespaces: {
        a: { interfaces: { eth0: { bridge: 'lan' }, eth1: { bridge: 'quiet' } } },
        b: { interfaces: { eth0: { bridge: 'lan' }, eth1: { bridge: 'quiet' } }, loopback: ['fd00:ff::1/128'] },
        four: {
          ipv6: false,
          interfaces: { eth0: { bridge: 'lan' } },
          setup: [
            {
              run: 'ip link add name later type veth peer name far && ip link set dev later up && ip link set dev far up',
              user: 'root',
            },
          ],
        },
      },
    },
    async (lab) => {
      const addresses = async (namespace: string) =>
        [...(await lab.must(namespace, ['cat', '/proc/net/if_inet6'])).matchAll(/^\S+ .* (\S+)$/gm)].map(
          ([, name]) => name,
        )
      expect(Object.keys(await linkLocals(lab, 'a'))).toEqual(['eth0'])
      expect(new Set(await addresses('b'))).toEqual(new Set(['eth0', 'lo']))
      expect(await addresses('four')).toEqual(['lo'])
      for (const to of ['10.0.1.2', '10.0.1.3', '10.0.2.2', 'fd00:1::2']) expect(await reaches(lab, 'a', to)).toBe(true)
      expect(await reaches(lab, 'four', '10.0.1.1')).toBe(true)
      expect(await reaches(lab, 'four', '::1')).toBe(true)
    },
  ),
)
