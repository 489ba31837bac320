import { expect, test } from 'vitest'
import { planNetwork } from '../../../src/plan/index.ts'
import { networkOf, parseTopology } from '../../../src/resolve/index.ts'

/** Who solicits no routers, where so many namespaces are on a bridge and one is on another; the first has a field more. */
function silent(count: number, first = ''): string[] {
  const hosts = Array.from(
    { length: count },
    (_, index) => `  h${index}: { interfaces: { eth0: { bridge: lan } }${index === 0 ? first : ''} }`,
  )
  const text = `bridges: { lan: {}, other: {} }\nnamespaces:\n${hosts.join('\n')}\n  z: { interfaces: { eth0: { bridge: other } } }\n`
  return planNetwork(networkOf(parseTopology(text))).steps.flatMap((step) =>
    step.kind === 'sysctl' && step.key.endsWith('/router_solicitations') && step.value === '0' ? [step.in] : [],
  )
}

test('a hundred hosts on a bridge solicit routers', () => {
  expect(silent(100)).toEqual([])
})

test('of more than a hundred nobody does, and elsewhere nothing changes', () => {
  const all = silent(101)
  expect(all).toHaveLength(101)
  expect(all).not.toContain('z')
})

test('what has no IPv6 is told nothing', () => {
  expect(silent(101, ', ipv6: false')).toHaveLength(100)
})
