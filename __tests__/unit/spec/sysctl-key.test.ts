import { expect, test } from 'vitest'
import { planTopology } from '../../../src/plan/topology.ts'
import { sysctlPath } from '../../../src/spec/index.ts'
import { isOfMachine, isOfNamespace, sysctlKey } from '../../../src/spec/sysctl-key.ts'
import { ofMachine, ofNamespace } from '../../../src/spec/sysctl-names.ts'

test.each([
  ['net.ipv4.tcp_syncookies', 'net/ipv4/tcp_syncookies'],
  ['net/ipv4/tcp_syncookies', 'net/ipv4/tcp_syncookies'],
  ['net.ipv4.conf.eth0/1.rp_filter', 'net/ipv4/conf/eth0.1/rp_filter'],
  ['net/ipv4/conf/eth0.1/rp_filter', 'net/ipv4/conf/eth0.1/rp_filter'],
])('%s is %s, as sysctl.d(5) says', (key, path) => {
  expect(sysctlPath(key)).toBe(path)
  expect(sysctlKey.safeParse(key).success).toBe(true)
})

test.each([
  ...[
    'kernel.x',
    'net',
    'net.',
    'net..x',
    'net/../kernel/x',
    'net.ipv4.//.x',
    'net/./x',
    '/net/ipv4/x',
    'net.a b',
    'net.a\n',
  ],
  ...['netx.ipv4', 'vm/net.x', ''],
])('%j is refused', (key) => {
  expect(sysctlKey.safeParse(key).success).toBe(false)
})

const machine = 'is a setting of the whole machine, which a topology does not change [set it on the machine itself]'
const unknown = 'is not known to be a setting of a network namespace'
const only = 'only settings that each namespace has for itself can be given'

test.each([
  ['net.core.rmem_max', machine],
  ['net/netfilter/nf_hooks_lwtunnel', machine],
  ['net.ipv4.neigh.default.gc_thresh3', machine],
  ['net.nf_conntrack_max', machine],
  ['net.ipv4.tcp_syncookie', `${unknown} [did you mean \`net.ipv4.tcp_syncookies\`?]`],
  ['net/core/somaxcon', `${unknown} [did you mean \`net.core.somaxconn\`?]`],
  ['net.ip4.tcp_syncookies', `${unknown} [did you mean \`net.ipv4.tcp_syncookies\`?]`],
  ['net.ipv4.nothing_of_this_kind_is_there', `${unknown} [${only}]`],
  ['net.x', `${unknown} [${only}]`],
])('%s is no setting of a namespace', (key, said) => {
  const [issue] = sysctlKey.safeParse(key).error?.issues ?? []
  expect(issue).toMatchObject({ code: 'custom' })
  expect(`${issue?.message} [${issue?.code === 'custom' ? String(issue.params?.hint) : ''}]`).toBe(`\`${key}\` ${said}`)
})

test.each([
  'net.ipv6.conf.eth0.accept_ra',
  'net.ipv4.neigh.eth0.gc_stale_time',
  'net.netfilter.nf_log.2',
  'net.core.somaxconn',
])('%s is one', (key) => {
  expect(sysctlKey.safeParse(key).success).toBe(true)
})

test('no setting is both a namespace’s and the machine’s', () => {
  const keysOf = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).flatMap(([directory, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((name) => `${directory}/${name}`),
    )
  expect(keysOf(ofNamespace).filter(isOfMachine)).toEqual([])
  expect(keysOf(ofMachine).filter(isOfNamespace)).toEqual([])
})

test('what every namespace of a lab is given is its own', () => {
  const { steps } = planTopology({ namespaces: { a: {} } })
  const keys = steps.flatMap((step) => (step.kind === 'sysctl' ? [step.key] : []))
  expect(keys.length).toBeGreaterThan(20)
  expect(keys.filter((key) => !isOfNamespace(key))).toEqual([])
})
