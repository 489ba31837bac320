import { expect, test } from 'vitest'
import { LabError } from '../../../../src/errors/errors.ts'
import { dropOf } from '../../../../src/host/forwarding/evaluate.ts'
import { forwardingTables } from '../../../../src/host/forwarding/look.ts'
import type { Packet } from '../../../../src/host/forwarding/packet.ts'
import { realMachine } from '../../../../src/machine/real.ts'

interface Playing {
  /** What each command prints, or the error with which it fails; others are not installed. */
  readonly prints: Readonly<Record<string, string | { readonly stderr: string }>>
  readonly legacy?: string
}

/** A machine on which only these programs are, and what was run on it. */
function play({ prints, legacy }: Playing) {
  const asked: string[] = []
  const programs = new Set(Object.keys(prints).map((command) => command.split(' ')[0]))
  const look = forwardingTables({
    ...realMachine({ stateDirectory: '/nowhere' }),
    find: (program) => (programs.has(program) ? `/sbin/${program}` : undefined),
    read: (path) => (path === '/proc/net/ip_tables_names' ? legacy : undefined),
    run: (argv) => {
      asked.push(argv.join(' '))
      const answer = prints[argv.join(' ')] ?? ''
      const isError = typeof answer !== 'string'
      return Promise.resolve({
        exitCode: isError ? 1 : 0,
        stdout: isError ? '' : answer,
        stderr: isError ? answer.stderr : '',
      })
    },
  })
  return { look, asked }
}

const version = (variant: string) => `iptables-save v1.8.9 (${variant})\n`
const save = (policy: string, ...rules: string[]) =>
  ['*filter', `:FORWARD ${policy} [0:0]`, ...rules, 'COMMIT\n'].join('\n')
const chain = { chain: { family: 'ip', table: 'filter', name: 'FORWARD', hook: 'forward', prio: 0, policy: 'drop' } }
const nft = JSON.stringify({ nftables: [{ table: { family: 'ip', name: 'filter' } }, chain] })
const crossing = {
  ...({ family: 'ipv4', device: 'a', outside: 'b' } as const),
  ...{ source: '198.18.0.1', destination: '1.1.1.1', address: undefined },
}
const packet: Packet = { crossing, direction: 'outwards', state: 'new' }

test('without programs nothing filters', async () => {
  const { look, asked } = play({ prints: {} })
  expect(await look).toEqual([])
  expect(asked).toEqual([])
})

test('without the kernel’s part nothing filters', async () => {
  const stderr = 'netlink: Error: cache initialization failed: Protocol not supported'
  expect(await play({ prints: { 'nft -j list ruleset': { stderr } } }).look).toEqual([])
})

test('a program that fails is an error, with what it said', async () => {
  const { look } = play({ prints: { 'iptables-save': { stderr: 'Permission denied (you must be root)\n' } } })
  await expect(look).rejects.toThrow(new LabError('iptables-save failed (1): Permission denied (you must be root)'))
})

test('what iptables made in nf_tables is judged once, as iptables shows it', async () => {
  const prints = {
    'nft -j list ruleset': nft,
    'iptables-save': save('DROP', '-A FORWARD -i a -j ACCEPT'),
    'iptables-save --version': version('nf_tables'),
  }
  expect(dropOf(packet, await play({ prints }).look)).toBeUndefined()
})

test('a chain that iptables can not read is judged as nft shows it', async () => {
  const prints = {
    'nft -j list ruleset': nft,
    'iptables-save': save('ACCEPT'),
    'iptables-save --version': version('nf_tables'),
  }
  expect(dropOf(packet, await play({ prints }).look)).toMatchObject({ table: { tool: 'nft' } })
})

test('what nft shows is something else where iptables is the legacy one', async () => {
  const prints = {
    'nft -j list ruleset': nft,
    'iptables-save': save('ACCEPT'),
    'iptables-save --version': version('legacy'),
  }
  expect(dropOf(packet, await play({ prints, legacy: 'filter\n' }).look)).toMatchObject({ table: { tool: 'nft' } })
})

test('legacy iptables is asked only where it has tables, and never by their names', async () => {
  const prints = {
    'iptables-save': '',
    'iptables-save --version': version('nf_tables'),
    'iptables-legacy-save': save('DROP'),
  }
  const unused = play({ prints, legacy: '' })
  expect(await unused.look).toEqual([])
  expect(unused.asked.filter((command) => command.includes('legacy'))).toEqual([])

  const used = play({ prints, legacy: 'filter\n' })
  expect(dropOf(packet, await used.look)).toMatchObject({ table: { tool: 'iptables-legacy' } })
  expect(used.asked.filter((command) => command.includes('-t'))).toEqual([])
})
