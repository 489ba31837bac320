import { a as TopologyError, i as TopologyClosedError, n as LabError, o as UsageError, r as NetnsTopologyError, t as CapabilityError } from "./chunk-errors.js";
import { n as oldestNode, t as nodeTooOld } from "./chunk-node-version.js";
import { a as messageOf, t as codeOf } from "./chunk-caught.js";
import { a as killGroup, i as isRipe, r as signal } from "./chunk-real.js";
import { Ct as ownPids, J as subnetOf, K as overlaps, P as parseOwn, Q as cleanEnvironment, S as pinRoots, St as isOfUser, U as formatPrefix, _ as labPaths, bt as isInAnother, d as sysctlName, dt as childrenOf, f as labOf$1, ft as isRunning, g as insideOf, gt as commandLineOf, h as holderBy, ht as carriersOf, mt as statOf, n as takeSnapshot, o as isFields, p as labVariable, q as parsePrefix, vt as fieldIn, wt as pidsOf, xt as isKilled, yt as fieldOf } from "./chunk-audit.js";
import { n as NativeAbortSignal, t as NativeAbortController } from "./chunk-native-abort.js";
import { t as exhaustionOf } from "./chunk-exhausted.js";
import { E as stateEntries, n as readAct, r as actingLab, s as argvOf, t as handlerOf, u as killFound } from "./chunk-acts.js";
import { basename, dirname, join } from "node:path";
import { setImmediate, setInterval, setTimeout } from "node:timers/promises";
import { once } from "node:events";
// src/machine/node-program.ts
/** What runs this process, where it is not Node.js itself but something that behaves like it. */
const otherRuntime = process.versions.bun === void 0 ? process.versions.deno === void 0 ? void 0 : "Deno" : "Bun";
let found;
/**
* The path of Node.js, by which the engine runs programs of its own: that of this process, or under another runtime the one in
* PATH.
*
* @throws CapabilityError where that is not there, or too old.
*/
function nodeProgram(machine) {
	if (otherRuntime === void 0) return process.execPath;
	found ??= findNode(machine);
	return found;
}
function findNode(machine) {
	const path = machine.find("node");
	const said = path === void 0 ? "" : machine.runNow([path, "--version"], {}).stdout;
	const [, version] = /^v(\d+\.\d+\.\d+)/.exec(said) ?? [];
	const lack = version === void 0 ? `Node ${oldestNode} or later is needed in PATH` : nodeTooOld(version);
	if (path !== void 0 && lack === void 0) return path;
	throw new CapabilityError(`under ${otherRuntime}, ${lack}`, { hint: "install Node.js: a lab is undone by a program of its, whatever happens to this process" });
}
// src/machine/clock.ts
/**
* The time that goes on while a test has `vi.useFakeTimers()`: captured before any test runs. What is imported of
* `node:timers/promises` is not affected.
*/
const now = performance.now.bind(performance);
// src/machine/abortable.ts
/**
* A machine that kills what is waited for when a signal is aborted, so that none of those who use it has to hand a signal on:
* `run` throws the signal's reason, and the next line of a program that was started is undefined. A program that nobody
* waits for runs on, such as one that has a lock.
*
* @param signalNow gives the signal of what is being done now.
*/
const abortable = (machine, signalNow) => ({
	...machine,
	run: (argv, options = {}) => machine.run(argv, {
		...options,
		signal: eitherOf(options.signal, signalNow())
	}),
	start: (argv, env, cwd) => {
		signalNow()?.throwIfAborted();
		const started = machine.start(argv, env, cwd);
		return {
			...started,
			nextLine: () => unlessAborted(started.nextLine(), signalNow(), () => close(machine, started))
		};
	}
});
function eitherOf(one, other) {
	return one && other ? NativeAbortSignal.any([one, other]) : one ?? other;
}
/** Resolves as `waited`, or with undefined once the signal is aborted and `end` was called. */
async function unlessAborted(waited, signal, end) {
	if (signal === void 0) return await waited;
	const aborted = Promise.withResolvers();
	const abort = () => {
		end();
		aborted.resolve(void 0);
	};
	if (signal.aborted) abort();
	signal.addEventListener("abort", abort, { once: true });
	try {
		return await Promise.race([waited, aborted.promise]);
	} finally {
		signal.removeEventListener("abort", abort);
	}
}
function close(machine, started) {
	started.close();
	killGroup(machine, started.pid);
}
// src/machine/interruption.ts
/** ms that what is undone after an interruption may wait for others. */
const patienceAfterInterruption = 5e3;
/**
* What some work gives, which is no longer waited for, and goes on, once a machine was interrupted `grace` ms ago.
*
* @throws the reason of the interruption
*/
async function unlessInterrupted({ interruption }, work, grace = 0) {
	if (interruption === void 0) return await work;
	const done = new NativeAbortController();
	const { signal } = done;
	const untilInterrupted = async () => {
		if (!interruption.aborted) await once(interruption, "abort", { signal });
		await setTimeout(grace, void 0, { signal });
		throw interruption.reason;
	};
	try {
		return await Promise.race([work, untilInterrupted()]);
	} finally {
		done.abort();
	}
}
// src/host/clash.ts
/** Something of the machine's is where an act would be. */
var ClashError = class extends UsageError {
	act;
	constructor(act, message, hint) {
		super(message, { hint });
		this.act = act;
	}
};
/** @throws ClashError, for the first act that is in the way of something; to be called before any is done. */
function refuseClashes(machine, acts, view) {
	for (const act of acts) if (act.kind === "symlink") refuseOtherLink(machine, act);
	else if (view) refuseUsed(act, view);
}
function refuseOtherLink(machine, act) {
	const target = machine.readLink(act.path);
	if (!isThere(machine, act.path) || target === act.target) return;
	throw new ClashError(act, `${act.path} is there already: ${whatIs(target)}`, "take down what has that name, or do without --pin");
}
/** Also a link that leads nowhere. */
const isThere = (machine, path) => machine.readLink(path) !== void 0 || machine.inode(path) !== void 0;
function whatIs(target) {
	if (target === void 0) return "a namespace or a file of somebody else’s, as `ip netns add` makes them";
	const [, lab] = /\/netns-topology[^/]*\/([^/]+)\/(?:ns|etc)\//.exec(target) ?? [];
	return lab === void 0 ? `it leads to ${target}` : `a pin of the topology ${lab}`;
}
function refuseUsed(act, { devices, used }) {
	if (act.kind === "host-link" && devices.has(act.device)) throw new ClashError(act, `this machine has an interface ${act.device} already`, "give the interface under `host` another name");
	const prefix = prefixOf(act);
	if (prefix === void 0) return;
	const other = used.find((one) => overlaps(one.prefix, prefix));
	if (other === void 0) return;
	throw new ClashError(act, `${formatPrefix(subnetOf(prefix))} overlaps what this machine has already: ${other.title}`, "choose another subnet, or remove that route");
}
function prefixOf(act) {
	if (act.kind === "host-address") return parsePrefix(act.address);
	return act.kind === "host-route" ? parsePrefix(act.route.to) : void 0;
}
// src/lab/side/failure.ts
function failureOf(error) {
	if (!(error instanceof NetnsTopologyError)) return {
		code: "LAB",
		message: messageOf(error),
		hint: exhaustionOf(error)?.hint
	};
	const { code, message, hint } = error;
	return {
		code,
		message,
		hint,
		...error instanceof TopologyError && { problems: error.problems },
		...error instanceof ClashError && { act: error.act }
	};
}
/** The same error, of the same class. */
function errorOf({ code, message, hint, problems = [], act }) {
	const options = hint === void 0 ? {} : { hint };
	if (act) return new ClashError(act, message, hint ?? "");
	switch (code) {
		case "TOPOLOGY": return new TopologyError(message, problems);
		case "USAGE": return new UsageError(message, options);
		case "CAPABILITY": return new CapabilityError(message, options);
		case "TOPOLOGY_CLOSED": return new TopologyClosedError(message, options);
		default: return new LabError(message, options);
	}
}
// src/lab/side/protocol.ts
/** Ends what the agent is doing, and every request before it that is not answered: each is answered with a failure. */
const abortLine = JSON.stringify({ do: "abort" });
/** Bytes of a request: the largest topology file as JSON, and some. */
const longestRequest = 4 * 2 ** 20;
// src/host/own-network.ts
/** The numbers of getsockopt(2), which Perl's own gives a buffer of another size than the kernel wants (arch/…/syscall.tbl). */
const getsockopt = {
	arm64: 209,
	riscv64: 209,
	x64: 55
};
const [ipv4, datagram, ofSockets, netnsCookie] = [
	2,
	2,
	1,
	71
];
/** What Node has no call for. */
const cookieOfNetwork = `
socket(my $socket, ${ipv4}, ${datagram}, 0) or exit 1;
my ($cookie, $length) = (pack('Q', 0), pack('L', 8));
exit 1 if syscall($ARGV[0] + 0, fileno($socket), ${ofSockets}, ${netnsCookie}, $cookie, $length) < 0;
print unpack 'Q', $cookie;`;
/** That of this process, which it never leaves. */
function ownNetwork(machine) {
	const cookie = ownCookie(machine);
	return {
		net: ownNumber(machine),
		...cookie !== void 0 && { cookie }
	};
}
/** Where one of both has no cookie, the number decides. */
function isOwnNetwork(machine, { net, cookie }) {
	if (net !== ownNumber(machine)) return false;
	return cookie === void 0 || [cookie, void 0].includes(ownCookie(machine));
}
const ownNumber = (machine) => machine.readLink("/proc/self/ns/net") ?? "";
let asked;
function ownCookie(machine) {
	asked ??= { cookie: cookieOf(machine) };
	return asked.cookie;
}
function cookieOf(machine) {
	const number = getsockopt[process.arch];
	if (number === void 0) return void 0;
	const { exitCode, stdout } = machine.runNow([
		"perl",
		"-e",
		cookieOfNetwork,
		`${number}`
	], {});
	return exitCode === 0 ? stdout : void 0;
}
// src/host/renamed.ts
const devices = "/sys/class/net";
/** An act as it is to be undone now: about the same card of the machine's, which somebody may have renamed since. */
function asNamedNow(machine, act) {
	if (act.kind === "translation") return guardNow(machine, act);
	if (act.kind !== "lease" && act.kind !== "lro") return act;
	const name = nameOf(machine, act.card);
	const card = {
		...act.card,
		name
	};
	if (act.kind === "lro") return {
		...act,
		card
	};
	return {
		...act,
		card,
		key: act.key.replace(/(?<=^net\/[^/]+\/conf\/)[^/]+/, () => name)
	};
}
function guardNow(machine, act) {
	if (act.uplink === void 0) return act;
	const now = (cards) => cards.map((card) => ({
		...card,
		name: nameOf(machine, card)
	}));
	const { ipv4, ipv6 } = act.uplink.leased;
	return {
		...act,
		uplink: {
			...act.uplink,
			leased: {
				ipv4: now(ipv4),
				ipv6: now(ipv6)
			}
		}
	};
}
/** Its old one where it is gone. */
function nameOf(machine, { name, index }) {
	const isIt = (device) => machine.read(`${devices}/${device}/ifindex`)?.trim() === `${index}`;
	return isIt(name) ? name : machine.list(devices).find(isIt) ?? name;
}
// src/host/journal.ts
const fileOf$1 = (directory) => join(directory, "journal");
/**
* Makes the journal of a lab, which is empty for as long as nothing is on the host. It is there from the beginning for the
* keeper to open, who reads it even after somebody has deleted it.
*/
const makeJournal = (machine, directory) => machine.write(fileOf$1(directory), "");
/** Whether a lab's journal says anything, whoever can read what. */
const isJournaled = (machine, directory) => (machine.read(fileOf$1(directory)) ?? "") !== "";
/** Begins a lab's journal, or goes on with it. */
function openJournal(machine, directory) {
	const write = (line) => machine.append(fileOf$1(directory), `${JSON.stringify(line)}\n`);
	const journaled = readJournal(machine, directory);
	if (journaled === void 0) write({
		version: 1,
		...ownNetwork(machine)
	});
	let count = journaled?.entries.length ?? 0;
	return {
		begin: (act) => {
			count += 1;
			write({
				n: count,
				begin: act
			});
			return count;
		},
		done: (number) => write({
			n: number,
			done: true
		})
	};
}
/**
* Undefined where the journal of a lab is empty, or about another network namespace, as of a container that shares /run. A
* last line that was cut off in the middle had not begun anything.
*/
function readJournal(machine, directory) {
	const file = fileOf$1(directory);
	const text = machine.read(file);
	if (text === void 0) return void 0;
	const [header, ...rest] = text.split("\n").slice(0, -1).map(parse);
	if (header === void 0) return text === "" ? void 0 : {
		entries: [],
		isLater: false,
		faults: []
	};
	if (!isHeader(header)) return {
		entries: [],
		isLater: false,
		faults: [`${file}:1: this is no journal's first line`]
	};
	if (!isOwnNetwork(machine, header)) return void 0;
	const lab = actingLab(directory);
	const lines = rest.map((line) => lineOf$1(lab, line));
	const faults = lines.flatMap((line, index) => "problem" in line ? [`${file}:${index + 2}: ${line.problem}`] : []);
	const isLater = header.version > 1;
	return {
		entries: entriesOf(machine, lines),
		isLater,
		faults: isLater ? [] : faults
	};
}
function parse(line) {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
const isHeader = (line) => isFields(line) && typeof line.version === "number" && typeof line.net === "string" && ["string", "undefined"].includes(typeof line.cookie);
function lineOf$1(lab, line) {
	if (!isFields(line) || typeof line.n !== "number") return noLine;
	const { n, begin } = line;
	if (line.done === true) return {
		n,
		done: true
	};
	if (!isFields(begin) || typeof begin.kind !== "string") return noLine;
	const act = readAct(lab, begin);
	return "problem" in act ? act : {
		n,
		begin: act
	};
}
const noLine = { problem: "this is no journal's line" };
function entriesOf(machine, lines) {
	const done = new Set(lines.flatMap((line) => "done" in line ? [line.n] : []));
	return lines.flatMap((line) => "begin" in line ? [{
		number: line.n,
		act: asNamedNow(machine, line.begin),
		done: done.has(line.n)
	}] : []);
}
/** What a lab holds on the host, or is about to. */
const actsOf = (machine, directory) => (readJournal(machine, directory)?.entries ?? []).map(({ act }) => act);
/** What the other labs of this machine hold, whether they are up or wait to be undone. */
const actsOfOthers = (machine, directory) => stateEntries(machine).map((name) => join(machine.stateDirectory, name)).filter((other) => other !== directory && machine.readLink(other) === void 0).flatMap((other) => actsOf(machine, other));
/** Who has it open reads that nothing is to be undone any more. */
function closeJournal(machine, directory) {
	machine.empty(fileOf$1(directory));
	machine.remove(fileOf$1(directory));
}
// src/host/left-behind.ts
/**
* The things of a snapshot that are as an act of a lab's left them, and that no mark says to be the lab's. Where one of them
* is different from before, the lab left it behind, whatever became of its journal. Not what somebody has decided about
* since, which undoing leaves as well.
*/
const leftBehind = (act, after) => thingsOf(act, after).filter(({ kind, key }) => Object.hasOwn(itemsOf(after, kind), key));
function thingsOf(act, after) {
	switch (act.kind) {
		case "lease": return leaseLeft(act, after);
		case "lro": return lroLeft(act, after);
		case "chain": return chainLeft(act, after);
		case "host-link": return deviceLeft(act, after);
		case "directory": return directoryLeft(act, after);
		default: return [];
	}
}
const itemsOf = ({ items }, kind) => items[kind] ?? {};
const settingOf = (after, key) => itemsOf(after, "sysctl")[sysctlName(key)];
function leaseLeft({ key, value, under }, after) {
	return settingOf(after, key) === value && settingOf(after, under.key) === under.value ? [{
		kind: "sysctl",
		key: sysctlName(key)
	}] : [];
}
function lroLeft({ card: { name } }, after) {
	const key = `${name} large-receive-offload`;
	return itemsOf(after, "offload")[key] === "off" && settingOf(after, `net/ipv4/conf/${name}/forwarding`) === "0" ? [{
		kind: "offload",
		key
	}] : [];
}
/** With its table, where nothing else is in that. */
function chainLeft({ tool, chain, withTable }, after) {
	const table = `${tool === "ip6tables" ? "ip6" : "ip"} filter`;
	if (Object.entries(itemsOf(after, `${tool} rule`)).some(([key, texts]) => key === `filter ${chain}` || JSON.stringify(texts).includes(chain))) return [];
	const chains = Object.keys(itemsOf(after, "nft object")).filter((key) => key.startsWith(`chain ${table} `));
	const isAlone = withTable && chains.every((key) => key === `chain ${table} ${chain}`);
	return [
		{
			kind: `${tool} chain`,
			key: `filter ${chain}`
		},
		{
			kind: "nft object",
			key: `chain ${table} ${chain}`
		},
		...isAlone ? [{
			kind: "nft object",
			key: `table ${table}`
		}] : []
	];
}
/** All that is said of the device, which is the lab's by its MAC address. */
function deviceLeft({ device, mac }, after) {
	const link = itemsOf(after, "link")[device] ?? null;
	if (!isFields(link) || link.address !== mac) return [];
	const inSettings = sysctlName(device);
	return Object.entries(after.items).flatMap(([kind, items]) => Object.keys(items).filter((key) => kind === "sysctl" ? key.split(".").includes(inSettings) : key.split(" ").includes(device)).map((key) => ({
		kind,
		key
	})));
}
/** Where it is empty, and nothing is mounted on it. */
function directoryLeft({ path }, after) {
	const kinds = ["network namespace", "namespace configuration"];
	return [...kinds, "mount"].some((kind) => Object.keys(itemsOf(after, kind)).some((key) => key.startsWith(`${path}/`) || kind === "mount" && key === path)) ? [] : kinds.map((kind) => ({
		kind,
		key: path
	}));
}
// src/lab/side/snapshot.ts
/**
* What is on the host, and what of it is so for other labs than the one that is asked about.
*
* @param isMeant whether a process with the mark of a lab can be one that a lab of the user's has left. Anybody can give a process
* any mark. One in another PID namespace is a container's, or ends with the lab. Default: whether it is this user's.
*/
async function snapshotOnHost(machine, { id, conntrack }, isMeant = (pid) => isOfUser(machine, pid, machine.user.uid)) {
	const before = heldByOthers(machine, id);
	const snapshot = await takeSnapshot(machine, conntrack && { conntrack });
	const held = [...before, ...heldByOthers(machine, id)];
	const { process = {}, ...others } = snapshot.items;
	const isOurs = (pid) => isMeant(pid) && !isInAnother(machine, pid, "pid");
	const ours = Object.entries(process).filter(([pid]) => isOurs(Number(pid)));
	const meant = {
		...snapshot,
		items: {
			...others,
			process: Object.fromEntries(ours)
		}
	};
	return id === void 0 ? meant : {
		...meant,
		held: held.flatMap((act) => leftBehind(act, meant))
	};
}
/** A link is never two labs'. */
const heldByOthers = (machine, id) => id === void 0 ? [] : actsOfOthers(machine, join(machine.stateDirectory, id)).filter(({ kind }) => kind !== "host-link");
// src/lab/state/proc.ts
/** The processes of this user that carry the mark of one of these labs. */
const processesOf = (machine, labs) => carriersOf(machine, labs.map((lab) => `${labVariable}=${lab}`));
/** What a process has open, by paths that lead there. Another user's is hidden, and taken to have nothing. */
function descriptorsOf(machine, pid) {
	const directory = `/proc/${pid}/fd`;
	try {
		return machine.list(directory).map((name) => `${directory}/${name}`);
	} catch {
		return [];
	}
}
// src/lab/state/keepers.ts
const pause$1 = 2;
const lineOfHolder = 7;
/** Undefined of any other process. */
function keeperAt(machine, pid) {
	const [, , , name, state] = commandLineOf(machine, pid).split("\0");
	return name === "keeper" && state !== void 0 ? {
		state,
		line: `/proc/${pid}/fd/${lineOfHolder}`
	} : void 0;
}
/**
* The keepers of labs, by their marks: those of this user in this PID namespace. Another user may have begun a lab of the same
* id, and so may a container, in a state directory of its own.
*/
function keepersOf(machine, labs) {
	if (labs.length === 0) return [];
	const isOwn = (pid) => keeperAt(machine, pid)?.state === machine.stateDirectory && !isInAnother(machine, pid, "pid");
	return processesOf(machine, labs).filter(isOwn);
}
const patience$3 = 2e4;
/**
* Resolves when keepers have ended whose labs have, also such as were stopped.
*
* @throws LabError where one does not.
*/
async function untilKeepersEnd(machine, keepers) {
	const start = performance.now();
	for (const pid of keepers) machine.signal(pid, "SIGCONT");
	for (const pid of keepers) while (isRunning(machine, pid)) {
		if (performance.now() - start > patience$3) throw new LabError(`the keeper of a lab, process ${pid}, does not end`);
		await setTimeout(pause$1);
	}
}
/**
* Lets keepers go on whose labs have ended, and what they started out here, such as were stopped, and end: killed, they would leave
* zombies. One to which SIGSTOP was sent may not have stopped yet.
*/
function wakeKeepers(machine, labs) {
	for (const pid of processesOf(machine, labs)) if (!isInAnother(machine, pid, "pid")) machine.signal(pid, "SIGCONT");
}
/** Kills those that should have ended long ago, and so hang, with what they have started to undo: they lead their process groups. */
async function endKeepers(machine, labs) {
	await Promise.all(keepersOf(machine, labs).map((pid) => killGroup(machine, pid)));
}
// src/lab/state/lab-directory.ts
const notOurs = /* @__PURE__ */ new Set([
	"EACCES",
	"ENOENT",
	"EPERM"
]);
/** In `/tmp`, somebody else may have been there first. @throws CapabilityError */
function requirePrivate(machine) {
	const { stateDirectory: path, user } = machine;
	const owner = machine.ownerOf(path);
	if (owner === void 0 || machine.isPrivate(path)) return;
	const whose = owner === user.uid ? "is not a directory that only this user may enter" : `belongs to user ${owner}`;
	throw new CapabilityError(`${path}, where labs keep their state, ${whose}`, { hint: `${owner === user.uid ? `chmod 0700 ${path}` : "remove it"}${user.uid === 0 ? "" : ", or set XDG_RUNTIME_DIR to a directory of your own (0700)"}` });
}
/**
* The name of a directory that is not complete yet. The PID namespace in it, as its link in /proc has it, says where there is
* a process with the lab's mark as long as somebody is making it.
*/
const unfinished = (id, pidNamespace) => `.${id}.${pidNamespace}`;
/** The id and the PID namespace of a directory that is not complete; undefined where it is none. */
function unfinishedIn(entry) {
	const [, id, pidNamespace] = entry.match(/^\.(.+)\.(pid:\[\d+\])$/) ?? [];
	return id === void 0 || pidNamespace === void 0 ? void 0 : {
		id,
		pidNamespace
	};
}
/**
* Makes what a lab has on the host: its directory, with a link that says in which PID namespace its numbers hold, and its
* journal. It gets its name when it is complete. The last lab's keeper removes the state directory, maybe between our making
* it and our making what is in it: then once more.
*
* @throws CapabilityError where this user may not.
*/
function makeLabDirectory(machine, id, tries = 10) {
	const pidNamespace = machine.readLink("/proc/self/ns/pid") ?? "";
	const making = join(machine.stateDirectory, unfinished(id, pidNamespace));
	try {
		machine.makeDirectory(machine.stateDirectory);
		requirePrivate(machine);
		machine.makeDirectory(making);
		machine.makeLink(join(making, "pid"), pidNamespace);
		makeJournal(machine, making);
		machine.move(making, labPaths(machine.stateDirectory, id).directory);
	} catch (error) {
		const code = codeOf(error);
		if (code === "ENOENT" && tries > 0) return makeLabDirectory(machine, id, tries - 1);
		if (error instanceof CapabilityError) throw error;
		if (!notOurs.has(code)) {
			for (const file of ["pid", "journal"]) machine.remove(join(making, file));
			for (const made of [making, machine.stateDirectory]) machine.removeDirectory(made);
			throw error;
		}
		throw new CapabilityError(`this user may not make ${machine.stateDirectory}, where labs keep their state`, {
			hint: "run it as root, e.g. with sudo",
			cause: error
		});
	}
}
// src/lab/state/identity.ts
const namespaceOf = (machine, pid, kind) => machine.readLink(`/proc/${pid}/ns/${kind}`);
/** Undefined where the process is not the first of a PID namespace of its own, or has been killed, whether it has ended, and is reaped, or not. */
function identityOf(machine, pid) {
	const [pidNamespace, network] = ["pid", "net"].map((kind) => namespaceOf(machine, pid, kind));
	const numbers = fieldOf(machine, pid, "NSpid");
	if (pidNamespace === void 0 || network === void 0 || numbers.length < 2 || numbers.at(-1) !== "1") return void 0;
	if (isKilled(machine, pid)) return void 0;
	return {
		pid,
		pidNamespace,
		network
	};
}
/** Whether a process is still alive and the same. The kernel takes its namespaces away as soon as it is killed. */
function isIdentical(machine, { pid, pidNamespace, network }) {
	const now = identityOf(machine, pid);
	return now?.pidNamespace === pidNamespace && now.network === network;
}
// src/lab/state/user-lab.ts
const fileOf = (directory) => join(directory, "user.json");
const writeUserLab = (machine, directory, lab) => machine.write(fileOf(directory), JSON.stringify(lab));
/** Undefined where the lab of a directory is none of a user's. */
function userLabOf(machine, directory) {
	const text = machine.read(fileOf(directory));
	return text === void 0 ? void 0 : parseOwn(text);
}
/** Whether the holder of a user's lab is alive. Nothing is read that the user could write. */
const isHolderAlive = (machine, { holder }) => isIdentical(machine, holder);
// src/lab/state/stage.ts
/** What lifelines are called until somebody holds them. */
const unheld = {
	creator: "creator.new",
	keeper: "keeper.new",
	owner: "owner.new",
	holder: "holder.new"
};
const lineOf = (directory, line) => join(directory, line);
/** @param directory of a lab in the state directory */
function stageOf(machine, directory) {
	const user = userLabOf(machine, directory);
	if (user) return isUserLabUp(machine, directory, user) ? "up" : "over";
	const isThere = (name) => machine.inode(join(directory, name)) !== void 0;
	const isHeld = (line) => machine.isHeld(lineOf(directory, line));
	const isForsaken = ["creator", "owner"].some((line) => isThere(line) && !isHeld(line));
	const isHolding = isThere("holder") ? isHeld("holder") : isThere("inside/lab.json");
	const link = machine.readLink(join(directory, "inside"));
	if (isHolding && !isHolderKilled(machine, directory, link)) return isForsaken || link === void 0 && isKeeperGone(machine, directory) ? "forsaken" : "up";
	if (isForsaken || link !== void 0) return "over";
	return (isThere("keeper") ? isHeld("keeper") && !areMakersKilled(machine, directory) : isBeingMade(machine, directory)) ? "coming up" : "over";
}
/**
* A lab of a user's, which root knows by the number of its holder. In another PID namespace that says nothing, and there root's
* processes tell, the keeper and what watches the holder, as long as one of them is there.
*/
function isUserLabUp(machine, directory, user) {
	if (isOfHere(machine, directory)) return isHolderAlive(machine, user);
	if (!isAnyThere(machine, namesOf(directory, "holder"))) return true;
	return ["holder", "keeper"].some((line) => isAnyHeld(machine, namesOf(directory, line)));
}
/**
* Whether the keeper of a lab that is held is gone, without which a lab that is not built yet never will be: it holds its lifeline
* before it starts the holder.
*/
function isKeeperGone(machine, directory) {
	const names = namesOf(directory, "keeper");
	return isAnyThere(machine, names) && !isAnyHeld(machine, names);
}
/** A lifeline by both of its names, in the order in which it has them: it may get the second one between two looks. */
const namesOf = (directory, line) => [unheld[line], line].map((name) => join(directory, name));
const isAnyThere = (machine, paths) => paths.some((path) => machine.inode(path) !== void 0);
const isAnyHeld = (machine, paths) => paths.some((path) => machine.isHeld(path));
/** It does nothing any more, and lets its lifeline go when its tracer lets it. */
function isHolderKilled(machine, directory, link) {
	const holder = holderBy(link);
	return holder !== void 0 && isOfHere(machine, directory) && isKilled(machine, holder);
}
/** Whether who was making a lab holds its lifelines only because he has not ended yet. */
function areMakersKilled(machine, directory) {
	const makers = isOfHere(machine, directory) ? processesOf(machine, [basename(directory)]) : [];
	return makers.length > 0 && makers.every((pid) => isKilled(machine, pid));
}
const isOfHere = (machine, directory) => machine.readLink(join(directory, "pid")) === machine.readLink("/proc/self/ns/pid");
/** Whether the inside of a lab is there. */
const isLabUp = (machine, directory) => ["up", "forsaken"].includes(stageOf(machine, directory));
/**
* Whether somebody may be making a lab of which nobody is known to hold a lifeline yet: its keeper is there before the directory
* is. What is made in another PID namespace, as in a container that shares the directory, cannot be seen from here.
*/
function isBeingMade(machine, directory) {
	const pidNamespace = machine.readLink(join(directory, "pid"));
	return pidNamespace !== void 0 && isSomebodyMaking(machine, {
		id: basename(directory),
		pidNamespace
	});
}
/** As `stageOf`, for an entry of the state directory that is no lab's yet; undefined where it is none. */
function isUnfinished(machine, entry) {
	const making = unfinishedIn(entry);
	return making !== void 0 && isSomebodyMaking(machine, making);
}
function isSomebodyMaking(machine, { id, pidNamespace }) {
	return !(pidNamespace === machine.readLink("/proc/self/ns/pid")) || keepersOf(machine, [id]).some((pid) => !isKilled(machine, pid));
}
// src/host/act.ts
/** What an act is about, as messages call it. */
function titleOf(act) {
	switch (act.kind) {
		case "directory":
		case "symlink": return act.path;
		case "lease":
		case "host-setting": return `sysctl ${act.key}`;
		case "lro": return `large receive offload of ${act.card.name}`;
		case "host-link":
		case "host-up": return `interface ${act.device}`;
		case "host-address": return `address ${act.address} of ${act.device}`;
		case "host-route": return `route to ${act.route.to}`;
		case "translation": return `nftables table inet ${act.table}`;
		case "chain": return `${act.tool} chain ${act.chain}`;
		case "admission": return `${act.tool} rules for ${act.device} in ${act.chain}`;
		case "visitors": return "processes that came in by pins";
		case "way-out": return `way out by ${act.family === "ipv4" ? "IPv4" : "IPv6"}`;
		case "connections": return `connections from and to ${act.source}`;
	}
}
/** Whether an act stops what others open: it is undone when nothing of those is left, and without it they are not done. */
const isGuard = (act) => act.kind === "translation";
/** Whether two labs hold the same thing of the machine's, so that only the last of them gives it back. */
function isShared(act, other) {
	if (act.kind === "lease") return other.kind === "lease" && other.key === act.key;
	if (act.kind === "chain") return other.kind === "chain" && other.tool === act.tool;
	return act.kind === "lro" && other.kind === "lro" && other.card.index === act.card.index;
}
// src/machine/limited.ts
const usually = 15e3;
const onceOneHung = 2e3;
const isLimited = Symbol("limited");
/**
* A machine that kills a program which does not answer in time. One that is limited already stays as it is.
*
* @param limit ms @param further ms for each program after one that did not answer
*/
function limited(machine, limit = usually, further = onceOneHung) {
	if (machine[isLimited]) return machine;
	let now = limit;
	const run = async (argv, options = {}) => {
		const given = now;
		const expiry = NativeAbortSignal.timeout(given);
		const signal = options.signal ? NativeAbortSignal.any([options.signal, expiry]) : expiry;
		try {
			return await machine.run(argv, {
				...options,
				signal
			});
		} catch (error) {
			if (error !== expiry.reason) throw error;
			now = Math.min(limit, further);
			throw new LabError(`${argv.join(" ")}: no answer within ${given / 1e3} s`, { cause: error });
		}
	};
	return {
		...machine,
		run,
		[isLimited]: true
	};
}
/** What a program that was started answers. @throws LabError that says what is late, where it takes too long */
async function inTime(what, answer, limit = usually) {
	const answered = new NativeAbortController();
	const late = setTimeout(limit, void 0, { signal: answered.signal }).then(() => {
		throw new LabError(`${what}: no answer within ${limit / 1e3} s`);
	});
	try {
		return await Promise.race([answer, late]);
	} finally {
		answered.abort();
	}
}
// src/host/tools.ts
/** In the environment of what runs on the host for an act of a lab. */
const mark = "NETNS_TOPOLOGY_ACT";
/** The machine as acts see it: a tool answers in time, and is known as one of the lab's where it outlives who ran it. */
function withTools(machine, directory) {
	const inTime = limited(machine);
	return {
		...inTime,
		run: (argv, options) => inTime.run(argv, {
			env: {
				...cleanEnvironment(),
				[mark]: basename(directory)
			},
			...options
		})
	};
}
const patience$2 = 2e3;
/**
* Ends what is still running for an act of a lab whose process was killed meanwhile: what it does after the act was undone,
* nobody would undo.
*/
async function endTools(machine, directory) {
	const left = await killFound(machine, {
		find: () => toolsOf(machine, basename(directory)),
		patience: patience$2
	});
	if (left.length > 0) throw new LabError(`${left.map(({ pid }) => pid).join(", ")} could not be killed`);
}
/** What an act starts is this user's, and where the act is done. A container may have a lab of the same id in namespaces of its own. */
const toolsOf = (machine, lab) => carriersOf(machine, [`${mark}=${lab}`]).filter((pid) => !["net", "pid"].some((kind) => isInAnother(machine, pid, kind))).map((pid) => ({
	pid,
	mark: `${mark}=${lab}`
}));
// src/host/undo.ts
/**
* Undoes what a journal says was begun on the host, last in first out, and removes the journal. What is undone already is
* fine; what is not ours any more is left alone, and what another lab needs is left to it. Never stops at a failure: it
* gives them all, and then the journal stays. A guard was made before what it guards, and so is undone after it; it stays
* where not all of that could be undone. To be called under the lock of the state directory.
*/
async function undoJournal(machine, directory) {
	const journaled = readJournal(machine, directory);
	if (journaled === void 0) return [];
	if (journaled.isLater) return [`${join(directory, "journal")}: ${isOfLater}`];
	const failures = [...journaled.faults, ...await attempt("tools of an act", () => endTools(machine, directory))];
	const others = actsOfOthers(machine, directory);
	const tooled = withTools(machine, directory);
	for (const { act } of journaled.entries.toReversed()) {
		if (others.some((other) => isShared(act, other))) continue;
		if (isGuard(act) && failures.length > 0) continue;
		failures.push(...await tryUndo(tooled, act));
	}
	if (failures.length === 0) closeJournal(machine, directory);
	return failures;
}
const isOfLater = "a later version of netns-topology did this, and must undo it";
async function tryUndo(machine, act) {
	return await attempt(titleOf(act), () => handlerOf(act).undo(machine, act));
}
async function attempt(title, work) {
	try {
		await work();
		return [];
	} catch (error) {
		return [`${title}: ${messageOf(error)}`];
	}
}
// src/machine/lock-holder.ts
/** The holder of the lock for which flock(1) waits in the process `waiting`. */
function holderBlocking(machine, waiting) {
	const locker = lockerBlocking(machine, waiting);
	const helper = locker === void 0 ? void 0 : processOf(machine, locker);
	if (helper === void 0) return unseen;
	const owner = helper.parent > 1 ? processOf(machine, helper.parent) : void 0;
	const children = startedBy(machine, helper.pid);
	const [child] = children;
	const all = [
		...owner ? [owner] : [],
		helper,
		...children
	];
	return {
		id: `${helper.pid} ${helper.started}`,
		heldFor: child && ageOf(machine, child),
		who: whoIs(machine, owner ?? helper, all),
		remedy: remedyFor(owner ?? helper, all),
		stopped: [helper, ...children].filter(({ pid, state }) => state === "T" && isOfUser(machine, pid, machine.user.uid)).map(({ pid }) => pid)
	};
}
const unseen = {
	id: "unseen",
	heldFor: void 0,
	who: "a process that this user cannot see, or of another PID namespace, as of a container",
	remedy: "look for a process there that is stopped or hangs: `lslocks` names it",
	stopped: []
};
/**
* By /proc/locks (proc_locks(5)): a lock has its waiters below it, under the same number and with an arrow. Locks of processes of
* other PID namespaces are not in it.
*/
function lockerBlocking(machine, waiting) {
	const entry = /^(\d+): *(->)? *FLOCK +\S+ +\S+ +(\d+) /;
	const locks = (textOf(machine, "/proc/locks") ?? "").split("\n").flatMap((line) => {
		const [, number, arrow, pid] = entry.exec(line) ?? [];
		return number === void 0 ? [] : [{
			number,
			isWaiting: arrow !== void 0,
			pid: Number(pid)
		}];
	});
	const own = locks.find(({ isWaiting, pid }) => isWaiting && pid === waiting);
	return locks.find(({ isWaiting, number }) => !isWaiting && number === own?.number)?.pid;
}
/** Of other users' processes, nothing may be there to read (`hidepid`). */
const whatIsShown = (machine) => ({ read: (path) => textOf(machine, path) });
function processOf(machine, pid) {
	const stat = statOf(whatIsShown(machine), pid);
	return stat && {
		pid,
		...stat
	};
}
const startedBy = (machine, pid) => childrenOf(whatIsShown(machine), pid).flatMap((child) => processOf(machine, child) ?? []);
const ticks = 100;
const ageOf = (machine, { started }) => 1e3 * (Number.parseFloat(textOf(machine, "/proc/uptime") ?? "") - started / ticks);
/** Stopped by a signal, or by a debugger. */
const isStopped = ({ state }) => state === "T" || state === "t";
function whoIs(machine, { pid }, all) {
	const [, uid] = /^Uid:\s+(\d+)/m.exec(textOf(machine, `/proc/${pid}/status`) ?? "") ?? [];
	const details = [uid && `user ${uid}`, commandOf(machine, pid)].filter(Boolean).join(": ");
	const stopped = all.filter(isStopped).map((one) => one.pid === pid ? "it" : `its process ${one.pid}`);
	return `process ${pid} (${details})${stopped.length === 0 ? "" : `; ${stopped.join(" and ")} is stopped`}`;
}
const longest = 120;
/** Where the machine hides from users what others run (`hidepid`, proc(5)), it is not said to them by an error either. */
function commandOf(machine, pid) {
	const command = (/ - proc \S+ .*hidepid=(?!0|off)/.test(textOf(machine, "/proc/self/mountinfo") ?? "") ? "" : commandLineOf(machine, pid)).replaceAll(/[\0\s]+/g, " ").trim();
	return command.length > longest ? `${command.slice(0, longest)}…` : command;
}
/** SIGTERM would wait until a stopped process goes on. */
function remedyFor({ pid }, all) {
	const stopped = all.filter(isStopped).map((one) => one.pid);
	return stopped.length === 0 ? `\`kill ${pid}\` ends it; what it has begun is then undone` : `\`kill -CONT ${stopped.join(" ")}\` lets it go on, \`kill -KILL ${pid}\` ends it; what it has begun is then undone`;
}
function textOf(machine, path) {
	try {
		return machine.read(path);
	} catch {
		return;
	}
}
// src/machine/unstoppable.ts
let working = 0;
let isTold = false;
const onKey = () => {
	isTold = true;
};
/**
* Puts off a terminal's key that stops jobs (Ctrl-Z, SIGTSTP) until some work is done: what stops while it has a lock keeps
* it. A worker thread hears of no signals, and stops.
*/
async function unstoppable(work) {
	if (working === 0) process.on("SIGTSTP", onKey);
	working += 1;
	try {
		return await work();
	} finally {
		await setImmediate();
		working -= 1;
		if (working === 0) stopNow();
	}
}
/** Where somebody else listens, he has heard of the key. */
function stopNow() {
	process.off("SIGTSTP", onKey);
	if (isTold && process.listenerCount("SIGTSTP") === 0) signal(process.pid, "SIGTSTP");
	isTold = false;
}
// src/machine/lock.ts
/** ms */
const usualPatience = 3e4;
/**
* Does something under the lock of a directory, which every other process of this package takes as well, unless the lock
* cannot be had. The kernel frees it when this process ends, whatever ends it. Nobody takes it from a process that hangs
* or is stopped: waiting for such a one ends with an error that names it, and at the machine's interruption.
*
* @throws the reason of the interruption, or what `work` does.
*/
async function tryLocked(machine, directory, work, { patience = usualPatience } = {}) {
	const inode = machine.inode(directory);
	if (inode === void 0) return isGone;
	return await unstoppable(async () => {
		const lock = machine.start([
			"flock",
			".",
			"cat"
		], {}, directory);
		lock.send(`${locked}\n`);
		try {
			const answer = await answerOf(machine, lock, {
				directory,
				patience
			}).catch((error) => {
				if (machine.inode(directory) !== inode) return void 0;
				throw error;
			});
			if (answer === void 0 || machine.inode(directory) !== inode) return isGone;
			if (answer !== locked) return {
				isDone: false,
				refusal: answer
			};
			return {
				isDone: true,
				result: await work(limited(machine))
			};
		} finally {
			lock.close();
			await lock.ended();
		}
	});
}
/**
* As `tryLocked`, for what cannot do without.
*
* @throws LabError where the lock cannot be had or there is no such directory, or what `tryLocked` does.
*/
async function withLock(machine, directory, work, options) {
	const outcome = await tryLocked(machine, directory, work, options);
	if (outcome.isDone) return outcome.result;
	throw outcome.refusal ?? directoryIsGone(directory);
}
/** What to say where a directory that is to be locked is not there. */
const directoryIsGone = (directory) => new LabError(`${directory} could not be locked: somebody has removed it`, { hint: "leave it to netns-topology, which makes and removes it" });
const locked = "locked";
const isGone = {
	isDone: false,
	refusal: void 0
};
const betweenLooks = 1e3;
/** `locked`, or why it is not. @throws the reason of an interruption */
async function answerOf(machine, lock, waiting) {
	try {
		if (await untilAnswered(machine, lock, waiting) === locked) return locked;
		return new LabError(`${waiting.directory} could not be locked: ${lock.stderr().trim() || "flock was killed"}`);
	} catch (error) {
		killGroup(machine, lock.pid);
		if (error instanceof LabError) return error;
		throw error;
	}
}
/** What flock(1) prints. @throws LabError where waiting has no end, the reason of an interruption */
async function untilAnswered(machine, lock, { directory, patience }) {
	const answered = new NativeAbortController();
	const isOver = machine.interruption?.aborted ?? false;
	const isHeld = untilHeldFor(machine, lock, {
		directory,
		patience: isOver ? Math.min(patience, patienceAfterInterruption) : patience
	}, answered.signal);
	const answer = Promise.race([lock.nextLine(), isHeld]);
	try {
		return isOver ? await answer : await unlessInterrupted(machine, answer);
	} finally {
		answered.abort();
	}
}
/**
* Rejects once one and the same process has held the lock for too long: where many take it in turn, waiting goes on. A flock(1) that
* was stopped does not hear that the process which it has the lock for has let go, or is dead: it goes on.
*/
async function untilHeldFor(machine, { pid }, { directory, patience }, signal) {
	let seen = {
		id: "",
		since: 0
	};
	for await (const _ of setInterval(Math.min(betweenLooks, patience), void 0, {
		ref: false,
		signal
	})) {
		const { id, heldFor = 0, who, remedy, stopped } = holderBlocking(machine, pid);
		for (const one of stopped) machine.signal(one, "SIGCONT");
		const at = now();
		if (seen.id !== id) seen = {
			id,
			since: at
		};
		const held = Math.max(heldFor, at - seen.since);
		if (held < patience) continue;
		throw new LabError(`${directory} has been locked for ${Math.round(held / 1e3)} s by ${who}`, { hint: remedy });
	}
	throw signal.reason;
}
// src/lab/state/dead-pins.ts
/**
* A machine that loses its power with pins up has /etc as it was, and nothing of the lab that they lead to, nor of its journal: that is
* on a tmpfs, under /run. That there is nothing at a link's end does not say that its lab is dead: who shares /etc may have a /run of
* its own, as a container. So who looks has to see the machine's, and the link has to be older than the machine's start.
*/
function deadPins(machine) {
	const names = seesMachine(machine) ? machine.list(pinRoots.etc) : [];
	const start = names.length === 0 ? 0 : startOf(machine);
	return names.flatMap((name) => {
		const path = join(pinRoots.etc, name);
		const id = labOf(machine.readLink(path), name);
		if (id === void 0 || machine.inode(join("/run/netns-topology", id)) !== void 0) return [];
		return (machine.made(path) ?? start) < start ? [{
			path,
			id
		}] : [];
	});
}
const firstPids = 4026531836;
/** Whether process 1 is the machine's own, and shows its /run. That only root may ask; to a user root has the last word. */
const seesMachine = (machine) => machine.inode("/proc/self/ns/pid") === firstPids && (machine.user.uid !== 0 || machine.inode("/proc/self/ns/mnt") === machine.inode("/proc/1/ns/mnt"));
/** Of a link's target, as `symlink` of `host/acts` makes it. */
function labOf(target, name) {
	const directory = dirname(dirname(target ?? ""));
	return target === join("/run/netns-topology", basename(directory), "etc", name) ? basename(directory) : void 0;
}
/** Since when the machine runs, in whole seconds since 1970 (proc_stat(5)). */
const startOf = (machine) => Number(/^btime (\d+)$/m.exec(machine.read("/proc/stat") ?? "")?.[1] ?? 0);
/** Removes them, and their directory where nothing else is in it. Gives the labs that they were of. */
function removeDeadPins(machine) {
	const dead = machine.user.uid === 0 ? deadPins(machine) : [];
	for (const { path } of dead) machine.remove(path);
	if (dead.length > 0) machine.removeDirectory(pinRoots.etc);
	return [...new Set(dead.map(({ id }) => id))];
}
// src/lab/state/forsaken.ts
const patience$1 = 5e3;
const pause = 2;
const accessMode = 3;
const looks = 500;
/**
* Ends labs that go on though the one they live for is gone: a holder that was stopped, or hangs, does not hear of it. A process
* that watches an owner and was stopped goes on first, to say whether there still is one; for one that is traced, and so says
* nothing, the kernel does. Gives the ids of those that cannot be killed, as where a process waits for a device.
*/
async function endForsaken(machine) {
	const directoryOf = (entry) => join(machine.stateDirectory, entry);
	const labs = stateEntries(machine).filter((entry) => machine.readLink(directoryOf(entry)) === void 0);
	const watchers = /* @__PURE__ */ new Map();
	for (const lab of labs) watchers.set(lab, await goOn(machine, lineOf(directoryOf(lab), "owner")));
	const isForsaken = (lab) => {
		const stage = stageOf(machine, directoryOf(lab));
		return stage === "forsaken" || stage === "up" && isOwnerGone(machine, watchers.get(lab) ?? []);
	};
	const forsaken = labs.filter(isForsaken);
	await killHolders(machine, forsaken.map((lab) => ({ directory: directoryOf(lab) })));
	return forsaken.filter(isForsaken);
}
/** Lets what holds a lifeline go on where it was stopped, waits until it waits again or has let go, and gives it. */
async function goOn(machine, line) {
	const holding = holdingOf(machine, line);
	const stopped = holding.filter((pid) => statOf(machine, pid)?.state === "T");
	for (const pid of stopped) machine.signal(pid, "SIGCONT");
	const isBusy = (pid) => ["T", "R"].includes(statOf(machine, pid)?.state ?? "");
	for (let look = 0; look < looks && stopped.some(isBusy) && machine.isHeld(line); look += 1) await setTimeout(pause);
	return holding;
}
/** Whether one of these processes is traced and watches an owner that is gone: what it has a pidfd of (proc_pid_fdinfo(5)). */
function isOwnerGone(machine, watchers) {
	return watchers.filter((pid) => statOf(machine, pid)?.state === "t").flatMap((pid) => descriptorsOf(machine, pid)).map((one) => fdinfoOf(machine, one, "Pid")).some((pid) => pid !== void 0 && !isRunning(machine, Number(pid)));
}
/** Kills the holders of labs. Resolves when all are dead or it has taken too long, with whether they are. */
async function killHolders(machine, labs) {
	const lineIn = ({ directory }) => lineOf(directory, "holder");
	for (const lab of labs) for (const pid of holdersOf(machine, lab)) machine.signal(pid, "SIGKILL");
	const start = performance.now();
	while (labs.some((lab) => machine.isHeld(lineIn(lab)))) {
		if (performance.now() - start > patience$1) return false;
		await setTimeout(pause);
	}
	return true;
}
/** The holder of a lab, by what it holds: none where it is dead, or another user's. */
function holdersOf(machine, { directory, holder }) {
	const line = lineOf(directory, "holder");
	return holder !== void 0 && holds(machine, holder, line) ? [holder] : holdingOf(machine, line);
}
/** The processes that hold a lifeline. */
const holdingOf = (machine, line) => machine.isHeld(line) ? writersOf(machine, line) : [];
/** As `holdingOf`, also where the lifeline is deleted and its path leads through who reads it. */
const writersOf = (machine, line) => ownPids(machine).filter((pid) => holds(machine, pid, line));
/** Whether a process has a lifeline open for writing, as the kernel lists what it has open (proc_pid_fd(5)). */
function holds(machine, pid, line) {
	const inode = machine.inode(line);
	if (inode === void 0) return false;
	const name = basename(machine.readLink(line) ?? line);
	const isIt = (descriptor) => machine.readLink(descriptor)?.endsWith(name) === true && machine.inode(descriptor) === inode;
	return descriptorsOf(machine, pid).some((descriptor) => isIt(descriptor) && isForWriting(machine, descriptor));
}
/** The flags of open(2), in octal; the keeper only reads. */
const isForWriting = (machine, descriptor) => (Number.parseInt(fdinfoOf(machine, descriptor, "flags") ?? "0", 8) & accessMode) !== 0;
const fdinfoOf = (machine, descriptor, name) => fieldIn(machine.read(descriptor.replace("/fd/", "/fdinfo/")) ?? "", name)[0];
// src/lab/state/inside.ts
/** Makes the link by which the host reaches a lab's own files, through the root directory of its holder. One that is there is fine. */
function linkInside(machine, id, holder) {
	const { directory, inside } = labPaths(machine.stateDirectory, id);
	try {
		machine.makeLink(inside, insideOf(holder, directory));
	} catch (error) {
		if (codeOf(error) !== "EEXIST") throw error;
	}
}
/** Makes the link anew for labs that are up and of which somebody deleted it: it is how they are found by their names. */
function mendLinks(machine) {
	for (const id of stateEntries(machine)) {
		const { directory, inside } = labPaths(machine.stateDirectory, id);
		if (machine.readLink(directory) !== void 0 || machine.readLink(inside) !== void 0) continue;
		if (!isLabUp(machine, directory)) continue;
		const hasRecord = (pid) => machine.inode(`${insideOf(pid, directory)}/lab.json`) !== void 0;
		const holder = holdersOf(machine, { directory }).find(hasRecord);
		if (holder !== void 0) linkInside(machine, id, holder);
	}
}
// src/lab/state/leftovers.ts
const patience = 5e3;
/**
* Kills what is left of labs whose holder is dead, as far as it has a lab's mark. Gives what does not end, as a process that is
* traced by one that was stopped: that only its tracer lets go (ptrace(2), PTRACE_EVENT_EXIT).
*
* @param lab the id of the only one that is meant.
*/
async function endLeftovers(machine, lab) {
	return (await killFound(machine, {
		find: () => leftovers(machine).filter((one) => lab === void 0 || one.lab === lab),
		patience,
		isReady: ({ pid }, waited) => isRipe(machine, pid, waited)
	})).map(({ pid, lab: id }) => ({
		lab: id,
		what: `process ${pid} (${argvOf(machine, pid).join(" ")}) was killed and does not end${tracerText(machine, pid)}`
	}));
}
/** Processes with the mark of a lab that are in a PID namespace, or enter one, whose first process is dead. */
function leftovers(machine) {
	const pids = pidsOf(machine);
	const own = machine.readLink("/proc/self/ns/pid");
	const alive = new Set(pids.flatMap((pid) => identityOf(machine, pid)?.pidNamespace ?? []));
	const isDead = (namespace) => namespace !== void 0 && namespace !== own && !alive.has(namespace);
	return ownPids(machine).flatMap((pid) => {
		const lab = labOf$1(machine, pid);
		return lab !== void 0 && ["pid", "pid_for_children"].some((name) => isDead(machine.readLink(`/proc/${pid}/ns/${name}`))) ? [{
			pid,
			lab,
			mark: `${labVariable}=${lab}`
		}] : [];
	});
}
function tracerText(machine, pid) {
	const [tracer = "0"] = fieldOf(machine, pid, "TracerPid");
	return tracer === "0" ? "" : `: process ${tracer} traces it`;
}
// src/lab/state/sweep.ts
/**
* Ends labs that go on though the one they live for is gone, undoes what dead labs left on the host, and removes them from the
* state directory.
*
* @param lab the id of one, of which the caller knows that it is not coming up; default: all.
*/
async function sweep(machine, lab) {
	mendLinks(machine);
	const unpinned = lab === void 0 ? removeDeadPins(machine) : [];
	const immortal = (await endForsaken(machine)).map((id) => ({
		lab: id,
		what: "its holder was killed and does not end"
	}));
	const dead = stateEntries(machine).filter((entry) => isDead(machine, entry, lab));
	if (dead.length === 0) {
		machine.removeDirectory(machine.stateDirectory);
		return {
			restored: unpinned,
			failures: immortal
		};
	}
	const failures = [...immortal, ...await removeLocked(machine, dead)];
	const isLeft = (entry) => machine.inode(join(machine.stateDirectory, entry)) !== void 0;
	const restored = [...unpinned, ...dead.filter((entry) => isId(entry) && !isLeft(entry))];
	machine.removeDirectory(machine.stateDirectory);
	return {
		restored,
		failures
	};
}
/**
* Whether there is a lab that is not built: it comes up, or somebody has just killed what made it, and the processes that hold its
* lifelines are not dead yet.
*/
const isOneUnbuilt = (machine) => stateEntries(machine).some((entry) => {
	if (unfinishedIn(entry)) return isUnfinished(machine, entry);
	const directory = join(machine.stateDirectory, entry);
	if (machine.readLink(directory) !== void 0 || userLabOf(machine, directory) !== void 0 || machine.readLink(join(directory, "inside")) !== void 0) return false;
	return stageOf(machine, directory) !== "over";
});
/** Names have no dot. */
const isId = (entry) => entry.indexOf(".") > 0;
function isDead(machine, entry, lab) {
	const path = join(machine.stateDirectory, entry);
	const id = machine.readLink(path) ?? unfinishedIn(entry)?.id ?? entry;
	if (lab !== void 0) return id === lab && !isLabUp(machine, join(machine.stateDirectory, id));
	if (unfinishedIn(entry)) return !isUnfinished(machine, entry);
	return stageOf(machine, join(machine.stateDirectory, id)) === "over";
}
/** Under the lock, so that names are not claimed and shared settings not taken meanwhile. */
async function removeLocked(machine, dead) {
	const outcome = await tryLocked(machine, machine.stateDirectory, async (limited) => {
		const failures = [];
		for (const entry of dead) failures.push(...await removeOne(limited, entry));
		return failures;
	});
	if (outcome.isDone) return outcome.result;
	const { refusal } = outcome;
	return refusal === void 0 ? [] : dead.filter(isId).map((lab) => ({
		lab,
		what: whyOf(refusal)
	}));
}
async function removeOne(machine, entry) {
	const path = join(machine.stateDirectory, entry);
	const id = machine.readLink(path);
	if (id !== void 0) {
		if (!isLabUp(machine, join(machine.stateDirectory, id))) machine.remove(path);
		return [];
	}
	if (isJournaled(machine, path) && readJournal(machine, path) === void 0) return [];
	const undone = (await undoJournal(machine, path)).map((what) => ({
		lab: entry,
		what
	}));
	wakeKeepers(machine, [entry]);
	const failures = [...undone, ...await endLeftovers(machine, entry)];
	if (failures.length === 0) machine.removeTree(path);
	return failures;
}
/** What keeps the lock from being had, and what to do about it. */
const whyOf = ({ message, hint }) => [message, hint].filter(Boolean).join("; ");
export { wakeKeepers as A, failureOf as B, identityOf as C, keeperAt as D, endKeepers as E, isJournaled as F, unlessInterrupted as G, isThere as H, openJournal as I, now as J, abortable as K, abortLine as L, leftBehind as M, actsOf as N, keepersOf as O, actsOfOthers as P, longestRequest as R, writeUserLab as S, makeLabDirectory as T, refuseClashes as U, ClashError as V, patienceAfterInterruption as W, otherRuntime as X, nodeProgram as Y, titleOf as _, killHolders as a, unheld as b, directoryIsGone as c, withLock as d, undoJournal as f, isGuard as g, limited as h, linkInside as i, snapshotOnHost as j, untilKeepersEnd as k, tryLocked as l, inTime as m, sweep as n, writersOf as o, withTools as p, unlessAborted as q, endLeftovers as r, deadPins as s, isOneUnbuilt as t, usualPatience as u, isLabUp as v, isIdentical as w, userLabOf as x, lineOf as y, errorOf as z };
