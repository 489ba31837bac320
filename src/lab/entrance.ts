import { FABRIC } from '../plan/index.ts'
import { netnsFile } from './paths.ts'

/** Where a lab is entered from the host. */
export interface Entrance {
  /** The holder's PID on the host. */
  readonly holder: number
  /** The lab's directory, whose path is the same inside. */
  readonly directory: string
  /** The way through the holder's root directory to its tmpfs. */
  readonly inside: string
}

type Argv = [string, ...string[]]

/** What precedes a command of the engine's own: the lab's processes and files, the network of one namespace. */
export const tooling = ({ holder, inside }: Entrance, namespace: string): Argv => [
  'nsenter',
  `--target=${holder}`,
  '--mount',
  '--root',
  '--pid',
  `--net=${netnsFile(inside, holder, namespace)}`,
  '--',
]

/** As `tooling` for a command of a few milliseconds, which needs no more than the network. */
export const networking = ({ holder, inside }: Entrance, namespace: string): Argv => [
  'nsenter',
  `--net=${netnsFile(inside, holder, namespace)}`,
  '--',
]

/** What precedes a command that makes a namespace and runs in it first. The file for it must be there. */
export const making = (entrance: Entrance, namespace: string): Argv => [
  ...tooling(entrance, FABRIC),
  'unshare',
  `--net=${entrance.directory}/ns/${namespace}`,
  '--',
]

/** In the environment of the processes that keep a mount namespace each, and are no one's programs. */
export const keeperMark = 'NETNS_TOPOLOGY_KEEPS'

/**
 * What the first program in a namespace does before it enters: a mount namespace with the names, the resolver and the
 * /sys of that network, made once under a lock, which must not be inherited by the process that keeps it. A process and
 * not a file keeps it: Linux 6.18 numbers namespaces per core, and binds one to a file only where its number is above
 * that of the holder's (`mnt_ns_loop`, fs/namespace.c).
 */
const prepareAndEnter = `
inside=$1 holder=$2 directory=$3 namespace=$4 prepare=$5 keep=$6 dress=$7
shift 7
flock --close "$inside/etc/$namespace" env -i PATH="$PATH" ${keeperMark}="$namespace" \
  sh -c "$prepare" prepare "$inside" "$holder" "$directory" "$namespace" "$keep" "$dress" </dev/null || exit 125
exec "$@"`

/** Under the lock, on the host; the name of the keeper is a path through the lab's own /proc. */
const prepare = `
inside=$1 holder=$2 directory=$3 namespace=$4 keep=$5 dress=$6
[ ! -e "$inside/mnt/$namespace" ] || exit 0
keeper=$(nsenter --target="$holder" --mount --root --pid --net="$inside/ns/$namespace" -- \
  sh -c "$keep" keep "$dress" "$directory/etc/$namespace") && [ -n "$keeper" ] &&
  ln -sfn "/proc/$holder/root/proc/$keeper" "$inside/mnt/$namespace"`

/** Inside: leaves the keeper to the lab. */
const keep = `unshare --mount --propagation slave -- setsid sh -ec "$1" dress "$2" &`

/** In the new mount namespace. The cgroup tree stays, because programs read their limits there. */
const dress = `
cd "$1"
[ ! -d /sys/fs/cgroup ] || mount --rbind /sys/fs/cgroup cgroup
mount -t sysfs sysfs /sys
[ ! -d /sys/fs/cgroup ] || mount --move cgroup /sys/fs/cgroup
for file in hosts resolv.conf nsswitch.conf; do
  [ ! -e "$file" ] || [ ! -e "/etc/$file" ] || mount --bind "$file" "/etc/$file"
done
cd /
echo "$$"
exec sleep infinity >/dev/null 2>&1`

export interface ProgramEntry {
  readonly namespace: string
  /** The working directory, which is opened on the host: it is the same directory inside. */
  readonly cwd: string
  /** Whether a program has been here before. */
  readonly prepared: boolean
}

/** What precedes a user's program: the namespace as its programs see it, with names, resolver, /sys and processes. */
export function entering(entrance: Entrance, { namespace, cwd, prepared }: ProgramEntry): Argv {
  const { holder, inside, directory } = entrance
  const enter: Argv = [
    'nsenter',
    `--target=${holder}`,
    '--pid',
    `--mount=${inside}/mnt/${namespace}/ns/mnt`,
    `--root=${inside}/mnt/${namespace}/root`,
    `--net=${inside}/ns/${namespace}`,
    `--wd=${cwd}`,
    '--',
  ]
  if (prepared) return enter
  return [
    ...(['sh', '-c'] as const),
    ...[prepareAndEnter, 'enter', inside, `${holder}`, directory, namespace, prepare, keep, dress],
    ...enter,
  ]
}
