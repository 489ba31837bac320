import { basename, dirname, join } from "node:path";
import { Socket, isIP } from "node:net";
import { setImmediate, setInterval, setTimeout } from "node:timers/promises";
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, closeSync, constants, copyFileSync, fstatSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, renameSync, rmSync, rmdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { constants as constants$1, tmpdir } from "node:os";
import { once } from "node:events";
import { createInterface } from "node:readline";
// src/errors/caught.ts
/** What is thrown is of any type: its text. */
const messageOf = (error) => error instanceof Error ? error.message : String(error);
/** The code of an error of the system, as `ENOENT`; empty where it has none. */
const codeOf = (error) => error instanceof Error && "code" in error ? String(error.code) : "";
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
/** The words of a key; what is not there is left out. */
function words(...parts) {
	return parts.filter((part) => part !== void 0 && part !== null && part !== "").map((part) => typeof part === "object" ? JSON.stringify(part) : String(part)).join(" ");
}
// src/machine/shape.ts
/** @param what as a message calls it */
const valueThat = (what, fits) => (value) => fits(value) ? void 0 : `expected ${what}, found ${shown(value)}`;
/** Long texts are cut: a message is a line. */
function shown(value) {
	const text = JSON.stringify(value) ?? "nothing";
	return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
const textThat = (what, fits) => valueThat(what, (value) => typeof value === "string" && fits(value));
const oneOf = (...values) => valueThat(values.map((value) => JSON.stringify(value)).join(" or "), (value) => values.some((one) => one === value));
const integer = (least, most) => valueThat(`an integer from ${least} to ${most}`, (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most);
const optional = (expected) => (value) => value === void 0 ? void 0 : expected(value);
const listOf = (expected) => (value) => {
	if (!isList(value)) return `expected a list, found ${shown(value)}`;
	for (const [index, one] of value.entries()) {
		const problem = expected(one);
		if (problem !== void 0) return `${index}: ${problem}`;
	}
};
const fields = (shape) => (value) => {
	if (!isFields(value)) return `expected fields, found ${shown(value)}`;
	const stray = Object.keys(value).find((name) => !Object.hasOwn(shape, name));
	if (stray !== void 0) return `${shown(stray)} is no field of it`;
	for (const [name, expected] of Object.entries(shape)) {
		const problem = expected(Object.hasOwn(value, name) ? value[name] : void 0);
		if (problem !== void 0) return `${name}: ${problem}`;
	}
};
// src/drivers/link.ts
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
`
waited=0
while bridge link show | grep -F " master $1 " | grep -Eq ' state (disabled|listening|learning) '; do
  [ "$waited" -lt 700 ] || { echo "bridge $1: its ports do not forward after 35 s" >&2; exit 1; }
  sleep 0.05
  waited=$((waited + 1))
done`.trim();
// src/plan/marks.ts
/** By what names a lab's things on the host are known to be labs', and by the tag in them, whose. */
const uplinkDevice = (tag) => `nt-${tag}`;
const tableName = (tag) => `netns-topology-${tag}`;
/** Of rules, as their comment, and of namespaces, as the alias of `lo`. */
const markOf = (tag) => `netns-topology:${tag}`;
// src/drivers/nft.ts
/** A string of nft(8), in which a `*` at the end would stand for anything. See `machineInterfaceName`. */
const quoted = (name) => `"${name.replace(/\*$/, String.raw`\*`)}"`;
const anyOf = (names) => `{ ${names.map(quoted).join(", ")} }`;
const chain$1 = (name, type, policy, rules) => `chain ${name} { type ${type}; policy ${policy}; ${rules.map((rule) => `${rule}; `).join("")}}`;
const forward = "filter hook forward priority filter";
const postrouting = "nat hook postrouting priority srcnat";
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
* The table of a lab on the host, for `nft -f`, which makes it in one transaction: where there is one of that name that
* somebody has changed, there is no moment without.
*/
const translationText = ({ table, uplink, members }) => `add table inet ${table}\ndelete table inet ${table}\n${tableText(table, [chain$1("forward", forward, "accept", [...memberRules(members), ...uplink ? uplinkRules(uplink) : []]), ...uplink ? [chain$1("postrouting", postrouting, "accept", sourceRules(uplink))] : []])}`;
const tableText = (name, chains) => `add table inet ${name} { ${chains.map((one) => `${one}; `).join("")}}\n`;
/** Not by `ct state new`: what belongs to no connection that the kernel knows is forwarded as well. */
const uplinkRules = ({ device, leased }) => [
	`oifname ${quoted(device)} ct state != { established, related } drop`,
	...leasedRules("ipv4", leased.ipv4),
	...leasedRules("ipv6", leased.ipv6)
];
/**
* Of its family only: a machine may forward the other one by the same card. By its index, which `iif` stands for: it keeps that
* where somebody renames it. Not in a set, which nft prints in the order of the indexes. What the machine translates itself, as a Docker
* that has started meanwhile does for its containers, is not ours to stop; the accept ends no chain but this one.
*/
const leasedRules = (family, cards) => cards.flatMap(({ name }) => {
	const crossing = `meta nfproto ${family} iif ${quoted(name)} oifname != "nt-*"`;
	return [`${crossing} ct status snat,dnat accept`, `${crossing} drop`];
});
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
			stdin: translationText(step)
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
		case "connections": return ["-s", "-d"].map((side) => program("conntrack", "-D", "-f", step.source.includes(":") ? "ipv6" : "ipv4", side, step.source));
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
// src/errors/errors.ts
/** The exit statuses of the command, one per kind of error. */
const exitCodes = {
	failed: 1,
	usage: 2,
	capability: 3
};
/** What every error of this package has: a stable `code`, and a `hint` that says what to do. */
var NetnsTopologyError = class extends Error {
	hint;
	constructor(message, options = {}) {
		super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
		this.name = new.target.name;
		this.hint = options.hint;
	}
};
/** This machine cannot: a tool, a privilege or a kernel feature is missing. */
var CapabilityError = class extends NetnsTopologyError {
	code = "CAPABILITY";
	exitCode = exitCodes.capability;
};
/** A step, a program or a check did not do what was asked of it. */
var LabError = class extends NetnsTopologyError {
	code = "LAB";
	exitCode = exitCodes.failed;
};
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
// src/host/acts/values.ts
/**
* `dev_valid_name` of the kernel's net/core/dev.c. Who names the machine's devices may use any other byte, of which what is
* no UTF-8 was read as U+FFFD.
*/
const device = textThat("the name of a network device", (name) => /^[^/\s\0]{1,15}$/u.test(name) && name !== "." && name !== "..");
const address = textThat("an IP address", (value) => isIP(value) !== 0 && !value.includes("%"));
const prefix = textThat("an address with its prefix length", (value) => {
	const [, ip = "", length] = /^([^/%]+)\/(\d{1,3})$/.exec(value) ?? [];
	const bits = {
		0: -1,
		4: 32,
		6: 128
	}[isIP(ip)] ?? -1;
	return Number(length) <= bits;
});
const mac = textThat("a MAC address", (value) => /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i.test(value));
const mtu = integer(1, 65535);
const flag = oneOf(true, false);
/** What procfs prints of a setting that is a number; nothing where it could not be read. */
const setting = textThat("a number as procfs prints it", (value) => /^(?:-?\d{1,10})?$/.test(value));
/** Its index is not known where /sys is that of another network namespace. */
const card = fields({
	name: device,
	index: valueThat("the index of a device", (value) => value === null || integer(1, 2 ** 31 - 1)(value) === void 0)
});
/** The fields that every step on the host shares. */
const step = (kind, undo) => ({
	kind: oneOf(kind),
	where: oneOf("host"),
	in: oneOf("@host"),
	undo: fields({ kind: oneOf(undo) }),
	at: listOf(valueThat("a part of a path", (part) => typeof part === "string" || Number.isInteger(part)))
});
/** Of a step that is undone with a device. */
const stepWithLink = (kind, of) => ({
	...step(kind, "goes-with-link"),
	undo: fields({
		kind: oneOf("goes-with-link"),
		device: of
	})
});
const number32 = integer(0, 2 ** 32 - 1);
const route = fields({
	type: oneOf("unicast", "blackhole", "unreachable", "prohibit"),
	to: prefix,
	hops: listOf(fields({
		via: optional(address),
		dev: optional(device),
		onLink: flag
	})),
	metric: optional(number32),
	from: optional(address),
	mtu: optional(mtu),
	table: optional(number32)
});
// src/host/acts/chain.ts
const isThere = async (machine, { tool, chain }) => (await machine.run([
	tool,
	"-w",
	"10",
	"-S",
	chain
])).exitCode === 0;
/** What iptables(8) says of a chain that is not there or that somebody uses, in its two ways into the kernel. */
const isGoneOrUsed = (complaint) => /No chain\/target\/match|resource busy|Directory not empty|Too many links/.test(complaint);
const chain = {
	shape: () => ({
		...step("chain", "delete-empty"),
		tool: oneOf("iptables", "ip6tables"),
		chain: oneOf("DOCKER-USER"),
		withTable: flag
	}),
	perform: async ({ machine, fabric }, act) => {
		try {
			for (const command of hostCommandsOf(act, fabric)) await say(machine, command);
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
	holds: isThere
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
	return rulesetIn(stdout)?.every((entry) => "metainfo" in entry || "table" in entry) ?? false;
}
// src/machine/own-json.ts
/** What this package or a tool of its own wrote: its type is the writer's promise, and nobody else can write there. */
const parseOwn = (text) => JSON.parse(text);
// src/host/acts/perform-by-commands.ts
/** Does what the plan prints for the step. */
async function performByCommands({ machine, fabric }, act) {
	for (const command of hostCommandsOf(act, fabric)) await say(machine, command);
}
// src/host/acts/devices.ts
/** Asked by ip(8), because /sys may be that of another network namespace. */
async function linkOf(machine, name) {
	const ran = await machine.run([
		"ip",
		"-j",
		"address",
		"show",
		"dev",
		name
	]);
	if (ran.exitCode === 0) return parseOwn(ran.stdout)[0];
	if (ran.stderr.includes("does not exist")) return void 0;
	throw new LabError(`ip address show dev ${name}: ${complaintOf(ran)}`);
}
const isOurs = async (machine, act) => (await linkOf(machine, act.device))?.address === act.mac;
const sameDevice = (told) => oneOf(words(told.device));
/** It goes with its far end, too, a moment after the lab has ended. */
const hostLink = {
	shape: () => ({
		...step("host-link", "delete-link"),
		device,
		mac,
		mtu,
		offload: flag,
		far: fields({
			device,
			index: integer(1, 2 ** 31 - 1),
			mac
		})
	}),
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
	shape: (_, told) => ({
		...stepWithLink("host-address", sameDevice(told)),
		device,
		address: prefix
	}),
	perform: performByCommands,
	undo: () => {},
	holds: async (machine, { device: name, address }) => {
		return (await linkOf(machine, name))?.addr_info.some(({ local, prefixlen }) => `${local}/${prefixlen}` === address) ?? false;
	}
};
const hostUp = {
	shape: (_, told) => ({
		...stepWithLink("host-up", sameDevice(told)),
		device
	}),
	perform: performByCommands,
	undo: () => {},
	holds: async (machine, act) => (await linkOf(machine, act.device))?.flags.includes("UP") ?? false
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
	shape: () => ({
		...stepWithLink("host-route", device),
		route
	}),
	perform: performByCommands,
	undo: () => {},
	holds: async (machine, act) => {
		const { hops, metric: wanted } = act.route;
		const isIt = ({ dev, metric, nexthops = [] }) => [dev, ...nexthops.map((hop) => hop.dev)].includes(hops[0]?.dev) && (wanted === void 0 || wanted === metric);
		return (await routesTo(machine, act.route)).some(isIt);
	}
};
// src/host/acts/filters.ts
/** What iptables(8) says where the rule or its chain is not there. */
const isAbsent$1 = (complaint) => /does a matching rule exist|No chain\/target\/match/.test(complaint);
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
	shape: ({ tag }) => ({
		...step("admission", "delete-rule"),
		tool: oneOf("iptables", "ip6tables", "iptables-legacy", "ip6tables-legacy"),
		chain: oneOf("DOCKER-USER", "FORWARD"),
		device: oneOf(uplinkDevice(tag)),
		mark: oneOf(markOf(tag))
	}),
	/** Only what is not there: one of the two may be, and each is deleted once. */
	perform: async ({ machine, fabric }, act) => {
		const are = await areAdmitted(machine, act);
		const commands = hostCommandsOf(act, fabric).filter((_, number) => !are[number]);
		for (const command of commands) await say(machine, command);
	},
	undo: async (machine, act) => {
		for (const command of hostUndoOf(act)) try {
			await say(machine, command);
		} catch (error) {
			if (!(error instanceof LabError && isAbsent$1(error.message))) throw error;
		}
	},
	holds: async (machine, act) => (await areAdmitted(machine, act)).every(Boolean)
};
/** Most machines track none, where no rule asks for it. Without conntrack in the kernel there is no such file. */
const areTracked = (machine) => (readSetting(machine, "net/netfilter/nf_conntrack_count") ?? "0") !== "0";
const connections = {
	shape: () => ({
		...step("connections", "forget"),
		source: address
	}),
	perform: () => {},
	undo: async (machine, act) => {
		for (const command of hostUndoOf(act)) {
			if (!areTracked(machine)) return;
			await say(machine, command).catch((error) => {
				if (!(error instanceof LabError && error.message.includes(" 0 flow entries"))) throw error;
			});
		}
	},
	holds: () => true
};
// src/host/acts/paths.ts
const directories = ["/run/netns", "/etc/netns"];
const directory$1 = {
	shape: () => ({
		kind: oneOf("directory"),
		path: oneOf(...directories)
	}),
	perform: ({ machine }, { path }) => machine.makeDirectory(path, 493),
	undo: (machine, { path }) => machine.removeDirectory(path),
	holds: (machine, { path }) => machine.inode(path) !== void 0
};
const namespace = /^[a-zA-Z][a-zA-Z0-9-]{0,62}$/;
const isPin = (path) => directories.includes(dirname(path)) && namespace.test(basename(path)) && path === join(dirname(path), basename(path));
/** By the root directory of a holder, in the state directory of whose lab it is. */
const leadsInto = (target, end) => /^\/proc\/[1-9]\d*\/root\//.test(target) && target === join(target) && target.endsWith(end);
const symlink = {
	shape: ({ directory: own, id }, { path }) => {
		const [parent, name] = typeof path === "string" ? [dirname(path), basename(path)] : [];
		return {
			kind: oneOf("symlink"),
			path: textThat("a name in /run/netns or /etc/netns", isPin),
			target: parent === "/etc/netns" ? oneOf(join(own, "etc", `${name}`)) : textThat(`/proc/PID/root/…/${id}/ns/${name}`, (target) => leadsInto(target, `/${id}/ns/${name}`))
		};
	},
	perform: ({ machine }, { path, target }) => {
		if (machine.readLink(path) !== target) machine.makeLink(path, target);
	},
	undo: (machine, { path, target }) => {
		if (machine.readLink(path) === target) machine.remove(path);
	},
	holds: (machine, { path, target }) => machine.readLink(path) === target
};
// src/host/acts/settings.ts
/** What a lab changes of a card of the machine's, for each family. */
const leased = {
	ipv4: "forwarding",
	ipv6: "force_forwarding"
};
const familyOf = (key) => typeof key === "string" && key.startsWith("net/ipv6/") ? "ipv6" : "ipv4";
const lease = {
	shape: (_, { card: of, key }) => {
		const family = familyOf(key);
		const name = isFields(of) ? words(of.name) : "";
		return {
			...step("lease", "write-back"),
			card,
			key: oneOf(`net/${family}/conf/${name}/${leased[family]}`),
			value: oneOf("1"),
			was: setting,
			under: fields({
				key: oneOf(`net/${family}/conf/all/forwarding`),
				value: setting
			})
		};
	},
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
	shape: () => ({
		...step("lro", "turn-on"),
		card
	}),
	perform: performByCommands,
	undo: async (machine, act) => {
		if (readSetting(machine, `net/ipv4/conf/${act.card.name}/forwarding`) !== "0") return;
		for (const command of hostUndoOf(act)) await say(machine, command);
	},
	holds: () => true
};
/** What `ownDeviceSteps` of the plan sets. */
const ownSettings = [...["ipv4/forwarding", "ipv4/accept_redirects"], ...[
	"accept_redirects",
	"accept_ra",
	"accept_dad",
	"addr_gen_mode",
	"force_forwarding"
].map((name) => `ipv6/${name}`)];
const hostSetting = {
	shape: (_, { undo }) => {
		const name = isFields(undo) ? words(undo.device) : "";
		return {
			...stepWithLink("host-setting", device),
			key: oneOf(...ownSettings.map((one) => `net/${one.replace("/", () => `/conf/${name}/`)}`)),
			value: oneOf("0", "1"),
			required: oneOf(false)
		};
	},
	perform: performByCommands,
	undo: () => {},
	holds: (machine, { key, value, required }) => {
		const now = readSetting(machine, key);
		return now === value || now === void 0 && !required;
	}
};
// src/host/acts/translation.ts
/** What nft(8) says of a table that is not there. */
const isAbsent = (complaint) => complaint.includes("No such file or directory");
/**
* A table with our name and other rules, or a dormant one, guards nothing. Versions of nft(8) print rules differently: what
* ours look like, this one says of the same text in a network namespace that ends with it, and has cards of these names.
*/
const asMade = `
text=$1 table=$2
shift
made=$(printf %s "$text" | unshare --net -- sh -c '
  table=$1
  shift
  for card; do ip link add name "$card" type bridge || exit; done
  nft -f - && nft list table inet "$table"' make "$@") || exit 2
there=$(nft list table inet "$table") || exit 1
[ "$there" = "$made" ]`;
/** Statuses of `asMade`, but for that of a shell that could not look. */
const [same, other] = [0, 1];
function cardsOf({ uplink }) {
	const { ipv4 = [], ipv6 = [] } = uplink?.leased ?? {};
	return [...new Set([...ipv4, ...ipv6].map(({ name }) => name))];
}
const translation = {
	shape: ({ tag }) => ({
		...step("translation", "delete-table"),
		table: oneOf(tableName(tag)),
		uplink: optional(fields({
			device: oneOf(uplinkDevice(tag)),
			sources: listOf(address),
			leased: fields({
				ipv4: listOf(card),
				ipv6: listOf(card)
			})
		})),
		members: listOf(device)
	}),
	perform: performByCommands,
	undo: async (machine, act) => {
		try {
			for (const command of hostUndoOf(act)) await say(machine, command);
		} catch (error) {
			if (!(error instanceof LabError && isAbsent(error.message))) throw error;
		}
	},
	holds: async (machine, act) => {
		const ran = await machine.run([
			"sh",
			"-c",
			asMade,
			"as-made",
			translationText(act),
			act.table,
			...cardsOf(act)
		]);
		if (ran.exitCode !== same && ran.exitCode !== other) throw new LabError(`nftables table ${act.table} could not be compared: ${complaintOf(ran)}`);
		return ran.exitCode === same;
	}
};
// src/host/signal-held.ts
/**
* A Perl program: for each process of the standard input, a line `PID NETWORK OWNER MARK` of which `-` means anything, takes a
* pidfd, looks whether that process still is what was meant, and sends it the signal $ARGV[0]. As long as a process lives, no
* other has its number, and where it has ended meanwhile, nobody gets the signal. Prints whom it reached. pidfd_open(2) and
* pidfd_send_signal(2) are 434 and 424 on all architectures but Alpha; 0xb701 is NS_GET_USERNS of ioctl_ns(2).
*/
const signalHeld = `
my $signal = $ARGV[0] + 0;
sub identity {
  my ($device, $inode) = stat $_[0];
  return defined $inode ? "$device:$inode" : '';
}
sub is_in {
  my ($pid, $network, $owner) = @_;
  open(my $file, '<', "/proc/$pid/ns/net") or return 0;
  return 0 if identity($file) ne $network;
  return 1 if $owner eq '-';
  my $descriptor = ioctl($file, 0xb701, 0) or return 0;
  open(my $user, '<&=', $descriptor) or return 0;
  return identity($user) eq $owner;
}
sub is_marked {
  my ($pid, $mark) = @_;
  open(my $file, '<', "/proc/$pid/environ") or return 0;
  local $/;
  return scalar grep { $_ eq $mark } split /\\0/, <$file> // '';
}
while (my $line = <STDIN>) {
  chomp $line;
  my ($pid, $network, $owner, $mark) = split / /, $line, 4;
  my $pidfd = syscall(434, $pid + 0, 0);
  next if $pidfd < 0;
  open(my $held, '<&=', $pidfd) or next;
  next unless $network eq '-' || is_in($pid, $network, $owner);
  next unless $mark eq '-' || is_marked($pid, $mark);
  print "$pid\\n" if syscall(424, $pidfd, $signal, 0, 0) == 0;
}`;
const numbers = {
	SIGTERM: 15,
	SIGKILL: 9
};
/**
* Signals those of these processes that still are what was meant, and gives the PIDs of those. It costs a process where there
* are any.
*/
async function signalThose(machine, processes, signal) {
	if (processes.length === 0) return /* @__PURE__ */ new Set();
	const lines = processes.map(({ pid, network = "-", owner = "-", mark = "-" }) => [
		pid,
		network,
		owner,
		mark
	].join(" "));
	const { exitCode, stdout, stderr } = await machine.run([
		"perl",
		"-e",
		signalHeld,
		`${numbers[signal]}`
	], { stdin: `${lines.join("\n")}\n` });
	if (exitCode !== 0) throw new LabError(`processes could not be signalled: ${stderr.trim()}`);
	return new Set(stdout.split("\n").filter(Boolean).map(Number));
}
// src/host/end.ts
const grace = 1e3;
const pause$1 = 10;
/** Asks the processes that a look finds to end, kills what is left after a second, and says which there were. */
async function endAll(machine, find) {
	const ended = /* @__PURE__ */ new Map();
	const send = async (found, signal) => {
		const reached = await signalThose(machine, found, signal);
		for (const { pid, argv } of found) if (reached.has(pid)) ended.set(pid, {
			pid,
			argv,
			signal
		});
	};
	let left = find();
	await send(left, "SIGTERM");
	const deadline = performance.now() + grace;
	while (left.length > 0 && performance.now() < deadline) {
		await setTimeout(pause$1);
		left = find();
	}
	await send(left, "SIGKILL");
	return [...ended.values()];
}
const argvOf = (machine, pid) => machine.read(`/proc/${pid}/cmdline`)?.split("\0").slice(0, -1) ?? [];
/** The processes of the machine whose network namespace this user may know. */
const networksOfAll = (machine) => machine.list("/proc").map(Number).filter((pid) => pid > 0).flatMap((pid) => {
	const network = machine.identity(`/proc/${pid}/ns/net`);
	return network === void 0 ? [] : [{
		pid,
		network
	}];
});
// src/host/acts/visitors.ts
/** Whoever came in by a pin is in none of the lab's PID namespaces, and outlives it, in a network with the lab's mark. */
const visitors = {
	shape: ({ tag }) => ({
		...step("visitors", "end-processes"),
		mark: oneOf(markOf(tag))
	}),
	perform: () => {},
	undo: async (machine, { mark }) => void await endVisitorsOf(machine, [mark], () => true),
	holds: () => true
};
/**
* Ends the processes in networks with one of these marks, and says which there were. The networks are found first, and stay
* open: which process is in one, is asked of the process itself and of no other that was in the same when a list was made.
*/
async function endVisitorsOf(machine, marks, isMeant) {
	if (marks.length === 0) return [];
	const networks = await marked(machine, marks);
	const meant = new Set(networks.map(({ identity }) => identity));
	const find = () => networksOfAll(machine).filter(({ pid, network }) => meant.has(network) && isMeant(pid)).map((one) => ({
		...one,
		argv: argvOf(machine, one.pid)
	}));
	try {
		return meant.size === 0 ? [] : await endAll(machine, find);
	} finally {
		for (const network of networks) network.close();
	}
}
/** The networks of processes, but for this one's, that have one of these marks. */
async function marked(machine, marks) {
	const own = machine.identity("/proc/self/ns/net");
	const others = networksOfAll(machine).filter(({ network }) => network !== own);
	const found = [];
	for (const group of Map.groupBy(others, ({ network }) => network).values()) {
		const file = openNetwork(machine, group);
		if (file === void 0) continue;
		let isMarked = false;
		try {
			isMarked = marks.includes(await markIn(machine, file) ?? "");
		} finally {
			if (isMarked) found.push(file);
			else file.close();
		}
	}
	return found;
}
/** Opened by the first of these processes that is still in it; where each has ended or gone elsewhere, nobody is left. */
function openNetwork(machine, group) {
	for (const { pid, network } of group) {
		const file = machine.open(`/proc/${pid}/ns/net`);
		if (file?.identity === network) return file;
		file?.close();
	}
}
/** The alias of the loopback device, which stays where every other has gone with its far end. */
async function markIn(machine, { path }) {
	const argv = [
		"nsenter",
		`--net=${path}`,
		"--",
		"ip",
		"-j",
		"link",
		"show",
		"dev",
		"lo"
	];
	const { exitCode, stdout } = await machine.run(argv);
	return exitCode === 0 ? aliasIn(stdout) : void 0;
}
/** In networks of others it may be any bytes, of which ip(8) does not escape all: what is no JSON then is none of ours. */
function aliasIn(text) {
	try {
		const alias = objectsOf(text)[0]?.ifalias;
		return typeof alias === "string" ? alias : void 0;
	} catch {
		return;
	}
}
// src/host/acts/handler.ts
function actingLab(directory) {
	const id = basename(directory);
	return {
		directory,
		id,
		tag: id.slice(id.lastIndexOf(".") + 1)
	};
}
// src/host/acts/index.ts
const handlers = {
	directory: directory$1,
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
const handlerOf = ({ kind }) => handlers[kind];
const isKind = (kind) => typeof kind === "string" && Object.hasOwn(handlers, kind);
/** An act in the journal of a lab, or what is wrong with it: it is undone only as what this package can have written. */
function readAct(lab, told) {
	const { kind } = told;
	if (!isKind(kind)) return { problem: `a later version of netns-topology did this (${words(kind)}), and must undo it` };
	const handler = handlers[kind];
	const problem = fields(handler.shape(lab, told))(told);
	return fits(told, problem) ? told : { problem: `this is no act of the kind ${kind} for this lab: ${problem}` };
}
const fits = (_told, problem) => problem === void 0;
// src/machine/state-entries.ts
/** The names in the state directory. None where it is not this user's own: see `throughOwn`. */
const stateEntries = (machine) => machine.list(machine.stateDirectory);
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
const fileOf = (directory) => join(directory, "journal");
const ownNetwork = (machine) => machine.readLink("/proc/self/ns/net") ?? "";
/**
* Undefined where the journal of a lab is empty, or about another network namespace, as of a container that shares /run. A
* last line that was cut off in the middle had not begun anything.
*/
function readJournal(machine, directory) {
	const file = fileOf(directory);
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
	if (header.net !== ownNetwork(machine)) return void 0;
	const lab = actingLab(directory);
	const lines = rest.map((line) => lineOf(lab, line));
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
const isHeader = (line) => isFields(line) && typeof line.version === "number" && typeof line.net === "string";
function lineOf(lab, line) {
	if (!isFields(line) || typeof line.n !== "number") return noLine$1;
	const { n, begin } = line;
	if (line.done === true) return {
		n,
		done: true
	};
	if (!isFields(begin) || typeof begin.kind !== "string") return noLine$1;
	const act = readAct(lab, begin);
	return "problem" in act ? act : {
		n,
		begin: act
	};
}
const noLine$1 = { problem: "this is no journal's line" };
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
	machine.empty(fileOf(directory));
	machine.remove(fileOf(directory));
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
		const expiry = AbortSignal.timeout(given);
		const signal = options.signal ? AbortSignal.any([options.signal, expiry]) : expiry;
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
		const child = start$1(argv, options);
		const abort = () => kill$1(child);
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
function start$1([program, ...args], options) {
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
function kill$1(child) {
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
const pause = 10;
const looks = 200;
/**
* Ends what is still running for an act of a lab whose process was killed meanwhile: what it does after the act was undone,
* nobody would undo.
*/
async function endTools(machine, directory) {
	for (let look = 0; look < looks; look += 1) {
		const running = toolsOf(machine, basename(directory));
		if (running.length === 0) return;
		await signalThose(machine, running, "SIGKILL");
		await setTimeout(pause);
	}
	throw new LabError(`${toolsOf(machine, basename(directory)).map(({ pid }) => pid).join(", ")} could not be killed`);
}
const toolsOf = (machine, lab) => machine.list("/proc").map(Number).filter((pid) => pid > 0 && isHere(machine, pid) && environmentOf(machine, pid).includes(`${mark}=${lab}`)).map((pid) => ({
	pid,
	mark: `${mark}=${lab}`
}));
const isHere = (machine, pid) => machine.readLink(`/proc/${pid}/ns/net`) === machine.readLink("/proc/self/ns/net");
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
// src/machine/clock.ts
/**
* The time that goes on while a test has `vi.useFakeTimers()`: captured before any test runs. What is imported of
* `node:timers/promises` is not affected.
*/
const now = performance.now.bind(performance);
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
	const done = new AbortController();
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
// src/machine/lock-holder.ts
/** The holder of the lock for which flock(1) waits in the process `waiting`. */
function holderBlocking(machine, waiting) {
	const locker = lockerBlocking(machine, waiting);
	const helper = locker === void 0 ? void 0 : processOf(machine, locker);
	if (helper === void 0) return unseen;
	const owner = helper.parent > 1 ? processOf(machine, helper.parent) : void 0;
	const children = childrenOf(machine, helper.pid);
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
		remedy: remedyFor(owner ?? helper, all)
	};
}
const unseen = {
	id: "unseen",
	heldFor: void 0,
	who: "a process that this user cannot see, or of another PID namespace, as of a container",
	remedy: "look for a process there that is stopped or hangs: `lslocks` names it"
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
/** By proc_pid_stat(5). Its name, which comes first, may hold anything. */
function processOf(machine, pid) {
	const stat = textOf(machine, `/proc/${pid}/stat`);
	if (stat === void 0) return void 0;
	const words = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	return {
		pid,
		state: words[0] ?? "",
		parent: Number(words[1]),
		started: Number(words[19])
	};
}
const childrenOf = (machine, pid) => (textOf(machine, `/proc/${pid}/task/${pid}/children`) ?? "").split(" ").filter(Boolean).flatMap((child) => processOf(machine, Number(child)) ?? []);
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
	const command = (/ - proc \S+ .*hidepid=(?!0|off)/.test(textOf(machine, "/proc/self/mountinfo") ?? "") ? "" : textOf(machine, `/proc/${pid}/cmdline`) ?? "").replaceAll(/[\0\s]+/g, " ").trim();
	return command.length > longest ? `${command.slice(0, longest)}…` : command;
}
/** SIGTERM would wait until a stopped process goes on. */
function remedyFor({ pid }, all) {
	const stopped = all.filter(isStopped).map((one) => one.pid);
	return stopped.length === 0 ? `\`kill ${pid}\` ends it; what it has begun is then undone` : `\`kill -CONT ${stopped.join(" ")}\` lets it go on, \`kill -KILL ${pid}\` ends it; what it has begun is then undone`;
}
/** Of other users' processes, nothing may be there to read (`hidepid`). */
function textOf(machine, path) {
	try {
		return machine.read(path);
	} catch {
		return;
	}
}
// src/machine/signal.ts
/**
* Sends a signal, or only looks with 0. A process of another user's is there all the same. A program that could not be started
* has the number 0, which for kill(2) is the group of this process, and is nobody's.
*/
function signal(pid, name) {
	if (pid === 0) return false;
	try {
		return process.kill(pid, name);
	} catch (error) {
		if (codeOf(error) === "ESRCH") return false;
		if (name === 0) return true;
		throw error;
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
* @throws where there is no such directory, LabError where the lock cannot be had, or what `tryLocked` does.
*/
async function withLock(machine, directory, work, options) {
	const outcome = await tryLocked(machine, directory, work, options);
	if (outcome.isDone) return outcome.result;
	throw outcome.refusal ?? /* @__PURE__ */ new Error(`${directory} could not be locked: it is not there`);
}
const locked = "locked";
const isGone = {
	isDone: false,
	refusal: void 0
};
const usualPatience = 3e4;
const betweenLooks = 1e3;
/** `locked`, or why it is not. @throws the reason of an interruption */
async function answerOf(machine, lock, waiting) {
	try {
		if (await untilAnswered(machine, lock, waiting) === locked) return locked;
		return new LabError(`${waiting.directory} could not be locked: ${lock.stderr().trim() || "flock was killed"}`);
	} catch (error) {
		kill(machine, lock);
		if (error instanceof LabError) return error;
		throw error;
	}
}
/** What flock(1) prints. @throws LabError where waiting has no end, the reason of an interruption */
async function untilAnswered(machine, lock, { directory, patience }) {
	const answered = new AbortController();
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
/** Rejects once one and the same process has held the lock for too long: where many take it in turn, waiting goes on. */
async function untilHeldFor(machine, { pid }, { directory, patience }, signal) {
	let seen = {
		id: "",
		since: 0
	};
	for await (const _ of setInterval(Math.min(betweenLooks, patience), void 0, {
		ref: false,
		signal
	})) {
		const { id, heldFor = 0, who, remedy } = holderBlocking(machine, pid);
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
/** Before it has the lock it is one process, and afterwards two. It is none where it could not be started. */
function kill(machine, { pid }) {
	if (pid > 0) machine.signal(-pid, "SIGKILL");
}
// src/machine/descriptor.ts
const identityIn = ({ dev, ino }) => `${dev}:${ino}`;
/** See `Machine.identity`. */
const identityOf = (path) => identityIn(statSync(path));
/** See `Machine.open`. */
function openFile(path) {
	const descriptor = openSync(path, "r");
	return {
		path: `/proc/${process.pid}/fd/${descriptor}`,
		identity: identityIn(fstatSync(descriptor)),
		close: () => closeSync(descriptor)
	};
}
// src/machine/lifeline.ts
const { O_NOFOLLOW: O_NOFOLLOW$1, O_NONBLOCK, O_RDONLY: O_RDONLY$1, O_RDWR } = constants;
/** See `Machine.hold`. Opening a FIFO for both directions does not wait for anybody (fifo(7)). */
function hold(path) {
	const descriptor = openSync(path, O_RDWR | O_NONBLOCK | O_NOFOLLOW$1);
	return { release: () => closeSync(descriptor) };
}
/**
* See `Machine.isHeld`. A reader finds the end of a FIFO that nobody has open for writing, and has to wait where somebody
* has (pipe(7)). Looking changes nothing, so that any number of processes may look at once.
*/
function isHeld(path) {
	const descriptor = openSync(path, O_RDONLY$1 | O_NONBLOCK | O_NOFOLLOW$1);
	try {
		return readSync(descriptor, Buffer.alloc(1)) > 0;
	} catch (error) {
		if (codeOf(error) === "EAGAIN") return true;
		throw error;
	} finally {
		closeSync(descriptor);
	}
}
// src/machine/own-directory.ts
const { O_DIRECTORY, O_NOFOLLOW, O_RDONLY } = constants;
const writableByOthers = 18;
/**
* Works with a path in a directory of a user's own by a descriptor of that directory, whose owner and mode are checked first:
* in `/tmp` somebody else may make a directory of that name at any moment. Another user's directory counts as not there.
*
* @param path in the directory
* @param work is given a path that leads through the descriptor (proc_pid_fd(5)).
*/
function throughOwn(directory, path, uid, work) {
	const descriptor = openSync(directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
	const through = `/proc/self/fd/${descriptor}`;
	try {
		const stat = fstatSync(descriptor);
		if (stat.uid !== uid || (stat.mode & writableByOthers) !== 0) throw isOfOthers(directory);
		return work(through + path.slice(directory.length));
	} catch (error) {
		if (error instanceof Error) error.message = error.message.replaceAll(through, directory);
		throw error;
	} finally {
		closeSync(descriptor);
	}
}
const isOfOthers = (directory) => Object.assign(/* @__PURE__ */ new Error(`${directory} belongs to another user, or others may write in it`), { code: "ENOENT" });
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
// src/machine/run-now.ts
/** See `Machine.runNow`. */
function runNow([program, ...args], env) {
	const { error, status, stdout, stderr } = spawnSync(program, args, {
		encoding: "utf8",
		env: {
			...cleanEnvironment(),
			...env
		},
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	if (error !== void 0) throw explain(error, program, void 0);
	return {
		exitCode: status ?? 1,
		stdout,
		stderr
	};
}
// src/machine/share.ts
/** See `Machine.share`. */
function share([program, ...args], env) {
	const child = spawn(program, args, {
		stdio: "inherit",
		env: {
			...process.env,
			...env
		}
	});
	const ended = new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", (exitCode, signal) => resolve({
			exitCode,
			signal
		}));
	});
	return {
		pid: child.pid,
		ended
	};
}
// src/machine/start.ts
/**
* See `Machine.start`. A process without file descriptors left (EMFILE) gets a child without streams.
*
* @throws LabError, CapabilityError where the kernel refuses at once.
*/
function start([program, ...args], env, cwd = "/") {
	const child = spawnApart(program, args, {
		env,
		cwd
	});
	const failed = once(child, "error").then(([error]) => Promise.reject(explain(error, program, cwd)));
	failed.catch(() => {});
	const nextLine = linesOf(child);
	const ended = endOf(child);
	child.stdin?.on("error", () => {});
	const errors = [];
	child.stderr?.on("data", (chunk) => errors.push(chunk));
	return {
		pid: child.pid ?? 0,
		nextLine: () => Promise.race([nextLine(), failed]),
		stderr: () => Buffer.concat(errors).toString("utf8"),
		ended: () => {
			child.ref();
			return ended;
		},
		send: (text) => {
			if (!child.stdin?.writable) return false;
			child.stdin.write(text);
			return true;
		},
		close: () => void child.stdin?.end(),
		release: () => release(child)
	};
}
function spawnApart(program, args, { env, cwd }) {
	try {
		return spawn(program, args, {
			cwd,
			detached: true,
			env: {
				...cleanEnvironment(),
				...env
			},
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			]
		});
	} catch (error) {
		throw explain(error, program, cwd);
	}
}
/**
* When all that it has written before is read: Node tells of an end first. What it has started may have its streams open for
* as long as it likes, so that it is not their end that is waited for.
*/
async function endOf(child) {
	await new Promise((resolve) => {
		for (const event of ["exit", "error"]) child.once(event, () => resolve());
	});
	for (let turn = 0; turn < turnsToRead; turn += 1) await setImmediate();
}
const turnsToRead = 2;
/** Never, where there is no output: the child's error comes instead. */
function linesOf({ stdout }) {
	if (!stdout) return () => new Promise(() => {});
	const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
	return async () => {
		const { done, value } = await lines.next();
		return done ? void 0 : value;
	};
}
function release(child) {
	for (const stream of [child.stdout, child.stderr]) stream?.destroy();
	child.unref();
	if (child.stdin instanceof Socket) child.stdin.unref();
}
// src/machine/real.ts
/** The machine that this process runs on. What is in the state directory is reached by `throughOwn` only. */
function realMachine({ stateDirectory = defaultStateDirectory() } = {}) {
	const at = (path, work) => isIn(stateDirectory, path) ? throughOwn(stateDirectory, path, user.uid, work) : work(path);
	return {
		stateDirectory,
		user,
		platform: process.platform,
		find,
		run,
		runNow,
		read: (path) => unlessGone(() => at(path, (there) => readFileSync(there, "utf8"))),
		readUntrusted: (path, limit) => unlessGone(() => at(path, (there) => readUntrustedFile(there, limit))),
		list: (path) => unlessGone(() => at(path, (there) => readdirSync(there))) ?? [],
		readLink: (path) => unlessHidden(() => at(path, (there) => readlinkSync(there))),
		inode: (path) => unlessHidden(() => at(path, (there) => statSync(there).ino)),
		identity: (path) => unlessHidden(() => identityOf(path)),
		open: (path) => unlessHidden(() => openFile(path)),
		ownerOf: (path) => lstatSync(path, { throwIfNoEntry: false })?.uid,
		write: (path, text, mode) => naming(path, () => at(path, (there) => writeWhole(there, text, mode))),
		writeInto: (path, text) => naming(path, () => writeFileSync(path, text, { flag: "r+" })),
		copy: (path, to) => copyFileSync(path, to),
		append: (path, text) => naming(path, () => at(path, (there) => appendFileSync(there, text, { mode: 384 }))),
		empty: (path) => unlessGone(() => at(path, (there) => truncateSync(there))),
		isPrivate,
		makeDirectory: (path, mode) => path === stateDirectory ? makeDirectory(path, mode) : at(path, (there) => makeDirectory(there, mode)),
		makeTemporaryDirectory: (prefix) => mkdtempSync(join(tmpdir(), prefix)),
		makeLink: (path, target) => at(path, (there) => symlinkSync(target, there)),
		move: (path, to) => at(path, (there) => renameSync(there, join(dirname(there), basename(to)))),
		remove: (path) => unlessGone(() => at(path, (there) => rmSync(there, { force: true }))),
		removeTree: (path) => unlessGone(() => at(path, (there) => rmSync(there, {
			recursive: true,
			force: true
		}))),
		removeDirectory: (path) => unlessGone(() => at(path, (there) => removeDirectory(path === stateDirectory ? path : there))),
		hold: (path) => at(path, hold),
		isHeld: (path) => unlessGone(() => at(path, isHeld), noLine) ?? false,
		start,
		share,
		signal
	};
}
const isIn = (directory, path) => path === directory || path.startsWith(`${directory}/`);
/** Windows has neither, and nothing else of this. */
const user = {
	uid: process.geteuid?.() ?? -1,
	gid: process.getegid?.() ?? -1
};
/** Nobody but root may look into it. */
const rootStateDirectory = "/run/netns-topology";
/** What pam_systemd(8) makes for a user is not there under cron, `su`, or in a container. */
function defaultStateDirectory() {
	if (user.uid === 0) return rootStateDirectory;
	const runtime = [process.env.XDG_RUNTIME_DIR, `/run/user/${user.uid}`].find((path) => path && isPrivate(path));
	return runtime === void 0 ? `/tmp/netns-topology-${user.uid}` : join(runtime, "netns-topology");
}
const isPrivate = (path) => isClosed(path, 63);
/** Whether a directory is this user's, and gives others none of these permissions. */
function isClosed(path, permissions) {
	const stat = lstatSync(path, { throwIfNoEntry: false });
	return stat !== void 0 && stat.isDirectory() && stat.uid === user.uid && (stat.mode & permissions) === 0;
}
function find(program) {
	return searchPath().split(":").map((directory) => join(directory, program)).find((path) => unlessHidden(() => statSync(path).isFile()));
}
/** What another user's process keeps to itself counts as not there. */
const unlessHidden = (read) => unlessGone(read, hidden);
/** ESRCH is what procfs says of a process that ended between opening and reading; EINVAL a link that is none. */
const gone = /* @__PURE__ */ new Set([
	"ENOENT",
	"ENOTDIR",
	"ESRCH",
	"ENODEV",
	"EINVAL"
]);
/** ELOOP is a link that is not followed. */
const noLine = /* @__PURE__ */ new Set([...gone, "ELOOP"]);
const hidden = /* @__PURE__ */ new Set([
	...gone,
	"EACCES",
	"EPERM"
]);
function unlessGone(read, codes = gone) {
	try {
		return read();
	} catch (error) {
		if (codes.has(codeOf(error))) return void 0;
		throw error;
	}
}
/** Node.js names the file where it cannot be opened, but not where it cannot be written to, as without space. */
function naming(path, work) {
	try {
		work();
	} catch (error) {
		if (error instanceof Error && !error.message.includes(path)) error.message += ` '${path}'`;
		throw error;
	}
}
function writeWhole(path, text, mode = 384) {
	const fresh = `${path}.${process.pid}.new`;
	writeFileSync(fresh, text, { mode: 384 });
	chmodSync(fresh, mode);
	renameSync(fresh, path);
}
function makeDirectory(path, mode = 448) {
	try {
		mkdirSync(path, { mode });
	} catch (error) {
		if (codeOf(error) !== "EEXIST") throw error;
	}
}
/** EBUSY is a mount, which is others', ENOTDIR no directory. */
const inUse = /* @__PURE__ */ new Set([
	"EBUSY",
	"EEXIST",
	"ENOENT",
	"ENOTDIR",
	"ENOTEMPTY"
]);
function removeDirectory(path) {
	try {
		rmdirSync(path);
	} catch (error) {
		if (!inUse.has(codeOf(error))) throw error;
	}
}
// src/lab/state/paths.ts
const labPaths = (stateDirectory, id) => {
	const directory = join(stateDirectory, id);
	return {
		directory,
		inside: join(directory, "inside")
	};
};
// src/lab/holder/undo.ts
const [stateDirectory = "", id = ""] = process.argv.slice(2);
const machine = realMachine({ stateDirectory });
const { directory } = labPaths(stateDirectory, id);
const undo = (limited) => undoJournal(limited, directory);
const failures = await withLock(machine, stateDirectory, undo, { patience: 1e400 });
if (failures.length > 0) throw new Error(failures.join("\n"));
export {};
