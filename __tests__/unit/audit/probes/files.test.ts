import { describe, expect, it } from 'vitest'
import { legacyTables } from '../../../../src/audit/probes/legacy.ts'
import { mounts } from '../../../../src/audit/probes/mounts.ts'
import { entriesOf } from '../../../../src/audit/probes/names.ts'
import { processes } from '../../../../src/audit/probes/processes.ts'
import { sysctls } from '../../../../src/audit/probes/sysctls.ts'
import { fakeFiles } from '../files.ts'

const denied = new Error('EACCES')

describe('mounts', () => {
  const table = (...lines: string[]) => mounts(fakeFiles({ '/proc/self/mountinfo': `${lines.join('\n')}\n` }))

  it('are without the numbers that the kernel gives as it goes', () => {
    const first = table('36 35 98:0 /a /mnt\\040x rw,noatime master:1 shared:2 - ext4 /dev/root rw,errors=continue')
    expect(first).toEqual(
      table('90 91 0:7 /a /mnt\\040x rw,noatime master:8 shared:9 - ext4 /dev/root rw,errors=continue'),
    )
    expect(first).toEqual({
      '/mnt\\040x': {
        root: '/a',
        options: 'rw,noatime',
        propagation: 'master shared',
        type: 'ext4',
        source: '/dev/root',
        'file system': 'rw,errors=continue',
      },
    })
  })

  it('are told apart on one point', () => {
    const line = '36 35 98:0 / /run rw - tmpfs tmpfs rw'
    expect(Object.keys(table(line, line))).toEqual(['/run', '/run (2)'])
  })
})

describe('processes', () => {
  it('are those with the mark in their environment, but who is looking', () => {
    const files = fakeFiles({
      '/proc/self': { target: '40' },
      '/proc/10/environ': 'A=1\0NETNS_TOPOLOGY_LAB=a-1\0',
      '/proc/10/cmdline': 'sleep\0a b\0',
      '/proc/11/environ': 'NOT_NETNS_TOPOLOGY_LAB=a-1\0X=NETNS_TOPOLOGY_LAB=a-1\0',
      '/proc/12/environ': '',
      '/proc/13/environ': denied,
      '/proc/40/environ': 'NETNS_TOPOLOGY_LAB=a-1\0',
      '/proc/sys/environ': 'NETNS_TOPOLOGY_LAB=a-1\0',
    })
    expect(processes(files)).toEqual({ 10: { lab: 'a-1', argv: ['sleep', 'a b'] } })
  })
})

describe('sysctls', () => {
  const settings = sysctls(
    fakeFiles({
      '/proc/sys/net/ipv4/ip_forward': '0\n',
      '/proc/sys/net/ipv4/route/flush': '1\n',
      '/proc/sys/net/ipv4/conf/all/forwarding': '0\n',
      '/proc/sys/net/ipv4/conf/all/tag': '0\n',
      '/proc/sys/net/ipv4/conf/eth0.5/forwarding': '1\n',
      '/proc/sys/net/ipv4/conf/eth0.5/tag': '1\n',
      '/proc/sys/net/ipv4/neigh/eth0.5/delay_first_probe_time': '5\n',
      '/proc/sys/net/ipv6/conf/all/stable_secret': denied,
      '/proc/sys/net/netfilter/nf_conntrack_count': '17\n',
      '/proc/sys/net/netfilter/nf_conntrack_max': '100\n',
    }),
  )

  it('are those that decide about packets, by their names', () => {
    expect(settings).toEqual({
      'net.ipv4.ip_forward': '0',
      'net.ipv4.conf.all.forwarding': '0',
      'net.ipv4.conf.all.tag': '0',
      'net.ipv4.conf.eth0/5.forwarding': '1',
      'net.netfilter.nf_conntrack_max': '100',
    })
  })
})

describe('names', () => {
  it('are the directory, its links with their targets, its directories with what is in them', () => {
    const files = fakeFiles({
      '/run/netns/b': { target: '/proc/1/x' },
      '/run/netns/a': '',
      '/run/netns/d/two': '',
      '/run/netns/d/one': '',
    })
    expect(entriesOf(files, '/run/netns')).toEqual({
      '/run/netns': '',
      '/run/netns/a': '',
      '/run/netns/b': '-> /proc/1/x',
      '/run/netns/d': 'one two',
    })
  })

  it('are none where there is no directory', () => {
    expect(entriesOf(fakeFiles({ '/run/lock': '' }), '/run/netns')).toEqual({})
  })
})

describe('tables of legacy iptables', () => {
  it('are known by their names, of both families', () => {
    const files = fakeFiles({ '/proc/net/ip_tables_names': 'nat\nfilter\n', '/proc/net/ip6_tables_names': '' })
    expect(legacyTables(files)).toEqual({ 'ip nat': '', 'ip filter': '' })
  })
})
