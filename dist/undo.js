import { basename, dirname, isAbsolute, join } from "node:path";
import { Socket, isIP } from "node:net";
import { setImmediate, setInterval, setTimeout as setTimeout$1 } from "node:timers/promises";
import util from "node:util";
import { spawn, spawnSync } from "node:child_process";
import { accessSync, appendFileSync, chmodSync, closeSync, constants, copyFileSync, fstatSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, renameSync, rmSync, rmdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { constants as constants$1, tmpdir } from "node:os";
import { once } from "node:events";
import { createInterface } from "node:readline";
// \0rolldown/runtime.js
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
// src/errors/caught.ts
/**
* Values of another realm are told by what they are, and not by `instanceof` alone: in a pool that runs tests in a VM context, as
* Vitest's `vmThreads` and Jest have, what Node.js itself throws has another `Error` for its constructor. Old libraries make
* errors that only `instanceof` tells, by `Object.create(Error.prototype)`.
*/
const isError = (value) => tagOf(value) === "Error" || isDomException(value) || value instanceof Error;
const isDomException = (value) => tagOf(value) === "DOMException";
const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1);
/** What is thrown is of any type: its text. */
const messageOf = (error) => isError(error) ? error.message : String(error);
/** The code of an error of the system, as `ENOENT`; empty where it has none. */
const codeOf = (error) => isError(error) && "code" in error ? String(error.code) : "";
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
// node_modules/ip-address/dist/address-error.js
var require_address_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AddressError = void 0;
	var AddressError = class extends Error {
		constructor(message, parseMessage) {
			super(message);
			this.name = "AddressError";
			this.parseMessage = parseMessage;
		}
	};
	exports.AddressError = AddressError;
}));
// node_modules/ip-address/dist/common.js
var require_common = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.isInSubnet = isInSubnet;
	exports.isHostInSubnet = isHostInSubnet;
	exports.isGloballyReachable = isGloballyReachable;
	exports.offsetBigInt = offsetBigInt;
	exports.isCorrect = isCorrect;
	exports.prefixLengthFromMask = prefixLengthFromMask;
	exports.assertByteArray = assertByteArray;
	exports.numberToPaddedHex = numberToPaddedHex;
	exports.stringToPaddedHex = stringToPaddedHex;
	exports.testBit = testBit;
	const address_error_1 = require_address_error();
	/**
	* Returns whether this address's *network* is contained within `address`,
	* i.e. whether every address this one can represent also falls inside
	* `address`. A network wider than `address` is not contained in it, so
	* `10.0.0.0/8` is not in `10.0.0.0/16`.
	*
	* To ask whether the address itself falls inside a range, ignoring any CIDR
	* suffix it was written with, use {@link isHostInSubnet} instead. That is the
	* question the special-use classifiers ask.
	*/
	function isInSubnet(address) {
		if (this.subnetMask < address.subnetMask) return false;
		return isHostInSubnet.call(this, address);
	}
	/**
	* Returns whether this address's host bits fall inside `address`, ignoring
	* this address's own subnet mask.
	*
	* This is the primitive the special-use classifiers (`isLoopback`,
	* `isPrivate`, `isLinkLocal`, `getType`, …) are built on: they answer a
	* question about the address, so the answer must not change with the CIDR
	* suffix the caller happened to write. Use this rather than
	* {@link isInSubnet} when classifying a single address — notably when the
	* address came from untrusted input and the result backs a trust-boundary
	* decision such as an SSRF allow/deny filter.
	*
	* An address of one family is never inside a network of the other, so an
	* `Address4` against an `Address6` (or the reverse) is `false`. To compare
	* across families, convert first: `Address6.fromAddress4()`, `to4()`, or
	* `toAddress4Nat64()`.
	*/
	function isHostInSubnet(address) {
		if (this.binaryZeroPad().length !== address.binaryZeroPad().length) return false;
		return this.mask(address.subnetMask) === address.mask();
	}
	/**
	* Returns whether the registry marks this address globally reachable: the
	* answer of the most specific entry containing it that has one, or `true`
	* when no entry contains it.
	*/
	function isGloballyReachable(entries) {
		let best = null;
		for (let i = 0; i < entries.length; i++) {
			const entry = entries[i];
			if (entry.reachable !== null && isHostInSubnet.call(this, entry.subnet) && (best === null || entry.subnet.subnetMask > best.subnet.subnetMask)) best = entry;
		}
		return best === null ? true : best.reachable;
	}
	/**
	* Adds `n` to `value` and returns the result, throwing `AddressError` unless
	* `n` is an integer and the result stays within `[0, 2**bits - 1]`.
	*/
	function offsetBigInt(value, n, bits, family) {
		if (typeof n === "number" && !Number.isSafeInteger(n)) throw new address_error_1.AddressError(`${family} offset must be an integer`);
		if (typeof n !== "number" && typeof n !== "bigint") throw new address_error_1.AddressError(`${family} offset must be an integer`);
		const result = value + BigInt(n);
		if (result < BigInt(0) || result > (BigInt(1) << BigInt(bits)) - BigInt(1)) throw new address_error_1.AddressError(`${family} offset leaves the address space`);
		return result;
	}
	function isCorrect(defaultBits) {
		return function isCorrectForm() {
			if (this.addressMinusSuffix !== this.correctForm()) return false;
			if (this.subnetMask === defaultBits && !this.parsedSubnet) return true;
			return this.parsedSubnet === String(this.subnetMask);
		};
	}
	/**
	* Returns the prefix length (number of leading 1 bits) of a contiguous
	* subnet mask. Throws `AddressError` if the mask is non-contiguous (e.g.
	* `255.0.255.0`).
	*/
	function prefixLengthFromMask(value, totalBits) {
		const binary = value.toString(2).padStart(totalBits, "0");
		if (binary.length > totalBits) throw new address_error_1.AddressError("Invalid subnet mask.");
		const firstZero = binary.indexOf("0");
		if (firstZero === -1) return totalBits;
		if (binary.slice(firstZero).includes("1")) throw new address_error_1.AddressError("Invalid subnet mask.");
		return firstZero;
	}
	/**
	* Throws `AddressError` unless `bytes` holds exactly `byteCount` integers,
	* each from `minimum` to 255. Pass a `minimum` of `-128` where signed bytes
	* are accepted and folded to unsigned, and `0` where they are not.
	*/
	function assertByteArray(bytes, byteCount, family, minimum) {
		if (bytes.length !== byteCount) throw new address_error_1.AddressError(`${family} addresses require exactly ${byteCount} bytes`);
		for (let i = 0; i < bytes.length; i++) if (!Number.isInteger(bytes[i]) || bytes[i] < minimum || bytes[i] > 255) throw new address_error_1.AddressError(`All bytes must be integers between ${minimum} and 255`);
	}
	function numberToPaddedHex(number) {
		return number.toString(16).padStart(2, "0");
	}
	function stringToPaddedHex(numberString) {
		return numberToPaddedHex(parseInt(numberString, 10));
	}
	/**
	* @param binaryValue Binary representation of a value (e.g. `10`)
	* @param position Byte position, where 0 is the least significant bit
	*/
	function testBit(binaryValue, position) {
		const { length } = binaryValue;
		if (position >= length) return false;
		const positionInString = length - position - 1;
		return binaryValue.substring(positionInString, positionInString + 1) === "1";
	}
}));
// node_modules/ip-address/dist/v4/constants.js
var require_constants$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SPECIAL_PURPOSE = exports.RE_SUBNET_STRING = exports.RE_ADDRESS = exports.GROUPS = exports.BITS = void 0;
	exports.BITS = 32;
	exports.GROUPS = 4;
	exports.RE_ADDRESS = /^(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])$/g;
	exports.RE_SUBNET_STRING = /\/\d{1,2}$/;
	/**
	* The IANA IPv4 Special-Purpose Address Registry
	* (https://www.iana.org/assignments/iana-ipv4-special-registry/), one entry
	* per block: `[cidr, name, globallyReachable]`. A `null` reachability means
	* the registry leaves the column blank and the block inherits the answer of
	* the block containing it (or is global when nothing contains it).
	*
	* `Address4.isGlobal()` answers from the most specific entry containing the
	* address. `test/data/iana-corpus.json` is generated from the registry's CSV
	* and pins this table to it.
	*/
	exports.SPECIAL_PURPOSE = [
		[
			"0.0.0.0/8",
			"This network",
			false
		],
		[
			"0.0.0.0/32",
			"This host on this network",
			false
		],
		[
			"10.0.0.0/8",
			"Private-Use",
			false
		],
		[
			"100.64.0.0/10",
			"Shared Address Space",
			false
		],
		[
			"127.0.0.0/8",
			"Loopback",
			false
		],
		[
			"169.254.0.0/16",
			"Link Local",
			false
		],
		[
			"172.16.0.0/12",
			"Private-Use",
			false
		],
		[
			"192.0.0.0/24",
			"IETF Protocol Assignments",
			false
		],
		[
			"192.0.0.0/29",
			"IPv4 Service Continuity Prefix",
			false
		],
		[
			"192.0.0.8/32",
			"IPv4 dummy address",
			false
		],
		[
			"192.0.0.9/32",
			"Port Control Protocol Anycast",
			true
		],
		[
			"192.0.0.10/32",
			"Traversal Using Relays around NAT Anycast",
			true
		],
		[
			"192.0.0.170/32",
			"NAT64/DNS64 Discovery",
			false
		],
		[
			"192.0.0.171/32",
			"NAT64/DNS64 Discovery",
			false
		],
		[
			"192.0.2.0/24",
			"Documentation (TEST-NET-1)",
			false
		],
		[
			"192.31.196.0/24",
			"AS112-v4",
			true
		],
		[
			"192.52.193.0/24",
			"AMT",
			true
		],
		[
			"192.88.99.0/24",
			"Deprecated (6to4 Relay Anycast)",
			null
		],
		[
			"192.88.99.2/32",
			"6a44-relay anycast address",
			false
		],
		[
			"192.168.0.0/16",
			"Private-Use",
			false
		],
		[
			"192.175.48.0/24",
			"Direct Delegation AS112 Service",
			true
		],
		[
			"198.18.0.0/15",
			"Benchmarking",
			false
		],
		[
			"198.51.100.0/24",
			"Documentation (TEST-NET-2)",
			false
		],
		[
			"203.0.113.0/24",
			"Documentation (TEST-NET-3)",
			false
		],
		[
			"240.0.0.0/4",
			"Reserved",
			false
		],
		[
			"255.255.255.255/32",
			"Limited Broadcast",
			false
		]
	];
}));
// node_modules/ip-address/dist/ipv4.js
var require_ipv4 = /* @__PURE__ */ __commonJSMin(((exports, module, this$4) => {
	var __createBinding = this$4 && this$4.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$4 && this$4.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$4 && this$4.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Address4 = void 0;
	const common = __importStar(require_common());
	const constants = __importStar(require_constants$1());
	const address_error_1 = require_address_error();
	const isCorrect4 = common.isCorrect(constants.BITS);
	/**
	* Represents an IPv4 address
	* @param {string} address - An IPv4 address string
	*/
	var Address4 = class Address4 {
		constructor(address) {
			this.addressMinusSuffix = "";
			this.groups = constants.GROUPS;
			this.parsedAddress = [];
			this.parsedSubnet = "";
			this.subnet = "/32";
			this.subnetMask = 32;
			this.v4 = true;
			/**
			* Returns true if the address is correct, false otherwise
			* @returns {Boolean}
			*/
			this.isCorrect = isCorrect4;
			/**
			* Returns true if the given address is in the subnet of the current address.
			* An `Address6` is never in the subnet of an `Address4`; convert with
			* `to4()` or `Address6.fromAddress4()` to compare across families.
			* @returns {boolean}
			*/
			this.isInSubnet = common.isInSubnet;
			/**
			* Returns true if this address's host bits fall inside the given subnet,
			* ignoring this address's own subnet mask. Prefer this over `isInSubnet`
			* when classifying a single address, so the answer doesn't change with the
			* CIDR suffix the caller happened to write — notably when the address came
			* from untrusted input and the result backs a trust-boundary decision.
			* An `Address6` is never in the subnet of an `Address4`; convert with
			* `to4()` or `Address6.fromAddress4()` to compare across families.
			* @returns {boolean}
			*/
			this.isHostInSubnet = common.isHostInSubnet;
			this.address = address;
			const subnet = constants.RE_SUBNET_STRING.exec(address);
			if (subnet) {
				this.parsedSubnet = subnet[0].replace("/", "");
				this.subnetMask = parseInt(this.parsedSubnet, 10);
				this.subnet = `/${this.subnetMask}`;
				if (this.subnetMask < 0 || this.subnetMask > constants.BITS) throw new address_error_1.AddressError("Invalid subnet mask.");
				address = address.replace(constants.RE_SUBNET_STRING, "");
			}
			const longest = constants.GROUPS * 4 - 1;
			if (address.length > longest) throw new address_error_1.AddressError(`IPv4 addresses are at most ${longest} characters.`);
			this.addressMinusSuffix = address;
			this.parsedAddress = this.parse(address);
		}
		/**
		* Returns true if the given string is a valid IPv4 address (with optional
		* CIDR subnet), false otherwise. Host bits in the subnet portion are
		* allowed (e.g. `192.168.1.5/24` is valid); for strict network-address
		* validation compare `correctForm()` to `startAddress().correctForm()`,
		* or use `networkForm()`.
		*/
		static isValid(address) {
			try {
				new Address4(address);
				return true;
			} catch {
				return false;
			}
		}
		/**
		* Parses an IPv4 address string into its four octet groups and stores the
		* result on `this.parsedAddress`. Called automatically by the constructor;
		* you typically don't need to call it directly. Throws `AddressError` if
		* the input is not a valid IPv4 address.
		*/
		parse(address) {
			const groups = address.split(".");
			if (groups.some((group) => /^0\d/.test(group))) throw new address_error_1.AddressError("IPv4 addresses can't have leading zeroes.");
			if (!address.match(constants.RE_ADDRESS)) throw new address_error_1.AddressError("Invalid IPv4 address.");
			return groups;
		}
		/**
		* Returns the address in correct form: octets joined with `.` and any
		* leading zeros stripped (e.g. `192.168.1.1`). For IPv4 this matches the
		* canonical dotted-decimal representation.
		*/
		correctForm() {
			return this.parsedAddress.map((part) => parseInt(part, 10)).join(".");
		}
		/**
		* Construct an `Address4` from an address and a dotted-decimal subnet
		* mask given as separate strings (e.g. as returned by Node's
		* `os.networkInterfaces()`). Throws `AddressError` if the mask is
		* non-contiguous (e.g. `255.0.255.0`).
		* @example
		* var address = Address4.fromAddressAndMask('192.168.1.1', '255.255.255.0');
		* address.subnetMask; // 24
		*/
		static fromAddressAndMask(address, mask) {
			const bits = common.prefixLengthFromMask(new Address4(mask).bigInt(), constants.BITS);
			return new Address4(`${address}/${bits}`);
		}
		/**
		* Construct an `Address4` from an address and a Cisco-style wildcard mask
		* given as separate strings (e.g. `0.0.0.255` for a `/24`). The wildcard
		* mask is the bitwise inverse of the subnet mask. Throws `AddressError`
		* if the mask is non-contiguous (e.g. `0.255.0.255`).
		* @example
		* var address = Address4.fromAddressAndWildcardMask('10.0.0.1', '0.0.0.255');
		* address.subnetMask; // 24
		*/
		static fromAddressAndWildcardMask(address, wildcardMask) {
			const mask = new Address4(wildcardMask).bigInt() ^ (BigInt(1) << BigInt(constants.BITS)) - BigInt(1);
			const bits = common.prefixLengthFromMask(mask, constants.BITS);
			return new Address4(`${address}/${bits}`);
		}
		/**
		* Construct an `Address4` from a wildcard pattern with trailing `*`
		* octets. The number of trailing wildcards determines the prefix
		* length: each `*` represents 8 bits.
		*
		* Only trailing whole-octet wildcards are supported. Partial-octet
		* wildcards (e.g. `192.168.0.1*`) and interior wildcards (e.g.
		* `192.*.0.1`) throw `AddressError`.
		* @example
		* Address4.fromWildcard('192.168.0.*').subnet;   // '/24'
		* Address4.fromWildcard('192.168.*.*').subnet;   // '/16'
		* Address4.fromWildcard('*.*.*.*').subnet;       // '/0'
		*/
		static fromWildcard(input) {
			const groups = input.split(".");
			if (groups.length !== constants.GROUPS) throw new address_error_1.AddressError("Wildcard pattern must have 4 octets");
			let firstWildcard = -1;
			for (let i = 0; i < groups.length; i++) if (groups[i] === "*") {
				if (firstWildcard === -1) firstWildcard = i;
			} else if (firstWildcard !== -1) throw new address_error_1.AddressError("Wildcard `*` must only appear in trailing octets (e.g. `192.168.0.*`)");
			const trailing = firstWildcard === -1 ? 0 : groups.length - firstWildcard;
			const replaced = groups.map((g) => g === "*" ? "0" : g);
			const subnetBits = constants.BITS - trailing * 8;
			return new Address4(`${replaced.join(".")}/${subnetBits}`);
		}
		/**
		* Converts a hex string to an IPv4 address object. Accepts 8 hex digits
		* with optional `:` separators (e.g. `'7f000001'` or `'7f:00:00:01'`).
		* Throws `AddressError` for any other length or for non-hex characters.
		* @param {string} hex - a hex string to convert
		* @returns {Address4}
		*/
		static fromHex(hex) {
			const stripped = hex.replace(/:/g, "");
			if (!/^[0-9a-fA-F]{8}$/.test(stripped)) throw new address_error_1.AddressError("IPv4 hex must be exactly 8 hex digits");
			const groups = [];
			for (let i = 0; i < 8; i += 2) groups.push(parseInt(stripped.slice(i, i + 2), 16));
			return new Address4(groups.join("."));
		}
		/**
		* Converts an integer into a IPv4 address object. The integer must be a
		* non-negative safe integer in the range `[0, 2**32 - 1]`; otherwise
		* `AddressError` is thrown.
		* @param {integer} integer - a number to convert
		* @returns {Address4}
		*/
		static fromInteger(integer) {
			if (!Number.isInteger(integer) || integer < 0 || integer > 4294967295) throw new address_error_1.AddressError("IPv4 integer must be in the range 0 to 2**32 - 1");
			return Address4.fromHex(integer.toString(16).padStart(8, "0"));
		}
		/**
		* Return an address from in-addr.arpa form: the four octets reversed, with
		* or without the `.in-addr.arpa` suffix and root dot, in any case. Throws
		* `AddressError` unless the reversed labels form a valid IPv4 address, so
		* `fromArpa(x.reverseForm())` round-trips {@link reverseForm}.
		* @param {string} arpaFormAddress - an 'in-addr.arpa' form ipv4 address
		* @returns {Adress4}
		* @example
		* var address = Address4.fromArpa('42.2.0.192.in-addr.arpa.')
		* address.correctForm(); // '192.0.2.42'
		*/
		static fromArpa(arpaFormAddress) {
			const longest = constants.GROUPS * 4 - 1 + 3 + 14;
			if (arpaFormAddress.length > longest) throw new address_error_1.AddressError(`in-addr.arpa names are at most ${longest} characters.`);
			const address = arpaFormAddress.replace(/(\.in-addr\.arpa)?\.?$/i, "").split(".").reverse().join(".");
			return new Address4(address);
		}
		/**
		* Converts an IPv4 address object to a hex string
		* @returns {String}
		*/
		toHex() {
			return this.parsedAddress.map((part) => common.stringToPaddedHex(part)).join(":");
		}
		/**
		* Converts an IPv4 address object to an array of bytes.
		*
		* To get a Node.js `Buffer`, wrap the result: `Buffer.from(address.toArray())`.
		* @returns {Array}
		*/
		toArray() {
			return this.parsedAddress.map((part) => parseInt(part, 10));
		}
		/**
		* Converts an IPv4 address object to an IPv6 address group
		* @returns {String}
		*/
		toGroup6() {
			const output = [];
			let i = 0;
			for (; i < constants.GROUPS; i += 2) output.push(`${common.stringToPaddedHex(this.parsedAddress[i])}${common.stringToPaddedHex(this.parsedAddress[i + 1])}`);
			return output.join(":");
		}
		/**
		* Returns the address as a `bigint`
		* @returns {bigint}
		*/
		bigInt() {
			return BigInt(`0x${this.parsedAddress.map((n) => common.stringToPaddedHex(n)).join("")}`);
		}
		/**
		* Helper function getting start address.
		* @returns {bigint}
		*/
		_startAddress() {
			return BigInt(`0b${this.mask() + "0".repeat(constants.BITS - this.subnetMask)}`);
		}
		/**
		* The first address in the range given by this address' subnet.
		* Often referred to as the Network Address.
		* @returns {Address4}
		*/
		startAddress() {
			return Address4.fromBigInt(this._startAddress());
		}
		/**
		* The first host address in the range given by this address's subnet ie
		* the first address after the Network Address
		* @returns {Address4}
		*/
		startAddressExclusive() {
			const adjust = BigInt("1");
			return Address4.fromBigInt(this._startAddress() + adjust);
		}
		/**
		* Returns the address `n` addresses after this one (or before, when `n` is
		* negative), keeping this address's subnet mask. Throws `AddressError` when
		* the result would fall outside the IPv4 address space or `n` is not an
		* integer.
		* @param {number | bigint} n
		* @returns {Address4}
		* @example
		* new Address4('10.0.0.0/24').offset(1).correctForm(); // '10.0.0.1'
		*/
		offset(n) {
			return Address4.fromBigInt(common.offsetBigInt(this.bigInt(), n, constants.BITS, "IPv4")).withSubnetMask(this.subnetMask);
		}
		/**
		* Returns the network that follows this address's network: the address after
		* {@link endAddress}, with the same subnet mask. Throws `AddressError` when
		* this network is the last one in the address space.
		* @returns {Address4}
		* @example
		* new Address4('10.0.0.0/24').nextNetwork().networkForm(); // '10.0.1.0/24'
		*/
		nextNetwork() {
			return Address4.fromBigInt(common.offsetBigInt(this._endAddress(), 1, constants.BITS, "IPv4")).withSubnetMask(this.subnetMask);
		}
		withSubnetMask(subnetMask) {
			return new Address4(`${this.correctForm()}/${subnetMask}`);
		}
		/**
		* Helper function getting end address.
		* @returns {bigint}
		*/
		_endAddress() {
			return BigInt(`0b${this.mask() + "1".repeat(constants.BITS - this.subnetMask)}`);
		}
		/**
		* The last address in the range given by this address' subnet
		* Often referred to as the Broadcast
		* @returns {Address4}
		*/
		endAddress() {
			return Address4.fromBigInt(this._endAddress());
		}
		/**
		* The last host address in the range given by this address's subnet ie
		* the last address prior to the Broadcast Address
		* @returns {Address4}
		*/
		endAddressExclusive() {
			const adjust = BigInt("1");
			return Address4.fromBigInt(this._endAddress() - adjust);
		}
		/**
		* The dotted-decimal form of the subnet mask, e.g. `255.255.240.0` for
		* a `/20`. Returns an `Address4`; call `.correctForm()` for the string.
		* @returns {Address4}
		*/
		subnetMaskAddress() {
			return Address4.fromBigInt(BigInt(`0b${"1".repeat(this.subnetMask)}${"0".repeat(constants.BITS - this.subnetMask)}`));
		}
		/**
		* The Cisco-style wildcard mask, e.g. `0.0.0.255` for a `/24`. This is
		* the bitwise inverse of `subnetMaskAddress()`. Returns an `Address4`;
		* call `.correctForm()` for the string.
		* @returns {Address4}
		*/
		wildcardMask() {
			return Address4.fromBigInt(BigInt(`0b${"0".repeat(this.subnetMask)}${"1".repeat(constants.BITS - this.subnetMask)}`));
		}
		/**
		* The network address in CIDR string form, e.g. `192.168.1.0/24` for
		* `192.168.1.5/24`. For an address with no explicit subnet the prefix is
		* `/32`, e.g. `networkForm()` on `192.168.1.5` returns `192.168.1.5/32`.
		* @returns {string}
		*/
		networkForm() {
			return `${this.startAddress().correctForm()}/${this.subnetMask}`;
		}
		/**
		* Converts a BigInt to a v4 address object. The value must be in the
		* range `[0, 2**32 - 1]`; otherwise `AddressError` is thrown.
		* @param {bigint} bigInt - a BigInt to convert
		* @returns {Address4}
		*/
		static fromBigInt(bigInt) {
			if (bigInt < BigInt(0) || bigInt > BigInt(4294967295)) throw new address_error_1.AddressError("IPv4 BigInt must be in the range 0 to 2**32 - 1");
			return Address4.fromHex(bigInt.toString(16).padStart(8, "0"));
		}
		/**
		* Convert a byte array to an Address4 object. Throws `AddressError` unless
		* given exactly 4 integers from 0 to 255. Signed bytes are rejected, so
		* this differs from `Address6.fromByteArray`, which folds them; the two
		* contracts converge on this stricter form in the next major version.
		*
		* To convert from a Node.js `Buffer`, spread it: `Address4.fromByteArray([...buf])`.
		* @param {Array<number>} bytes - an array of 4 bytes (0-255)
		* @returns {Address4}
		*/
		static fromByteArray(bytes) {
			common.assertByteArray(bytes, 4, "IPv4", 0);
			return this.fromUnsignedByteArray(bytes);
		}
		/**
		* Convert an unsigned byte array to an Address4 object. Throws
		* `AddressError` unless given exactly 4 bytes, and rejects values outside
		* 0 to 255 when parsing the resulting address.
		*
		* To convert from a Node.js `Buffer`, spread it:
		* `Address4.fromUnsignedByteArray([...buf])`.
		* @param {Array<number>} bytes - an array of 4 unsigned bytes (0-255)
		* @returns {Address4}
		*/
		static fromUnsignedByteArray(bytes) {
			if (bytes.length !== 4) throw new address_error_1.AddressError("IPv4 addresses require exactly 4 bytes");
			const address = bytes.join(".");
			return new Address4(address);
		}
		/**
		* Returns the first n bits of the address, defaulting to the
		* subnet mask
		* @returns {String}
		*/
		mask(mask) {
			if (mask === void 0) mask = this.subnetMask;
			return this.getBitsBase2(0, mask);
		}
		/**
		* Returns the bits in the given range as a base-2 string
		* @returns {string}
		*/
		getBitsBase2(start, end) {
			return this.binaryZeroPad().slice(start, end);
		}
		/**
		* Return the reversed in-addr.arpa form of the address, e.g.
		* `42.2.0.192.in-addr.arpa.` for `192.0.2.42`.
		* @param {Object} options
		* @param {boolean} options.omitSuffix - omit the "in-addr.arpa" suffix
		* @returns {String}
		*/
		reverseForm(options) {
			if (!options) options = {};
			const reversed = this.correctForm().split(".").reverse().join(".");
			if (options.omitSuffix) return reversed;
			return `${reversed}.in-addr.arpa.`;
		}
		/**
		* Returns true if the given address is a multicast address
		* @returns {boolean}
		*/
		isMulticast() {
			return this.isHostInSubnet(MULTICAST_V4);
		}
		/**
		* Returns true if the address is in one of the [RFC 1918](https://datatracker.ietf.org/doc/html/rfc1918) private address ranges (`10.0.0.0/8`, `172.16.0.0/12`, `192.168.0.0/16`).
		* @returns {boolean}
		*/
		isPrivate() {
			return PRIVATE_V4.some((subnet) => this.isHostInSubnet(subnet));
		}
		/**
		* Returns true if the address is in the loopback range `127.0.0.0/8` ([RFC 1122](https://datatracker.ietf.org/doc/html/rfc1122)).
		* @returns {boolean}
		*/
		isLoopback() {
			return this.isHostInSubnet(LOOPBACK_V4);
		}
		/**
		* Returns true if the address is in the link-local range `169.254.0.0/16` ([RFC 3927](https://datatracker.ietf.org/doc/html/rfc3927)).
		* @returns {boolean}
		*/
		isLinkLocal() {
			return this.isHostInSubnet(LINK_LOCAL_V4);
		}
		/**
		* Returns true if the address is the unspecified address `0.0.0.0`.
		* @returns {boolean}
		*/
		isUnspecified() {
			return this.isHostInSubnet(UNSPECIFIED_V4);
		}
		/**
		* Returns true if the address is the limited broadcast address `255.255.255.255` ([RFC 919](https://datatracker.ietf.org/doc/html/rfc919)).
		* @returns {boolean}
		*/
		isBroadcast() {
			return this.isHostInSubnet(BROADCAST_V4);
		}
		/**
		* Returns true if the address is in the carrier-grade NAT range `100.64.0.0/10` ([RFC 6598](https://datatracker.ietf.org/doc/html/rfc6598)).
		* @returns {boolean}
		*/
		isCGNAT() {
			return this.isHostInSubnet(CGNAT_V4);
		}
		/**
		* Returns true if the address is in one of the documentation ranges
		* `192.0.2.0/24`, `198.51.100.0/24`, or `203.0.113.0/24` ([RFC 5737](https://datatracker.ietf.org/doc/html/rfc5737)).
		* @returns {boolean}
		*/
		isDocumentation() {
			return DOCUMENTATION_V4.some((subnet) => this.isHostInSubnet(subnet));
		}
		/**
		* Returns true if the address is in the benchmarking range `198.18.0.0/15` ([RFC 2544](https://datatracker.ietf.org/doc/html/rfc2544)).
		* @returns {boolean}
		*/
		isBenchmarking() {
			return this.isHostInSubnet(BENCHMARKING_V4);
		}
		/**
		* Returns true if the address is in the reserved range `240.0.0.0/4` ([RFC 1112](https://datatracker.ietf.org/doc/html/rfc1112)),
		* which includes the limited broadcast address.
		* @returns {boolean}
		*/
		isReserved() {
			return this.isHostInSubnet(RESERVED_V4);
		}
		/**
		* Returns true if the address is globally reachable: not multicast, and not
		* in any block the [IANA IPv4 Special-Purpose Address Registry](https://www.iana.org/assignments/iana-ipv4-special-registry/)
		* marks as not globally reachable. That covers everything the individual
		* classifiers name (private, loopback, link-local, CGNAT, unspecified,
		* broadcast, documentation, benchmarking, reserved) and the blocks they do
		* not, such as `0.0.0.0/8` and the IETF protocol assignments in
		* `192.0.0.0/24`. This is the single predicate to use where a request must
		* not reach an internal or special-purpose destination; see SECURITY.md.
		* @returns {boolean}
		*/
		isGlobal() {
			return !this.isMulticast() && common.isGloballyReachable.call(this, SPECIAL_PURPOSE_V4);
		}
		/**
		* Returns a zero-padded base-2 string representation of the address
		* @returns {string}
		*/
		binaryZeroPad() {
			if (this._binaryZeroPad === void 0) this._binaryZeroPad = this.bigInt().toString(2).padStart(constants.BITS, "0");
			return this._binaryZeroPad;
		}
		/**
		* Groups an IPv4 address for inclusion at the end of an IPv6 address.
		*
		* Returns an HTML fragment: each half of the address is wrapped in a
		* `<span>` carrying the group classes an address-inspector UI hovers on.
		* The address content is HTML-escaped; anything you concatenate around it
		* is your responsibility.
		* @returns {String}
		*/
		groupForV6() {
			const segments = this.parsedAddress;
			return this.correctForm().replace(constants.RE_ADDRESS, `<span class="hover-group group-v4 group-6">${segments.slice(0, 2).join(".")}</span>.<span class="hover-group group-v4 group-7">${segments.slice(2, 4).join(".")}</span>`);
		}
	};
	exports.Address4 = Address4;
	const MULTICAST_V4 = new Address4("224.0.0.0/4");
	const PRIVATE_V4 = [
		new Address4("10.0.0.0/8"),
		new Address4("172.16.0.0/12"),
		new Address4("192.168.0.0/16")
	];
	const LOOPBACK_V4 = new Address4("127.0.0.0/8");
	const LINK_LOCAL_V4 = new Address4("169.254.0.0/16");
	const UNSPECIFIED_V4 = new Address4("0.0.0.0/32");
	const BROADCAST_V4 = new Address4("255.255.255.255/32");
	const CGNAT_V4 = new Address4("100.64.0.0/10");
	const DOCUMENTATION_V4 = [
		new Address4("192.0.2.0/24"),
		new Address4("198.51.100.0/24"),
		new Address4("203.0.113.0/24")
	];
	const BENCHMARKING_V4 = new Address4("198.18.0.0/15");
	const RESERVED_V4 = new Address4("240.0.0.0/4");
	const SPECIAL_PURPOSE_V4 = constants.SPECIAL_PURPOSE.map(([cidr, , reachable]) => ({
		subnet: new Address4(cidr),
		reachable
	}));
}));
// node_modules/ip-address/dist/v6/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SPECIAL_PURPOSE = exports.RE_URL_WITH_PORT = exports.RE_URL = exports.RE_ZONE_STRING = exports.RE_SUBNET_STRING = exports.RE_BAD_ADDRESS = exports.RE_BAD_CHARACTERS = exports.TYPES = exports.SCOPES = exports.GROUPS = exports.BITS = void 0;
	exports.BITS = 128;
	exports.GROUPS = 8;
	/**
	* Represents IPv6 address scopes
	* @memberof Address6
	* @static
	*/
	exports.SCOPES = {
		0: "Reserved",
		1: "Interface local",
		2: "Link local",
		4: "Admin local",
		5: "Site local",
		8: "Organization local",
		14: "Global",
		15: "Reserved"
	};
	/**
	* Represents IPv6 address types
	* @memberof Address6
	* @static
	*/
	exports.TYPES = {
		"ff01::1/128": "Multicast (All nodes on this interface)",
		"ff01::2/128": "Multicast (All routers on this interface)",
		"ff02::1/128": "Multicast (All nodes on this link)",
		"ff02::2/128": "Multicast (All routers on this link)",
		"ff05::2/128": "Multicast (All routers in this site)",
		"ff02::5/128": "Multicast (OSPFv3 AllSPF routers)",
		"ff02::6/128": "Multicast (OSPFv3 AllDR routers)",
		"ff02::9/128": "Multicast (RIP routers)",
		"ff02::a/128": "Multicast (EIGRP routers)",
		"ff02::d/128": "Multicast (PIM routers)",
		"ff02::16/128": "Multicast (MLDv2 reports)",
		"ff01::fb/128": "Multicast (mDNSv6)",
		"ff02::fb/128": "Multicast (mDNSv6)",
		"ff05::fb/128": "Multicast (mDNSv6)",
		"ff02::1:2/128": "Multicast (All DHCP servers and relay agents on this link)",
		"ff05::1:2/128": "Multicast (All DHCP servers and relay agents in this site)",
		"ff02::1:3/128": "Multicast (All DHCP servers on this link)",
		"ff05::1:3/128": "Multicast (All DHCP servers in this site)",
		"::/128": "Unspecified",
		"::1/128": "Loopback",
		"::ffff:0:0/96": "IPv4-mapped",
		"ff00::/8": "Multicast",
		"fe80::/10": "Link-local unicast",
		"fc00::/7": "Unique local",
		"2001::/32": "Teredo",
		"2001:2::/48": "Benchmarking",
		"2002::/16": "6to4",
		"2001:db8::/32": "Documentation",
		"3fff::/20": "Documentation",
		"100::/64": "Discard-only",
		"fec0::/10": "Site-local unicast (deprecated)",
		"::/96": "IPv4-compatible (deprecated)",
		"64:ff9b::/96": "NAT64 (well-known)",
		"64:ff9b:1::/48": "NAT64 (local-use)"
	};
	/**
	* A regular expression that matches bad characters in an IPv6 address
	* @memberof Address6
	* @static
	*/
	exports.RE_BAD_CHARACTERS = /([^0-9a-f:/%])/gi;
	/**
	* A regular expression that matches an incorrect IPv6 address
	* @memberof Address6
	* @static
	*/
	exports.RE_BAD_ADDRESS = /([0-9a-f]{5,}|:{3,}|[^:]:$|^:[^:]|\/$)/gi;
	/**
	* A regular expression that matches an IPv6 subnet
	* @memberof Address6
	* @static
	*/
	exports.RE_SUBNET_STRING = /\/\d{1,3}(?=%|$)/;
	/**
	* A regular expression that matches an IPv6 zone
	* @memberof Address6
	* @static
	* @deprecated Takes quadratic time on input holding many `%` characters
	* followed by a line terminator. The library finds the zone by index, as
	* `Address6`'s constructor shows, and 11.0.0 removes this export.
	*/
	exports.RE_ZONE_STRING = /%.*$/;
	exports.RE_URL = /^(?:\[([0-9a-f:.]+)\]|([0-9a-f:.]+))(?:[/?#].*)?$/i;
	exports.RE_URL_WITH_PORT = /^\[([0-9a-f:.]+)\]:([0-9]{1,5})(?:[/?#].*)?$/i;
	/**
	* The IANA IPv6 Special-Purpose Address Registry
	* (https://www.iana.org/assignments/iana-ipv6-special-registry/), one entry
	* per block: `[cidr, name, globallyReachable]`. A `null` reachability means
	* the registry says N/A or leaves the column blank; N/A blocks (Teredo, 6to4)
	* are treated as not globally reachable, since a packet to one needs a relay,
	* and blank blocks inherit the answer of the block containing them.
	*
	* `Address6.isGlobal()` answers from the most specific entry containing the
	* address, after delegating IPv4-mapped and NAT64 well-known addresses to the
	* embedded IPv4 address. `test/data/iana-corpus.json` is generated from the
	* registry's CSV and pins this table to it.
	*/
	exports.SPECIAL_PURPOSE = [
		[
			"::1/128",
			"Loopback Address",
			false
		],
		[
			"::/128",
			"Unspecified Address",
			false
		],
		[
			"::ffff:0:0/96",
			"IPv4-mapped Address",
			false
		],
		[
			"64:ff9b::/96",
			"IPv4-IPv6 Translat.",
			true
		],
		[
			"64:ff9b:1::/48",
			"IPv4-IPv6 Translat.",
			false
		],
		[
			"100::/64",
			"Discard-Only Address Block",
			false
		],
		[
			"100:0:0:1::/64",
			"Dummy IPv6 Prefix",
			false
		],
		[
			"2001::/23",
			"IETF Protocol Assignments",
			false
		],
		[
			"2001::/32",
			"TEREDO",
			false
		],
		[
			"2001:1::1/128",
			"Port Control Protocol Anycast",
			true
		],
		[
			"2001:1::2/128",
			"Traversal Using Relays around NAT Anycast",
			true
		],
		[
			"2001:1::3/128",
			"DNS-SD Service Registration Protocol Anycast",
			true
		],
		[
			"2001:2::/48",
			"Benchmarking",
			false
		],
		[
			"2001:3::/32",
			"AMT",
			true
		],
		[
			"2001:4:112::/48",
			"AS112-v6",
			true
		],
		[
			"2001:10::/28",
			"Deprecated (previously ORCHID)",
			null
		],
		[
			"2001:20::/28",
			"ORCHIDv2",
			true
		],
		[
			"2001:30::/28",
			"Drone Remote ID Protocol Entity Tags (DETs) Prefix",
			true
		],
		[
			"2001:db8::/32",
			"Documentation",
			false
		],
		[
			"2002::/16",
			"6to4",
			false
		],
		[
			"2620:4f:8000::/48",
			"Direct Delegation AS112 Service",
			true
		],
		[
			"3fff::/20",
			"Documentation",
			false
		],
		[
			"5f00::/16",
			"Segment Routing (SRv6) SIDs",
			false
		],
		[
			"fc00::/7",
			"Unique-Local",
			false
		],
		[
			"fe80::/10",
			"Link-Local Unicast",
			false
		]
	];
}));
// node_modules/ip-address/dist/v6/helpers.js
var require_helpers = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.escapeHtml = escapeHtml;
	exports.spanAllZeroes = spanAllZeroes;
	exports.spanAll = spanAll;
	exports.spanLeadingZeroes = spanLeadingZeroes;
	exports.simpleGroup = simpleGroup;
	function escapeHtml(s) {
		return s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;");
	}
	/**
	* @returns {String} the string with all zeroes contained in a <span>
	*/
	function spanAllZeroes(s) {
		return escapeHtml(s).replace(/(0+)/g, "<span class=\"zero\">$1</span>");
	}
	/**
	* @returns {String} the string with each character contained in a <span>
	*/
	function spanAll(s, offset = 0) {
		return s.split("").map((n, i) => `<span class="digit value-${escapeHtml(n)} position-${i + offset}">${spanAllZeroes(n)}</span>`).join("");
	}
	function spanLeadingZeroesSimple(group) {
		return escapeHtml(group).replace(/^(0+)/, "<span class=\"zero\">$1</span>");
	}
	/**
	* @returns {String} the string with leading zeroes contained in a <span>
	*/
	function spanLeadingZeroes(address) {
		return address.split(":").map((g) => spanLeadingZeroesSimple(g)).join(":");
	}
	/**
	* Groups an address
	* @returns {String} a grouped address
	*/
	function simpleGroup(addressString, offset = 0) {
		return addressString.split(":").map((g, i) => {
			if (/group-v4/.test(g)) return g;
			return `<span class="hover-group group-${i + offset}">${spanLeadingZeroesSimple(g)}</span>`;
		});
	}
}));
// node_modules/ip-address/dist/v6/regular-expressions.js
var require_regular_expressions = /* @__PURE__ */ __commonJSMin(((exports, module, this$3) => {
	var __createBinding = this$3 && this$3.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$3 && this$3.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$3 && this$3.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ADDRESS_BOUNDARY = void 0;
	exports.groupPossibilities = groupPossibilities;
	exports.padGroup = padGroup;
	exports.simpleRegularExpression = simpleRegularExpression;
	exports.possibleElisions = possibleElisions;
	const v6 = __importStar(require_constants());
	function groupPossibilities(possibilities) {
		return `(${possibilities.join("|")})`;
	}
	function padGroup(group) {
		if (group.length < 4) return `0{0,${4 - group.length}}${group}`;
		return group;
	}
	exports.ADDRESS_BOUNDARY = "[^A-Fa-f0-9:]";
	function simpleRegularExpression(groups) {
		const zeroIndexes = [];
		groups.forEach((group, i) => {
			if (parseInt(group, 16) === 0) zeroIndexes.push(i);
		});
		const possibilities = zeroIndexes.map((zeroIndex) => groups.map((group, i) => {
			if (i === zeroIndex) {
				const elision = i === 0 || i === v6.GROUPS - 1 ? ":" : "";
				return groupPossibilities([padGroup(group), elision]);
			}
			return padGroup(group);
		}).join(":"));
		possibilities.push(groups.map(padGroup).join(":"));
		return groupPossibilities(possibilities);
	}
	function possibleElisions(elidedGroups, moreLeft, moreRight) {
		const left = moreLeft ? "" : ":";
		const right = moreRight ? "" : ":";
		const possibilities = [];
		if (!moreLeft && !moreRight) possibilities.push("::");
		if (moreLeft && moreRight) possibilities.push("");
		if (moreRight && !moreLeft || !moreRight && moreLeft) possibilities.push(":");
		possibilities.push(`${left}(:0{1,4}){1,${elidedGroups - 1}}`);
		possibilities.push(`(0{1,4}:){1,${elidedGroups - 1}}${right}`);
		possibilities.push(`(0{1,4}:){${elidedGroups - 1}}0{1,4}`);
		for (let groups = 1; groups < elidedGroups - 1; groups++) for (let position = 1; position < elidedGroups - groups; position++) possibilities.push(`(0{1,4}:){${position}}:(0{1,4}:){${elidedGroups - position - groups - 1}}0{1,4}`);
		return groupPossibilities(possibilities);
	}
}));
// node_modules/ip-address/dist/ipv6.js
var require_ipv6 = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	var __createBinding = this$2 && this$2.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$2 && this$2.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$2 && this$2.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Address6 = void 0;
	const common = __importStar(require_common());
	const constants4 = __importStar(require_constants$1());
	const constants6 = __importStar(require_constants());
	const helpers = __importStar(require_helpers());
	const ipv4_1 = require_ipv4();
	const regular_expressions_1 = require_regular_expressions();
	const address_error_1 = require_address_error();
	const common_1 = require_common();
	const isCorrect6 = common.isCorrect(constants6.BITS);
	function assert(condition) {
		if (!condition) throw new Error("Assertion failed.");
	}
	function addCommas(number) {
		const r = /(\d+)(\d{3})/;
		while (r.test(number)) number = number.replace(r, "$1,$2");
		return number;
	}
	function spanLeadingZeroes4(n) {
		n = n.replace(/^(0{1,})([1-9]+)$/, "<span class=\"parse-error\">$1</span>$2");
		n = n.replace(/^(0{1,})(0)$/, "<span class=\"parse-error\">$1</span>$2");
		return n;
	}
	function compact(address, slice) {
		const s1 = [];
		const s2 = [];
		let i = 0;
		for (; i < address.length; i++) if (i < slice[0]) s1.push(address[i]);
		else if (i > slice[1]) s2.push(address[i]);
		return s1.concat(["compact"]).concat(s2);
	}
	function paddedHex(octet) {
		return parseInt(octet, 16).toString(16).padStart(4, "0");
	}
	function unsignByte(b) {
		return b & 255;
	}
	/**
	* Represents an IPv6 address
	* @param {string} address - An IPv6 address string
	* @param {number} [groups=8] - How many octets to parse
	* @example
	* var address = new Address6('2001::/32');
	*/
	var Address6 = class Address6 {
		constructor(address, optionalGroups) {
			this.addressMinusSuffix = "";
			this.parsedSubnet = "";
			this.subnet = "/128";
			this.subnetMask = 128;
			this.v4 = false;
			this.zone = "";
			/**
			* Returns true if the given address is in the subnet of the current address.
			* An `Address4` is never in the subnet of an `Address6`; convert with
			* `Address6.fromAddress4()` or `to4()` to compare across families.
			* @returns {boolean}
			*/
			this.isInSubnet = common.isInSubnet;
			/**
			* Returns true if this address's host bits fall inside the given subnet,
			* ignoring this address's own subnet mask. Prefer this over `isInSubnet`
			* when classifying a single address, so the answer doesn't change with the
			* CIDR suffix the caller happened to write — notably when the address came
			* from untrusted input and the result backs a trust-boundary decision.
			* An `Address4` is never in the subnet of an `Address6`; convert with
			* `Address6.fromAddress4()` or `to4()` to compare across families.
			* @returns {boolean}
			*/
			this.isHostInSubnet = common.isHostInSubnet;
			/**
			* Returns true if the address is correct, false otherwise
			* @returns {boolean}
			*/
			this.isCorrect = isCorrect6;
			if (optionalGroups === void 0) this.groups = constants6.GROUPS;
			else this.groups = optionalGroups;
			this.address = address;
			const subnet = constants6.RE_SUBNET_STRING.exec(address);
			if (subnet) {
				this.parsedSubnet = subnet[0].replace("/", "");
				this.subnetMask = parseInt(this.parsedSubnet, 10);
				this.subnet = `/${this.subnetMask}`;
				if (Number.isNaN(this.subnetMask) || this.subnetMask < 0 || this.subnetMask > constants6.BITS) throw new address_error_1.AddressError("Invalid subnet mask.");
				address = address.replace(constants6.RE_SUBNET_STRING, "");
			}
			if (/\//.test(address)) throw new address_error_1.AddressError("Invalid subnet mask.");
			const zoneStart = address.indexOf("%");
			if (zoneStart !== -1 && /^.*$/.test(address.slice(zoneStart))) {
				this.zone = address.slice(zoneStart);
				address = address.slice(0, zoneStart);
			}
			const longest = this.groups * 5 + 5;
			if (address.length > longest) throw new address_error_1.AddressError(`IPv6 addresses are at most ${longest} characters.`);
			this.addressMinusSuffix = address;
			this.parsedAddress = this.parse(this.addressMinusSuffix);
		}
		/**
		* Returns true if the given string is a valid IPv6 address (with optional
		* CIDR subnet and zone identifier), false otherwise. Host bits in the
		* subnet portion are allowed (e.g. `2001:db8::1/32` is valid); for strict
		* network-address validation compare `correctForm()` to
		* `startAddress().correctForm()`, or use `networkForm()`.
		*/
		static isValid(address) {
			try {
				new Address6(address);
				return true;
			} catch {
				return false;
			}
		}
		/**
		* Convert a BigInt to a v6 address object. The value must be in the
		* range `[0, 2**128 - 1]`; otherwise `AddressError` is thrown.
		* @param {bigint} bigInt - a BigInt to convert
		* @returns {Address6}
		* @example
		* var bigInt = BigInt('1000000000000');
		* var address = Address6.fromBigInt(bigInt);
		* address.correctForm(); // '::e8:d4a5:1000'
		*/
		static fromBigInt(bigInt) {
			if (bigInt < BigInt(0) || bigInt > (BigInt(1) << BigInt(constants6.BITS)) - BigInt(1)) throw new address_error_1.AddressError("IPv6 BigInt must be in the range 0 to 2**128 - 1");
			const hex = bigInt.toString(16).padStart(32, "0");
			const groups = [];
			for (let i = 0; i < constants6.GROUPS; i++) groups.push(hex.slice(i * 4, (i + 1) * 4));
			return new Address6(groups.join(":"));
		}
		/**
		* Parse a URL (with optional bracketed host and port) into an address and
		* port. Returns either `{ address, port }` on success or
		* `{ error, address: null, port: null }` if the URL could not be parsed.
		* Ports are returned as numbers (or `null` if absent or out of range).
		* @example
		* var addressAndPort = Address6.fromURL('http://[ffff::]:8080/foo/');
		* addressAndPort.address.correctForm(); // 'ffff::'
		* addressAndPort.port; // 8080
		*/
		static fromURL(url) {
			var _a;
			let host;
			let port = null;
			let result;
			let error;
			const stripped = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "");
			if (stripped.indexOf("[") !== -1 && stripped.indexOf("]:") !== -1) {
				error = "failed to parse address with port";
				result = constants6.RE_URL_WITH_PORT.exec(stripped);
				if (result === null) return {
					error,
					address: null,
					port: null
				};
				host = result[1];
				port = result[2];
			} else {
				error = "failed to parse address from URL";
				result = constants6.RE_URL.exec(stripped);
				if (result === null) return {
					error,
					address: null,
					port: null
				};
				host = (_a = result[1]) !== null && _a !== void 0 ? _a : result[2];
			}
			if (port) {
				port = parseInt(port, 10);
				if (port < 0 || port > 65535) port = null;
			} else port = null;
			let address;
			try {
				address = new Address6(host);
			} catch {
				return {
					error,
					address: null,
					port: null
				};
			}
			return {
				address,
				port
			};
		}
		/**
		* Construct an `Address6` from an address and a hex subnet mask given as
		* separate strings (e.g. as returned by Node's `os.networkInterfaces()`).
		* Throws `AddressError` if the mask is non-contiguous (e.g.
		* `ffff::ffff`).
		* @example
		* var address = Address6.fromAddressAndMask('fe80::1', 'ffff:ffff:ffff:ffff::');
		* address.subnetMask; // 64
		*/
		static fromAddressAndMask(address, mask) {
			const bits = common.prefixLengthFromMask(new Address6(mask).bigInt(), constants6.BITS);
			return new Address6(`${address}/${bits}`);
		}
		/**
		* Construct an `Address6` from an address and a Cisco-style wildcard mask
		* given as separate strings (e.g. `::ffff:ffff:ffff:ffff` for a `/64`).
		* The wildcard mask is the bitwise inverse of the subnet mask. Throws
		* `AddressError` if the mask is non-contiguous.
		* @example
		* var address = Address6.fromAddressAndWildcardMask('fe80::1', '::ffff:ffff:ffff:ffff');
		* address.subnetMask; // 64
		*/
		static fromAddressAndWildcardMask(address, wildcardMask) {
			const mask = new Address6(wildcardMask).bigInt() ^ (BigInt(1) << BigInt(constants6.BITS)) - BigInt(1);
			const bits = common.prefixLengthFromMask(mask, constants6.BITS);
			return new Address6(`${address}/${bits}`);
		}
		/**
		* Construct an `Address6` from a wildcard pattern with trailing `*`
		* groups. The number of trailing wildcards determines the prefix
		* length: each `*` represents 16 bits. `::` is expanded to zero groups
		* (not wildcards) before evaluating trailing wildcards.
		*
		* Only trailing whole-group wildcards are supported. Partial-group
		* wildcards (e.g. `2001:db8::0*`) and interior wildcards (e.g.
		* `*::1`) throw `AddressError`.
		* @example
		* Address6.fromWildcard('2001:db8:*:*:*:*:*:*').subnet;  // '/32'
		* Address6.fromWildcard('2001:db8::*').subnet;           // '/112'
		* Address6.fromWildcard('*:*:*:*:*:*:*:*').subnet;       // '/0'
		*/
		static fromWildcard(input) {
			if (input.includes("%") || input.includes("/")) throw new address_error_1.AddressError("Wildcard pattern must not include a zone or CIDR suffix");
			const halves = input.split("::");
			if (halves.length > 2) throw new address_error_1.AddressError("Wildcard pattern cannot contain more than one '::'");
			let groups;
			if (halves.length === 2) {
				const left = halves[0] === "" ? [] : halves[0].split(":");
				const right = halves[1] === "" ? [] : halves[1].split(":");
				const remaining = constants6.GROUPS - left.length - right.length;
				if (remaining < 1) throw new address_error_1.AddressError("Wildcard pattern with '::' has too many groups");
				groups = [
					...left,
					...new Array(remaining).fill("0"),
					...right
				];
			} else groups = input.split(":");
			if (groups.length !== constants6.GROUPS) throw new address_error_1.AddressError("Wildcard pattern must have 8 groups");
			let firstWildcard = -1;
			for (let i = 0; i < groups.length; i++) if (groups[i] === "*") {
				if (firstWildcard === -1) firstWildcard = i;
			} else if (firstWildcard !== -1) throw new address_error_1.AddressError("Wildcard `*` must only appear in trailing groups (e.g. `2001:db8:*:*:*:*:*:*`)");
			const trailing = firstWildcard === -1 ? 0 : groups.length - firstWildcard;
			const replaced = groups.map((g) => g === "*" ? "0" : g);
			const subnetBits = constants6.BITS - trailing * 16;
			return new Address6(`${replaced.join(":")}/${subnetBits}`);
		}
		/**
		* Create an IPv6-mapped address given an IPv4 address
		* @param {string} address - An IPv4 address string
		* @returns {Address6}
		* @example
		* var address = Address6.fromAddress4('192.168.0.1');
		* address.correctForm(); // '::ffff:c0a8:1'
		* address.to4in6(); // '::ffff:192.168.0.1'
		*/
		static fromAddress4(address) {
			const address4 = new ipv4_1.Address4(address);
			const mask6 = constants6.BITS - (constants4.BITS - address4.subnetMask);
			return new Address6(`::ffff:${address4.correctForm()}/${mask6}`);
		}
		/**
		* Return an address from ip6.arpa form. A full 32-nibble name gives a /128
		* address; a shorter name, as used for a delegated reverse zone, gives the
		* network it covers, with a subnet mask of four bits per nibble, so
		* `fromArpa(x.reverseForm())` round-trips {@link reverseForm} for any prefix.
		* @param {string} arpaFormAddress - an 'ip6.arpa' form address
		* @returns {Adress6}
		* @example
		* var address = Address6.fromArpa(e.f.f.f.3.c.2.6.f.f.f.e.6.6.8.e.1.0.6.7.9.4.e.c.0.0.0.0.1.0.0.2.ip6.arpa.)
		* address.correctForm(); // '2001:0:ce49:7601:e866:efff:62c3:fffe'
		* Address6.fromArpa('8.b.d.0.1.0.0.2.ip6.arpa.').networkForm(); // '2001:db8::/32'
		*/
		static fromArpa(arpaFormAddress) {
			const nibbles = arpaFormAddress.replace(/(\.ip6\.arpa)?\.?$/i, "");
			if (!/^[0-9a-f](\.[0-9a-f]){0,31}$/i.test(nibbles)) throw new address_error_1.AddressError("Invalid 'ip6.arpa' form.");
			const reversed = nibbles.split(".").reverse();
			const subnetMask = reversed.length * 4;
			const hex = reversed.join("").padEnd(32, "0");
			const groups = [];
			for (let i = 0; i < constants6.GROUPS; i++) groups.push(hex.slice(i * 4, (i + 1) * 4));
			return new Address6(`${groups.join(":")}/${subnetMask}`);
		}
		/**
		* Return the Microsoft UNC transcription of the address
		* @returns {String} the Microsoft UNC transcription of the address
		*/
		microsoftTranscription() {
			return `${this.correctForm().replace(/:/g, "-")}.ipv6-literal.net`;
		}
		/**
		* Return the first n bits of the address, defaulting to the subnet mask
		* @param {number} [mask=subnet] - the number of bits to mask
		* @returns {String} the first n bits of the address as a string
		*/
		mask(mask = this.subnetMask) {
			return this.getBitsBase2(0, mask);
		}
		/**
		* Return the number of possible subnets of a given size in the address
		* @param {number} [subnetSize=128] - the subnet size
		* @returns {String}
		*/
		possibleSubnets(subnetSize = 128) {
			const subnetPowers = constants6.BITS - this.subnetMask - Math.abs(subnetSize - constants6.BITS);
			if (subnetPowers < 0) return "0";
			return addCommas((BigInt("2") ** BigInt(subnetPowers)).toString(10));
		}
		/**
		* Helper function getting start address.
		* @returns {bigint}
		*/
		_startAddress() {
			return BigInt(`0b${this.mask() + "0".repeat(constants6.BITS - this.subnetMask)}`);
		}
		/**
		* The first address in the range given by this address' subnet
		* Often referred to as the Network Address.
		* @returns {Address6}
		*/
		startAddress() {
			return Address6.fromBigInt(this._startAddress());
		}
		/**
		* The first host address in the range given by this address's subnet ie
		* the first address after the Network Address
		* @returns {Address6}
		*/
		startAddressExclusive() {
			const adjust = BigInt("1");
			return Address6.fromBigInt(this._startAddress() + adjust);
		}
		/**
		* Helper function getting end address.
		* @returns {bigint}
		*/
		_endAddress() {
			return BigInt(`0b${this.mask() + "1".repeat(constants6.BITS - this.subnetMask)}`);
		}
		/**
		* The last address in the range given by this address's subnet. IPv6 has
		* no broadcast address, so this is an ordinary assignable address (in a
		* 64-bit-interface-identifier subnet it falls inside the reserved
		* subnet-anycast block of [RFC 2526](https://datatracker.ietf.org/doc/html/rfc2526)).
		* @returns {Address6}
		*/
		endAddress() {
			return Address6.fromBigInt(this._endAddress());
		}
		/**
		* The address one before {@link endAddress}. This is the IPv6 counterpart
		* of the IPv4 method that skips the broadcast address; IPv6 has no broadcast,
		* so it drops exactly one address and does not model the 128 reserved
		* subnet-anycast identifiers of [RFC 2526](https://datatracker.ietf.org/doc/html/rfc2526).
		* @returns {Address6}
		*/
		endAddressExclusive() {
			const adjust = BigInt("1");
			return Address6.fromBigInt(this._endAddress() - adjust);
		}
		/**
		* Returns the address `n` addresses after this one (or before, when `n` is
		* negative), keeping this address's subnet mask. Throws `AddressError` when
		* the result would fall outside the IPv6 address space or `n` is not an
		* integer.
		* @param {number | bigint} n
		* @returns {Address6}
		* @example
		* new Address6('2001:db8::/64').offset(1).correctForm(); // '2001:db8::1'
		*/
		offset(n) {
			return Address6.fromBigInt(common.offsetBigInt(this.bigInt(), n, constants6.BITS, "IPv6")).withSubnetMask(this.subnetMask);
		}
		/**
		* Returns the network that follows this address's network: the address after
		* {@link endAddress}, with the same subnet mask. Throws `AddressError` when
		* this network is the last one in the address space.
		* @returns {Address6}
		* @example
		* new Address6('2001:db8::/64').nextNetwork().networkForm(); // '2001:db8:0:1::/64'
		*/
		nextNetwork() {
			return Address6.fromBigInt(common.offsetBigInt(this._endAddress(), 1, constants6.BITS, "IPv6")).withSubnetMask(this.subnetMask);
		}
		withSubnetMask(subnetMask) {
			return new Address6(`${this.correctForm()}/${subnetMask}`);
		}
		/**
		* The hex form of the subnet mask, e.g. `ffff:ffff:ffff:ffff::` for a
		* `/64`. Returns an `Address6`; call `.correctForm()` for the string.
		* @returns {Address6}
		*/
		subnetMaskAddress() {
			return Address6.fromBigInt(BigInt(`0b${"1".repeat(this.subnetMask)}${"0".repeat(constants6.BITS - this.subnetMask)}`));
		}
		/**
		* The Cisco-style wildcard mask, e.g. `::ffff:ffff:ffff:ffff` for a
		* `/64`. This is the bitwise inverse of `subnetMaskAddress()`. Returns
		* an `Address6`; call `.correctForm()` for the string.
		* @returns {Address6}
		*/
		wildcardMask() {
			return Address6.fromBigInt(BigInt(`0b${"0".repeat(this.subnetMask)}${"1".repeat(constants6.BITS - this.subnetMask)}`));
		}
		/**
		* The network address in CIDR string form, e.g. `2001:db8::/32` for
		* `2001:db8::1/32`. For an address with no explicit subnet the prefix
		* is `/128`, e.g. `networkForm()` on `2001:db8::1` returns
		* `2001:db8::1/128`.
		* @returns {string}
		*/
		networkForm() {
			return `${this.startAddress().correctForm()}/${this.subnetMask}`;
		}
		/**
		* Return the scope of the address. The 4-bit scope field
		* ([RFC 4291 §2.7](https://datatracker.ietf.org/doc/html/rfc4291#section-2.7))
		* is only defined for multicast addresses; for unicast addresses the scope
		* is derived from the address type per
		* [RFC 4007 §6](https://datatracker.ietf.org/doc/html/rfc4007#section-6).
		* @returns {String}
		*/
		getScope() {
			const type = this.getType();
			if (type === "Multicast" || type.startsWith("Multicast ")) return constants6.SCOPES[parseInt(this.getBits(12, 16).toString(10), 10)] || "Unknown";
			if (type === "Link-local unicast" || type === "Loopback") return "Link local";
			if (type === "Unspecified") return "Unknown";
			return "Global";
		}
		/**
		* Return the type of the address
		* @returns {String}
		*/
		getType() {
			for (let i = 0; i < TYPE_SUBNETS.length; i++) {
				const entry = TYPE_SUBNETS[i];
				if (this.isHostInSubnet(entry[0])) return entry[1];
			}
			return "Global unicast";
		}
		/**
		* Return the bits in the given range as a BigInt
		* @returns {bigint}
		*/
		getBits(start, end) {
			return BigInt(`0b${this.getBitsBase2(start, end)}`);
		}
		/**
		* Return the bits in the given range as a base-2 string
		* @returns {String}
		*/
		getBitsBase2(start, end) {
			return this.binaryZeroPad().slice(start, end);
		}
		/**
		* Return the bits in the given range as a base-16 string
		* @returns {String}
		*/
		getBitsBase16(start, end) {
			const length = end - start;
			if (length % 4 !== 0) throw new Error("Length of bits to retrieve must be divisible by four");
			return this.getBits(start, end).toString(16).padStart(length / 4, "0");
		}
		/**
		* Return the bits that are set past the subnet mask length
		* @returns {String}
		*/
		getBitsPastSubnet() {
			return this.getBitsBase2(this.subnetMask, constants6.BITS);
		}
		/**
		* Return the reversed ip6.arpa form of the address
		* @param {Object} options
		* @param {boolean} options.omitSuffix - omit the "ip6.arpa" suffix
		* @returns {String}
		*/
		reverseForm(options) {
			if (!options) options = {};
			const characters = Math.floor(this.subnetMask / 4);
			const reversed = this.canonicalForm().replace(/:/g, "").split("").slice(0, characters).reverse().join(".");
			if (characters > 0) {
				if (options.omitSuffix) return reversed;
				return `${reversed}.ip6.arpa.`;
			}
			if (options.omitSuffix) return "";
			return "ip6.arpa.";
		}
		/**
		* Returns the address in correct form, per
		* [RFC 5952](https://datatracker.ietf.org/doc/html/rfc5952): leading zeros
		* stripped, the longest run of zero groups collapsed to `::`, and hex digits
		* lowercased (e.g. `2001:db8::1`). This is the recommended form for display.
		*/
		correctForm() {
			let i;
			let groups = [];
			let zeroCounter = 0;
			const zeroes = [];
			for (i = 0; i < this.parsedAddress.length; i++) {
				const value = parseInt(this.parsedAddress[i], 16);
				if (value === 0) zeroCounter++;
				if (value !== 0 && zeroCounter > 0) {
					if (zeroCounter > 1) zeroes.push([i - zeroCounter, i - 1]);
					zeroCounter = 0;
				}
			}
			if (zeroCounter > 1) zeroes.push([this.parsedAddress.length - zeroCounter, this.parsedAddress.length - 1]);
			const zeroLengths = zeroes.map((n) => n[1] - n[0] + 1);
			if (zeroes.length > 0) {
				const index = zeroLengths.indexOf(Math.max(...zeroLengths));
				groups = compact(this.parsedAddress, zeroes[index]);
			} else groups = this.parsedAddress;
			for (i = 0; i < groups.length; i++) if (groups[i] !== "compact") groups[i] = parseInt(groups[i], 16).toString(16);
			let correct = groups.join(":");
			correct = correct.replace(/^compact$/, "::");
			correct = correct.replace(/(^compact)|(compact$)/, ":");
			correct = correct.replace(/compact/, "");
			return correct;
		}
		/**
		* Return a zero-padded base-2 string representation of the address
		* @returns {String}
		* @example
		* var address = new Address6('2001:4860:4001:803::1011');
		* address.binaryZeroPad();
		* // '0010000000000001010010000110000001000000000000010000100000000011
		* //  0000000000000000000000000000000000000000000000000001000000010001'
		*/
		binaryZeroPad() {
			if (this._binaryZeroPad === void 0) this._binaryZeroPad = this.bigInt().toString(2).padStart(constants6.BITS, "0");
			return this._binaryZeroPad;
		}
		/**
		* Parses a v4-in-v6 string (e.g. `::ffff:192.168.0.1`) by extracting the
		* trailing IPv4 address into `this.address4` / `this.parsedAddress4` and
		* returning the address with the v4 portion converted to two v6 groups.
		* Used internally by `parse()`.
		*/
		parse4in6(address) {
			if (address.indexOf(".") === -1) return address;
			const groups = address.split(":");
			const lastGroup = groups.slice(-1)[0];
			const v4Octets = lastGroup.split(".");
			if (v4Octets.length === constants4.GROUPS && v4Octets.every((octet) => /^\d{1,3}$/.test(octet))) {
				if (v4Octets.some((octet) => /^0\d/.test(octet))) {
					const highlighted = v4Octets.map(spanLeadingZeroes4).join(".");
					const prefix = groups.slice(0, -1).map(helpers.escapeHtml).join(":");
					const separator = groups.length > 1 ? ":" : "";
					throw new address_error_1.AddressError("IPv4 addresses can't have leading zeroes.", `${prefix}${separator}${highlighted}`);
				}
			}
			const address4 = lastGroup.match(constants4.RE_ADDRESS);
			if (address4) {
				this.parsedAddress4 = address4[0];
				const v4Suffix = this.subnetMask >= 96 ? `/${this.subnetMask - 96}` : "";
				this.address4 = new ipv4_1.Address4(`${this.parsedAddress4}${v4Suffix}`);
				this.v4 = true;
				groups[groups.length - 1] = this.address4.toGroup6();
				address = groups.join(":");
			}
			return address;
		}
		/**
		* Parses an IPv6 address string into its 8 hexadecimal groups (expanding
		* any `::` elision and any trailing v4-in-v6 portion) and stores the result
		* on `this.parsedAddress`. Called automatically by the constructor; you
		* typically don't need to call it directly. Throws `AddressError` if the
		* input is malformed.
		*/
		parse(address) {
			address = this.parse4in6(address);
			const badCharacters = address.match(constants6.RE_BAD_CHARACTERS);
			if (badCharacters) throw new address_error_1.AddressError(`Bad character${badCharacters.length > 1 ? "s" : ""} detected in address: ${badCharacters.join("")}`, address.replace(constants6.RE_BAD_CHARACTERS, (character) => `<span class="parse-error">${helpers.escapeHtml(character)}</span>`));
			const badAddress = address.match(constants6.RE_BAD_ADDRESS);
			if (badAddress) throw new address_error_1.AddressError(`Address failed regex: ${badAddress.join("")}`, address.replace(constants6.RE_BAD_ADDRESS, "<span class=\"parse-error\">$1</span>"));
			let groups = [];
			const halves = address.split("::");
			if (halves.length === 2) {
				let first = halves[0].split(":");
				let last = halves[1].split(":");
				if (first.length === 1 && first[0] === "") first = [];
				if (last.length === 1 && last[0] === "") last = [];
				const remaining = this.groups - (first.length + last.length);
				if (!remaining) throw new address_error_1.AddressError("Error parsing groups");
				this.elidedGroups = remaining;
				this.elisionBegin = first.length;
				this.elisionEnd = first.length + this.elidedGroups;
				groups = groups.concat(first);
				for (let i = 0; i < remaining; i++) groups.push("0");
				groups = groups.concat(last);
			} else if (halves.length === 1) {
				groups = address.split(":");
				this.elidedGroups = 0;
			} else throw new address_error_1.AddressError("Too many :: groups found");
			groups = groups.map((group) => parseInt(group, 16).toString(16));
			if (groups.length !== this.groups) throw new address_error_1.AddressError("Incorrect number of groups found");
			return groups;
		}
		/**
		* Returns the canonical (fully expanded) form of the address: all 8 groups,
		* each padded to 4 hex digits, with no `::` collapsing
		* (e.g. `2001:0db8:0000:0000:0000:0000:0000:0001`). Useful for sorting and
		* byte-exact comparison.
		*/
		canonicalForm() {
			return this.parsedAddress.map(paddedHex).join(":");
		}
		/**
		* Return the decimal form of the address
		* @returns {String}
		*/
		decimal() {
			return this.parsedAddress.map((n) => parseInt(n, 16).toString(10).padStart(5, "0")).join(":");
		}
		/**
		* Return the address as a BigInt
		* @returns {bigint}
		*/
		bigInt() {
			return BigInt(`0x${this.parsedAddress.map(paddedHex).join("")}`);
		}
		/**
		* Return the last two groups of this address as an IPv4 address string.
		* If this address carries a CIDR prefix that covers the trailing 32 bits
		* (i.e. `subnetMask >= 96`), the resulting `Address4` inherits the
		* corresponding v4 prefix (`subnetMask - 96`); otherwise it defaults to
		* `/32`.
		* @returns {Address4}
		* @example
		* var address = new Address6('2001:4860:4001::1825:bf11');
		* address.to4().correctForm(); // '24.37.191.17'
		*/
		to4() {
			const binary = this.binaryZeroPad().split("");
			const hex = BigInt(`0b${binary.slice(96, 128).join("")}`).toString(16).padStart(8, "0");
			if (this.subnetMask >= 96) {
				const v4Mask = this.subnetMask - 96;
				const groups = [];
				for (let i = 0; i < 8; i += 2) groups.push(parseInt(hex.slice(i, i + 2), 16));
				return new ipv4_1.Address4(`${groups.join(".")}/${v4Mask}`);
			}
			return ipv4_1.Address4.fromHex(hex);
		}
		/**
		* Return the v4-in-v6 form of the address
		* @returns {String}
		*/
		to4in6() {
			const address4 = this.to4();
			const correct = new Address6(this.parsedAddress.slice(0, 6).join(":"), 6).correctForm();
			let infix = "";
			if (!/:$/.test(correct)) infix = ":";
			return correct + infix + address4.correctForm();
		}
		/**
		* Decodes the Teredo tunneling fields embedded in this address. Returns the
		* Teredo prefix, server IPv4, client IPv4, raw flag bits, cone-NAT flag,
		* UDP port, and Microsoft-format flag breakdown (reserved, universal/local,
		* group/individual, nonce). Only meaningful for addresses in `2001::/32`.
		*/
		inspectTeredo() {
			const prefix = this.getBitsBase16(0, 32);
			const udpPort = (this.getBits(80, 96) ^ BigInt("0xffff")).toString();
			const server4 = ipv4_1.Address4.fromHex(this.getBitsBase16(32, 64));
			const bitsForClient4 = this.getBits(96, 128);
			const client4 = ipv4_1.Address4.fromHex((bitsForClient4 ^ BigInt("0xffffffff")).toString(16).padStart(8, "0"));
			const flagsBase2 = this.getBitsBase2(64, 80);
			const coneNat = (0, common_1.testBit)(flagsBase2, 15);
			const reserved = (0, common_1.testBit)(flagsBase2, 14);
			const groupIndividual = (0, common_1.testBit)(flagsBase2, 8);
			const universalLocal = (0, common_1.testBit)(flagsBase2, 9);
			const nonce = BigInt(`0b${flagsBase2.slice(2, 6) + flagsBase2.slice(8, 16)}`).toString(10);
			return {
				prefix: `${prefix.slice(0, 4)}:${prefix.slice(4, 8)}`,
				server4: server4.address,
				client4: client4.address,
				flags: flagsBase2,
				coneNat,
				microsoft: {
					reserved,
					universalLocal,
					groupIndividual,
					nonce
				},
				udpPort
			};
		}
		/**
		* Decodes the 6to4 tunneling fields embedded in this address. Returns the
		* 6to4 prefix and the embedded IPv4 gateway address. Only meaningful for
		* addresses in `2002::/16`.
		*/
		inspect6to4() {
			const prefix = this.getBitsBase16(0, 16);
			const gateway = ipv4_1.Address4.fromHex(this.getBitsBase16(16, 48));
			return {
				prefix: prefix.slice(0, 4),
				gateway: gateway.address
			};
		}
		/**
		* Return a v6 6to4 address from a v6 v4inv6 address
		* @returns {Address6}
		*/
		to6to4() {
			if (!this.is4()) return null;
			const addr6to4 = [
				"2002",
				this.getBitsBase16(96, 112),
				this.getBitsBase16(112, 128),
				"",
				"/16"
			].join(":");
			return new Address6(addr6to4);
		}
		/**
		* Embed an IPv4 address into a NAT64 IPv6 address using the encoding
		* defined by [RFC 6052](https://datatracker.ietf.org/doc/html/rfc6052).
		* The default prefix is the well-known prefix `64:ff9b::/96`. The prefix
		* length must be one of 32, 40, 48, 56, 64, or 96; for prefixes shorter
		* than /64 the IPv4 octets are split around the reserved bits 64–71.
		* @example
		* Address6.fromAddress4Nat64('192.0.2.33').correctForm(); // '64:ff9b::c000:221'
		* Address6.fromAddress4Nat64('192.0.2.33', '2001:db8::/32').correctForm(); // '2001:db8:c000:221::'
		*/
		static fromAddress4Nat64(address, prefix = "64:ff9b::/96") {
			const v4 = new ipv4_1.Address4(address);
			const prefix6 = new Address6(prefix);
			const pl = prefix6.subnetMask;
			if (pl !== 32 && pl !== 40 && pl !== 48 && pl !== 56 && pl !== 64 && pl !== 96) throw new address_error_1.AddressError("NAT64 prefix length must be 32, 40, 48, 56, 64, or 96");
			const prefixBits = prefix6.binaryZeroPad();
			const v4Bits = v4.binaryZeroPad();
			let bits;
			if (pl === 96) bits = prefixBits.slice(0, 96) + v4Bits;
			else {
				const beforeU = 64 - pl;
				bits = [
					prefixBits.slice(0, pl),
					v4Bits.slice(0, beforeU),
					"00000000",
					v4Bits.slice(beforeU),
					"0".repeat(56 - (32 - beforeU))
				].join("");
			}
			const hex = BigInt(`0b${bits}`).toString(16).padStart(32, "0");
			const groups = [];
			for (let i = 0; i < 8; i++) groups.push(hex.slice(i * 4, (i + 1) * 4));
			return new Address6(groups.join(":"));
		}
		/**
		* Extract the embedded IPv4 address from a NAT64 IPv6 address using the
		* encoding defined by [RFC 6052](https://datatracker.ietf.org/doc/html/rfc6052).
		* The default prefix is the well-known prefix `64:ff9b::/96`. Returns
		* `null` if this address is not contained within the given prefix.
		* @example
		* new Address6('64:ff9b::c000:221').toAddress4Nat64()!.correctForm(); // '192.0.2.33'
		*/
		toAddress4Nat64(prefix = "64:ff9b::/96") {
			const prefix6 = new Address6(prefix);
			const pl = prefix6.subnetMask;
			if (pl !== 32 && pl !== 40 && pl !== 48 && pl !== 56 && pl !== 64 && pl !== 96) throw new address_error_1.AddressError("NAT64 prefix length must be 32, 40, 48, 56, 64, or 96");
			if (!this.isHostInSubnet(prefix6)) return null;
			const bits = this.binaryZeroPad();
			let v4Bits;
			if (pl === 96) v4Bits = bits.slice(96, 128);
			else {
				const beforeU = 64 - pl;
				v4Bits = bits.slice(pl, pl + beforeU) + bits.slice(72, 72 + (32 - beforeU));
			}
			const octets = [];
			for (let i = 0; i < 4; i++) octets.push(parseInt(v4Bits.slice(i * 8, (i + 1) * 8), 2).toString());
			return new ipv4_1.Address4(octets.join("."));
		}
		/**
		* Return a byte array.
		*
		* To get a Node.js `Buffer`, wrap the result: `Buffer.from(address.toByteArray())`.
		* @returns {Array}
		*/
		toByteArray() {
			const value = this.bigInt().toString(16).padStart(constants6.BITS / 4, "0");
			const bytes = [];
			for (let i = 0, length = value.length; i < length; i += 2) bytes.push(parseInt(value.substring(i, i + 2), 16));
			return bytes;
		}
		/**
		* Return an unsigned byte array.
		*
		* To get a Node.js `Buffer`, wrap the result: `Buffer.from(address.toUnsignedByteArray())`.
		* @returns {Array}
		*/
		toUnsignedByteArray() {
			return this.toByteArray().map(unsignByte);
		}
		/**
		* Convert a byte array to an Address6 object.
		*
		* Accepts unsigned bytes (0 to 255) or signed bytes (-128 to 127, as an
		* `Int8Array` or a Java `byte[]` holds them), folding signed values to their
		* unsigned equivalent. Throws `AddressError` unless given exactly 16
		* integers from -128 to 255.
		*
		* To convert from a Node.js `Buffer`, spread it: `Address6.fromByteArray([...buf])`.
		* @returns {Address6}
		*/
		static fromByteArray(bytes) {
			common.assertByteArray(bytes, 16, "IPv6", -128);
			return this.fromUnsignedByteArray(bytes.map(unsignByte));
		}
		/**
		* Convert an unsigned byte array to an Address6 object.
		*
		* Throws `AddressError` unless given exactly 16 integers from 0 to 255.
		*
		* To convert from a Node.js `Buffer`, spread it: `Address6.fromUnsignedByteArray([...buf])`.
		* @returns {Address6}
		*/
		static fromUnsignedByteArray(bytes) {
			common.assertByteArray(bytes, 16, "IPv6", 0);
			const BYTE_MAX = BigInt("256");
			let result = BigInt("0");
			let multiplier = BigInt("1");
			for (let i = bytes.length - 1; i >= 0; i--) {
				result += multiplier * BigInt(bytes[i].toString(10));
				multiplier *= BYTE_MAX;
			}
			return Address6.fromBigInt(result);
		}
		/**
		* Returns true if the address is in the canonical form, false otherwise
		* @returns {boolean}
		*/
		isCanonical() {
			return this.addressMinusSuffix === this.canonicalForm();
		}
		/**
		* Returns true if the address is a link-local unicast address in `fe80::/10`
		* ([RFC 4291 §2.4](https://datatracker.ietf.org/doc/html/rfc4291#section-2.4))
		* or an IPv4-mapped / NAT64 address whose embedded IPv4 address is link-local
		* (`169.254.0.0/16`, e.g. `::ffff:169.254.169.254`), false otherwise.
		* @returns {boolean}
		*/
		isLinkLocal() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isLinkLocal();
			return this.isHostInSubnet(LINK_LOCAL_SUBNET);
		}
		/**
		* Returns true if the address is a multicast address, false otherwise
		* @returns {boolean}
		*/
		isMulticast() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isMulticast();
			const type = this.getType();
			return type === "Multicast" || type.startsWith("Multicast ");
		}
		/**
		* Returns true if the address was written in v4-in-v6 dotted-quad notation
		* (e.g. `::ffff:127.0.0.1`), false otherwise. This is a notation-level flag
		* and does not reflect whether the address bits lie in the IPv4-mapped
		* (`::ffff:0:0/96`) subnet — for that, see {@link isMapped4}.
		* @returns {boolean}
		*/
		is4() {
			return this.v4;
		}
		/**
		* Returns true if the address is an IPv4-mapped IPv6 address in
		* `::ffff:0:0/96` ([RFC 4291 §2.5.5.2](https://datatracker.ietf.org/doc/html/rfc4291#section-2.5.5.2)),
		* false otherwise. Unlike {@link is4}, this checks the underlying address
		* bits rather than the textual notation, so `::ffff:127.0.0.1` and
		* `::ffff:7f00:1` both return true.
		* @returns {boolean}
		*/
		isMapped4() {
			return this.isHostInSubnet(IPV4_MAPPED_SUBNET);
		}
		/**
		* If this address embeds a routable IPv4 address — i.e. it is IPv4-mapped
		* (`::ffff:0:0/96`) or sits in the NAT64 well-known prefix (`64:ff9b::/96`,
		* [RFC 6052](https://datatracker.ietf.org/doc/html/rfc6052)) — return that
		* embedded address as an {@link Address4}; otherwise return null.
		*
		* The special-property checks (`isLoopback`, `isLinkLocal`, `isMulticast`,
		* `isUnspecified`, `isPrivate`, `isCGNAT`, `isBroadcast`) call this first and
		* delegate to the embedded {@link Address4} when present, so a literal such as
		* `::ffff:127.0.0.1` is classified by what it actually reaches (loopback)
		* rather than by its IPv6 wrapper (which `getType()` reports as IPv4-mapped).
		* This matters wherever the checks back a trust-boundary decision (e.g. an
		* SSRF allow/deny filter): without normalization, `::ffff:10.0.0.1`,
		* `::ffff:169.254.169.254`, `64:ff9b::7f00:1`, etc. would all read as
		* non-internal.
		* @returns {Address4 | null}
		*/
		embeddedIPv4() {
			if (this.isMapped4() || this.isHostInSubnet(NAT64_WELL_KNOWN_SUBNET)) return this.to4();
			return null;
		}
		/**
		* Returns true if the address is a Teredo address, false otherwise
		* @returns {boolean}
		*/
		isTeredo() {
			return this.isHostInSubnet(TEREDO_SUBNET);
		}
		/**
		* Returns true if the address is a 6to4 address, false otherwise
		* @returns {boolean}
		*/
		is6to4() {
			return this.isHostInSubnet(SIX_TO_FOUR_SUBNET);
		}
		/**
		* Returns true if the address is a loopback address, false otherwise
		* @returns {boolean}
		*/
		isLoopback() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isLoopback();
			return this.getType() === "Loopback";
		}
		/**
		* Returns true if the address is a Unique Local Address in `fc00::/7` ([RFC 4193](https://datatracker.ietf.org/doc/html/rfc4193)). ULAs are the IPv6 equivalent of IPv4 [RFC 1918](https://datatracker.ietf.org/doc/html/rfc1918) private addresses.
		* @returns {boolean}
		*/
		isULA() {
			return this.isHostInSubnet(ULA_SUBNET);
		}
		/**
		* Returns true if the address is private, i.e. a Unique Local Address in
		* `fc00::/7` ([RFC 4193](https://datatracker.ietf.org/doc/html/rfc4193)), an
		* address in the NAT64 local-use range `64:ff9b:1::/48`
		* ([RFC 8215](https://datatracker.ietf.org/doc/html/rfc8215)), or an
		* IPv4-mapped / NAT64 well-known address whose embedded IPv4 address is in
		* one of the [RFC 1918](https://datatracker.ietf.org/doc/html/rfc1918)
		* private ranges (e.g. `::ffff:10.0.0.1`). This is the IPv6 counterpart to
		* {@link Address4.isPrivate}; use it instead of {@link isULA} when you need to
		* catch mapped RFC 1918 addresses as well as native ULAs.
		*
		* The local-use NAT64 range is reported private as a whole rather than by
		* its embedded IPv4 address: an operator may carve a prefix of any RFC 6052
		* length out of `64:ff9b:1::/48`, so the same bits decode to different IPv4
		* addresses under different deployments and no single decoding is correct.
		* Use {@link toAddress4Nat64} with the deployment's prefix to decode one.
		* @returns {boolean}
		*/
		isPrivate() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isPrivate();
			return this.isULA() || this.isHostInSubnet(NAT64_LOCAL_USE_SUBNET);
		}
		/**
		* Returns true if the address is an IPv4-mapped / NAT64 address whose embedded
		* IPv4 address is in the carrier-grade NAT range `100.64.0.0/10`
		* ([RFC 6598](https://datatracker.ietf.org/doc/html/rfc6598)), false
		* otherwise. There is no native IPv6 CGNAT range, so this only ever returns
		* true for an embedded IPv4 address (e.g. `::ffff:100.64.0.1`).
		* @returns {boolean}
		*/
		isCGNAT() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isCGNAT();
			return false;
		}
		/**
		* Returns true if the address is an IPv4-mapped / NAT64 address whose embedded
		* IPv4 address is the limited broadcast address `255.255.255.255`
		* ([RFC 919](https://datatracker.ietf.org/doc/html/rfc919)), false otherwise.
		* There is no IPv6 broadcast, so this only ever returns true for an embedded
		* IPv4 address (e.g. `::ffff:255.255.255.255`).
		* @returns {boolean}
		*/
		isBroadcast() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isBroadcast();
			return false;
		}
		/**
		* Returns true if the address is the unspecified address `::`.
		* @returns {boolean}
		*/
		isUnspecified() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isUnspecified();
			return this.getType() === "Unspecified";
		}
		/**
		* Returns true if the address is in the documentation prefix `2001:db8::/32` ([RFC 3849](https://datatracker.ietf.org/doc/html/rfc3849)).
		* @returns {boolean}
		*/
		isDocumentation() {
			return DOCUMENTATION_SUBNETS.some((subnet) => this.isHostInSubnet(subnet));
		}
		/**
		* Returns true if the address is in the benchmarking range `2001:2::/48`
		* ([RFC 5180](https://datatracker.ietf.org/doc/html/rfc5180)) or is an
		* IPv4-mapped / NAT64 address whose embedded IPv4 address is in
		* `198.18.0.0/15`, false otherwise.
		* @returns {boolean}
		*/
		isBenchmarking() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isBenchmarking();
			return this.isHostInSubnet(BENCHMARKING_SUBNET);
		}
		/**
		* Returns true if the address is globally reachable: inside the global
		* unicast allocation `2000::/3` (the only range the [IANA IPv6 Address Space
		* Registry](https://www.iana.org/assignments/ipv6-address-space/) assigns
		* for global unicast; everything else is reserved, ULA, link-local, or
		* multicast) and not in any block the [IANA IPv6 Special-Purpose Address Registry](https://www.iana.org/assignments/iana-ipv6-special-registry/)
		* marks as not globally reachable. An IPv4-mapped or NAT64 well-known
		* address answers for its embedded IPv4 address, so `::ffff:10.0.0.1` and
		* `64:ff9b::7f00:1` are not global. Teredo (`2001::/32`) and 6to4
		* (`2002::/16`) are not global either: the registry lists them as N/A and a
		* packet to one needs a relay.
		*
		* This covers everything the individual classifiers name and the blocks they
		* do not: the discard-only prefix `100::/64`, the IETF protocol assignments
		* in `2001::/23`, the deprecated site-local `fec0::/10` and IPv4-compatible
		* `::/96` ranges, and unallocated space such as `4000::/3`. It is the single
		* predicate to use where a request must not reach an internal or
		* special-purpose destination; see SECURITY.md.
		* @returns {boolean}
		*/
		isGlobal() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isGlobal();
			return this.isHostInSubnet(GLOBAL_UNICAST_SUBNET) && common.isGloballyReachable.call(this, SPECIAL_PURPOSE_V6);
		}
		/**
		* Returns the address as an HTTP URL with the host bracketed, e.g.
		* `http://[2001:db8::1]/`. If `optionalPort` is provided it is appended,
		* e.g. `http://[2001:db8::1]:8080/`.
		*/
		href(optionalPort) {
			if (optionalPort === void 0) optionalPort = "";
			else optionalPort = `:${optionalPort}`;
			return `http://[${this.correctForm()}]${optionalPort}/`;
		}
		/**
		* Returns an HTML `<a>` element whose `href` encodes the address in a URL
		* hash fragment (default prefix `/#address=`). Useful for linking between
		* pages of an address-inspector UI.
		* @param options.className - CSS class for the rendered `<a>` element
		* @param options.prefix - hash prefix prepended to the address (default `/#address=`)
		* @param options.v4 - when true, render the address in v4-in-v6 form
		*/
		link(options) {
			if (!options) options = {};
			if (options.className === void 0) options.className = "";
			if (options.prefix === void 0) options.prefix = "/#address=";
			if (options.v4 === void 0) options.v4 = false;
			let formFunction = this.correctForm;
			if (options.v4) formFunction = this.to4in6;
			const form = formFunction.call(this);
			const safeHref = helpers.escapeHtml(`${options.prefix}${form}`);
			const safeForm = helpers.escapeHtml(form);
			if (options.className) return `<a href="${safeHref}" class="${helpers.escapeHtml(options.className)}">${safeForm}</a>`;
			return `<a href="${safeHref}">${safeForm}</a>`;
		}
		/**
		* Groups an address.
		*
		* Returns an HTML fragment: each group is wrapped in a `<span>` carrying
		* the group classes an address-inspector UI hovers on. The address content
		* is HTML-escaped; anything you concatenate around it is your
		* responsibility.
		* @returns {String}
		*/
		group() {
			if (this.elidedGroups === 0) return helpers.simpleGroup(this.addressMinusSuffix).join(":");
			assert(typeof this.elidedGroups === "number");
			assert(typeof this.elisionBegin === "number");
			const output = [];
			const [left, right] = this.addressMinusSuffix.split("::");
			if (left.length) output.push(...helpers.simpleGroup(left));
			else output.push("");
			const classes = ["hover-group"];
			for (let i = this.elisionBegin; i < this.elisionBegin + this.elidedGroups; i++) classes.push(`group-${i}`);
			output.push(`<span class="${classes.join(" ")}"></span>`);
			if (right.length) output.push(...helpers.simpleGroup(right, this.elisionEnd));
			else output.push("");
			if (this.is4()) {
				assert(this.address4 instanceof ipv4_1.Address4);
				output.pop();
				output.push(this.address4.groupForV6());
			}
			return output.join(":");
		}
		/**
		* Generate a regular expression string that can be used to find or validate
		* all variations of this address
		* @param {boolean} substringSearch
		* @returns {string}
		*/
		regularExpressionString(substringSearch = false) {
			let output = [];
			const address6 = new Address6(this.correctForm());
			if (address6.elidedGroups === 0) output.push((0, regular_expressions_1.simpleRegularExpression)(address6.parsedAddress));
			else if (address6.elidedGroups === constants6.GROUPS) output.push((0, regular_expressions_1.possibleElisions)(constants6.GROUPS));
			else {
				const halves = address6.address.split("::");
				if (halves[0].length) output.push((0, regular_expressions_1.simpleRegularExpression)(halves[0].split(":")));
				assert(typeof address6.elidedGroups === "number");
				output.push((0, regular_expressions_1.possibleElisions)(address6.elidedGroups, halves[0].length !== 0, halves[1].length !== 0));
				if (halves[1].length) output.push((0, regular_expressions_1.simpleRegularExpression)(halves[1].split(":")));
				output = [output.join(":")];
			}
			if (!substringSearch) output = [
				"(?=^|",
				regular_expressions_1.ADDRESS_BOUNDARY,
				"|[^\\w\\:])(",
				...output,
				")(?=[^\\w\\:]|",
				regular_expressions_1.ADDRESS_BOUNDARY,
				"|$)"
			];
			return output.join("");
		}
		/**
		* Generate a regular expression that can be used to find or validate all
		* variations of this address.
		* @param {boolean} substringSearch
		* @returns {RegExp}
		*/
		regularExpression(substringSearch = false) {
			return new RegExp(this.regularExpressionString(substringSearch), "i");
		}
	};
	exports.Address6 = Address6;
	const TYPE_SUBNETS = Object.keys(constants6.TYPES).map((subnet) => [new Address6(subnet), constants6.TYPES[subnet]]);
	const TEREDO_SUBNET = new Address6("2001::/32");
	const SIX_TO_FOUR_SUBNET = new Address6("2002::/16");
	const ULA_SUBNET = new Address6("fc00::/7");
	const LINK_LOCAL_SUBNET = new Address6("fe80::/10");
	const DOCUMENTATION_SUBNETS = [new Address6("2001:db8::/32"), new Address6("3fff::/20")];
	const BENCHMARKING_SUBNET = new Address6("2001:2::/48");
	const GLOBAL_UNICAST_SUBNET = new Address6("2000::/3");
	const SPECIAL_PURPOSE_V6 = constants6.SPECIAL_PURPOSE.map(([cidr, , reachable]) => ({
		subnet: new Address6(cidr),
		reachable
	}));
	const IPV4_MAPPED_SUBNET = new Address6("::ffff:0:0/96");
	const NAT64_WELL_KNOWN_SUBNET = new Address6("64:ff9b::/96");
	const NAT64_LOCAL_USE_SUBNET = new Address6("64:ff9b:1::/48");
}));
// src/address/ip.ts
var import_ip_address = (/* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$1 && this$1.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$1 && this$1.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.v6 = exports.AddressError = exports.Address6 = exports.Address4 = void 0;
	var ipv4_1 = require_ipv4();
	Object.defineProperty(exports, "Address4", {
		enumerable: true,
		get: function() {
			return ipv4_1.Address4;
		}
	});
	var ipv6_1 = require_ipv6();
	Object.defineProperty(exports, "Address6", {
		enumerable: true,
		get: function() {
			return ipv6_1.Address6;
		}
	});
	var address_error_1 = require_address_error();
	Object.defineProperty(exports, "AddressError", {
		enumerable: true,
		get: function() {
			return address_error_1.AddressError;
		}
	});
	exports.v6 = { helpers: __importStar(require_helpers()) };
})))();
/** How many bits an address of the family has. */
const bitsOf = (family) => family === 4 ? 32 : 128;
/**
* Reads an address in its strict text form: four decimal octets without leading zeros, or RFC 4291 section 2.2.
* A prefix length, a zone (RFC 4007) and anything around it make it no address: the answer is undefined.
*/
function parseIp(text) {
	if (/[/%]/.test(text)) return void 0;
	try {
		return text.includes(":") ? {
			family: 6,
			value: new import_ip_address.Address6(text).bigInt()
		} : {
			family: 4,
			value: new import_ip_address.Address4(text).bigInt()
		};
	} catch {
		return;
	}
}
// src/address/prefix.ts
/** Reads `ADDRESS/LENGTH` (RFC 4632, RFC 4291 section 2.3); undefined where the text is anything else. */
function parsePrefix(text) {
	const [, address, digits] = /^([^/]*)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
	const ip = address === void 0 ? void 0 : parseIp(address);
	const length = Number(digits);
	return ip && length <= bitsOf(ip.family) ? {
		...ip,
		length
	} : void 0;
}
parsePrefix("0.0.0.0/32"), parsePrefix("127.0.0.0/8"), parsePrefix("169.254.0.0/16"), parsePrefix("224.0.0.0/4"), parsePrefix("255.255.255.255/32"), parsePrefix("::/128"), parsePrefix("::1/128"), parsePrefix("::ffff:0:0/96"), parsePrefix("fe80::/10"), parsePrefix("ff00::/8");
// src/plan/marks.ts
/** By what names a lab's things on the host are known to be labs', and by the tag in them, whose. */
const uplinkDevice = (tag) => `nt-${tag}`;
const tableName = (tag) => `netns-topology-${tag}`;
/** Names of a lab's tables, as an expression for grep(1) too: one for each time that its way out has moved (`uplink.ts`). */
const tablesOf = (tag) => `${tableName(tag)}(-[1-9][0-9]{0,4})?`;
tablesOf("[0-9a-f]{8}");
/** Of rules, as their comment, and of namespaces, as the alias of `lo`. */
const markOf = (tag) => `netns-topology:${tag}`;
// src/plan/pin.ts
/** Where ip-netns(8) looks for namespaces, and for their files of /etc. */
const pinRoots = {
	netns: "/run/netns",
	etc: "/etc/netns"
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
const directories = Object.values(pinRoots);
const directory$1 = {
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
// src/machine/argv.ts
/**
* The words of a process by /proc/PID/cmdline, each of which a NUL ends. A program that writes a title over them (nginx,
* ocserv, PostgreSQL) fills the rest with NULs, or leaves one text as setproctitle(3bsd) writes it, `NAME: TEXT`: its words are
* then those of the title.
*/
function argvIn(cmdline) {
	if (cmdline === "") return [];
	const [title = "", ...rest] = cmdline.replace(/\0$/, "").split("\0");
	return title !== "" && rest.every((word) => word === "") && (rest.length > 0 || /^\S+: /.test(title)) ? title.split(" ").filter((word) => word !== "") : [title, ...rest];
}
// src/machine/processes.ts
const pidsOf = (machine) => machine.list("/proc").map(Number).filter((pid) => pid > 0);
/**
* The processes that are this user's, by all of their user IDs. Others' are not asked what they are: what is in their environment
* or command line, what they are called, and what they have open, is theirs to choose, and may be of any size.
*/
const ownPids = (machine) => pidsOf(machine).filter((pid) => isOfUser(machine, pid, machine.user.uid));
/** The processes of this user that have one of these words in their environment. */
const carriersOf = (machine, words) => ownPids(machine).filter((pid) => environmentOf(machine, pid).some((word) => words.includes(word)));
/** Bytes: more than execve(2) takes (`_STK_LIM`, include/uapi/linux/resource.h). A process may make its own larger (PR_SET_MM). */
const mostWords = 8388608;
const environmentOf = (machine, pid) => textOf$1(machine, `/proc/${pid}/environ`).split("\0");
/** Its words, each of which a NUL ends, or what it has written over them. */
const commandLineOf = (machine, pid) => textOf$1(machine, `/proc/${pid}/cmdline`);
/** What may not be read is taken to be empty. */
function textOf$1(machine, path) {
	try {
		return machine.readStart(path, mostWords) ?? "";
	} catch {
		return "";
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
const fieldOf = (machine, pid, name) => fieldIn(textOf$1(machine, `/proc/${pid}/status`), name);
/** The words of a line `NAME: WORD…`; none where there is no such line. */
const fieldIn = (text, name) => text.split("\n").find((line) => line.startsWith(`${name}:`))?.split(/\s+/).slice(1) ?? [];
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
const pause$2 = 2;
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
		await setTimeout$1(pause$2);
	}
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
		await setTimeout$1(pause$1);
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
// src/machine/state-entries.ts
/** The names in the state directory. None where it is not this user's own: see `throughOwn`. */
const stateEntries = (machine) => machine.list(machine.stateDirectory);
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
const fileOf = (directory) => join(directory, "journal");
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
	if (!isOwnNetwork(machine, header)) return void 0;
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
const isHeader = (line) => isFields(line) && typeof line.version === "number" && typeof line.net === "string" && ["string", "undefined"].includes(typeof line.cookie);
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
// src/machine/native-abort.ts
/** As Node makes one, whatever is global. Bun has none of it, and no such environments. */
const native = util.transferableAbortController?.() ?? new globalThis.AbortController();
/**
* Node's own classes, which its modules require: environments of tests put others in the place of the global ones, as happy-dom does.
* In what is shipped they are what `AbortController` and `AbortSignal` mean everywhere (`scripts/build/bundle.ts`).
*/
/** @public imported by what the bundle adds to modules */
const NativeAbortController = native.constructor;
/** @public as well */
const NativeAbortSignal = native.signal.constructor;
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
const untilGivenUp = 2e3;
/**
* Runs a program to its end, in a session of its own: Ctrl-C at a terminal must reach the engine, which then undoes in
* order, and not the tool that it is running. A death by signal N is the status 128 + N, as in a shell.
*
* @param killGroup kills the program's process group after an abort.
* @throws CapabilityError where the program is not there or may not be run; the signal's reason after an abort, once the
*   program has been killed with its process group, or does not end, as where it waits for a file system that hangs.
*/
function run(argv, options, killGroup) {
	const { stdin, cwd, signal } = options;
	return new Promise((resolve, reject) => {
		signal?.throwIfAborted();
		const child = start$1(argv, options);
		const abort = () => {
			kill$1(child, killGroup);
			setTimeout(() => {
				child.unref();
				reject(signal?.reason);
			}, untilGivenUp).unref();
		};
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
const usual = "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin";
/**
* `PATH` with the directories that a user's may lack, and without those that depend on the working directory, where somebody else
* may have put programs: an empty one is that itself (environ(7)).
*/
const searchPath = () => [...(process.env.PATH ?? "").split(":").filter(isAbsolute), usual].join(":");
function collect(stream) {
	const chunks = [];
	stream?.on("data", (chunk) => chunks.push(chunk));
	return () => Buffer.concat(chunks).toString("utf8");
}
function kill$1(child, killGroup) {
	if (child.pid === void 0) return;
	killGroup(child.pid);
	child.stdout?.destroy();
	child.stderr?.destroy();
}
function explain(error, program, cwd) {
	const code = codeOf(error);
	if (cwd !== void 0 && code === "ENOENT" && !statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) return new LabError(`${program} can not be run in ${cwd}: there is no such directory`, { cause: error });
	const name = basename(program);
	if (code === "ENOENT") return new CapabilityError(`the program ${name} is needed and was not found`, hinted(installHint(name), error));
	if (code === "EACCES") return new CapabilityError(`the program ${program} may not be run by this user`, { cause: error });
	return new LabError(`the program ${name} could not be started${isError(error) ? `: ${error.message}` : ""}`, { cause: error });
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
const patience$1 = 2e3;
/**
* Ends what is still running for an act of a lab whose process was killed meanwhile: what it does after the act was undone,
* nobody would undo.
*/
async function endTools(machine, directory) {
	const left = await killFound(machine, {
		find: () => toolsOf(machine, basename(directory)),
		patience: patience$1
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
	const done = new NativeAbortController();
	const { signal } = done;
	const untilInterrupted = async () => {
		if (!interruption.aborted) await once(interruption, "abort", { signal });
		await setTimeout$1(grace, void 0, { signal });
		throw interruption.reason;
	};
	try {
		return await Promise.race([work, untilInterrupted()]);
	} finally {
		done.abort();
	}
}
// src/machine/stat.ts
/** Undefined where there is no such process. */
const statOf = (machine, pid) => statIn(machine, `/proc/${pid}`);
/** As `statOf`, by the process's directory of any procfs. Its name, which comes before, may hold anything. */
function statIn(machine, directory) {
	const stat = machine.read(`${directory}/stat`);
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
/** The children of a process's main thread, as /proc/PID/task/TID/children of proc(5) lists them: also those that have ended. */
const childrenOf = (machine, pid) => (machine.read(`/proc/${pid}/task/${pid}/children`) ?? "").split(" ").filter(Boolean).map(Number);
// src/machine/kill.ts
const patience = 1e3;
const pause = 2;
/**
* Whether a process leaves no zombie when it is killed now, or has had its time to hear of its children's end. A child that its parent has not waited for goes to PID 1 of the
* parent's PID namespace (find_new_reaper(), kernel/exit.c). PID 1 of many containers waits for nobody, and while there is the
* zombie, the PID namespace that the child was in does not end (zap_pid_ns_processes(), kernel/pid_namespace.c). PID 1 of a lab
* waits for all.
*
* @param waited ms since it was first to be killed
*/
const isRipe = (machine, pid, waited) => waited > patience || fieldOf(machine, pid, "NSpid").length > 1 || childrenOf(machine, pid).length === 0;
/**
* Kills a process group from below: a parent outside the lab after its children. Those that have left the group stay, and so
* does what is another user's, as sudo(8), which ends with its input. What is ripe is killed before the function returns;
* the promise resolves when nobody is left.
*
* @param leader its number, also where that process has ended; 0: one that could not be started.
*/
async function killGroup(machine, leader) {
	if (leader === 0) return;
	const members = () => pidsOf(machine).filter((pid) => statOf(machine, pid)?.group === leader && isRunning(machine, pid));
	const start = performance.now();
	for (let left = members(); left.length > 0; left = members()) {
		const waited = performance.now() - start;
		for (const pid of left) if (isRipe(machine, pid, waited)) kill(machine, pid);
		if (waited > patience) return;
		await setTimeout$1(pause);
	}
}
function kill(machine, pid) {
	try {
		machine.signal(pid, "SIGKILL");
	} catch (error) {
		if (codeOf(error) !== "EPERM") throw error;
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
		if (isError(error)) error.message = error.message.replaceAll(through, directory);
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
const readUntrustedFile = (path, limit) => withUntrusted(path, (descriptor, size) => {
	if (size > limit) throw new Error(`${path} has more than ${limit} bytes`);
	return readFrom(descriptor, 0, size).toString();
});
/**
* As `readUntrustedFile`, `length` bytes from `start` on, or as many of them as there are.
*
* @throws NotRegularError, and the errors of open(2) and read(2).
*/
const readUntrustedBytes = (path, start, length) => withUntrusted(path, (descriptor, size) => readFrom(descriptor, start, Math.max(0, Math.min(length, size - start))));
function readFrom(descriptor, start, length) {
	const buffer = Buffer.alloc(length);
	return buffer.subarray(0, readSync(descriptor, buffer, 0, length, start));
}
function withUntrusted(path, read) {
	const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY | constants.O_NOFOLLOW);
	try {
		const stat = fstatSync(descriptor);
		if (!stat.isFile()) throw new NotRegularError(path, stat.isDirectory());
		return read(descriptor, stat.size);
	} finally {
		closeSync(descriptor);
	}
}
const chunk = 16384;
function startOf(descriptor, limit) {
	const chunks = [];
	for (let length = 0; length < limit;) {
		const buffer = Buffer.alloc(Math.min(chunk, limit - length));
		const read = readSync(descriptor, buffer, 0, buffer.length, null);
		if (read === 0) break;
		chunks.push(buffer.subarray(0, read));
		length += read;
	}
	return Buffer.concat(chunks).toString();
}
/** The text of the first bytes of a file whose size nobody knows before it is read. @throws the errors of open(2) and read(2) */
function readStart(path, limit) {
	const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOCTTY);
	try {
		return startOf(descriptor, limit);
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
	const machine = {
		stateDirectory,
		user,
		platform: process.platform,
		find,
		run: (argv, options = {}) => run(argv, options, (leader) => void killGroup(machine, leader)),
		runNow,
		read: (path) => unlessGone(() => naming(path, () => at(path, (there) => readFileSync(there, "utf8"))), noFile),
		readStart: (path, limit) => unlessGone(() => at(path, (there) => readStart(there, limit)), noFile),
		readUntrusted: (path, limit) => unlessGone(() => at(path, (there) => readUntrustedFile(there, limit))),
		readBytes: (path, from, length) => unlessGone(() => at(path, (there) => readUntrustedBytes(there, from, length))),
		list: (path) => unlessGone(() => at(path, (there) => readdirSync(there))) ?? [],
		readLink: (path) => unlessHidden(() => at(path, (there) => readlinkSync(there))),
		inode: (path) => unlessHidden(() => at(path, (there) => statSync(there).ino)),
		modified: (path) => unlessHidden(() => at(path, (there) => statSync(there, { bigint: true }).mtimeNs)),
		made: (path) => unlessHidden(() => lstatSync(path).ctimeMs / 1e3),
		identity: (path) => unlessHidden(() => identityOf(path)),
		open: (path) => unlessHidden(() => openFile(path)),
		isReadOnly,
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
	return machine;
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
	const runtime = [process.env.XDG_RUNTIME_DIR, `/run/user/${user.uid}`].find((path) => path && isPath(path) && isPrivate(path));
	return runtime === void 0 ? `/tmp/netns-topology-${user.uid}` : join(runtime, "netns-topology");
}
/** What is not absolute is to be ignored (XDG Base Directory Specification); journals and messages have paths on one line. */
const isPath = (text) => isAbsolute(text) && !text.includes("\n");
/** access(2) says so to root for mounts, and for whole file systems to everybody. */
function isReadOnly(path) {
	try {
		accessSync(path, constants.W_OK);
		return false;
	} catch (error) {
		return codeOf(error) === "EROFS";
	}
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
/** ELOOP is a link that leads to itself, EISDIR what docker(1) makes where a file that it should mount is not there. */
const noFile = /* @__PURE__ */ new Set([
	...gone,
	"ELOOP",
	"EISDIR"
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
/** Node.js names the file where it cannot be opened, but not where it cannot be read or written to, as a directory or without space. */
function naming(path, work) {
	try {
		return work();
	} catch (error) {
		if (isError(error) && !error.message.includes(path)) error.message += ` '${path}'`;
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
		chmodSync(path, mode);
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
	"ENOTEMPTY",
	"EROFS"
]);
/** Of a file system that is read-only, the kernel says so before it looks for what is to be removed. */
function removeDirectory(path) {
	if (lstatSync(path, { throwIfNoEntry: false }) === void 0) return;
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
