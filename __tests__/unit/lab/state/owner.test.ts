import { expect, test } from 'vitest'
import { CapabilityError } from '../../../../src/errors/errors.ts'
import { requireOwner } from '../../../../src/lab/state/owner.ts'
import { realMachine } from '../../../../src/machine/real.ts'

const machine = realMachine({ stateDirectory: '/nowhere' })
const bare = { ...machine, find: () => undefined }

test('a process that owns a lab is one that runs', () => {
  expect(() => requireOwner(machine, process.pid)).not.toThrow()
  expect(() => requireOwner(machine, 2 ** 22)).toThrow('there is no process 4194304')
})

test('only an owner that must be watched needs the program that watches', () => {
  expect(() => requireOwner(bare, 'creator')).not.toThrow()
  expect(() => requireOwner(bare, process.pid)).toThrow(
    new CapabilityError('perl is needed and was not found', {
      hint: 'install the package perl-base (Debian, Ubuntu: apt-get install perl-base)',
    }),
  )
})
