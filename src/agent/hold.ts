import * as z from 'zod'
import { labVariable } from '../audit/index.ts'
import { CapabilityError, UsageError } from '../errors/errors.ts'
import { hold, streamsOfSudo, unshareAll } from '../lab/holder/hold.ts'
import { idSchema } from '../lab/side/request.ts'
import { watchOwner } from '../lab/state/owner.ts'
import { labPaths } from '../lab/state/paths.ts'
import type { Machine } from '../machine/machine.ts'
import { startMapped } from '../machine/mapped.ts'
import { isInAnother, isOfUser } from '../machine/processes.ts'
import { childrenOf, statOf } from '../machine/stat.ts'
import type { Caller } from './caller.ts'
import { mapsOf } from './ids.ts'

/** All of it is for programs that run as the user, so that no more than its form matters. */
const argsSchema = z.tuple([
  z.string().regex(/^\/[^\0]*$/),
  idSchema,
  z.union([z.enum(['creator', 'nobody']), z.string().regex(/^[1-9]\d{0,9}$/)]),
])

/** As the user, with a single capability for the one that makes the user namespace; its input is the creator's pipe. */
const begin = `
owner=$1 watch=$2 directory=$3
shift 3
exec 3<&0 </dev/null
case $owner in
creator|nobody) exec "$@" ;;
*) setpriv --ambient-caps=-all -- perl -e "$watch" "$owner" "$directory" 4<&- | "$@" & ;;
esac`

/** In the user namespace: waits until it is root there, and goes on without a capability of the machine's. */
const becomeRoot = `
echo "$$"
echo "$$" >&4
read -r _ <&4 || exit
exec 4<&-
exec "$@"`

/**
 * Starts the holder of a lab of the user's, in a user namespace that is his, where the machine does not let him make one
 * himself or he could not be more than one user there. It is the user's process, and this one ends.
 *
 * @throws UsageError where it is asked for otherwise than the engine does, CapabilityError where sudo logs, LabError where the machine refuses.
 */
export async function holdFor(machine: Machine, caller: Caller, args: readonly string[]): Promise<void> {
  const { data } = argsSchema.safeParse(args)
  if (data === undefined) throw new UsageError('hold takes the state directory, the id and the owner of a lab')
  requireStreams(machine)
  const [state, id, owner] = data
  const { uid, gid } = caller
  const drop = [`--reuid=${uid}`, `--regid=${gid}`, '--init-groups', '--bounding-set=-all,+sys_admin']
  const capability = ['--inh-caps=-all,+sys_admin', '--ambient-caps=-all,+sys_admin']
  const { directory } = labPaths(state, id)
  const holder = [...unshareAll, 'sh', '-c', hold, 'hold', owner, directory]
  const makeUser = ['unshare', '--user', '--', 'sh', '-c', becomeRoot, 'become-root', ...holder]
  await startMapped({
    argv: [
      'setpriv',
      ...drop,
      ...capability,
      '--',
      'sh',
      '-c',
      begin,
      'begin',
      owner,
      watchOwner,
      directory,
      ...makeUser,
    ],
    env: { [labVariable]: id },
    maps: {
      uid: mapsOf(uid, caller, machine.read('/etc/subuid')),
      gid: mapsOf(gid, caller, machine.read('/etc/subgid')),
    },
    isMeant: (pid) => isOfUser(machine, pid, uid) && isInAnother(machine, pid, 'user'),
  })
}

/**
 * Where sudo logs what goes through its streams, or runs this on a terminal of its own for that, they end with sudo, and the
 * lab would with them. The keeper leads the session, has the creator's pipe at 3, and a child of it is the parent of sudo.
 *
 * @throws CapabilityError
 */
function requireStreams(machine: Machine): void {
  const keeper = statOf(machine, 'self')?.session ?? 0
  const children = childrenOf(machine, keeper)
  const below = [...children, ...children.flatMap((child) => childrenOf(machine, child))]
  const fileOf = (pid: number | 'self', descriptor: number) => machine.readLink(`/proc/${pid}/fd/${descriptor}`)
  const isInput = fileOf('self', 0) === fileOf(keeper, 3)
  const isOutput = below.some((pid) => fileOf(pid, 1) === fileOf('self', 1))
  if (!isInput || !isOutput) throw new CapabilityError(streamsOfSudo)
}
