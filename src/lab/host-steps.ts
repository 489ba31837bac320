import { join } from 'node:path'
import type { Act } from '../host/act.ts'
import { perform } from '../host/perform.ts'
import { withLock } from '../machine/lock.ts'
import type { Machine } from '../machine/machine.ts'
import { type Plan, pinPaths } from '../plan/index.ts'
import type { Entrance } from './entrance.ts'

/**
 * Does the steps of a plan that are on the host.
 *
 * @throws UsageError that names what is in the way, before anything is done.
 */
export async function applyHostSteps(machine: Machine, plan: Plan, entrance: Entrance): Promise<void> {
  const acts = actsOf(plan, entrance)
  if (acts.length === 0) return
  copyFiles(machine, plan, entrance)
  await withLock(machine, machine.stateDirectory, () => {
    const others = machine.list(machine.stateDirectory).map((name) => join(machine.stateDirectory, name))
    perform(acts, { machine, directory: entrance.directory, others })
  })
}

/** `ip netns exec` binds the files of a namespace, and the kernel binds none of another mount namespace's. */
function copyFiles(machine: Machine, { steps }: Plan, { inside, directory }: Entrance): void {
  machine.makeDirectory(join(directory, 'etc'))
  for (const { kind, in: namespace } of steps) {
    if (kind !== 'pin') continue
    const files = join('etc', namespace)
    machine.makeDirectory(join(directory, files))
    for (const file of machine.list(join(inside, files))) {
      machine.write(join(directory, files, file), machine.read(join(inside, files, file)) ?? '')
    }
  }
}

const directories: readonly Act[] = ['/run/netns', '/etc/netns'].map((path) => ({ kind: 'directory', path }))

function actsOf({ steps }: Plan, { inside, directory }: Entrance): Act[] {
  const links = steps.flatMap((step): Act[] => {
    if (step.kind !== 'pin') return []
    const { netns, etc } = pinPaths(step.in)
    return [
      { kind: 'link', path: netns, target: join(inside, 'ns', step.in) },
      { kind: 'link', path: etc, target: join(directory, 'etc', step.in) },
    ]
  })
  return links.length === 0 ? [] : [...directories, ...links]
}
