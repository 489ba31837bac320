import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act } from '../../../src/host/act.ts'
import { actingLab, readAct } from '../../../src/host/acts/index.ts'
import { findMissing, performAgain } from '../../../src/host/perform.ts'
import { undoJournal } from '../../../src/host/undo.ts'
import { actsBeforePins, pinActs } from '../../../src/lab/side/on-host.ts'
import { type Fields, isFields, words } from '../../../src/machine/json.ts'
import type { Machine } from '../../../src/machine/machine.ts'
import { realMachine } from '../../../src/machine/real.ts'
import { planNetwork } from '../../../src/plan/index.ts'
import { networkOf } from '../../../src/resolve/index.ts'
import { arbitraryFacts } from '../../support/arbitrary-facts.ts'
import { withHost } from '../../support/arbitrary-host.ts'
import { arbitraryTopology } from '../../support/arbitrary-topology.ts'

const tag = '0badcafe'
const stateDirectory = '/run/netns-topology'
const directory = `${stateDirectory}/lab.${tag}`
const states = [stateDirectory, '/run/user/4242/netns-topology', '/tmp/netns-topology-4242']

/** All that the engine can do on the host for a lab. */
const arbitraryActs: fc.Arbitrary<Act[]> = fc
  .tuple(withHost(arbitraryTopology()), arbitraryFacts, fc.boolean(), fc.constantFrom(...states))
  .map(([topology, facts, pin, state]) => {
    const plan = planNetwork(networkOf(topology), { pin, tag, facts })
    return [
      ...actsBeforePins(plan),
      ...pinActs(plan, { directory, inside: `/proc/77/root${state}/lab.${tag}` }, ['4:4026532001']),
    ]
  })

test('every act that the engine writes is read as it was written, whatever the topology and the machine', () => {
  fc.assert(
    fc.property(arbitraryActs, (acts) => {
      const written = acts.map(asWritten)
      expect(written.map((act) => readAct(actingLab(directory), act))).toEqual(written)
    }),
  )
})

test.each([
  [
    'a program of somebody else',
    'admission',
    { tool: '/tmp/evil' },
    /tool: expected "iptables" or .*, found "\/tmp\/evil"/,
  ],
  [
    'the rules of another lab',
    'admission',
    { mark: 'netns-topology:deadbeef' },
    /mark: expected "netns-topology:0badcafe"/,
  ],
  ['a chain that labs use no rules in', 'admission', { chain: 'INPUT' }, /chain: expected "DOCKER-USER" or "FORWARD"/],
  [
    'a setting that labs lease nothing of',
    'lease',
    { key: 'kernel/core_pattern' },
    /key: expected "net\/ipv4\/conf\/eth0\/forwarding"/,
  ],
  [
    'a setting outside of /proc/sys',
    'lease',
    { card: { name: '../..', index: 1 } },
    /card: name: expected the name of a/,
  ],
  [
    'a value that a lease does not write back',
    'lease',
    { was: '|/tmp/evil' },
    /was: expected a number as procfs prints it/,
  ],
  ['the table of somebody else', 'translation', { table: 'firewalld' }, /table: expected "netns-topology-0badcafe"/],
  ['an option for an address', 'connections', { source: '--help' }, /source: expected an IP address/],
  [
    'a link of somebody else',
    'symlink',
    { path: '/etc/resolv.conf' },
    /path: expected a name in \/run\/netns or \/etc\/netns/,
  ],
  [
    'a link into another lab',
    'symlink',
    { target: '/proc/7/root/run/netns-topology/b.00000000/ns/a' },
    /target: expected/,
  ],
  ['a directory of somebody else', 'directory', { path: '/root' }, /path: expected "\/run\/netns" or "\/etc\/netns"/],
  ['the network of another lab', 'visitors', { mark: 'netns-topology:deadbeef' }, /mark: expected/],
  ['a field that it does not have', 'chain', { argv: ['reboot'] }, /"argv" is no field of it/],
])('%s in an act is no act', (_, kind, change, problem) => {
  const act = sampleOf(kind)
  expect(readAct(actingLab(directory), act)).toEqual(act)
  const read = readAct(actingLab(directory), { ...act, ...change })
  expect('problem' in read ? read.problem : '').toMatch(problem)
})

const onHost = { where: 'host', in: '@host', at: [] } as const
const uplink = {
  device: `nt-${tag}`,
  sources: ['198.18.0.1'],
  leased: { ipv4: [{ name: 'eth0', index: 2 }], ipv6: [] },
}
const card = { name: 'eth0', index: 2 }

/** One act of each kind that undoes something. */
const samples: readonly Act[] = [
  { kind: 'directory', path: '/run/netns' },
  { kind: 'symlink', path: '/run/netns/a', target: `/proc/7/root${directory}/ns/a` },
  { kind: 'symlink', path: '/etc/netns/a', target: `${directory}/etc/a` },
  {
    kind: 'visitors',
    ...onHost,
    undo: { kind: 'end-processes' },
    mark: `netns-topology:${tag}`,
    networks: ['4:4026532001'],
  },
  { kind: 'lro', ...onHost, undo: { kind: 'turn-on' }, card },
  {
    ...{ kind: 'lease', ...onHost, undo: { kind: 'write-back' }, card },
    ...{ key: 'net/ipv4/conf/eth0/forwarding', value: '1', was: '0' },
    under: { key: 'net/ipv4/conf/all/forwarding', value: '0' },
  },
  {
    ...{ kind: 'host-link', ...onHost, undo: { kind: 'delete-link' }, device: `nt-${tag}`, mac: '02:00:0b:ad:ca:fe' },
    ...{ mtu: 1500, offload: true, far: { device: '_uplink', index: 1_000_000, mac: '02:01:0b:ad:ca:fe' } },
  },
  {
    ...{ kind: 'host-setting', ...onHost, undo: { kind: 'goes-with-link', device: `nt-${tag}` } },
    ...{ key: `net/ipv4/conf/nt-${tag}/forwarding`, value: '1', required: false },
  },
  {
    ...{ kind: 'host-address', ...onHost, undo: { kind: 'goes-with-link', device: `nt-${tag}` } },
    ...{ device: `nt-${tag}`, address: '198.18.0.0/31' },
  },
  { kind: 'host-up', ...onHost, undo: { kind: 'goes-with-link', device: `nt-${tag}` }, device: `nt-${tag}` },
  {
    ...{ kind: 'host-route', ...onHost, undo: { kind: 'goes-with-link', device: 'lan0' } },
    route: { type: 'unicast', to: '10.0.0.0/8', hops: [{ via: '10.1.0.1', dev: 'lan0', onLink: false }], table: 7 },
  },
  {
    ...{ kind: 'translation', ...onHost, undo: { kind: 'delete-table' }, table: `netns-topology-${tag}` },
    ...{ uplink, members: ['lan0'] },
  },
  { kind: 'chain', ...onHost, undo: { kind: 'delete-empty' }, tool: 'iptables', chain: 'DOCKER-USER', withTable: true },
  {
    ...{ kind: 'admission', ...onHost, undo: { kind: 'delete-rule' }, tool: 'iptables', chain: 'FORWARD' },
    ...{ device: `nt-${tag}`, mark: `netns-topology:${tag}` },
  },
  { kind: 'connections', ...onHost, undo: { kind: 'forget' }, source: '198.18.0.1' },
]

function asWritten(act: Act | undefined): Fields {
  const written: unknown = JSON.parse(JSON.stringify(act))
  return isFields(written) ? written : {}
}

const sampleOf = (kind: string): Fields => asWritten(samples.find((one) => one.kind === kind))

const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      '/tmp/evil',
      '/bin/sh',
      '../../kernel/core_pattern',
      'kernel/core_pattern',
      '/etc/passwd',
      '/run/netns/../../etc/x',
    ],
    ...[
      '/run/netns/.',
      '/run/netns',
      'net/ipv4/conf/all/forwarding',
      'net/ipv4/conf/../../../x/forwarding',
      '--help',
      '-rf',
    ],
    ...[
      '',
      '..',
      '.',
      'lo',
      'INPUT',
      'a\nb',
      '\0',
      '__proto__',
      'constructor',
      'lease',
      'symlink',
      'directory',
      'visitors',
    ],
    ...[0, -1, 1e99, null, true, [], {}, ['/bin/sh'], { name: '../../../etc', index: 1 }],
  ),
  fc.string(),
)

/** An act with one of its values, or several, replaced by what somebody could want there. */
const arbitraryMutant: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(), hostile), { minLength: 1, maxLength: 3 }))
  .map(([sample, changes]) => {
    let mutant: unknown = asWritten(sample)
    for (const [place, value] of changes) mutant = replaced(mutant, place, value)
    return mutant
  })

function replaced(value: unknown, place: number, by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by
  const entries = Object.entries(value)
  const [name, one] = entries[place % Math.max(1, entries.length)] ?? ['argv', undefined]
  const rest = Math.floor(place / Math.max(1, entries.length))
  const changed = rest % 5 === 4 ? by : replaced(one, rest, by)
  const copy: object = Array.isArray(value) ? [...value] : { ...value }
  return Object.assign(copy, { [name]: changed })
}

interface Done {
  readonly programs: string[]
  readonly written: string[]
  readonly paths: string[]
}

/** A machine on which all that a journal claims is there, so that all of it would be undone. */
function agreeing(acts: readonly unknown[], done: Done): Machine {
  const journal = [{ version: 1, net: 'net:[1]' }, ...acts.map((begin, index) => ({ n: index + 1, begin }))]
  const text = journal.map((line) => `${JSON.stringify(line)}\n`).join('')
  const told = acts.filter(isFields)
  const targetOf = (path: string) => told.find((act) => act['path'] === path)?.['target']
  const valueAt = (path: string) => told.find((act) => `/proc/sys/${words(act['key'])}` === path)?.['value'] ?? '0'
  const mac = told.map((act) => act['mac']).find(Boolean)
  const note = (list: string[]) => (path: string) => void list.push(path)
  return {
    ...realMachine({ stateDirectory }),
    list: (path) => (path === stateDirectory ? [`lab.${tag}`] : []),
    read: (path) => (path === `${directory}/journal` ? text : words(valueAt(path))),
    readLink: (path) => (path === '/proc/self/ns/net' ? 'net:[1]' : words(targetOf(path))),
    inode: () => 1,
    ...{ writeInto: note(done.written), write: note(done.paths), append: note(done.paths), empty: note(done.paths) },
    ...{ remove: note(done.paths), removeDirectory: note(done.paths) },
    ...{ makeDirectory: note(done.paths), makeLink: note(done.paths) },
    signal: () => false,
    run: async ([program, ...rest]) => {
      // The script by which the guard is compared is a constant, whose parameters are no commands.
      done.programs.push(program === 'sh' ? `sh ${rest[2] ?? ''}` : program)
      const isAsked = program === 'ip' && rest.includes('address') && rest.includes('show')
      const said = isAsked ? [{ address: mac, flags: [], addr_info: [] }] : []
      return { exitCode: rest.includes('list') ? 1 : 0, stdout: JSON.stringify(said), stderr: '' }
    },
  }
}

const programs = [
  ...['iptables', 'ip6tables', 'iptables-legacy', 'ip6tables-legacy', 'ip', 'nft', 'ethtool', 'conntrack'],
  ...['nsenter', 'env', 'sh as-made'],
]
const settings =
  /^\/proc\/sys\/net\/ipv[46]\/conf\/[^/\s\0]{1,15}\/(?:forwarding|force_forwarding|accept_redirects|accept_ra|accept_dad|addr_gen_mode|disable_ipv6)$/
const places = new RegExp(`^(?:/(?:run|etc)/netns(?:/[a-zA-Z][a-zA-Z0-9-]*)?|${directory}/journal)$`)

test('nothing in a journal leads beyond what labs use, whether it is undone or repaired', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(arbitraryMutant, fc.constantFrom<unknown>(...samples)), { maxLength: 4 }),
      async (acts) => {
        const done: Done = { programs: [], written: [], paths: [] }
        const machine = agreeing(acts, done)
        await undoJournal(machine, directory)
        await performAgain(await findMissing(machine, directory), {
          machine,
          directory,
          holder: 7,
          fabric: '/proc/7/ns/net',
        })
        expect(done.programs.filter((one) => !programs.includes(one))).toEqual([])
        expect(done.written.filter((path) => !settings.test(path))).toEqual([])
        expect(done.paths.filter((path) => !places.test(path))).toEqual([])
      },
    ),
    { numRuns: 2000 },
  )
})

test('what does not fit is said with its line, and the rest is undone', async () => {
  const done: Done = { programs: [], written: [], paths: [] }
  const pin = { kind: 'symlink', path: '/run/netns/a', target: `/proc/7/root${directory}/ns/a` }
  const planted = { ...sampleOf('admission'), tool: '/tmp/evil' }
  const failures = await undoJournal(agreeing([pin, planted], done), directory)
  expect(failures).toEqual([
    `${directory}/journal:3: this is no act of the kind admission for this lab: tool: expected "iptables" or "ip6tables" or "iptables-legacy" or "ip6tables-legacy", found "/tmp/evil"`,
  ])
  expect(done).toEqual({ programs: [], written: [], paths: ['/run/netns/a'] })
})
