import { labOf, labVariable } from '../../audit/index.ts'
import { argvOf } from '../../host/end.ts'
import { killFound, type Meant } from '../../host/signal-held.ts'
import { isRipe } from '../../machine/kill.ts'
import type { Machine } from '../../machine/machine.ts'
import { fieldOf, ownPids, pidsOf } from '../../machine/processes.ts'
import { identityOf } from './identity.ts'

const patience = 5000 // ms that what was killed may take: others wait for the lock meanwhile

/**
 * Kills what is left of labs whose holder is dead, as far as it has a lab's mark. Gives what does not end, as a process that is
 * traced by one that was stopped: that only its tracer lets go (ptrace(2), PTRACE_EVENT_EXIT).
 *
 * @param lab the id of the only one that is meant.
 */
export async function endLeftovers(machine: Machine, lab?: string): Promise<Failure[]> {
  const left = await killFound(machine, {
    find: () => leftovers(machine).filter((one) => lab === undefined || one.lab === lab),
    patience,
    isReady: ({ pid }, waited) => isRipe(machine, pid, waited),
  })
  return left.map(({ pid, lab: id }) => ({
    lab: id,
    what: `process ${pid} (${argvOf(machine, pid).join(' ')}) was killed and does not end${tracerText(machine, pid)}`,
  }))
}

/** What could not be done of a lab, by its id. */
export interface Failure {
  readonly lab: string
  readonly what: string
}

interface Leftover extends Meant {
  /** The id of its lab. */
  readonly lab: string
}

/** Processes with the mark of a lab that are in a PID namespace, or enter one, whose first process is dead. */
function leftovers(machine: Machine): Leftover[] {
  const pids = pidsOf(machine)
  const own = machine.readLink('/proc/self/ns/pid')
  const alive = new Set(pids.flatMap((pid) => identityOf(machine, pid)?.pidNamespace ?? []))
  const isDead = (namespace: string | undefined) =>
    namespace !== undefined && namespace !== own && !alive.has(namespace)
  return ownPids(machine).flatMap((pid) => {
    const lab = labOf(machine, pid)
    const isLeft =
      lab !== undefined &&
      ['pid', 'pid_for_children'].some((name) => isDead(machine.readLink(`/proc/${pid}/ns/${name}`)))
    return isLeft ? [{ pid, lab, mark: `${labVariable}=${lab}` }] : []
  })
}

function tracerText(machine: Machine, pid: number): string {
  const [tracer = '0'] = fieldOf(machine, pid, 'TracerPid')
  return tracer === '0' ? '' : `: process ${tracer} traces it`
}
