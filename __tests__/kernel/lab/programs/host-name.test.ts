import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { node } from '../../../support/checkout.ts'
import { makeDirectory, writeFile } from '../../../support/command.ts'
import { it } from '../../../support/command-test.ts'
import { library, netnsExec } from '../../../support/engine.ts'
import type { Host } from '../../../support/host.ts'
import { giveToUser } from '../../../support/user.ts'
import { way } from '../../../support/way.ts'

/** As root of the lab: without, the programs of a user may change nothing of the kernel's. */
const asRoot = way === 'root' ? [] : ['--root']

const hostNameOf = (host: Host): Promise<string> => host.must(['hostname'])

/** SysV queues and POSIX shared memory apart, all that ipcs(1) knows. */
const objectsOf = (host: Host): Promise<string> => host.must(['ipcs'])

describe('the host name', () => {
  it('is the name of the namespace for programs of every kind', async ({ command, host, lab }) => {
    for (const namespace of ['client', 'server']) {
      expect(await command.must('exec', lab, namespace, '--', 'hostname')).toBe(`${namespace}\n`)
      await command.must('exec', lab, namespace, '--detach', '--', 'hostname')
    }
    await expect.poll(async () => (await command.must('logs', lab)).match(/client|server/g)?.length).toBeGreaterThan(3)
    const file = writeFile('a.yml', 'namespaces: { alone: {} }')
    expect(await command.must('run', file, '--in', 'alone', '--', 'uname', '-n')).toBe('alone\n')
    expect(await hostNameOf(host)).not.toMatch(/alone|client|server/)
  })

  it('is that for netns-exec', async ({ command, host }) => {
    await command.must('up', writeFile('a.yml', 'name: a\nnamespaces: { alone: {} }'), '--netns-exec')
    const state = `NETNS_TOPOLOGY_STATE=${host.user.stateDirectory}`
    const argv = ['env', state, netnsExec, '--topology', 'a', 'alone', '--', 'hostname'] as const
    expect(await host.user.must(argv)).toBe('alone\n')
    await command.must('down', 'a')
  })

  it('is that for setup', async ({ command, host }) => {
    const said = join(makeDirectory(), 'said')
    const file = writeFile('a.yml', `name: a\nnamespaces: { alone: { setup: ['hostname >${said}'] } }`)
    await command.must('up', file)
    await command.must('down', 'a')
    expect(await host.must(['cat', said])).toBe('alone\n')
  })

  it('is that for modules of load', async ({ host }) => {
    const file = join(makeDirectory(), 'names.mjs')
    writeFileSync(file, `import { hostname } from 'node:os'\nexport const name = () => hostname()\n`)
    giveToUser(file)
    const program = `
      import { withinTopology } from ${JSON.stringify(library)}
      await withinTopology({ namespaces: { a: {}, b: {} } }, async ({ namespaces: { a, b } }) => {
        for (const one of [a, b]) console.log(await (await one.load(() => import(${JSON.stringify(file)}))).name())
      }, { privilege: '${way}' })`
    expect(await host.user.must([node, '--input-type=module', '--eval', program])).toBe('a\nb\n')
  })

  it('may have 63 characters', async ({ command }) => {
    const name = 'a'.repeat(63)
    const file = writeFile('a.yml', `namespaces: { ${name}: {} }`)
    expect(await command.must('run', file, '--in', name, '--', 'hostname')).toBe(`${name}\n`)
  })

  it('resolves inside, also where the namespace has no address', async ({ command, lab }) => {
    const byName = 'use Socket; use Sys::Hostname; print inet_ntoa(scalar gethostbyname(hostname)), "\\n"'
    const lookUp = ['sh', '-c', `hostname -f; perl -e '${byName}'`] as const
    expect(await command.must('exec', lab, 'client', '--', ...lookUp)).toBe('client\n10.1.1.1\n')
    const file = writeFile('a.yml', 'namespaces: { alone: {} }')
    expect(await command.must('run', file, '--in', 'alone', '--', ...lookUp)).toBe('alone\n127.0.1.1\n')
  })

  it('changes for the namespace only, and not for the host', async ({ command, host, lab }) => {
    const before = await hostNameOf(host)
    await command.must('exec', lab, ...asRoot, 'client', '--', 'hostname', 'renamed')
    expect(await command.must('exec', lab, 'client', '--', 'hostname')).toBe('renamed\n')
    expect(await command.must('exec', lab, 'server', '--', 'hostname')).toBe('server\n')
    expect(await hostNameOf(host)).toBe(before)
  })
})

describe('a System V queue of a lab', () => {
  it('is nobody else’s, and gone with the lab', async ({ command, host, lab }) => {
    const before = await objectsOf(host)
    const has = async (namespace: string) =>
      /^0x/m.test(await command.must('exec', lab, namespace, '--', 'ipcs', '--queues'))
    await command.must('exec', lab, 'client', '--', 'ipcmk', '--queue')
    expect(await has('client')).toBe(true)
    expect(await has('server')).toBe(false)
    expect(await objectsOf(host)).toBe(before)
    await command.must('down', lab)
    expect(await objectsOf(host)).toBe(before)
  })
})

describe('a POSIX queue of a lab', () => {
  it('is nobody else’s', async ({ command, host, lab }) => {
    // Only as long as this test: of the machine's own /dev, which may have no such directory, nothing is changed.
    const plant = `
      mount -t tmpfs tmpfs /mnt && mkdir /mnt/upper /mnt/work
      mount -t overlay -o lowerdir=/dev,upperdir=/mnt/upper,workdir=/mnt/work overlay /dev
      mkdir -p /dev/mqueue && mount -t mqueue mqueue /dev/mqueue && touch /dev/mqueue/of-host`
    await host.must(['sh', '-ec', plant])
    try {
      await command.must('exec', lab, 'client', '--', 'touch', '/dev/mqueue/of-client')
      expect(await command.must('exec', lab, 'client', '--', 'ls', '/dev/mqueue')).toBe('of-client\n')
      expect(await command.must('exec', lab, 'server', '--', 'ls', '/dev/mqueue')).toBe('')
      expect(await host.must(['ls', '/dev/mqueue'])).toBe('of-host\n')
    } finally {
      await host.must(['rm', '/dev/mqueue/of-host'])
      await host.must(['umount', '--lazy', '/dev/mqueue', '/dev', '/mnt'])
    }
  })
})
