import { n as LabError, t as CapabilityError } from "./chunk-errors.js";
import { t as codeOf } from "./chunk-caught.js";
import { A as uplinkDevice, D as tableName, E as markOf, O as tablesOf, P as parseOwn, S as pinRoots, a as fieldsIn, gt as commandLineOf, i as rulesetIn, l as objectsOf, m as argvIn, o as isFields, s as isList, u as words } from "./chunk-audit.js";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isIP } from "node:net";
// src/machine/state-entries.ts
/** The names in the state directory. None where it is not this user's own: see `throughOwn`. */
const stateEntries = (machine) => machine.list(machine.stateDirectory);
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
/** The least that the kernel allows, in hundredths of a second (`BR_MIN_FORWARD_DELAY`, net/bridge/br_private.h). */
const shortestForwardDelay = "200";
/** How link-local addresses are made has to be said before the device is up, when they are. */
const bridgeWords = ({ device, linkLocal, ...bridge }) => linkLocal ? [
	addBridgeWords({
		device,
		...bridge
	}, []),
	[
		"link",
		"set",
		"dev",
		device,
		"addrgenmode",
		"eui64"
	],
	upWords({ device })
] : [addBridgeWords({
	device,
	...bridge
}, ["up"])];
const addBridgeWords = ({ device, index, mac, mtu, stp }, flags) => [...[
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
	...flags,
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
/** As Debian does for a machine without an address of its own: its programs look their host name up, many by IPv4 only. */
const withoutIpv4 = (name) => ({
	address: "127.0.1.1",
	names: [name]
});
/** hosts(5). The namespace's name is the host name of its programs, so that it is always there. */
const hostsText = ({ in: name, hosts }) => [
	...localhost,
	...hosts,
	...hasIpv4(name, hosts) ? [] : [withoutIpv4(name)]
].map(({ address, names }) => `${address} ${names.join(" ")}\n`).join("");
const hasIpv4 = (name, hosts) => hosts.some(({ address, names }) => names.includes(name) && !address.includes(":"));
/** resolv.conf(5). A file without nameservers would mean the one at 127.0.0.1, so it says that lookups fail at once. */
function resolverText({ nameservers, search, resolverOptions }) {
	const options = [...resolverOptions, ...nameservers.length === 0 ? ["attempts:1", "timeout:1"] : []];
	return [
		...nameservers.map((address) => `nameserver ${address}\n`),
		...search.length === 0 ? [] : [`search ${search.join(" ")}\n`],
		...options.length === 0 ? [] : [`options ${options.join(" ")}\n`]
	].join("");
}
// src/drivers/nft.ts
/** A string of nft(8), in which a `*` at the end would stand for anything. See `machineInterfaceName`. */
const quoted = (name) => `"${name.replace(/\*$/, String.raw`\*`)}"`;
const anyOf = (names) => `{ ${names.map(quoted).join(", ")} }`;
const chain$1 = (name, type, policy, rules) => `chain ${name} { type ${type}; policy ${policy}; ${rules.map((rule) => `${rule}; `).join("")}}`;
const forward = "filter hook forward priority filter";
/** Before connection tracking. */
const prerouting = "filter hook prerouting priority raw";
/** After translation. */
const routing = "filter hook prerouting priority filter";
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
* The table of a lab on the host, for `nft -f`, which makes it in one transaction: where there is one of that name that
* somebody has changed, there is no moment without.
*/
const translationText = ({ table, uplink, members }) => `add table inet ${table}\ndelete table inet ${table}\n${tableText(table, [chain$1("forward", forward, "accept", [...memberRules(members), ...uplink ? uplinkRules(uplink) : []]), ...uplink ? [
	chain$1("prerouting", prerouting, "accept", foreignRules(uplink)),
	chain$1("routing", routing, "accept", silentRules(uplink)),
	chain$1("postrouting", postrouting, "accept", sourceRules(uplink))
] : []])}`;
const tableText = (name, chains) => `add table inet ${name} { ${chains.map((one) => `${one}; `).join("")}}\n`;
/**
* Not by `ct state new`: what belongs to no connection that the kernel knows is forwarded as well, and what it finds invalid is
* translated by nothing.
*/
const uplinkRules = ({ device, leased }) => [
	`iifname ${quoted(device)} ct state invalid drop`,
	`oifname ${quoted(device)} ct state != { established, related } drop`,
	...leasedRules(leased)
];
/**
* Of its family only: a machine may forward the other one by the same card. By its index, which `iif` stands for: it keeps that
* where somebody renames it. Not in a set, which nft prints in the order of the indexes. Answers to a lab are translated, and so is
* what a Docker that has started meanwhile publishes, which is not ours to stop; the accept ends no chain but this one.
*/
const leasedRules = (leased, only = all) => families.flatMap((family) => leased[family].flatMap(({ name }) => {
	const coming = `meta nfproto ${family} iif ${quoted(name)}`;
	return [`${coming} ct status snat,dnat accept`, `${coming} ${only[family]}drop`];
}));
const families = ["ipv4", "ipv6"];
const all = {
	ipv4: "",
	ipv6: ""
};
/** As the machine will route it, also to a proxy that takes it by a mark (`IP_TRANSPARENT`, ip(7)). */
const notForTheMachine = {
	ipv4: "fib daddr . mark type != { local, broadcast, anycast, multicast } ",
	ipv6: "ip6 daddr != fe80::/10 fib daddr . mark type != { local, anycast, multicast } "
};
/**
* A card that forwards for labs only tells others nothing that it would not tell without: where a packet of theirs is forwarded, the
* kernel says that its time is over, that it is too big, or that there is no way, before netfilter's hook for these (ip_forward(),
* net/ipv4/ip_forward.c; ip_error(), net/ipv4/route.c).
*/
const silentRules = ({ leased }) => leasedRules(leased, notForTheMachine);
const familyOf$1 = (source) => source.includes(":") ? "ip6" : "ip";
/**
* What others send to the lab's end, or in its name, is not forwarded, and the host would say so to them where the time to live
* runs out. Answers to the lab come to the host's own address here.
*/
const foreignRules = ({ device, sources }) => sources.flatMap((source) => [...["saddr", "daddr"].map((side) => `iifname != ${quoted(device)} ${familyOf$1(source)} ${side} ${source} drop`), ...forgedRules(device, source)]);
/** The lab has one address of each family at its end; neighbours find each other by link-local ones (RFC 4861). */
const forgedRules = (device, source) => {
	const family = familyOf$1(source);
	const own = family === "ip6" ? `{ ${source}, fe80::/10 }` : source;
	return [`iifname ${quoted(device)} ${family} saddr != ${own} drop`];
};
const sourceRules = ({ device, sources }) => sources.map((source) => `${familyOf$1(source)} saddr ${source} oifname != ${quoted(device)} masquerade`);
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
/** ip-route(8) takes an address of another family than the route's only where its family is said. */
const viaWords = (via, to) => via === void 0 ? [] : [
	"via",
	...isIpv6(via) && !isIpv6(to) ? ["inet6"] : [],
	via
];
const hopWords = ({ via, dev, onLink }, to) => [
	...viaWords(via, to),
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
		...hops.flatMap((hop) => hops.length > 1 ? ["nexthop", ...hopWords(hop, to)] : hopWords(hop, to))
	];
}
/** Without `-6`, ip-rule(8) takes every rule for one of IPv4, whatever its addresses. */
function ruleWords({ rule }) {
	const { from = "all", to, mark, iif, tos, action, priority } = rule;
	return [
		...[
			"rule",
			"add",
			"from",
			from
		],
		...named("to", to),
		...named("fwmark", mark),
		...named("iif", iif),
		...named("tos", tos === void 0 ? void 0 : `0x${tos.toString(16)}`),
		...named("priority", priority),
		...typeof action === "string" ? [action] : Object.entries(action).flatMap(([key, value]) => named(key, value))
	];
}
// src/drivers/command.ts
const ip = (words) => ({
	tool: "ip",
	words
});
/** A command of `ip` as a program, for where no batch says it. */
const ipProgram = ({ tool, words }) => tool === "ip" ? ["ip", ...words] : [
	"ip",
	"-6",
	...words
];
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
		case "bridge": return bridgeWords(step).map(ip);
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
		case "rule": return [{
			tool: step.rule.family === 6 ? "ip -6" : "ip",
			words: ruleWords(step)
		}];
		case "names": return [{
			tool: "file",
			name: "hosts",
			text: hostsText(step)
		}, {
			tool: "file",
			name: "resolv.conf",
			text: resolverText(step)
		}];
		case "programs": return [{
			tool: "programs",
			step
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
			stdin: translationText(step)
		}];
		case "chain": return [program(step.tool, ...wait, "-N", step.chain)];
		case "admission": return admissionRules(step).map((rule) => program(step.tool, ...wait, "-I", step.chain, ...rule));
		case "connections":
		case "visitors":
		case "way-out":
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
		case "way-out":
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
			case "ip":
			case "ip -6": {
				const words = batchLine(command.words);
				if (words === void 0) runs.push({
					kind: "program",
					in: work.in,
					line,
					argv: ipProgram(command)
				});
				else say(line, command.tool, words);
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
			case "file":
				runs.push({
					kind: "file",
					in: work.in,
					name: command.name,
					text: command.text
				});
				break;
			case "programs": runs.push({
				kind: "programs",
				in: work.in,
				step: command.step
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
		case "programs": return "programs";
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
	"programs",
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
// src/host/setting.ts
const sysctlFile = (key) => join("/proc/sys", key);
const readSetting = (machine, key) => machine.read(sysctlFile(key))?.trim();
/**
* Writes a setting of the machine's. In a container /proc/sys is read-only, by a mount over a part of /proc; whoever may make
* namespaces may mount another /proc, which has no such part, and the network that it shows is the same.
*
* @throws CapabilityError where that is refused; what the kernel answers to a wrong value.
*/
async function writeSetting(machine, { key, value, required }) {
	const file = sysctlFile(key);
	if (!required && machine.inode(file) === void 0) return;
	try {
		machine.writeInto(file, value);
	} catch (error) {
		if (codeOf(error) !== "EROFS") throw error;
		await writeByOwnProc(machine, key, value);
	}
}
const write = `
mount -n -t proc proc /proc && printf %s "$2" >"/proc/sys/$1"`;
async function writeByOwnProc(machine, key, value) {
	const { exitCode, stderr } = await machine.run([
		...[
			"unshare",
			"--mount",
			"--propagation",
			"private",
			"--"
		],
		"sh",
		"-c",
		write,
		"write",
		key,
		value
	]);
	if (exitCode === 0) return;
	throw new CapabilityError(`/proc/sys is read-only here, and another /proc can not be mounted: ${stderr.trim()}`, { hint: "in a container: give it --security-opt systempaths=unconfined, or --privileged" });
}
// src/host/say.ts
/** Says something to the machine. @throws LabError with what was answered, where it refuses. */
async function say(machine, command) {
	switch (command.tool) {
		case "sysctl":
			await writeSetting(machine, command);
			return;
		case "ip":
		case "ip -6":
			await must(machine, ipProgram(command));
			return;
		case "program":
			await must(machine, command.argv, command.stdin);
			return;
		case "namespace":
		case "file":
		case "programs": throw new TypeError(`there is no ${command.tool} to make on the host`);
	}
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
const directories = Object.values(pinRoots);
const directory = {
	shape: () => ({
		kind: oneOf("directory"),
		path: oneOf(...directories)
	}),
	perform: ({ machine }, { path }) => machine.makeDirectory(path, 493),
	undo: (machine, { path }) => machine.removeDirectory(path),
	holds: (machine, { path }) => machine.inode(path) !== void 0
};
const namespace = /^[a-zA-Z][a-zA-Z0-9_-]{0,62}$/;
const isPin = (path) => directories.includes(dirname(path)) && namespace.test(basename(path)) && path === join(dirname(path), basename(path));
/** By the root directory of a holder, in the state directory of whose lab it is. */
const leadsInto = (target, end) => /^\/proc\/[1-9]\d*\/root\//.test(target) && target === join(target) && target.endsWith(end);
const symlink = {
	shape: ({ directory: own, id }, { path }) => {
		const [parent, name] = typeof path === "string" ? [dirname(path), basename(path)] : [];
		return {
			kind: oneOf("symlink"),
			path: textThat("a name in /run/netns or /etc/netns", isPin),
			target: parent === pinRoots.etc ? oneOf(join(own, "etc", `${name}`)) : textThat(`/proc/PID/root/…/${id}/ns/${name}`, (target) => leadsInto(target, `/${id}/ns/${name}`))
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
	"disable_ipv6",
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
/** The lab's own, and one for each time that its way out followed the machine's to other cards (`follow.ts`). */
const tablePattern = (tag) => new RegExp(`^${tablesOf(tag)}$`);
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
		table: textThat(`"${tableName(tag)}", or that with a number`, (name) => tablePattern(tag).test(name)),
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
const pause$1 = 2;
/** Kills, each once, those that are found, until there are none. Gives those that do not end. */
async function killFound(machine, { find, patience, isReady = () => true }) {
	const killed = /* @__PURE__ */ new Set();
	const start = performance.now();
	for (let left = find();; left = find()) {
		const waited = performance.now() - start;
		if (left.length === 0 || waited > patience) return left;
		const ready = left.filter((one) => !killed.has(one.pid) && isReady(one, waited));
		await signalThose(machine, ready, "SIGKILL");
		for (const { pid } of ready) killed.add(pid);
		await setTimeout(pause$1);
	}
}
// src/host/end.ts
const grace = 1e3;
const pause = 10;
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
		await setTimeout(pause);
		left = find();
	}
	await send(left, "SIGKILL");
	return [...ended.values()];
}
const argvOf = (machine, pid) => argvIn(commandLineOf(machine, pid));
/** The processes of the machine whose network namespace this user may know. */
const networksOfAll = (machine) => machine.list("/proc").map(Number).filter((pid) => pid > 0).flatMap((pid) => {
	const network = machine.identity(`/proc/${pid}/ns/net`);
	return network === void 0 ? [] : [{
		pid,
		network
	}];
});
// src/host/acts/visitors.ts
const namespaceIdentity = textThat("the device and inode of a namespace", (value) => /^\d+:\d+$/.test(value));
/**
* Whoever came in by a pin is in none of the lab's PID namespaces, and outlives it, in a network with the lab's mark. Which those
* are, is noted when the pins are made: any user may make thousands of others, and each would have to be entered to see its mark.
*/
const visitors = {
	shape: ({ tag }) => ({
		...step("visitors", "end-processes"),
		mark: oneOf(markOf(tag)),
		networks: optional(listOf(namespaceIdentity))
	}),
	perform: () => {},
	undo: async (machine, act) => void await endVisitorsOf(machine, [act], () => true),
	holds: () => true
};
/**
* Ends the processes in the networks of these acts, and says which there were. The networks are found first, and stay
* open: which process is in one, is asked of the process itself and of no other that was in the same when a list was made.
*/
async function endVisitorsOf(machine, acts, isMeant) {
	if (acts.length === 0) return [];
	const networks = await marked(machine, acts);
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
/** The networks of processes, but for this one's, that have one of these marks: another may have got the number of one that is gone. */
async function marked(machine, acts) {
	const own = machine.identity("/proc/self/ns/net");
	const marks = acts.map(({ mark }) => mark);
	const isNoted = (network) => acts.some(({ networks }) => networks?.includes(network) ?? true);
	const others = networksOfAll(machine).filter(({ network }) => network !== own && isNoted(network));
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
// src/host/survey/leads.ts
/** One address in each sixteenth of what is public of IPv4, and one of each registry of IPv6. A VPN may route them apart. */
const destinations = {
	4: Array.from({ length: 14 }, (_, sixteenth) => `${sixteenth * 16 + 1}.1.1.1`),
	6: [
		"2001:4800::1",
		"2400::1",
		"2600::1",
		"2800::1",
		"2a00::1",
		"2c00::1"
	]
};
/**
* Asks the kernel by which devices it would send to the outside, with all rules and all tables: what the machine sends
* itself, or what comes in as `incoming` says. No packet is sent. `fibmatch` shows the route itself, so that all of its next
* hops are seen (ip-route(8)). Where no route leads out, it is an empty list.
*/
async function leadsOut(machine, family, incoming) {
	const as = incoming ? ` from ${incoming.source} iif ${incoming.device}` : "";
	const asked = destinations[family];
	const stdin = [
		...asked.map((destination) => `route get fibmatch ${destination}${as}`),
		"rule show",
		""
	].join("\n");
	const ran = await machine.run([
		"ip",
		`-${family}`,
		"-json",
		"-force",
		"-batch",
		"-"
	], { stdin });
	const unanswered = new Set([...ran.stderr.matchAll(/^Command failed -:(\d+)$/gm)].map(([, line]) => Number(line) - 1));
	const reached = asked.filter((_, line) => !unanswered.has(line));
	const answers = ran.stdout.split("\n").filter(Boolean).flatMap(objectsOf);
	const [rules = [], routes = []] = [true, false].map((isRule) => answers.filter((one) => "priority" in one === isRule));
	const leads = routes.flatMap((route, number) => devicesOf(route).map((device) => ({
		device,
		destination: reached[number] ?? ""
	})));
	return {
		leads: [...Map.groupBy(leads, ({ device }) => device).values()].flatMap((same) => same.slice(0, 1)),
		hasOwnRules: rules.some(({ iif }) => iif === "lo")
	};
}
const devicesOf = ({ dev, type, nexthops }) => (type ?? "unicast") === "unicast" ? [dev, ...fieldsIn(nexthops).map((hop) => hop.dev)].map((name) => words(name)).filter((name) => name !== "" && name !== "lo") : [];
// src/host/way-out.ts
const titles = {
	ipv4: "IPv4",
	ipv6: "IPv6"
};
/** Why what comes from a lab does not get out, or its answers not back; undefined where they do. */
async function stopped(machine, act) {
	const leads = await leadsFrom(machine, act);
	const title = titles[act.family];
	if (leads.length === 0) return `no route of this machine leads out by ${title} for what comes in by ${act.device}`;
	const still = leads.filter((device) => !isForwarding(machine, act.family, device));
	return still.length === 0 ? void 0 : `this machine reaches the outside by ${still.join(", ")}, and does not forward ${title} that comes in there`;
}
/** The devices that lead out and do not forward what comes in by them. */
async function notForwarding(machine, act) {
	return (await leadsFrom(machine, act)).filter((device) => !isForwarding(machine, act.family, device));
}
async function leadsFrom(machine, { family, device, source }) {
	const { leads } = await leadsOut(machine, family === "ipv4" ? 4 : 6, {
		device,
		source
	});
	return leads.map((lead) => lead.device);
}
/** Where all of IPv6 is forwarded, no setting of a device stops that. */
function isForwarding(machine, family, device) {
	if (family === "ipv4") return readSetting(machine, `net/ipv4/conf/${device}/forwarding`) === "1";
	return readSetting(machine, "net/ipv6/conf/all/forwarding") === "1" || readSetting(machine, `net/ipv6/conf/${device}/force_forwarding`) === "1";
}
// src/host/acts/way-out.ts
/** Nothing is made, so nothing is undone: it says whether the machine still forwards by where its routes lead. */
const wayOut = {
	shape: ({ tag }) => ({
		...stepWithLink("way-out", oneOf(uplinkDevice(tag))),
		family: oneOf("ipv4", "ipv6"),
		device: oneOf(uplinkDevice(tag)),
		source: address
	}),
	perform: async ({ machine }, act) => {
		const why = await stopped(machine, act);
		if (why !== void 0) throw new LabError(why);
	},
	undo: () => {},
	holds: async (machine, act) => await stopped(machine, act) === void 0
};
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
	visitors,
	"way-out": wayOut
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
export { optional as C, stateEntries as E, oneOf as S, valueThat as T, hostUndoOf as _, leadsOut as a, integer as b, endAll as c, address as d, complaintOf as f, hostCommandsOf as g, admissionRules as h, notForwarding as i, networksOfAll as l, stagesOf as m, readAct as n, endVisitorsOf as o, readSetting as p, actingLab as r, argvOf as s, handlerOf as t, killFound as u, commandsOf as v, textThat as w, listOf as x, fields as y };
