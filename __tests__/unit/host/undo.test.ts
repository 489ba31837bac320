import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { Act } from '../../../src/host/act.ts'
import { actsOfOthers, isJournaled, openJournal } from '../../../src/host/journal.ts'
import { undoJournal } from '../../../src/host/undo.ts'
import type { Machine } from '../../../src/machine/machine.ts'
import { realMachine } from '../../../src/machine/real.ts'

interface World {
  readonly machine: Machine
  /** The journal of a lab, with these acts begun and done. */
  readonly journal: (lab: string, acts: readonly Act[]) => { readonly directory: string; readonly file: string }
  /** A pin of a lab that is there, as an act. */
  readonly link: (name: string, lab?: string) => Extract<Act, { kind: 'symlink' }>
}

/** A machine whose pins are elsewhere, and on which nothing runs. */
function withPinsIn(root: string, machine: Machine): Machine {
  const at = (path: string) => path.replace('/run/netns/', () => `${root}/`)
  return {
    ...machine,
    list: (path) => (path === '/proc' ? [] : machine.list(path)),
    readLink: (path) => machine.readLink(at(path)),
    remove: (path) => machine.remove(at(path)),
    makeLink: (path, target) => machine.makeLink(at(path), target),
  }
}

function world(): World {
  const root = mkdtempSync(join(tmpdir(), 'undo-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const stateDirectory = join(root, 'state')
  mkdirSync(stateDirectory, { mode: 0o700 })
  const machine = withPinsIn(root, realMachine({ stateDirectory }))
  return {
    machine,
    journal: (lab, acts) => {
      const directory = join(stateDirectory, lab)
      mkdirSync(directory, { recursive: true })
      const journal = openJournal(machine, directory)
      for (const act of acts) journal.done(journal.begin(act))
      return { directory, file: join(directory, 'journal') }
    },
    link: (name, lab = 'a.1') => {
      const act = { path: `/run/netns/${name}`, target: `/proc/1/root/run/netns-topology/${lab}/ns/${name}` }
      machine.makeLink(act.path, act.target)
      return { kind: 'symlink', ...act }
    },
  }
}

const isThere = (machine: Machine, { path }: { path: string }): boolean => machine.readLink(path) !== undefined

test('of a journal that was cut off at any byte, what was begun is undone, and nothing is left', async () => {
  const { machine, journal, link } = world()
  const links = [link('one'), link('two')]
  const { directory, file } = journal('a.1', links)
  const text = readFileSync(file, 'utf8')
  for (let length = 0; length <= text.length; length += 1) {
    for (const { path, target } of links) if (!isThere(machine, { path })) machine.makeLink(path, target)
    writeFileSync(file, text.slice(0, length))
    expect(await undoJournal(machine, directory)).toEqual([])
    const begun = text.slice(0, length).match(/"begin".*\n/g)?.length ?? 0
    expect(links.map((one) => isThere(machine, one))).toEqual([begun < 1, begun < 2])
    expect(isJournaled(machine, directory)).toBe(false)
  }
})

test('a journal of another network namespace is left alone', async () => {
  const { machine, journal, link } = world()
  const one = link('one')
  const { directory, file } = journal('a.1', [one])
  writeFileSync(file, readFileSync(file, 'utf8').replace(/net:\[\d+\]/, 'net:[1]'))
  expect(await undoJournal(machine, directory)).toEqual([])
  expect([isThere(machine, one), existsSync(file)]).toEqual([true, true])
})

test('a journal of a later version is left alone, and said so', async () => {
  const { machine, journal, link } = world()
  const one = link('one')
  const { directory, file } = journal('a.1', [one])
  writeFileSync(file, `${readFileSync(file, 'utf8').replace('"version":1', '"version":2')}what only that knows\n`)
  const said = `${file}: a later version of netns-topology did this, and must undo it`
  expect(await undoJournal(machine, directory)).toEqual([said])
  expect([isThere(machine, one), existsSync(file)]).toEqual([true, true])
})

test('an act that only a later version knows is left alone, and said so, and the others are undone', async () => {
  const { machine, journal, link } = world()
  const [one, two] = [link('one'), link('two')]
  const { directory, file } = journal('a.1', [one])
  appendFileSync(file, `{"n":2,"begin":{"kind":"teleport"}}\n{"n":3,"begin":${JSON.stringify(two)}}\n`)
  expect(await undoJournal(machine, directory)).toEqual([
    `${file}:4: a later version of netns-topology did this (teleport), and must undo it`,
  ])
  expect([isThere(machine, one), isThere(machine, two), existsSync(file)]).toEqual([false, false, true])
})

test('garbage in a journal stops nobody: the rest is undone, its file and line are named, other labs do not care', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string(), fc.json(), fc.constantFrom('{}', '{"n":1}', '{"n":1,"begin":null}', '{"n":1,"begin":{}}')),
      fc.nat({ max: 4 }),
      async (noise, place) => {
        const garbage = noise.replaceAll('\n', ' ')
        const { machine, journal, link } = world()
        const acts = [link('one'), link('two')]
        const { directory, file } = journal('a.1', acts)
        const lines = readFileSync(file, 'utf8').split('\n')
        writeFileSync(file, [...lines.slice(0, place), garbage, ...lines.slice(place)].join('\n'))
        const other = journal('b.2', [link('three', 'b.2')])
        expect(actsOfOthers(machine, other.directory)).toEqual(place === 0 ? [] : acts)
        expect(await undoJournal(machine, other.directory)).toEqual([])
        const problem = `this is no journal's ${place === 0 ? 'first line' : 'line'}`
        expect(await undoJournal(machine, directory)).toEqual([`${file}:${place + 1}: ${problem}`])
        expect(acts.map((act) => isThere(machine, act))).toEqual([place === 0, place === 0])
        expect(existsSync(file)).toBe(true)
      },
    ),
  )
})

/** A machine of which only the settings and the programs that are run are known. */
function recording(
  machine: Machine,
  settings: Record<string, string>,
  ran: string[],
  cards: Readonly<Record<string, string>> = { eth0: '2' },
): Machine {
  const indexes = Object.entries(cards).map(([name, index]) => [`/sys/class/net/${name}/ifindex`, `${index}\n`])
  const files: Readonly<Record<string, string>> = Object.fromEntries(indexes)
  const keyOf = (path: string) => (path.startsWith('/proc/sys/') ? path.slice('/proc/sys/'.length) : undefined)
  return {
    ...machine,
    read: (path) => settings[keyOf(path) ?? ''] ?? files[path] ?? machine.read(path),
    list: (path) => (path === '/sys/class/net' ? Object.keys(cards) : machine.list(path)),
    writeInto: (path, text) => void (settings[keyOf(path) ?? ''] = text),
    run: async (argv) => {
      ran.push(argv.join(' '))
      return { exitCode: 0, stdout: '', stderr: '' }
    },
  }
}

const onHost = { where: 'host', in: '@host', at: [] } as const
const key = 'net/ipv4/conf/eth0/forwarding'
const under = { key: 'net/ipv4/conf/all/forwarding', value: '0' }
const card = { name: 'eth0', index: 2 }
const forwarding: readonly Act[] = [
  { kind: 'lro', ...onHost, undo: { kind: 'turn-on' }, card },
  { kind: 'lease', ...onHost, undo: { kind: 'write-back' }, card, key, value: '1', was: '0', under },
]

test('large receive offload comes on again with the last lab, once nothing is forwarded any more', async () => {
  const { machine: real, journal } = world()
  const [settings, ran] = [{ [key]: '1', [under.key]: '0' }, [] as string[]]
  const machine = recording(real, settings, ran)
  const [one, other] = [journal('a.1', forwarding), journal('b.2', forwarding)]
  expect(await undoJournal(machine, other.directory)).toEqual([])
  expect([ran, settings[key]]).toEqual([[], '1'])
  expect(await undoJournal(machine, one.directory)).toEqual([])
  expect([ran, settings[key]]).toEqual([['ethtool -K eth0 lro on'], '0'])
})

test('a card that somebody has renamed meanwhile gets its own back, and not who has its name now', async () => {
  const { machine: real, journal } = world()
  const renamed = 'net/ipv4/conf/wan0/forwarding'
  const [settings, ran] = [{ [key]: '1', [renamed]: '1', [under.key]: '0' }, [] as string[]]
  const machine = recording(real, settings, ran, { eth0: '3', wan0: '2' })
  expect(await undoJournal(machine, journal('a.1', forwarding).directory)).toEqual([])
  expect([ran, settings[key], settings[renamed]]).toEqual([['ethtool -K wan0 lro on'], '1', '0'])
})

test('large receive offload stays off where somebody else has the machine forward meanwhile', async () => {
  const { machine: real, journal } = world()
  const [settings, ran] = [{ [key]: '1', [under.key]: '1' }, [] as string[]]
  expect(await undoJournal(recording(real, settings, ran), journal('a.1', forwarding).directory)).toEqual([])
  expect([ran, settings[key]]).toEqual([[], '1'])
})

const guard: Act = {
  ...{ kind: 'translation', ...onHost, undo: { kind: 'delete-table' }, table: 'netns-topology-1' },
  members: [],
}
const link: Act = {
  ...{ kind: 'host-link', ...onHost, undo: { kind: 'delete-link' } },
  ...{ device: 'nt-1', mac: '02:00:00:00:00:01', mtu: 1500, offload: true },
  far: { device: '_uplink', index: 9, mac: '02:01:00:00:00:01' },
}
const deleted = 'nft delete table inet netns-topology-1'

test('the guard is undone after all that it guards, with what is shared between labs and what is not', async () => {
  const { machine: real, journal } = world()
  const tracked = 'net/netfilter/nf_conntrack_count'
  const [settings, ran] = [{ [key]: '1', [under.key]: '0', [tracked]: '1' }, [] as string[]]
  const played = recording(real, settings, ran)
  const machine: Machine = {
    ...played,
    writeInto: (path, text) => {
      ran.push(`${text} > ${path}`)
      played.writeInto(path, text)
    },
    run: async (argv) => {
      await played.run(argv)
      const stdout = argv.includes('show') ? '[{"address":"02:00:00:00:00:01","flags":[],"addr_info":[]}]' : ''
      return { exitCode: 0, stdout, stderr: '' }
    },
  }
  const connections: Act = { kind: 'connections', ...onHost, undo: { kind: 'forget' }, source: '198.18.0.1' }
  const { directory } = journal('a.1', [guard, ...forwarding, connections, link])
  expect(await undoJournal(machine, directory)).toEqual([])
  expect(ran).toEqual([
    'ip -j address show dev nt-1',
    'ip link del dev nt-1',
    'conntrack -D -f ipv4 -s 198.18.0.1',
    'conntrack -D -f ipv4 -d 198.18.0.1',
    `0 > /proc/sys/${key}`,
    'ethtool -K eth0 lro on',
    deleted,
  ])
})

test.for([
  ['could not be undone', ''],
  ['only a later version knows', '{"n":9,"begin":{"kind":"teleport"}}\n'],
  ['cannot be read', '{"n":9,\n'],
] as const)('the guard stays where something that it may guard %s, and goes with the next start', async ([, line]) => {
  const { machine: real, journal } = world()
  const [settings, ran] = [{ [key]: '1', [under.key]: '0' }, [] as string[]]
  const machine = recording(real, settings, ran)
  const { directory, file } = journal('a.1', [guard, ...forwarding])
  const text = readFileSync(file, 'utf8')
  appendFileSync(file, line)
  const broken: Machine = {
    ...machine,
    writeInto: () => {
      throw new Error('planted')
    },
  }
  expect(await undoJournal(line === '' ? broken : machine, directory)).toHaveLength(1)
  expect(ran).not.toContain(deleted)
  writeFileSync(file, text)
  expect(await undoJournal(machine, directory)).toEqual([])
  expect(ran).toContain(deleted)
})

test('a guard that is gone already is undone, and one that cannot be deleted is said', async () => {
  const { machine, journal } = world()
  const saying = (stderr: string): Machine => ({ ...machine, run: async () => ({ exitCode: 1, stdout: '', stderr }) })
  const { directory } = journal('a.1', [guard])
  expect(await undoJournal(saying('Error: Could not process rule: Operation not permitted'), directory)).toEqual([
    `nftables table inet netns-topology-1: ${deleted}: Error: Could not process rule: Operation not permitted`,
  ])
  expect(await undoJournal(saying('Error: Could not process rule: No such file or directory'), directory)).toEqual([])
})

test('who came in by a pin is ended, also where another of the same network has just ended by itself', async () => {
  const { machine, journal } = world()
  const act: Act = { kind: 'visitors', ...onHost, undo: { kind: 'end-processes' }, mark: 'netns-topology:1' }
  const { directory } = journal('a.1', [act])
  let running = ['11', '12']
  const networks: Readonly<Record<string, string>> = { '11': '4:1', '12': '4:1' }
  const networkAt = (path: string) => networks[/^\/proc\/(1[12])\/ns\/net$/.exec(path)?.[1] ?? '']
  const played: Machine = {
    ...machine,
    list: (path) => (path === '/proc' ? running : machine.list(path)),
    identity: (path) => (path === '/proc/self/ns/net' ? '4:0' : networkAt(path)),
    open: (path) => (path.includes('/11/') ? undefined : { path, identity: networkAt(path) ?? '', close: () => {} }),
    read: (path) => (/^\/proc\/1[12]\//.test(path) ? 'visitor\0' : machine.read(path)),
    run: async ([program], { stdin = '' } = {}) => {
      if (program !== 'perl') return { exitCode: 0, stdout: '[{"ifalias":"netns-topology:1"}]', stderr: '' }
      expect(stdin).toBe('11 4:1 - -\n12 4:1 - -\n')
      running = []
      return { exitCode: 0, stdout: '11\n12\n', stderr: '' }
    },
  }
  expect(await undoJournal(played, directory)).toEqual([])
  expect(running).toEqual([])
})
