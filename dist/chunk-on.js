import { i as TopologyClosedError, n as LabError, o as UsageError, t as CapabilityError } from "./chunk-errors.js";
import { I as openJournal, J as now, N as actsOf, P as actsOfOthers, U as refuseClashes, _ as titleOf, d as withLock, g as isGuard, h as limited, p as withTools, u as usualPatience } from "./chunk-sweep.js";
import { a as messageOf } from "./chunk-caught.js";
import { a as leadsOut, f as complaintOf, h as admissionRules, i as notForwarding$1, p as readSetting, r as actingLab, t as handlerOf, v as commandsOf } from "./chunk-acts.js";
import { A as uplinkDevice, B as contains, C as askingForUplink, G as lastOf, H as firstOf, K as overlaps, L as isLinkLocal6, M as isOpen, P as parseOwn, S as pinRoots, U as formatPrefix, X as formatIp, Y as bitsOf, Z as parseIp, _ as labPaths, a as fieldsIn, b as planNetwork, c as listIn, i as rulesetIn, j as bare, k as tablesOfLabs, o as isFields, q as parsePrefix, r as rulesetByParts, s as isList, u as words, w as followingSteps, x as pinPaths, z as specialKind } from "./chunk-audit.js";
import { r as switchesInside } from "./chunk-furnish.js";
import { join } from "node:path";
// src/host/perform.ts
/** ms after which no further act is begun: others wait for the lock no longer than its patience. */
const longest = usualPatience - 5e3;
/**
* Does acts on the host, each written to the journal before. To be called under the lock of the state directory.
*
* @param clock in ms
* @throws LabError that names the act that failed, or says that there are too many to be done while others wait; what was
* begun is in the journal.
*/
async function perform(acts, site, clock = now) {
	const { directory } = site;
	const machine = withTools(site.machine, directory);
	const others = actsOfOthers(machine, directory);
	const journal = openJournal(machine, directory);
	const start = clock();
	for (const [index, act] of acts.entries()) {
		if (clock() - start > longest) throw tooMany(index, acts.length);
		if (isOfTheMachine(machine, act, others)) continue;
		const number = journal.begin(act);
		await performOne({
			...site,
			machine
		}, act);
		journal.done(number);
	}
}
const tooMany = (done, all) => new LabError(`on the host: only ${done} of ${all} changes were made within ${longest / 1e3} s`, { hint: "other topologies wait meanwhile: describe fewer interfaces of the host, or use more than one topology" });
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
/** The networks that visitors may be in, see `acts/visitors.ts`. */
const visitedIn = (machine, directory) => actsOf(machine, directory).flatMap((act) => act.kind === "visitors" ? [act] : []);
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
// src/host/forwarding/addresses.ts
const numbers = {
	ipv4: 4,
	ipv6: 6
};
/** The addresses of `ADDRESS` or `ADDRESS/LENGTH`; undefined where it is anything else, or of the other family. */
function rangeIn(text, family) {
	const ip = parseIp(text);
	const prefix = ip ? {
		...ip,
		length: bitsOf(ip.family)
	} : parsePrefix(text);
	if (prefix?.family !== numbers[family]) return void 0;
	return {
		first: firstOf(prefix),
		last: lastOf(prefix),
		text
	};
}
/** From one address to another. */
function rangeBetween(from, to, family) {
	const [first, last] = [rangeIn(from, family), rangeIn(to, family)];
	return first && last && {
		first: first.first,
		last: last.last,
		text: `${from}-${to}`
	};
}
const isIn = ({ first, last }, { value }) => first <= value && value <= last;
// src/host/forwarding/packet.ts
/** The first packet of a connection, its answer, and what follows. */
const packetsOf = (crossing) => [
	{
		crossing,
		direction: "outwards",
		state: "new"
	},
	{
		crossing,
		direction: "inwards",
		state: "established"
	},
	{
		crossing,
		direction: "outwards",
		state: "established"
	}
];
/** Priorities of the hooks of conntrack and of address translation (linux/netfilter_ipv4.h). */
const [tracking, destinationNat, sourceNat] = [
	-200,
	-100,
	100
];
/**
* How a packet looks at a hook. Until it is tracked, connection tracking calls it invalid. Where it goes to is decided after
* prerouting; the answer comes to the host's address and gets the lab's there, and in postrouting what goes out gets the host's.
*/
function seenAt({ crossing, direction, state }, { hook, priority }) {
	const { family, device, outside, source, destination, address } = crossing;
	const isOutwards = direction === "outwards";
	const isRouted = hook !== "prerouting";
	const isBehindHost = hook === "postrouting" && priority >= sourceNat;
	const isFromHost = hook === "prerouting" && priority <= destinationNat;
	const own = address === void 0 ? void 0 : parseIp(address);
	return {
		family,
		in: isOutwards ? device : outside,
		out: isRouted ? isOutwards ? outside : device : "",
		state: hook === "prerouting" && priority < tracking ? "invalid" : state,
		source: isOutwards ? isBehindHost ? own : parseIp(source) : parseIp(destination),
		destination: isOutwards ? parseIp(destination) : isFromHost ? own : parseIp(source)
	};
}
// src/host/forwarding/ruleset.ts
/** The hooks that a forwarded packet passes, in their order. */
const hooks = [
	"prerouting",
	"forward",
	"postrouting"
];
// src/host/forwarding/evaluate.ts
/**
* Walks a packet through the base chains of the hooks that it passes, in their order: each has to let it pass, because
* `accept` ends only its own chain, while a drop is final (nft(8), "Verdict statements").
*
* @returns where it is dropped, or undefined where it passes.
*/
function dropOf(packet, tables) {
	return tables.flatMap((table) => baseChains(table).map((chain) => ({
		table,
		chain
	}))).toSorted((a, b) => order(a.chain.base) - order(b.chain.base) || a.chain.base.priority - b.chain.base.priority).map(({ table, chain }) => endingIn(table, chain, packet)).find(({ passes }) => !passes);
}
const order = ({ hook }) => hooks.indexOf(hook);
const isBase = (chain) => chain.base !== void 0;
function baseChains({ chains }) {
	return chains.filter(isBase);
}
/** How a packet leaves one base chain. */
function endingIn(table, chain, packet) {
	const { base } = chain;
	const at = {
		table,
		chain,
		base,
		packet
	};
	if (!isSeenIn(table, chain, packet)) return {
		...at,
		passes: true
	};
	const left = walk(table, chain, seenAt(packet, base));
	return left ? {
		...at,
		...left
	} : {
		...at,
		passes: base.policy === "accept"
	};
}
const isSeenIn = (table, { base }, { crossing, state }) => sees(table, crossing.family) && !(base.isNat && state !== "new");
const sees = ({ family }, wanted) => family === "inet" || family === (wanted === "ipv4" ? "ip" : "ip6");
/** Undefined where no rule decides, so that whoever came here goes on. The kernel allows no circles. */
function walk(table, chain, packet) {
	for (const rule of chain.rules) {
		if (taking(rule, packet) !== "yes") continue;
		switch (rule.verdict.kind) {
			case "accept":
			case "drop":
			case "reject": return {
				passes: rule.verdict.kind === "accept",
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
	const chain = chainCalled(table, name);
	return chain && walk(table, chain, packet);
}
const chainCalled = ({ chains }, name) => chains.find((one) => one.name === name);
/**
* The rules that would drop a packet, if what of them is not understood holds of it: where reading them cannot tell. That
* something not understood may accept it before is not counted on.
*/
function suspectsFor(packet, table) {
	return baseChains(table).filter((chain) => isSeenIn(table, chain, packet)).flatMap((chain) => {
		const found = [];
		suspect(table, chain, {
			packet: seenAt(packet, chain.base),
			found,
			isSure: true
		});
		return found.map((one) => ({
			...one,
			passes: false,
			table,
			base: chain.base,
			packet
		}));
	});
}
/** Whether something decides for certain, so that nothing after it is reached. */
function suspect(table, chain, suspecting) {
	for (const rule of chain.rules) {
		const taken = taking(rule, suspecting.packet);
		if (taken === "no") continue;
		const isSure = suspecting.isSure && taken === "yes";
		const { verdict } = rule;
		if ((verdict.kind === "drop" || verdict.kind === "reject") && !isSure) suspecting.found.push({
			chain,
			rule
		});
		if ("chain" in verdict) {
			const next = chainCalled(table, verdict.chain);
			const end = next ? suspect(table, next, {
				...suspecting,
				isSure
			}) : "open";
			if (taken === "yes" && end === "decided") return "decided";
			if (taken === "yes" && verdict.kind === "goto") return "open";
		}
		if (taken === "yes" && decides.has(verdict.kind)) return verdict.kind === "return" ? "open" : "decided";
	}
	return "open";
}
const decides = /* @__PURE__ */ new Set([
	"accept",
	"drop",
	"reject",
	"return"
]);
function taking({ matches }, packet) {
	const all = matches.map((match) => holds(match, packet));
	if (all.includes("no")) return "no";
	return all.includes("maybe") ? "maybe" : "yes";
}
const sure = (does) => does ? "yes" : "no";
function holds(match, packet) {
	switch (match.on) {
		case "in":
		case "out": return sure(names(match, packet[match.on]) !== match.negated);
		case "state": return sure(match.states.includes(packet.state) !== match.negated);
		case "family": return sure(match.family === packet.family !== match.negated);
		case "source":
		case "destination": return has(match, packet);
		case "unknown": return "maybe";
	}
}
/** A packet of the other family has no such address, so that not even `!=` holds. */
function has({ on, family, ranges, negated }, packet) {
	if (family !== packet.family) return "no";
	const address = packet[on];
	return address === void 0 ? "maybe" : sure(ranges.some((range) => isIn(range, address)) !== negated);
}
const names = ({ devices }, device) => devices.some(({ name, isPrefix }) => isPrefix ? device.startsWith(name) : device === name);
// src/host/forwarding/iptables.ts
/**
* The chains that see what is forwarded, by their tables, with their hooks and priorities (linux/netfilter_ipv4.h). Not those
* of the table `nat`, in which iptables(8) lets nobody drop.
*/
const bases = /* @__PURE__ */ new Map([
	["raw", /* @__PURE__ */ new Map([["PREROUTING", {
		hook: "prerouting",
		priority: -300,
		isNat: false
	}]])],
	["mangle", /* @__PURE__ */ new Map([
		["PREROUTING", {
			hook: "prerouting",
			priority: -150,
			isNat: false
		}],
		["FORWARD", {
			hook: "forward",
			priority: -150,
			isNat: false
		}],
		["POSTROUTING", {
			hook: "postrouting",
			priority: -150,
			isNat: false
		}]
	])],
	["filter", /* @__PURE__ */ new Map([["FORWARD", {
		hook: "forward",
		priority: 0,
		isNat: false
	}]])],
	["security", /* @__PURE__ */ new Map([["FORWARD", {
		hook: "forward",
		priority: 50,
		isNat: false
	}]])]
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
	return [...tables].filter(([name]) => bases.has(name)).map(([name, drafts]) => tableOf$1(name, tool, [...drafts.values()]));
}
function tableOf$1(name, tool, drafts) {
	const names = new Set(drafts.map((draft) => draft.name));
	const family = tool.startsWith("ip6") ? "ipv6" : "ipv4";
	const chains = drafts.map((draft) => {
		const rules = draft.rules.map((line) => ruleOf$1(line, names, family));
		const base = bases.get(name)?.get(draft.name);
		if (base === void 0) return {
			name: draft.name,
			rules
		};
		return {
			name: draft.name,
			rules,
			base: {
				policy: draft.policy === "DROP" ? "drop" : "accept",
				...base
			}
		};
	});
	return {
		tool,
		family: family === "ipv6" ? "ip6" : "ip",
		name,
		chains
	};
}
/** What matches comes before `-j` or `-g`; what comes after is the target's. */
function ruleOf$1(text, chains, family) {
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
		if (option !== "!") matches.push(...matchOf$1(option, {
			value,
			negated,
			family
		}));
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
	"-s",
	"-d",
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
function matchOf$1(option, { value, negated, family }) {
	switch (option) {
		case "-s": return [addressMatch("source", {
			value,
			negated,
			family
		})];
		case "-d": return [addressMatch("destination", {
			value,
			negated,
			family
		})];
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
/** A mask that is no prefix is not understood. */
function addressMatch(on, { value, negated, family }) {
	const range = rangeIn(value, family);
	return range ? {
		on,
		family,
		ranges: [range],
		negated
	} : { on: "unknown" };
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
		match.on === "source" || match.on === "destination" ? addressKeyword(match) : keywords[match.on],
		...match.negated ? ["!="] : [],
		valueWords(match)
	].join(" ");
}
const addressKeyword = ({ on, family }) => `${family === "ipv4" ? "ip" : "ip6"} ${on === "source" ? "saddr" : "daddr"}`;
function valueWords(match) {
	switch (match.on) {
		case "in":
		case "out": return oneOrSet(match.devices.map(deviceWord));
		case "source":
		case "destination": return oneOrSet(match.ranges.map(({ text }) => text));
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
	if (op !== "==" && op !== "!=" && op !== "in") return { on: "unknown" };
	const negated = op === "!=";
	const key = keyOf$2(left);
	const address = addressKeys.get(key ?? "");
	if (address) {
		const ranges = rangesOf(elementsOf(right, sets), address.family);
		return ranges ? {
			...address,
			ranges,
			negated
		} : { on: "unknown" };
	}
	const values = textsOf(right, sets);
	if (values === void 0) return { on: "unknown" };
	switch (key) {
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
const addressKeys = /* @__PURE__ */ new Map([
	["ip saddr", {
		on: "source",
		family: "ipv4"
	}],
	["ip daddr", {
		on: "destination",
		family: "ipv4"
	}],
	["ip6 saddr", {
		on: "source",
		family: "ipv6"
	}],
	["ip6 daddr", {
		on: "destination",
		family: "ipv6"
	}]
]);
/** `"A"`, `{ prefix: { addr, len } }` or `{ range: ["A", "B"] }`; undefined where one of them is anything else. */
function rangesOf(elements, family) {
	const ranges = elements?.map((element) => rangeOf(unwrapped(element), family));
	return ranges?.every((range) => range !== void 0) ? ranges : void 0;
}
function rangeOf(value, family) {
	if (typeof value === "string") return rangeIn(value, family);
	if (!isFields(value)) return void 0;
	if (isFields(value.prefix)) return rangeIn(`${words(value.prefix.addr)}/${words(value.prefix.len)}`, family);
	const [from, to] = isList(value.range) ? value.range : [];
	return rangeBetween(words(from), words(to), family);
}
/** An element of a set that has a timeout, a counter or a comment is in an object of its own. */
const unwrapped = (value) => isFields(value) && isFields(value.elem) ? value.elem.val ?? null : value;
/** `meta iifname`, `ct state`, `ip saddr`; nothing where the left side is a calculation. */
function keyOf$2(left) {
	const [kind, of] = isFields(left) ? Object.entries(left)[0] ?? [] : [];
	if (kind === "payload" && isFields(of)) return words(of.protocol, of.field);
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
	const texts = elementsOf(right, sets)?.map(unwrapped);
	return texts?.every((value) => typeof value === "string") ? texts : void 0;
}
function elementsOf(value, sets) {
	if (typeof value === "string") return value.startsWith("@") ? sets.get(value) : [value];
	if (isFields(value) && (isFields(value.prefix) || isList(value.range))) return [value];
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
	const hook = hooks.find((one) => one === chain.hook);
	return {
		name: words(chain.name),
		rules: rules.flatMap((rule) => rulesOf(fieldsIn(rule.expr), sets)),
		...hook && { base: baseOf(hook, chain) }
	};
}
const baseOf = (hook, { type, policy, prio }) => ({
	hook,
	isNat: type === "nat",
	policy: policy === "drop" ? "drop" : "accept",
	priority: Number(prio) || 0
});
// src/host/forwarding/look.ts
/**
* All tables that may see what this host forwards, of both families, but for those of labs. A tool that is not there shows nothing,
* and so does a kernel without what the tool is for: neither filters.
*
* @throws LabError where a tool is there and fails, as it does for users who are not root; CapabilityError where nft can not say it.
*/
async function forwardingTables(machine) {
	const [nft, ...iptables] = await Promise.all([
		tablesOfNft(machine),
		tablesOf(machine, "iptables"),
		tablesOf(machine, "ip6tables")
	]);
	return [...withoutDoubles(nft, iptables.flatMap(({ isNft, tables }) => isNft ? tables : [])), ...iptables.flatMap(({ tables, legacy }) => [...tables, ...legacy])];
}
const ofLabs = new RegExp(`^${tablesOfLabs}$`);
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
	return parseNft(rulesetIn(text) ?? await rulesetByParts(machine)).filter(({ family, name }) => !(family === "inet" && ofLabs.test(name)));
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
	const message = `${argv.join(" ")} failed (${exitCode}): ${stderr.trim()}`;
	if (!stderr.includes("JSON support not compiled-in")) throw new LabError(message);
	throw new CapabilityError(message, { hint: "an nft that was built with JSON (libjansson), as that of Debian" });
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
// src/machine/modules.ts
/** Modules that are there and not loaded. What is built in is in no list of modules. */
function loadableModules(machine) {
	const release = machine.read("/proc/sys/kernel/osrelease")?.trim() ?? "";
	const there = [...(machine.read(`/lib/modules/${release}/modules.dep`) ?? "").matchAll(/^\S*\/([^/\s.]+)\.ko[^/\s:]*:/gm)].map(([, name = ""]) => name);
	const loaded = new Set(machine.list("/sys/module"));
	return new Set(there.map((name) => name.replaceAll("-", "_")).filter((name) => !loaded.has(name)));
}
// src/host/trial/copying-rules.ts
/**
* For sh(1) in a mount namespace of its own. Reads the rules of the machine, which is the network that it starts in, and goes
* on in a new network with $1, a script for sh(1) that is given the rest: see `passing`. Input: the uplink's own rules, a
* command on each line.
*/
const copyingRules = String.raw`
mount -n -t tmpfs tmpfs /run
mkdir /run/rules /run/netns
passing=$1 tools=$2
shift
cat >/run/admissions
: >/run/made
: >/run/rules/none
for tool in $tools; do
  "$tool-save" >"/run/rules/$tool"
  case $tool in
  iptables) family=ip ;;
  ip6tables) family=ip6 ;;
  *) continue ;;
  esac
  sed -n "s/^\*/table $family /p" "/run/rules/$tool" >>/run/made
done
nft list tables | grep -E '^table (ip|ip6|inet) ' | grep -vxFf /run/made | grep -vxE 'table inet ${tablesOfLabs}' >/run/tables || :
while read -r _ family name; do nft list table "$family" "$name"; done </run/tables >/run/nft
if grep -qE -e '-j NFQUEUE|[[:space:]]queue( |$)' /run/nft /run/rules/*; then
  echo 'programs decide about packets, by NFQUEUE' >&2
  exit 1
fi
if grep -q -e '--match-set' /run/nft /run/rules/*; then ipset save >/run/sets; fi
exec unshare --net -- sh -ec "$passing" passing "$@"
`;
// src/host/trial/passing.ts
/**
* For sh(1): makes a network with the rules that `copyingRules` read between two more, and lets a connection try to pass. The
* neighbours are said, so that rules about ARP and neighbour discovery do not matter. Prints the counters of what has passed
* outwards, and of the answers to it.
*
* $1: the programs of iptables that show rules. $2: 4 or 6. $3: the uplink's device. $4, $5: the addresses of its ends, for the
* host and for the lab. $6, $7: those with their prefix lengths. $8: the device that leads out. $9: the host's address on it.
* Then: where the connection goes to, and a program for perl(1) that makes it.
*/
const passing = String.raw`
tools=$1 family=$2 device=$3 host_end=$4 lab_end=$5 host_prefix=$6 lab_prefix=$7 card=$8 own=$9
shift 9
to=$1 connect=$2
bits=32 ip=ip nodad=
[ "$family" = 4 ] || bits=128 ip=ip6 nodad=nodad
ip netns add lab
ip netns add out
ip -batch - <<END
link set lo up
link add name $device index 2000 address 02:00:00:00:00:01 type veth peer name far index 2001 address 02:00:00:00:00:02 netns lab
link add name $card index 2002 address 02:00:00:00:00:03 type veth peer name far index 2003 address 02:00:00:00:00:04 netns out
END
# Rules may name devices by their indexes, which takes that they are there.
grep -o '"[^" ]*"' /run/nft | tr -d '"' | sort -u | sed 's/.*/link add name & type bridge/' >/run/devices
ip -force -batch /run/devices 2>/dev/null || :
echo 1 >/proc/sys/net/ipv4/ip_forward
[ "$family" = 4 ] || echo 1 >/proc/sys/net/ipv6/conf/all/forwarding
ip "-$family" -batch - <<END
address add $host_prefix dev $device $nodad
address add $own/$bits dev $card $nodad
link set $device up
link set $card up
route add default dev $card
neigh add $lab_end lladdr 02:00:00:00:00:02 dev $device
neigh add $to lladdr 02:00:00:00:00:04 dev $card
END
ip -n lab "-$family" -batch - <<END
address add $lab_prefix dev far $nodad
link set far up
route add default via $host_end dev far
neigh add $host_end lladdr 02:00:00:00:00:01 dev far
END
ip -n out "-$family" -batch - <<END
address add $to/$bits dev far $nodad
link set far up
route add default dev far
neigh add $own lladdr 02:00:00:00:00:03 dev far
END
[ ! -s /run/sets ] || ipset restore </run/sets
[ ! -s /run/nft ] || nft -f /run/nft
for tool in $tools; do "$tool-restore" <"/run/rules/$tool"; done
while read -r rule; do $rule; done </run/admissions
nft -f - <<END
table inet netns-topology-trial {
  counter outwards { }
  counter inwards { }
  chain translated {
    type nat hook postrouting priority srcnat
    oifname "$card" $ip saddr $lab_end masquerade
  }
  chain passed {
    type filter hook postrouting priority 2147483646
    oifname "$card" $ip daddr $to counter name outwards
    oifname "$device" $ip saddr $to ct state established counter name inwards
  }
}
END
nsenter --net=/run/netns/lab -- perl -e "$connect" "$to" || :
nft list counter inet netns-topology-trial outwards
nft list counter inet netns-topology-trial inwards
`;
/**
* For perl(1): begins a TCP connection to $ARGV[0]. Nobody listens there, and so it ends with the answer. Where none comes, the
* alarm ends it, after the kernel has sent it once more.
*/
const connecting = String.raw`
use Socket;
my $is_ipv6 = $ARGV[0] =~ /:/;
my $family = $is_ipv6 ? AF_INET6 : AF_INET;
my $address = Socket::inet_pton($family, $ARGV[0]);
socket(my $socket, $family, SOCK_STREAM, 0) or die;
alarm 2;
connect($socket, $is_ipv6 ? Socket::pack_sockaddr_in6(443, $address) : pack_sockaddr_in(443, $address));
`;
// src/host/trial/passage.ts
/** What the trial uses beside what the rules do. */
const modules = [
	"veth",
	"bridge",
	"nf_tables",
	"nf_nat",
	"nft_chain_nat",
	"nft_masq",
	"nft_ct"
];
/** Where the host's own address is not known, or is one of several: of documentation, so that no rule is about it. */
const anyAddress = {
	ipv4: "192.0.2.1",
	ipv6: "2001:db8::1"
};
/**
* Tries whether a machine lets a connection through: in a network namespace that has a copy of its firewall's rules, with an
* uplink and a card of the same names, between two more namespaces that play the lab and the outside. It sends one TCP
* connection from the one to the other, with the addresses that the lab would have. No card of the machine is in it, so that
* nothing leaves, nothing of the machine changes, and all of it ends with the process.
*/
async function tryPassage(machine, passage) {
	const { crossing, ends, tables } = passage;
	const missing = [
		"unshare",
		"nsenter",
		"perl",
		"nft"
	].find((program) => machine.find(program) === void 0);
	if (missing !== void 0) return { untried: `${missing} was not found` };
	const loadable = loadableModules(machine);
	const module = modules.find((name) => loadable.has(name));
	if (module !== void 0) return { untried: `the module ${module} would be loaded for it, and stay` };
	const tools = [...new Set(tables.map(({ tool }) => tool).filter((tool) => tool !== "nft"))];
	const { family, device, outside, source, destination, address = anyAddress[family] } = crossing;
	const args = [...[
		passing,
		tools.join(" "),
		family === "ipv4" ? "4" : "6",
		device
	], ...[
		bare(ends.host),
		source,
		ends.host,
		ends.lab,
		outside,
		address,
		destination,
		connecting
	]];
	const copying = [
		"unshare",
		"--mount",
		"--",
		"sh",
		"-ec",
		copyingRules,
		"copying-rules",
		...args
	];
	const ran = await machine.run(copying, { stdin: ownRules(passage) });
	if (ran.exitCode !== 0) return { untried: reasonIn(complaintOf(ran)) };
	const [outwards = 0, inwards = 0] = [...ran.stdout.matchAll(/packets (\d+)/g)].map(([, count]) => Number(count));
	if (inwards > 0) return { passes: true };
	return { dropped: outwards > 0 ? "inwards" : "outwards" };
}
/** Not what iptables-save(8) warns of, which tells of every machine with rules by both ways into the kernel. */
const reasonIn = (complaint) => complaint.split("\n").find((line) => line !== "" && !line.startsWith("#")) ?? complaint;
/** The rules of the uplink, a line each, by the tool that makes them. */
const ownRules = ({ admissions, crossing: { device } }) => admissions.filter(({ missing }) => missing === void 0).flatMap(({ tool, chain }) => admissionRules({
	device,
	mark: "trial"
}).map((rule) => `${[
	tool,
	"-I",
	chain,
	...rule
].join(" ")}\n`)).join("");
// src/host/trial/trials.ts
/** Tries each as it is asked for. */
const attemptOn = (machine) => (passage) => tryPassage(machine, passage);
/** More than families and pools, of which each may ask for another trial. */
const mostRounds = 8;
/**
* Does work that takes the lock of the labs and depends on trials, none of which happens under the lock: a packet that is dropped
* is waited for, and so would be all other labs. The work is done again with what the trials have shown, until it wants no more
* of them. A firewall that changes in between is one that changes after the lab has come up.
*
* @param work gives undefined where it stopped because a trial is wanting
*/
async function withTrials(machine, work) {
	const outcomes = /* @__PURE__ */ new Map();
	for (let round = 1;; round++) {
		const wanted = /* @__PURE__ */ new Map();
		const attempt = async (passage) => {
			const key = keyOf$1(passage);
			const outcome = outcomes.get(key) ?? (round > mostRounds ? neverTheSame : void 0);
			if (outcome !== void 0) return outcome;
			wanted.set(key, passage);
			return { passes: true };
		};
		const result = await work({
			attempt,
			isWanting: () => wanted.size > 0
		});
		if (result !== void 0) return result;
		await Promise.all([...wanted].map(async ([key, passage]) => outcomes.set(key, await tryPassage(machine, passage))));
	}
}
const neverTheSame = { untried: "its firewall, or what leads out, changes all the time" };
/** Without the rules of the machine, which have those of other labs among them. */
const keyOf$1 = ({ crossing, ends, admissions }) => JSON.stringify([
	crossing,
	ends,
	admissions
]);
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
/**
* One with a zone is on a link of the machine's, and no address for us. Those of clouds are link-local of IPv4, as
* 169.254.169.253, and the machine routes them as any other.
*/
const isReachable = (server) => {
	const ip = parseIp(server);
	return ip !== void 0 && !isLinkLocal6(ip) && !["loopback", "unspecified"].includes(specialKind(ip) ?? "");
};
// src/host/survey/view.ts
async function viewHost(machine) {
	const [links, ipv4, ipv6, leading4, leading6] = await Promise.all([
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
		]),
		leadsOut(machine, 4),
		leadsOut(machine, 6)
	]);
	return {
		devices: new Map(links.flatMap(({ ifname, altnames = [], mtu }) => [ifname, ...altnames].map((name) => [name, mtu]))),
		used: [...ipv4, ...ipv6].flatMap(usedBy),
		leading: {
			4: leading4,
			6: leading6
		},
		defaults: [...ipv4.flatMap(defaultOf(4)), ...ipv6.flatMap(defaultOf(6))],
		addresses: addressesIn([...ipv4, ...ipv6])
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
/**
* No network is as large: the registries have no larger block than a /8 of IPv4, and IPv6 has none of its own for anybody
* that is larger than the /7 of local addresses (RFC 4193). What is, as the two halves of all that a VPN takes, leads out
* like a default route, and is in use by nobody.
*/
const largest = {
	4: 8,
	6: 7
};
function usedBy({ dst, type = "unicast", dev }) {
	const prefix = dst === "default" ? void 0 : parsePrefix(dst) ?? whole(dst);
	if (!prefix || prefix.length < largest[prefix.family]) return [];
	if (everywhere.some((range) => contains(range, prefix))) return [];
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
function addressesIn(routes) {
	const own = routes.flatMap(({ dst, type, dev }) => {
		const ip = parseIp(dst);
		return type === "local" && dev !== void 0 && ip ? [{
			dev,
			address: formatIp(ip)
		}] : [];
	});
	const byDevice = Map.groupBy(own, ({ dev }) => dev);
	return new Map([...byDevice].map(([dev, entries]) => [dev, entries.map(({ address }) => address)]));
}
const defaultOf = (family) => ({ dst, type = "unicast", dev, table = "main", nexthops = [] }) => dst !== "default" || type !== "unicast" || table !== "main" ? [] : [dev, ...nexthops.map((hop) => hop.dev)].flatMap((device) => device === void 0 ? [] : [{
	family,
	device
}]);
// src/host/pools.ts
/**
* Where the ends of uplinks are from. Of IPv4: 198.18.0.0/15 is for benchmarks (RFC 2544) and nobody's address, and where a
* machine uses or drops it, as some proxies and firewalls do, 192.88.99.0/24 was for relays that are no more (RFC 7526). Not
* 100.64.0.0/10, of which VPNs drop what is not theirs. Of IPv6: unique local prefixes (RFC 4193) whose global ID is the tag.
*/
const pools = {
	4: prefixes("198.18.0.0/15", "192.88.99.0/24"),
	6: prefixes("fd00::/16")
};
function prefixes(...texts) {
	return texts.flatMap((text) => parsePrefix(text) ?? []);
}
/** The pool that an end of an uplink is from. */
function poolOf(address) {
	const ip = parseIp(address);
	const pool = ip && pools[ip.family].find((one) => contains(one, ip));
	return pool ? formatPrefix(pool) : address;
}
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
	hint: hintFor(ending),
	direction: ending.packet.direction
});
/** `table inet firewalld, chain filter_FORWARD: reject`, or `iptables, table filter, chain FORWARD: policy DROP`. */
function dropText({ table, chain, rule }) {
	return `${placeText(table, chain.name)}: ${rule?.text ?? (table.tool === "nft" ? "policy drop" : "policy DROP")}`;
}
const placeText = ({ tool, family, name }, chain) => `${tool === "nft" ? `table ${family} ${name}` : `${tool}, table ${name}`}, chain ${chain}`;
/** For the devices of all labs: the next one has another name. */
function hintFor(ending) {
	const { table, base } = ending;
	const iptables = `nt-+`;
	if (base.hook === "forward") {
		const [author] = authorsOf(table);
		if (author === "firewalld") return `firewall-cmd --zone=trusted --add-interface=${iptables}`;
		if (author === "ufw") return `ufw route allow in on ${iptables}`;
	}
	return `accept ${table.tool === "nft" ? nftWords(ending) : iptablesWords(ending)}`;
}
function nftWords({ chain, base, packet }) {
	const [device, before] = [`"nt-*"`, `before that in chain ${chain.name}`];
	switch (base.hook) {
		case "forward": return `iifname ${device}, and oifname ${device} ct state related,established, ${before}`;
		case "prerouting": return `${packet.direction === "outwards" ? `iifname ${device}` : "the answers to it"} ${before}`;
		case "postrouting": return `${packet.direction === "outwards" ? "iifname" : "oifname"} ${device} ${before}`;
	}
}
/** In POSTROUTING, iptables(8) knows no device by which a packet came. */
function iptablesWords({ table, chain, base, packet }) {
	const { direction, crossing } = packet;
	const [device, before] = [`nt-+`, `before that in chain ${chain.name} of table ${table.name}`];
	switch (base.hook) {
		case "forward": return `-i ${device}, and -o ${device} -m conntrack --ctstate RELATED,ESTABLISHED, ${before}`;
		case "prerouting": return `${direction === "outwards" ? `-i ${device}` : "the answers to it"} ${before}`;
		case "postrouting": return `${direction === "outwards" ? `-s ${poolOf(crossing.source)}` : `-o ${device}`} ${before}`;
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
	const opened = ways.flatMap((way) => way.kind === "blocked" ? [] : [way.opened]);
	const suspects = packetsOf(crossing).flatMap((packet) => opened.flatMap((table) => suspectsFor(packet, table)));
	return {
		kind: "open",
		places: ways.flatMap((way) => way.kind === "place" ? [way.place] : []),
		suspects: [...new Map(suspects.map(obstacleOf).map((one) => [one.text, one])).values()]
	};
}
function wayThrough(table, crossing) {
	const packets = packetsOf(crossing);
	const drop = packets.map((packet) => dropOf(packet, [table])).find((ending) => ending !== void 0);
	const { tool } = table;
	const placeIn = (chain, by) => ({
		kind: "place",
		place: {
			tool: by,
			chain
		},
		opened: withRules(table, chain, rulesFor(crossing.device))
	});
	if (tool !== "nft" && table.name === "filter") {
		if (opens(table, "DOCKER-USER", crossing)) return placeIn("DOCKER-USER", tool);
		if (drop && !jumps(table, "DOCKER-USER", packets)) return placeIn("FORWARD", tool);
	}
	return drop ? {
		kind: "blocked",
		by: obstacleOf(drop)
	} : {
		kind: "free",
		opened: table
	};
}
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
const jumps = (table, target, packets) => baseChains(table).flatMap(({ rules, base }) => rules.map((rule) => ({
	rule,
	base
}))).some(({ rule, base }) => "chain" in rule.verdict && rule.verdict.chain === target && packets.every((packet) => taking(rule, seenAt(packet, base)) === "yes"));
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
/**
* Where rules must let the lab's packets through to every device that leads out, or what drops them all the same. What waits
* for a device to be gone gets its rules too where it is open, and closes nothing.
*/
function admit(admitting) {
	const { tables, now, standby } = admitting;
	const decided = [...now, ...standby].map((lead) => {
		const crossing = crossingBy(lead, admitting);
		return {
			crossing,
			admission: admissionFor(tables, crossing)
		};
	});
	const leading = decided.slice(0, now.length);
	const [obstacle] = leading.flatMap(({ admission }) => admission.kind === "blocked" ? admission.by : []);
	if (obstacle) return {
		closed: `this machine drops what it would forward: ${obstacle.text}`,
		hint: obstacle.hint
	};
	const places = distinct(decided.flatMap(({ admission }) => placesOf(admission)));
	return {
		admissions: places.length === 0 ? reserved(admitting) : places,
		doubtful: leading.flatMap(({ crossing, admission }) => admission.kind === "open" && admission.suspects.length > 0 ? [{
			crossing,
			suspects: admission.suspects
		}] : [])
	};
}
function crossingBy({ device: outside, destination }, { tag, family, source, addresses }) {
	const number = family === "ipv4" ? 4 : 6;
	const [address, ...others] = (addresses.get(outside) ?? []).filter((one) => parseIp(one)?.family === number);
	const own = others.length === 0 ? address : void 0;
	return {
		family,
		device: uplinkDevice(tag),
		outside,
		source,
		destination,
		address: own
	};
}
const placesOf = (admission) => admission.kind === "open" ? admission.places : [];
const distinct = (places) => [...new Map(places.map((place) => [`${place.tool} ${place.chain}`, place])).values()];
// src/host/survey/ends.ts
/** How many pairs to look at: far more than there can be labs. */
const tries = 4096;
/**
* Two addresses of a pool that nothing on this machine and nothing of the lab's own is near: the first free pair from a place
* that the tag says, so that labs seldom look at the same. A route of the machine's that covers more than the pool does not
* use it: it leads out, and the pair is more specific. Undefined where none is left.
*
* @param tag eight hexadecimal digits
*/
function freeEnds(pool, tag, { used, near }) {
	const taken = [...used.filter(({ length }) => length >= pool.length), ...near].filter((one) => overlaps(one, pool));
	for (const host of candidates(pool, Number.parseInt(tag, 16))) {
		if (taken.some((prefix) => overlaps(prefix, host))) continue;
		return {
			host: formatPrefix(host),
			lab: formatPrefix({
				...host,
				value: host.value + 1n
			})
		};
	}
}
function* candidates(pool, seed) {
	const { family, length } = pool;
	const pairs = family === 6 ? 2 ** 32 : 2 ** (31 - length);
	for (let number = 0; number < Math.min(pairs, tries); number += 1) {
		const place = BigInt((seed + number) % pairs);
		if (family === 6) yield localPair(pool, place);
		else yield {
			family,
			length: 31,
			value: pool.value + 2n * place
		};
	}
}
/** Of the prefix whose global ID ends with this number ::2 and ::3, as ::0 is anycast. */
const localPair = ({ family, value }, id) => ({
	family,
	length: 127,
	value: value + (id << 80n) + 2n
});
// src/host/survey/leases.ts
const settings = {
	ipv4: "forwarding",
	ipv6: "force_forwarding"
};
const keyOf = (family, device) => `net/${family}/conf/${device}/${settings[family]}`;
const allForwarding = (family) => `net/${family}/conf/all/forwarding`;
/** Whether the kernel can forward by a single device: IPv6 since Linux 6.17. */
const canForward = (machine, family, device) => readSetting(machine, keyOf(family, device)) !== void 0;
/** The setting by which a device forwards. What another lab has leased already still is what it was before that. */
function leaseOf({ machine, others }, family, device) {
	const card = cardOf(machine, device);
	const key = keyOf(family, device);
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
/**
* The first of cards that would answer ARP requests for others once they forward, and not before (arp_process(), net/ipv4/arp.c), and
* by what.
*/
function answeringForOthers(machine, cards) {
	const proxied = (machine.read("/proc/net/arp") ?? "").split("\n").map((line) => line.trim().split(/\s+/));
	for (const { name } of cards) {
		const isSet = (key) => ["all", name].some((of) => readSetting(machine, `net/ipv4/conf/${of}/${key}`) === "1");
		const setting = ["proxy_arp", "proxy_arp_pvlan"].find(isSet);
		if (setting !== void 0) return `${name} has ${setting}`;
		const [address] = proxied.find((line) => line[2] === proxyFlags && [name, "*"].includes(line[5] ?? "")) ?? [];
		if (address !== void 0) return `${name} is a proxy for ${address}`;
	}
}
/** `ATF_PUBL | ATF_PERM`, as /proc/net/arp has what `ip neighbour add proxy` made (include/uapi/linux/if_arp.h). */
const proxyFlags = "0xc";
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
// src/host/survey/tried.ts
/** Where reading the rules cannot tell whether they let a lab's packets through, it is tried; else nothing is. */
async function triedBy(attempt, { doubtful, admissions, ends, tables }) {
	const tried = await Promise.all(doubtful.map(async (doubt) => ({
		doubt,
		outcome: await attempt({
			crossing: doubt.crossing,
			ends,
			admissions,
			tables
		})
	})));
	for (const { doubt, outcome } of tried) if ("dropped" in outcome) return closedBy(doubt, outcome.dropped);
	return {
		admissions,
		doubts: tried.flatMap(({ doubt, outcome }) => "untried" in outcome ? [doubtText(doubt, outcome.untried)] : [])
	};
}
function closedBy({ suspects }, direction) {
	const those = suspects.filter((suspect) => suspect.direction === direction);
	const [first] = those;
	return {
		closed: `this machine drops ${direction === "outwards" ? "what it would forward" : "the answers to what it would forward"}, as a packet showed that was sent through a copy of its rules: ${oneOf(those)}`,
		...first && { hint: first.hint }
	};
}
const doubtText = ({ crossing, suspects }, reason) => `whether this machine lets out what it would forward by ${crossing.outside} could not be tried (${reason}); in doubt: ${oneOf(suspects)}`;
const most = 3;
function oneOf(suspects) {
	const texts = suspects.slice(0, most).map(({ text }) => text);
	const rest = suspects.length - texts.length;
	return [...texts, ...rest > 0 ? [`${rest} more`] : []].join(", or ");
}
// src/host/survey/ways.ts
/**
* Without a route that leads out, what is on the machine's own links is all the outside there is, as far as the machine
* forwards by them already.
*/
async function wayOut4(surveying) {
	const leading = leadingOut(4, surveying);
	const admitted = await admitFromAny(4, surveying, leading);
	if ("closed" in admitted) return admitted;
	const leases = devicesOf(leading).flatMap((device) => leaseOf(surveying, "ipv4", device));
	const answering = answeringForOthers(surveying.machine, leases.map(({ card }) => card));
	if (answering !== void 0) return answeringClosed(answering);
	return {
		...admitted,
		leases,
		lro: await lroOf(surveying, leases)
	};
}
/**
* Forwarding for all, as the kernel wants it for IPv6, would end what the machine learns from router advertisements; what
* it forwards by single devices (`force_forwarding`, Linux 6.17) leaves those alone.
*/
async function wayOut6(surveying) {
	const leading = leadingOut(6, surveying);
	if (leading.now.length === 0) return { closed: "this machine has no default route of IPv6" };
	const devices = devicesOf(leading);
	const isForwarding = readSetting(surveying.machine, allForwarding("ipv6")) === "1";
	const leases = isForwarding ? [] : devices.flatMap((device) => leaseOf(surveying, "ipv6", device));
	if (!isForwarding && devices.some((device) => !canForward(surveying.machine, "ipv6", device))) return notForwarding;
	const admitted = await admitFromAny(6, surveying, leading);
	return "closed" in admitted ? admitted : {
		...admitted,
		leases,
		lro: []
	};
}
function leadingOut(family, { view }) {
	const { leads: now, hasOwnRules } = view.leading[family];
	const others = view.defaults.filter((route) => route.family === family).map(({ device }) => device);
	const standby = [...new Set(others)].filter((device) => !now.some((lead) => lead.device === device));
	const [destination] = now.map((lead) => lead.destination);
	return {
		now,
		standby: destination === void 0 ? [] : standby.map((device) => ({
			device,
			destination
		})),
		doubts: hasOwnRules ? [`this machine has rules for what it sends itself (\`ip rule\`, iif lo), and they do not hold for a lab`] : []
	};
}
const devicesOf = ({ now, standby }) => [...now, ...standby].map(({ device }) => device);
/** With ends from the first pool whose addresses the machine lets through; else what is in the way of the first. */
async function admitFromAny(family, surveying, { now, standby, doubts }) {
	const refusals = [];
	for (const pool of pools[family]) {
		const ends = freeEnds(pool, surveying.tag, surveying);
		if (ends === void 0) continue;
		const { attempt, tables, view } = surveying;
		const source = bare(ends.lab);
		const admitted = admit({
			...surveying,
			family: `ipv${family}`,
			source,
			now,
			standby,
			addresses: view.addresses
		});
		const found = "closed" in admitted ? admitted : await triedBy(attempt, {
			...admitted,
			ends,
			tables
		});
		if (!("closed" in found)) return {
			ends,
			devices: now.map(({ device }) => device),
			...found,
			doubts: [...doubts, ...found.doubts]
		};
		refusals.push(found);
	}
	return refusals[0] ?? { closed: `no addresses are left for another uplink of IPv${family}` };
}
/** Of what the machine was told to do where it forwards, and does not yet, a lab is no occasion. */
const answeringClosed = (by) => ({
	closed: `this machine would answer ARP requests for others as soon as it forwards: ${by}`,
	hint: "set net.ipv4.ip_forward=1, where that is meant, or take the proxy away"
});
const notForwarding = {
	closed: "this machine does not forward IPv6, and its kernel has no force_forwarding for single devices (Linux 6.17)",
	hint: "set net.ipv6.conf.all.forwarding=1, and accept_ra=2 first for devices that follow router advertisements"
};
// src/host/survey/index.ts
/** Looks at the machine for what a plan with steps on it depends on. What it finds holds under the lock of the labs. */
async function surveyHost(machine, request) {
	const tables = await forwardingTables(machine);
	const { view, ipv4, ipv6 } = await waysOut(machine, {
		...request,
		tables,
		near: prefixesOf(request.network)
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
async function waysOut(machine, request) {
	const { tables, tag, directory, near, attempt = attemptOn(machine) } = request;
	const [view, nftTools] = await Promise.all([viewHost(machine), toolsOfNft(machine)]);
	const surveying = {
		machine,
		view,
		tag,
		tables,
		nftTools,
		attempt,
		others: actsOfOthers(machine, directory),
		hasDocker: machine.find("dockerd") !== void 0,
		used: view.used.map(({ prefix }) => prefix),
		near
	};
	const [ipv4, ipv6] = await Promise.all([wayOut4(surveying), wayOut6(surveying)]);
	return {
		view,
		ipv4,
		ipv6
	};
}
const usualMtu = 1500;
const mostMtu = 65535;
/** What the fabric has routes to. */
const prefixesOf = ({ bridges }) => bridges.flatMap(({ subnets }) => subnets.flatMap((subnet) => parsePrefix(subnet) ?? []));
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
	const pinFiles = canPinFiles(lab.machine);
	if (!isOnHost(network)) {
		refuseClashes(lab.machine, pinActs(planNetwork(network, {
			pin,
			pinFiles,
			tag
		}), lab), void 0);
		return { pinFiles };
	}
	return await withTrials(withTools(lab.machine, lab.directory), (trials) => withLock(lab.machine, lab.machine.stateDirectory, (machine) => openLocked({
		...lab,
		machine
	}, pinFiles, trials)));
}
/** Gives undefined, with nothing done, where a trial is wanting. */
async function openLocked(lab, pinFiles, trials) {
	const { machine, network, tag, pin, directory } = lab;
	requireUp(lab);
	const { attempt, isWanting } = trials;
	const { facts, view } = await surveyHost(withTools(machine, directory), {
		network,
		tag,
		directory,
		attempt
	});
	if (isWanting()) return void 0;
	if (askingForUplink(network) && !isOpen(facts.ipv4)) throw new CapabilityError(noWayOut(facts.ipv4), { hint: facts.ipv4.hint });
	const plan = planNetwork(network, {
		pin,
		pinFiles,
		tag,
		facts
	});
	const acts = actsBeforePins(plan);
	refuseClashes(machine, [...acts, ...pinActs(plan, lab)], view);
	await perform(acts, siteOf(lab));
	return {
		facts,
		pinFiles
	};
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
/** Does the pins of a lab that was opened with this answer. @throws ClashError before any is done. */
async function pinOnHost(lab, opened) {
	const { network, tag, directory } = lab;
	const plan = planNetwork(network, {
		pin: true,
		tag,
		...opened
	});
	const acts = pinActs(plan, lab, await networksOf(lab, plan));
	writeFiles(lab.machine, plan, directory);
	await withLock(lab.machine, lab.machine.stateDirectory, async (machine) => {
		requireUp(lab);
		refuseClashes(machine, acts, void 0);
		await perform(acts, siteOf({
			...lab,
			machine
		}));
	});
}
/**
* The networks of what is pinned, as `Machine.identity` says them. Before the lock is had, and by another process, which is given up
* where it hangs: what the path leads through, root of a user's lab may have mounted.
*/
async function networksOf({ machine, inside }, { steps }) {
	const files = steps.flatMap((step) => step.kind === "pin" ? [join(inside, "ns", step.namespace)] : []);
	if (files.length === 0) return [];
	const { stdout } = await limited(machine).run([
		"stat",
		"-L",
		"-c",
		"%d:%i",
		"--",
		...files
	]);
	return stdout.split("\n").filter(Boolean);
}
/**
* The files of the namespaces once more: `ip netns exec` binds them, and the kernel binds none of another mount
* namespace's. From the plan, because those inside may be another user's to write.
*/
function writeFiles(machine, plan, directory) {
	const switches = switchesInside(machine.read("/etc/nsswitch.conf"));
	machine.makeDirectory(join(directory, "etc"));
	for (const step of plan.steps) {
		if (step.kind !== "names") continue;
		const etc = join(directory, "etc", step.in);
		machine.makeDirectory(etc);
		machine.write(join(etc, "nsswitch.conf"), switches, 420);
		for (const command of commandsOf(step, String)) if (command.tool === "file") machine.write(join(etc, command.name), command.text, 420);
	}
}
/** Whether there can be a link under /etc/netns: not where /etc is read-only, as in a container that `--read-only` started. */
const canPinFiles = (machine) => !machine.isReadOnly([pinRoots.etc, "/etc"].find((path) => machine.inode(path) !== void 0) ?? "/");
/** The directories that the pins of a plan need. */
function pinDirectories(steps) {
	const pins = steps.filter((step) => step.kind === "pin");
	const paths = [...pins.map(() => pinRoots.netns), ...pins.flatMap(({ files }) => files ? [pinRoots.etc] : [])];
	return [...new Set(paths)].map((path) => ({
		kind: "directory",
		path
	}));
}
/**
* What a plan does on the host once the inside is there: the links of its pins, and the end of who came in by them.
*
* @param networks of the namespaces, as `Machine.identity` says them, once they are there
*/
function pinActs({ steps }, { inside, directory }, networks = []) {
	const links = steps.filter((step) => step.kind === "pin").flatMap(({ namespace, files }) => {
		const { netns, etc } = pinPaths(namespace);
		return [{
			kind: "symlink",
			path: netns,
			target: join(inside, "ns", namespace)
		}, ...files ? [{
			kind: "symlink",
			path: etc,
			target: join(directory, "etc", namespace)
		}] : []];
	});
	const visitors = steps.flatMap((step) => step.kind === "visitors" ? [{
		...step,
		networks
	}] : []);
	return links.length === 0 ? [] : [
		...visitors,
		...pinDirectories(steps),
		...links
	];
}
// src/host/follow.ts
/**
* What a lab needs where the routes of the machine lead out by other cards than when it came up; nothing where those forward
* already. To be done, and journalled, after what is missing of the lab was put back.
*
* @throws LabError where a card cannot forward without making the machine a router.
*/
async function actsToFollow(machine, directory) {
	const acts = actsOf(machine, directory);
	const leasing = {
		machine,
		others: actsOfOthers(machine, directory)
	};
	const leasesOf = async (family) => {
		return (await devicesToFollow(machine, acts, family)).flatMap((device) => leaseOf(leasing, family, device));
	};
	const [ipv4, ipv6] = [await leasesOf("ipv4"), await leasesOf("ipv6")];
	const first = acts.find((act) => act.kind === "translation");
	if (first === void 0 || ipv4.length + ipv6.length === 0) return [];
	const number = acts.filter(({ kind }) => kind === "translation").length;
	const { tag } = actingLab(directory);
	return followingSteps({
		tag,
		number,
		leases: {
			ipv4,
			ipv6
		},
		lro: await lroOf(leasing, ipv4),
		at: first.at
	});
}
async function devicesToFollow(machine, acts, family) {
	const way = acts.find((act) => act.kind === "way-out" && act.family === family);
	const devices = way ? await notForwarding$1(machine, way) : [];
	const cannot = devices.find((device) => !canForward(machine, family, device));
	if (cannot === void 0) return devices;
	throw new LabError(`the kernel has no force_forwarding for ${cannot} alone (Linux 6.17)`);
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
		await followRoutes(site).catch((error) => {
			for (const act of missing) if (act.kind === "way-out") failures.unshift([act, messageOf(error)]);
		});
		const left = (await findMissing(machine, directory)).map(titleOf);
		const reasonOf = (title) => failures.find(([act]) => titleOf(act) === title)?.[1];
		return {
			repaired: missing.map(titleOf).filter((title) => !left.includes(title)),
			lost: left.map((title) => [title, reasonOf(title)].filter(Boolean).join(": "))
		};
	});
}
/** To the cards that lead out now. */
async function followRoutes(site) {
	const acts = await actsToFollow(site.machine, site.directory);
	if (acts.length > 0) await perform(acts, site);
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
			const answer = await openOnHost(prepared);
			opened = {
				lab: prepared,
				answer
			};
			return answer;
		},
		pin: async () => {
			if (!opened?.lab.pin) throw new UsageError("no lab was opened here that asks for pins");
			await pinOnHost(opened.lab, opened.answer);
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
export { pinDirectories as a, authorsOf as c, baseChains as d, sees as f, noWayOut as i, loadableModules as l, canPinFiles as n, waysOut as o, visitedIn as p, isOnHost as r, placeText as s, sideOn as t, forwardingTables as u };
