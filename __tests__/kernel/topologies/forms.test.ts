import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NamespaceSpec, Topology } from '../../../src/spec/index.ts'
import { commandIn, writeFile } from '../../support/command.ts'
import { type Host, playHost } from '../../support/host.ts'
import { type Labs, type RemoteLab, startLabs } from '../../support/labs.ts'
import { reaches } from '../../support/ping.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { needsHostSteps } from '../../support/way.ts'

let host: Host
let labs: Labs
beforeAll(async () => {
  const sysctls = { 'net.ipv4.ip_forward': 1, 'net.ipv6.conf.all.forwarding': 1 }
  host = await playHost({ outside: false, sysctls })
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

describe('forwarding', () => {
  const sides = ['left', 'right', 'third'] as const

  /** A router between three bridges, with a host on each, whose default route it is. */
  const through = (forwarding: NonNullable<NamespaceSpec['forwarding']>): Topology => ({
    bridges: Object.fromEntries(
      sides.map((side, index) => [side, { subnets: [`10.0.${index}.0/24`, `fd00:${index}::/64`] }]),
    ),
    namespaces: {
      router: { forwarding, interfaces: Object.fromEntries(sides.map((side) => [side, { bridge: side }])) },
      ...Object.fromEntries(
        sides.map((side) => [
          `at-${side}`,
          { interfaces: { eth0: { bridge: side } }, routes: [{ to: 'default', via: 'router' }] },
        ]),
      ),
    },
  })
  const hostOf = { left: ['10.0.0.2', 'fd00:0::2'], right: ['10.0.1.2', 'fd00:1::2'], third: ['10.0.2.2', 'fd00:2::2'] }
  const routerAt = {
    left: ['10.0.0.1', 'fd00:0::1'],
    right: ['10.0.1.1', 'fd00:1::1'],
    third: ['10.0.2.1', 'fd00:2::1'],
  }

  /** Which of the two families gets from one side to an address. */
  const passes = async (lab: RemoteLab, from: string, [ipv4 = '', ipv6 = '']: readonly string[]) => ({
    ipv4: await reaches(lab, from, ipv4),
    ipv6: await reaches(lab, from, ipv6),
  })

  const both = { ipv4: true, ipv6: true }
  const none = { ipv4: false, ipv6: false }

  it.each([
    ['ipv4', { ipv4: true, ipv6: false }],
    ['ipv6', { ipv4: false, ipv6: true }],
  ] as const)('%s is of that family alone', async (forwarding, expected) => {
    await up(through(forwarding), async (lab) => {
      expect(await passes(lab, 'at-left', hostOf.right)).toEqual(expected)
      expect(await passes(lab, 'at-left', routerAt.right)).toEqual(both)
    })()
  })

  it(
    'of interfaces is for what comes in by them, in both families',
    up(through(['left', 'right']), async (lab) => {
      expect(await passes(lab, 'at-left', hostOf.right)).toEqual(both)
      expect(await passes(lab, 'at-right', hostOf.left)).toEqual(both)
      expect(await passes(lab, 'at-third', hostOf.left)).toEqual(none)
      // What is for the router itself, and what it sends, does not depend on it.
      for (const address of [routerAt.third, routerAt.left]) {
        expect(await passes(lab, 'at-third', address)).toEqual(both)
      }
      expect(await passes(lab, 'router', hostOf.third)).toEqual(both)
      expect(await lab.must('router', ['cat', '/proc/sys/net/ipv6/conf/third/forwarding'])).toBe('0\n')
    }),
  )

  it('of interfaces leaves the policies of the file to the packets that it lets in', async () => {
    const { bridges, namespaces } = through(['left', 'right'])
    const ways = { '10.77.0.0/16': '10.0.1.2', 'fd77::/64': 'fd00:1::2' }
    const router = {
      ...namespaces?.router,
      routes: Object.entries(ways).map(([to, via]) => ({ to, via, table: 77 })),
      'routing-policy': Object.keys(ways).map((to) => ({ to, table: 77, priority: 1 })),
    }
    const right = { ...namespaces?.['at-right'], loopback: ['10.77.0.1/32', 'fd77::1/128'] }
    await up({ ...(bridges && { bridges }), namespaces: { ...namespaces, router, 'at-right': right } }, async (lab) => {
      const behind = ['10.77.0.1', 'fd77::1']
      expect(await passes(lab, 'at-left', behind)).toEqual(both)
      expect(await passes(lab, 'router', behind)).toEqual(both)
      expect(await passes(lab, 'at-third', behind)).toEqual(none)
    })()
  })
})

describe('routes', () => {
  it(
    'of IPv4 lead over a link that has IPv6 only',
    up(
      {
        namespaces: {
          a: {
            interfaces: { eth0: { peer: 'b:eth0', addresses: ['fe80::a/64'] } },
            loopback: ['10.255.0.1/32'],
            routes: [{ to: '10.255.0.0/16', via: 'fe80::b', dev: 'eth0', from: '10.255.0.1' }],
          },
          b: {
            forwarding: true,
            interfaces: { eth0: { addresses: ['fe80::b/64'] }, eth1: { peer: 'c:eth1', addresses: ['fd00::b/64'] } },
            routes: [
              { to: '10.255.0.1/32', via: 'fe80::a', dev: 'eth0' },
              { to: '10.255.0.3/32', via: ['fd00::c'] },
            ],
          },
          c: {
            interfaces: { eth1: { addresses: ['fd00::c/64'] } },
            loopback: ['10.255.0.3/32'],
            routes: [{ to: '0.0.0.0/0', via: 'fd00::b', from: '10.255.0.3' }],
          },
        },
      },
      async (lab) => {
        expect(await lab.must('b', ['ip', 'route', 'show', '10.255.0.3'])).toContain('via inet6 fd00::c dev eth1')
        expect(await reaches(lab, 'a', '10.255.0.3')).toBe(true)
      },
    ),
  )

  it(
    'of type `local` take packets in as the own ones',
    up(
      {
        bridges: { lan: { subnets: ['10.0.1.0/24', 'fd00:1::/64'] } },
        namespaces: {
          a: { interfaces: { eth0: { bridge: 'lan' } }, routes: [{ to: 'default', via: 'b' }] },
          b: {
            interfaces: { eth0: { bridge: 'lan' } },
            routes: [
              { to: '10.9.0.0/16', type: 'local' },
              { to: 'fd09::/64', type: 'local' },
              { to: 'default', type: 'local', table: 100 },
            ],
            'routing-policy': [{ to: '10.10.0.0/16', table: 100 }],
          },
        },
      },
      async (lab) => {
        for (const to of ['10.9.7.8', 'fd09::7']) expect(await reaches(lab, 'a', to)).toBe(true)
        expect(await reaches(lab, 'a', '10.11.0.1')).toBe(false)
        // As a transparent proxy has it: what comes in is taken in, and nothing else is the namespace's.
        const arriving = ['ip', 'route', 'get', '10.10.1.1', 'from', '10.0.1.1', 'iif', 'eth0'] as const
        expect(await lab.must('b', arriving)).toMatch(/^local 10\.10\.1\.1 from 10\.0\.1\.1 dev lo table 100/)
      },
    ),
  )
})

describe('routing policy', () => {
  /** Each table has a route of its own, so that what the kernel chooses names the table. */
  const withPolicies = (policies: NonNullable<NamespaceSpec['routing-policy']>): Topology => ({
    bridges: { lan: { subnets: ['10.0.1.0/24', 'fd00:1::/64'] } },
    namespaces: {
      a: {
        forwarding: true,
        interfaces: { eth0: { bridge: 'lan' }, eth1: { peer: 'b:eth1', addresses: ['10.0.2.1/24', 'fd00:2::1/64'] } },
        routes: [100, 101, 102].flatMap((table) =>
          ['10.9.0.0/16', 'fd09::/64'].map((to) => ({ to, dev: 'eth0', table })),
        ),
        'routing-policy': policies,
      },
      b: { interfaces: { eth1: { addresses: ['10.0.2.2/24', 'fd00:2::2/64'] } } },
    },
  })

  const tableOf = async (lab: RemoteLab, to: string, ...more: string[]) => {
    const { stdout } = await lab.exec('a', ['ip', 'route', 'get', to, ...more])
    return /table (\d+)/.exec(stdout)?.[1]
  }

  it(
    'is asked in the order of the file',
    up(
      withPolicies([
        { to: '10.9.0.0/16', table: 100 },
        { to: '10.9.0.0/24', table: 101 },
        { to: 'fd09::/64', table: 101 },
        { to: 'fd09::/96', table: 100 },
        { to: '10.9.9.0/24', table: 102, priority: 50 },
      ]),
      async (lab) => {
        expect(await tableOf(lab, '10.9.0.1')).toBe('100')
        expect(await tableOf(lab, 'fd09::1')).toBe('101')
        expect(await tableOf(lab, '10.9.9.1')).toBe('102')
      },
    ),
  )

  it(
    'selects by mark, interface and type of service, in both families',
    up(
      withPolicies([
        { mark: '0x10/0xf0', table: 100 },
        { iif: 'eth1', table: 101 },
        { 'type-of-service': 16, table: 102 },
      ]),
      async (lab) => {
        for (const [to, from] of [
          ['10.9.0.1', '10.0.2.2'],
          ['fd09::1', 'fd00:2::2'],
        ] as const) {
          expect(await tableOf(lab, to, 'mark', '0x13')).toBe('100')
          expect(await tableOf(lab, to, 'mark', '0x23')).toBeUndefined()
          expect(await tableOf(lab, to, 'from', from, 'iif', 'eth1')).toBe('101')
          expect(await tableOf(lab, to, 'tos', '0x10')).toBe('102')
          expect(await tableOf(lab, to)).toBeUndefined()
        }
      },
    ),
  )

  it(
    'selects by every type of service that the file may give',
    up(
      withPolicies([
        ...Array.from({ length: 7 }, (_, index) => ({ 'type-of-service': 4 * (index + 1), table: 100 })),
        ...Array.from({ length: 63 }, (_, index) => ({
          from: '::/0',
          'type-of-service': 4 * (index + 1),
          table: 101,
          priority: 9,
        })),
      ]),
      async (lab) => {
        expect(await tableOf(lab, '10.9.0.1', 'tos', '0x1c')).toBe('100')
        expect(await tableOf(lab, 'fd09::1', 'tos', '0xfc')).toBe('101')
      },
    ),
  )
})

it(
  'a name of the file has several addresses',
  up(
    {
      namespaces: {
        a: {
          interfaces: { eth0: { peer: 'b:eth0', addresses: ['10.0.1.1/24', 'fd00:1::1/64'] } },
          hosts: { 'api.example.test': ['10.0.1.2', 'fd00:1::2'] },
        },
        b: { interfaces: { eth0: { addresses: ['10.0.1.2/24', 'fd00:1::2/64'] } } },
      },
    },
    async (lab) => {
      const found = await lab.must('a', ['getent', 'ahosts', 'api.example.test'])
      expect(new Set(found.match(/^\S+/gm))).toEqual(new Set(['10.0.1.2', 'fd00:1::2']))
      for (const family of ['-4', '-6']) expect(await reaches(lab, 'a', 'api.example.test', family)).toBe(true)
    },
  ),
)

describe('names of namespaces with an underscore', () => {
  const names = ['a', 'a_b', 'long_name_with_many_letters', 'a_']
  const topology: Topology = {
    name: 'underscores',
    bridges: { lan: { subnets: ['10.0.1.0/24'] } },
    namespaces: Object.fromEntries(
      names.map((name) => [
        name,
        { interfaces: Object.fromEntries(['c', 'b_c', '_c'].map((device) => [device, { bridge: 'lan' }])) },
      ]),
    ),
  }

  it(
    'come up beside others, and resolve',
    up(topology, async (lab) => {
      for (const name of names) {
        expect(await lab.must(name, ['hostname'])).toBe(`${name}\n`)
        expect(await reaches(lab, 'a', name)).toBe(true)
      }
    }),
  )

  it('are pinned under these very names', async ({ skip }) => {
    needsHostSteps({ skip })
    const command = commandIn(host)
    await expectUnchanged(host, async () => {
      await command.must('up', '--pin', '--netns-exec', writeFile('underscores.yml', JSON.stringify(topology)))
      for (const name of names) {
        expect(await host.must(['ip', 'netns', 'exec', name, 'ip', '-o', 'link', 'show', 'b_c'])).toContain('b_c')
      }
      await command.must('down', 'underscores')
    })
  })
})

it(
  'addresses that Linux takes are reached: in 0.0.0.0/8, the lowest of a prefix, and in 240.0.0.0/4',
  up(
    {
      bridges: { zero: { subnets: ['0.1.0.0/16'] }, lan: {}, future: {} },
      namespaces: {
        a: {
          interfaces: {
            z: { bridge: 'zero' },
            l: { bridge: 'lan', addresses: ['10.0.1.0/24', 'fd00:1::/64'] },
            f: { bridge: 'future', addresses: ['240.0.0.1/24'] },
          },
        },
        b: {
          interfaces: {
            z: { bridge: 'zero', addresses: ['0.1.0.0/16'] },
            l: { bridge: 'lan', addresses: ['10.0.1.7/24', 'fd00:1::7/64'] },
            f: { bridge: 'future', addresses: ['240.0.0.0/24'] },
          },
        },
      },
    },
    async (lab) => {
      for (const to of ['0.1.0.1', '10.0.1.0', 'fd00:1::', '240.0.0.1']) expect(await reaches(lab, 'b', to)).toBe(true)
      for (const to of ['0.1.0.0', '10.0.1.7', 'fd00:1::7', '240.0.0.0']) expect(await reaches(lab, 'a', to)).toBe(true)
    },
  ),
)
