import { n as rootStateDirectory, t as realMachine } from "./chunk-real.js";
import { a as messageOf } from "./chunk-caught.js";
import { i as TopologyClosedError, n as LabError, o as UsageError, r as NetnsTopologyError, s as exitCodes, t as CapabilityError } from "./chunk-errors.js";
import { B as failureOf, C as identityOf, K as abortable, L as abortLine, O as keepersOf, R as longestRequest, S as writeUserLab, T as makeLabDirectory, Y as nodeProgram, b as unheld, c as directoryIsGone, j as snapshotOnHost, k as untilKeepersEnd, l as tryLocked, m as inTime, n as sweep, w as isIdentical, x as userLabOf } from "./chunk-sweep.js";
import { Q as cleanEnvironment, St as isOfUser, Tt as uidsOf, _ as labPaths, at as requirePrograms, bt as isInAnother, dt as childrenOf, g as insideOf, mt as statOf, o as isFields, p as labVariable } from "./chunk-audit.js";
import { a as discriminatedUnion, c as ipv6, f as strictObject, h as union, i as custom, l as literal, m as tuple, n as array, o as int, p as string, r as boolean, s as ipv4, t as _enum } from "./chunk-schemas.js";
import { a as restore, d as unshareAll, i as prepareKeeper, l as hold$1, n as areOf, o as undoProgram, p as watchOwner, r as subIdsIn, t as restoreProgram, u as streamsOfSudo } from "./chunk-restore-program.js";
import { t as NativeAbortController } from "./chunk-native-abort.js";
import { t as networkOf } from "./chunk-resolve.js";
import { t as untilGone } from "./chunk-until-gone.js";
import { E as stateEntries, o as endVisitorsOf } from "./chunk-acts.js";
import { p as visitedIn, t as sideOn } from "./chunk-on.js";
import { join } from "node:path";
import { closeSync, openSync, writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { isatty } from "node:tty";
import { Duplex } from "node:stream";
// src/agent/caller.ts
/**
* The user for whom sudo(8) started this, as sudo says it: nobody else sets these variables for root.
*
* @throws CapabilityError where it was started by other means.
*/
function callerOf(user, { SUDO_UID, SUDO_GID, SUDO_USER = "" }) {
	const [uid, gid] = [SUDO_UID, SUDO_GID].map((text) => /^[1-9]\d{0,9}$/.test(text ?? "") ? Number(text) : void 0);
	if (user.uid === 0 && uid !== void 0 && gid !== void 0) return {
		uid,
		gid,
		name: SUDO_USER
	};
	throw new CapabilityError("the agent acts as root for another user, by sudo (SUDO_UID, SUDO_GID), and was not started so", { hint: "the command and the library start it where they need it; as root neither does" });
}
// src/lab/side/request.ts
/** What it means is `networkOf`'s to find out, which takes nothing for granted. */
const topology = custom((value) => typeof value === "object" && value !== null);
const tag = string().regex(/^[0-9a-f]{8}$/);
/** The id of a lab. */
const idSchema = string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,62}\.[0-9a-f]{8}$/);
const id = idSchema;
const address = union([ipv4(), ipv6()]);
/**
* What the agent may be asked for, a line of JSON each. The id of a lab that is to be opened is said by its topology and its
* tag. `state` is the user's own state directory, through which pins lead.
*/
const requestSchema = discriminatedUnion("do", [
	strictObject({
		do: literal("survey"),
		topology,
		tag
	}),
	strictObject({
		do: literal("open"),
		topology,
		tag,
		holder: int().positive(),
		pin: boolean(),
		state: string()
	}),
	strictObject({ do: literal("pin") }),
	strictObject({
		do: literal("look"),
		id
	}),
	strictObject({
		do: literal("repair"),
		id
	}),
	strictObject({
		do: literal("evict"),
		id
	}),
	strictObject({
		do: literal("close"),
		id
	}),
	strictObject({ do: literal("sweep") }),
	strictObject({
		do: literal("snapshot"),
		id: id.optional(),
		conntrack: array(address).max(1024).optional()
	})
]);
// src/machine/mapped.ts
/**
* Starts a program, which has this process's first three streams and outlives it, and writes the maps of the user namespace
* that it makes.
*
* @throws LabError where there is no such namespace or the kernel takes none of the maps.
*/
async function startMapped({ argv: [program, ...args], env, maps, isMeant }) {
	const child = spawn(program, args, {
		stdio: [
			"inherit",
			"inherit",
			"inherit",
			"ignore",
			"pipe"
		],
		env: {
			...cleanEnvironment(),
			...env
		}
	});
	await once(child, "spawn");
	const channel = child.stdio[4];
	if (!(channel instanceof Duplex)) throw new LabError("there is no way to the program that makes the user namespace");
	try {
		await map(channel, maps, isMeant);
	} catch (error) {
		channel.destroy();
		throw error;
	}
	child.unref();
}
async function map(channel, maps, isMeant) {
	const { value, done } = await createInterface({ input: channel })[Symbol.asyncIterator]().next();
	if (done) throw new LabError("no user namespace was made");
	writeMaps(Number(value), maps, isMeant);
	channel.end("mapped\n");
	await once(channel, "finish");
}
function writeMaps(pid, { uid, gid }, isMeant) {
	const files = [[openSync(`/proc/${pid}/uid_map`, "r+"), uid], [openSync(`/proc/${pid}/gid_map`, "r+"), gid]];
	if (!isMeant(pid)) throw new LabError(`process ${pid} is in no user namespace that was made for this user`);
	for (const [file, tries] of files) {
		writeFirst(file, tries);
		closeSync(file);
	}
}
/** The kernel wants all lines in one write. */
function writeFirst(file, [text = "", ...others]) {
	try {
		writeSync(file, text);
	} catch (error) {
		if (others.length === 0) throw error;
		writeFirst(file, others);
	}
}
// src/agent/ids.ts
/** As many as a user namespace has besides its root, so that all of 0 to 65535 are there. */
const count = 65535;
/** For users who were given none: above all that systemd(1) and useradd(8) give out, a block for each user. */
const ownBlocks = {
	first: 2 ** 31,
	size: 2 ** 16,
	most: 2 ** 15 - 1
};
/**
* The maps of a lab's user namespace to try, from the best: its root is the user, whose id that is, and the others are what
* subuid(5) or subgid(5) gives him, or ids that are nobody's. Where the machine has none of these, as in a container, its
* root is all that there is.
*/
function mapsOf(id, user, given) {
	const root = `0 ${id} 1\n`;
	const others = othersOf(user, subIdsIn(given));
	return others === void 0 ? [root] : [`${root}1 ${others} ${count}\n`, root];
}
/** Whether a process with this id may be one of the user's: he, or another user in a lab of his. */
function mayBe(id, user, given) {
	const others = othersOf(user, subIdsIn(given));
	return id === user.uid || others !== void 0 && id >= others && id < others + count;
}
function othersOf(user, entries) {
	const { uid } = user;
	const own = entries.find((entry) => areOf(entry, user) && entry.count >= count);
	if (own) return own.first;
	const first = ownBlocks.first + uid * ownBlocks.size;
	return uid < ownBlocks.most && !entries.some((entry) => overlap(entry, {
		first,
		count: ownBlocks.size
	})) ? first : void 0;
}
const overlap = (one, other) => one.first < other.first + other.count && other.first < one.first + one.count;
// src/agent/hold.ts
/** All of it is for programs that run as the user, so that no more than its form matters. */
const argsSchema = tuple([
	string().regex(/^\/[^\0]*$/),
	idSchema,
	union([_enum(["creator", "nobody"]), string().regex(/^[1-9]\d{0,9}$/)])
]);
/** As the user, with a single capability for the one that makes the user namespace; its input is the creator's pipe. */
const begin = `
owner=$1 watch=$2 directory=$3
shift 3
exec 3<&0 </dev/null
case $owner in
creator|nobody) exec "$@" ;;
*) setpriv --ambient-caps=-all -- perl -e "$watch" "$owner" "$directory" 4<&- | "$@" & ;;
esac`;
/** In the user namespace: waits until it is root there, and goes on without a capability of the machine's. */
const becomeRoot = `
echo "$$"
echo "$$" >&4
read -r _ <&4 || exit
exec 4<&-
exec "$@"`;
/**
* Starts the holder of a lab of the user's, in a user namespace that is his, where the machine does not let him make one
* himself or he could not be more than one user there. It is the user's process, and this one ends.
*
* @throws UsageError where it is asked for otherwise than the engine does, CapabilityError where sudo logs, LabError where the machine refuses.
*/
async function holdFor(machine, caller, args) {
	const { data } = argsSchema.safeParse(args);
	if (data === void 0) throw new UsageError("hold takes the state directory, the id and the owner of a lab");
	requireStreams(machine);
	const [state, id, owner] = data;
	const { uid, gid } = caller;
	const drop = [
		`--reuid=${uid}`,
		`--regid=${gid}`,
		"--init-groups",
		"--bounding-set=-all,+sys_admin"
	];
	const capability = ["--inh-caps=-all,+sys_admin", "--ambient-caps=-all,+sys_admin"];
	const { directory } = labPaths(state, id);
	const holder = [
		...unshareAll,
		"sh",
		"-c",
		hold$1,
		"hold",
		owner,
		directory
	];
	const makeUser = [
		"unshare",
		"--user",
		"--",
		"sh",
		"-c",
		becomeRoot,
		"become-root",
		...holder
	];
	await startMapped({
		argv: [
			"setpriv",
			...drop,
			...capability,
			"--",
			"sh",
			"-c",
			begin,
			"begin",
			owner,
			watchOwner,
			directory,
			...makeUser
		],
		env: { [labVariable]: id },
		maps: {
			uid: mapsOf(uid, caller, machine.read("/etc/subuid")),
			gid: mapsOf(gid, caller, machine.read("/etc/subgid"))
		},
		isMeant: (pid) => isOfUser(machine, pid, uid) && isInAnother(machine, pid, "user")
	});
}
/**
* Where sudo logs what goes through its streams, or runs this on a terminal of its own for that, they end with sudo, and the
* lab would with them. The keeper leads the session, has the creator's pipe at 3, and a child of it is the parent of sudo.
*
* @throws CapabilityError
*/
function requireStreams(machine) {
	const keeper = statOf(machine, "self")?.session ?? 0;
	const children = childrenOf(machine, keeper);
	const below = [...children, ...children.flatMap((child) => childrenOf(machine, child))];
	const fileOf = (pid, descriptor) => machine.readLink(`/proc/${pid}/fd/${descriptor}`);
	const isInput = fileOf("self", 0) === fileOf(keeper, 3);
	const isOutput = below.some((pid) => fileOf(pid, 1) === fileOf("self", 1));
	if (!isInput || !isOutput) throw new CapabilityError(streamsOfSudo);
}
// src/agent/lines.ts
/**
* The lines of a stream.
*
* @throws UsageError for one of more than `limit` bytes: what would come after it cannot be told from it.
*/
async function* linesOf(stream, limit) {
	let parts = [];
	let length = 0;
	for await (const chunk of stream) {
		let rest = chunk;
		for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
			if (length + end > limit) throw tooLong(limit);
			yield Buffer.concat([...parts, rest.subarray(0, end)]).toString("utf8");
			rest = rest.subarray(end + 1);
			parts = [];
			length = 0;
		}
		parts.push(rest);
		length += rest.length;
		if (length > limit) throw tooLong(limit);
	}
}
const tooLong = (limit) => new UsageError(`a request has more than ${limit} bytes`);
// src/agent/requests.ts
/** Who has asked for so many, and awaited none, is not read any more until they are done. */
const mostWaiting = 8;
function abortableRequests() {
	const waiting = /* @__PURE__ */ new Set();
	let current;
	const abortAll = () => {
		for (const controller of waiting) controller.abort(new LabError("who asked for it has aborted it"));
	};
	const one = async (controller, work) => {
		current = controller.signal;
		await work();
		waiting.delete(controller);
	};
	return {
		signalNow: () => current,
		each: async (lines, work) => {
			let last = Promise.resolve();
			try {
				for await (const line of lines) {
					if (line === abortLine) {
						abortAll();
						continue;
					}
					if (waiting.size >= mostWaiting) await last;
					const controller = new NativeAbortController();
					waiting.add(controller);
					last = last.then(() => one(controller, () => work(line)));
				}
			} finally {
				abortAll();
				await last;
			}
		}
	};
}
// src/agent/scheduling.ts
/** Gives a process all that the machine gives to others: util-linux has a program for each of the three. */
const reset = `
chrt --all-tasks --other --pid 0 "$1"
renice -n 0 -p "$1"
taskset --all-tasks --pid --cpu-list "$2" "$1"`;
/**
* Undoes what the user said of scheduling before he had sudo start this: he could have root's process wait for his own as long as he
* likes, while it has the lock of all labs (sched(7)). It costs a process only where something was said.
*/
function resetScheduling(machine) {
	const cpus = machine.read("/sys/devices/system/cpu/online")?.trim();
	const allowed = /^Cpus_allowed_list:\t(.*)$/m.exec(machine.read("/proc/self/status") ?? "")?.[1];
	if (cpus === void 0 || isUsual(machine) && allowed === cpus) return;
	machine.runNow([
		"sh",
		"-c",
		reset,
		"reset",
		`${process.pid}`,
		cpus
	], {});
}
/** The fields 19 and 41 of proc_pid_stat(5), nice value and policy, of which the name in field 2 may hold anything. */
function isUsual(machine) {
	const stat = machine.read("/proc/self/stat") ?? "";
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	return Number(fields[16]) <= 0 && fields[38] === "0";
}
// src/agent/serve.ts
/** Answers a line, whatever it is. */
async function answerTo(side, line) {
	try {
		return { answer: await answer(side, requestIn(line)) };
	} catch (error) {
		return { failure: failureOf(error) };
	}
}
/** @throws UsageError where the line is no request. */
function requestIn(line) {
	const { data, error } = requestSchema.safeParse(parse(line));
	if (data) return data;
	const [issue] = error.issues;
	throw new UsageError(`this is no request: ${[...issue?.path ?? [], issue?.message].join(": ")}`);
}
function parse(line) {
	try {
		return JSON.parse(line);
	} catch {
		throw new UsageError("this is no request: it is not JSON");
	}
}
/** What a topology means is found out once more here, from nothing but itself. */
function answer(side, request) {
	switch (request.do) {
		case "survey": return side.survey({
			...request,
			network: networkOf(request.topology)
		});
		case "open": return side.open({
			...request,
			network: networkOf(request.topology)
		});
		case "pin": return side.pin();
		case "look": return side.look({
			...request,
			holder: 0
		});
		case "repair": return side.repair({
			...request,
			holder: 0
		});
		case "evict": return side.evict(request);
		case "close": return side.close(request);
		case "sweep": return side.sweep();
		case "snapshot": return side.snapshot(request);
	}
}
// src/lab/end/visitors.ts
/**
* Ends who came in by a pin of the lab that has its journal in a directory, and says who that was. In the networks of a lab that
* is up are its own processes as well, which are not meant.
*/
async function endVisitors(machine, directory, isMeant) {
	return await endVisitorsOf(machine, visitedIn(machine, directory), isMeant);
}
// src/agent/claim-id.ts
const pause = 5;
const tries = 1e3;
/**
* Makes the directory of a new lab in the state directory, once there is somebody to remove it, under the lock: what marks a
* lab's things on the host is its tag, so that no two may have the same. The last lab's keeper may remove the state directory
* before it is locked: then once more.
*
* @throws UsageError where the id or its tag is another lab's, LabError where the lock cannot be had.
*/
async function claimId(machine, id, begin) {
	const tag = id.slice(id.lastIndexOf("."));
	const claim = async () => {
		if (stateEntries(machine).some((entry) => entry.endsWith(tag))) throw isTaken(id);
		const keeper = await inTime(`the keeper of ${id}`, begin());
		try {
			makeLabDirectory(machine, id);
		} catch (error) {
			keeper.close();
			throw error;
		}
		return keeper;
	};
	try {
		for (let left = tries; left > 0; left -= 1) {
			machine.makeDirectory(machine.stateDirectory);
			const outcome = await tryLocked(machine, machine.stateDirectory, claim);
			if (outcome.isDone) return outcome.result;
			if (outcome.refusal) throw outcome.refusal;
			await setTimeout(pause);
		}
		throw directoryIsGone(machine.stateDirectory);
	} finally {
		machine.removeDirectory(machine.stateDirectory);
	}
}
const isTaken = (id) => new UsageError(`there is a lab with the id or the tag of ${id} already`);
// src/agent/holder.ts
/** A lab has these of its own, which its user namespace owns: that is what keeps its root from being root here. */
const owned = [
	"net",
	"pid",
	"mnt"
];
const kinds = ["user", ...owned];
/**
* Proves that a process is one that a lab of the user's could live in: his, the first of a PID namespace, and in namespaces that
* are none of this process's, and that a user namespace owns which is his. All of it is said by the kernel, of namespaces
* that are open meanwhile, so that it holds of them whatever the process does next.
*
* @throws UsageError where it is not.
*/
async function proveHolder(machine, pid, uid) {
	const holder = identityOf(machine, pid);
	const opened = new Map(kinds.flatMap((kind) => openOne(machine, pid, kind)));
	try {
		const fabric = opened.get("net");
		if (!(isHolder(machine, pid, uid) && await areOwned(machine, opened, uid)) || !holder || !fabric) throw new UsageError(`process ${pid} is no holder of a lab of user ${uid}`);
		opened.delete("net");
		const identities = [...opened, ["net", fabric]].map(([kind, { identity }]) => ({
			kind,
			identity
		}));
		const isIn = ({ kind, identity }) => namespaceOf(machine, pid, kind) === identity;
		return {
			holder,
			fabric,
			isSame: () => isIdentical(machine, holder) && identities.every(isIn)
		};
	} finally {
		for (const file of opened.values()) file.close();
	}
}
function openOne(machine, pid, kind) {
	const file = machine.open(`/proc/${pid}/ns/${kind}`);
	return file ? [[kind, file]] : [];
}
const namespaceOf = (machine, pid, kind) => machine.identity(`/proc/${pid}/ns/${kind}`);
function isHolder(machine, pid, uid) {
	const isApart = kinds.every((kind) => isInAnother(machine, pid, kind));
	return isOfUser(machine, pid, uid) && isApart;
}
/**
* A Perl program that prints for each namespace of @ARGV, a line each, the device and inode number of the user namespace that
* owns it, and of that the user ID of who made it (NS_GET_USERNS is 0xb701 and NS_GET_OWNER_UID is 0xb704, ioctl_ns(2)).
*/
const printOwners = `
for my $path (@ARGV) {
  open(my $namespace, '<', $path) or die "$path: $!\n";
  my $descriptor = ioctl($namespace, 0xb701, 0) or die "the owner of $path: $!\n";
  open(my $user, '<&=', $descriptor) or die "the owner of $path: $!\n";
  my ($device, $inode) = stat $user;
  my $uid = pack 'L', 0;
  ioctl($user, 0xb704, $uid) or die "the user of $path: $!\n";
  print "$device:$inode ", unpack('L', $uid), "\n";
}`;
async function areOwned(machine, opened, uid) {
	const files = owned.flatMap((kind) => opened.get(kind) ?? []);
	const user = opened.get("user");
	if (files.length < owned.length || user === void 0) return false;
	const { exitCode, stdout } = await machine.run([
		"perl",
		"-e",
		printOwners,
		...files.map(({ path }) => path)
	]);
	const owners = stdout.trim().split("\n");
	return exitCode === 0 && owners.length === owned.length && owners.every((owner) => owner === `${user.identity} ${uid}`);
}
// src/agent/keeper.ts
/**
* A Perl program that says a line when it watches the process $ARGV[0], and ends when that is dead. Its pidfd tells, but not as
* long as a process of its PID namespace is a zombie that nobody reaps, or is traced; that it has no namespaces any more does, and
* has to be asked for again and again (do_exit() in kernel/exit.c).
*
* Told by SIGUSR1 that it is there, it holds the lifeline `holder` in the directory $ARGV[1], which says to other PID namespaces
* that the holder lives.
*/
const watchHolder = `
my ($holder, $directory, $pause) = (@ARGV, 0.25); # s
my $held;
$SIG{USR1} = sub {
  open $held, '+<', "$directory/${unheld.holder}" and rename "$directory/${unheld.holder}", "$directory/holder";
};
my $pidfd = syscall 434, $holder + 0, 0;
$pidfd >= 0 or die "process $holder cannot be watched: $!\\n";
$| = 1;
print "watched\\n";
while (readlink "/proc/$holder/ns/net") {
  my $ends = '';
  vec($ends, $pidfd, 1) = 1;
  last if select($ends, undef, undef, $pause) > 0;
}`;
/**
* Root's keeper of a user's lab: has a child that says when it watches the holder, and undoes when the holder is dead,
* whatever killed it. It does not end before it has heard of the lab's directory, or that nobody will make it any more.
*/
const keep = `
state=$1 id=$2 name=$2 holder=$3 watch=$4 node=$5 undo=$6 restore=$7
exec 3<&0 </dev/null
{ echo -1000 >/proc/self/oom_score_adj; } 2>/dev/null
${prepareKeeper}
perl -e "$watch" "$holder" "$state/$id" 2>&1 3<&- &
watcher=$!
read -r _ <&3 && prepare ${unheld.holder} && kill -s USR1 "$watcher" && isMade=1
exec >/dev/null 2>&1 3<&-
[ -n "\${isMade-}" ] || kill "$watcher"
wait "$watcher"
${restore}`;
/**
* Starts it. Whoever has the holder's number now is watched, so that the holder is to be proved after this. Where there is
* nobody, it ends by itself, once it gets the lock that its caller has.
*
* @throws LabError where there is nobody to watch any more.
*/
async function startKeeper(machine, { id, holder }) {
	const programs = [
		watchHolder,
		nodeProgram(machine),
		undoProgram,
		restoreProgram
	];
	const keeper = machine.start([
		"sh",
		"-c",
		keep,
		"keeper",
		machine.stateDirectory,
		id,
		`${holder}`,
		...programs
	], { [labVariable]: id });
	const said = await keeper.nextLine();
	keeper.release();
	if (said !== "watched") {
		keeper.close();
		throw new LabError(`the keeper of ${id} did not start: ${said ?? "it was killed"}`);
	}
	return {
		pid: keeper.pid,
		settle: () => void keeper.send("made\n"),
		close: () => keeper.close()
	};
}
// src/agent/prepare.ts
/**
* Makes what root keeps of a user's lab: a keeper that undoes whatever is done from now on, and a directory. The holder is
* proved before anything is made, and compared when it is watched: between the two, another may have got its number.
*
* @throws UsageError where the request is not about a lab of the user's own.
*/
async function prepare({ machine, caller }, request) {
	const { network, tag, holder: pid, pin, state } = request;
	const id = `${network.name}.${tag}`;
	if (pin) requireStateOf(caller, state);
	requirePrograms(machine, ["perl"]);
	const { holder, fabric, isSame } = await proveHolder(machine, pid, caller.uid);
	const { directory } = labPaths(machine.stateDirectory, id);
	const keeper = await claimId(machine, id, () => startKeeper(machine, {
		id,
		holder: pid
	}));
	keeper.settle();
	if (!isSame()) throw new UsageError(`process ${pid} is no holder of a lab of user ${caller.uid} any more`);
	writeUserLab(machine, directory, {
		version: 1,
		uid: caller.uid,
		holder,
		keeper: keeper.pid
	});
	return {
		machine,
		network,
		tag,
		pin,
		holder: pid,
		fabric,
		directory,
		inside: insideOf(pid, join(state, id)),
		isUp: () => isIdentical(machine, holder)
	};
}
/** What pins lead through is a text of root's making, so that it is one of two. */
function requireStateOf({ uid }, state) {
	const usual = [`/run/user/${uid}/netns-topology`, `/tmp/netns-topology-${uid}`];
	if (usual.includes(state)) return;
	throw new UsageError("pins of this user cannot lead through this state directory", { hint: `leave XDG_RUNTIME_DIR as it is or unset, so that it is ${usual.join(" or ")}` });
}
// src/agent/side.ts
/** What is done on the host for the labs of one user, and for nobody else's. */
const sideFor = (acting) => ({
	...sideOn(acting.machine, {
		prepare: (request) => prepare(acting, request),
		require: ({ id }) => requireUp(acting, id)
	}),
	evict: ({ id }) => evict(acting, id),
	close: ({ id }) => close(acting, id),
	sweep: () => sweepFor(acting),
	snapshot: (request) => snapshotFor(acting, request)
});
const labOf = ({ machine }, id) => userLabOf(machine, labPaths(machine.stateDirectory, id).directory);
/** @throws UsageError where the user has no lab of that id. */
function requireOwn(acting, id) {
	const lab = labOf(acting, id);
	if (lab?.uid === acting.caller.uid) return lab;
	throw new UsageError(`user ${acting.caller.uid} has no lab ${id} on the host`);
}
function requireUp(acting, id) {
	const { holder } = requireOwn(acting, id);
	if (!isIdentical(acting.machine, holder)) throw new TopologyClosedError(`the lab ${id} is not up any more`);
	return {
		id,
		holder: holder.pid
	};
}
/** What is the lab's own is the user's, or in its user namespace. */
async function evict(acting, id) {
	const { machine, caller } = acting;
	const { directory } = labPaths(machine.stateDirectory, id);
	if (machine.inode(directory) === void 0) return [];
	requireUp(acting, id);
	const isOther = (pid) => !isOfUser(machine, pid, caller.uid) && !isInAnother(machine, pid, "user");
	return await endVisitors(machine, directory, isOther);
}
/**
* Whether root knows a lab. What is being removed has lost what says whose it is before it is gone, and what a keeper has made
* anew, after somebody deleted it, never says.
*/
function isKnown(acting, id) {
	const { inside } = labPaths(acting.machine.stateDirectory, id);
	return labOf(acting, id) !== void 0 || acting.machine.readLink(inside) !== void 0;
}
async function close(acting, id) {
	const { machine } = acting;
	if (!isKnown(acting, id)) return await untilUndone(machine, id);
	const { holder, keeper } = requireOwn(acting, id);
	if (isIdentical(machine, holder)) throw new LabError(`the lab ${id} is still up`);
	await sweep(machine, id);
	await untilGone(machine, {
		id,
		keeper
	});
}
/** By its keeper, who knows what to undo also where somebody deleted the lab's directory. */
const untilUndone = (machine, id) => untilKeepersEnd(machine, keepersOf(machine, [id]));
/** Of all dead labs, as every start does; what became of those of others is not told. */
async function sweepFor(acting) {
	const { machine, caller } = acting;
	const own = stateEntries(machine).filter((id) => labOf(acting, id)?.uid === caller.uid);
	const { restored, failures } = await sweep(machine);
	return {
		restored: restored.filter((id) => own.includes(id)),
		failures: failures.filter(({ lab }) => own.includes(lab))
	};
}
/** Without what is of labs of others, whatever lab he says that he means: what anybody may read of one is its id. */
async function snapshotFor(acting, request) {
	const { id = "" } = request;
	const { machine, caller } = acting;
	if (id !== "" && isKnown(acting, id)) requireOwn(acting, id);
	const given = machine.read("/etc/subuid");
	const isOwn = (pid) => uidsOf(machine, pid).every((uid) => uid === 0 || mayBe(uid, caller, given));
	const snapshot = await snapshotOnHost(machine, request, isOwn);
	const { process = {}, "state file": files = {}, ...items } = snapshot.items;
	const processes = only(process, (_, found) => isFields(found) && found.lab === id);
	return {
		...snapshot,
		items: {
			...items,
			process: processes,
			"state file": only(files, (path) => path.endsWith(`/${id}`))
		}
	};
}
const only = (items, isWanted) => Object.fromEntries(Object.entries(items).filter(([key, item]) => isWanted(key, item)));
// src/agent/main.ts
/**
* Does the part of a user's labs that is on the host, as he asks for it by lines on the standard input, or with `hold` makes
* the namespaces of one. Says what is wrong, and sets the exit code.
*
* @param machine with the state directory of root
*/
async function main(machine, [command, ...args]) {
	process.env.PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
	process.umask(18);
	resetScheduling(machine);
	if (command === "hold") await hold(machine, args);
	else await serve(machine);
}
/** Its output is the holder's, so that what is wrong is said on the other one. */
async function hold(machine, args) {
	try {
		await holdFor(machine, callerOf(machine.user, process.env), args);
	} catch (error) {
		process.stderr.write(`${messageOf(error)}\n`);
		process.exitCode = exitCodeOf(error);
	}
}
/**
* Nobody may stop it while it has the lock for which others wait: not by a key of a terminal, nor by what a terminal does to
* who reads or writes in the background. The directory is the user's, and may be a file system of his that hangs.
*/
async function serve(machine) {
	process.on("SIGTSTP", () => {});
	process.chdir("/");
	const say = (reply) => void process.stdout.write(`${JSON.stringify(reply)}\n`);
	process.stdout.on("error", () => {});
	try {
		if ([
			0,
			1,
			2
		].some((stream) => isatty(stream))) throw new UsageError("the agent is spoken to by pipes, and not on a terminal");
		const caller = callerOf(machine.user, process.env);
		const requests = abortableRequests();
		const side = sideFor({
			machine: abortable(machine, requests.signalNow),
			caller
		});
		say({});
		await requests.each(linesOf(process.stdin, longestRequest), async (line) => say(await answerTo(side, line)));
	} catch (error) {
		say({ failure: failureOf(error) });
		process.exitCode = exitCodeOf(error);
	}
}
const exitCodeOf = (error) => error instanceof NetnsTopologyError ? error.exitCode : exitCodes.failed;
// src/agent/entry.ts
await main(realMachine({ stateDirectory: rootStateDirectory }), process.argv.slice(2));
export {};
