import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Act } from '../../../src/host/act.ts'
import { findMissing, perform, performAgain } from '../../../src/host/perform.ts'
import type { Machine } from '../../../src/machine/machine.ts'
import { realMachine } from '../../../src/machine/real.ts'

const guard: Act = {
  ...{ kind: 'translation', where: 'host', in: '@host', undo: { kind: 'delete-table' }, at: [] },
  ...{ table: 'netns-topology-1', members: [] },
}
const admission: Act = {
  ...{ kind: 'admission', where: 'host', in: '@host', undo: { kind: 'delete-rule' }, at: [] },
  ...{ tool: 'iptables', chain: 'FORWARD', device: 'nt-1', mark: 'netns-topology:1' },
}

test("what runs for an act is known as its lab's and has a time limit, also where it looks and where it repairs", async () => {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'perform-'))
  onTestFinished(() => rmSync(stateDirectory, { recursive: true }))
  const directory = join(stateDirectory, 'a.1')
  const ran: unknown[] = []
  const machine: Machine = {
    ...realMachine({ stateDirectory }),
    run: async (_argv, { env, signal } = {}) => {
      ran.push([env?.NETNS_TOPOLOGY_ACT, signal !== undefined])
      return { exitCode: 1, stdout: '', stderr: '' }
    },
  }
  machine.makeDirectory(directory)
  const site = { machine, directory, holder: 1, fabric: '/proc/1/ns/net' }
  await expect(perform([admission], site)).rejects.toThrow('on the host: iptables rules for nt-1 in FORWARD')
  expect(await findMissing(machine, directory)).toEqual([admission])
  expect((await performAgain([admission], site)).size).toBe(1)
  expect(ran.length).toBe(3 + 2 + 3)
  expect(new Set(ran.map((one) => JSON.stringify(one)))).toEqual(new Set(['["a.1",true]']))
})

test('no act is begun once others have waited too long for the lock, and it says how far it came', async () => {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'perform-'))
  onTestFinished(() => rmSync(stateDirectory, { recursive: true }))
  const directory = join(stateDirectory, 'a.1')
  let [time, ran] = [0, 0]
  const machine: Machine = {
    ...realMachine({ stateDirectory }),
    run: async () => {
      ran += 1
      time += 10_000
      return { exitCode: 0, stdout: '', stderr: '' }
    },
  }
  machine.makeDirectory(directory)
  const site = { machine, directory, holder: 1, fabric: '/proc/1/ns/net' }
  const link: Act = { kind: 'symlink', path: join(stateDirectory, 'link'), target: '/nowhere' }
  await expect(perform([guard, guard, guard, guard, link], site, () => time)).rejects.toThrow(
    'on the host: only 3 of 5 changes were made within 25 s',
  )
  expect(ran).toBe(3)
  expect(machine.readLink(link.path)).toBeUndefined()
})

test('without its guard nothing of a lab is put back', async () => {
  const ran: string[] = []
  const machine: Machine = {
    ...realMachine({ stateDirectory: '/nowhere' }),
    run: async (argv) => {
      ran.push(argv[0])
      return { exitCode: argv[0] === 'nft' ? 1 : 0, stdout: '', stderr: 'planted' }
    },
  }
  const failures = await performAgain([guard, admission], {
    machine,
    directory: '/nowhere/a.1',
    holder: 1,
    fabric: '1',
  })
  expect([...failures.values()]).toEqual(['nft -f -: planted', 'not without nftables table inet netns-topology-1'])
  expect(ran).toEqual(['nft'])
})
