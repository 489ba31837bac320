import { r as LabError } from "./chunk-errors.js";
import { t as asOwner } from "./chunk-entrance.js";
import { join } from "node:path";
// src/lab/dress.ts
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
* In the new mount namespace, of which mount(8) keeps no table (`-n`), as who is not root may not. The cgroup tree stays, because programs read their limits there. The state directory is
* another: labs of the machine cannot be judged from inside, where their holders have other numbers, and labs that a
* program opens inside are its own.
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
// src/lab/proc.ts
/** Undefined where there is no such process. Its name, which comes before, may hold anything. */
function statOf(machine, pid) {
	const stat = machine.read(`/proc/${pid}/stat`);
	if (stat === void 0) return void 0;
	const [state = "", ...numbers] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	const [parent = 0, group = 0, session = 0, terminal = 0, foreground = 0] = numbers.map(Number);
	return {
		state,
		parent,
		group,
		session,
		terminal,
		foreground
	};
}
/** Whether there is such a process and it has not ended: one that has may wait for its parent to hear of it. */
function isRunning(machine, pid) {
	const state = pid === void 0 ? void 0 : statOf(machine, pid)?.state;
	return state !== void 0 && state !== "Z" && state !== "X";
}
/** The children of a process's main thread, as /proc/PID/task/TID/children of proc(5) lists them. */
const childrenOf = (machine, pid) => (machine.read(`/proc/${pid}/task/${pid}/children`) ?? "").split(" ").filter(Boolean).map(Number);
export { keeperMark as a, ensureDressed as i, isRunning as n, statOf as r, childrenOf as t };
