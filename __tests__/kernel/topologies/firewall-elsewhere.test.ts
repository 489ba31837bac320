import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Examination } from '../../../src/doctor/index.ts'
import { commandIn } from '../../support/command.ts'
import { type Host, playHost } from '../../support/host.ts'
import { fixture, type Labs, startLabs } from '../../support/labs.ts'
import { ping } from '../../support/ping.ts'
import { shareOf } from '../../support/share.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { needsHostSteps } from '../../support/way.ts'

beforeEach(needsHostSteps)

let host: Host
let labs: Labs
beforeAll(async () => {
  host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 1 } })
  labs = await startLabs(host)
})
afterAll(async () => {
  await labs[Symbol.asyncDispose]()
  await host[Symbol.asyncDispose]()
})
afterEach(() => host.must(['nft', 'flush', 'ruleset']))

const inet = (hook: string, priority: string, rule: string, policy = 'accept') =>
  `nft -f - <<END
table inet theirs {
  chain theirs {
    type filter hook ${hook} priority ${priority}; policy ${policy};
    ${rule}
  }
}
END`

/** What is in the way, by the words that it is said with; none where a lab reaches the outside all the same. */
const firewalls: Readonly<Record<string, readonly [script: string, says: RegExp | undefined]>> = {
  'iptables drops by source in FORWARD': ['iptables -A FORWARD -s 198.18.0.0/15 -j DROP', undefined],
  'iptables drops all bogons in FORWARD': [
    'iptables -A FORWARD -s 198.18.0.0/15 -j DROP; iptables -A FORWARD -s 192.88.99.0/24 -j DROP',
    undefined,
  ],
  'nft drops one pool of addresses': [
    inet('forward', 'filter', 'ip saddr { 198.18.0.0/15, 203.0.113.9 } drop'),
    undefined,
  ],
  'nft drops all pools of addresses': [
    inet('forward', 'filter', 'ip saddr { 198.18.0.0/15, 192.88.99.0/24 } drop'),
    /table inet theirs, chain theirs: ip saddr .*drop/,
  ],
  'raw PREROUTING lets in known devices only': [
    'iptables -t raw -A PREROUTING -i eth0 -j ACCEPT; iptables -t raw -A PREROUTING -i lo -j ACCEPT; iptables -t raw -P PREROUTING DROP',
    /iptables, table raw, chain PREROUTING: policy DROP/,
  ],
  'mangle POSTROUTING drops': [
    'iptables -t mangle -A POSTROUTING -s 198.51.100.2 -j ACCEPT; iptables -t mangle -P POSTROUTING DROP',
    /iptables, table mangle, chain POSTROUTING: policy DROP/,
  ],
  'nft at prerouting lets in one device only': [
    inet('prerouting', 'filter', 'iifname { "eth0", "lo" } accept', 'drop'),
    /table inet theirs, chain theirs: policy drop/,
  ],
  'nft at postrouting drops by source': [
    inet('postrouting', 'filter', 'ip saddr != { 198.51.100.2, 127.0.0.0/8 } drop'),
    /table inet theirs, chain theirs: ip saddr != .* drop/,
  ],
  'a match that nobody here reads drops what is forwarded': [
    inet('forward', 'filter', '@nh,96,8 198 drop'),
    // From the other pool.
    undefined,
  ],
  'a match that nobody here reads drops all that is forwarded': [
    inet('forward', 'filter', '@nh,64,8 > 1 drop'),
    /as a packet showed .*table inet theirs, chain theirs: … drop/,
  ],
  'a match that nobody here reads drops the answers': [
    inet('forward', '-200', 'meta length > 20 iifname "eth0" drop'),
    /drops the answers .*as a packet showed .*table inet theirs, chain theirs: … iifname "eth0" drop/,
  ],
  'iptables drops by a match that nobody here reads': [
    'iptables -A FORWARD -m ttl --ttl-gt 1 -j DROP',
    /as a packet showed .*iptables, table filter, chain FORWARD: -A FORWARD -m ttl --ttl-gt 1 -j DROP/,
  ],
  'drops of what is not ours': [
    'iptables -A FORWARD -p tcp --dport 25 -j DROP; iptables -A FORWARD -m mark --mark 7 -j DROP; iptables -t raw -A PREROUTING -d 172.17.0.2 ! -i docker0 -j DROP',
    undefined,
  ],
  'a fib match against spoofed addresses': [inet('prerouting', 'raw', 'fib saddr . iif oif missing drop'), undefined],
}

const up = () => labs.up(fixture('topologies/bridge-nat.yml'))

async function wayOutByDoctor() {
  const { findings } = await commandIn(host).json<Examination>('doctor')
  return findings.find(({ area, name }) => area === 'way out' && name === 'IPv4')
}

it('nothing that is tried leaves the machine', async () => {
  await host.must(['sh', '-ec', 'iptables -A FORWARD -m ttl --ttl-gt 1 -j DROP'])
  const outside = ['nsenter', '--net=/run/outside.net', '--'] as const
  await host.must([...outside, 'nft', '-f', '-'], {
    stdin: `table inet seen { chain seen { type filter hook prerouting priority raw;
      tcp dport 443 counter
      ip saddr { 198.18.0.0/15, 192.88.99.0/24 } counter
    }
    }`,
  })
  expect(await wayOutByDoctor()).toMatchObject({ status: 'missing' })
  await expect(up()).rejects.toThrow('as a packet showed')
  const seen = await host.must([...outside, 'nft', 'list', 'table', 'inet', 'seen'])
  expect(seen.match(/packets \d+/g)).toEqual(['packets 0', 'packets 0'])
  await host.must([...outside, 'nft', 'delete', 'table', 'inet', 'seen'])
})

it('what cannot be tried is said, and does not stop a lab', async () => {
  await host.must(['sh', '-ec', 'iptables -A FORWARD -p tcp --dport 25 -j DROP; iptables -A FORWARD -p udp -j NFQUEUE'])
  const inDoubt = /could not be tried \(programs decide about packets, by NFQUEUE\); in doubt: .*--dport 25 -j DROP/
  expect(await wayOutByDoctor()).toMatchObject({ status: 'limited', detail: expect.stringMatching(inDoubt) })
  await using lab = await up()
  expect(await lab.must('ns3', ping('8.8.8.8'))).toContain('1 received')
})

it('the rules of both ways of iptables into the kernel are tried together', async () => {
  await using own = await playHost({ sysctls: { 'net.ipv4.ip_forward': 1 } })
  await own.must([
    'sh',
    '-ec',
    'iptables-legacy -A FORWARD -m ttl --ttl-gt 1 -j DROP; iptables -A FORWARD -m mark --mark 7 -j DROP',
  ])
  const { findings } = await commandIn(own).json<Examination>('doctor')
  const says = /as a packet showed .*iptables-legacy, table filter, chain FORWARD: -A FORWARD -m ttl --ttl-gt 1 -j DROP/
  expect(findings.find(({ area, name }) => area === 'way out' && name === 'IPv4')).toMatchObject({
    ...{ status: 'missing', detail: expect.stringMatching(says) },
  })
})

describe.each(shareOf(Object.entries(firewalls), 0))('%s', (_, [script, says]) => {
  it(says ? 'is said by doctor and up' : 'and a lab reaches the outside', async () => {
    await host.must(['sh', '-es'], { stdin: script })
    expect(await host.must(ping('8.8.8.8'))).toContain('1 received')
    await expectUnchanged(host, async () => {
      const found = await wayOutByDoctor()
      if (says) {
        expect(found).toMatchObject({ status: 'missing', detail: expect.stringMatching(says) })
        await expect(up()).rejects.toThrow(says)
        return
      }
      expect(found).toMatchObject({ status: 'ok' })
      await using lab = await up()
      expect(await lab.must('ns3', ping('8.8.8.8'))).toContain('1 received')
    })
  })
})
