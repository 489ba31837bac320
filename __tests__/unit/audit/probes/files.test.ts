import { describe, expect, it } from 'vitest'
import { etcFiles } from '../../../../src/audit/probes/etc-files.ts'
import { messageQueues, posixQueues, segments, semaphores } from '../../../../src/audit/probes/ipc.ts'
import { legacyTables } from '../../../../src/audit/probes/legacy.ts'
import { mounts } from '../../../../src/audit/probes/mounts.ts'
import { multicastAddresses } from '../../../../src/audit/probes/multicast.ts'
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
      '/proc/sys/net/ipv4/neigh/eth0.5/mcast_resolicit': '0\n',
      '/proc/sys/net/ipv4/route/min_pmtu': '552\n',
      '/proc/sys/net/ipv6/icmp/ratelimit': '1000\n',
      '/proc/sys/net/ipv6/conf/all/stable_secret': denied,
      '/proc/sys/net/ipv6/conf/eth0.5/stable_secret': '2001:db8::1',
      '/proc/sys/net/mpls/platform_labels': '0\n',
      '/proc/sys/net/netfilter/nf_conntrack_count': '17\n',
      '/proc/sys/net/netfilter/nf_conntrack_max': '100\n',
    }),
  )

  it('are all but those of the tables of neighbours, by their names', () => {
    expect(settings).toEqual({
      'net.ipv4.ip_forward': '0',
      'net.ipv4.conf.all.forwarding': '0',
      'net.ipv4.conf.all.tag': '0',
      'net.ipv4.conf.eth0/5.forwarding': '1',
      'net.ipv4.conf.eth0/5.tag': '1',
      'net.ipv4.neigh.eth0/5.mcast_resolicit': '0',
      'net.ipv4.route.min_pmtu': '552',
      'net.ipv6.icmp.ratelimit': '1000',
      'net.mpls.platform_labels': '0',
      'net.netfilter.nf_conntrack_max': '100',
    })
  })
})

describe('multicast addresses', () => {
  it('are groups, and what was written, without those that follow from addresses', () => {
    const files = fakeFiles({
      '/proc/net/igmp':
        'Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter\n2\teth0      :     1      V3\n\t\t\t\t010000E0     1 0:00000000\t\t0\n',
      '/proc/net/igmp6':
        '2    eth0            ff020000000000000000000000000001     1 0000000C 0\n2    eth0            ff0200000000000000000001ff000002     1 00000004 0\n',
      '/proc/net/dev_mcast':
        '2    eth0            1     0     01005e000001\n2    eth0            1     1     333300000077\n',
    })
    expect(Object.keys(multicastAddresses(files))).toEqual([
      'eth0 224.0.0.1',
      'eth0 ff02:0000:0000:0000:0000:0000:0000:0001',
      'eth0 33:33:00:00:00:77',
    ])
  })
})

describe('SysV IPC', () => {
  it('is who owns what, without its use', () => {
    const head = '       key      msqid perms      cbytes       qnum   uid   gid\n'
    const files = fakeFiles({ '/proc/sysvipc/msg': `${head}1234 7 644 100 3 0 0\n` })
    expect(messageQueues(files)).toEqual({ 7: { key: '1234', perms: '644', uid: '0', gid: '0' } })
    expect(semaphores(files)).toEqual({})
  })

  it('is without memory that goes with who uses it', () => {
    const rows = '       key      shmid perms size\n0 1 1600 4096\n0 2 600 4096\n'
    expect(Object.keys(segments(fakeFiles({ '/proc/sysvipc/shm': rows })))).toEqual(['2'])
  })
})

describe('POSIX message queues', () => {
  it('are the files of their file system, wherever that is', () => {
    const mount = '36 35 0:19 / /mnt/queues rw - mqueue mqueue rw\n'
    const files = fakeFiles({ '/proc/self/mountinfo': mount, '/mnt/queues/jobs': '' })
    expect(posixQueues(files)).toEqual({ '/jobs': '' })
  })

  it('are unseen without', () => expect(() => posixQueues(fakeFiles({}))).toThrow('not mounted'))
})

describe('resolver files', () => {
  it('are where they lead and what they say, by a digest', () => {
    const items = (text: string) =>
      etcFiles(fakeFiles({ '/etc/hosts': text, '/etc/resolv.conf': { target: '../run/r' } }))
    expect(items('127.0.0.1 localhost')).toEqual({
      '/etc/hosts': { sha256: expect.stringMatching(/^[0-9a-f]{16}$/) },
      '/etc/resolv.conf': { target: '../run/r' },
    })
    expect(items('a')).not.toEqual(items('b'))
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
