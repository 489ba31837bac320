import { r as FABRIC } from "./chunk-nearest.js";
import { join } from "node:path";
// src/lab/paths.ts
const labPaths = (stateDirectory, id) => {
	const directory = join(stateDirectory, id);
	return {
		directory,
		inside: join(directory, "inside")
	};
};
const insideOf = (holder, directory) => `/proc/${holder}/root${directory}`;
/** The file that keeps a network namespace; the fabric is the holder's own. */
const netnsFile = (inside, holder, namespace) => namespace === "@fabric" ? `/proc/${holder}/ns/net` : join(inside, "ns", namespace);
// src/lab/entrance.ts
/** What precedes a command of the engine's own: the lab's processes and files, the network of one namespace. */
const tooling = ({ holder, inside }, namespace) => [
	"nsenter",
	`--target=${holder}`,
	"--mount",
	"--root",
	"--pid",
	`--net=${netnsFile(inside, holder, namespace)}`,
	"--"
];
/** As `tooling` for a command of a few milliseconds, which needs no more than the network. */
const networking = ({ holder, inside }, namespace) => [
	"nsenter",
	`--net=${netnsFile(inside, holder, namespace)}`,
	"--"
];
/** What precedes a command that makes a namespace and runs in it first. The file for it must be there. */
const making = (entrance, namespace) => [
	...tooling(entrance, FABRIC),
	"unshare",
	`--net=${entrance.directory}/ns/${namespace}`,
	"--"
];
/** In the environment of the processes that keep a mount namespace each, and are no one's programs. */
const keeperMark = "NETNS_TOPOLOGY_KEEPS";
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
exec "$@"`;
/** Under the lock, on the host; the name of the keeper is a path through the lab's own /proc. */
const prepare = `
inside=$1 holder=$2 directory=$3 namespace=$4 keep=$5 dress=$6
[ ! -e "$inside/mnt/$namespace" ] || exit 0
keeper=$(nsenter --target="$holder" --mount --root --pid --net="$inside/ns/$namespace" -- \
  sh -c "$keep" keep "$dress" "$directory/etc/$namespace") && [ -n "$keeper" ] &&
  ln -sfn "/proc/$holder/root/proc/$keeper" "$inside/mnt/$namespace"`;
/** Inside: leaves the keeper to the lab. */
const keep = `unshare --mount --propagation slave -- setsid sh -ec "$1" dress "$2" &`;
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
exec sleep infinity >/dev/null 2>&1`;
/** What precedes a user's program: the namespace as its programs see it, with names, resolver, /sys and processes. */
function entering(entrance, { namespace, cwd, prepared }) {
	const { holder, inside, directory } = entrance;
	const enter = [
		"nsenter",
		`--target=${holder}`,
		"--pid",
		`--mount=${inside}/mnt/${namespace}/ns/mnt`,
		`--root=${inside}/mnt/${namespace}/root`,
		`--net=${inside}/ns/${namespace}`,
		`--wd=${cwd}`,
		"--"
	];
	if (prepared) return enter;
	return [
		...["sh", "-c"],
		...[
			prepareAndEnter,
			"enter",
			inside,
			`${holder}`,
			directory,
			namespace,
			prepare,
			keep,
			dress
		],
		...enter
	];
}
// src/machine/own-json.ts
/** What this package or a tool of its own wrote: its type is the writer's promise, and nobody else can write there. */
const parseOwn = (text) => JSON.parse(text);
// src/lab/record.ts
/** In the order of the file. */
const namespaceNames = ({ topology }) => Object.keys(topology.namespaces ?? {});
const recordFile = (inside) => join(inside, "lab.json");
const writeRecord = (machine, inside, record) => machine.write(recordFile(inside), JSON.stringify(record));
/** The record of a lab by its name or id, or undefined where none is up under it. */
function findRecord(machine, name) {
	if (!/^[A-Za-z][\w.-]*$/.test(name)) return void 0;
	const text = machine.read(recordFile(labPaths(machine.stateDirectory, name).inside));
	return text === void 0 ? void 0 : parse(text);
}
/** The records of all labs that are up or coming up, oldest first. */
const listRecords = (machine) => machine.list(machine.stateDirectory).filter((entry) => machine.readLink(join(machine.stateDirectory, entry)) === void 0).flatMap((id) => findRecord(machine, id) ?? []).toSorted((one, other) => one.since.localeCompare(other.since));
function parse(text) {
	const record = parseOwn(text);
	return record.version === 1 ? record : void 0;
}
export { parseOwn as a, making as c, insideOf as d, labPaths as f, writeRecord as i, networking as l, listRecords as n, entering as o, namespaceNames as r, keeperMark as s, findRecord as t, tooling as u };
