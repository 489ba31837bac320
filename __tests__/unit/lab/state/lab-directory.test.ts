import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeLabDirectory } from '../../../../src/lab/state/lab-directory.ts'
import { realMachine } from '../../../../src/machine/real.ts'

const full = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })

test.each(['makeDirectory', 'makeLink'] as const)('where %s finds the disk full, nothing is left', (what) => {
  const parent = mkdtempSync(join(tmpdir(), 'full-'))
  onTestFinished(() => rmSync(parent, { recursive: true }))
  const stateDirectory = join(parent, 'labs')
  const machine = realMachine({ stateDirectory })
  const failing = (path: string) => {
    if (path !== stateDirectory) throw full()
    machine.makeDirectory(path)
  }
  expect(() => makeLabDirectory({ ...machine, [what]: failing }, 'a.01234567')).toThrow('no space left on device')
  expect(existsSync(stateDirectory)).toBe(false)
})
