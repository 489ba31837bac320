import { describe, expect, it } from 'vitest'
import { waysFor } from '../../../../src/lab/build/ways.ts'
import type { Privilege } from '../../../../src/lab/state/privilege.ts'
import { realMachine } from '../../../../src/machine/real.ts'
import { networkOf, parseTopology } from '../../../../src/resolve/index.ts'

const inside = 'namespaces: { a: {} }'
const nat = 'bridges: { lan: { subnets: [10.0.0.0/24], nat: true } }'
const host = 'bridges: { lan: { subnets: [10.0.0.0/24] } }\nhost: { interfaces: { lan0: { bridge: lan } } }'

function ways(uid: number, privilege: Privilege, text = inside, pin = false) {
  const topology = parseTopology(text, { file: 'lab.yml' })
  return waysFor(
    { ...realMachine(), user: { uid, gid: uid } },
    { privilege, topology, network: networkOf(topology), pin },
  )
}

describe('on another system', () => {
  it('there is none, and it is said where there are', () => {
    const topology = parseTopology(inside, { file: 'lab.yml' })
    const machine = { ...realMachine(), platform: 'darwin' }
    expect(() => waysFor(machine, { privilege: 'auto', topology, network: networkOf(topology) })).toThrow(
      expect.objectContaining({
        code: 'CAPABILITY',
        message: "network namespaces are Linux's, and this machine is macOS",
        hint: expect.stringContaining('run it on Linux'),
      }),
    )
  })
})

describe('who is root', () => {
  it('is root, whatever the topology has', () => {
    for (const privilege of ['auto', 'root'] as const)
      expect(ways(0, privilege, nat)).toEqual([{ way: 'root', why: 'this process is root' }])
  })

  it.each(['sudo', 'rootless'] as const)('is not taken for a user: %s', (privilege) => {
    expect(() => ways(0, privilege)).toThrow(
      expect.objectContaining({
        code: 'USAGE',
        message: `privilege ${privilege} is for users, and this process is root`,
        hint: 'run it as the user whose lab it is to be, or with --privilege root',
      }),
    )
  })
})

describe('a user', () => {
  it('is told that he is not root', () => {
    expect(() => ways(7, 'root')).toThrow(
      expect.objectContaining({ exitCode: 3, hint: 'run it as root, or with --privilege auto' }),
    )
  })

  it('gets sudo for what is on the host, which is named', () => {
    expect(ways(7, 'auto', nat)).toEqual([{ way: 'sudo', why: '`nat` on bridge lan needs the machine' }])
    expect(ways(7, 'auto', host)).toEqual([{ way: 'sudo', why: '`host` with interface lan0 needs the machine' }])
    expect(ways(7, 'auto', inside, true)).toEqual([{ way: 'sudo', why: 'a pin needs the machine' }])
  })

  it('goes without where he can, and by sudo where he cannot', () => {
    expect(ways(7, 'auto').map(({ way }) => way)).toEqual(['rootless', 'sudo'])
    expect(ways(7, 'sudo')).toEqual([{ way: 'sudo', why: 'privilege sudo was asked for' }])
    expect(ways(7, 'rootless')).toEqual([{ way: 'rootless', why: 'privilege rootless was asked for' }])
  })

  it.each([
    [nat, false, 'lab.yml:1:12: `nat` on bridge lan'],
    [host, false, 'lab.yml:2:23: `host` with interface lan0'],
    [inside, true, 'a pin'],
  ])('rootless, cannot have %s (pins: %j)', (text, pin, what) => {
    expect(() => ways(7, 'rootless', text, pin)).toThrow(
      expect.objectContaining({
        exitCode: 3,
        message: `${what} needs the machine, which privilege rootless leaves alone`,
        hint: 'do without it, or run it as root or with --privilege auto, which uses sudo for it',
      }),
    )
  })

  it('is told what there is, where he asks for something else', () => {
    const odd = JSON.parse('"magic"') as Privilege
    expect(() => ways(7, odd)).toThrow(
      expect.objectContaining({
        code: 'USAGE',
        message: 'there is no privilege "magic"',
        hint: 'there are auto, root, sudo, rootless',
      }),
    )
  })
})
