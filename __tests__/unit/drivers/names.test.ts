import { expect, test } from 'vitest'
import { commandsOf } from '../../../src/drivers/index.ts'
import { plainHost } from '../../../src/plan/host-facts.ts'
import { type HostFacts, planNetwork } from '../../../src/plan/index.ts'
import { networkOf } from '../../../src/resolve/index.ts'
import type { Topology } from '../../../src/spec/index.ts'

type Namespace = NonNullable<Topology['namespaces']>[string]

/** What a file of /etc says in a namespace of a bridge with a way out. */
function fileOf(name: 'hosts' | 'resolv.conf', namespace: Namespace): string | undefined {
  const facts: HostFacts = { ...plainHost, nameservers: ['8.8.8.8'] }
  const topology: Topology = {
    bridges: { lan: { subnets: ['10.0.0.0/24'], nat: true }, six: { subnets: ['fd00:1::/64'] } },
    namespaces: { a: { interfaces: { eth0: { bridge: 'lan' } }, ...namespace } },
  }
  const { steps } = planNetwork(networkOf(topology), { facts })
  const commands = steps.flatMap((step) => (step.kind === 'names' ? commandsOf(step, String) : []))
  return commands.flatMap((command) => (command.tool === 'file' && command.name === name ? [command.text] : []))[0]
}

test.each<[Namespace['nameservers'], string]>([
  [undefined, 'nameserver 8.8.8.8\n'],
  [[], 'options attempts:1 timeout:1\n'],
  [['10.0.0.53', 'fd00::53'], 'nameserver 10.0.0.53\nnameserver fd00::53\n'],
  [{}, 'nameserver 8.8.8.8\n'],
  [{ search: ['x.test', 'y.test'] }, 'nameserver 8.8.8.8\nsearch x.test y.test\n'],
  [{ addresses: ['10.0.0.53'], options: ['ndots:2', 'edns0'] }, 'nameserver 10.0.0.53\noptions ndots:2 edns0\n'],
  [{ addresses: [], options: ['ndots:2'] }, 'options ndots:2 attempts:1 timeout:1\n'],
])('the name servers %j are said to the resolver', (nameservers, text) => {
  expect(fileOf('resolv.conf', { nameservers })).toBe(text)
})

test.each<[string, Namespace, string[]]>([
  ['an address of IPv4', {}, ['10.0.0.2 a']],
  ['one of IPv6 only', { interfaces: { eth0: { bridge: 'six' } } }, ['fd00:1::1 a', '127.0.1.1 a']],
  ['none', { interfaces: {} }, ['127.0.1.1 a']],
])('a namespace with %s finds its own name by IPv4', (_what, namespace, lines) => {
  expect(
    fileOf('hosts', namespace)
      ?.split('\n')
      .filter((line) => line.endsWith(' a')),
  ).toEqual(lines)
})
