import { n as LabError } from "./chunk-errors.js";
import { t as asOwner } from "./chunk-entrance.js";
import { join } from "node:path";
// src/lab/programs/dress.ts
/** In the environment of the processes that keep a mount namespace each, and are no one's programs. */
const keeperMark = "NETNS_TOPOLOGY_KEEPS";
/**
* Makes the mount namespace that programs of a namespace see, and names its keeper by a path through the lab's own /proc.
* A process and not a file keeps it: Linux 6.18 numbers namespaces per core, and binds one to a file only where its
* number is above that of the holder's (`mnt_ns_loop`, fs/namespace.c).
*/
const dress = `
inside=$1 holder=$2 directory=$3 namespace=$4 keep=$5 wear=$6
shift 6
[ ! -e "$inside/mnt/$namespace" ] || exit 0
keeper=$(nsenter --target="$holder" "$@" --mount --root --pid --net="$inside/ns/$namespace" -- \\
  sh -c "$keep" keep "$wear" "$directory/etc/$namespace" "\${directory%/*}") && [ -n "$keeper" ] &&
  ln -sfn "/proc/$holder/root/proc/$keeper" "$inside/mnt/$namespace"`;
/** Inside: leaves the keeper to the lab. */
const keep = `unshare --mount --propagation slave -- setsid sh -ec "$1" wear "$2" "$3" &`;
/**
* In the new mount namespace, of which mount(8) keeps no table (`-n`), as who is not root may not. The cgroup tree stays,
* because programs read their limits there. The state directory is another: labs of the machine cannot be judged from
* inside, where their holders have other numbers, and labs that a program opens inside are its own.
*/
const wear = `
cd "$1"
aside=../../sys/\${1##*/}
[ ! -d /sys/fs/cgroup ] || mount -n --rbind /sys/fs/cgroup "$aside"
mount -n -t sysfs sysfs /sys
[ ! -d /sys/fs/cgroup ] || mount -n --move "$aside" /sys/fs/cgroup
for file in hosts resolv.conf nsswitch.conf; do
  [ ! -e "$file" ] || [ ! -e "/etc/$file" ] || mount -n --bind "$file" "/etc/$file"
done
mount -n -t tmpfs -o mode=0700 netns-topology "$2"
cd /
echo "$$"
exec sleep infinity >/dev/null 2>&1`;
/**
* Gives a namespace names, resolver and /sys of its own before its first program, which costs some 10 ms once, and at `up`
* would cost as much for each. It blocks, so that starting a program does not have to wait. The lock must not be
* inherited by the keeper.
*
* @throws LabError where the machine refuses.
*/
function ensureDressed(machine, entrance, namespace) {
	const { inside, holder, directory } = entrance;
	if (machine.inode(join(inside, "mnt", namespace)) !== void 0) return;
	const lock = [
		"flock",
		"--close",
		join(inside, "etc", namespace)
	];
	const script = [
		"sh",
		"-c",
		dress,
		"dress",
		inside,
		`${holder}`,
		directory,
		namespace,
		keep,
		wear
	];
	const { exitCode, stderr } = machine.runNow([
		...lock,
		...script,
		...asOwner(entrance.user)
	], { [keeperMark]: namespace });
	if (exitCode !== 0) throw new LabError(`programs cannot enter ${namespace}: ${stderr.trim()}`);
}
export { keeperMark as n, ensureDressed as t };
