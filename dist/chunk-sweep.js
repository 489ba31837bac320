import { a as TopologyError, i as TopologyClosedError, n as LabError, o as UsageError, r as NetnsTopologyError, t as CapabilityError } from "./chunk-errors.js";
import { i as messageOf, r as codeOf } from "./chunk-escape.js";
import { r as cleanEnvironment } from "./chunk-real.js";
import { C as labPaths, O as parseOwn, a as fieldOf, d as pidsOf, f as statOf, g as isFields, h as fieldsIn, l as isOfUser, r as descriptorsOf, t as carriersOf, u as isRunning, v as listIn, x as labVariable, y as objectsOf } from "./chunk-proc.js";
import { _ as subnetOf, f as formatPrefix, g as parsePrefix, h as overlaps } from "./chunk-marks.js";
import { t as stateEntries } from "./chunk-state-entries.js";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";
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
	if (!(target !== void 0 || machine.inode(act.path) !== void 0) || target === act.target) return;
	const whose = target === void 0 ? "" : `: it leads to ${target}`;
	throw new ClashError(act, `${act.path} is there already${whose}`, "take down what has that name, or do without --pin");
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
		message: messageOf(error)
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
// src/host/renamed.ts
const devices = "/sys/class/net";
/** An act as it is to be undone now: about the same card of the machine's, which somebody may have renamed since. */
function asNamedNow(machine, act) {
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
		key: act.key.replace(`/${act.card.name}/`, () => `/${name}/`)
	};
}
/** Its old one where it is gone. */
function nameOf(machine, { name, index }) {
	const isIt = (device) => machine.read(`${devices}/${device}/ifindex`)?.trim() === `${index}`;
	return isIt(name) ? name : machine.list(devices).find(isIt) ?? name;
}
// src/host/journal.ts
const fileOf$1 = (directory) => join(directory, "journal");
const ownNetwork = (machine) => machine.readLink("/proc/self/ns/net") ?? "";
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
		net: ownNetwork(machine)
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
	const [header, ...lines] = text.split("\n").slice(0, -1).map(parse);
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
	if (header.net !== ownNetwork(machine)) return void 0;
	const faults = lines.flatMap((line, index) => isLine(line) ? [] : [`${file}:${index + 2}: this is no journal's line`]);
	const isLater = header.version > 1;
	return {
		entries: entriesOf(machine, lines.filter(isLine)),
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
const isHeader = (line) => isFields(line) && typeof line.version === "number" && typeof line.net === "string";
/** What an act of a kind holds is its writer's promise. */
const isLine = (line) => isFields(line) && typeof line.n === "number" && (line.done === true || isFields(line.begin) && typeof line.begin.kind === "string");
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
/** Undefined where the process is not the first of a PID namespace of its own, or has been killed, whether it is reaped or not. */
function identityOf(machine, pid) {
	const [pidNamespace, network] = ["pid", "net"].map((kind) => namespaceOf(machine, pid, kind));
	const numbers = fieldOf(machine, pid, "NSpid");
	if (pidNamespace === void 0 || network === void 0 || numbers.length < 2 || numbers.at(-1) !== "1") return void 0;
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
const lineOf = (directory, line) => join(directory, line);
/** @param directory of a lab in the state directory */
function stageOf(machine, directory) {
	const user = userLabOf(machine, directory);
	if (user) return isHolderAlive(machine, user) ? "up" : "over";
	const isThere = (line) => machine.inode(lineOf(directory, line)) !== void 0;
	const isHeld = (line) => machine.isHeld(lineOf(directory, line));
	const isForsaken = ["creator", "owner"].some((line) => isThere(line) && !isHeld(line));
	if (isHeld("holder")) return isForsaken ? "forsaken" : "up";
	if (isForsaken || machine.readLink(join(directory, "inside")) !== void 0) return "over";
	return (isThere("keeper") ? isHeld("keeper") : isBeingMade(machine, directory)) ? "coming up" : "over";
}
/** Whether the inside of a lab is there. */
const isLabUp = (machine, directory) => ["up", "forsaken"].includes(stageOf(machine, directory));
/**
* Whether somebody may be making a lab whose keeper holds no lifeline yet: the keeper is there before the directory is, with the
* lab's mark. What is made in another PID namespace, as in a container that shares the directory, cannot be seen from here.
*/
function isBeingMade(machine, directory) {
	const pidNamespace = machine.readLink(join(directory, "pid"));
	return pidNamespace !== void 0 && isSomebodyMaking(machine, {
		id: basenameOf(directory),
		pidNamespace
	});
}
const basenameOf = (directory) => directory.slice(directory.lastIndexOf("/") + 1);
/** As `stageOf`, for an entry of the state directory that is no lab's yet; undefined where it is none. */
function isUnfinished(machine, entry) {
	const making = unfinishedIn(entry);
	return making !== void 0 && isSomebodyMaking(machine, making);
}
function isSomebodyMaking(machine, { id, pidNamespace }) {
	return !(pidNamespace === machine.readLink("/proc/self/ns/pid")) || carriersOf(machine, [`NETNS_TOPOLOGY_LAB=${id}`]).length > 0;
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
		case "connections": return `connections from ${act.source}`;
	}
}
/** Whether two labs hold the same thing of the machine's, so that only the last of them gives it back. */
function isShared(act, other) {
	if (act.kind === "lease") return other.kind === "lease" && other.key === act.key;
	if (act.kind === "chain") return other.kind === "chain" && other.tool === act.tool;
	return act.kind === "lro" && other.kind === "lro" && other.card.index === act.card.index;
}
// src/drivers/link.ts
/** The least that the kernel allows, in hundredths of a second (`BR_MIN_FORWARD_DELAY`, net/bridge/br_private.h). */
const shortestForwardDelay = "200";
const bridgeWords = ({ device, index, mac, mtu, stp }) => [...[
	"link",
	"add",
	"name",
	device,
	"index",
	`${index}`,
	"address",
	mac,
	"mtu",
	`${mtu}`,
	"up",
	"type",
	"bridge"
], ...stp ? [
	"stp_state",
	"1",
	"forward_delay",
	shortestForwardDelay
] : ["stp_state", "0"]];
/** Both ends by one request; an end in the namespace of the command itself stays there. */
function vethWords({ in: here, mtu, ends }, netns) {
	const [near, far] = ends.map((end) => [
		...endWords(end),
		...["mtu", `${mtu}`],
		...end.in === here ? [] : ["netns", netns(end.in)]
	]);
	return [
		"link",
		"add",
		...near ?? [],
		"type",
		"veth",
		"peer",
		...far ?? []
	];
}
const endWords = ({ device, index, mac, bridge }) => [...[
	"name",
	device,
	"index",
	`${index}`,
	"address",
	mac
], ...bridge === void 0 ? [] : [
	"master",
	bridge,
	"up"
]];
const portWords = ({ device, bridge }) => [...[
	"link",
	"set",
	"dev",
	device,
	"master",
	bridge,
	"up"
]];
const moveWords = ({ device, to, name }, netns) => [...[
	"link",
	"set",
	"dev",
	device,
	"name",
	name,
	"netns",
	netns(to)
]];
const upWords = ({ device }) => [
	"link",
	"set",
	"dev",
	device,
	"up"
];
const offloads = [
	"rx",
	"tx",
	"sg",
	"tso",
	"gso",
	"gro",
	"rxvlan",
	"txvlan"
];
const offloadWords = ({ device }) => [device, ...offloads.flatMap((feature) => [feature, "off"])];
/** Waits, 35 s at the most (hello, max age and two forward delays), until no port of the bridge listens or learns. */
const portsForwardingScript = `
waited=0
while bridge link show | grep -F " master $1 " | grep -Eq ' state (disabled|listening|learning) '; do
  [ "$waited" -lt 700 ] || { echo "bridge $1: its ports do not forward after 35 s" >&2; exit 1; }
  sleep 0.05
  waited=$((waited + 1))
done`.trim();
// src/drivers/names.ts
const localhost = [{
	address: "127.0.0.1",
	names: ["localhost"]
}, {
	address: "::1",
	names: [
		"localhost",
		"ip6-localhost",
		"ip6-loopback"
	]
}];
/** hosts(5) */
const hostsText = ({ hosts }) => [...localhost, ...hosts].map(({ address, names }) => `${address} ${names.join(" ")}\n`).join("");
/** resolv.conf(5). A file without nameservers would mean the one at 127.0.0.1, so it says that lookups fail at once. */
const resolverText = ({ nameservers }) => nameservers.length === 0 ? "options attempts:1 timeout:1\n" : nameservers.map((address) => `nameserver ${address}\n`).join("");
// src/drivers/nft.ts
/** A string of nft(8), in which a `*` at the end would stand for anything. See `machineInterfaceName`. */
const quoted = (name) => `"${name.replace(/\*$/, String.raw`\*`)}"`;
const anyOf = (names) => `{ ${names.map(quoted).join(", ")} }`;
const chain$1 = (name, type, policy, rules) => `chain ${name} { type ${type}; policy ${policy}; ${rules.map((rule) => `${rule}; `).join("")}}`;
const forward = "filter hook forward priority filter";
const postrouting = "nat hook postrouting priority srcnat";
/** The table of the fabric, as a file for `nft -f`. */
const gatewayText = ({ uplink, segments }) => tableText("gateway", [chain$1("forward", forward, "drop", [`iifname ${anyOf(segments)} oifname ${quoted(uplink)} accept`, `iifname ${quoted(uplink)} ct state established,related accept`]), chain$1("postrouting", postrouting, "accept", [`oifname ${quoted(uplink)} masquerade`])]);
/**
* Deletes the table `filter` of an iptables, all at once or not at all: not where one of its chains is in use, which then
* cannot be made here. nft(8) has no other way to delete a table on a condition.
*/
const emptyFilterText = (tool) => {
	const table = `${tool === "ip6tables" ? "ip6" : "ip"} filter`;
	return `${[
		"INPUT",
		"FORWARD",
		"OUTPUT"
	].map((name) => `create chain ${table} ${name}\n`).join("")}delete table ${table}\n`;
};
/**
* The table of a lab on the host, on one line, because `nft -i` takes each for a whole. With `owner` it belongs to the
* process that makes it.
*/
const translationText = ({ table, uplink, members }, { owner }) => tableText(table, [chain$1("forward", forward, "accept", [...uplink ? uplinkRules(uplink) : [], ...memberRules(members)]), ...uplink ? [chain$1("postrouting", postrouting, "accept", sourceRules(uplink))] : []], owner ? "flags owner; " : "");
const tableText = (name, chains, flags = "") => `add table inet ${name} { ${flags}${chains.map((one) => `${one}; `).join("")}}\n`;
const uplinkRules = ({ device, leased }) => [
	`oifname ${quoted(device)} ct state new drop`,
	...leasedRules("ipv4", leased.ipv4),
	...leasedRules("ipv6", leased.ipv6)
];
/**
* Of its family only: a machine may forward the other one by the same card. What came to a published port of Docker's has
* been translated already, and is not ours to stop.
*/
const leasedRules = (family, devices) => devices.length === 0 ? [] : [`meta nfproto ${family} iifname ${anyOf(devices)} oifname != "nt-*" ct state new ct status & dnat == 0 drop`];
const sourceRules = ({ device, sources }) => sources.map((source) => {
	return `${source.includes(":") ? "ip6" : "ip"} saddr ${source} oifname != ${quoted(device)} masquerade`;
});
const memberRules = (members) => members.length === 0 ? [] : [`iifname ${anyOf(members)} drop`, `oifname ${anyOf(members)} drop`];
// src/drivers/route.ts
const isIpv6 = (address) => address.includes(":");
const named = (name, value) => value === void 0 ? [] : [name, `${value}`];
/** An IPv4 address with the broadcast address of its prefix, as every configuration tool gives it. */
function addressWords({ device, address }) {
	const hasBroadcast = !isIpv6(address) && Number(address.split("/")[1]) < 31;
	return [
		...[
			"address",
			"add",
			address
		],
		...hasBroadcast ? ["broadcast", "+"] : [],
		...["dev", device],
		...isIpv6(address) ? ["nodad"] : []
	];
}
const hopWords = ({ via, dev, onLink }) => [
	...named("via", via),
	...named("dev", dev),
	...onLink ? ["onlink"] : []
];
function routeWords({ route }) {
	const { type, to, hops, metric, from, mtu, table } = route;
	return [
		...[
			"route",
			"add",
			type,
			to
		],
		...named("table", table),
		...named("metric", metric),
		...named("src", from),
		...named("mtu", mtu),
		...hops.flatMap((hop) => hops.length > 1 ? ["nexthop", ...hopWords(hop)] : hopWords(hop))
	];
}
/** `ip` tells the family of a rule by its addresses, so a rule without any names the prefix of all. */
function ruleWords({ rule: { family, from, to, table, priority } }) {
	return [
		...[
			"rule",
			"add",
			"from",
			from ?? (family === 6 ? "::/0" : "0.0.0.0/0")
		],
		...named("to", to),
		...named("table", table),
		...named("priority", priority)
	];
}
// src/drivers/command.ts
const ip = (words) => ({
	tool: "ip",
	words
});
const program = (...argv) => ({
	tool: "program",
	argv
});
const sysctl = (key, value, required = true) => ({
	tool: "sysctl",
	key,
	value,
	required
});
/** How a step is said, in the namespace that it names. */
function commandsOf(step, netns) {
	switch (step.kind) {
		case "namespace": return [{ tool: "namespace" }];
		case "sysctl": return [sysctl(step.key, step.value, step.required)];
		case "bridge": return [ip(bridgeWords(step))];
		case "veth": return [ip(vethWords(step, netns))];
		case "port": return [ip(portWords(step))];
		case "move": return [ip(moveWords(step, netns))];
		case "gateway-filter": return [{
			...program("nft", "-f", "-"),
			stdin: gatewayText(step)
		}];
		case "offload": return [program("ethtool", "-K", ...offloadWords(step))];
		case "address": return [ip(addressWords(step))];
		case "up": return [ip(upWords(step))];
		case "mark": return [ip([
			"link",
			"set",
			"dev",
			"lo",
			"alias",
			step.mark
		])];
		case "route": return [ip(routeWords(step))];
		case "rule": return [ip(ruleWords(step))];
		case "names": return [{
			tool: "file",
			name: "hosts",
			text: hostsText(step)
		}, {
			tool: "file",
			name: "resolv.conf",
			text: resolverText(step)
		}];
		case "forwarding": return [program("sh", "-c", portsForwardingScript, "ports-forwarding", step.bridge)];
		case "setup": return [program("sh", "-c", step.command)];
	}
}
// src/drivers/host.ts
/** How a step on the host is said there. @param fabric what `ip` is to call the fabric */
function hostCommandsOf(step, fabric) {
	switch (step.kind) {
		case "lease": return [sysctl(step.key, step.value)];
		case "lro": return [program("ethtool", "-K", step.card.name, "lro", "off")];
		case "host-link": return [ip(linkWords(step, fabric)), ...step.offload ? [] : [program("ethtool", "-K", ...offloadWords(step))]];
		case "host-setting": return [sysctl(step.key, step.value, step.required)];
		case "host-address": return [ip(addressWords(step))];
		case "host-up": return [ip(upWords(step))];
		case "host-route": return [ip(routeWords(step))];
		case "translation": return [{
			...program("nft", "-f", "-"),
			stdin: translationText(step, { owner: false })
		}];
		case "chain": return [program(step.tool, ...wait, "-N", step.chain)];
		case "admission": return admissionRules(step).map((rule) => program(step.tool, ...wait, "-I", step.chain, ...rule));
		case "connections":
		case "visitors":
		case "pin": return [];
	}
}
/** What takes it back; nothing where it goes with something else. */
function hostUndoOf(step) {
	switch (step.kind) {
		case "lease": return [sysctl(step.key, step.was)];
		case "lro": return [program("ethtool", "-K", step.card.name, "lro", "on")];
		case "host-link": return [ip([
			"link",
			"del",
			"dev",
			step.device
		])];
		case "translation": return [program("nft", "delete", "table", "inet", step.table)];
		case "chain": return [program(step.tool, ...wait, "-X", step.chain), ...step.withTable ? [{
			...program("nft", "-f", "-"),
			stdin: emptyFilterText(step.tool)
		}] : []];
		case "admission": return admissionRules(step).map((rule) => program(step.tool, ...wait, "-D", step.chain, ...rule));
		case "connections": return [program("conntrack", "-D", "-f", step.source.includes(":") ? "ipv6" : "ipv4", "-s", step.source)];
		case "host-setting":
		case "host-address":
		case "host-up":
		case "host-route":
		case "visitors":
		case "pin": return [];
	}
}
/** Seconds for the lock of legacy iptables. */
const wait = ["-w", "10"];
/**
* Both ends by one request, from the host. The far one is the first named: `ip` heeds the index of the second only
* together with that of the first, and that of the host's end is the kernel's to choose.
*/
const linkWords = ({ device, mac, mtu, far }, fabric) => [...[
	"link",
	"add",
	"name",
	far.device,
	"index",
	`${far.index}`,
	"address",
	far.mac,
	"mtu",
	`${mtu}`
], ...[
	"netns",
	fabric,
	"type",
	"veth",
	"peer",
	"name",
	device,
	"address",
	mac,
	"mtu",
	`${mtu}`
]];
/** In the words of iptables(8), without what is done with them. */
const admissionRules = ({ device, mark }) => {
	const accept = [
		"-m",
		"comment",
		"--comment",
		mark,
		"-j",
		"ACCEPT"
	];
	return [[
		"-i",
		device,
		...accept
	], [
		"-o",
		device,
		"-m",
		"conntrack",
		"--ctstate",
		"RELATED,ESTABLISHED",
		...accept
	]];
};
// src/drivers/batch.ts
/** `ip -batch` of every version splits a line into this many words (`makeargs`, lib/utils.c of iproute2). */
const mostWords = 99;
/**
* One line of an `ip -batch` file, or undefined where its reader cannot be told these words: `#` ends a line even
* within quotes, and there is no escape for a quote (`makeargs` and `getcmdline`, lib/utils.c of iproute2).
*/
function batchLine(words) {
	if (words.length > mostWords) return void 0;
	const quoted = words.map(quote);
	return quoted.every((word) => word !== void 0) ? quoted.join(" ") : void 0;
}
function quote(word) {
	if (/^[\w./:+@-]+$/.test(word)) return word;
	if (/[#\n\0]/.test(word)) return void 0;
	if (!word.includes("'")) return `'${word}'`;
	return word.includes("\"") ? void 0 : `"${word}"`;
}
// src/drivers/runs.ts
/** As few processes as keep the order: what can be said in one batch is. */
function runsOf(work) {
	const runs = [];
	const batch = (tool) => {
		const last = runs.at(-1);
		if (last?.kind === "batch" && last.tool === tool) return last;
		const creates = runs.length === 0 && work.creates;
		const fresh = {
			kind: "batch",
			tool,
			in: work.in,
			creates,
			lines: [],
			text: []
		};
		runs.push(fresh);
		return fresh;
	};
	const say = (line, tool, ...text) => {
		const { lines, text: sofar } = batch(tool);
		lines.push(line);
		sofar.push(...text);
	};
	for (const line of work.lines) {
		const { command } = line;
		switch (command.tool) {
			case "namespace":
				batch("sysctl");
				break;
			case "sysctl":
				say(line, "sysctl", `${command.required ? "" : "-"}${command.key}`, `=${command.value}`);
				break;
			case "ip": {
				const words = batchLine(command.words);
				if (words === void 0) runs.push({
					kind: "program",
					in: work.in,
					line,
					argv: ["ip", ...command.words]
				});
				else say(line, "ip", words);
				break;
			}
			case "program":
				runs.push({
					kind: "program",
					in: work.in,
					line,
					argv: command.argv,
					stdin: command.stdin
				});
				break;
			case "file": runs.push({
				kind: "file",
				in: work.in,
				name: command.name,
				text: command.text
			});
		}
	}
	return runs.map((run) => run.kind === "batch" ? {
		...run,
		text: `${run.text.join("\n")}\n`
	} : run);
}
// src/drivers/stages.ts
/** When a step can be done. The order of the plan is kept within a namespace; what is in the fabric goes with its wires. */
function momentOf(step) {
	const moment = momentByKind(step);
	return step.in === "@fabric" && moment === "inside" ? "wires" : moment;
}
function momentByKind(step) {
	switch (step.kind) {
		case "namespace": return "namespaces";
		case "sysctl": return step.moment === "before-links" ? "namespaces" : "inside";
		case "bridge":
		case "veth":
		case "port":
		case "move": return "wires";
		case "address":
		case "up":
		case "mark":
		case "route":
		case "rule": return "inside";
		case "offload":
		case "gateway-filter": return "tuning";
		case "forwarding": return "ports";
		case "names": return "names";
		case "setup": return "setup";
	}
}
const moments = [
	"namespaces",
	"wires",
	"inside",
	"tuning",
	"ports",
	"names",
	"setup"
];
/** What of a plan is inside, as stages of few processes: one per namespace and stage. */
function stagesOf(plan, netns) {
	const inside = plan.steps.filter((step) => step.where === "inside");
	const byMoment = Map.groupBy(inside, momentOf);
	return moments.flatMap((moment) => {
		const steps = byMoment.get(moment);
		if (steps === void 0) return [];
		const runs = worksOf(steps, netns).map(runsOf);
		return [{
			name: moment,
			rounds: moment === "setup" ? runs.flat().map((run) => [run]) : roundsOf(runs)
		}];
	});
}
/** The first of every namespace, then the second of those that have one, and so on. */
function roundsOf(runs) {
	const most = Math.max(...runs.map(({ length }) => length));
	return Array.from({ length: most }, (_, round) => runs.flatMap((own) => own[round] ?? []));
}
const worksOf = (steps, netns) => [...Map.groupBy(steps, (step) => step.in)].map(([namespace, group]) => ({
	in: namespace,
	creates: namespace !== "@fabric" && group.some(({ kind }) => kind === "namespace"),
	lines: group.flatMap((step) => commandsOf(step, netns).map((command) => ({
		step,
		command
	})))
}));
// src/host/say.ts
const sysctlFile = (key) => join("/proc/sys", key);
const readSetting = (machine, key) => machine.read(sysctlFile(key))?.trim();
/** Says something to the machine. @throws LabError with what was answered, where it refuses. */
async function say(machine, command) {
	switch (command.tool) {
		case "sysctl":
			writeSetting(machine, command);
			return;
		case "ip":
			await must(machine, ["ip", ...command.words]);
			return;
		case "program":
			await must(machine, command.argv, command.stdin);
			return;
		case "namespace":
		case "file": throw new TypeError(`there is no ${command.tool} to make on the host`);
	}
}
function writeSetting(machine, { key, value, required }) {
	const file = sysctlFile(key);
	if (!required && machine.inode(file) === void 0) return;
	machine.writeInto(file, value);
}
async function must(machine, argv, stdin) {
	const ran = await machine.run(argv, stdin === void 0 ? {} : { stdin });
	if (ran.exitCode !== 0) throw new LabError(`${argv.join(" ")}: ${complaintOf(ran)}`);
}
/** What a program said of its failure. */
const complaintOf = ({ exitCode, stderr }) => stderr.trim() || `it ended with status ${exitCode}`;
// src/host/acts/chain.ts
const isThere$1 = async (machine, { tool, chain }) => (await machine.run([
	tool,
	"-w",
	"10",
	"-S",
	chain
])).exitCode === 0;
/** What iptables(8) says of a chain that is not there or that somebody uses, in its two ways into the kernel. */
const isGoneOrUsed = (complaint) => /No chain\/target\/match|resource busy|Directory not empty|Too many links/.test(complaint);
const chain = {
	perform: async ({ machine, holder }, act) => {
		try {
			for (const command of hostCommandsOf(act, `${holder}`)) await say(machine, command);
		} catch (error) {
			if (!(error instanceof LabError && error.message.includes("already exists"))) throw error;
		}
	},
	undo: async (machine, act) => {
		const [deleteChain, deleteTable] = hostUndoOf(act);
		try {
			if (deleteChain) await say(machine, deleteChain);
		} catch (error) {
			if (!(error instanceof LabError && isGoneOrUsed(error.message))) throw error;
		}
		if (deleteTable && await isEmpty(machine, act)) await say(machine, deleteTable).catch(() => {});
	},
	holds: isThere$1
};
async function isEmpty(machine, { tool }) {
	const family = tool === "ip6tables" ? "ip6" : "ip";
	const { stdout } = await machine.run([
		"nft",
		"-j",
		"list",
		"table",
		family,
		"filter"
	]);
	const listed = JSON.parse(stdout || "{}");
	return (isFields(listed) ? fieldsIn(listIn(listed.nftables)) : []).every((entry) => "metainfo" in entry || "table" in entry);
}
// src/host/acts/perform-by-commands.ts
/** Does what the plan prints for the step. */
async function performByCommands({ machine, holder }, act) {
	for (const command of hostCommandsOf(act, `${holder}`)) await say(machine, command);
}
// src/host/acts/devices.ts
/** Asked by ip(8), because /sys may be that of another network namespace. */
async function linkOf(machine, device) {
	const ran = await machine.run([
		"ip",
		"-j",
		"address",
		"show",
		"dev",
		device
	]);
	if (ran.exitCode === 0) return parseOwn(ran.stdout)[0];
	if (ran.stderr.includes("does not exist")) return void 0;
	throw new LabError(`ip address show dev ${device}: ${complaintOf(ran)}`);
}
const isOurs = async (machine, { device, mac }) => (await linkOf(machine, device))?.address === mac;
/** It goes with its far end, too, a moment after the lab has ended. */
const hostLink = {
	perform: performByCommands,
	undo: async (machine, act) => {
		if (!await isOurs(machine, act)) return;
		try {
			for (const command of hostUndoOf(act)) await say(machine, command);
		} catch (error) {
			if (await isOurs(machine, act)) throw error;
		}
	},
	holds: isOurs
};
const hostAddress = {
	perform: performByCommands,
	undo: () => {},
	holds: async (machine, { device, address }) => {
		return (await linkOf(machine, device))?.addr_info.some(({ local, prefixlen }) => `${local}/${prefixlen}` === address) ?? false;
	}
};
const hostUp = {
	perform: performByCommands,
	undo: () => {},
	holds: async (machine, { device }) => (await linkOf(machine, device))?.flags.includes("UP") ?? false
};
/** Not asked for by its device, by which ip(8) shows no route that has several. */
async function routesTo(machine, { to, table }) {
	const family = to.includes(":") ? "-6" : "-4";
	const asked = [
		"route",
		"show",
		"to",
		"exact",
		to,
		"table",
		`${table ?? "main"}`
	];
	const { stdout } = await machine.run([
		"ip",
		"-j",
		family,
		...asked
	]);
	return stdout.trim() === "" ? [] : parseOwn(stdout);
}
const hostRoute = {
	perform: performByCommands,
	undo: () => {},
	holds: async (machine, { route }) => {
		const device = route.hops[0]?.dev;
		const isIt = ({ dev, metric, nexthops = [] }) => [dev, ...nexthops.map((hop) => hop.dev)].includes(device) && (route.metric === void 0 || route.metric === metric);
		return (await routesTo(machine, route)).some(isIt);
	}
};
// src/host/acts/filters.ts
/**
* Leaves an nft(8) that owns the table to PID 1 of the lab, with which it ends: its network and its files are the host's,
* its PID namespace is the lab's. Says so when the table is there.
*/
const keepTable = `
text=$1 table=$2 log=$3
{ printf %s "$text" && exec sleep infinity; } </dev/null 2>/dev/null | nft -i >"$log" 2>&1 &
waited=0
while [ "$waited" -lt 500 ]; do
  ! nft list table inet "$table" >/dev/null 2>&1 || exit 0
  kill -0 "$!" 2>/dev/null && ! grep -q Error "$log" || break
  sleep 0.01
  waited=$((waited + 1))
done
cat "$log" >&2
exit 1`;
const isThere = async (machine, { table }) => (await machine.run([
	"nft",
	"list",
	"table",
	"inet",
	table
])).exitCode === 0;
const pause$4 = 10;
const looks$3 = 100;
const translation = {
	perform: async ({ machine, holder, directory }, act) => {
		const ran = await machine.run([
			...["env", `${labVariable}=${basename(directory)}`],
			...[
				"nsenter",
				`--target=${holder}`,
				"--pid",
				"--",
				"sh",
				"-c",
				keepTable,
				"keep-table"
			],
			...[
				translationText(act, { owner: true }),
				act.table,
				join(directory, "nft.log")
			]
		]);
		if (ran.exitCode !== 0) throw new LabError(`nftables table ${act.table}: ${complaintOf(ran)}`);
	},
	undo: async (machine, act) => {
		for (let look = 0; await isThere(machine, act); look += 1) {
			if (look === looks$3) throw new LabError("it is there, although the process that owned it has ended");
			await setTimeout(pause$4);
		}
	},
	holds: isThere
};
/** What iptables(8) says where the rule or its chain is not there. */
const isAbsent = (complaint) => /does a matching rule exist|No chain\/target\/match/.test(complaint);
/** Of each rule of an admission, whether it is there. */
const areAdmitted = (machine, act) => Promise.all(admissionRules(act).map(async (rule) => {
	const { exitCode } = await machine.run([
		act.tool,
		"-w",
		"10",
		"-C",
		act.chain,
		...rule
	]);
	return exitCode === 0;
}));
const admission = {
	/** Only what is not there: one of the two may be, and each is deleted once. */
	perform: async ({ machine, holder }, act) => {
		const are = await areAdmitted(machine, act);
		const commands = hostCommandsOf(act, `${holder}`).filter((_, number) => !are[number]);
		for (const command of commands) await say(machine, command);
	},
	undo: async (machine, act) => {
		for (const command of hostUndoOf(act)) try {
			await say(machine, command);
		} catch (error) {
			if (!(error instanceof LabError && isAbsent(error.message))) throw error;
		}
	},
	holds: async (machine, act) => (await areAdmitted(machine, act)).every(Boolean)
};
const connections = {
	perform: () => {},
	undo: async (machine, act) => {
		for (const command of hostUndoOf(act)) await say(machine, command).catch((error) => {
			if (!(error instanceof LabError && error.message.includes(" 0 flow entries"))) throw error;
		});
	},
	holds: () => true
};
// src/host/acts/paths.ts
const directory = {
	perform: ({ machine }, { path }) => machine.makeDirectory(path, 493),
	undo: (machine, { path }) => machine.removeDirectory(path),
	holds: (machine, { path }) => machine.inode(path) !== void 0
};
const symlink = {
	perform: ({ machine }, { path, target }) => {
		if (machine.readLink(path) !== target) machine.makeLink(path, target);
	},
	undo: (machine, { path, target }) => {
		if (machine.readLink(path) === target) machine.remove(path);
	},
	holds: (machine, { path, target }) => machine.readLink(path) === target
};
// src/host/acts/settings.ts
const lease = {
	perform: performByCommands,
	undo: async (machine, act) => {
		const isOurs = readSetting(machine, act.key) === act.value;
		const isUndecided = readSetting(machine, act.under.key) === act.under.value;
		if (isOurs && isUndecided) for (const command of hostUndoOf(act)) await say(machine, command);
	},
	holds: (machine, { key, value }) => readSetting(machine, key) === value
};
/** The kernel turns it off again by itself, so there is nothing to hold. */
const lro = {
	perform: performByCommands,
	undo: async (machine, act) => {
		if (readSetting(machine, `net/ipv4/conf/${act.card.name}/forwarding`) !== "0") return;
		for (const command of hostUndoOf(act)) await say(machine, command);
	},
	holds: () => true
};
const hostSetting = {
	perform: performByCommands,
	undo: () => {},
	holds: (machine, { key, value, required }) => {
		const now = readSetting(machine, key);
		return now === value || now === void 0 && !required;
	}
};
// src/host/end.ts
const grace = 1e3;
const pause$3 = 10;
/** Asks the processes that a look finds to end, kills what is left after a second, and says which there were. */
async function endAll(machine, find) {
	const ended = /* @__PURE__ */ new Map();
	const send = (found, signal) => {
		for (const process of found) if (machine.signal(process.pid, signal)) ended.set(process.pid, {
			...process,
			signal
		});
	};
	let left = await find();
	send(left, "SIGTERM");
	const deadline = performance.now() + grace;
	while (left.length > 0 && performance.now() < deadline) {
		await setTimeout(pause$3);
		left = await find();
	}
	send(left, "SIGKILL");
	return [...ended.values()];
}
const argvOf = (machine, pid) => machine.read(`/proc/${pid}/cmdline`)?.split("\0").slice(0, -1) ?? [];
/** The processes of the machine, and of each the network namespace, as its link in /proc names it. */
const networksOfAll = (machine) => machine.list("/proc").map(Number).filter((pid) => pid > 0).flatMap((pid) => {
	const net = machine.readLink(`/proc/${pid}/ns/net`);
	return net === void 0 ? [] : [{
		pid,
		net
	}];
});
// src/host/acts/visitors.ts
/** Whoever came in by a pin is in none of the lab's PID namespaces, and outlives it, in a network with the lab's mark. */
const visitors = {
	perform: () => {},
	undo: async (machine, { mark }) => void await endAll(machine, () => visitorsOf(machine, mark)),
	holds: () => true
};
async function visitorsOf(machine, mark) {
	const own = machine.readLink("/proc/self/ns/net");
	const others = networksOfAll(machine).filter(({ net }) => net !== own);
	const found = [];
	for (const group of Map.groupBy(others, ({ net }) => net).values()) if (await carries(machine, group, mark)) found.push(...group.map(({ pid }) => ({
		pid,
		argv: argvOf(machine, pid)
	})));
	return found;
}
/**
* Whether the network of these processes is the lab's. The loopback device stays where every other has gone with its far
* end. One that has ended meanwhile says nothing of the others.
*/
async function carries(machine, group, mark) {
	for (const { pid } of group) {
		const argv = [
			"nsenter",
			`--target=${pid}`,
			"--net",
			"--",
			"ip",
			"-j",
			"link",
			"show",
			"dev",
			"lo"
		];
		const { exitCode, stdout } = await machine.run(argv);
		if (exitCode === 0) return aliasIn(stdout) === mark;
	}
	return false;
}
/** In networks of others it may be any bytes, of which ip(8) does not escape all: what is no JSON then is none of ours. */
function aliasIn(text) {
	try {
		return objectsOf(text)[0]?.ifalias;
	} catch {
		return;
	}
}
// src/host/acts/index.ts
const handlers = {
	directory,
	symlink,
	lease,
	lro,
	"host-link": hostLink,
	"host-setting": hostSetting,
	"host-address": hostAddress,
	"host-up": hostUp,
	"host-route": hostRoute,
	translation,
	chain,
	admission,
	connections,
	visitors
};
/** Undefined for an act of a later version. */
const handlerOf = (act) => handlers[act.kind];
// src/machine/limited.ts
/** A machine that kills a program which does not answer in time. @param limit ms */
const limited = (machine, limit) => ({
	...machine,
	run: async (argv, options = {}) => {
		const expiry = AbortSignal.timeout(limit);
		const signal = options.signal ? AbortSignal.any([options.signal, expiry]) : expiry;
		try {
			return await machine.run(argv, {
				...options,
				signal
			});
		} catch (error) {
			if (error !== expiry.reason) throw error;
			throw new LabError(`${argv.join(" ")}: no answer within ${limit / 1e3} s`, { cause: error });
		}
	}
});
// src/host/tools.ts
/** In the environment of what runs on the host for an act of a lab. */
const mark = "NETNS_TOPOLOGY_ACT";
/** ms that a tool may take; iptables(8) waits ten seconds for its lock. */
const limit = 15e3;
/** The machine as acts see it: a tool answers in time, and is known as one of the lab's where it outlives who ran it. */
function withTools(machine, directory) {
	const inTime = limited(machine, limit);
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
const pause$2 = 10;
const looks$2 = 200;
/**
* Ends what is still running for an act of a lab whose process was killed meanwhile: what it does after the act was undone,
* nobody would undo.
*/
async function endTools(machine, directory) {
	for (let look = 0; look < looks$2; look += 1) {
		const running = toolsOf(machine, basename(directory));
		if (running.length === 0) return;
		for (const pid of running) machine.signal(pid, "SIGKILL");
		await setTimeout(pause$2);
	}
	throw new LabError(`${toolsOf(machine, basename(directory)).join(", ")} could not be killed`);
}
const toolsOf = (machine, lab) => machine.list("/proc").map(Number).filter((pid) => pid > 0 && environmentOf(machine, pid).includes(`${mark}=${lab}`));
/** Of processes that even root may not look into, none is ours. */
function environmentOf(machine, pid) {
	try {
		return machine.read(`/proc/${pid}/environ`)?.split("\0") ?? [];
	} catch {
		return [];
	}
}
// src/host/undo.ts
/**
* Undoes what a journal says was begun on the host, last in first out, and removes the journal. What is undone already is
* fine; what is not ours any more is left alone, and what another lab needs is left to it. Never stops at a failure: it
* gives them all, and then the journal stays. To be called under the lock of the state directory.
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
		failures.push(...await tryUndo(tooled, act));
	}
	if (failures.length === 0) closeJournal(machine, directory);
	return failures;
}
const isOfLater = "a later version of netns-topology did this, and must undo it";
async function tryUndo(machine, act) {
	const handler = handlerOf(act);
	return handler === void 0 ? [`${act.kind}: ${isOfLater}`] : await attempt(titleOf(act), () => handler.undo(machine, act));
}
async function attempt(title, work) {
	try {
		await work();
		return [];
	} catch (error) {
		return [`${title}: ${messageOf(error)}`];
	}
}
// src/machine/lock.ts
/**
* Holds flock(1)'s lock for as long as its input is open, which the kernel sees to. By another path than `.`, it would
* make a file where the directory has just been removed.
*/
const hold = `
cd "$1" || {
  [ -e "$1" ] || echo gone
  exit
}
exec flock . sh -c 'echo locked; exec cat >/dev/null'`;
/**
* Does something under the lock of a directory, which every other process of this package takes as well. The kernel frees
* it when this process ends, whatever ends it.
*
* @throws where there is no such directory, LabError where flock(1) fails or is killed, or what `work` does.
*/
async function withLock(machine, directory, work) {
	const done = await withLockIfThere(machine, directory, async () => ({ result: await work() }));
	if (done === void 0) throw new Error(`${directory} could not be locked: it is not there`);
	return done.result;
}
/** As `withLock`; undefined where somebody else was faster, and has removed the directory with the lock. */
async function withLockIfThere(machine, directory, work) {
	const lock = machine.start([
		"sh",
		"-c",
		hold,
		"lock",
		directory
	], {});
	try {
		const answer = await lock.nextLine();
		if (answer === "gone") return void 0;
		if (answer !== "locked") throw new LabError(`${directory} could not be locked: ${lock.stderr().trim() || "flock was killed"}`);
		return await work();
	} finally {
		lock.close();
		await lock.ended();
	}
}
// src/lab/state/forsaken.ts
const patience$1 = 5e3;
const pause$1 = 2;
const looks$1 = 500;
/**
* Ends labs that go on though the one they live for is gone: a holder that was stopped, or hangs, does not hear of it. A process
* that watches an owner and was stopped goes on first, to say whether there still is one. Gives the ids of those that cannot
* be killed, as where a process waits for a device.
*/
async function endForsaken(machine) {
	const directoryOf = (entry) => join(machine.stateDirectory, entry);
	const labs = stateEntries(machine).filter((entry) => machine.readLink(directoryOf(entry)) === void 0);
	for (const lab of labs) await goOn(machine, lineOf(directoryOf(lab), "owner"));
	const isForsaken = (lab) => stageOf(machine, directoryOf(lab)) === "forsaken";
	const forsaken = labs.filter(isForsaken);
	await killHolders(machine, forsaken.map((lab) => ({ directory: directoryOf(lab) })));
	return forsaken.filter(isForsaken);
}
/** Lets what holds a lifeline go on where it was stopped, and waits until it waits again or has let go. */
async function goOn(machine, line) {
	const stopped = holdingOf(machine, line).filter((pid) => statOf(machine, pid)?.state === "T");
	for (const pid of stopped) machine.signal(pid, "SIGCONT");
	const isBusy = (pid) => ["T", "R"].includes(statOf(machine, pid)?.state ?? "");
	for (let look = 0; look < looks$1 && stopped.some(isBusy) && machine.isHeld(line); look += 1) await setTimeout(pause$1);
}
/** Kills the holders of labs. Resolves when all are dead or it has taken too long, with whether they are. */
async function killHolders(machine, labs) {
	const lineIn = ({ directory }) => lineOf(directory, "holder");
	for (const lab of labs) for (const pid of holdersOf(machine, lab)) machine.signal(pid, "SIGKILL");
	const start = performance.now();
	while (labs.some((lab) => machine.isHeld(lineIn(lab)))) {
		if (performance.now() - start > patience$1) return false;
		await setTimeout(pause$1);
	}
	return true;
}
function holdersOf(machine, { directory, holder }) {
	const line = lineOf(directory, "holder");
	return holder !== void 0 && holds(machine, holder, line) ? [holder] : holdingOf(machine, line);
}
/** The processes that hold a lifeline. */
const holdingOf = (machine, line) => machine.isHeld(line) ? pidsOf(machine).filter((pid) => holds(machine, pid, line)) : [];
/** Whether a process has a lifeline open, as the kernel lists what it has (proc_pid_fd(5)). */
function holds(machine, pid, line) {
	const inode = machine.inode(line);
	const isNamed = (descriptor) => machine.readLink(descriptor)?.endsWith(basename(line)) === true;
	return descriptorsOf(machine, pid).some((descriptor) => isNamed(descriptor) && machine.inode(descriptor) === inode);
}
// src/lab/state/keepers.ts
const pause = 2;
const looks = 1e3;
/** The state directory that a process was given as a keeper; undefined of any other. */
function stateOfKeeper(machine, pid) {
	const [, , , name, state] = argvOf(machine, pid);
	return name === "keeper" ? state : void 0;
}
/** The keepers of labs, by their marks. */
function keepersOf(machine, labs) {
	if (labs.length === 0) return [];
	return processesOf(machine, labs).filter((pid) => stateOfKeeper(machine, pid) !== void 0);
}
const patience = 2e4;
/**
* Resolves when keepers have ended whose labs have, also such as were stopped.
*
* @throws LabError where one does not.
*/
async function untilKeepersEnd(machine, keepers) {
	const start = performance.now();
	for (const pid of keepers) machine.signal(pid, "SIGCONT");
	for (const pid of keepers) while (isRunning(machine, pid)) {
		if (performance.now() - start > patience) throw new LabError(`the keeper of a lab, process ${pid}, does not end`);
		await setTimeout(pause);
	}
}
/** Kills those that were stopped, which would stay. The others are about to end, with what they have begun to undo. */
function endStoppedKeepers(machine, labs) {
	const isStopped = (pid) => statOf(machine, pid)?.state === "T";
	for (const pid of keepersOf(machine, labs).filter(isStopped)) machine.signal(pid, "SIGKILL");
}
/** Kills those that should have ended long ago, and so hang. */
function endKeepers(machine, labs) {
	for (const pid of keepersOf(machine, labs)) machine.signal(pid, "SIGKILL");
}
/**
* Kills what waits outside the PID namespace of a dead lab for a process inside, as an nsenter(1) that was stopped, and so keeps
* a network of it. Gives what cannot be killed, in words.
*/
async function endCarriers(machine, lab) {
	const carriers = () => {
		const keepers = keepersOf(machine, [lab]);
		const isMeant = (pid) => !keepers.includes(pid) && isOfUser(machine, pid, machine.user.uid);
		return processesOf(machine, [lab]).filter((pid) => isMeant(pid) && pid !== process.pid);
	};
	for (let look = 0; look < looks; look += 1) {
		const left = carriers();
		if (left.length === 0) return [];
		for (const pid of left) machine.signal(pid, "SIGKILL");
		await setTimeout(pause);
	}
	return carriers().map((pid) => `process ${pid} (${argvOf(machine, pid).join(" ")}) was killed and does not end`);
}
/** The processes that carry the mark of one of these labs. */
const processesOf = (machine, labs) => carriersOf(machine, labs.map((lab) => `${labVariable}=${lab}`));
// src/lab/state/sweep.ts
/**
* Ends labs that go on though the one they live for is gone, undoes what dead labs left on the host, and removes them from the
* state directory.
*
* @param lab the id of one, of which the caller knows that it is not coming up; default: all.
*/
async function sweep(machine, lab) {
	const immortal = (await endForsaken(machine)).map((id) => ({
		lab: id,
		what: "its holder was killed and does not end"
	}));
	const dead = stateEntries(machine).filter((entry) => isDead(machine, entry, lab));
	if (dead.length === 0) {
		machine.removeDirectory(machine.stateDirectory);
		return {
			restored: [],
			failures: immortal
		};
	}
	const failures = [...immortal, ...await removeLocked(machine, dead)];
	const isLeft = (entry) => machine.inode(join(machine.stateDirectory, entry)) !== void 0;
	const restored = dead.filter((entry) => isId(entry) && !isLeft(entry));
	endStoppedKeepers(machine, restored);
	machine.removeDirectory(machine.stateDirectory);
	return {
		restored,
		failures
	};
}
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
	const removeAll = async () => {
		const failures = [];
		for (const entry of dead) failures.push(...await removeOne(machine, entry));
		return failures;
	};
	try {
		return await withLockIfThere(machine, machine.stateDirectory, removeAll) ?? [];
	} catch (error) {
		if (!(error instanceof LabError)) throw error;
		return dead.filter(isId).map((lab) => ({
			lab,
			what: error.message
		}));
	}
}
async function removeOne(machine, entry) {
	const path = join(machine.stateDirectory, entry);
	const id = machine.readLink(path);
	if (id !== void 0) {
		if (!isLabUp(machine, join(machine.stateDirectory, id))) machine.remove(path);
		return [];
	}
	if (isJournaled(machine, path) && readJournal(machine, path) === void 0) return [];
	const failures = [...await undoJournal(machine, path), ...await endCarriers(machine, entry)];
	if (failures.length === 0) machine.removeTree(path);
	return failures.map((what) => ({
		lab: entry,
		what
	}));
}
export { actsOfOthers as A, lineOf as C, isIdentical as D, identityOf as E, ClashError as F, refuseClashes as I, openJournal as M, errorOf as N, makeLabDirectory as O, failureOf as P, isLabUp as S, writeUserLab as T, stagesOf as _, untilKeepersEnd as a, commandsOf as b, withLockIfThere as c, handlerOf as d, visitorsOf as f, readSetting as g, networksOfAll as h, stateOfKeeper as i, isJournaled as j, actsOf as k, undoJournal as l, endAll as m, endKeepers as n, killHolders as o, argvOf as p, keepersOf as r, withLock as s, sweep as t, withTools as u, hostCommandsOf as v, userLabOf as w, titleOf as x, hostUndoOf as y };
