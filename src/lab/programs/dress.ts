import { basename, join } from 'node:path'
import { LabError } from '../../errors/errors.ts'
import type { Machine, Ran } from '../../machine/machine.ts'
import { cleanEnvironment } from '../../machine/run.ts'
import { asOwner, type Entrance, intoLab } from '../state/entrance.ts'
import { seenInside } from '../state/paths.ts'
import { furnishEtc, hasOwnEtc, isOutdated, shownFile } from './etc.ts'
import { keeperProgram } from './furnish.ts'
import { hasOwn, hasOwnProcesses, mountOwn } from './own.ts'

/** In the environment of the processes that keep the namespaces of programs, and are no one's programs. */
export const keeperMark = 'NETNS_TOPOLOGY_KEEPS'

/**
 * Makes the mount, UTS and IPC namespaces that programs of a namespace see, and names their keeper by a path through the
 * lab's own /proc. Each namespace plays a host of its own, so it shares neither its host name nor its queues with another.
 * A process and not a file keeps them: Linux 6.18 numbers namespaces per core, and binds a mount namespace to a file only
 * where its number is above that of the holder's (`mnt_ns_loop`, fs/namespace.c).
 */
const dress = `
inside=$1 holder=$2 directory=$3 namespace=$4 keep=$5 wear=$6 etc=$7 shown=$8 who=$9
shift 9
[ ! -e "$inside/mnt/$namespace" ] || exit 0
keeper=$(nsenter --target="$holder" "$@" --net="$inside/ns/$namespace" -- \\
  sh -c "$keep" keep "$wear" "$directory/etc/$namespace" "\${directory%/*}" "$etc" "$shown" "$who") && [ -n "$keeper" ] &&
  ln -sfn "/proc/$holder/root/proc/$keeper" "$inside/mnt/$namespace"`

/** Inside: leaves the keeper to the lab. */
const keep = `unshare --mount --uts --ipc --propagation slave -- setsid sh -ec "$1" wear "$2" "$3" "$4" "$5" "$6" &`

/** As `keep`, with a PID namespace: its first process is the first that is forked there, and nobody is to wait for it. */
const keepApart = `
unshare --pid --mount --uts --ipc --propagation slave -- sh -c 'setsid "$@" &' fork sh -ec "$1" wear "$2" "$3" "$4" "$5" "$6"`

/**
 * In the new namespaces. Root of a user namespace may not write the file of the host name, and needs hostname(1), which refuses a
 * name with `_`; the kernel takes it by sethostname(2), whose number depends on the architecture (syscalls(2)). mount(8)
 * keeps no table (`-n`), as who is not root may not. The cgroup tree stays, because programs read their limits there. A
 * mount of POSIX queues shows those of the IPC namespace in which it was made, so that there is a new one.
 * /sys of a container is read-only, and its users may mount no other (mount_too_revealing() in fs/namespace.c of the kernel). The
 * state directory is another: labs of the machine cannot be judged from inside, where their holders have other numbers, and labs
 * that a program opens inside are its own. The keeper is known once the kernel reaps for it, as orphans may come at once.
 */
const wear = `
namespace=\${1##*/} who=$5
cd "$1"
# As the lab's own /proc numbers it, whatever namespace this is in.
read -r pid _ </proc/self/stat
{ echo "$namespace" >/proc/sys/kernel/hostname || hostname "$namespace"; } 2>/dev/null || {
  case $(uname -m) in
  x86_64) sethostname=170 ;;
  aarch64 | riscv64 | loongarch64) sethostname=161 ;;
  *) sethostname=74 ;;
  esac
  perl -e 'syscall(0 + $ARGV[0], $ARGV[1], length $ARGV[1]) == 0 or die "sethostname: $!\\n"' "$sethostname" "$namespace"
}
aside=../../sys/$namespace
[ ! -d /sys/fs/cgroup ] || mount -n --rbind /sys/fs/cgroup "$aside"
mount -n -t sysfs sysfs /sys 2>/dev/null || mount -n -t sysfs -o ro,nosuid,nodev,noexec sysfs /sys
[ ! -d /sys/fs/cgroup ] || mount -n --move "$aside" /sys/fs/cgroup
exec 3</etc 4<.
perl -e "$3" "/proc/$pid" "$4"
[ ! -d /dev/mqueue ] || mount -n -t mqueue mqueue /dev/mqueue
mount -n -t tmpfs -o mode=0700 netns-topology "$2"
cd -P ../..
[ ! -e "own/$namespace" ] || {${mountOwn}
}
[ ! -e "own/$namespace/processes" ] || mount -n -t proc proc /proc
exec perl -e '
  my $pid = shift;
  $SIG{CHLD} = "IGNORE";
  $| = 1;
  print "$pid\\n";
  open $_, ">", "/dev/null" for *STDOUT, *STDERR;
  exec { "./${keeperProgram}" } @ARGV' "$pid" sleep infinity`

/**
 * Gives a namespace names, resolver, /sys, host name and IPC of its own before its first program, which costs some 10 ms
 * once, and at `up` would cost as much for each. It blocks, so that starting a program does not have to wait.
 *
 * @throws LabError where the machine refuses, or where what it has for itself is gone: that is for `repair` to make anew.
 */
export function ensureDressed(machine: Machine, entrance: Entrance, namespace: string): void {
  requireKept(machine, entrance, namespace)
  const argv = whatIsLacking(machine, entrance, namespace)
  if (argv) requireDressed(namespace, machine.runNow(argv, { [keeperMark]: namespace }))
}

/** As `ensureDressed`, without blocking, and anew where it is gone. */
export async function dressed(machine: Machine, entrance: Entrance, namespace: string): Promise<void> {
  const argv = whatIsLacking(machine, entrance, namespace)
  if (!argv) return
  const env = { ...cleanEnvironment(), [keeperMark]: namespace }
  requireDressed(namespace, await machine.run(argv, { env }))
}

/** What programs of a namespace lack of what they had. */
export interface Lacking {
  readonly namespace: string
  readonly what: string
}

/**
 * Where programs see an /etc that is not their namespace's, or daemons of the machine's, and where what is private is gone with its
 * keeper. Without any, the next program has a new keeper, and misses nothing.
 */
export const lackingIn = (machine: Machine, entrance: Entrance, namespaces: readonly string[]): Lacking[] =>
  namespaces.flatMap((namespace) => {
    if (hasLostOwn(machine, entrance, namespace)) return [{ namespace, what: `what is private to ${namespace}` }]
    const isWrong = isDressed(machine, entrance, namespace) && !hasOwnEtc(machine, entrance, namespace)
    return isWrong ? [{ namespace, what: `/etc of ${namespace}` }] : []
  })

const hasLostOwn = (machine: Machine, entrance: Entrance, namespace: string): boolean =>
  hasOwn(machine, entrance, namespace) &&
  machine.readLink(keeperOf(entrance, namespace)) !== undefined &&
  !isDressed(machine, entrance, namespace)

const keeperOf = ({ inside }: Entrance, namespace: string): string => join(inside, 'mnt', namespace)

const isDressed = (machine: Machine, entrance: Entrance, namespace: string): boolean =>
  machine.inode(keeperOf(entrance, namespace)) !== undefined

type Argv = [string, ...string[]]

/** The command that dresses a namespace, or undefined where it needs none. */
function whatIsLacking(machine: Machine, entrance: Entrance, namespace: string): Argv | undefined {
  if (!isDressed(machine, entrance, namespace)) return dressing(machine, entrance, namespace)
  if (hasOwnEtc(machine, entrance, namespace) && !isOutdated(machine, entrance, namespace)) return undefined
  return mending(machine, entrance, namespace)
}

const alone = ({ inside }: Entrance, namespace: string): Argv => ['flock', '--close', join(inside, 'etc', namespace)]

/** The lock must not be inherited by the keeper. */
const dressing = (machine: Machine, entrance: Entrance, namespace: string): Argv => [
  ...alone(entrance, namespace),
  ...['sh', '-c', dress, 'dress', entrance.inside, `${entrance.holder}`, entrance.directory, namespace],
  ...[hasOwnProcesses(machine, entrance, namespace) ? keepApart : keep, wear, furnishEtc],
  // Before the namespace has a /proc of its own.
  ...[seenInside(entrance.directory, shownFile(namespace), false), entrance.user.uid === 0 ? 'root' : 'user'],
  ...asOwner(entrance.user),
  ...intoLab,
]

/** Gives /etc back what it lacks, where a namespace is dressed. */
function mending(machine: Machine, entrance: Entrance, namespace: string): Argv {
  const { holder, directory, user } = entrance
  const keeper = keeperOf(entrance, namespace)
  const isApart = hasOwnProcesses(machine, entrance, namespace)
  const pid = isApart ? '1' : basename(machine.readLink(keeper) ?? '')
  return [
    ...alone(entrance, namespace),
    ...['nsenter', `--target=${holder}`, ...asOwner(user)],
    ...[`--pid=${keeper}/ns/pid`, `--mount=${keeper}/ns/mnt`, `--root=${keeper}/root`],
    ...['--', 'perl', '-e', furnishEtc, `/proc/${pid}`, seenInside(directory, shownFile(namespace), isApart)],
  ]
}

function requireKept(machine: Machine, entrance: Entrance, namespace: string): void {
  if (!hasLostOwn(machine, entrance, namespace)) return
  throw new LabError(
    `programs cannot enter ${namespace}: what is private there is gone with the process that kept it, which was killed`,
    { hint: '`netns-topology repair` makes it anew, as when the lab came up' },
  )
}

function requireDressed(namespace: string, { exitCode, stderr }: Ran): void {
  if (exitCode !== 0) throw new LabError(`programs cannot enter ${namespace}: ${stderr.trim()}`)
}
