import { n as LabError, r as NetnsTopologyError, t as CapabilityError } from "./chunk-errors.js";
import { i as messageOf, r as codeOf } from "./chunk-escape.js";
import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { constants as constants$1, endianness } from "node:os";
import { spawn } from "node:child_process";
import { basename as basename$1, dirname as dirname$1, join as join$1 } from "node:path/posix";
// src/machine/read-file.ts
/** What a path leads to is no file with an end: a directory, a FIFO, a device. */
var NotRegularError = class extends Error {
	isDirectory;
	constructor(path, isDirectory) {
		super(`${path} is not a regular file`);
		this.isDirectory = isDirectory;
	}
};
/**
* The text of a file that somebody else may have put there: a link, a FIFO or a device is not followed, waited for or read.
*
* @throws NotRegularError, an Error where it has more than `limit` bytes, and the errors of open(2) and read(2).
*/
function readUntrustedFile(path, limit) {
	const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY | constants.O_NOFOLLOW);
	try {
		const stat = fstatSync(descriptor);
		if (!stat.isFile()) throw new NotRegularError(path, stat.isDirectory());
		if (stat.size > limit) throw new Error(`${path} has more than ${limit} bytes`);
		const buffer = Buffer.alloc(stat.size);
		return buffer.toString("utf8", 0, readSync(descriptor, buffer, 0, stat.size, 0));
	} finally {
		closeSync(descriptor);
	}
}
/**
* The text of a file of a user's, as far as `limit` bytes and one more: enough to see that it is larger. Opening does not
* wait, as it would for the writer of a FIFO (fifo(7)).
*
* @throws NotRegularError, and the errors of open(2) and read(2).
*/
function readRegularFile(path, limit) {
	const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
	try {
		const stat = fstatSync(descriptor);
		if (!stat.isFile()) throw new NotRegularError(path, stat.isDirectory());
		const buffer = Buffer.alloc(limit + 1);
		let length = 0;
		for (let read = 1; read > 0; length += read) read = readSync(descriptor, buffer, length, buffer.length - length, null);
		return buffer.toString("utf8", 0, length);
	} finally {
		closeSync(descriptor);
	}
}
// src/machine/packages.ts
const packageOf = new Map(Object.entries({
	conntrack: ["conntrack"],
	coreutils: [
		"cat",
		"cut",
		"env",
		"ln",
		"readlink",
		"rm",
		"rmdir",
		"sleep"
	],
	dash: ["sh"],
	ethtool: ["ethtool"],
	findutils: ["find"],
	grep: ["grep"],
	hostname: ["hostname"],
	iproute2: [
		"bridge",
		"ip",
		"tc"
	],
	iptables: [
		"ip6tables",
		"ip6tables-save",
		"iptables",
		"iptables-save"
	],
	"iputils-ping": ["ping"],
	mount: ["mount"],
	nftables: ["nft"],
	"perl-base": ["perl"],
	uidmap: ["newgidmap", "newuidmap"],
	"util-linux": [
		"flock",
		"nsenter",
		"setpriv",
		"setsid",
		"unshare"
	]
}).flatMap(([name, programs]) => programs.map((program) => [program, name])));
/** What to do about a program that is not installed, or undefined where we do not know its package. */
function installHint(program) {
	const name = packageOf.get(program);
	return name === void 0 ? void 0 : `install the package ${name} (Debian, Ubuntu: apt-get install ${name})`;
}
/** @throws CapabilityError that names every one of these programs that this machine lacks. */
function requirePrograms(machine, programs) {
	const missing = [...new Set(programs)].filter((program) => machine.find(program) === void 0);
	if (missing.length === 0) return;
	const hints = new Set(missing.map((program) => installHint(program)));
	throw new CapabilityError(`${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} needed and ${missing.length === 1 ? "was" : "were"} not found`, { hint: [...hints].join("; ") });
}
/** The packages that bring those of these programs that this machine lacks, where we know them. */
const missingPackages = (machine, programs) => {
	const missing = [...programs].filter((program) => machine.find(program) === void 0);
	return [...new Set(missing.flatMap((program) => packageOf.get(program) ?? []))].toSorted();
};
// src/machine/run.ts
/**
* Runs a program to its end, in a session of its own: Ctrl-C at a terminal must reach the engine, which then undoes in
* order, and not the tool that it is running. A death by signal N is the status 128 + N, as in a shell.
*
* @throws CapabilityError where the program is not there or may not be run; the signal's reason after an abort, once the
*   program and its process group were killed.
*/
function run(argv, options = {}) {
	const { stdin, cwd, signal } = options;
	return new Promise((resolve, reject) => {
		signal?.throwIfAborted();
		const child = start(argv, options);
		const abort = () => kill(child);
		signal?.addEventListener("abort", abort, { once: true });
		const stdout = collect(child.stdout);
		const stderr = collect(child.stderr);
		child.stdin?.on("error", () => {});
		child.stdin?.end(stdin);
		child.on("error", (error) => {
			signal?.removeEventListener("abort", abort);
			reject(explain(error, argv[0], cwd));
		});
		child.on("exit", () => {
			if (signal?.aborted) reject(signal.reason);
		});
		child.on("close", (code, killedBy) => {
			signal?.removeEventListener("abort", abort);
			if (signal?.aborted) return reject(signal.reason);
			resolve({
				exitCode: code ?? 128 + (killedBy === null ? 0 : constants$1.signals[killedBy]),
				stdout: stdout(),
				stderr: stderr()
			});
		});
	});
}
/** What only the file system can tell comes as an event of the child, what the kernel refuses at once is thrown. */
function start([program, ...args], options) {
	const { stdin, cwd, env = cleanEnvironment() } = options;
	try {
		return spawn(program, args, {
			cwd,
			env,
			detached: true,
			stdio: [
				stdin === void 0 ? "ignore" : "pipe",
				"pipe",
				"pipe"
			]
		});
	} catch (error) {
		throw explain(error, program, cwd);
	}
}
/** Messages in English, because some are read. */
const cleanEnvironment = () => ({
	PATH: searchPath(),
	LC_ALL: "C"
});
/** `PATH` with the directories that a user's may lack. */
const searchPath = () => [process.env.PATH, "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin"].filter(Boolean).join(":");
function collect(stream) {
	const chunks = [];
	stream?.on("data", (chunk) => chunks.push(chunk));
	return () => Buffer.concat(chunks).toString("utf8");
}
function kill(child) {
	if (child.pid === void 0) return;
	try {
		process.kill(-child.pid, "SIGKILL");
	} catch {
		child.kill("SIGKILL");
	}
	child.stdout?.destroy();
	child.stderr?.destroy();
}
function explain(error, program, cwd) {
	const code = codeOf(error);
	if (cwd !== void 0 && code === "ENOENT" && !statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) return new LabError(`${program} can not be run in ${cwd}: there is no such directory`, { cause: error });
	const name = basename(program);
	if (code === "ENOENT") return new CapabilityError(`the program ${name} is needed and was not found`, hinted(installHint(name), error));
	if (code === "EACCES") return new CapabilityError(`the program ${program} may not be run by this user`, { cause: error });
	return new LabError(`the program ${name} could not be started${error instanceof Error ? `: ${error.message}` : ""}`, { cause: error });
}
function hinted(hint, cause) {
	return hint === void 0 ? { cause } : {
		hint,
		cause
	};
}
// src/machine/own-json.ts
/** What this package or a tool of its own wrote: its type is the writer's promise, and nobody else can write there. */
const parseOwn = (text) => JSON.parse(text);
// src/plan/step.ts
/** The lab's own network namespace, which holds the bridges. No namespace of a topology can have this name. */
const FABRIC = "@fabric";
/** The fields that every step inside a namespace shares. */
const inside = (namespace, at) => ({
	where: "inside",
	in: namespace,
	undo: {
		kind: "goes-with-namespace",
		namespace
	},
	at
});
// src/lab/state/paths.ts
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
/** What is at a path of the lab's own files, for a program inside: by the root of PID 1, because its own hides them. */
const seenInside = (path) => `/proc/1/root${path}`;
// src/audit/probes/processes.ts
/** The variable that everything a lab starts has in its environment; its value is the lab's identifier. */
const labVariable = "NETNS_TOPOLOGY_LAB";
const mark = new RegExp(`(?:^|\0)${labVariable}=([^\0]*)`);
/** The processes that labs started. A program that wrote over its environment is not found so. */
function processes(files) {
	const self = files.readLink("/proc/self");
	const pids = files.list("/proc").filter((name) => /^\d+$/.test(name) && name !== self);
	return Object.fromEntries(pids.flatMap((pid) => {
		const lab = mark.exec(readIfAllowed(files, `/proc/${pid}/environ`) ?? "")?.[1];
		if (lab === void 0) return [];
		return [[pid, {
			lab,
			argv: files.read(`/proc/${pid}/cmdline`)?.split("\0").slice(0, -1) ?? []
		}]];
	}));
}
/** The environment of another user's process may not be read, and none of those is a lab's. */
function readIfAllowed(files, path) {
	try {
		return files.read(path);
	} catch {
		return;
	}
}
// src/audit/probes/sysctls.ts
const root = "/proc/sys/net";
/** Of the table of neighbours of one device; `ip ntable` tells the others, of all devices at once. */
const neighbourSettings = ["mcast_resolicit", "interval_probe_time_ms"];
/** No settings but a number that the kernel counts, commands, and keys that a first packet makes. */
const notSettings = /^(?:netfilter\/nf_conntrack_count|ipv4\/tcp_fastopen_key|ipv[46]\/route\/flush)$|\/stable_secret$/;
/** All settings of the network by their sysctl(8) names, a dot in the name of a device written as a slash. */
function sysctls(files) {
	const paths = files.list(root).flatMap((directory) => inDirectory(files, directory));
	return Object.fromEntries(paths.flatMap((path) => {
		const value = notSettings.test(path) ? void 0 : valueOf(files, path);
		return value === void 0 ? [] : [[sysctlName(`net/${path}`), value]];
	}));
}
const directories = /* @__PURE__ */ new Set([
	"icmp",
	"nf_log",
	"route"
]);
/** What is in a directory: its settings, and those of what are directories in it. */
function inDirectory(files, directory) {
	return files.list(`${root}/${directory}`).flatMap((name) => {
		const path = `${directory}/${name}`;
		if (name === "conf") return ofEach(files, path, (device) => inDirectory(files, device));
		if (name === "neigh") return ofEach(files, path, (device) => neighbourSettings.map((setting) => `${device}/${setting}`));
		return directories.has(name) ? inDirectory(files, path) : [path];
	});
}
const ofEach = (files, directory, paths) => files.list(`${root}/${directory}`).flatMap((device) => paths(`${directory}/${device}`));
function valueOf(files, path) {
	try {
		return files.read(`${root}/${path}`)?.trimEnd();
	} catch {
		return;
	}
}
/** The name of what is at a path under /proc/sys. sysctl.d(5): in it a slash and a dot stand for each other. */
const sysctlName = (path) => path.replace(/[./]/g, (separator) => separator === "/" ? "." : "/");
// src/machine/json.ts
/** The objects of a JSON list; iproute2 says an empty list as nothing at all where it is old. */
function objectsOf(text) {
	const list = text.trim() === "" ? [] : JSON.parse(text);
	if (!isList(list)) throw new Error("what was printed is no list");
	return fieldsIn(list);
}
/** For what JSON.parse gave, or a part of it. */
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** For what JSON.parse gave, or a part of it. */
function isList(value) {
	return Array.isArray(value);
}
/** The objects in a list; none where it is no list. */
function fieldsIn(value) {
	return listIn(value).filter(isFields);
}
/** What is in a list; nothing where it is no list. */
function listIn(value) {
	return isList(value) ? value : [];
}
/** The fields of these names that are there. */
function pick(fields, names) {
	return Object.fromEntries(names.flatMap((name) => name in fields ? [[name, fields[name] ?? null]] : []));
}
/** The fields but those of these names. */
function omit(fields, names) {
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));
}
/** The words of a key; what is not there is left out. */
function words(...parts) {
	return parts.filter((part) => part !== void 0 && part !== null && part !== "").map((part) => typeof part === "object" ? JSON.stringify(part) : String(part)).join(" ");
}
// src/audit/findings.ts
/** All items of some kinds, or none of them and the reason: half a look would be taken for a change. */
async function findingsOf(kinds, look) {
	try {
		return {
			items: await look(),
			unseen: {}
		};
	} catch (error) {
		return {
			items: {},
			unseen: Object.fromEntries(kinds.map((kind) => [kind, reasonOf(error)]))
		};
	}
}
function reasonOf(error) {
	const message = messageOf(error);
	if (/must be root|[Pp]ermission denied|not permitted/.test(message)) return "only root may";
	return error instanceof NetnsTopologyError && error.hint ? `${message}; ${error.hint}` : message;
}
function together(findings) {
	return {
		items: Object.fromEntries(findings.flatMap(({ items }) => Object.entries(items))),
		unseen: Object.fromEntries(findings.flatMap(({ unseen }) => Object.entries(unseen)))
	};
}
// src/audit/probes/conntrack.ts
/** How many connections the kernel tracks in this network namespace; none where it cannot. */
const trackedCount = (files) => Number(files.read("/proc/sys/net/netfilter/nf_conntrack_count") ?? 0);
/** Each of them dumps all that the kernel tracks and leaves out what does not match, so that Node.js does not have to read it. */
const script = `
for address; do
  case $address in *:*) family=ipv6 ;; *) family=ipv4 ;; esac
  for side in -s -d; do conntrack -L -f "$family" "$side" "$address" || exit; done
done`;
/** The connections that the kernel tracks from and to some addresses; all of them would be thousands. */
async function connectionsOf(machine, addresses) {
	if (trackedCount(machine) === 0) return {};
	const { exitCode, stdout, stderr } = await machine.run([
		"sh",
		"-c",
		script,
		"connections",
		...addresses
	]);
	if (exitCode === 127) throw new LabError("the program conntrack was not found");
	if (exitCode !== 0) throw new LabError(`conntrack failed (${exitCode}): ${stderr.trim()}`);
	const lines = stdout.split("\n").filter((line) => line !== "");
	return Object.fromEntries(lines.map((line) => [tupleOf(line), ""]));
}
/** `tcp 6 117 TIME_WAIT src=… dst=… sport=… dport=… src=… [ASSURED] mark=0 use=1`: protocol and addresses, no states. */
function tupleOf(line) {
	const [protocol = "", ...rest] = line.split(/\s+/);
	return [protocol, ...rest.filter((word) => /^(src|dst|sport|dport|type|code|id|zone)=/.test(word))].join(" ");
}
// src/audit/probes/etc-files.ts
/** By which programs find names: a lab gives its own to what runs in it. */
const paths = [
	"/etc/hosts",
	"/etc/resolv.conf",
	"/etc/nsswitch.conf"
];
/** Where a file leads, and a digest of what is in it: what it says is nobody's who reads a receipt. */
const etcFiles = (files) => Object.fromEntries(paths.flatMap((path) => fileOf(files, path)));
function fileOf(files, path) {
	const target = files.readLink(path);
	const text = files.read(path);
	if (target === void 0 && text === void 0) return [];
	return [[path, {
		...target !== void 0 && { target },
		...text !== void 0 && { sha256: digestOf(text) }
	}]];
}
/** As far as it takes to tell two apart. */
const digestOf = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);
// src/audit/probes/host-names.ts
/** What the machine is called, uts_namespaces(7). */
const hostNames = (files) => Object.fromEntries(["hostname", "domainname"].map((name) => [name, files.read(`/proc/sys/kernel/${name}`)?.trimEnd() ?? ""]));
// src/audit/items.ts
/** Items by their keys; of things that nothing distinguishes, the second is `KEY (2)`. */
function keyed(entries) {
	const items = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Map();
	for (const [key, value] of entries) {
		const count = (seen.get(key) ?? 0) + 1;
		seen.set(key, count);
		items.set(count === 1 ? key : `${key} (${count})`, value);
	}
	return Object.fromEntries(items);
}
// src/audit/probes/ipc.ts
const owner = [
	"key",
	"perms",
	"uid",
	"gid"
];
/** What outlives the processes that made it, sysvipc(7). Not what is in a queue, nor who uses a segment. */
const messageQueues = (files) => itemsOf$2(rowsOf(files, "msg"), "msqid", owner);
const semaphores = (files) => itemsOf$2(rowsOf(files, "sem"), "semid", [...owner, "nsems"]);
const destroyed = 512;
/** Without those that go with the last process that uses them, as programs have with an X server. */
const segments = (files) => itemsOf$2(rowsOf(files, "shm").filter(({ perms = "" }) => (Number.parseInt(perms, 8) & destroyed) === 0), "shmid", [...owner, "size"]);
/** A table of proc_sysvipc(5): a line with the names of its columns, then a line for each. */
function rowsOf(files, table) {
	const [head = [], ...lines] = (files.read(`/proc/sysvipc/${table}`) ?? "").split("\n").map((line) => line.trim().split(/\s+/));
	return lines.filter(({ length }) => length > 1).map((line) => Object.fromEntries(head.map((name, column) => [name, line[column] ?? ""])));
}
const itemsOf$2 = (rows, id, fields) => keyed(rows.map((row) => [row[id] ?? "", pick(row, fields)]));
/** Where their file system is mounted, mq_overview(7); we mount none. */
function posixQueues(files) {
	const point = (files.read("/proc/self/mountinfo") ?? "").split("\n").find((mount) => / - mqueue /.test(mount))?.split(" ")[4];
	if (point === void 0) throw new LabError("their file system is not mounted");
	return Object.fromEntries(files.list(point).map((name) => [`/${name}`, ""]));
}
// src/audit/probes/legacy.ts
/**
* The tables of legacy iptables. Their names only: asking iptables-legacy(8) for a table makes it, and from then on
* every iptables warns.
*/
function legacyTables(files) {
	return keyed(["ip", "ip6"].flatMap((family) => {
		return (files.read(`/proc/net/${family}_tables_names`)?.split("\n") ?? []).filter((name) => name !== "").map((name) => [`${family} ${name}`, ""]);
	}));
}
// src/audit/probes/mounts.ts
/** Of mounts on one point, the later ones are `POINT (2)` and so on. */
function mounts(files) {
	return keyed((files.read("/proc/self/mountinfo")?.split("\n") ?? []).filter((line) => line !== "").map(mountOf));
}
/**
* A line of proc_pid_mountinfo(5): ID, parent, device, root, mount point, options, optional fields, `-`, type, source,
* options of the file system. Not what the kernel numbers as it goes: the IDs, the device, the peer groups.
*/
function mountOf(line) {
	const [mount = "", fileSystem = ""] = line.split(" - ");
	const [, , , root = "", point = "", options = "", ...propagation] = mount.split(" ");
	const [type = "", source = "", ...superOptions] = fileSystem.split(" ");
	return [point, {
		root,
		options,
		propagation: propagation.map((field) => field.replace(/:\d+$/, "")).join(" "),
		type,
		source,
		"file system": superOptions.join(" ")
	}];
}
// src/audit/probes/multicast.ts
/**
* The groups that devices listen to, and the link-layer addresses that somebody wrote: the others follow from the groups. Not
* how many use each.
*/
const multicastAddresses = (files) => keyed([
	...groups4(files),
	...groups6(files),
	...written(files)
].map((key) => [key, ""]));
const linesOf = (files, table) => (files.read(`/proc/net/${table}`) ?? "").split("\n").map((line) => line.trim().split(/\s+/));
/** A line for a device (`2 eth0 : 1 V3`), then one for each of its groups, whose address is a number of the machine's. */
function groups4(files) {
	const keys = [];
	let device = "";
	for (const [first = "", second = ""] of linesOf(files, "igmp").slice(1)) if (/^\d+$/.test(first)) device = second.replace(/:$/, "");
	else if (/^[0-9A-F]{8}$/.test(first)) keys.push(`${device} ${ipv4Of(first)}`);
	return keys;
}
function ipv4Of(hex) {
	const bytes = [...Buffer.from(hex, "hex")];
	return (endianness() === "LE" ? bytes.toReversed() : bytes).join(".");
}
/** `2 eth0 ff02000000000000000000000000abcd 1 00000004 0`. Those of solicitations follow from addresses (RFC 4291, 2.7.1). */
const groups6 = (files) => linesOf(files, "igmp6").flatMap(([, device, group = ""]) => group === "" || group.startsWith("ff0200000000000000000001ff") ? [] : [`${device} ${group.match(/.{4}/g)?.join(":")}`]);
/** `2 eth0 1 1 333300000077`: how often it is used, and whether it was written (`ip maddress add`). */
const written = (files) => linesOf(files, "dev_mcast").flatMap(([, device, , isWritten, address = ""]) => isWritten === "1" ? [`${device} ${address.match(/.{2}/g)?.join(":")}`] : []);
// src/audit/probes/names.ts
/** The directory itself, then what is in it: a link is its target, a directory the names in it. */
function entriesOf(files, directory) {
	if (!files.list(dirname$1(directory)).includes(basename$1(directory))) return {};
	const entries = files.list(directory).sort().map((name) => join$1(directory, name));
	return Object.fromEntries([directory, ...entries].map((path) => [path, path === directory ? "" : stateOf(files, path)]));
}
function stateOf(files, path) {
	const target = files.readLink(path);
	return target === void 0 ? files.list(path).sort().join(" ") : `-> ${target}`;
}
// src/audit/programs.ts
/** Runs a program, and says after what it prints how it ended and what it complained of. */
const answer = `
answer() {
  { complaint=$("$@" 2>&1 >&3 3>&-); status=$?; } 3>&1
  printf '\\0%s\\0%s\\0' "$status" "$complaint"
}`;
/**
* Runs two rows of programs at once, each one after another, by a shell: it starts a program in a third of the time that
* Node.js needs, and does so while we read files. What the second row prints comes as the shell's errors, which are caught.
*
* @param args The parameters of both scripts.
*/
async function ask(machine, rows, args = []) {
	const [first, second] = rows;
	const script = `${answer}\n{\n${second.script}\n} >&2 &\n${first.script}\nwait`;
	const { stdout, stderr } = await machine.run([
		"sh",
		"-c",
		script,
		"ask",
		...args
	]);
	return await Promise.all([...answersIn(stdout, first), ...answersIn(stderr, second)]);
}
function answersIn(output, { programs }) {
	const parts = output.split("\0");
	return programs.map((program, index) => {
		const [said = "", status = "", complaint = ""] = parts.slice(3 * index);
		return findingsOf(program.kinds, () => {
			if (status === "0") return program.parse(said);
			if (status === "127") throw new LabError(`the program ${program.name} was not found`);
			throw new LabError(`${program.name} failed (${status}): ${complaint.trim()}`);
		});
	});
}
/** Asks what depends on what was found first; where there is nothing to ask, no program is run. */
const askMore = (machine, batch) => findingsOf(batch.kinds, async () => {
	const { argv, lines } = batch;
	if (lines.length === 0) return batch.parse([]);
	const stdout = await outputOf(machine, argv, `${lines.join("\n")}\n`);
	return batch.parse(answersOf(stdout, lines.length));
});
/** The lines of an answer, also where one that has nothing to say is an empty line. */
function answersOf(output, count) {
	const answers = output.split("\n").slice(0, -1);
	if (answers.length !== count) throw new Error(`${answers.length} answers to ${count} questions`);
	return answers;
}
/** The standard output of a program that must succeed. */
async function outputOf(machine, argv, stdin) {
	const { exitCode, stdout, stderr } = await machine.run(argv, { stdin });
	if (exitCode !== 0) throw new LabError(`${argv.join(" ")} failed (${exitCode}): ${stderr.trim()}`);
	return stdout;
}
// src/audit/probes/bridges.ts
/** What has a forwarding table, or a port in one. */
const forwarding = /* @__PURE__ */ new Set(["bridge", "vxlan"]);
/** Whether any link has such a table. */
const isForwarding = (details) => fieldsIn(Object.values(details)).some(({ type = "" }) => forwarding.has(type));
/** What forwarding tables say by somebody's will and for the addresses of links, and the VLANs of ports. */
function forwardingTables(isThere) {
	return {
		argv: [
			"bridge",
			"-json",
			"-batch",
			"-"
		],
		kinds: ["forwarding entry", "port VLAN"],
		lines: isThere ? ["fdb show", "vlan show"] : [],
		parse: ([entries = "", ports = ""]) => ({
			"forwarding entry": keyed(objectsOf(entries).filter(isWritten).map(entryOf)),
			"port VLAN": keyed(objectsOf(ports).flatMap(vlansOf))
		})
	};
}
/** Not what bridges learn; and multicast addresses are a kind of their own. */
const isWritten = ({ state, mac }) => (state === "permanent" || state === "static") && Number.parseInt(words(mac).slice(0, 2), 16) % 2 === 0;
function entryOf(entry) {
	const vlan = entry.vlan === void 0 ? "" : `vlan ${words(entry.vlan)}`;
	return [words(entry.ifname, entry.mac, vlan), pick(entry, [
		"state",
		"flags",
		"dst",
		"port",
		"vni",
		"src_vni",
		"via",
		"nhid"
	])];
}
function vlansOf(port) {
	return fieldsIn(port.vlans).map((vlan) => [words(port.ifname, vlan.vlan), pick(vlan, ["vlanEnd", "flags"])]);
}
// src/audit/probes/ip.ts
/** Links, their addresses, the neighbours that somebody wrote, the settings of their tables, and nexthops. */
const links = {
	name: "ip",
	kinds: [
		"link",
		"address",
		"neighbour",
		"nexthop",
		"neighbour table"
	],
	parse: (output) => {
		const [devices, addresses, permanent, proxies, nexthops, tables] = batchAnswers(output, 6);
		return {
			link: keyed((devices ?? []).map(linkOf)),
			address: keyed((addresses ?? []).flatMap(addressesOf)),
			neighbour: keyed([...permanent ?? [], ...proxies ?? []].map(neighbourOf)),
			nexthop: keyed((nexthops ?? []).map(nexthopOf)),
			"neighbour table": keyed((tables ?? []).map(tableOf$1))
		};
	}
};
/** Of one family, because rules can be asked for no other way: the rules, and the routes of all tables. */
const ip4 = {
	name: "ip",
	kinds: ["IPv4 rule", "IPv4 route"],
	parse: (output) => {
		const [rules, routes] = batchAnswers(output, 2);
		return {
			"IPv4 rule": rulesOf$1(rules),
			"IPv4 route": routesOf(routes)
		};
	}
};
/** And the labels by which source addresses are chosen (RFC 6724, 2.1). */
const ip6 = {
	name: "ip",
	kinds: [
		"IPv6 rule",
		"IPv6 route",
		"IPv6 address label"
	],
	parse: (output) => {
		const [rules, routes, labels] = batchAnswers(output, 3);
		return {
			"IPv6 rule": rulesOf$1(rules),
			"IPv6 route": routesOf(routes),
			"IPv6 address label": keyed((labels ?? []).map((label) => [factsOf(label), ""]))
		};
	}
};
const rulesOf$1 = (rules = []) => keyed(rules.map((rule) => [factsOf(rule), ""]));
const routesOf = (routes = []) => keyed(routes.flatMap(routeOf));
const batchAnswers = (output, count) => answersOf(output, count).map(objectsOf);
/** Carrier comes and goes with the far end, and `M-DOWN` says that the far end is down. */
const carrierFlags = /* @__PURE__ */ new Set([
	"LOWER_UP",
	"NO-CARRIER",
	"RUNNING",
	"DORMANT",
	"M-DOWN"
]);
const linkFields = [
	"ifindex",
	"link_type",
	"address",
	"mtu",
	"txqlen",
	"master",
	"link",
	"link_index",
	"ifalias",
	"altnames",
	"group"
];
function linkOf(link) {
	const flags = listIn(link.flags).filter((flag) => !carrierFlags.has(flag));
	return [words(link.ifname), {
		...pick(link, linkFields),
		flags
	}];
}
/** Neither lifetimes nor what duplicate address detection has found out so far. */
const addressFields = [
	"address",
	"scope",
	"label",
	"broadcast",
	"metric",
	"noprefixroute",
	"home",
	"nodad"
];
function addressesOf(link) {
	return fieldsIn(link.addr_info).map((address) => {
		return [`${words(link.ifname, address.local)}/${words(address.prefixlen)}`, pick(address, addressFields)];
	});
}
/** What the kernel knows of use and age, the lifetime of a router advertisement, and its preference. */
const volatileRouteFields = /* @__PURE__ */ new Set([
	"flags",
	"expires",
	"pref",
	"age",
	"used",
	"users",
	"error",
	"cache"
]);
const routeKey = [
	"type",
	"dst",
	"from",
	"dev",
	"via",
	"gateway",
	"table",
	"metric",
	"tos"
];
/**
* The kernel makes the local route of an IPv6 address when duplicate address detection is done, up to seconds later: it
* says nothing that the address does not, and is left out. So is the anycast one that comes and goes with forwarding.
*/
function routeOf(route) {
	if ((route.type === "local" || route.type === "anycast") && route.table === "local" && route.protocol === "kernel") return [];
	const hops = fieldsIn(route.nexthops).map((hop) => omit(hop, volatileRouteFields));
	const rest = omit(route, /* @__PURE__ */ new Set([
		...volatileRouteFields,
		...routeKey,
		"nexthops"
	]));
	const onlink = listIn(route.flags).includes("onlink");
	const state = {
		...rest,
		...onlink && { onlink },
		...hops.length > 0 && { nexthops: hops }
	};
	return [[factsOf(pick(route, routeKey)), state]];
}
function neighbourOf(neighbour) {
	const proxy = "proxy" in neighbour ? "proxy" : void 0;
	return [words(neighbour.dev, neighbour.dst, proxy), pick(neighbour, ["lladdr"])];
}
/** Whether a nexthop is dead follows from its link; when a group was balanced last, from its traffic. */
function nexthopOf(nexthop) {
	const { resilient_args: resilient = null, ...rest } = omit(nexthop, /* @__PURE__ */ new Set(["id", "flags"]));
	const balanced = isFields(resilient) ? { resilient: omit(resilient, /* @__PURE__ */ new Set(["unbalanced_time"])) } : {};
	return [words(nexthop.id), {
		...rest,
		...balanced
	}];
}
/** The kernel draws `reachable` anew from `base_reachable` every few minutes (RFC 4861, 6.3.2). */
function tableOf$1(table) {
	return [words(table.dev, table.name), omit(table, /* @__PURE__ */ new Set([
		"family",
		"name",
		"dev",
		"reachable",
		"refcnt"
	]))];
}
function factsOf(fields) {
	return words(...Object.entries(fields).flat());
}
// src/audit/probes/iptables.ts
/** IPv4's tables as iptables-save(8) prints them. */
const iptables = program("iptables");
/** IPv6's tables as ip6tables-save(8) prints them. */
const ip6tables = program("ip6tables");
/** Chains with their policies, and the rules of each in their order: the only place where the comments of rules show. */
function program(name) {
	return {
		name: `${name}-save`,
		kinds: [`${name} chain`, `${name} rule`],
		parse: (output) => {
			const { chains, rules } = parseSave(output);
			return {
				[`${name} chain`]: chains,
				[`${name} rule`]: rules
			};
		}
	};
}
/** The format of iptables-save(8) without its counters: `*TABLE`, `:CHAIN POLICY [packets:bytes]`, `-A CHAIN …`. */
function parseSave(text) {
	const chains = [];
	const rules = {};
	let table = "";
	for (const line of text.split("\n")) {
		if (line.startsWith("*")) table = line.slice(1);
		const chain = /^:(\S+) (\S+)/.exec(line);
		if (chain) chains.push([`${table} ${chain[1]}`, chain[2] ?? ""]);
		const rule = /^-A (\S+) ?(.*)$/.exec(line);
		if (rule) {
			const key = `${table} ${rule[1]}`;
			rules[key] ??= [];
			rules[key].push(rule[2] ?? "");
		}
	}
	return {
		chains: keyed(chains),
		rules
	};
}
// src/audit/probes/policies.ts
/** What ip(8) is asked for, of that what the kernel has: asking for the rest would load a module. */
function policyWords(files) {
	const hasXfrm = /^\S+ +6 +0 /m.test(files.read("/proc/net/netlink") ?? "");
	return [...files.list("/proc/sys/net/mptcp").length > 0 ? ["mptcp endpoint show", "mptcp limits show"] : [], ...hasXfrm ? ["xfrm policy list nosock", "xfrm state list nokeys"] : []].join("\n");
}
/** Endpoints and limits of Multipath TCP, policies and states of IPsec: what only root may see. */
function policiesIn(lines) {
	const entries = xfrmEntries(lines);
	return {
		"MPTCP endpoint": keyed(lines.filter((line) => line.startsWith("[")).flatMap(objectsOf).map((endpoint) => [words(endpoint.id), omit(endpoint, /* @__PURE__ */ new Set(["id"]))])),
		"MPTCP limit": Object.fromEntries(lines.filter((line) => line.startsWith("add_addr")).flatMap(limitsOf)),
		"IPsec policy": itemsOf$1(entries.filter(([, second = ""]) => second.startsWith("dir "))),
		"IPsec state": itemsOf$1(entries.filter(([, second = ""]) => / spi 0x0*[1-9a-f]/.test(second)))
	};
}
/** `add_addr_accepted 0 subflows 2` */
function limitsOf(line) {
	const said = line.trim().split(/\s+/);
	return said.flatMap((name, index) => index % 2 === 0 ? [[name, said[index + 1] ?? ""]] : []);
}
/** Text in either format of ip(8): a line with the addresses, then more, which begin with a tab. */
function xfrmEntries(lines) {
	const entries = [];
	for (const line of lines) if (line.startsWith("src ")) entries.push([line.trim()]);
	else if (line.startsWith("	") && !isOfTraffic(line)) entries.at(-1)?.push(line.trim());
	return entries;
}
/** Sequence numbers, and windows of what was seen, whose lines go on after a blank. */
const isOfTraffic = (line) => /^\t(?: |anti-replay|lastused)/.test(line);
const itemsOf$1 = (entries) => keyed(entries.map(([addresses, second, ...rest]) => [`${addresses} ${second}`, rest.join(", ")]));
// src/audit/probes/link-details.ts
/**
* The settings that only links of one type have, as a bridge its STP, and what a link sets as a port; then what only root may
* see. An answer of its own: where ip(8) prints the settings of some type wrongly, the links themselves are still seen.
*/
const linkDetails = {
	name: "ip",
	kinds: [
		"link detail",
		"MPTCP endpoint",
		"MPTCP limit",
		"IPsec policy",
		"IPsec state"
	],
	parse: (output) => {
		const [links = "", ...rest] = output.split("\n");
		return {
			"link detail": keyed(objectsOf(links).map(detailsOf)),
			...policiesIn(rest)
		};
	}
};
const sizes = [
	"gso_max_size",
	"gso_max_segs",
	"gro_max_size"
];
function detailsOf(link) {
	const { info_kind: type = "", info_data: own, info_slave_data: port } = fieldsOf(link.linkinfo);
	return [words(link.ifname), {
		...pick(link, sizes),
		type,
		...settingsOf(own),
		port: settingsOf(port)
	}];
}
/** What links find out: elections and timers of STP and 802.3ad, states that carriers decide, numbers that count. */
const passing$1 = /* @__PURE__ */ new Set([
	...[
		"bridge_id",
		"root_id",
		"root_port",
		"root_path_cost",
		"designated_port",
		"designated_cost",
		"cost",
		"state"
	],
	...[
		"topology_change",
		"topology_change_detected",
		"topology_change_ack",
		"config_pending",
		"fdb_n_learned"
	],
	...[
		"active_slave",
		"ad_info",
		"mii_status",
		"link_failure_count",
		"mcast_n_groups",
		"seq_nr",
		"berr_counter"
	]
]);
const settingsOf = (data) => Object.fromEntries(Object.entries(fieldsOf(data)).filter(([name]) => !passing$1.has(name) && !/_timer$|^ad_(?:actor|partner|agg)/.test(name)));
const fieldsOf = (value) => isFields(value) ? value : {};
// src/machine/nft-ruleset.ts
/**
* The objects of what `nft -j list …` printed (libnftables-json(5)), each under its kind, where that can be relied on. Of a
* table with a single flag, as one that a process owns, nft 1.0.6 prints memory that it has freed, stops there, or dies
* of it afterwards: `rulesetByParts` asks in another way then.
*/
function rulesetIn(text) {
	const printed = parsed(text);
	if (!isFields(printed) || !isList(printed.nftables)) return void 0;
	const entries = fieldsIn(printed.nftables);
	return entries.some(({ table }) => isFields(table) && isStale(table)) ? void 0 : entries.map(withFlags);
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** Of freed memory by accident, these would only make a table look awake. A list is right in every version. */
const harmless = /* @__PURE__ */ new Set(["owner", "persist"]);
const isStale = ({ flags }) => flags !== void 0 && !isList(flags) && !harmless.has(flags);
/** A single flag is no list where nft prints it. */
function withFlags(entry) {
	const { table } = entry;
	if (!isFields(table) || table.flags === void 0 || isList(table.flags)) return entry;
	return { table: {
		...table,
		flags: [table.flags]
	} };
}
// src/machine/nft-parts.ts
/** Everything but what is in chains, of all tables, and the tables themselves as nft(8) prints them for people. */
const outline = `
nft -t list ruleset || exit
for kind in chains sets maps counters quotas limits flowtables; do
  printf '\\0'
  nft -j list "$kind" || exit
done`;
/** Tables and chains by four arguments each, of which a table leaves the last empty. */
const each = `
while [ "$#" -gt 0 ]; do
  nft -j list "$1" "$2" "$3" \${4:+"$4"} || exit
  printf '\\0'
  shift 4
done`;
/** Somebody may delete between the two what the first has named. */
const rounds = 5;
/**
* The objects of the ruleset where `rulesetIn` cannot tell: without asking for a table that has flags, whose chains are asked
* for one by one. Of such a table, helpers, timeouts and expectations of connections are left out. It takes a program for each.
*
* @throws LabError where nft fails, and where the ruleset does not stop changing.
*/
async function rulesetByParts(machine) {
	for (let round = 1;; round += 1) try {
		return await readParts(machine);
	} catch (error) {
		if (round === rounds) throw error;
	}
}
async function readParts(machine) {
	const [text = "", ...lists] = await printed(machine, outline);
	const tables = tablesIn(text);
	const flagged = tables.filter(({ flags }) => flags.length > 0);
	const names = new Set(flagged.map(({ family, name }) => words(family, name)));
	const ofFlagged = lists.flatMap(entriesIn).filter((entry) => names.has(tableOf(entry)));
	const queries = [...tables.flatMap((table) => flagged.includes(table) ? [] : [
		"table",
		table.family,
		table.name,
		""
	]), ...ofFlagged.flatMap(({ chain }) => isFields(chain) ? ["chain", ...namesOf(chain)] : [])];
	const parts = await printed(machine, each, queries);
	return [
		...flagged.map(({ family, name, flags }) => ({ table: {
			family,
			name,
			flags
		} })),
		...ofFlagged.filter((entry) => !("chain" in entry)),
		...parts.slice(0, -1).flatMap(entriesIn)
	];
}
async function printed(machine, script, args = []) {
	const { exitCode, stdout, stderr } = await machine.run([
		"sh",
		"-c",
		script,
		"list",
		...args
	]);
	if (exitCode !== 0) throw new LabError(`nft list failed (${exitCode}): ${stderr.trim()}`);
	return stdout.split("\0");
}
function entriesIn(text) {
	const entries = rulesetIn(text);
	if (entries === void 0) throw new LabError("what nft printed is no ruleset");
	return entries.filter((entry) => !("metainfo" in entry));
}
/** `table inet name { # progname nft`, and in a line below, `flags dormant,owner`. */
const tablesIn = (text) => [...text.matchAll(/^table (\S+) (\S+) \{.*\n(?:\tcomment .*\n)?(?:\tflags (\S+)\n)?/gm)].map(([, family = "", name = "", flags]) => ({
	family,
	name,
	flags: flags?.split(",") ?? []
}));
/** `inet name`, of a chain, a set or whatever else is in a table. */
function tableOf(entry) {
	const [object] = Object.values(entry);
	return isFields(object) ? words(object.family, object.table) : "";
}
const namesOf = ({ family, table, name }) => [
	words(family),
	words(table),
	words(name)
];
// src/audit/probes/nft.ts
/** The ruleset, of which nft(8) may have to be asked by parts. */
const nft = (machine) => ({
	name: "nft",
	kinds: ["nft object", "nft rule"],
	parse: async (output) => itemsOf(rulesetIn(output) ?? await rulesetByParts(machine))
});
/**
* Tables, chains, sets and other objects, and the rules of each chain in their order. A rule that iptables made is seen here
* without its comment, and so without its owner: those are left to iptables-save(8).
*/
function itemsOf(ruleset) {
	const entries = ruleset.flatMap((entry) => Object.entries(entry));
	return {
		"nft object": keyed(entries.flatMap(([type, object]) => {
			return type === "metainfo" || type === "rule" || !isFields(object) ? [] : [objectOf(type, object)];
		})),
		"nft rule": rulesOf(entries)
	};
}
function objectOf(type, object) {
	const flags = listIn(object.flags);
	const fleeting = flags.includes("timeout") || flags.includes("dynamic");
	const name = object.name ?? JSON.stringify(withoutTraffic(object));
	return [words(type, object.family, object.table, name), withoutTraffic(fleeting ? omit(object, /* @__PURE__ */ new Set(["elem"])) : object)];
}
function rulesOf(entries) {
	const chains = {};
	for (const [type, rule] of entries) {
		if (type !== "rule" || !isFields(rule) || isOfIptables(rule)) continue;
		const key = words(rule.family, rule.table, rule.chain);
		chains[key] ??= [];
		chains[key].push(JSON.stringify(withoutTraffic(omit(rule, /* @__PURE__ */ new Set([
			"family",
			"table",
			"chain"
		])))));
	}
	return chains;
}
function isOfIptables(rule) {
	return fieldsIn(rule.expr).some((expression) => "xt" in expression);
}
/** Handles count what was ever made; the rest is what packets do to quotas and what time does to elements. */
const passing = /* @__PURE__ */ new Set([
	"handle",
	"used",
	"expires"
]);
const counted = /* @__PURE__ */ new Set([
	...passing,
	"packets",
	"bytes"
]);
function withoutTraffic(value) {
	if (isList(value)) return value.map(withoutTraffic);
	if (!isFields(value)) return value;
	const kept = omit(value, "packets" in value ? counted : passing);
	return Object.fromEntries(Object.entries(kept).map(([name, inner]) => [name, withoutTraffic(inner)]));
}
// src/audit/probes/offloads.ts
/** Network cards, which have offloads that matter; virtual devices have none. */
function hardware(files) {
	return files.list("/sys/class/net").filter((device) => files.readLink(`/sys/class/net/${device}`)?.includes("/virtual/") === false);
}
/**
* The offloads of network cards: forwarding and bridging turn large-receive-offload off and nothing turns it on again
* (`dev_disable_lro` in the kernel's net/core/dev.c).
*/
const offloads = {
	name: "ethtool",
	kinds: ["offload"],
	parse: (output) => ({ offload: Object.fromEntries(output.split(/^Features for /m).flatMap(featuresOf)) })
};
/** What is printed of one: its name, then its features. */
function featuresOf(text) {
	const [first = "", ...lines] = text.split("\n");
	const device = first.replace(/:$/, "");
	return lines.flatMap((line) => {
		const feature = /^\s*([a-z0-9-]+): (.+)$/.exec(line);
		return feature ? [[`${device} ${feature[1]}`, feature[2] ?? ""]] : [];
	});
}
// src/audit/probes/qdiscs.ts
/** Queueing disciplines; the handle is part of the key, because one that somebody set may differ in nothing else. */
const qdiscs = {
	name: "tc",
	kinds: ["qdisc"],
	parse: (output) => ({ qdisc: keyed(objectsOf(output).map((qdisc) => [words(qdisc.dev, qdisc.parent ?? "root", qdisc.handle), pick(qdisc, [
		"kind",
		"options",
		"ingress_block",
		"egress_block"
	])])) })
};
/** What no filter can be attached to. */
const classless = /* @__PURE__ */ new Set([...[
	"noop",
	"noqueue",
	"mq",
	"pfifo_fast",
	"pfifo",
	"bfifo",
	"codel",
	"fq",
	"fq_codel",
	"tbf",
	"netem"
]]);
/** Where filters may be, as tc(8) is asked for them: at the two ends of a device, or at a discipline with classes. */
function filterPlaces(qdisc) {
	return Object.entries(qdisc).flatMap(([key, value]) => {
		const [device = "", , handle = ""] = key.split(" ");
		const [{ kind = "" } = {}] = fieldsIn([value]);
		if (kind === "clsact" || kind === "ingress") return [`${device} ingress`, `${device} egress`];
		return classless.has(kind) ? [] : [`${device} parent ${handle}`];
	});
}
// src/audit/probes/traffic-filters.ts
/** The filters in some places, with their actions: tc(8) shows them of one place at a time only. */
function trafficFilters(places) {
	return {
		argv: [
			"tc",
			"-json",
			"-batch",
			"-"
		],
		kinds: ["traffic filter"],
		lines: places.map((place) => `filter show dev ${place}`),
		parse: (answers) => ({ "traffic filter": keyed(places.flatMap((place, index) => filtersOf(place, answers[index] ?? ""))) })
	};
}
/** tc(8) begins with an object for each priority, which says nothing that its filters do not. */
function filtersOf(place, answer) {
	const filters = objectsOf(answer).filter((filter) => "options" in filter);
	const said = /* @__PURE__ */ new Set(["options", "parent"]);
	return filters.map((filter) => [words(place, ...Object.entries(omit(filter, said)).flat()), withoutUse(filter.options ?? "")]);
}
const use = /* @__PURE__ */ new Set([
	"ref",
	"bind",
	"order",
	"in_hw",
	"not_in_hw",
	"in_hw_count",
	"used_hw_stats",
	"rule_hit"
]);
/** Without what packets, cards and the order of making leave behind. */
function withoutUse(value) {
	if (isList(value)) return value.map(withoutUse);
	if (!isFields(value)) return value;
	return Object.fromEntries(Object.entries(omit(value, use)).map(([name, inner]) => [name, withoutUse(inner)]));
}
// src/audit/probes/tools.ts
/** Of the network, as iproute2 tells it. */
const network = {
	script: `
answer ip -json -batch - <<.
link show
address show
neighbour show nud permanent
neighbour show proxy
nexthop show
ntable show
.
answer ip -4 -json -batch - <<.
rule show
route show table all
.
answer ip -6 -json -batch - <<.
rule show
route show table all
addrlabel show
.
answer tc -json qdisc show`,
	programs: [
		links,
		ip4,
		ip6,
		qdiscs
	]
};
/**
* Of filters and hardware. Parameters: what only root may ask ip(8), then devices. Of a table with flags, nft may die after it has
* printed all; what it did print is looked at (see `rulesetIn`).
*/
const filters = (machine) => ({
	script: `
list_ruleset() {
  nft --json list ruleset
  status=$?
  [ "$status" -gt 128 ] || return "$status"
}
offloads() {
  for device; do ethtool -k "$device" || return; done
}
answer list_ruleset
answer iptables-save
answer ip6tables-save
answer ip -details -json -batch - <<.
link show
$1
.
shift
answer offloads "$@"`,
	programs: [
		nft(machine),
		iptables,
		ip6tables,
		linkDetails,
		offloads
	]
});
/** What iproute2, nft(8), iptables-save(8) and ethtool(8) tell. */
async function tools(machine, devices = hardware(machine)) {
	const found = together(await ask(machine, [network, filters(machine)], [policyWords(machine), ...devices]));
	const { qdisc = {}, "link detail": details = {} } = found.items;
	const more = [trafficFilters(filterPlaces(qdisc)), forwardingTables(isForwarding(details))];
	return together([found, ...await Promise.all(more.map((batch) => askMore(machine, batch)))]);
}
// src/audit/snapshot.ts
const snapshotVersion = 2;
/** Looks at the host. What can not be looked at, for want of a program or a privilege, is `unseen` and no error. */
async function takeSnapshot(machine, options = {}) {
	const { conntrack } = options;
	const findings = await Promise.all([
		tools(machine, options.offloads),
		...conntrack === void 0 ? [] : [connections(machine, conntrack)],
		...readFiles(machine)
	]);
	const tracked = trackedCount(machine);
	return {
		version: snapshotVersion,
		taken: (/* @__PURE__ */ new Date()).toISOString(),
		...together(findings),
		tracked
	};
}
function connections(machine, addresses) {
	return findingsOf(["connection"], async () => ({ connection: await connectionsOf(machine, addresses) }));
}
function readFiles(machine) {
	return Object.entries({
		"legacy iptables table": () => legacyTables(machine),
		mount: () => mounts(machine),
		"network namespace": () => entriesOf(machine, "/run/netns"),
		"namespace configuration": () => entriesOf(machine, "/etc/netns"),
		"state file": () => entriesOf(machine, machine.stateDirectory),
		process: () => processes(machine),
		sysctl: () => sysctls(machine),
		"multicast address": () => multicastAddresses(machine),
		"host name": () => hostNames(machine),
		"resolver file": () => etcFiles(machine),
		"SysV message queue": () => messageQueues(machine),
		"SysV semaphore set": () => semaphores(machine),
		"SysV shared memory segment": () => segments(machine),
		"POSIX message queue": () => posixQueues(machine)
	}).map(([kind, look]) => findingsOf([kind], () => ({ [kind]: look() })));
}
/** Whether this is a snapshot, of whatever version: for one that was stored, perhaps by another version of this package. */
function isSnapshot(value) {
	if (!isFields(value) || typeof value.version !== "number" || typeof value.taken !== "string") return false;
	if (!isFields(value.items) || !isFields(value.unseen)) return false;
	return Object.values(value.items).every(isFields) && Object.values(value.unseen).every((reason) => typeof reason === "string");
}
// src/lab/state/proc.ts
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
		foreground,
		started: Number(numbers[18])
	};
}
/** Whether there is such a process and it has not ended: one that has may wait for its parent to hear of it. */
function isRunning(machine, pid) {
	const state = pid === void 0 ? void 0 : statOf(machine, pid)?.state;
	return state !== void 0 && state !== "Z" && state !== "X";
}
/** The children of a process's main thread, as /proc/PID/task/TID/children of proc(5) lists them. */
const childrenOf = (machine, pid) => (machine.read(`/proc/${pid}/task/${pid}/children`) ?? "").split(" ").filter(Boolean).map(Number);
const pidsOf = (machine) => machine.list("/proc").map(Number).filter((pid) => pid > 0);
/** The processes that have one of these words in their environment. */
const carriersOf = (machine, words) => pidsOf(machine).filter((pid) => environmentOf(machine, pid).some((word) => words.includes(word)));
const labMark = `${labVariable}=`;
/** The id of the lab whose mark a process has in its environment. */
const labOf = (machine, pid) => environmentOf(machine, pid).find((word) => word.startsWith(labMark))?.slice(labMark.length);
/** Another user's is hidden, and taken to be empty. */
function environmentOf(machine, pid) {
	try {
		return machine.read(`/proc/${pid}/environ`)?.split("\0") ?? [];
	} catch {
		return [];
	}
}
/** What a process has open, by paths that lead there. Another user's is hidden, and taken to have nothing. */
function descriptorsOf(machine, pid) {
	const directory = `/proc/${pid}/fd`;
	try {
		return machine.list(directory).map((name) => `${directory}/${name}`);
	} catch {
		return [];
	}
}
/** By all of its user IDs; a process that is not there is nobody's. */
function isOfUser(machine, pid, uid) {
	const uids = uidsOf(machine, pid);
	return uids.length > 0 && uids.every((id) => id === uid);
}
/** Real, effective, saved and of the file system. */
const uidsOf = (machine, pid) => fieldOf(machine, pid, "Uid").map(Number);
/** Whether a process is in a namespace of a kind that is not this process's. */
function isInAnother(machine, pid, kind) {
	const theirs = machine.readLink(`/proc/${pid}/ns/${kind}`);
	return theirs !== void 0 && theirs !== machine.readLink(`/proc/self/ns/${kind}`);
}
/** The words of a line of proc_pid_status(5). */
const fieldOf = (machine, pid, name) => (machine.read(`/proc/${pid}/status`) ?? "").split("\n").find((line) => line.startsWith(`${name}:`))?.split(/\s+/).slice(1) ?? [];
/** Undefined where there is no such process. */
function heldOf(machine, pid) {
	const started = statOf(machine, pid)?.started;
	return started === void 0 ? void 0 : {
		pid,
		started
	};
}
const isHeld = (machine, { pid, started }) => isRunning(machine, pid) && statOf(machine, pid)?.started === started;
export { seenInside as A, requirePrograms as B, objectsOf as C, insideOf as D, labVariable as E, explain as F, readRegularFile as H, run as I, searchPath as L, inside as M, parseOwn as N, labPaths as O, cleanEnvironment as P, installHint as R, listIn as S, sysctlName as T, readUntrustedFile as U, NotRegularError as V, rulesetByParts as _, fieldOf as a, isFields as b, isInAnother as c, labOf as d, pidsOf as f, takeSnapshot as g, isSnapshot as h, environmentOf as i, FABRIC as j, netnsFile as k, isOfUser as l, uidsOf as m, childrenOf as n, heldOf as o, statOf as p, descriptorsOf as r, isHeld as s, carriersOf as t, isRunning as u, rulesetIn as v, words as w, isList as x, fieldsIn as y, missingPackages as z };
