import { describe, expect } from 'vitest'
import { office, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { way } from '../../support/way.ts'

const mac = expect.stringMatching(/^0[26](:[0-9a-f]{2}){5}$/)
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const number = expect.any(Number)
const id = expect.stringMatching(/^office\.[0-9a-f]{8}$/)

const iface = (name: string, addresses: string[]) => ({ name, mac, mtu: 1500, state: 'up', addresses })
const reason = way === 'root' ? 'this process is root' : `privilege ${way} was asked for`

const shown = {
  ...{ name: 'office', id, since: time, owner: 'nobody', creator: number, holder: number },
  directory: expect.stringMatching(/\/netns-topology(-\d+)?\/office\.[0-9a-f]{8}$/),
  namespaces: [
    { name: 'client', interfaces: [iface('eth0', ['10.1.1.1/24', 'fd00:1::1/64'])], gateways: [] },
    { name: 'server', interfaces: [iface('eth0', ['10.1.1.2/24', 'fd00:1::2/64'])], gateways: [] },
  ],
  fabric: [iface('lan', []), iface('client_eth0', []), iface('server_eth0', [])],
  ...{ privilege: way, privilegeReason: reason, pinned: false, host: [], notes: [], missing: [] },
}
/** What of the host only root may look at, in the words of a receipt. */
const hidden = expect.objectContaining({ 'nft rule': 'only root may', 'iptables rule': 'only root may' })
const clean = { ours: [], theirs: [], unseen: way === 'root' ? {} : hidden }
const receipt = {
  version: 1,
  lab: 'office',
  compared: expect.objectContaining({ link: 1, sysctl: number }),
  ...clean,
  notes: [],
}

describe('up, ls, show and down', () => {
  it('say what is there as text', async ({ command }) => {
    const up = await command.run(['up', writeFile('office.yml', office)])
    expect(up).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/^office: up in \d+ ms\n$/) })
    const [head, privilege, ...lines] = up.stdout.split('\n')
    expect(privilege).toBe(`${way}: ${reason}`)
    expect(head).toMatch(/^office \(office\.[0-9a-f]{8}\), up since 2\S+Z, owned by nobody, until `down`$/)
    expect(lines[0]).toMatch(/^client {3}eth0 +10\.1\.1\.1\/24 fd00:1::1\/64 {2}02(:[0-9a-f]{2}){5} {2}mtu 1500$/)
    expect(lines[2]).toMatch(/^@fabric {2}lan +- +02(:[0-9a-f]{2}){5} {2}mtu 1500$/)
    expect(await command.must('show', 'office')).toBe(up.stdout)
    expect(await command.must('ls')).toMatch(/^office {2}up {2}since 2\S+Z {2}nobody, until `down` {2}client server\n$/)
    const down = await command.must('down', 'office')
    expect(down).toMatch(/^office: host as before: 1 link, .* compared; ours: 0 left; theirs: 0 changed meanwhile$/m)
    expect(down).toMatch(way === 'root' ? /^.*\n$/ : /\nnot looked at: .* \(only root may\)\n$/)
    expect(await command.must('ls')).toBe('')
  })

  it('say the same as JSON', async ({ command }) => {
    const up = await command.json('up', writeFile('office.yml', office))
    expect(up).toEqual(shown)
    expect(await command.json('show', 'office')).toEqual(up)
    const namespaces = ['client', 'server']
    const listed = { ...{ name: 'office', id, state: 'up', since: time, owner: 'nobody', creator: number }, namespaces }
    expect(await command.json('ls')).toEqual([listed])
    expect(await command.json('down', 'office')).toEqual([{ lab: 'office', receipt: { ...receipt, ended: [] } }])
    expect(await command.json('ls')).toEqual([])
    expect(await command.json('down', '--all')).toEqual([])
    expect(await command.must('down', '--all')).toBe('nothing is up\n')
  })

  it('show what was changed by hand, as the kernel has it', async ({ command, lab }) => {
    await command.must('exec', lab, 'client', '--root', '--', 'ip', 'address', 'add', '192.0.2.7/32', 'dev', 'lo')
    await command.must('exec', lab, 'client', '--root', '--', 'ip', 'link', 'set', 'eth0', 'mtu', '1400', 'down')
    const seen = await command.json<typeof shown>('show', lab)
    const [loopback, eth0] = seen.namespaces[0]?.interfaces ?? []
    expect(loopback).toMatchObject({ name: 'lo', addresses: ['192.0.2.7/32'] })
    expect(eth0).toMatchObject({ name: 'eth0', mtu: 1400, state: 'down' })
    expect(await command.must('show', lab)).toMatch(/^client +eth0 .* mtu 1400 {3}down$/m)
  })
})

describe('validate', () => {
  it('counts what is in a file', async ({ command }) => {
    const file = writeFile('office.yml', office)
    expect(await command.must('validate', file)).toBe('office: valid, 2 namespaces, 1 bridge\n')
    expect(await command.json('validate', file)).toEqual({ valid: true, problems: [], notes: [] })
  })

  it('gives every problem with its place as JSON, and the status for it', async ({ command }) => {
    const file = writeFile('wrong.yml', 'namespaces:\n  a: { interfaces: { eth0: { brige: lan } } }\n')
    const { exitCode, stdout, stderr } = await command.run(['validate', file, '--json'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: '' })
    const { valid, problems } = JSON.parse(stdout)
    expect(valid).toBe(false)
    expect(problems).toContainEqual({
      message: expect.stringContaining('brige'),
      hint: expect.stringContaining('bridge'),
      path: ['namespaces', 'a', 'interfaces', 'eth0', 'brige'],
      place: { file, line: 2, column: 30 },
      frame: expect.stringContaining('> 2 |'),
    })
  })
})

describe('check, logs and exec --detach', () => {
  it('say what was tried and seen', async ({ command, lab }) => {
    expect(await command.must('check', lab)).toMatch(
      /^ok {3}client to server: icmp reachable\n {2}ok {3}10\.1\.1\.2: reachable \(.* ms\)\n {2}ok {3}fd00:1::2: .*\nthe check holds\n$/,
    )
    const seen = expect.stringMatching(/^reachable \(.* ms\)$/)
    const attempts = ['10.1.1.2', 'fd00:1::2'].map((target) => ({ target, seen, holds: true }))
    const result = { from: 'client', to: 'server', asked: 'icmp reachable', holds: true, attempts }
    expect(await command.json('check', lab)).toEqual([result])
  })

  it('keep what a detached program printed', async ({ command, lab }) => {
    const argv = ['sh', '-c', 'echo "a  b"']
    expect(await command.json('logs', lab)).toEqual([])
    expect(await command.must('logs', lab)).toBe('')
    const started = await command.must('exec', lab, 'server', '--detach', '--', ...argv)
    expect(started).toMatch(/^\d+\n$/)
    const printed = { output: 'a  b\n', dropped: 0 }
    const program = { namespace: 'server', argv, since: time, pid: Number(started), isRunning: false, ...printed }
    await expect.poll(() => command.json('logs', lab)).toEqual([program])
    const log = await command.must('logs', lab, 'server')
    expect(log).toMatch(/^==> server: sh -c 'echo "a {2}b"' \(\d+, since 2\S+Z, ended\)\na {2}b\n$/)
  })
})
