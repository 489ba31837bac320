import { join } from 'node:path'
import { LabError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'
import { FABRIC, type Plan } from '../plan/index.ts'
import { type Entrance, tooling } from './entrance.ts'

/** Gives a holder the tmpfs of the lab's state, and in it the files that namespaces are kept by. */
export async function furnish(machine: Machine, entrance: Entrance, plan: Plan): Promise<void> {
  const mount = ['mount', '-t', 'tmpfs', '-o', 'mode=0700', 'netns-topology', entrance.directory]
  const { exitCode, stderr } = await machine.run([...tooling(entrance, FABRIC), ...mount])
  if (exitCode !== 0) throw new LabError(`the lab's state could not be made: ${stderr.trim()}`)
  for (const name of ['ns', 'mnt', 'etc', 'log', 'sys']) machine.makeDirectory(join(entrance.inside, name))
  const switches = filesFirst(machine.read('/etc/nsswitch.conf'))
  for (const { kind, in: namespace } of plan.steps) {
    if (kind !== 'namespace' || namespace === FABRIC) continue
    const etc = join(entrance.inside, 'etc', namespace)
    machine.makeDirectory(etc)
    machine.makeDirectory(join(entrance.inside, 'sys', namespace))
    machine.write(join(entrance.inside, 'ns', namespace), '')
    if (switches !== undefined) machine.write(join(etc, 'nsswitch.conf'), switches)
  }
}

/**
 * nsswitch.conf(5) with host names from the files and the resolver only: a cache or a resolver behind a socket answers
 * for the machine's network, and not for the namespace's.
 */
const filesFirst = (text: string | undefined): string | undefined => text?.replace(/^hosts:.*$/m, 'hosts: files dns')
