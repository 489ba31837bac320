import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { labVariable } from '../../../../src/audit/index.ts'
import { makeLabDirectory } from '../../../../src/lab/state/lab-directory.ts'
import { type Line, lineOf, type Stage, stageOf } from '../../../../src/lab/state/stage.ts'
import { sweep } from '../../../../src/lab/state/sweep.ts'
import { realMachine } from '../../../../src/machine/real.ts'

const id = 'a.00000000'
const emptyState = () => realMachine({ stateDirectory: mkdtempSync(join(tmpdir(), 'state-')) })

test('a lab whose keeper has nothing yet is coming up as long as something has its mark, but not for a caller who knows better', async () => {
  const machine = emptyState()
  makeLabDirectory(machine, id)
  const left = machine.start(['sh', '-c', 'echo begun; exec cat'], { [labVariable]: id })
  await left.nextLine()
  await sweep(machine)
  expect(machine.list(machine.stateDirectory)).toEqual([id])
  await sweep(machine, id)
  expect(machine.inode(machine.stateDirectory)).toBeUndefined()
  left.close()
  await left.ended()
})

test.each<[Stage, { readonly there: readonly Line[]; readonly held: readonly Line[]; readonly isBuilt: boolean }]>([
  ['coming up', { there: ['keeper', 'holder'], held: ['keeper'], isBuilt: false }],
  ['coming up', { there: ['keeper', 'holder', 'creator'], held: ['keeper', 'creator'], isBuilt: false }],
  ['up', { there: ['keeper', 'holder', 'creator'], held: ['keeper', 'holder', 'creator'], isBuilt: false }],
  ['up', { there: ['keeper', 'holder'], held: ['keeper', 'holder'], isBuilt: true }],
  ['up', { there: ['keeper', 'holder', 'owner'], held: ['holder', 'owner'], isBuilt: true }],
  ['up', { there: ['keeper', 'holder'], held: ['holder'], isBuilt: true }],
  ['forsaken', { there: ['keeper', 'holder'], held: ['holder'], isBuilt: false }],
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
      there.map((line) => lineOf(directory, line)),
    )
  const lines = held.map((line) => machine.hold(lineOf(directory, line)))
  if (isBuilt) machine.makeLink(join(directory, 'inside'), '/nowhere')
  expect(stageOf(machine, directory)).toBe(stage)
  for (const line of lines) line.release()
})
