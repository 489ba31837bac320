import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { labVariable } from '../../../../src/audit/index.ts'
import { sweep } from '../../../../src/lab/state/claim.ts'
import { makeLabDirectory } from '../../../../src/lab/state/lab-directory.ts'
import { realMachine } from '../../../../src/machine/real.ts'

test('a lab without a holder may be coming up as long as something has its mark, but not for who knows better', async () => {
  const machine = realMachine({ stateDirectory: mkdtempSync(join(tmpdir(), 'state-')) })
  const id = 'a.00000000'
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
