import { i as TopologyClosedError, n as LabError, o as UsageError, t as CapabilityError } from "./chunk-errors.js";
import { i as messageOf } from "./chunk-escape.js";
import { N as parseOwn, O as labPaths, S as listIn, T as sysctlName, _ as rulesetByParts, b as isFields, g as takeSnapshot, v as rulesetIn, w as words, x as isList, y as fieldsIn } from "./chunk-proc.js";
import { a as contains, c as formatPrefix, d as overlaps, f as parsePrefix, g as parseIp, i as specialKind, m as bitsOf } from "./chunk-address.js";
import { i as isOpen, n as pinPaths, r as askingForUplink, t as planNetwork } from "./chunk-plan.js";
import { i as uplinkDevice } from "./chunk-marks.js";
import { E as actsOfOthers, I as refuseClashes, O as openJournal, T as actsOf, d as withLock, g as titleOf, h as isGuard, p as withTools } from "./chunk-sweep.js";
import { m as commandsOf, t as handlerOf, u as readSetting } from "./chunk-acts.js";
import { join } from "node:path";
// src/host/perform.ts
/**
* Does acts on the host, each written to the journal before. To be called under the lock of the state directory.
*
* @throws LabError that names the act that failed; what was begun is in the journal.
*/
async function perform(acts, site) {
	const { directory } = site;
	const machine = withTools(site.machine, directory);
	const others = actsOfOthers(machine, directory);
	const journal = openJournal(machine, directory);
	for (const act of acts) {
		if (isOfTheMachine(machine, act, others)) continue;
		const number = journal.begin(act);
		await performOne({
			...site,
			machine
		}, act);
		journal.done(number);
	}
}
/** A directory that is there already, and that no other lab has made, is nothing to undo. */
const isOfTheMachine = (machine, act, others) => act.kind === "directory" && machine.inode(act.path) !== void 0 && !others.some((other) => other.kind === "directory" && other.path === act.path);
async function performOne(site, act) {
	try {
		await handlerOf(act).perform(site, act);
	} catch (error) {
		throw new LabError(`on the host: ${titleOf(act)}: ${messageOf(error)}`, { cause: error });
	}
}
/** The acts of a lab of which somebody has undone something since. */
async function findMissing(machine, directory) {
	const tooled = withTools(machine, directory);
	const missing = [];
	for (const act of actsOf(machine, directory)) if (!await handlerOf(act).holds(tooled, act)) missing.push(act);
	return missing;
}
/** The marks of networks that visitors may be in, see `acts/visitors.ts`. */
const visitedMarks = (machine, directory) => actsOf(machine, directory).flatMap((act) => act.kind === "visitors" ? [act.mark] : []);
/** The devices that a lab has on the host. */
const devicesOnHost = (machine, directory) => actsOf(machine, directory).flatMap((act) => act.kind === "host-link" ? [act.device] : []);
/**
* Does once more what is missing, which is in the journal already. Gives what could not be done, and why: without a guard,
* nothing that comes after it. To be called under the lock of the state directory.
*/
async function performAgain(missing, site) {
	const machine = withTools(site.machine, site.directory);
	const failures = /* @__PURE__ */ new Map();
	for (const act of missing) {
		const guard = [...failures.keys()].find(isGuard);
		try {
			if (guard !== void 0) throw new LabError(`not without ${titleOf(guard)}`);
			await handlerOf(act).perform({
				...site,
				machine
			}, act);
		} catch (error) {
			failures.set(act, messageOf(error));
		}
	}
	return failures;
}
// src/host/forwarding/evaluate.ts
/**
* Walks a packet through the base chains of the FORWARD hook, in their order: each has to let it pass, because `accept`
* ends only its own chain, while a drop is final (nft(8), "Verdict statements").
*
* @returns where it is dropped, or undefined where it passes.
*/
function dropOf(packet, tables) {
	return tables.flatMap((table) => baseChains(table).map((chain) => ({
		table,
		chain
	}))).toSorted((a, b) => a.chain.base.priority - b.chain.base.priority).map(({ table, chain }) => endingIn(table, chain, packet)).find(({ passes }) => !passes);
}
const isBase = (chain) => chain.base !== void 0;
function baseChains({ chains }) {
	return chains.filter(isBase);
}
/** How a packet leaves one base chain. */
function endingIn(table, chain, packet) {
	if (!sees(table, packet.family)) return {
		passes: true,
		table,
		chain
	};
	return walk(table, chain, packet) ?? {
		passes: chain.base.policy === "accept",
		table,
		chain
	};
}
const sees = ({ family }, wanted) => family === "inet" || family === (wanted === "ipv4" ? "ip" : "ip6");
/** Undefined where no rule decides, so that whoever came here goes on. The kernel allows no circles. */
function walk(table, chain, packet) {
	for (const rule of chain.rules) {
		if (!takes(rule, packet)) continue;
		switch (rule.verdict.kind) {
			case "accept":
			case "drop":
			case "reject": return {
				passes: rule.verdict.kind === "accept",
				table,
				chain,
				rule
			};
			case "jump": {
				const ending = walkInto(table, rule.verdict.chain, packet);
				if (ending) return ending;
				break;
			}
			case "goto": return walkInto(table, rule.verdict.chain, packet);
			case "return": return;
		}
	}
}
function walkInto(table, name, packet) {
	const chain = table.chains.find((one) => one.name === name);
	return chain && walk(table, chain, packet);
}
/**
* Whether a rule is for this packet, whatever else the packet is. One that also looks at what we do not know is not: what
* it drops are some packets and not a way, and what it accepts may not be ours.
*/
const takes = ({ matches }, packet) => matches.every((match) => holds(match, packet));
function holds(match, packet) {
	switch (match.on) {
		case "in":
		case "out": return names(match, packet[match.on]) !== match.negated;
		case "state": return match.states.includes(packet.state) !== match.negated;
		case "family": return match.family === packet.family !== match.negated;
		case "unknown": return false;
	}
}
const names = ({ devices }, device) => devices.some(({ name, isPrefix }) => isPrefix ? device.startsWith(name) : device === name);
// src/host/forwarding/iptables.ts
/** Tables whose chain FORWARD sees what is forwarded, with its priority (linux/netfilter_ipv4.h). */
const priorities = /* @__PURE__ */ new Map([
	["mangle", -150],
	["filter", 0],
	["security", 50]
]);
/**
* The tables that filter what is forwarded, in what iptables-save(8) prints: `*TABLE`, `:CHAIN POLICY [packets:bytes]`,
* `-A CHAIN …`.
*/
function parseIptables(text, tool) {
	const tables = /* @__PURE__ */ new Map();
	let chains = /* @__PURE__ */ new Map();
	for (const line of text.split("\n")) {
		if (line.startsWith("*")) {
			chains = /* @__PURE__ */ new Map();
			tables.set(line.slice(1), chains);
		}
		const [, name, policy] = /^:(\S+) (\S+)/.exec(line) ?? [];
		if (name !== void 0 && policy !== void 0) chains.set(name, {
			name,
			policy,
			rules: []
		});
		const [, of] = /^-A (\S+)/.exec(line) ?? [];
		if (of !== void 0) chains.get(of)?.rules.push(line);
	}
	return [...tables].filter(([name]) => priorities.has(name)).map(([name, drafts]) => tableOf$1(name, tool, [...drafts.values()]));
}
function tableOf$1(name, tool, drafts) {
	const names = new Set(drafts.map((draft) => draft.name));
	const chains = drafts.map((draft) => {
		const rules = draft.rules.map((line) => ruleOf$1(line, names));
		if (draft.name !== "FORWARD") return {
			name: draft.name,
			rules
		};
		const policy = draft.policy === "DROP" ? "drop" : "accept";
		return {
			name: draft.name,
			rules,
			base: {
				policy,
				priority: priorities.get(name) ?? 0
			}
		};
	});
	return {
		tool,
		family: tool.startsWith("ip6") ? "ip6" : "ip",
		name,
		chains
	};
}
/** What matches comes before `-j` or `-g`; what comes after is the target's. */
function ruleOf$1(text, chains) {
	const words = wordsOf(text).slice(2);
	const matches = [];
	let negated = false;
	for (let at = 0; at < words.length; at++) {
		const [option = "", value = ""] = words.slice(at);
		if (option === "-j" || option === "-g") return {
			matches,
			verdict: verdictOf$1(option, value, chains),
			text
		};
		if (takesValue.has(option)) at += 1;
		if (option !== "!") matches.push(...matchOf$1(option, value, negated));
		negated = option === "!";
	}
	return {
		matches,
		verdict: { kind: "continue" },
		text
	};
}
/** The options that are understood here. The values of others are words that are not understood either. */
const takesValue = /* @__PURE__ */ new Set([
	"-i",
	"-o",
	"-m",
	"--ctstate",
	"--state",
	"--comment"
]);
/** Modules that match nothing but what their options say. */
const silentModules = /* @__PURE__ */ new Set([
	"comment",
	"conntrack",
	"state"
]);
function matchOf$1(option, value, negated) {
	switch (option) {
		case "-i": return [{
			on: "in",
			devices: [patternOf$1(value)],
			negated
		}];
		case "-o": return [{
			on: "out",
			devices: [patternOf$1(value)],
			negated
		}];
		case "--ctstate":
		case "--state": return [{
			on: "state",
			states: value.toLowerCase().split(","),
			negated
		}];
		case "--comment": return [];
		case "-m": return silentModules.has(value) ? [] : [{ on: "unknown" }];
		default: return [{ on: "unknown" }];
	}
}
const patternOf$1 = (name) => name.endsWith("+") ? {
	name: name.slice(0, -1),
	isPrefix: true
} : {
	name,
	isPrefix: false
};
/** Of the targets in iptables-extensions(8), those that end a packet's way; others change or note something and go on. */
const targets = /* @__PURE__ */ new Map([
	["ACCEPT", { kind: "accept" }],
	["DROP", { kind: "drop" }],
	["REJECT", { kind: "reject" }],
	["RETURN", { kind: "return" }],
	["NFQUEUE", { kind: "accept" }]
]);
function verdictOf$1(option, target, chains) {
	if (chains.has(target)) return {
		kind: option === "-j" ? "jump" : "goto",
		chain: target
	};
	return targets.get(target) ?? { kind: "continue" };
}
/** Words with a space in them are in double quotes, in which a backslash quotes one character (xtables_save_string). */
const wordsOf = (line) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, plain = ""]) => quoted === void 0 ? plain : quoted.replaceAll(/\\(.)/g, "$1"));
// src/host/forwarding/nft-words.ts
const keywords = {
	in: "iifname",
	out: "oifname",
	state: "ct state",
	family: "meta nfproto"
};
/** A match about as nft prints it. */
function matchWords(match) {
	if (match.on === "unknown") return "…";
	return [
		keywords[match.on],
		...match.negated ? ["!="] : [],
		valueWords(match)
	].join(" ");
}
function valueWords(match) {
	switch (match.on) {
		case "in":
		case "out": return oneOrSet(match.devices.map(deviceWord));
		case "state": return match.states.join(",");
		case "family": return match.family;
	}
}
const deviceWord = ({ name, isPrefix }) => `"${name}${isPrefix ? "*" : ""}"`;
const oneOrSet = (words) => words.length === 1 ? words.join("") : `{ ${words.join(", ")} }`;
// src/host/forwarding/nft-rule.ts
/** Statements that change or note something and neither match nor decide. */
const silent = /* @__PURE__ */ new Set([
	"counter",
	"log",
	"mangle",
	"notrack",
	"set",
	"map",
	"ct helper",
	"ct timeout",
	"secmark"
]);
/** One rule as the common form has it: several where a verdict map decides, one for each of its elements. */
function rulesOf(statements, sets) {
	const matches = [];
	for (const statement of statements) {
		const [kind = "", value = null] = Object.entries(statement)[0] ?? [];
		const verdict = verdictOf(kind, value);
		if (verdict) return [ruleOf(matches, verdict, value)];
		if (kind === "vmap" && isFields(value)) return branchesOf(matches, value, sets);
		if (!silent.has(kind)) matches.push(kind === "match" && isFields(value) ? matchOf(value, sets) : { on: "unknown" });
	}
	return [ruleOf(matches, { kind: "continue" }, null)];
}
const ruleOf = (matches, verdict, value) => ({
	matches: [...matches],
	verdict,
	text: [...matches.map(matchWords), verdictWords(verdict, value)].join(" ")
});
function verdictOf(kind, value) {
	switch (kind) {
		case "accept":
		case "drop":
		case "reject":
		case "return":
		case "continue": return { kind };
		case "jump":
		case "goto": return {
			kind,
			chain: isFields(value) ? words(value.target) : ""
		};
		case "queue": return { kind: "accept" };
		default: return;
	}
}
/** `reject with icmpx admin-prohibited`, as nft prints it. */
function verdictWords(verdict, value) {
	if ("chain" in verdict) return `${verdict.kind} ${verdict.chain}`;
	const known = (verdict.kind === "reject" && isFields(value) ? [value.type, value.expr] : []).filter((detail) => typeof detail === "string");
	return [verdict.kind, ...known.length > 0 ? ["with", ...known] : []].join(" ");
}
/** `iifname vmap { "a" : jump b }` is `iifname "a" jump b`; a key that is not understood is a match that is not. */
function branchesOf(matches, { key, data }, sets) {
	return (elementsOf(data, sets) ?? []).flatMap((element) => {
		const [value = null, outcome] = isList(element) ? element : [];
		const [kind = "", details = null] = isFields(outcome) ? Object.entries(outcome)[0] ?? [] : [];
		const verdict = verdictOf(kind, details);
		const match = matchOf({
			op: "==",
			left: key ?? null,
			right: { set: [value] }
		}, sets);
		return verdict ? [ruleOf([...matches, match], verdict, details)] : [];
	});
}
/** `{ op, left: { meta: { key: "iifname" } }, right: "eth0" }`; several values are a list, a set, or `@NAME`. */
function matchOf({ op, left, right }, sets) {
	const values = textsOf(right, sets);
	if (values === void 0 || op !== "==" && op !== "!=" && op !== "in") return { on: "unknown" };
	const negated = op === "!=";
	switch (keyOf(left)) {
		case "meta iifname":
		case "meta iif": return {
			on: "in",
			devices: values.map(patternOf),
			negated
		};
		case "meta oifname":
		case "meta oif": return {
			on: "out",
			devices: values.map(patternOf),
			negated
		};
		case "ct state": return {
			on: "state",
			states: values,
			negated
		};
		case "meta nfproto":
		case "meta protocol": return familyMatch(values, negated);
		default: return { on: "unknown" };
	}
}
/** `meta iifname`, `ct state`; nothing where the left side is a calculation. */
function keyOf(left) {
	const [kind, of] = isFields(left) ? Object.entries(left)[0] ?? [] : [];
	return isFields(of) && typeof of.key === "string" ? `${kind} ${of.key}` : void 0;
}
function familyMatch([value, ...others], negated) {
	if (others.length > 0) return { on: "unknown" };
	if (value === "ipv4" || value === "ip") return {
		on: "family",
		family: "ipv4",
		negated
	};
	if (value === "ipv6" || value === "ip6") return {
		on: "family",
		family: "ipv6",
		negated
	};
	return { on: "unknown" };
}
/** Undefined where one of them is not a plain word. */
function textsOf(right, sets) {
	const texts = elementsOf(right, sets)?.map((value) => isFields(value) && isFields(value.elem) ? value.elem.val : value);
	return texts?.every((value) => typeof value === "string") ? texts : void 0;
}
function elementsOf(value, sets) {
	if (typeof value === "string") return value.startsWith("@") ? sets.get(value) : [value];
	if (isFields(value)) return isList(value.set) ? value.set : void 0;
	return isList(value) ? value : void 0;
}
/** A star at the end stands for anything; one that is part of the name has a backslash before it. */
const patternOf = (name) => /(?<!\\)\*$/.test(name) ? {
	name: name.slice(0, -1),
	isPrefix: true
} : {
	name: name.replace(/\\\*$/, "*"),
	isPrefix: false
};
// src/host/forwarding/nft.ts
/** The tables of a ruleset that may see what is forwarded. @param entries as `rulesetIn` gives them */
function parseNft(entries) {
	const of = (kind) => fieldsIn(entries.flatMap((entry) => entry[kind] ?? []));
	const objects = {
		chains: of("chain"),
		rules: of("rule"),
		sets: [...of("set"), ...of("map")]
	};
	return of("table").filter((table) => !isDormant(table)).flatMap(({ family, name }) => isFamily(family) ? [tableOf(family, words(name), objects)] : []);
}
const isFamily = (family) => family === "ip" || family === "ip6" || family === "inet";
/** A dormant table's base chains are not called. */
const isDormant = ({ flags }) => listIn(flags).includes("dormant");
function tableOf(family, name, objects) {
	const isHere = (object) => object.family === family && object.table === name;
	const sets = new Map(objects.sets.filter(isHere).map((set) => [`@${words(set.name)}`, listIn(set.elem)]));
	const rules = Map.groupBy(objects.rules.filter(isHere), (rule) => words(rule.chain));
	return {
		tool: "nft",
		family,
		name,
		chains: objects.chains.filter(isHere).map((chain) => {
			return chainOf(chain, rules.get(words(chain.name)) ?? [], sets);
		})
	};
}
function chainOf(chain, rules, sets) {
	const base = chain.hook === "forward" && { base: baseOf(chain) };
	return {
		name: words(chain.name),
		rules: rules.flatMap((rule) => rulesOf(fieldsIn(rule.expr), sets)),
		...base
	};
}
const baseOf = ({ policy, prio }) => ({
	policy: policy === "drop" ? "drop" : "accept",
	priority: Number(prio) || 0
});
// src/host/forwarding/look.ts
/**
* All tables that may see what this host forwards, of both families. A tool that is not there shows nothing, and so does
* a kernel without what the tool is for: neither filters.
*
* @throws LabError where a tool is there and fails, as it does for users who are not root.
*/
async function forwardingTables(machine) {
	const [nft, ...iptables] = await Promise.all([
		tablesOfNft(machine),
		tablesOf(machine, "iptables"),
		tablesOf(machine, "ip6tables")
	]);
	return [...withoutDoubles(nft, iptables.flatMap(({ isNft, tables }) => isNft ? tables : [])), ...iptables.flatMap(({ tables, legacy }) => [...tables, ...legacy])];
}
async function tablesOfNft(machine) {
	if (machine.find("nft") === void 0) return [];
	const argv = [
		"nft",
		"-j",
		"list",
		"ruleset"
	];
	const ran = await machine.run(argv);
	const text = ran.exitCode > 128 ? ran.stdout : textOf(argv, ran);
	if (text === "" && ran.exitCode <= 128) return [];
	return parseNft(rulesetIn(text) ?? await rulesetByParts(machine));
}
/** Which programs of iptables make nf_tables, whose tables can be removed without a trace. */
async function toolsOfNft(machine) {
	const tools = ["iptables", "ip6tables"];
	const versions = await Promise.all(tools.map((tool) => shown(machine, [tool, "--version"])));
	return tools.filter((_, number) => isOfNft(versions[number] ?? ""));
}
const isOfNft = (version) => version.includes("(nf_tables)");
async function tablesOf(machine, tool) {
	const save = `${tool}-save`;
	const [version, text] = await Promise.all([shown(machine, [save, "--version"]), shown(machine, [save])]);
	const isNft = isOfNft(version);
	const legacy = isNft ? parseIptables(await legacyText(machine, tool), `${tool}-legacy`) : [];
	return {
		isNft,
		tables: parseIptables(text, tool),
		legacy
	};
}
/** Asks legacy iptables only for what is there already; asking may make it, and from then on every iptables warns. */
async function legacyText(machine, tool) {
	return machine.read(`/proc/net/${tool === "iptables" ? "ip" : "ip6"}_tables_names`)?.trim() ? shown(machine, [`${tool}-legacy-save`]) : "";
}
const unsupported = /Protocol not supported|Operation not supported/;
/** What a program prints; nothing where it is not there, or where the kernel has nothing that it could show. */
async function shown(machine, argv) {
	return machine.find(argv[0]) === void 0 ? "" : textOf(argv, await machine.run(argv));
}
function textOf(argv, { exitCode, stdout, stderr }) {
	if (exitCode === 0) return stdout;
	if (unsupported.test(stderr)) return "";
	throw new LabError(`${argv.join(" ")} failed (${exitCode}): ${stderr.trim()}`);
}
/**
* Base chains that iptables shows, too, are judged there: nft shows most matches of iptables by no more than their name.
* Where iptables can not read a chain of that name, because of its priority, it says that the chain accepts.
*/
function withoutDoubles(nft, iptables) {
	const key = ({ family, name }, chain, base) => [
		family,
		name,
		chain,
		base.priority,
		base.policy
	].join(" ");
	const known = new Set(iptables.flatMap((table) => baseChains(table).map(({ name, base }) => key(table, name, base))));
	return nft.map((table) => ({
		...table,
		chains: table.chains.map(({ base, ...chain }) => !base || known.has(key(table, chain.name, base)) ? chain : {
			...chain,
			base
		})
	}));
}
// src/host/survey/nameservers.ts
/** Where those who put a stub on the loopback say which servers it asks: systemd-resolved(8), NetworkManager(8). */
const behindStubs = ["/run/systemd/resolve/resolv.conf", "/run/NetworkManager/no-stub-resolv.conf"];
/** The servers that this machine asks for names, and that can be asked from elsewhere: none on its own loopback. */
function nameserversOf(machine) {
	for (const file of ["/etc/resolv.conf", ...behindStubs]) {
		const servers = serversIn(machine.read(file) ?? "").filter(isReachable);
		if (servers.length > 0) return servers;
	}
	return [];
}
/** resolv.conf(5) */
const serversIn = (text) => text.split("\n").flatMap((line) => /^\s*nameserver\s+(\S+)/.exec(line)?.[1] ?? []);
/** One with a zone is on a link of the machine's, and no address for us. */
const isReachable = (server) => {
	const ip = parseIp(server);
	return ip !== void 0 && ![
		"loopback",
		"link-local",
		"unspecified"
	].includes(specialKind(ip) ?? "");
};
// src/host/survey/view.ts
async function viewHost(machine) {
	const [links, ipv4, ipv6] = await Promise.all([
		ask(machine, ["link", "show"]),
		ask(machine, [
			"-4",
			"route",
			"show",
			"table",
			"all"
		]),
		ask(machine, [
			"-6",
			"route",
			"show",
			"table",
			"all"
		])
	]);
	return {
		devices: new Map(links.flatMap(({ ifname, altnames = [], mtu }) => [ifname, ...altnames].map((name) => [name, mtu]))),
		used: [...ipv4, ...ipv6].flatMap(usedBy),
		defaults: [...ipv4.flatMap(defaultOf(4)), ...ipv6.flatMap(defaultOf(6))]
	};
}
async function ask(machine, words) {
	const { exitCode, stdout, stderr } = await machine.run([
		"ip",
		"-json",
		...words
	]);
	if (exitCode !== 0) throw new LabError(`ip ${words.join(" ")}: ${stderr.trim()}`);
	return stdout.trim() === "" ? [] : parseOwn(stdout);
}
/** Of every link, and of no use to anybody in particular. */
const everywhere = [
	"fe80::/10",
	"ff00::/8",
	"224.0.0.0/4"
].flatMap((text) => parsePrefix(text) ?? []);
function usedBy({ dst, type = "unicast", dev }) {
	const prefix = dst === "default" ? void 0 : parsePrefix(dst) ?? whole(dst);
	if (!prefix || everywhere.some((range) => contains(range, prefix))) return [];
	return [{
		prefix,
		title: [
			type === "unicast" ? "route" : type,
			dst,
			...dev ? ["dev", dev] : []
		].join(" ")
	}];
}
function whole(text) {
	const ip = parseIp(text);
	return ip && {
		...ip,
		length: bitsOf(ip.family)
	};
}
const defaultOf = (family) => ({ dst, type = "unicast", dev, table = "main", nexthops = [] }) => dst !== "default" || type !== "unicast" || table !== "main" ? [] : [dev, ...nexthops.map((hop) => hop.dev)].flatMap((device) => device === void 0 ? [] : [{
	family,
	device
}]);
// src/host/forwarding/author.ts
/** By what names those who filter are known. Who sets policies and ends chains comes before who adds rules. */
const traces = [
	{
		author: "firewalld",
		table: /^firewalld$/,
		chain: /^FORWARD_(direct|IN_ZONES)$/
	},
	{
		author: "ufw",
		chain: /^ufw6?-/
	},
	{
		author: "Docker",
		table: /^docker-bridges$/,
		chain: /^DOCKER(-|$)/
	},
	{
		author: "Kubernetes",
		chain: /^KUBE-/
	},
	{
		author: "libvirt",
		table: /^libvirt_network$/,
		chain: /^LIBVIRT_/
	},
	{
		author: "Tailscale",
		chain: /^ts-forward$/
	}
];
/** Who made a table, or rules in one that is everybody's; the first has most likely set the policies. */
const authorsOf = (table) => traces.filter((trace) => left(trace, table)).map(({ author }) => author);
function left({ table, chain }, { tool, name, chains }) {
	if (tool === "nft" && table?.test(name)) return true;
	return chain !== void 0 && chains.some((one) => chain.test(one.name));
}
// src/host/forwarding/obstacle.ts
const obstacleOf = (ending) => ({
	text: dropText(ending),
	hint: hintFor(ending)
});
/** `table inet firewalld, chain filter_FORWARD: reject`, or `iptables, table filter, chain FORWARD: policy DROP`. */
function dropText({ table, chain, rule }) {
	return `${placeText(table, chain.name)}: ${rule?.text ?? (table.tool === "nft" ? "policy drop" : "policy DROP")}`;
}
const placeText = ({ tool, family, name }, chain) => `${tool === "nft" ? `table ${family} ${name}` : `${tool}, table ${name}`}, chain ${chain}`;
/** For the devices of all labs: the next one has another name. */
function hintFor({ table, chain }) {
	const [nft, iptables] = [`"nt-*"`, `nt-+`];
	switch (authorsOf(table)[0]) {
		case "firewalld": return `firewall-cmd --zone=trusted --add-interface=${iptables}`;
		case "ufw": return `ufw route allow in on ${iptables}`;
		default: return table.tool === "nft" ? `accept iifname ${nft}, and oifname ${nft} ct state related,established, before that in chain ${chain.name}` : `accept -i ${iptables}, and -o ${iptables} -m conntrack --ctstate RELATED,ESTABLISHED, before that in chain ${chain.name} of table ${table.name}`;
	}
}
// src/host/forwarding/admission.ts
/**
* Decides by trying: the rules are put into the tables as data, and the packets of the crossing walk through them. Docker's
* chain for the rules of others is used wherever it is reached, also where nothing drops yet: a Docker that starts again
* sets the policy and keeps that chain.
*/
function admissionFor(tables, crossing) {
	const ways = tables.filter((table) => sees(table, crossing.family)).map((table) => wayThrough(table, crossing));
	const obstacles = ways.flatMap((way) => way.kind === "blocked" ? [way.by] : []);
	if (obstacles.length > 0) return {
		kind: "blocked",
		by: obstacles
	};
	return {
		kind: "open",
		places: ways.flatMap((way) => way.kind === "place" ? [way.place] : [])
	};
}
function wayThrough(table, crossing) {
	const packets = packetsOf(crossing);
	const drop = packets.map((packet) => dropOf(packet, [table])).find((ending) => ending !== void 0);
	const { tool } = table;
	if (tool !== "nft" && table.name === "filter") {
		if (opens(table, "DOCKER-USER", crossing)) return {
			kind: "place",
			place: {
				tool,
				chain: "DOCKER-USER"
			}
		};
		if (drop && !jumps(table, "DOCKER-USER", packets)) return {
			kind: "place",
			place: {
				tool,
				chain: "FORWARD"
			}
		};
	}
	return drop ? {
		kind: "blocked",
		by: obstacleOf(drop)
	} : { kind: "free" };
}
/** The first packet of a connection, its answer, and what follows. */
const packetsOf = ({ family, device, outside }) => [
	{
		family,
		in: device,
		out: outside,
		state: "new"
	},
	{
		family,
		in: outside,
		out: device,
		state: "established"
	},
	{
		family,
		in: device,
		out: outside,
		state: "established"
	}
];
/** Whether our rules at the head of a chain let everything pass, and something by themselves: else the chain is not reached. */
function opens(table, chain, crossing) {
	const ours = rulesFor(crossing.device);
	const opened = withRules(table, chain, ours);
	const endings = packetsOf(crossing).flatMap((packet) => endingsIn(opened, packet));
	return endings.every(({ passes }) => passes) && endings.some(({ rule }) => rule !== void 0 && ours.includes(rule));
}
const endingsIn = (table, packet) => baseChains(table).map((chain) => endingIn(table, chain, packet));
function rulesFor(device) {
	const devices = [{
		name: device,
		isPrefix: false
	}];
	return [[{
		on: "in",
		devices,
		negated: false
	}], [{
		on: "out",
		devices,
		negated: false
	}, {
		on: "state",
		states: ["related", "established"],
		negated: false
	}]].map((matches) => ({
		matches,
		verdict: { kind: "accept" },
		text: "ours"
	}));
}
const withRules = (table, name, rules) => ({
	...table,
	chains: table.chains.map((chain) => chain.name === name ? {
		...chain,
		rules: [...rules, ...chain.rules]
	} : chain)
});
/** Whether a base chain jumps there with all of these packets, if they get that far. */
const jumps = (table, target, packets) => baseChains(table).flatMap(({ rules }) => rules).some((rule) => "chain" in rule.verdict && rule.verdict.chain === target && packets.every((one) => takes(rule, one)));
// src/host/survey/reserved.ts
/**
* A place for the rules of an uplink where nothing drops yet: Docker's chain, so that they are there when a Docker starts
* while the lab is up. None where there is no Docker to start, or iptables could not be used without a trace that stays.
*/
function reserved({ tables, nftTools, hasDocker, others, family }) {
	if (!hasDocker) return [];
	const tool = family === "ipv4" ? "iptables" : "ip6tables";
	const chain = "DOCKER-USER";
	const shown = tables.find((table) => table.tool === tool && table.name === "filter");
	const theirs = others.find((act) => act.kind === "chain" && act.tool === tool);
	if (theirs?.kind === "chain") return [{
		tool,
		chain,
		missing: theirs.withTable ? "table" : "chain"
	}];
	if (shown?.chains.some(({ name }) => name === chain)) return [{
		tool,
		chain
	}];
	if (shown) return [{
		tool,
		chain,
		missing: "chain"
	}];
	const isOther = tables.some((table) => table.tool === "nft" && table.name === "filter" && table.family === nftFamily(tool));
	return nftTools.includes(tool) && !isOther ? [{
		tool,
		chain,
		missing: "table"
	}] : [];
}
const nftFamily = (tool) => tool === "iptables" ? "ip" : "ip6";
// src/host/survey/admissions.ts
/** Where rules must let the lab's packets through to every device that leads out, or what drops them all the same. */
function admit(admitting) {
	const { tables, family, tag, devices } = admitting;
	const device = uplinkDevice(tag);
	const found = devices.map((outside) => admissionFor(tables, {
		family,
		device,
		outside
	}));
	const [obstacle] = found.flatMap((admission) => admission.kind === "blocked" ? admission.by : []);
	if (obstacle) return {
		closed: `this machine drops what it would forward: ${obstacle.text}`,
		hint: obstacle.hint
	};
	const places = distinct(found.flatMap(placesOf));
	return { admissions: places.length === 0 ? reserved(admitting) : places };
}
const placesOf = (admission) => admission.kind === "open" ? admission.places : [];
const distinct = (places) => [...new Map(places.map((place) => [`${place.tool} ${place.chain}`, place])).values()];
// src/host/survey/ends.ts
/**
* Where the ends of uplinks are from: 198.18.0.0/15 is for benchmarks (RFC 2544) and nobody's address, and where a machine
* uses it, as some proxies do, 192.88.99.0/24 was for relays that are no more (RFC 7526). Not 100.64.0.0/10, of which VPNs
* drop what is not theirs.
*/
const pools4 = ["198.18.0.0/15", "192.88.99.0/24"].flatMap((text) => parsePrefix(text) ?? []);
/** How many pairs to look at: far more than there can be labs. */
const tries = 4096;
/**
* Two addresses that nothing on this machine and nothing of the lab's own is near: the first free pair from a place that the
* tag says, so that labs seldom look at the same. Undefined where none is left.
*
* @param tag eight hexadecimal digits
*/
function freeEnds(family, tag, used) {
	const near = used.filter((prefix) => prefix.family === family);
	for (const host of candidates(family, Number.parseInt(tag, 16))) {
		if (near.some((prefix) => overlaps(prefix, host))) continue;
		return {
			host: formatPrefix(host),
			lab: formatPrefix({
				...host,
				value: host.value + 1n
			})
		};
	}
}
function* candidates(family, seed) {
	if (family === 6) {
		for (let number = 0; number < tries; number += 1) yield localPair(BigInt(seed) + BigInt(number));
		return;
	}
	for (const pool of pools4) {
		const pairs = 2 ** (31 - pool.length);
		for (let number = 0; number < Math.min(pairs, tries); number += 1) yield {
			family,
			length: 31,
			value: pool.value + 2n * BigInt((seed + number) % pairs)
		};
	}
}
/** A unique local prefix (RFC 4193, 3.1) whose global ID is the tag, and of that ::2 and ::3, as ::0 is anycast. */
const localPair = (id) => ({
	family: 6,
	length: 127,
	value: (253n << 120n) + ((id & 1099511627775n) << 80n) + 2n
});
// src/host/survey/ways.ts
/**
* Without a default route, what is on the machine's own links is all the outside there is, as far as the machine forwards by
* them already.
*/
async function wayOut4(surveying) {
	const ends = freeEnds(4, surveying.tag, surveying.used);
	if (ends === void 0) return { closed: "no addresses are left for another uplink of IPv4" };
	const devices = devicesOf(4, surveying);
	const leases = devices.flatMap((device) => leaseOf(surveying, device, {
		family: "ipv4",
		setting: "forwarding"
	}));
	const admitted = admit({
		...surveying,
		family: "ipv4",
		devices
	});
	if ("closed" in admitted) return admitted;
	return {
		ends,
		devices,
		leases,
		lro: await lroOf(surveying, leases),
		...admitted
	};
}
/**
* Forwarding for all, as the kernel wants it for IPv6, would end what the machine learns from router advertisements; what
* it forwards by single devices (`force_forwarding`, Linux 6.17) leaves those alone.
*/
function wayOut6(surveying) {
	const { machine, tag, used } = surveying;
	const devices = devicesOf(6, surveying);
	if (devices.length === 0) return { closed: "this machine has no default route of IPv6" };
	const ends = freeEnds(6, tag, used);
	if (ends === void 0) return { closed: "no addresses are left for another uplink of IPv6" };
	const isForwarding = readSetting(machine, allForwarding("ipv6")) === "1";
	const leases = isForwarding ? [] : devices.flatMap((device) => leaseOf(surveying, device, {
		family: "ipv6",
		setting: "force_forwarding"
	}));
	if (!isForwarding && devices.some((device) => settingOf$1(surveying, device) === void 0)) return notForwarding;
	const admitted = admit({
		...surveying,
		family: "ipv6",
		devices
	});
	return "closed" in admitted ? admitted : {
		ends,
		devices,
		leases,
		lro: [],
		...admitted
	};
}
const notForwarding = {
	closed: "this machine does not forward IPv6, and its kernel has no force_forwarding for single devices (Linux 6.17)",
	hint: "set net.ipv6.conf.all.forwarding=1, and accept_ra=2 first for devices that follow router advertisements"
};
const settingOf$1 = ({ machine }, device) => readSetting(machine, `net/ipv6/conf/${device}/force_forwarding`);
const allForwarding = (family) => `net/${family}/conf/all/forwarding`;
const devicesOf = (family, { view }) => [...new Set(view.defaults.filter((route) => route.family === family).map(({ device }) => device))];
/** What another lab has leased already still is what it was before that. */
function leaseOf({ machine, others }, device, { family, setting }) {
	const card = cardOf(machine, device);
	const key = `net/${family}/conf/${device}/${setting}`;
	const theirs = others.find((act) => act.kind === "lease" && act.key === key);
	if (theirs?.kind === "lease") return [{
		card,
		key,
		value: theirs.value,
		was: theirs.was,
		under: theirs.under
	}];
	const was = readSetting(machine, key);
	if (was === void 0 || was === "1") return [];
	return [{
		card,
		key,
		value: "1",
		was,
		under: {
			key: allForwarding(family),
			value: readSetting(machine, allForwarding(family)) ?? ""
		}
	}];
}
const cardOf = (machine, name) => ({
	name,
	index: Number(machine.read(`/sys/class/net/${name}/ifindex`))
});
/** Devices whose large receive offload forwarding will turn off, or has turned off for another lab. */
async function lroOf({ machine, others }, leases) {
	const found = [];
	for (const { card } of leases) if (others.some((act) => act.kind === "lro" && act.card.index === card.index) || await hasLro(machine, card.name)) found.push(card);
	return found;
}
async function hasLro(machine, device) {
	const { stdout } = await machine.run([
		"ethtool",
		"-k",
		device
	]);
	return /^large-receive-offload: on$/m.test(stdout);
}
// src/host/survey/index.ts
/** Looks at the machine for what a plan with steps on it depends on. What it finds holds under the lock of the labs. */
async function surveyHost(machine, { network, tag, directory }) {
	const { view, ipv4, ipv6 } = await waysOut(machine, {
		tables: await forwardingTables(machine),
		tag,
		directory,
		near: prefixesOf(network)
	});
	const devices = [ipv4, ipv6].flatMap((way) => isOpen(way) ? way.devices : []);
	const mtu = Math.min(...devices.map((device) => view.devices.get(device) ?? usualMtu), mostMtu);
	return {
		facts: {
			ipv4,
			ipv6,
			mtu: devices.length === 0 ? usualMtu : mtu,
			nameservers: nameserversOf(machine)
		},
		view
	};
}
/** How a lab would reach the outside through this machine, by each family. */
async function waysOut(machine, { tables, tag, directory, near }) {
	const [view, nftTools] = await Promise.all([viewHost(machine), toolsOfNft(machine)]);
	const surveying = {
		machine,
		view,
		tag,
		tables,
		nftTools,
		others: actsOfOthers(machine, directory),
		hasDocker: machine.find("dockerd") !== void 0,
		used: [...view.used.map(({ prefix }) => prefix), ...near]
	};
	return {
		view,
		ipv4: await wayOut4(surveying),
		ipv6: wayOut6(surveying)
	};
}
const usualMtu = 1500;
const mostMtu = 65535;
/** What the fabric has routes to. */
const prefixesOf = ({ bridges }) => bridges.flatMap(({ subnets }) => subnets.flatMap((subnet) => parsePrefix(subnet) ?? []));
// src/lab/programs/furnish.ts
/** Lays out the tmpfs of a lab's state, with the files that namespaces will be kept by. */
function furnish(machine, entrance, { namespaces }) {
	for (const name of [
		"ns",
		"mnt",
		"etc",
		"log",
		"sys",
		"batch",
		"complaints"
	]) machine.makeDirectory(join(entrance.inside, name));
	const switches = filesFirst(machine.read("/etc/nsswitch.conf"));
	for (const { name: namespace } of namespaces) {
		const etc = join(entrance.inside, "etc", namespace);
		machine.makeDirectory(etc);
		machine.makeDirectory(join(entrance.inside, "sys", namespace));
		machine.write(join(entrance.inside, "ns", namespace), "");
		if (switches !== void 0) machine.write(join(etc, "nsswitch.conf"), switches, 420);
	}
}
/**
* nsswitch.conf(5) with host names from the files and the resolver only: a cache or a resolver behind a socket answers
* for the machine's network, and not for the namespace's.
*/
const filesFirst = (text) => text?.replace(/^hosts:.*$/m, "hosts: files dns");
// src/lab/side/on-host.ts
/** Whether a network has a part on the host, whatever its names are. */
const isOnHost = (network) => askingForUplink(network) !== void 0 || network.host.interfaces.length > 0;
/**
* Makes the plan for this machine as it is now, and does what of it is on the host, but for the pins: those lead to what is
* not there yet. One lab at a time, so that none takes what another has just found free.
*
* @throws ClashError, CapabilityError before anything is done; LabError where a step fails.
*/
async function openOnHost(lab) {
	const { network, tag, pin } = lab;
	if (!isOnHost(network)) {
		refuseClashes(lab.machine, pinActs(planNetwork(network, {
			pin,
			tag
		}), lab), void 0);
		return {};
	}
	return await withLock(lab.machine, lab.machine.stateDirectory, async (machine) => {
		requireUp(lab);
		const { facts, view } = await surveyHost(withTools(machine, lab.directory), {
			network,
			tag,
			directory: lab.directory
		});
		if (askingForUplink(network) && !isOpen(facts.ipv4)) throw new CapabilityError(noWayOut(facts.ipv4), { hint: facts.ipv4.hint });
		const plan = planNetwork(network, {
			pin,
			tag,
			facts
		});
		const acts = actsBeforePins(plan);
		refuseClashes(machine, [...acts, ...pinActs(plan, lab)], view);
		await perform(acts, {
			...siteOf(lab),
			machine
		});
		return { facts };
	});
}
const siteOf = ({ machine, directory, holder, fabric }) => ({
	machine,
	directory,
	holder,
	fabric: fabric.path
});
const noWayOut = ({ closed }) => `there is no way out by IPv4: ${closed}`;
function requireUp({ isUp }) {
	if (!isUp()) throw new TopologyClosedError("the lab ended while it came up");
}
/** What a plan does on the host before the inside is built: pins and who comes by them have to wait for what they lead to. */
const actsBeforePins = ({ steps }) => steps.filter(isBefore);
const isBefore = (step) => step.where === "host" && step.kind !== "pin" && step.kind !== "visitors";
/** Does the pins of a lab that was opened with these facts. @throws ClashError before any is done. */
async function pinOnHost(lab, facts) {
	const { network, tag, directory } = lab;
	const plan = planNetwork(network, {
		pin: true,
		tag,
		...facts && { facts }
	});
	const acts = pinActs(plan, lab);
	writeFiles(lab.machine, plan, directory);
	await withLock(lab.machine, lab.machine.stateDirectory, async (machine) => {
		requireUp(lab);
		refuseClashes(machine, acts, void 0);
		await perform(acts, {
			...siteOf(lab),
			machine
		});
	});
}
/**
* The files of the namespaces once more: `ip netns exec` binds them, and the kernel binds none of another mount
* namespace's. From the plan, because those inside may be another user's to write.
*/
function writeFiles(machine, plan, directory) {
	const switches = filesFirst(machine.read("/etc/nsswitch.conf"));
	machine.makeDirectory(join(directory, "etc"));
	for (const step of plan.steps) {
		if (step.kind !== "names") continue;
		const etc = join(directory, "etc", step.in);
		machine.makeDirectory(etc);
		if (switches !== void 0) machine.write(join(etc, "nsswitch.conf"), switches, 420);
		for (const command of commandsOf(step, String)) if (command.tool === "file") machine.write(join(etc, command.name), command.text, 420);
	}
}
const pinDirectories = ["/run/netns", "/etc/netns"].map((path) => ({
	kind: "directory",
	path
}));
/** What a plan does on the host once the inside is there: the links of its pins, and the end of who came in by them. */
function pinActs({ steps }, { inside, directory }) {
	const links = steps.flatMap((step) => step.kind === "pin" ? [step.namespace] : []).flatMap((namespace) => {
		const { netns, etc } = pinPaths(namespace);
		return [{
			kind: "symlink",
			path: netns,
			target: join(inside, "ns", namespace)
		}, {
			kind: "symlink",
			path: etc,
			target: join(directory, "etc", namespace)
		}];
	});
	const visitors = steps.filter((step) => step.kind === "visitors");
	return links.length === 0 ? [] : [
		...visitors,
		...pinDirectories,
		...links
	];
}
// src/lab/side/repair.ts
/** Puts back what is missing of a lab on the host, as far as the machine lets us. */
async function repairOnHost({ machine: bare, directory, holder }) {
	return await withLock(bare, bare.stateDirectory, async (machine) => {
		const site = {
			machine,
			directory,
			holder,
			fabric: `/proc/${holder}/ns/net`
		};
		const missing = await findMissing(machine, directory);
		const goneLinks = missing.flatMap((act) => act.kind === "host-link" ? [act.device] : []);
		const failures = [...await performAgain(missing.filter((act) => !isLostWith(goneLinks, act)), site)];
		const left = (await findMissing(machine, directory)).map(titleOf);
		const reasonOf = (title) => failures.find(([act]) => titleOf(act) === title)?.[1];
		return {
			repaired: missing.map(titleOf).filter((title) => !left.includes(title)),
			lost: left.map((title) => [title, reasonOf(title)].filter(Boolean).join(": "))
		};
	});
}
/** A link that is gone took its far end along, which nothing but bringing the lab up makes. */
function isLostWith(devices, act) {
	if (act.kind === "host-link") return true;
	return "undo" in act && act.undo.kind === "goes-with-link" && devices.includes(act.undo.device);
}
// src/lab/side/on.ts
/** What is the same for whoever does it: steps by this process, in the state directory of the machine. */
function sideOn(machine, { prepare, require }) {
	let prepared;
	let opened;
	const directoryOf = ({ id }) => labPaths(machine.stateDirectory, id).directory;
	return {
		survey: async ({ network, tag }) => (await surveyHost(machine, {
			network,
			tag,
			directory: ""
		})).facts,
		open: async (request) => {
			if (prepared) throw new UsageError("a lab was opened here already");
			prepared = await prepare(request);
			const { facts } = await openOnHost(prepared);
			opened = {
				lab: prepared,
				facts
			};
			return facts ? { facts } : {};
		},
		pin: async () => {
			if (!opened?.lab.pin) throw new UsageError("no lab was opened here that asks for pins");
			await pinOnHost(opened.lab, opened.facts);
		},
		look: async (part) => {
			const directory = directoryOf(require(part));
			return {
				missing: (await findMissing(machine, directory)).map(titleOf),
				devices: devicesOnHost(machine, directory)
			};
		},
		repair: async (part) => {
			const lab = require(part);
			return await repairOnHost({
				machine,
				directory: directoryOf(lab),
				holder: lab.holder
			});
		},
		end: async () => prepared?.fabric.close()
	};
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
/** What is on the host, and what of it is so for other labs than the one that is asked about. */
async function snapshotOnHost(machine, { id, conntrack }) {
	const snapshot = await takeSnapshot(machine, conntrack && { conntrack });
	if (id === void 0) return snapshot;
	const others = actsOfOthers(machine, join(machine.stateDirectory, id)).filter(({ kind }) => kind !== "host-link");
	return {
		...snapshot,
		held: others.flatMap((act) => leftBehind(act, snapshot))
	};
}
export { noWayOut as a, waysOut as c, forwardingTables as d, baseChains as f, isOnHost as i, placeText as l, visitedMarks as m, leftBehind as n, pinDirectories as o, sees as p, sideOn as r, furnish as s, snapshotOnHost as t, authorsOf as u };
