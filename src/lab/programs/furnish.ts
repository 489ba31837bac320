import { join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import type { Network } from '../../resolve/network.ts'
import type { Entrance } from '../state/entrance.ts'

/** Lays out the tmpfs of a lab's state, with the files that namespaces will be kept by. */
export function furnish(machine: Machine, entrance: Entrance, { namespaces }: Network): void {
  for (const name of ['ns', 'mnt', 'etc', 'log', 'own', 'sys', 'batch', 'complaints'])
    machine.makeDirectory(join(entrance.inside, name))
  const switches = filesFirst(machine.read('/etc/nsswitch.conf'))
  for (const { name: namespace } of namespaces) {
    const etc = join(entrance.inside, 'etc', namespace)
    machine.makeDirectory(etc)
    machine.makeDirectory(join(entrance.inside, 'sys', namespace))
    machine.write(join(entrance.inside, 'ns', namespace), '')
    if (switches !== undefined) machine.write(join(etc, 'nsswitch.conf'), switches, forAll)
  }
}

/** The mode of what stands in for a file of /etc: whoever a program becomes, it reads these. */
export const forAll = 0o644

/**
 * nsswitch.conf(5) with host names from the files and the resolver only: a cache or a resolver behind a socket answers
 * for the machine's network, and not for the namespace's.
 */
export const filesFirst = (text: string | undefined): string | undefined =>
  text?.replace(/^hosts:.*$/m, 'hosts: files dns')
