import { basename, dirname, join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, closeSync, constants, copyFileSync, fstatSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, renameSync, rmSync, rmdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { constants as constants$1, tmpdir } from "node:os";
import { once } from "node:events";
import { Socket } from "node:net";
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
// src/drivers/command.ts
const ip = (words) => ({
	tool: "ip",
	words
});
const program$1 = (...argv) => ({
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
		case "lro": return [program$1("ethtool", "-K", step.card.name, "lro", "off")];
		case "host-link": return [ip(linkWords(step, fabric)), ...step.offload ? [] : [program$1("ethtool", "-K", ...offloadWords(step))]];
		case "host-setting": return [sysctl(step.key, step.value, step.required)];
		case "host-address": return [ip(addressWords(step))];
		case "host-up": return [ip(upWords(step))];
		case "host-route": return [ip(routeWords(step))];
		case "translation": return [{
			...program$1("nft", "-f", "-"),
			stdin: translationText(step, { owner: false })
		}];
		case "chain": return [program$1(step.tool, ...wait, "-N", step.chain)];
		case "admission": return admissionRules(step).map((rule) => program$1(step.tool, ...wait, "-I", step.chain, ...rule));
		case "connections":
		case "visitors":
		case "pin": return [];
	}
}
/** What takes it back; nothing where it goes with something else. */
function hostUndoOf(step) {
	switch (step.kind) {
		case "lease": return [sysctl(step.key, step.was)];
		case "lro": return [program$1("ethtool", "-K", step.card.name, "lro", "on")];
		case "host-link": return [ip([
			"link",
			"del",
			"dev",
			step.device
		])];
		case "translation": return [program$1("nft", "delete", "table", "inet", step.table)];
		case "chain": return [program$1(step.tool, ...wait, "-X", step.chain), ...step.withTable ? [{
			...program$1("nft", "-f", "-"),
			stdin: emptyFilterText(step.tool)
		}] : []];
		case "admission": return admissionRules(step).map((rule) => program$1(step.tool, ...wait, "-D", step.chain, ...rule));
		case "connections": return [program$1("conntrack", "-D", "-f", step.source.includes(":") ? "ipv6" : "ipv4", "-s", step.source)];
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
// src/machine/own-json.ts
/** What this package or a tool of its own wrote: its type is the writer's promise, and nobody else can write there. */
const parseOwn = (text) => JSON.parse(text);
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
// src/audit/probes/processes.ts
/** The variable that everything a lab starts has in its environment; its value is the lab's identifier. */
const labVariable = "NETNS_TOPOLOGY_LAB";
new RegExp(`(?:^|\0)${labVariable}=([^\0]*)`);
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
program("iptables");
program("ip6tables");
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
[.../* @__PURE__ */ new Set([
	"handle",
	"used",
	"expires"
])];
family("IPv4");
family("IPv6");
function family(name) {
	return {
		name: "ip",
		kinds: [`${name} rule`, `${name} route`],
		parse: (output) => {
			const [rules, routes] = batchAnswers(output, 2);
			return {
				[`${name} rule`]: keyed((rules ?? []).map((rule) => [factsOf(rule), ""])),
				[`${name} route`]: keyed((routes ?? []).flatMap(routeOf))
			};
		}
	};
}
/** One line of JSON for each line of the batch, also where there is nothing to show. */
function batchAnswers(output, count) {
	const answers = output.trim().split("\n");
	if (answers.length !== count) throw new Error(`ip gave ${answers.length} answers to ${count} questions`);
	return answers.map(objectsOf);
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
function factsOf(fields) {
	return words(...Object.entries(fields).flat());
}
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
const pause$2 = 10;
const looks$1 = 100;
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
			if (look === looks$1) throw new LabError("it is there, although the process that owned it has ended");
			await setTimeout(pause$2);
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
const directory$1 = {
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
const pause$1 = 10;
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
		await setTimeout(pause$1);
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
/** Undefined for an act of a later version. */
const handlerOf = (act) => handlers[act.kind];
// src/machine/state-entries.ts
/** The names in the state directory. None where it is not this user's own: see `throughOwn`. */
const stateEntries = (machine) => machine.list(machine.stateDirectory);
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
	machine.empty(fileOf(directory));
	machine.remove(fileOf(directory));
}
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
		for (const pid of running) machine.signal(pid, "SIGKILL");
		await setTimeout(pause);
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
const hold$1 = `
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
		hold$1,
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
// src/machine/signal.ts
/** Sends a signal, or only looks with 0. A process of another user's is there all the same. */
function signal(pid, name) {
	try {
		return process.kill(pid, name);
	} catch (error) {
		if (codeOf(error) === "ESRCH") return false;
		if (name === 0) return true;
		throw error;
	}
}
// src/machine/start.ts
/**
* See `Machine.start`. A process without file descriptors left (EMFILE) gets a child without streams.
*
* @throws LabError, CapabilityError where the kernel refuses at once.
*/
function start([program, ...args], env) {
	const child = spawnApart(program, args, env);
	const failed = once(child, "error").then(([error]) => Promise.reject(explain(error, program, "/")));
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
function spawnApart(program, args, env) {
	try {
		return spawn(program, args, {
			cwd: "/",
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
		throw explain(error, program, "/");
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
		list: (path) => unlessGone(() => at(path, (there) => readdirSync(there))) ?? [],
		readLink: (path) => unlessHidden(() => at(path, (there) => readlinkSync(there))),
		inode: (path) => unlessHidden(() => at(path, (there) => statSync(there).ino)),
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
		remove: (path) => void unlessGone(() => at(path, (there) => rmSync(there, { force: true }))),
		removeTree: (path) => void unlessGone(() => at(path, (there) => rmSync(there, {
			recursive: true,
			force: true
		}))),
		removeDirectory: (path) => void unlessGone(() => path === stateDirectory ? removeDirectory(path) : at(path, removeDirectory)),
		hold: (path) => at(path, hold),
		isHeld: (path) => unlessGone(() => at(path, isHeld)) ?? false,
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
/** ESRCH is what procfs says of a process that ended between opening and reading; EINVAL a link that is none; ELOOP one that is not followed. */
const gone = /* @__PURE__ */ new Set([
	"ENOENT",
	"ENOTDIR",
	"ESRCH",
	"ENODEV",
	"EINVAL",
	"ELOOP"
]);
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
const failures = await withLock(machine, stateDirectory, () => undoJournal(machine, directory));
if (failures.length > 0) throw new Error(failures.join("\n"));
export {};
