import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../src/audit/index.ts'
import type { Act, ActOf } from '../../../src/host/act.ts'
import { leftBehind } from '../../../src/host/left-behind.ts'

const snapshot = (items: Snapshot['items']): Snapshot => ({ version: 2, taken: '', items, unseen: {} })
const keys = (act: Act, items: Snapshot['items']) =>
  leftBehind(act, snapshot(items)).map(({ kind, key }) => `${kind} ${key}`)

const step = { where: 'host', in: '@host', at: [] } as const
const card = { name: 'eth0.5', index: 7 }

describe('what is as an act of a lab left it', () => {
  const lease: ActOf<'lease'> = {
    ...{ kind: 'lease', ...step, undo: { kind: 'write-back' }, card },
    ...{ key: 'net/ipv4/conf/eth0.5/forwarding', value: '1', was: '0' },
    under: { key: 'net/ipv4/ip_forward', value: '0' },
  }
  const settings = (own: string, all: string) => ({
    sysctl: { 'net.ipv4.conf.eth0/5.forwarding': own, 'net.ipv4.ip_forward': all },
  })

  it('is a setting that has our value, and about which nobody has decided', () => {
    expect(keys(lease, settings('1', '0'))).toEqual(['sysctl net.ipv4.conf.eth0/5.forwarding'])
    expect(keys(lease, settings('0', '0'))).toEqual([])
    expect(keys(lease, settings('1', '1'))).toEqual([])
  })

  it('is an offload that nothing but a lab turned off', () => {
    const lro: ActOf<'lro'> = { kind: 'lro', ...step, undo: { kind: 'turn-on' }, card }
    const offload = { 'eth0.5 large-receive-offload': 'off' }
    expect(keys(lro, { offload, ...settings('0', '0') })).toEqual(['offload eth0.5 large-receive-offload'])
    expect(keys(lro, { offload, ...settings('1', '0') })).toEqual([])
  })

  it('is a chain that nobody uses, and its table where nothing else is in it', () => {
    const chain: ActOf<'chain'> = {
      ...{ kind: 'chain', ...step, undo: { kind: 'delete-empty' } },
      ...{ tool: 'iptables', chain: 'DOCKER-USER', withTable: true },
    }
    const own = ['iptables chain filter DOCKER-USER', 'nft object chain ip filter DOCKER-USER']
    const chains = { 'iptables chain': { 'filter DOCKER-USER': '-' } }
    const objects = { 'chain ip filter DOCKER-USER': '', 'table ip filter': '' }
    const left = { ...chains, 'nft object': objects }
    expect(keys(chain, left)).toEqual([...own, 'nft object table ip filter'])
    expect(keys(chain, { ...chains, 'nft object': { ...objects, 'chain ip filter INPUT': '' } })).toEqual(own)
    expect(keys(chain, { ...left, 'iptables rule': { 'filter DOCKER-USER': ['-j RETURN'] } })).toEqual([])
    expect(keys(chain, { ...left, 'iptables rule': { 'filter FORWARD': ['-j DOCKER-USER'] } })).toEqual([])
    expect(keys(chain, {})).toEqual([])
  })

  it('is a device with our MAC address, and all that is said of it', () => {
    const link: ActOf<'host-link'> = {
      ...{ kind: 'host-link', ...step, undo: { kind: 'delete-link' } },
      ...{ device: 'br0.5', mac: '02:00:00:00:00:05', mtu: 1500, offload: true },
      far: { device: '_h0', index: 1_000_001, mac: '02:00:00:00:00:06' },
    }
    const items = (address: string) => ({
      link: { 'br0.5': { address }, br0: { address } },
      address: { 'br0.5 10.1.1.254/24': {}, 'br0 10.2.1.254/24': {} },
      'IPv4 route': { 'dst 10.3.0.0/16 dev br0.5': {} },
      sysctl: { 'net.ipv4.conf.br0/5.forwarding': '1', 'net.ipv4.conf.br0.forwarding': '1' },
    })
    expect(keys(link, items(link.mac))).toEqual([
      'link br0.5',
      'address br0.5 10.1.1.254/24',
      'IPv4 route dst 10.3.0.0/16 dev br0.5',
      'sysctl net.ipv4.conf.br0/5.forwarding',
    ])
    expect(keys(link, items('02:00:00:00:00:99'))).toEqual([])
  })

  it('is a directory that is empty, and on which nothing is mounted', () => {
    const act: Act = { kind: 'directory', path: '/run/netns' }
    expect(keys(act, { 'network namespace': { '/run/netns': '' } })).toEqual(['network namespace /run/netns'])
    expect(keys(act, { 'network namespace': { '/run/netns': '', '/run/netns/a': '' } })).toEqual([])
    expect(keys(act, { 'network namespace': { '/run/netns': '' }, mount: { '/run/netns': {} } })).toEqual([])
    expect(keys(act, {})).toEqual([])
  })
})
