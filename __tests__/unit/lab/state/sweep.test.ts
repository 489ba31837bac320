import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { labVariable } from '../../../../src/audit/index.ts'
import { makeLabDirectory } from '../../../../src/lab/state/lab-directory.ts'
import { type Line, type Stage, stageOf, type unheld } from '../../../../src/lab/state/stage.ts'
import { sweep } from '../../../../src/lab/state/sweep.ts'
import type { Machine, Started } from '../../../../src/machine/machine.ts'
import { realMachine } from '../../../../src/machine/real.ts'

const id = 'a.00000000'
type Name = Line | (typeof unheld)[keyof typeof unheld]

const emptyState = () => realMachine({ stateDirectory: mkdtempSync(join(tmpdir(), 'state-')) })

/** What a keeper starts with, and what it starts, which has its mark and may be about to hold the holder's lifeline. */
async function startMarked(machine: Machine, ...words: readonly string[]): Promise<Started> {
  const one = machine.start(['sh', '-c', 'echo begun; read -r _', ...words], { [labVariable]: id })
  await one.nextLine()
  return one
}

test('a lab whose keeper has nothing yet is coming up as long as there is the keeper, but not for a caller who knows better', async () => {
  const machine = emptyState()
  makeLabDirectory(machine, id)
  const keeper = await startMarked(machine, 'keeper', machine.stateDirectory, id)
  await sweep(machine)
  expect(machine.list(machine.stateDirectory)).toEqual([id])
  await sweep(machine, id)
  expect(machine.inode(machine.stateDirectory)).toBeUndefined()
  keeper.close()
  await keeper.ended()
})

test('a lab whose keeper is dead before it has anything is over, whatever else it had started', async () => {
  const machine = emptyState()
  makeLabDirectory(machine, id)
  const left = await startMarked(machine, 'hold')
  await sweep(machine)
  expect(machine.inode(machine.stateDirectory)).toBeUndefined()
  left.close()
  await left.ended()
})

test.each<[Stage, { readonly there: readonly Name[]; readonly held: readonly Name[]; readonly isBuilt: boolean }]>([
  ['coming up', { there: ['keeper', 'holder'], held: ['keeper'], isBuilt: false }],
  ['coming up', { there: ['keeper', 'holder', 'creator'], held: ['keeper', 'creator'], isBuilt: false }],
  ['up', { there: ['keeper', 'holder', 'creator'], held: ['keeper', 'holder', 'creator'], isBuilt: false }],
  ['up', { there: ['keeper', 'holder'], held: ['keeper', 'holder'], isBuilt: true }],
  ['up', { there: ['keeper', 'holder', 'owner'], held: ['holder', 'owner'], isBuilt: true }],
  ['up', { there: ['keeper', 'holder'], held: ['holder'], isBuilt: true }],
  ['up', { there: ['keeper.new', 'holder', 'creator.new'], held: ['keeper.new', 'holder'], isBuilt: false }],
  ['forsaken', { there: ['keeper', 'holder'], held: ['holder'], isBuilt: false }],
  ['forsaken', { there: ['keeper.new', 'holder', 'creator.new'], held: ['holder'], isBuilt: false }],
  ['forsaken', { there: ['keeper', 'holder', 'creator'], held: ['keeper', 'holder'], isBuilt: true }],
  ['forsaken', { there: ['keeper', 'holder', 'owner'], held: ['keeper', 'holder'], isBuilt: true }],
  ['over', { there: ['keeper', 'holder', 'creator'], held: ['keeper', 'creator'], isBuilt: true }],
  ['over', { there: ['keeper', 'holder', 'creator'], held: ['creator'], isBuilt: false }],
  ['over', { there: ['keeper', 'holder', 'creator'], held: ['keeper'], isBuilt: false }],
  ['over', { there: [], held: [], isBuilt: false }],
])('a lab is %s by its lifelines: %j', (stage, { there, held, isBuilt }) => {
  const machine = emptyState()
  const directory = join(machine.stateDirectory, id)
  mkdirSync(directory)
  if (there.length > 0)
    execFileSync(
      'mkfifo',
      there.map((name) => join(directory, name)),
    )
  const lines = held.map((name) => machine.hold(join(directory, name)))
  if (isBuilt) machine.makeLink(join(directory, 'inside'), '/nowhere')
  expect(stageOf(machine, directory)).toBe(stage)
  for (const line of lines) line.release()
})
