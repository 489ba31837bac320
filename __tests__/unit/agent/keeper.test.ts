import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startKeeper } from '../../../src/agent/keeper.ts'
import { withLock } from '../../../src/machine/lock.ts'
import { realMachine } from '../../../src/machine/real.ts'

const nobody = 2 ** 22 // PID_MAX_LIMIT of the kernel's linux/threads.h: no process has it

test('a holder that is dead is not watched: who has the lock hears so, and then nothing is left', async () => {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'state-'))
  const machine = realMachine({ stateDirectory })
  const watching = withLock(machine, stateDirectory, () => startKeeper(machine, { id: 'a.00000000', holder: nobody }))
  await expect(watching).rejects.toThrow(
    /^the keeper of a.00000000 did not start: process 4194304 cannot be watched: \S/,
  )
  await expect.poll(() => machine.inode(stateDirectory)).toBeUndefined()
})
