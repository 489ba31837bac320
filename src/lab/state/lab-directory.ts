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
  const owner = machine.ownerOf(path)
  if (owner === undefined || machine.isPrivate(path)) return
  const whose = owner === user.uid ? 'is not a directory that only this user may enter' : `belongs to user ${owner}`
  throw new CapabilityError(`${path}, where labs keep their state, ${whose}`, {
    hint: `${owner === user.uid ? `chmod 0700 ${path}` : 'remove it'}${user.uid === 0 ? '' : ', or set XDG_RUNTIME_DIR to a directory of your own (0700)'}`,
  })
}

/**
 * The name of a directory that is not complete yet. The PID namespace in it, as its link in /proc has it, says where there is
 * a process with the lab's mark as long as somebody is making it.
 */
const unfinished = (id: string, pidNamespace: string): string => `.${id}.${pidNamespace}`

/** The id and the PID namespace of a directory that is not complete; undefined where it is none. */
export function unfinishedIn(entry: string): { readonly id: string; readonly pidNamespace: string } | undefined {
  const [, id, pidNamespace] = entry.match(/^\.(.+)\.(pid:\[\d+\])$/) ?? []
  return id === undefined || pidNamespace === undefined ? undefined : { id, pidNamespace }
}

/**
 * Makes what a lab has on the host: its directory, with a link that says in which PID namespace its numbers hold, and its
 * journal. It gets its name when it is complete. The last lab's keeper removes the state directory, maybe between our making
 * it and our making what is in it: then once more.
 *
 * @throws CapabilityError where this user may not.
 */
export function makeLabDirectory(machine: Machine, id: string, tries = 10): void {
  const pidNamespace = machine.readLink('/proc/self/ns/pid') ?? ''
  const making = join(machine.stateDirectory, unfinished(id, pidNamespace))
  try {
    machine.makeDirectory(machine.stateDirectory)
    requirePrivate(machine)
    machine.makeDirectory(making)
    machine.makeLink(join(making, 'pid'), pidNamespace)
    makeJournal(machine, making)
    machine.move(making, labPaths(machine.stateDirectory, id).directory)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' && tries > 0) return makeLabDirectory(machine, id, tries - 1)
    if (error instanceof CapabilityError) throw error
    if (!notOurs.has(code)) {
      // As where the disk is full. Its keeper may not be there yet to remove it.
      for (const file of ['pid', 'journal']) machine.remove(join(making, file))
      for (const made of [making, machine.stateDirectory]) machine.removeDirectory(made)
      throw error
    }
    throw new CapabilityError(`this user may not make ${machine.stateDirectory}, where labs keep their state`, {
      hint: 'run it as root, e.g. with sudo',
      cause: error,
    })
  }
}
