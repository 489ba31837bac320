import { describe, expect, it } from 'vitest'
import { CapabilityError, LabError, TopologyClosedError } from '../../../src/errors/errors.ts'
import { checkLab } from '../../../src/lab/check.ts'
import type { LabRecord } from '../../../src/lab/state/record.ts'
import type { Machine, Ran } from '../../../src/machine/machine.ts'
import { realMachine } from '../../../src/machine/real.ts'
import type { CheckSpec, Topology } from '../../../src/spec/index.ts'

const entrance = { holder: 1, directory: '/state/a', inside: '/state/a', user: { uid: 0, gid: 0 } }
const statistics = '\n--- 10.0.0.1 ping statistics ---\n1 packets transmitted, 0 received, 100% packet loss, time 0ms\n'

interface World extends Partial<Ran> {
  readonly isUp?: boolean
  readonly hasPing?: boolean
}

/** What a check makes of what its program said. */
async function check(asked: Omit<CheckSpec, 'from' | 'to'>, world: World) {
  const { isUp = true, hasPing = true, exitCode = 0, stdout = '', stderr = '' } = world
  const machine: Machine = {
    ...realMachine({ stateDirectory: '/state' }),
    find: (program) => (program === 'ping' && !hasPing ? undefined : `/bin/${program}`),
    inode: (path) => (isUp && path === '/state/a/lab.json' ? 1 : undefined),
    run: async () => ({ exitCode, stdout, stderr }),
  }
  const topology: Topology = {
    namespaces: { a: { loopback: ['10.0.0.1/32'] } },
    checks: [{ from: 'a', to: 'a', ...asked }],
  }
  const record: LabRecord = {
    ...{ version: 1, id: 'a.1', name: 'a', state: 'up', since: '', creator: 1, owner: 'nobody', holder: 1 },
    privilege: { way: 'root', why: 'this process is root' },
    topology,
    notes: [],
    tag: '',
    sources: [],
  }
  const [result] = await checkLab(machine, { record, entrance })
  return { holds: result?.holds, seen: result?.attempts[0]?.seen }
}

const unreachable = (world: World) => check({ icmp: 'unreachable' }, world)

describe('ping', () => {
  it('is answered', async () => {
    const answer = { stdout: '64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=0.03 ms\n' }
    expect(await check({ icmp: 'reachable' }, answer)).toEqual({ holds: true, seen: 'reachable (0.03 ms)' })
    expect(await unreachable(answer)).toMatchObject({ holds: false })
  })

  it.each([
    [1, statistics, '', 'no answer within 1 s'],
    [1, `From 10.0.0.3 icmp_seq=1 Time to live exceeded\n${statistics}`, '', 'Time to live exceeded'],
    [1, `From 10.0.0.3 icmp_seq=1 Destination Host Unreachable\n${statistics}`, '', 'Destination Host Unreachable'],
    [1, statistics, 'ping: sendmsg: Operation not permitted\n', 'Operation not permitted'],
    [2, '', 'ping: connect: Network is unreachable\n', 'Network is unreachable'],
    [2, '', 'connect: Network is unreachable\n', 'Network is unreachable'],
    [2, '', 'ping: connect: Invalid argument\n', 'Invalid argument'],
    [
      2,
      '',
      'ping: Do you want to ping broadcast? Then -b. If not, check your local firewall rules\n',
      'Permission denied',
    ],
  ])('is not answered: status %i %s%s', async (exitCode, stdout, stderr, reason) => {
    const said = { exitCode, stdout, stderr }
    expect(await unreachable(said)).toEqual({ holds: true, seen: `unreachable (${reason})` })
  })

  it.each([
    ['is not there', { exitCode: 127, stderr: 'nsenter: failed to execute ping: No such file or directory\n' }],
    ['was not found', { hasPing: false }],
  ])('%s', async (_, world) => {
    const error = await unreachable(world).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CapabilityError)
    expect(error).toMatchObject({ hint: expect.stringContaining('iputils-ping') })
  })

  it.each([
    ['Permission denied', undefined],
    ['Operation not permitted', expect.stringContaining('--cap-add NET_RAW')],
  ])('may not be run: %s', async (reason, hint) => {
    const world = { exitCode: 126, stderr: `nsenter: failed to execute ping: ${reason}\n` }
    const error = await unreachable(world).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CapabilityError)
    expect(error).toMatchObject({ hint })
  })

  it.each([
    [1, 'nsenter: cannot open /proc/7/ns/net: No such file or directory'],
    [2, 'ping: socket: Operation not permitted'],
    [2, 'ping: socket: Permission denied'],
    [2, ''],
    [137, ''],
  ])('fails: status %i %s', async (exitCode, stderr) => {
    const error = await unreachable({ exitCode, stderr }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(LabError)
    const said = stderr || `ping ended with status ${exitCode}`
    expect(error).toMatchObject({ message: `the check from a to 10.0.0.1 could not be made: ${said}` })
  })

  it('ends with the lab', async () => {
    const world = { exitCode: 1, stderr: 'nsenter: cannot open /proc/7/ns/net', isUp: false }
    await expect(unreachable(world)).rejects.toThrow(new TopologyClosedError('the lab a.1 is gone'))
  })
})

describe('a probe of a port', () => {
  it('fails as ping does', async () => {
    const filtered = (world: World) => check({ tcp: 80, expect: 'filtered' }, world)
    await expect(filtered({ exitCode: 1, stderr: 'Error: EMFILE' })).rejects.toThrow(LabError)
    await expect(filtered({ exitCode: 127 })).rejects.toThrow(CapabilityError)
    await expect(filtered({ exitCode: 137, isUp: false })).rejects.toThrow(TopologyClosedError)
  })

  it('needs no ping', async () => {
    const open = { stdout: '{"state":"open","detail":""}', hasPing: false }
    expect(await check({ tcp: 80, expect: 'open' }, open)).toEqual({ holds: true, seen: 'open' })
  })
})
