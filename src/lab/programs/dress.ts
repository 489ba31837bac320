import { join } from 'node:path'
import { LabError } from '../../errors/errors.ts'
import type { Machine, Ran } from '../../machine/machine.ts'
import { cleanEnvironment } from '../../machine/run.ts'
import { asOwner, type Entrance, intoLab } from '../state/entrance.ts'
import { hasOwnProcesses, mountOwn } from './own.ts'

/** In the environment of the processes that keep the namespaces of programs, and are no one's programs. */
export const keeperMark = 'NETNS_TOPOLOGY_KEEPS'

/**
 * Makes the mount, UTS and IPC namespaces that programs of a namespace see, and names their keeper by a path through the
 * lab's own /proc. Each namespace plays a host of its own, so it shares neither its host name nor its queues with another.
 * A process and not a file keeps them: Linux 6.18 numbers namespaces per core, and binds a mount namespace to a file only
 * where its number is above that of the holder's (`mnt_ns_loop`, fs/namespace.c).
 */
const dress = `
inside=$1 holder=$2 directory=$3 namespace=$4 keep=$5 wear=$6 who=$7
shift 7
[ ! -e "$inside/mnt/$namespace" ] || exit 0
keeper=$(nsenter --target="$holder" "$@" --net="$inside/ns/$namespace" -- \\
  sh -c "$keep" keep "$wear" "$directory/etc/$namespace" "\${directory%/*}" "$who") && [ -n "$keeper" ] &&
  ln -sfn "/proc/$holder/root/proc/$keeper" "$inside/mnt/$namespace"`

/** Inside: leaves the keeper to the lab. */
const keep = `unshare --mount --uts --ipc --propagation slave -- setsid sh -ec "$1" wear "$2" "$3" "$4" &`

/** As `keep`, with a PID namespace: its first process is the first that is forked there, and nobody is to wait for it. */
const keepApart = `
unshare --pid --mount --uts --ipc --propagation slave -- sh -c 'setsid "$@" &' fork sh -ec "$1" wear "$2" "$3" "$4"`

/**
 * In the new namespaces. Root of a user namespace may not write the file of the host name, and needs hostname(1). mount(8)
 * keeps no table (`-n`), as who is not root may not. The cgroup tree stays, because programs read their limits there. A
 * mount of POSIX queues shows those of the IPC namespace in which it was made, so that there is a new one. The state
 * directory is another: labs of the machine cannot be judged from inside, where their holders have other numbers, and labs
 * that a program opens inside are its own.
 */
const wear = `
namespace=\${1##*/} who=$3
cd "$1"
{ echo "\${1##*/}" >/proc/sys/kernel/hostname; } 2>/dev/null || hostname "\${1##*/}"
aside=../../sys/\${1##*/}
[ ! -d /sys/fs/cgroup ] || mount -n --rbind /sys/fs/cgroup "$aside"
mount -n -t sysfs sysfs /sys
[ ! -d /sys/fs/cgroup ] || mount -n --move "$aside" /sys/fs/cgroup
for file in hosts resolv.conf nsswitch.conf; do
  [ ! -e "$file" ] || [ ! -e "/etc/$file" ] || mount -n --bind "$file" "/etc/$file"
done
[ ! -d /dev/mqueue ] || mount -n -t mqueue mqueue /dev/mqueue
mount -n -t tmpfs -o mode=0700 netns-topology "$2"
cd -P ../..
[ ! -e "own/$namespace" ] || {${mountOwn}
}
# As the lab's own /proc numbers it, whatever namespace this is in.
read -r pid _ </proc/self/stat
[ -e "own/$namespace/processes" ] || {
  echo "$pid"
  exec sleep infinity >/dev/null 2>&1
}
mount -n -t proc proc /proc
echo "$pid"
exec env --ignore-signal=CHLD sleep infinity >/dev/null 2>&1`

/**
 * Gives a namespace names, resolver, /sys, host name and IPC of its own before its first program, which costs some 10 ms
 * once, and at `up` would cost as much for each. It blocks, so that starting a program does not have to wait.
 *
 * @throws LabError where the machine refuses.
 */
export function ensureDressed(machine: Machine, entrance: Entrance, namespace: string): void {
  if (isDressed(machine, entrance, namespace)) return
  requireDressed(namespace, machine.runNow(dressing(machine, entrance, namespace), { [keeperMark]: namespace }))
}

/** As `ensureDressed`, without blocking. */
export async function dressed(machine: Machine, entrance: Entrance, namespace: string): Promise<void> {
  if (isDressed(machine, entrance, namespace)) return
  const env = { ...cleanEnvironment(), [keeperMark]: namespace }
  requireDressed(namespace, await machine.run(dressing(machine, entrance, namespace), { env }))
}

const isDressed = (machine: Machine, { inside }: Entrance, namespace: string): boolean =>
  machine.inode(join(inside, 'mnt', namespace)) !== undefined

/** The lock must not be inherited by the keeper. */
function dressing(machine: Machine, entrance: Entrance, namespace: string): [string, ...string[]] {
  const { inside, holder, directory, user } = entrance
  return [
    ...(['flock', '--close', join(inside, 'etc', namespace)] as const),
    ...['sh', '-c', dress, 'dress', inside, `${holder}`, directory, namespace],
    ...[hasOwnProcesses(machine, entrance, namespace) ? keepApart : keep, wear, user.uid === 0 ? 'root' : 'user'],
    ...asOwner(user),
    ...intoLab,
  ]
}

function requireDressed(namespace: string, { exitCode, stderr }: Ran): void {
  if (exitCode !== 0) throw new LabError(`programs cannot enter ${namespace}: ${stderr.trim()}`)
}
