import { describe, expect, it } from 'vitest'
import { isSnapshot, type Receipt } from '../../../src/audit/index.ts'
import { fetchIn } from '../../support/fetch.ts'
import { type Host, playHost } from '../../support/host.ts'
import { asNobody } from '../../support/nobody.ts'

const all = ({ ours, theirs }: Receipt) => [...ours, ...theirs]

/**
 * Counters in every place that has some, a set that packets fill, tracked connections; a bridge that learns, and one that
 * elects; filters and nexthops that packets pass; a table of neighbours that forgets at once.
 */
const counting = `
  nft 'add table inet theirs; add counter inet theirs hits; add quota inet theirs volume { over 1000 mbytes }'
  nft 'add set inet theirs seen { type ipv4_addr; flags dynamic, timeout; timeout 1m; }'
  nft 'add chain inet theirs out { type filter hook output priority 0; }'
  nft 'add rule inet theirs out counter ct state new,established counter name hits quota name volume'
  nft 'add rule inet theirs out add @seen { ip daddr }'
  iptables -A OUTPUT -m comment --comment theirs -j ACCEPT
  ip6tables -A OUTPUT -j ACCEPT
  tc qdisc add dev eth0 root handle 7: tbf rate 1gbit burst 1mb latency 1s
  tc qdisc add dev eth0 clsact
  tc filter add dev eth0 egress protocol ip u32 match ip dst 8.8.8.8/32
  ip nexthop add id 9 via 198.51.100.1 dev eth0
  ip route add 8.8.4.4/32 nhid 9
  echo 1 >/proc/sys/net/ipv4/neigh/eth0/gc_stale_time
  ip link add bridge0 type bridge forward_delay 0
  ip link add bridge1 type bridge stp_state 1
  ip link add port0 type veth peer name port1
  ip link set port0 master bridge0
  ip link add port2 type veth peer name port3
  ip link set port2 master bridge1
  for device in bridge0 bridge1 port0 port1 port2 port3; do ip link set $device up; done`

async function talk(host: Host): Promise<void> {
  await host.must(['sh', '-c', 'ip neighbour flush dev eth0; ping -6 -q -c1 -W1 -I port1 ff02::1; :'])
  await fetchIn(host, 'http://8.8.8.8/', 'http://[2001:4860:4860::8888]/')
  await host.must(['ping', '-q', '-c3', '-i0.01', '8.8.8.8'])
}

describe('what changes by itself', () => {
  it('is no difference in twenty snapshots while packets flow', async () => {
    await using host = await playHost()
    await host.must(['sh', '-ec', counting])
    const before = await host.snapshot()
    expect(before.unseen).toEqual({})
    for (let round = 0; round < 20; round++) {
      await talk(host)
      expect(all(host.diff(before, await host.snapshot()))).toEqual([])
    }
    expect(await host.must(['bridge', 'fdb', 'show', 'dynamic'])).toContain('dev port0')
    const passed = await host.must(['nft', 'list', 'counter', 'inet', 'theirs', 'hits'])
    expect(passed).toMatch(/packets [1-9]/)
  })

  it('leaves out what duplicate address detection does seconds after an address was given', async () => {
    await using host = await playHost({ outside: false })
    const detect = 'sysctl -qw net.ipv6.conf.all.accept_dad=1 net.ipv6.conf.default.accept_dad=1'
    const link = `ip link add a0 index 70 type veth peer name a1 index 71
      ip link set a0 up; ip link set a1 up; ip address add 2001:db8:9::1/64 dev a0`
    await host.must(['sh', '-ec', `${detect}; ${link}`])
    const tentative = () => host.must(['ip', '-6', 'address', 'show', 'tentative'])
    expect(await tentative()).toContain('2001:db8:9::1')
    const before = await host.snapshot()
    await expect.poll(tentative).toBe('')
    expect(all(host.diff(before, await host.snapshot()))).toEqual([])
  })

  it('leaves out carrier, which the far end decides', async () => {
    await using host = await playHost({ outside: false })
    await host.must(['sh', '-ec', 'ip link add a0 type veth peer name a1; ip link set a0 up; ip link set a1 up'])
    await host.must(['sh', '-ec', 'ip address add 192.0.2.1/24 dev a0; ip route add 203.0.113.0/24 via 192.0.2.2'])
    const before = await host.snapshot()
    await host.must(['ip', 'link', 'set', 'a1', 'down'])
    await expect.poll(() => host.must(['cat', '/sys/class/net/a0/carrier'])).toBe('0\n')
    const differences = all(host.diff(before, await host.snapshot()))
    expect(differences.filter(({ key }) => key.includes('a0') && !key.includes('a1'))).toEqual([])
    expect(differences.map(({ key }) => key)).toContain('a1')
  })
})

describe('looking', () => {
  it('makes no table of iptables, and none of legacy iptables', async () => {
    await using host = await playHost({ outside: false })
    const tables = () =>
      host.must(['sh', '-c', 'nft list ruleset; cat /proc/net/ip_tables_names /proc/net/ip6_tables_names'])
    await host.snapshot()
    expect(await tables()).toBe('')
  })

  it('sees the tables of legacy iptables by their names', async ({ skip }) => {
    await using host = await playHost({ outside: false })
    const before = await host.snapshot()
    const made = await host.run(['iptables-legacy', '-t', 'raw', '-L'])
    skip(made.exitCode !== 0, `this kernel has no legacy iptables: ${made.stderr}`)
    const { theirs } = host.diff(before, await host.snapshot())
    expect(theirs).toEqual([{ kind: 'legacy iptables table', key: 'ip raw', change: 'added', after: '' }])
  })

  it('says what could not be looked at, and takes a tool that came or went for no change', async () => {
    await using host = await playHost({ outside: false, forwardDrop: 'docker' })
    const before = await host.snapshot()
    await host.must(['sh', '-ec', without('nft', 'iptables-save', 'ethtool')])
    const after = await host.snapshot({ offloads: ['lo'] })
    expect(after.unseen).toEqual({
      'nft object': 'the program nft was not found',
      'nft rule': 'the program nft was not found',
      'iptables chain': 'the program iptables-save was not found',
      'iptables rule': 'the program iptables-save was not found',
      offload: 'the program ethtool was not found',
    })
    for (const receipt of [host.diff(before, after), host.diff(after, before)]) {
      expect(all(receipt).map(({ kind }) => kind)).toEqual(['mount', 'mount'])
      expect(Object.keys(receipt.unseen).sort()).toEqual(Object.keys(after.unseen).sort())
    }
  })

  it('says what a user without privileges can not look at', async () => {
    await using host = await playHost({ outside: false })
    const script =
      'import { takeSnapshot } from "./src/audit/index.ts"; import { realMachine } from "./src/machine/real.ts";'
    const print = `${script} console.log(JSON.stringify(await takeSnapshot(realMachine())))`
    const node = [process.execPath, '--input-type=module-typescript', '--eval', print] as const
    const printed = await host.must([...asNobody, ...node])
    const snapshot: unknown = JSON.parse(printed)
    if (!isSnapshot(snapshot)) throw new Error(`no snapshot: ${printed}`)
    expect(Object.keys(snapshot.unseen)).toEqual(expect.arrayContaining(['nft rule', 'iptables rule']))
    expect(snapshot.items).toHaveProperty('link.lo')
  })
})

/** Takes programs away from the host: a layer over the directory that holds them, in its mounts only. */
function without(...programs: readonly string[]): string {
  return `mount -t tmpfs tmpfs /mnt; mkdir /mnt/upper /mnt/work; sbin=$(dirname $(command -v nft))
    mount -t overlay -o lowerdir=$sbin,upperdir=/mnt/upper,workdir=/mnt/work overlay $sbin
    cd $sbin; rm ${programs.join(' ')}`
}
