import { join } from 'node:path'
import { codeOf } from '../errors/caught.ts'
import { CapabilityError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'

const sysctlFile = (key: string): string => join('/proc/sys', key)

export const readSetting = (machine: Machine, key: string): string | undefined => machine.read(sysctlFile(key))?.trim()

export interface Setting {
  readonly key: string
  readonly value: string
  /** Whether one that this kernel does not have is an error. */
  readonly required: boolean
}

/**
 * Writes a setting of the machine's. In a container /proc/sys is read-only, by a mount over a part of /proc; whoever may make
 * namespaces may mount another /proc, which has no such part, and the network that it shows is the same.
 *
 * @throws CapabilityError where that is refused; what the kernel answers to a wrong value.
 */
export async function writeSetting(machine: Machine, { key, value, required }: Setting): Promise<void> {
  const file = sysctlFile(key)
  if (!required && machine.inode(file) === undefined) return
  try {
    machine.writeInto(file, value)
  } catch (error) {
    if (codeOf(error) !== 'EROFS') throw error
    await writeByOwnProc(machine, key, value)
  }
}

const write = `
mount -n -t proc proc /proc && printf %s "$2" >"/proc/sys/$1"`

async function writeByOwnProc(machine: Machine, key: string, value: string): Promise<void> {
  const withOwnMounts = ['unshare', '--mount', '--propagation', 'private', '--'] as const
  const { exitCode, stderr } = await machine.run([...withOwnMounts, 'sh', '-c', write, 'write', key, value])
  if (exitCode === 0) return
  throw new CapabilityError(`/proc/sys is read-only here, and another /proc can not be mounted: ${stderr.trim()}`, {
    hint: 'in a container: give it --security-opt systempaths=unconfined, or --privileged',
  })
}
