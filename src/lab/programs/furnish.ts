import { join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import type { Network } from '../../resolve/network.ts'
import type { Entrance } from '../state/entrance.ts'
import { switchesInside } from './switches.ts'

/** Lays out the tmpfs of a lab's state, with the files that namespaces will be kept by. */
export function furnish(machine: Machine, entrance: Entrance, { namespaces }: Network): void {
  for (const name of ['ns', 'mnt', 'etc', 'shown', 'log', 'own', 'sys', 'batch', 'complaints'])
    machine.makeDirectory(join(entrance.inside, name))
  machine.makeLink(join(entrance.inside, keeperProgram), machine.find('sleep') ?? '')
  const switches = switchesInside(machine.read('/etc/nsswitch.conf'))
  for (const { name: namespace } of namespaces) {
    const etc = join(entrance.inside, 'etc', namespace)
    machine.makeDirectory(etc, 0o755)
    machine.makeDirectory(join(entrance.inside, 'sys', namespace))
    machine.write(join(entrance.inside, 'ns', namespace), '')
    machine.write(join(etc, 'nsswitch.conf'), switches, forAll)
    machine.write(join(etc, 'hostname'), `${namespace}\n`, forAll)
  }
}

/** What keeps the namespaces of programs (`dress.ts`): sleep(1) by another name, so that `pkill sleep` in a lab means no keeper. */
export const keeperProgram = 'netns-topology'

/** The mode of what stands in for a file of /etc: whoever a program becomes, it reads these. */
export const forAll = 0o644
