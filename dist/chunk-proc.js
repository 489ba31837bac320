import { n as LabError, r as NetnsTopologyError, t as CapabilityError } from "./chunk-errors.js";
import { i as messageOf } from "./chunk-escape.js";
import { join } from "node:path";
import { basename as basename$1, dirname as dirname$1, join as join$1 } from "node:path/posix";
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
// src/audit/programs.ts
/** Runs a program, and says after what it prints how it ended and what it complained of. */
const answer = `
answer() {
  { complaint=$("$@" 2>&1 >&3 3>&-); status=$?; } 3>&1
  printf '\\0%s\\0%s\\0' "$status" "$complaint"
}`;
/**
* Runs a shell script that starts the programs one after another: a shell starts a program in a third of the time that
* Node.js needs, and does so while we read files.
*
* @param script Has `answer` before each program.
*/
async function ask(machine, script, programs) {
	const { stdout } = await machine.run([
		"sh",
		"-c",
		`${answer}\n${script}`
	]);
	const parts = stdout.split("\0");
	return Promise.all(programs.map((program, index) => {
		const [said = "", status = "", complaint = ""] = parts.slice(3 * index);
		return findingsOf(program.kinds, () => {
			if (status === "0") return program.parse(said);
			if (status === "127") throw new LabError(`the program ${program.name} was not found`);
			throw new LabError(`${program.name} failed (${status}): ${complaint.trim()}`);
		});
	}));
}
/** The standard output of a program that must succeed. */
async function outputOf(machine, argv) {
	const { exitCode, stdout, stderr } = await machine.run(argv);
	if (exitCode !== 0) throw new LabError(`${argv.join(" ")} failed (${exitCode}): ${stderr.trim()}`);
	return stdout;
}
// src/audit/probes/conntrack.ts
/** The connections that the kernel tracks from some addresses; all of them would be thousands. */
async function connectionsFrom(machine, sources) {
	return keyed((await Promise.all(sources.map((source) => listFrom(machine, source)))).flat().filter((line) => line !== "").map((line) => [tupleOf(line), ""]));
}
async function listFrom(machine, source) {
	return (await outputOf(machine, [
		"conntrack",
		"-L",
		"-f",
		source.includes(":") ? "ipv6" : "ipv4",
		"-s",
		source
	])).split("\n");
}
/** `tcp 6 117 TIME_WAIT src=… dst=… sport=… dport=… src=… [ASSURED] mark=0 use=1`: protocol and addresses, no states. */
function tupleOf(line) {
	const [protocol = "", ...rest] = line.split(/\s+/);
	return [protocol, ...rest.filter((word) => /^(src|dst|sport|dport|type|code|id|zone)=/.test(word))].join(" ");
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
// src/audit/probes/nft.ts
/**
* The ruleset: tables, chains, sets and other objects, and the rules of each chain in their order. A rule that iptables
* made is seen here without its comment, and so without its owner: those are left to iptables-save(8).
*/
const nft = {
	name: "nft",
	kinds: ["nft object", "nft rule"],
	parse: (output) => {
		const ruleset = JSON.parse(output);
		if (!isFields(ruleset) || !isList(ruleset.nftables)) throw new Error("what nft printed is no ruleset");
		const entries = fieldsIn(ruleset.nftables).flatMap((entry) => Object.entries(entry));
		return {
			"nft object": keyed(entries.flatMap(([type, object]) => {
				return type === "metainfo" || type === "rule" || !isFields(object) ? [] : [objectOf(type, object)];
			})),
			"nft rule": rulesOf(entries)
		};
	}
};
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
// src/audit/probes/filters.ts
const script$1 = `
answer nft --json list ruleset
answer iptables-save
answer ip6tables-save
`;
/** What is filtered and translated, as nft(8) and iptables-save(8) tell it. */
async function filters(machine) {
	return together(await ask(machine, script$1, [
		nft,
		iptables,
		ip6tables
	]));
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
// src/audit/probes/ip.ts
/** Links, their addresses, and the neighbours that somebody wrote. */
const links = {
	name: "ip",
	kinds: [
		"link",
		"address",
		"neighbour"
	],
	parse: (output) => {
		const [devices, addresses, permanent, proxies] = batchAnswers(output, 4);
		return {
			link: keyed((devices ?? []).map(linkOf)),
			address: keyed((addresses ?? []).flatMap(addressesOf)),
			neighbour: keyed([...permanent ?? [], ...proxies ?? []].map(neighbourOf))
		};
	}
};
/** Of one family, because rules can be asked for no other way: the rules, and the routes of all tables. */
const ip4 = family("IPv4");
const ip6 = family("IPv6");
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
function factsOf(fields) {
	return words(...Object.entries(fields).flat());
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
// src/audit/probes/network.ts
const script = `
answer ip -json -batch - <<.
link show
address show
neighbour show nud permanent
neighbour show proxy
.
answer ip -4 -json -batch - <<.
rule show
route show table all
.
answer ip -6 -json -batch - <<.
rule show
route show table all
.
answer tc -json qdisc show
`;
/** What iproute2 tells of the network. */
async function network(machine) {
	return together(await ask(machine, script, [
		links,
		ip4,
		ip6,
		qdiscs
	]));
}
// src/audit/probes/offloads.ts
/**
* The offloads of network cards: forwarding and bridging turn large-receive-offload off and nothing turns it on again
* (`dev_disable_lro` in the kernel's net/core/dev.c). Virtual devices have none that matter.
*/
async function offloads(machine, devices = hardware(machine)) {
	const features = await Promise.all(devices.map((device) => featuresOf(machine, device)));
	return Object.fromEntries(features.flatMap((items) => Object.entries(items)));
}
function hardware(machine) {
	return machine.list("/sys/class/net").filter((device) => machine.readLink(`/sys/class/net/${device}`)?.includes("/virtual/") === false);
}
async function featuresOf(machine, device) {
	const lines = (await outputOf(machine, [
		"ethtool",
		"-k",
		device
	])).split("\n");
	return Object.fromEntries(lines.flatMap((line) => {
		const feature = /^\s*([a-z0-9-]+): (.+)$/.exec(line);
		return feature ? [[`${device} ${feature[1]}`, feature[2] ?? ""]] : [];
	}));
}
// src/audit/probes/sysctls.ts
const root = "/proc/sys/net";
/** Of each device: what forwarding touches, and what decides whether and where packets go. */
const deviceSettings = {
	ipv4: [
		...[
			"forwarding",
			"accept_redirects",
			"secure_redirects",
			"send_redirects",
			"shared_media",
			"rp_filter"
		],
		...[
			"accept_local",
			"accept_source_route",
			"arp_accept",
			"arp_announce",
			"arp_filter",
			"arp_ignore",
			"arp_notify"
		],
		...[
			"bc_forwarding",
			"disable_policy",
			"disable_xfrm",
			"log_martians",
			"promote_secondaries",
			"proxy_arp"
		],
		...[
			"proxy_arp_pvlan",
			"route_localnet",
			"src_valid_mark"
		]
	],
	ipv6: [
		...[
			"forwarding",
			"force_forwarding",
			"accept_ra",
			"accept_ra_defrtr",
			"accept_redirects",
			"accept_dad"
		],
		...[
			"accept_source_route",
			"addr_gen_mode",
			"autoconf",
			"disable_ipv6",
			"keep_addr_on_down",
			"proxy_ndp"
		],
		...["use_tempaddr"]
	]
};
/** Directories read in full; settings of single neighbour tables and of devices beside the above would be thousands. */
const wholeDirectories = [...[
	"bridge",
	"core",
	"ipv4",
	"ipv6",
	"mptcp",
	"netfilter"
], ...[
	"ipv4/conf/all",
	"ipv4/conf/default",
	"ipv6/conf/all",
	"ipv6/conf/default"
]];
/** No settings but numbers that the kernel counts, a command, and keys that a first packet makes. */
const notSettings = /* @__PURE__ */ new Set([
	"net.netfilter.nf_conntrack_count",
	"net.ipv4.tcp_fastopen_key",
	"net.ipv6.conf.all.stable_secret",
	"net.ipv6.conf.default.stable_secret"
]);
/** Settings of the network by their sysctl(8) names, a dot in the name of a device written as a slash. */
function sysctls(files) {
	const paths = [
		...wholeDirectories.flatMap((directory) => {
			return files.list(`${root}/${directory}`).map((name) => `${directory}/${name}`);
		}),
		...devicePaths(files, "ipv4"),
		...devicePaths(files, "ipv6")
	];
	return Object.fromEntries(paths.flatMap((path) => {
		const name = nameOf(path);
		const value = notSettings.has(name) ? void 0 : valueOf(files, path);
		return value === void 0 ? [] : [[name, value]];
	}));
}
function devicePaths(files, family) {
	const directory = `${family}/conf`;
	const known = files.list(`${root}/${directory}/all`);
	const wanted = deviceSettings[family].filter((name) => known.includes(name));
	return files.list(`${root}/${directory}`).filter((name) => name !== "all" && name !== "default").flatMap((device) => wanted.map((name) => `${directory}/${device}/${name}`));
}
function valueOf(files, path) {
	try {
		return files.read(`${root}/${path}`)?.trimEnd();
	} catch {
		return;
	}
}
/** sysctl.d(5): in a name a slash and a dot stand for each other. */
function nameOf(path) {
	return `net.${path.replace(/[./]/g, (separator) => separator === "/" ? "." : "/")}`;
}
// src/audit/snapshot.ts
const snapshotVersion = 1;
/** Looks at the host. What can not be looked at, for want of a program or a privilege, is `unseen` and no error. */
async function takeSnapshot(machine, options = {}) {
	const { conntrack } = options;
	const findings = await Promise.all([
		network(machine),
		filters(machine),
		findingsOf(["offload"], async () => ({ offload: await offloads(machine, options.offloads) })),
		...conntrack === void 0 ? [] : [connections(machine, conntrack)],
		...readFiles(machine)
	]);
	return {
		version: snapshotVersion,
		taken: (/* @__PURE__ */ new Date()).toISOString(),
		...together(findings)
	};
}
function connections(machine, sources) {
	return findingsOf(["connection"], async () => ({ connection: await connectionsFrom(machine, sources) }));
}
function readFiles(machine) {
	return Object.entries({
		"legacy iptables table": () => legacyTables(machine),
		mount: () => mounts(machine),
		"network namespace": () => entriesOf(machine, "/run/netns"),
		"namespace configuration": () => entriesOf(machine, "/etc/netns"),
		"state file": () => entriesOf(machine, machine.stateDirectory),
		process: () => processes(machine),
		sysctl: () => sysctls(machine)
	}).map(([kind, look]) => findingsOf([kind], () => ({ [kind]: look() })));
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
/** By all of its user IDs. */
const isOfUser = (machine, pid, uid) => uidsOf(machine, pid).every((id) => id === uid);
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
export { missingPackages as A, labPaths as C, inside as D, FABRIC as E, parseOwn as O, insideOf as S, seenInside as T, isList as _, fieldOf as a, words as b, isInAnother as c, pidsOf as d, statOf as f, isFields as g, fieldsIn as h, environmentOf as i, requirePrograms as j, installHint as k, isOfUser as l, takeSnapshot as m, childrenOf as n, heldOf as o, uidsOf as p, descriptorsOf as r, isHeld as s, carriersOf as t, isRunning as u, listIn as v, netnsFile as w, labVariable as x, objectsOf as y };
