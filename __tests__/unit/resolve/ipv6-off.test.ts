import { expect, test } from 'vitest'
import { resolveTopology } from '../../../src/resolve/resolve.ts'
import type { NamespaceSpec } from '../../../src/spec/index.ts'
import { linesOf, problemsOf } from '../../support/topology-problems.ts'

const off = (scope: string, value: number | boolean = 1) => ({ [`net.ipv6.conf.${scope}.disable_ipv6`]: value })

function resolved(spec: Omit<NamespaceSpec, 'interfaces'>, addresses?: string[]) {
  const eth0 = { bridge: 'lan', ...(addresses && { addresses }) }
  return resolveTopology({
    bridges: { lan: { subnets: ['10.1.1.0/24', 'fd00:1::/64'], addresses: ['10.1.1.1/24', 'fd00:1::1/64'] } },
    namespaces: { a: { ...spec, interfaces: { eth0 } } },
  })
}

const addressesWith = (sysctls: NamespaceSpec['sysctls']) => {
  const { network, problems } = resolved({ sysctls })
  expect(problems).toEqual([])
  const [a] = network.namespaces
  return { addresses: a?.interfaces[0]?.addresses, routes: a?.routes.map(({ to }) => to) }
}

const both = { addresses: ['10.1.1.2/24', 'fd00:1::2/64'], routes: ['0.0.0.0/0', '::/0'] }
const ipv4 = { addresses: ['10.1.1.2/24'], routes: ['0.0.0.0/0'] }

test.each([
  ['all', off('all'), ipv4],
  ['default', off('default'), ipv4],
  ['the interface', off('eth0'), ipv4],
  ['all, by true', off('all', true), ipv4],
  ['all, and on for the interface', { ...off('all'), ...off('eth0', 0) }, both],
  ['all, and on for default after that', { ...off('all'), ...off('default', 0) }, both],
  ['default, and on for all after that', { ...off('default'), ...off('all', 0) }, both],
  ['lo', off('lo'), both],
  ['nothing', off('all', 0), both],
])('an interface gets no address of IPv6 where that is off for %s', (_, sysctls, expected) => {
  expect(addressesWith(sysctls)).toEqual(expected)
})

test('an address of IPv6 where that is off is said, with its place and what turns it off', () => {
  const text = `bridges: { lan: { subnets: ["fd00:1::/64"] } }
namespaces:
  a:
    sysctls: { net.ipv6.conf.all.disable_ipv6: 1 }
    loopback: ["fd00:ff::1/128"]
    interfaces: { eth0: { bridge: lan, addresses: ["fd00:1::5/64"] } }
`
  const off6 = '`net.ipv6.conf.all.disable_ipv6` turns IPv6 off there'
  expect(linesOf(problemsOf(text)).toSorted()).toEqual([
    `5:16 fd00:ff::1 can not be an address of \`lo\`: ${off6}`,
    `6:52 fd00:1::5 can not be an address of \`eth0\`: ${off6}`,
  ])
})
