import { beforeEach, describe, expect } from 'vitest'
import { writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { type Lab, withLab } from '../../support/software.ts'
import { needsWay } from '../../support/way.ts'

beforeEach(({ skip }) => needsWay('root', { skip }, 'the kernel translates alike, whoever made the lab'))

// What nft_nat.sh asserts, of the selftests of Linux in tools/testing/selftests/net/netfilter/.

/** Keeps the addresses that echo requests and replies come from and go to, as a namespace sees them. */
const seen = () =>
  writeFile(
    'seen.nft',
    `table inet seen {
  set from4 { type ipv4_addr; flags dynamic; size 64; }
  set from6 { type ipv6_addr; flags dynamic; size 64; }
  set to4 { type ipv4_addr; flags dynamic; size 64; }
  set to6 { type ipv6_addr; flags dynamic; size 64; }
  chain input {
    type filter hook input priority 0
    icmp type { echo-request, echo-reply } add @from4 { ip saddr }
    icmpv6 type { echo-request, echo-reply } add @from6 { ip6 saddr }
  }
  chain output {
    type filter hook output priority 0
    icmp type { echo-request, echo-reply } add @to4 { ip daddr }
    icmpv6 type { echo-request, echo-reply } add @to6 { ip6 daddr }
  }
}
`,
  )

/** A router between two hosts. */
const topology = (rules = seen()) => `namespaces:
  router:
    forwarding: true
    interfaces:
      veth1: { peer: "ns1:eth0", addresses: [10.0.1.1/24, "fd00:1::1/64"] }
      veth2: { peer: "ns2:eth0", addresses: [10.0.2.1/24, "fd00:2::1/64"] }
    setup: [{ run: nft -f ${rules}, user: root }]
  ns1:
    interfaces: { eth0: { addresses: [10.0.1.99/24, "fd00:1::99/64"] } }
    routes: [{ to: default, via: router }]
    setup: [{ run: nft -f ${rules}, user: root }]
  ns2:
    interfaces: { eth0: { addresses: [10.0.2.99/24, "fd00:2::99/64"] } }
    routes: [{ to: default, via: router }]
    setup: [{ run: nft -f ${rules}, user: root }]
`

const addresses = {
  4: { ns1: '10.0.1.99', ns2: '10.0.2.99', router1: '10.0.1.1', router2: '10.0.2.1' },
  6: { ns1: 'fd00:1::99', ns2: 'fd00:2::99', router1: 'fd00:1::1', router2: 'fd00:2::1' },
} as const
type Name = keyof (typeof addresses)[4]

interface Listing {
  readonly nftables: readonly { readonly set?: { readonly name: string; readonly elem?: readonly string[] } }[]
}

/** Pings a host once, and gives who saw whom: each namespace those that it heard and those that it sent to. */
async function seenOnPing({ must }: Lab, family: 4 | 6, from: string, to: Name) {
  const names = new Map<string, string>(Object.entries(addresses[family]).map(([name, address]) => [address, name]))
  await must(from, 'ping', '-n', '-c1', '-W5', addresses[family][to])
  const sets = ['from4', 'to4', 'from6', 'to6'].map((name) => `flush set inet seen ${name}`)
  const of = async (namespace: string) => {
    const script = 'nft -j list table inet seen && nft "$1"'
    const { nftables }: Listing = JSON.parse(await must(namespace, 'sh', '-ec', script, 'sh', sets.join('; ')))
    const elements = (wanted: string) =>
      nftables
        .flatMap(({ set }) => (set?.name === `${wanted}${family}` ? (set.elem ?? []) : []))
        .map((address) => names.get(address) ?? address)
    return { heard: elements('from'), sent: elements('to') }
  }
  const [router, ns1, ns2] = await Promise.all(['router', 'ns1', 'ns2'].map(of))
  return { router, ns1, ns2 }
}

const only = (...names: string[]) => ({ heard: names, sent: names })
const nobody = only()

const load = ({ must }: Lab, rules: string) => must('router', 'nft', '-f', writeFile('rules.nft', rules))

/** A table with one rule of NAT. */
const nat = (table: string, hook: string, rule: string) =>
  `table ${table} nat { chain ${hook} { type nat hook ${hook} priority 0; ${rule}; }; }`

/** The tables that NAT can be in, each with the family of what is pinged. */
const tables = [
  ['ip', 4, 'ip'],
  ['ip6', 6, 'ip6'],
  ['inet', 4, 'ip'],
  ['inet', 6, 'ip6'],
] as const

describe('nft_nat.sh', () => {
  it('the router reaches both hosts, and a host reaches the other', async ({ command, host }) => {
    await withLab(command, host, topology(), async (lab) => {
      for (const family of [4, 6] as const) {
        for (const name of ['ns1', 'ns2'] as const)
          expect(await seenOnPing(lab, family, 'router', name)).toMatchObject({ router: only(name) })
        const between = { router: nobody, ns1: only('ns2'), ns2: only('ns1') }
        expect(await seenOnPing(lab, family, 'ns2', 'ns1')).toEqual(between)
      }
    })
  })

  it('destination NAT leads what the router sends to another host', async ({ command, host }) => {
    await withLab(command, host, topology(), async (lab) => {
      for (const [table, family, ip] of tables) {
        const { ns1, ns2 } = addresses[family]
        const target = `${table === 'inet' ? ip : ''} to ${ns2}`
        await load(lab, nat(table, 'output', `${ip} daddr ${ns1} dnat ${target}`))
        // It has chosen its own address by the route to ns1.
        const translated = { router: only('ns2'), ns1: nobody, ns2: only('router1') }
        expect(await seenOnPing(lab, family, 'router', 'ns1'), `${table} ${ip}`).toEqual(translated)
        await lab.must('router', 'nft', 'delete', 'table', table, 'nat')
        const direct = { router: only('ns1'), ns1: only('router1'), ns2: nobody }
        expect(await seenOnPing(lab, family, 'router', 'ns1'), `${table} ${ip}`).toEqual(direct)
      }
    })
  })

  it('destination NAT of the port alone leads both families there', async ({ command, host }) => {
    await withLab(command, host, topology(), async (lab) => {
      await load(lab, nat('inet', 'output', 'tcp dport 4000 dnat to :2000'))
      await lab.start('ns1', 'python3', '-m', 'http.server', '2000', '--bind', '::', '--directory', '/var/empty')
      for (const to of ['10.0.1.99', '[fd00:1::99]'])
        await expect
          .poll(async () => (await lab.run('router', 'curl', '-sI', `http://${to}:4000/`)).stdout)
          .toContain('HTTP/1.0')
    })
  })

  it('masquerading hides a host behind the router', async ({ command, host }) => {
    await withLab(command, host, topology(), async (lab) => {
      for (const [table, family, ip] of tables)
        for (const flags of ['', 'fully-random']) {
          await load(lab, nat(table, 'postrouting', `oifname veth1 masquerade ${flags}`))
          const masqueraded = { router: nobody, ns1: only('router1'), ns2: only('ns1') }
          expect(await seenOnPing(lab, family, 'ns2', 'ns1'), `${table} ${ip} ${flags}`).toEqual(masqueraded)
          await lab.must('router', 'nft', 'delete', 'table', table, 'nat')
        }
    })
  })

  it('redirection leads what a host sends to the router itself', async ({ command, host }) => {
    await withLab(command, host, topology(), async (lab) => {
      for (const [table, family, ip] of tables) {
        const { ns1, ns2 } = addresses[family]
        await load(lab, nat(table, 'prerouting', `iifname veth2 ${ip} saddr ${ns2} ${ip} daddr ${ns1} redirect`))
        const redirected = { router: only('ns2'), ns1: nobody, ns2: only('ns1') }
        expect(await seenOnPing(lab, family, 'ns2', 'ns1'), `${table} ${ip}`).toEqual(redirected)
        await lab.must('router', 'nft', 'delete', 'table', table, 'nat')
      }
    })
  })

  it.for([
    ['is taken for the answer to it', '', 'CLIENT'],
    [
      'does not get through a filter',
      'table ip filter { chain forward { type filter hook forward priority 0; iifname veth2 udp sport 1405 drop; }; }',
      'ROUTER',
    ],
    [
      'does not count where the service is not tracked',
      `table ip raw {
        chain prerouting { type filter hook prerouting priority -300; iifname veth1 udp dport 1405 notrack; }
        chain output { type filter hook output priority -300; oifname veth1 udp sport 1405 notrack; }
      }`,
      'ROUTER',
    ],
    [
      'gets another port',
      `table ip pat { chain postrouting {
        type nat hook postrouting priority -1; iifname veth2 udp sport <= 1405 masquerade to :1406-65535 random; }; }`,
      'ROUTER',
    ],
  ] as const)(
    'a masqueraded packet from the port of a service of the router %s',
    async ([, rules, answer], { command, host }) => {
      await withLab(command, host, topology(), async (lab) => {
        await load(lab, nat('ip', 'postrouting', 'oifname veth1 masquerade'))
        await load(lab, rules)
        await serve(lab, 'router', '0.0.0.0', 1405, 'ROUTER')
        await serve(lab, 'ns2', '0.0.0.0', 1405, 'CLIENT', '10.0.1.99', '41404')
        expect(await ask(lab, 'ns1', 41404, '10.0.1.1', 1405, 1)).toBe(answer)
      })
    },
  )

  it('stateless NAT translates packets and fragments', async ({ command, host }) => {
    const rules = `table ip stateless {
  map outwards {
    typeof meta iifname . ip saddr . ip daddr : ip daddr
    elements = { "veth2" . 10.0.2.99 . 10.0.1.99 : 10.0.2.2 }
  }
  map inwards {
    typeof meta iifname . ip saddr . ip daddr : ip daddr
    elements = { "veth1" . 10.0.1.99 . 10.0.2.2 : 10.0.2.99 }
  }
  chain prerouting {
    type filter hook prerouting priority -400
    ip saddr set meta iifname . ip saddr . ip daddr map @outwards
    ip daddr set meta iifname . ip saddr . ip daddr map @inwards
  }
}
`
    await withLab(command, host, topology(), async (lab) => {
      await load(lab, rules)
      const translated = { router: nobody, ns1: only('10.0.2.2'), ns2: only('ns1') }
      expect(await seenOnPing(lab, 4, 'ns2', 'ns1')).toEqual(translated)
      const answer = 'answer'.repeat(700)
      await serve(lab, 'ns1', '0.0.0.0', 4233, answer)
      expect(await ask(lab, 'ns2', 0, '10.0.1.99', 4233, 4096)).toBe(answer)
    })
  })

  it('one port of a host reaches a service by the address that is translated, and then by its own', async ({
    command,
    host,
  }) => {
    await withLab(command, host, topology(), async (lab) => {
      await load(lab, nat('ip', 'prerouting', 'ip daddr 10.0.2.1 udp dport 1234 dnat to 10.0.1.1:1234'))
      await serve(lab, 'router', '10.0.1.1', 1234, 'PONG')
      for (const to of ['10.0.2.1', '10.0.1.1']) expect(await ask(lab, 'ns1', 4321, to, 1234, 4)).toBe('PONG')
    })
  })
})

/** Answers every datagram with a text. First sends one from the same port, where it is told to whom. */
const server = `
import socket, sys
address, port, text, *first = sys.argv[1:]
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind((address, int(port)))
if first: s.sendto(b'first', (first[0], int(first[1])))
print('ready', flush=True)
while True: s.sendto(text.encode(), s.recvfrom(65536)[1])
`

async function serve(lab: Lab, namespace: string, address: string, port: number, text: string, ...first: string[]) {
  await lab.start(namespace, 'python3', '-c', server, address, `${port}`, text, ...first)
  await expect.poll(() => lab.logs(namespace)).toMatch(/^ready$/m)
}

const client = `
import socket, sys
port, to, at, size = sys.argv[1:]
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('0.0.0.0', int(port)))
s.sendto(b'x' * int(size), (to, int(at)))
print(s.recvfrom(65536)[0].decode(), end='')
`

/** What is answered to a datagram of so many bytes from a port. */
const ask = (lab: Lab, namespace: string, port: number, to: string, at: number, size: number) =>
  lab.must(namespace, 'python3', '-c', client, ...[port, to, at, size].map(String))
