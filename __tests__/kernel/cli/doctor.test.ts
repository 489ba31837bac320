import { beforeEach, describe, expect, it as test } from 'vitest'
import type { Examination, Finding } from '../../../src/doctor/index.ts'
import { it as ofCommand } from '../../support/command-test.ts'
import { commandArgv } from '../../support/engine.ts'
import { type Host, playHost } from '../../support/host.ts'
import { asContained, asNobody } from '../../support/nobody.ts'
import { ruleSets } from '../../support/rule-sets.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { hasUserNamespaces } from '../../support/user-namespaces.ts'
import { needsWay, way } from '../../support/way.ts'

const ofRoot = 'what root is told of a machine'

async function examined(host: Host, prefix: readonly string[] = []): Promise<Examination & { exitCode: number }> {
  const [program, ...args] = [...prefix, ...commandArgv('doctor', '--json')]
  const { exitCode, stdout, stderr } = await host.run([program ?? '', ...args])
  expect(stderr).toBe('')
  const examination: Examination = JSON.parse(stdout)
  return { ...examination, exitCode }
}

const found = ({ findings }: Pick<Examination, 'findings'>, area: Finding['area'], name: string): Finding | undefined =>
  findings.find((finding) => finding.area === area && finding.name === name)

const script = (name: string): string => ruleSets[name]?.script ?? 'false'

const links = {
  vlan: 'link parent0 type vlan id 7',
  vxlan: 'type vxlan id 7 dstport 4789',
  macvlan: 'link parent0 type macvlan',
  ifb: 'type ifb',
  dummy: 'type dummy',
  vrf: 'type vrf table 7',
  wireguard: 'type wireguard',
}

/** What it says of the host of the file, for which it looks once. */
const it = ofCommand.extend('findings', { scope: 'file' }, async ({ command }) => {
  const { findings } = await command.json<Examination>('doctor')
  return findings
})

describe('doctor', () => {
  it('says that labs come up, and leaves no trace', async ({ command }) => {
    const examination = await command.json<Examination>('doctor')
    expect(examination.labs).toBe(true)
    expect(examination.findings.filter(({ needed, status }) => needed && status !== 'ok')).toEqual([])
    for (const feature of ['veth', 'bridge', 'nft inet', 'nft nat', 'nft fib']) {
      expect(found(examination, 'kernel', feature)?.status).toBe('ok')
    }
  })

  it('says which way is taken, and which are open and not, each tried', async ({ command }) => {
    const user = { sudo: way === 'sudo' ? 'ok' : 'missing', rootless: 'ok', root: 'missing' }
    const open = way === 'root' ? { sudo: 'unseen', rootless: 'unseen', root: 'ok' } : user
    for (const [options, taken, seen] of [
      [[], way === 'root' ? 'root' : 'rootless', open],
      [['--privilege', way], way, way === 'rootless' ? { ...open, sudo: 'unseen' } : open],
    ] as const) {
      const examination = await command.json<Examination>('doctor', ...options)
      for (const [name, status] of Object.entries(seen))
        expect(found(examination, 'privilege', name)).toMatchObject({ status, detail: expect.stringMatching(/\S/) })
      const detail = expect.stringMatching(new RegExp(`^${taken}: \\S`))
      expect(found(examination, 'privilege', 'chosen')).toMatchObject({ status: 'ok', needed: true, detail })
    }
  })

  it.for(Object.entries(links))('is right about %s', async ([name, words], { host, findings }) => {
    const finding = found({ findings }, 'kernel', name)
    if (finding?.detail.startsWith('not tried')) return
    const add = `ip link add parent0 type veth peer name parent1; ip link add name x0 ${words} `
    const { exitCode } = await host.run(['unshare', '--net', 'sh', '-ec', add])
    expect(finding?.status).toBe(exitCode === 0 ? 'ok' : 'missing')
  })

  it('has a remedy where something is missing or limited', ({ findings }) => {
    const amiss = findings.filter(
      ({ area, status }) => area !== 'way out' && (status === 'missing' || status === 'limited'),
    )
    expect(amiss.filter(({ remedy }) => !remedy)).toEqual([])
  })

  it('is a table that people read', async ({ command, skip }) => {
    needsWay('root', { skip }, ofRoot)
    const text = await command.must('doctor')
    expect(text).toMatch(/^privilege {2,}root {2,}ok {2,}this process is root$/m)
    expect(text).toMatch(
      /^ +IPv6 {2,}missing {2,}this machine has no default route of IPv6\n\nlabs come up here; no way out\n$/m,
    )
    const columns = text.split('\n').map((line) => /\b(ok|limited|missing|unseen)\b/.exec(line)?.index)
    expect(new Set(columns.slice(0, 10).filter((column) => column !== undefined)).size).toBe(1)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })
})

describe('a way out', () => {
  beforeEach(({ skip }) => needsWay('root', { skip }, ofRoot))

  test('sets the forwarding of one device, by each family, where nothing filters', async () => {
    await using host = await playHost()
    const examination = await expectUnchanged(host, () => examined(host))
    // Linux 6.17 and later have it.
    const forces = (await host.run(['test', '-e', '/proc/sys/net/ipv6/conf/eth0/force_forwarding'])).exitCode === 0
    expect(examination).toMatchObject({ exitCode: 0, nat: { ipv4: true, ipv6: forces } })
    expect(found(examination, 'way out', 'IPv4')?.detail).toBe('through eth0; sets net.ipv4.conf.eth0.forwarding')
    expect(found(examination, 'way out', 'IPv6')?.detail).toContain(
      forces ? 'sets net.ipv6.conf.eth0.force_forwarding' : 'no force_forwarding',
    )
  })

  test('touches nothing of a host that forwards already', async () => {
    await using host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 1, 'net.ipv6.conf.all.forwarding': 1 } })
    const examination = await examined(host)
    for (const family of ['IPv4', 'IPv6']) {
      expect(found(examination, 'forwarding', family)?.detail).toBe('on')
      expect(found(examination, 'way out', family)?.detail).toContain('no setting and no rule of the host is touched')
    }
  })

  test('puts rules into the chain that Docker has for others', async () => {
    await using host = await playHost({ forwardDrop: 'docker', sysctls: { 'net.ipv6.conf.all.forwarding': 1 } })
    const examination = await expectUnchanged(host, () => examined(host))
    expect(examination.nat).toEqual({ ipv4: true, ipv6: true })
    expect(found(examination, 'way out', 'IPv6')?.detail).toBe(
      'through eth0; puts two rules into DOCKER-USER (ip6tables)',
    )
    expect(found(examination, 'firewall', 'Docker')?.detail).toContain('with DOCKER-USER')
    expect(found(examination, 'firewall', 'IPv4 FORWARD')?.detail).toBe(
      'policy drop of iptables, table filter, chain FORWARD, most likely set by Docker',
    )
  })

  test('is blocked by firewalld, and it says what to do', async () => {
    await using host = await playHost()
    await host.must(['sh', '-es'], { stdin: script('firewalld') })
    const examination = await expectUnchanged(host, () => examined(host))
    expect(examination).toMatchObject({ exitCode: 0, labs: true, nat: { ipv4: false, ipv6: false } })
    expect(found(examination, 'way out', 'IPv4')).toMatchObject({
      status: 'missing',
      detail:
        'this machine drops what it would forward: table inet firewalld, chain filter_FORWARD: reject with icmpx admin-prohibited',
      remedy: 'firewall-cmd --zone=trusted --add-interface=nt-+',
    })
    expect(found(examination, 'firewall', 'firewalld')?.detail).toBe('filters')
  })

  test('knows ufw, and the default route of a router advertisement', async () => {
    await using host = await playHost()
    await host.must(['sh', '-es'], { stdin: script('ufw') })
    await host.must(['ip', '-6', 'route', 'replace', 'default', 'via', 'fe80::1', 'dev', 'eth0', 'proto', 'ra'])
    const examination = await examined(host)
    expect(found(examination, 'firewall', 'ufw')?.detail).toBe('filters')
    expect(found(examination, 'firewall', 'IPv4 FORWARD')?.detail).toMatch(/most likely set by ufw$/)
    expect(found(examination, 'forwarding', 'IPv6 default route')?.detail).toContain('by router advertisement')
  })
})

/** Takes programs away from the host: layers over the directories that hold them, in its mounts only. */
const takeAway = (...programs: readonly string[]): string => `
mount -t tmpfs tmpfs /mnt
for directory in /usr/sbin /usr/bin; do
  mkdir -p /mnt$directory/upper /mnt$directory/work
  mount -t overlay -o lowerdir=$directory,upperdir=/mnt$directory/upper,workdir=/mnt$directory/work overlay $directory
done
cd /usr/sbin && rm -f ${programs.join(' ')}
cd /usr/bin && rm -f ${programs.join(' ')}
`

describe('a machine that lacks something', () => {
  beforeEach(({ skip }) => needsWay('root', { skip }, ofRoot))

  test('programs that only some labs need', async () => {
    await using host = await playHost()
    await host.must(['sh', '-es'], { stdin: takeAway('nft', 'iptables', 'iptables-save', 'ethtool', 'conntrack') })
    const examination = await examined(host)
    expect(examination).toMatchObject({ exitCode: 0, labs: true, nat: { ipv4: false, ipv6: false } })
    expect(found(examination, 'tools', 'nft')).toMatchObject({
      status: 'missing',
      remedy: 'install the package nftables (Debian, Ubuntu: apt-get install nftables)',
    })
    expect(found(examination, 'kernel', 'nft nat')).toMatchObject({
      status: 'unseen',
      detail: 'nft is needed to try it',
    })
    expect(found(examination, 'way out', 'IPv4')).toMatchObject({ status: 'missing' })
  })

  test.each(['ip', 'unshare', 'mount'])('%s, which every lab needs', async (program) => {
    await using host = await playHost({ outside: false })
    await host.must(['sh', '-es'], { stdin: takeAway(program) })
    const examination = await examined(host)
    expect(examination).toMatchObject({ exitCode: 3, labs: false })
    expect(found(examination, 'tools', 'of every lab')).toMatchObject({
      status: 'missing',
      detail: `${program} is needed and was not found`,
    })
  })

  test('root', async () => {
    await using host = await playHost()
    const examination = await examined(host, asNobody)
    expect(examination).toMatchObject({ labs: hasUserNamespaces, nat: { ipv4: false, ipv6: false } })
    expect(examination.exitCode).toBe(hasUserNamespaces ? 0 : 3)
    expect(found(examination, 'privilege', 'root')).toMatchObject({
      status: 'missing',
      remedy: 'run it as root',
    })
    expect(found(examination, 'kernel', 'namespaces')?.status).toBe(hasUserNamespaces ? 'ok' : 'missing')
    expect(found(examination, 'firewall', 'rules')).toMatchObject({ status: 'unseen' })
  })

  test('the right to make namespaces, as in a container', async () => {
    await using host = await playHost({ outside: false })
    const examination = await examined(host, asContained)
    expect(examination).toMatchObject({ exitCode: 3, labs: false })
    expect(found(examination, 'kernel', 'namespaces')).toMatchObject({
      status: 'missing',
      detail: expect.stringContaining('Operation not permitted'),
      remedy: expect.stringContaining('--privileged'),
    })
  })
})
