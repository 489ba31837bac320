import { labVariable } from '../../audit/index.ts'
import { CapabilityError, LabError } from '../../errors/errors.ts'
import { killGroup } from '../../machine/kill.ts'
import type { Machine, Started } from '../../machine/machine.ts'
import { nodeProgram } from '../../machine/node-program.ts'
import { requirePrograms } from '../../machine/packages.ts'
import { fieldOf } from '../../machine/processes.ts'
import { childrenOf } from '../../machine/stat.ts'
import { lackOfTools } from '../programs/old-tools.ts'
import { agentBySudo, requireSudo } from '../side/agent.ts'
import { type CreatorLine, holdCreator } from '../state/creator.ts'
import { makeLabDirectory } from '../state/lab-directory.ts'
import { type Owner, watchOwner } from '../state/owner.ts'
import { labPaths } from '../state/paths.ts'
import type { Way } from '../state/privilege.ts'
import { unheld } from '../state/stage.ts'
import { sweep } from '../state/sweep.ts'
import { hold, unshareAll } from './hold.ts'
import { forNamespaces, holderFailure } from './holder-failure.ts'
import { prepareKeeper, restore, undoProgram, withoutKeeper } from './keeper.ts'
import { lackOfOthers } from './others.ts'
import { restoreProgram } from './restore-program.ts'
import { startWorker, type Worker } from './worker.ts'

/** The process that a lab lives in: PID 1 of its own PID, mount, UTS, IPC and network namespaces. */
export interface Holder {
  /** As the host numbers it. */
  readonly pid: number
  /** For what is to be done inside while the lab is built. */
  readonly worker: Worker
  /**
   * Ends the creator's claim on the lab: from now on it lives for its owner.
   *
   * @throws LabError where the keeper is dead, with which the holder's pipe has ended, and so the lab.
   */
  settle(): void
  /** Resolves when the lab's processes are gone and its directory on the host is removed. */
  gone(): Promise<void>
}

/**
 * The keeper, a shell on the host that starts the holder once a line says that the lab's directory is there, and when the holder
 * is dead, whatever killed it, undoes what the lab did on the host and removes what is left of it there. It does not end before
 * it has heard of the directory, or that nobody will make it any more.
 *
 * It waits for the end of the holder's lifeline, and not for the process that waits for the holder: that may wait for ever, where
 * a process of the lab is a zombie that nobody reaps, or is traced (zap_pid_ns_processes(), kernel/pid_namespace.c). It opens the
 * lifeline by a descriptor, 7, which waits until somebody holds it (fifo(7)): the holder, or when that has ended, what started it,
 * again and again until the keeper has gone on, which may have been slow, or stopped.
 *
 * What it is given last makes the lab's namespaces and runs the holder's script there, or is sudo and the agent, of which nothing
 * is left once it did: then the pipe that the holder's parent keeps says that there still is one. It, or what sudo started, says
 * below which process the holder is to be found; that its reader has been killed must not end it.
 */
const keep = `
state=$1 id=$2 name=$3 owner=$4 hold=$5 watch=$6 node=$7 undo=$8 restore=$9
shift 9
exec 3<&0 </dev/null
{ echo -1000 >/proc/self/oom_score_adj; } 2>/dev/null
trap : PIPE
${prepareKeeper}
hold() { "$@" sh -c "$hold" hold "$owner" "$state/$id" 7<&-; }
start() {
  case $1,$owner in
  sudo,*) "$@" <&3 3<&- 7<&- | cat 3<&- 7<&- ;;
  *,creator|*,nobody) hold "$@" ;;
  *) perl -e "$watch" "$owner" "$state/$id" 7<&- | hold "$@" ;;
  esac
  while read -r _ _ _ parent _ </proc/self/stat && [ "$parent" = "$$" ] &&
    read -r name <"/proc/$$/comm" && [ "$name" = sh ]; do
    true <>/proc/self/fd/7
    sleep 0.01
  done 2>/dev/null
}
case $owner in creator|nobody) watched='' ;; *) watched=${unheld.owner} ;; esac
if read -r _ <&3 && prepare holder ${unheld.creator} $watched; then
  exec 9<>"$id/holder" 7<"$id/holder" 9<&-
  [ "$1" = sudo ] || echo "$$"
  start "$@" ${withoutKeeper} &
  chain=$!
  read -r _ </proc/self/fd/7
fi
${restore}`

export interface HolderRequest {
  readonly id: string
  /** The name that the lab may have claimed, or the id. */
  readonly name: string
  readonly owner: Owner
  readonly way: Way
}

/**
 * Starts a holder that has the lab's directory, and in it a tmpfs of its own. The directory is made once there is a
 * keeper to remove it: this process may be killed at any moment.
 *
 * @throws LabError, CapabilityError where the machine does not let us make namespaces or the directory: NamespacesRefused
 * for the first of them.
 */
export async function startHolder(machine: Machine, request: HolderRequest): Promise<Holder> {
  if (request.way === 'sudo') requireTheAgent(machine)
  if (request.way !== 'rootless' || lackOfOthers(machine)) return await start(machine, request)
  try {
    return await start(machine, { ...request, hasOthers: true })
  } catch {
    // Where newuidmap(1) may not be root, or unshare(1) does not know it, a lab with one user comes up all the same.
    return await start(machine, request)
  }
}

interface StartRequest extends HolderRequest {
  /** Whether the lab is to have the users that subuid(5) gives this one, without sudo. Default: false. */
  readonly hasOthers?: boolean
}

async function start(machine: Machine, request: StartRequest): Promise<Holder> {
  const { directory } = labPaths(machine.stateDirectory, request.id)
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
  const above = await nextLine(keeper)
  const creator = above === undefined ? undefined : tryHold(machine, directory)
  const isHeld = (await nextLine(keeper)) === 'held'
  const pid = isHeld ? firstOfPidNamespace(machine, Number(above)) : undefined
  if (creator === undefined || pid === undefined) {
    await worker.leave()
    const failure = await explainFailure(machine, keeper, request.way)
    // What a keeper that was killed had started, and did not remove.
    await killGroup(machine, keeper.pid)
    creator?.abandon()
    await sweep(machine, request.id)
    throw failure
  }
  worker.enter(pid)
  keeper.release()
  const settle = () => {
    if (request.owner !== 'creator') creator.release()
    if (!keeper.send('settled\n')) throw new LabError('the keeper of the lab was killed while it came up')
  }
  const gone = async () => {
    await keeper.ended()
    creator.release()
  }
  return { pid, worker, settle, gone }
}

/** Undefined where somebody has deleted the directory already. */
function tryHold(machine: Machine, directory: string): CreatorLine | undefined {
  try {
    return holdCreator(machine, directory)
  } catch {
    return undefined
  }
}

/** Of a keeper that was killed, none: what it started may have its output open, and is no lab without it. */
const nextLine = (keeper: Started): Promise<string | undefined> =>
  Promise.race([keeper.nextLine(), keeper.ended().then(() => undefined)])

function requireTheAgent(machine: Machine): void {
  requireSudo(machine, forNamespaces)
  requirePrograms(machine, ['setpriv'])
}

function startKeeper(machine: Machine, request: StartRequest): Started {
  const { id, name, owner } = request
  const programs = [hold, watchOwner, nodeProgram(machine), undoProgram, restoreProgram]
  const given = [machine.stateDirectory, id, name, `${owner}`, ...programs, ...wordsOf(machine, request)]
  return machine.start(['sh', '-c', keep, 'keeper', ...given], { [labVariable]: id })
}

function wordsOf(machine: Machine, { id, owner, way, hasOthers }: StartRequest): readonly string[] {
  const [unshare, ...namespaces] = unshareAll
  switch (way) {
    case 'root':
      return unshareAll
    case 'rootless':
      return [unshare, '--user', '--map-root-user', ...(hasOthers ? ['--map-auto'] : []), ...namespaces]
    case 'sudo':
      return agentBySudo(machine, 'hold', machine.stateDirectory, id, `${owner}`)
  }
}

/** The process below `ancestor` that is number 1 in a PID namespace of its own (proc_pid_status(5), NSpid). */
function firstOfPidNamespace(machine: Machine, ancestor: number): number | undefined {
  for (const child of childrenOf(machine, ancestor)) {
    const numbers = fieldOf(machine, child, 'NSpid')
    if (numbers.length > 1 && numbers.at(-1) === '1') return child
    const below = firstOfPidNamespace(machine, child)
    if (below !== undefined) return below
  }
  return undefined
}

async function explainFailure(machine: Machine, keeper: Started, way: Way): Promise<Error> {
  keeper.close()
  await keeper.ended()
  // What a killed keeper had started may hold its output open, and this process with it.
  keeper.release()
  const failure = holderFailure(machine, way, keeper.stderr().trim())
  return failure instanceof CapabilityError ? failure : ((await lackOfTools(machine)) ?? failure)
}
