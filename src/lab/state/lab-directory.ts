import { join } from 'node:path'
import { codeOf } from '../../errors/caught.ts'
import { CapabilityError } from '../../errors/errors.ts'
import { makeJournal } from '../../host/journal.ts'
import type { Machine } from '../../machine/machine.ts'
import { labPaths } from './paths.ts'

const notOurs = new Set(['EACCES', 'ENOENT', 'EPERM'])

/** In `/tmp`, somebody else may have been there first. @throws CapabilityError */
function requirePrivate(machine: Machine): void {
  const { stateDirectory: path, user } = machine
  if (machine.inode(path) === undefined || machine.isPrivate(path)) return
  throw new CapabilityError(`${path}, where labs keep their state, is not this user's own`, {
    hint: user.uid === 0 ? 'remove it' : 'remove it, or set XDG_RUNTIME_DIR to a directory of your own (0700)',
  })
}

/**
 * Makes what a lab has on the host: its directory, with a link that says in which PID namespace its numbers hold, and its
 * journal. The last lab's keeper removes the state directory, maybe between our making it and our making what is in it: then once more.
 *
 * @throws CapabilityError where this user may not.
 */
export function makeLabDirectory(machine: Machine, id: string, tries = 10): void {
  const { directory } = labPaths(machine.stateDirectory, id)
  try {
    machine.makeDirectory(machine.stateDirectory)
    requirePrivate(machine)
    machine.makeDirectory(directory)
    machine.makeLink(join(directory, 'pid'), machine.readLink('/proc/self/ns/pid') ?? '')
    makeJournal(machine, directory)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' && tries > 0) return makeLabDirectory(machine, id, tries - 1)
    if (error instanceof CapabilityError) throw error
    if (!notOurs.has(code)) {
      // As where the disk is full. Who would remove it may not be there yet.
      machine.remove(join(directory, 'pid'))
      for (const made of [directory, machine.stateDirectory]) machine.removeDirectory(made)
      throw error
    }
    throw new CapabilityError(`this user may not make ${machine.stateDirectory}, where labs keep their state`, {
      hint: 'run it as root, e.g. with sudo',
      cause: error,
    })
  }
}
