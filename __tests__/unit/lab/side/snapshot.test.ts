import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Act } from '../../../../src/host/act.ts'
import { closeJournal, openJournal } from '../../../../src/host/journal.ts'
import { snapshotOnHost } from '../../../../src/lab/side/snapshot.ts'
import { realMachine } from '../../../../src/machine/real.ts'

const [key, under] = ['net/ipv4/conf/lo/forwarding', 'net/ipv4/conf/all/forwarding']

const lease: Act = {
  ...{ kind: 'lease', where: 'host', in: '@host', at: [], undo: { kind: 'write-back' } },
  ...{ card: { name: 'lo', index: 1 }, key, value: '1', was: '0', under: { key: under, value: '0' } },
}

function world() {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'snapshot-'))
  onTestFinished(() => rmSync(stateDirectory, { recursive: true }))
  const real = realMachine({ stateDirectory })
  const settings: Readonly<Record<string, string>> = { [`/proc/sys/${key}`]: '1', [`/proc/sys/${under}`]: '0' }
  const machine = { ...real, read: (path: string) => settings[path] ?? real.read(path) }
  const other = join(stateDirectory, 'other.1')
  mkdirSync(other)
  const come = () => openJournal(machine, other).begin(lease)
  const go = () => closeJournal(machine, other)
  /** What is held by others than a lab, where this happens while the host is looked at. */
  const heldWhile = async (happen: () => void) => {
    const run = async () => {
      happen()
      return { exitCode: 1, stdout: '', stderr: '' }
    }
    return (await snapshotOnHost({ ...machine, run }, { id: 'one.1' })).held
  }
  return { come, go, heldWhile }
}

const held = expect.arrayContaining([{ kind: 'sysctl', key: 'net.ipv4.conf.lo.forwarding' }])

test('what another lab holds is not left behind by this one, also where that lab comes up or ends meanwhile', async () => {
  const { come, go, heldWhile } = world()
  expect(await heldWhile(() => {})).toEqual([])
  expect(await heldWhile(come)).toEqual(held)
  expect(await heldWhile(go)).toEqual(held)
  expect(await heldWhile(() => {})).toEqual([])
})
