import { labVariable } from '../../audit/index.ts'
import type { Machine, Started } from '../../machine/machine.ts'
import { makeLabDirectory } from '../state/lab-directory.ts'
import { type Owner, watchOwner } from '../state/owner.ts'
import { childrenOf } from '../state/proc.ts'
import { holderFailure } from './holder-failure.ts'
import { restore, undoProgram } from './keeper.ts'
import { startWorker, type Worker } from './worker.ts'

/** The process that a lab lives in: PID 1 of its own PID, mount and network namespaces. */
export interface Holder {
  /** As the host numbers it. */
  readonly pid: number
  /** For what is to be done inside while the lab is built. */
  readonly worker: Worker
  /** Ends the creator's claim on the lab: from now on it lives for its owner. */
  settle(): void
  /** Resolves when the lab's processes are gone and its directory on the host is removed. */
  gone(): Promise<void>
}

/**
 * PID 1 of the lab, for which the kernel reaps every orphan because SIGCHLD is ignored: told at the last moment, as
 * dash(1) takes it back at its start. It depends on the creator, by the pipe at 3, on which a line says that the lab is up; a
 * creator that owns the lab needs none. Of another process that owns it, its input says that it is watched, and ends with
 * it.
 */
const hold = `
owner=$1 directory=$2
mount -n -t tmpfs -o mode=0700 netns-topology "$directory" || exit
case $owner in creator|nobody) ;; *) read -r _ || exit ;; esac
echo held
exec >/dev/null 2>&1
[ "$owner" = creator ] || read -r _ <&3 || exit 0
case $owner in
creator) exec env --ignore-signal=CHLD cat <&3 ;;
nobody) exec env --ignore-signal=CHLD sleep infinity 3<&- ;;
*) exec env --ignore-signal=CHLD cat 3<&- ;;
esac`

/**
 * The holder's shell on the host: starts it once a line says that the lab's directory is there, and when it has ended, by
 * whatever cause, undoes what the lab did on the host and removes what is left of it there. It does not end before it has
 * heard of the directory, or that nobody will make it any more. Who is not root gets a user namespace, of which he is.
 */
const keep = `
state=$1 id=$2 name=$3 owner=$4 hold=$5 watch=$6 node=$7 undo=$8
shift 8
exec 3<&0 </dev/null
{ echo -1000 >/proc/self/oom_score_adj; } 2>/dev/null
hold() {
  unshare "$@" --net --mount --pid --fork --kill-child=KILL --mount-proc --propagation slave -- sh -c "$hold" hold "$owner" "$state/$id"
}
! read -r _ <&3 || case $owner in
creator|nobody) hold "$@" ;;
*) perl -e "$watch" "$owner" | hold "$@" ;;
esac
${restore}`

export interface HolderRequest {
  readonly id: string
  /** The name that the lab may have claimed, or the id. */
  readonly name: string
  readonly owner: Owner
}

/**
 * Starts a holder that has the lab's directory, and in it a tmpfs of its own. The directory is made once there is a
 * keeper to remove it: this process may be killed at any moment.
 *
 * @throws LabError, CapabilityError where the machine does not let us make namespaces or the directory.
 */
export async function startHolder(machine: Machine, request: HolderRequest): Promise<Holder> {
  const keeper = startKeeper(machine, request)
  let worker: Worker
  try {
    makeLabDirectory(machine, request.id)
    keeper.send('made\n')
    worker = startWorker(machine, request.id)
  } catch (error) {
    keeper.close()
    await keeper.ended()
    throw error
  }
  const line = await keeper.nextLine()
  const pid = line === 'held' ? firstOfPidNamespace(machine, keeper.pid) : undefined
  if (pid === undefined) {
    await worker.leave()
    throw await explainFailure(machine, keeper)
  }
  worker.enter(pid)
  keeper.release()
  return { pid, worker, settle: () => keeper.send('settled\n'), gone: () => keeper.ended() }
}

function startKeeper(machine: Machine, { id, name, owner }: HolderRequest): Started {
  const programs = [hold, watchOwner, process.execPath, undoProgram]
  const way = machine.user.uid === 0 ? [] : ['--user', '--map-root-user']
  const given = [machine.stateDirectory, id, name, `${owner}`, ...programs, ...way]
  return machine.start(['sh', '-c', keep, 'keeper', ...given], { [labVariable]: id })
}

/** The process below `ancestor` that is number 1 in a PID namespace of its own (proc_pid_status(5), NSpid). */
function firstOfPidNamespace(machine: Machine, ancestor: number): number | undefined {
  for (const child of childrenOf(machine, ancestor)) {
    const numbers =
      machine
        .read(`/proc/${child}/status`)
        ?.match(/^NSpid:\s+(.*)$/m)?.[1]
        ?.split(/\s+/) ?? []
    if (numbers.length > 1 && numbers.at(-1) === '1') return child
    const below = firstOfPidNamespace(machine, child)
    if (below !== undefined) return below
  }
  return undefined
}

async function explainFailure(machine: Machine, keeper: Started): Promise<Error> {
  keeper.close()
  await keeper.ended()
  return holderFailure(machine, keeper.stderr().trim())
}
