import { n as __require, t as __commonJSMin } from "./chunk-rolldown-runtime.js";
import { a as TopologyError } from "./chunk-errors.js";
import { n as nearest, t as didYouMean } from "./chunk-nearest.js";
import { B as contains, F as hostMember, G as lastOf, H as firstOf, I as createPool, J as subnetOf, L as isLinkLocal6, R as reservedKind, U as formatPrefix, V as everything, W as isSubnet, X as formatIp, Y as bitsOf, Z as parseIp, q as parsePrefix, z as specialKind } from "./chunk-audit.js";
import { d as record, f as strictObject, h as union, l as literal, n as array, o as int, p as string, r as boolean, t as _enum } from "./chunk-schemas.js";
import { n as escapeText } from "./chunk-escape.js";
// src/spec/path.ts
/** A path as a key of a map. */
const pathKey = (path) => JSON.stringify(path);
/** An own property or element, so that `constructor` is an ordinary name; undefined where there is none. */
function childOf(value, key) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
	return Object.getOwnPropertyDescriptor(value, key)?.value;
}
/** Whether a path is of a kind: `*` stands for any key or index. */
const matchesPath = (pattern, path) => pattern.length === path.length && pattern.every((part, index) => part === "*" || part === path[index]);
// src/spec/cuts.ts
/** Fields from which nothing else follows: neither who is where, nor which addresses there are. */
const lonely = [...["mtu", "stp"].map((field) => [
	"bridges",
	"*",
	field
]), ...[
	"mtu",
	"mac",
	"offload"
].flatMap((field) => [[
	"namespaces",
	"*",
	"interfaces",
	"*",
	field
], [
	"host",
	"interfaces",
	"*",
	field
]])];
const isAlone = (path) => lonely.some((pattern) => matchesPath(pattern, path));
function createCuts() {
	const exact = /* @__PURE__ */ new Map();
	const around = /* @__PURE__ */ new Set();
	const missing = /* @__PURE__ */ new Map();
	const doubt = (path) => {
		exact.set(pathKey(path), path);
		const shortest = isAlone(path) ? path.length : 0;
		for (let length = shortest; length <= path.length; length++) around.add(pathKey(path.slice(0, length)));
	};
	const leaveOut = (path) => {
		const index = path.at(-1);
		if (typeof index === "number" && !exact.has(pathKey(path))) {
			const list = pathKey(path.slice(0, -1));
			missing.set(list, [...missing.get(list) ?? [], index].toSorted((a, b) => a - b));
		}
		doubt(path);
	};
	const touches = (path) => around.has(pathKey(path)) || path.some((_, length) => exact.has(pathKey(path.slice(0, length))));
	const originalIndex = (index, list) => (missing.get(pathKey(list)) ?? []).reduce((moved, gone) => gone <= moved ? moved + 1 : moved, index);
	const original = (path) => {
		const found = [];
		for (const part of path) found.push(typeof part === "number" ? originalIndex(part, found) : part);
		return found;
	};
	const some = (test) => exact.values().some((path) => !isAlone(path) && test(path));
	return {
		leaveOut,
		doubt,
		touches,
		some,
		original
	};
}
// src/address/overlap.ts
const before$1 = (a, b) => {
	if (a.family !== b.family) return a.family - b.family;
	const [first, other] = [firstOf(a), firstOf(b)];
	if (first !== other) return first < other ? -1 : 1;
	return a.length - b.length;
};
/**
* Every thing whose subnet lies in another's, with the smallest such one. Subnets nest or are apart, so one pass over
* them in order, with a stack of those that are still open, finds them all.
*/
function findOverlaps(things, subnetOf) {
	const sorted = things.map((thing) => ({
		thing,
		subnet: subnetOf(thing)
	})).toSorted((a, b) => before$1(a.subnet, b.subnet));
	const open = [];
	const found = [];
	for (const entry of sorted) {
		const isOver = ({ subnet }) => subnet.family !== entry.subnet.family || lastOf(subnet) < firstOf(entry.subnet);
		while (open.length > 0 && open.slice(-1).some(isOver)) open.pop();
		const outer = open.at(-1);
		if (outer) found.push({
			inner: entry.thing,
			outer: outer.thing
		});
		open.push(entry);
	}
	return found;
}
// src/spec/fault.ts
/** A string of which `find` says what is wrong, if anything is. Zod carries the hint along in the issue's `params`. */
const textWithout = (find, base = string()) => base.check(({ value, issues }) => {
	const fault = find(value);
	if (fault) issues.push({
		code: "custom",
		message: fault.message,
		input: value,
		params: { hint: fault.hint }
	});
});
// src/spec/addresses.ts
const ipPattern = "[0-9a-fA-F:.]+";
const prefixPattern = `${ipPattern}/[0-9]{1,3}`;
const noAddress = (text) => ({
	message: `\`${text}\` is no IP address`,
	hint: /^[\d.]+$/.test(text) ? "four numbers from 0 to 255 without leading zeros" : "such as 10.1.1.10 or fd00:1::10"
});
function noPrefix(text) {
	const ip = parseIp(text);
	if (!ip) return {
		message: `\`${text}\` is no IP prefix`,
		hint: "such as 10.1.1.0/24 or fd00:1::/64"
	};
	const usual = ip.family === 4 ? 24 : 64;
	return {
		message: `\`${text}\` has no prefix length`,
		hint: `such as ${formatIp(ip)}/${usual}`
	};
}
function specialFault(ip) {
	const kind = specialKind(ip);
	if (kind === void 0 || kind === "link-local") return void 0;
	return { message: `${formatIp(ip)} is ${/^[aeiouI]/.test(kind) ? "an" : "a"} ${kind} address, which no host can have` };
}
/** Of a prefix that begins at 0.0.0.0 the kernel makes no route for an address (`fib_add_ifaddr`, net/ipv4/fib_frontend.c). */
const isFirstZero = (prefix) => prefix.family === 4 && firstOf(prefix) === 0n;
function interfaceAddressFault(text) {
	const prefix = parsePrefix(text);
	if (!prefix) return noPrefix(text);
	const special = specialFault(prefix);
	if (special) return special;
	if (isFirstZero(prefix)) {
		const hint = `Linux has no route to ${formatPrefix(subnetOf(prefix))}; a longer prefix leaves 0.0.0.0 out`;
		return {
			message: `${formatPrefix(prefix)} begins at 0.0.0.0, which no host can have`,
			hint
		};
	}
	if (reservedKind(prefix) !== "broadcast address") return void 0;
	const subnet = formatPrefix(subnetOf(prefix));
	return { message: `${formatIp(prefix)} is the broadcast address of ${subnet}, at which no host is reached` };
}
function prefixFault(text) {
	const prefix = parsePrefix(text);
	if (!prefix) return noPrefix(text);
	if (isSubnet(prefix)) return void 0;
	return {
		message: `\`${text}\` has bits set beyond its prefix length`,
		hint: `did you mean \`${formatPrefix(subnetOf(prefix))}\`?`
	};
}
function subnetFault(text) {
	const fault = prefixFault(text);
	const prefix = parsePrefix(text);
	if (fault || !prefix) return fault;
	if (isLinkLocal6(prefix)) return { message: `every interface has an address in ${text} anyway` };
	return specialFault(prefix) && { message: `\`${text}\` has no addresses that a host can have` };
}
/** 127.0.0.1 and ::1 are there; the rest of 127.0.0.0/8 may be added. */
function loopbackAddressFault(text) {
	const prefix = parsePrefix(text);
	if (prefix && specialKind(prefix) === "loopback") return ["127.0.0.1", "::1"].includes(formatIp(prefix)) ? { message: `${formatIp(prefix)} is there already` } : void 0;
	return interfaceAddressFault(text);
}
const ipFault = (text) => parseIp(text) ? void 0 : noAddress(text);
const hostAddressFault = (text) => {
	const ip = parseIp(text);
	if (!ip) return noAddress(text);
	return specialKind(ip) === "loopback" ? void 0 : specialFault(ip);
};
function selectorFault(text) {
	return parseIp(text) ? void 0 : prefixFault(text);
}
const destinationFault = (text) => text === "default" ? void 0 : prefixFault(text);
function hostDestinationFault(text) {
	if (text !== "default" && parsePrefix(text)?.length !== 0) return prefixFault(text);
	return {
		message: `\`${text}\` would change where the machine itself goes`,
		hint: "name the prefixes that are in the lab, such as 10.9.0.0/16"
	};
}
const ipAddress = textWithout(ipFault).meta({ pattern: `^${ipPattern}$` });
const hostAddress = textWithout(hostAddressFault).meta({ pattern: `^${ipPattern}$` });
const interfaceAddress = textWithout(interfaceAddressFault).meta({ pattern: `^${prefixPattern}$` });
const loopbackAddress = textWithout(loopbackAddressFault).meta({ pattern: `^${prefixPattern}$` });
const subnet = textWithout(subnetFault).meta({ pattern: `^${prefixPattern}$` });
const destination = textWithout(destinationFault).meta({ pattern: `^(?:default|${prefixPattern})$` });
const hostDestination = textWithout(hostDestinationFault).meta({ pattern: `^(?!.*/0$)${prefixPattern}$` });
/** What a routing policy selects by: an address or a prefix. */
const selector = textWithout(selectorFault).meta({ pattern: `^${ipPattern}(?:/[0-9]{1,3})?$` });
// src/spec/scalars.ts
/** The largest number that 32 bits hold: of routing tables, metrics and priorities. */
const largest32 = 4294967295;
const mtu = int().min(68).max(65535);
const port = int().min(1).max(65535);
const table = int().min(1).max(largest32);
const metric = int().min(0).max(largest32);
const priority = int().min(1).max(largest32);
/** The six bits of a DSCP where the octet has them; the kernel refuses the other two, which are of ECN (RFC 3168). */
const typeOfService = int().min(4).max(252).multipleOf(4, "expected a multiple of 4: the last two bits are of ECN");
const macPattern = /^[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5}$/;
/** `is_valid_ether_addr` of the kernel: neither a group address nor all zero. */
function macFault(text) {
	if (!macPattern.test(text)) return {
		message: `\`${text}\` is no MAC address`,
		hint: "such as 02:00:00:00:00:10"
	};
	if (/^[0:]*$/.test(text)) return { message: `\`${text}\` is all zero, which no interface can have` };
	if (Number.parseInt(text.slice(0, 2), 16) % 2 === 0) return void 0;
	return {
		message: `\`${text}\` is a group address, which no interface can have`,
		hint: "its first octet must be even"
	};
}
const mac = textWithout(macFault).meta({ pattern: macPattern.source });
/** A sysctl is one line of text, which procfs ends at a NUL. */
const isOneLine = (text) => !/[\0\r\n]/.test(text);
const sysctlValue = union([
	string().refine(isOneLine, "expected one line of text"),
	int(),
	boolean()
], { error: "expected a number, a boolean or one line of text" });
function commandFault(text) {
	if (text.trim() === "") return { message: "expected a command, found an empty one" };
	return text.includes("\0") ? { message: "a command can not have a NUL in it" } : void 0;
}
const command = textWithout(commandFault).meta({ minLength: 1 });
// src/spec/bridge.ts
const bridgeSchema = strictObject({
	subnets: array(subnet).readonly().optional().meta({
		description: "Where addresses are given from. Implied by `addresses`.",
		examples: [["10.1.1.0/24", "fd00:1::/64"]]
	}),
	addresses: array(interfaceAddress).readonly().optional().meta({
		description: "The segment's gateway, which is the lab itself.",
		examples: [["10.1.1.1/24"]]
	}),
	nat: boolean().optional().meta({
		description: "What leaves through the gateway reaches the outside, behind the address of the machine. With only `subnets`, the lowest free address of each is the gateway.",
		default: false
	}),
	ipv6: boolean().optional().meta({
		description: "`false` turns IPv6 off on every interface on it, and with it their link-local addresses.",
		default: true
	}),
	mtu: mtu.optional().meta({
		description: "Of the bridge, its ports, and every interface on it that names none, in bytes.",
		default: 1500
	}),
	stp: boolean().optional().meta({
		description: "Spanning tree: coming up waits until every port forwards, about 4 seconds.",
		default: false
	})
}).meta({
	title: "Bridge",
	description: "A layer-2 segment."
});
// src/spec/names.ts
const labelPattern = /^(?![hH][oO][sS][tT]$)[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;
const namespacePattern = /^(?![hH][oO][sS][tT]$)[a-zA-Z](?:[a-zA-Z0-9_-]{0,61}[a-zA-Z0-9_])?$/;
/** A name that matches a pattern, which `characters` says in words. */
function nameFault(name, pattern, characters) {
	if (name.toLowerCase() === "host") return {
		message: "`host` is taken: it means the machine itself",
		hint: "choose another name"
	};
	if (pattern.test(name)) return void 0;
	const hint = `${characters}, beginning with a letter, not ending in \`-\`, at most 63`;
	return {
		message: `\`${name}\` can not be a name`,
		hint
	};
}
/** A label of a host name (RFC 1123 section 2.1) that begins with a letter. */
const labelFault = (name) => nameFault(name, labelPattern, "letters, digits and `-`");
/** What every namespace calls itself in its hosts file. */
const ownNames = [
	"localhost",
	"ip6-localhost",
	"ip6-loopback"
];
/** As a label, with `_`, which `ip netns` and hosts(5) take and which scripts use. */
function namespaceNameFault(name) {
	if (!ownNames.includes(name.toLowerCase())) return nameFault(name, namespacePattern, "letters, digits, `-` and `_`");
	return {
		message: `\`${name}\` is taken: it is what every namespace calls itself`,
		hint: "choose another name"
	};
}
const inAnyCase = (word) => word.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const namespaceNamePattern = new RegExp(`^(?!(?:${ownNames.map(inAnyCase).join("|")})$)${namespacePattern.source.slice(1)}`);
/** Names that the kernel, or its sysctl directories, keep for themselves. */
const reservedInterfaceNames = [
	"lo",
	"all",
	"default",
	".",
	".."
];
const interfaceNamePattern = /^(?!(?:lo|all|default|\.\.?|[0-9]+)$)[^/:%\s\p{Cc}\p{Cf}\p{Cs}]{1,15}$/u;
/**
* `dev_valid_name` of the kernel's net/core/dev.c, and what would be misread: digits only is an index, `%` a template.
* The kernel looks at bytes and takes 0xA0 for a space, so that some letters can not be in a name.
*/
function interfaceNameFault(name) {
	const bytes = new TextEncoder().encode(name);
	const message = `\`${name}\` can not be the name of an interface`;
	if (reservedInterfaceNames.includes(name)) return {
		message,
		hint: "the kernel keeps it for itself"
	};
	if (bytes.length > 15) return {
		message,
		hint: `it has ${bytes.length} bytes; at most 15 are possible`
	};
	if (/^[0-9]+$/.test(name)) return {
		message,
		hint: "it has only digits; begin it with a letter"
	};
	if (interfaceNamePattern.test(name) && !bytes.includes(160)) return void 0;
	return {
		message,
		hint: "1 to 15 bytes without `/`, `:`, `%`, whitespace and control characters"
	};
}
const machineInterfaceNamePattern = /^(?!(?:lo|all|default|\.\.?|[0-9]+)$)[!#$&-.0-9;-[\]-~]{1,15}$/;
/** Rules of nft(8) name it, in which a quote cannot be written; what else is refused, its grammar does not promise. */
function machineInterfaceNameFault(name) {
	if (interfaceNameFault(name) || machineInterfaceNamePattern.test(name)) return interfaceNameFault(name);
	return {
		message: `\`${name}\` can not be the name of an interface of the machine itself`,
		hint: "ASCII without `\"` and `\\`, because rules of nftables have to name it"
	};
}
const hostNamePattern = /^(?=.{1,253}$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
const hostNameFault = (name) => hostNamePattern.test(name) ? void 0 : {
	message: `\`${name}\` is no host name`,
	hint: "labels of letters, digits and `-`, joined by dots (RFC 1123)"
};
/** Patterns go to editors by `.meta`, while the messages come from the functions above. */
const label = textWithout(labelFault).meta({ pattern: labelPattern.source });
const namespaceName = textWithout(namespaceNameFault).meta({ pattern: namespaceNamePattern.source });
const interfaceName = textWithout(interfaceNameFault).meta({ pattern: interfaceNamePattern.source });
const machineInterfaceName = textWithout(machineInterfaceNameFault).meta({ pattern: machineInterfaceNamePattern.source });
const hostName = textWithout(hostNameFault).meta({ pattern: hostNamePattern.source });
/** A name that is looked up elsewhere in the file, so that its own rules are those of what it names. */
const reference = string().min(1, "expected a name, found an empty string");
/** `NAMESPACE:INTERFACE`, cut in two; neither name can have a colon. */
function splitReference(text) {
	const colon = text.indexOf(":");
	return colon < 0 ? { namespace: text } : {
		namespace: text.slice(0, colon),
		interface: text.slice(colon + 1)
	};
}
/** A label made of any text: what can not be in one becomes `-`. */
function labelOf(text) {
	const name = text.replaceAll(/[^a-zA-Z0-9]+/g, "-").replace(/^-+/, "");
	return (/^(?!host$)[a-zA-Z]/i.test(name) ? name : `topology-${name}`).slice(0, 63).replace(/-+$/, "");
}
// src/spec/check.ts
const checkSchema = strictObject({
	from: reference.meta({
		description: "The namespace that asks, or `host`, the machine itself; for an address also where it has no interface here.",
		examples: ["client", "host"]
	}),
	to: reference.meta({
		description: "A namespace or `host` (each of its addresses of the families that `from` has), `namespace:interface`, or an address.",
		examples: [
			"server",
			"server:eth0",
			"10.1.1.10"
		]
	}),
	icmp: _enum(["reachable", "unreachable"]).optional().meta({ description: "Whether an echo request is answered." }),
	tcp: port.optional().meta({
		description: "The TCP port to connect to.",
		examples: [8080]
	}),
	udp: port.optional().meta({
		description: "The UDP port to send to.",
		examples: [53]
	}),
	expect: _enum([
		"open",
		"answered",
		"refused",
		"filtered",
		"silent"
	]).optional().meta({ description: "With `tcp`: open (default), refused or filtered. With `udp`: answered (default), refused or silent." })
}).meta({
	title: "Check",
	description: "Who reaches whom: exactly one of `icmp`, `tcp` and `udp`."
});
// src/spec/interface.ts
const interfaceSchema = strictObject({
	bridge: reference.optional().meta({
		description: "The bridge it is a port of.",
		examples: ["lan"]
	}),
	peer: reference.optional().meta({
		description: "The far end of a wire, as `namespace:interface` or `host:interface`. Naming it on one side is enough; the other side may be `{}`.",
		examples: ["db:p2p0"]
	}),
	addresses: array(interfaceAddress).readonly().optional().meta({
		description: "Its addresses; `[]` for none. Without it, the lowest free one of each subnet of its bridge.",
		examples: [["10.1.1.10/24", "fd00:1::10/64"]]
	}),
	mac: mac.optional().meta({
		description: "Its MAC address. Without it, one made from the names of topology, namespace and interface.",
		examples: ["02:00:00:00:00:10"]
	}),
	mtu: mtu.optional().meta({
		description: "In bytes; without it, its bridge's, or that of the other end.",
		examples: [1400]
	}),
	offload: boolean().optional().meta({
		description: "`false` turns checksum, segmentation and VLAN offloads off on both ends of the wire.",
		default: true
	})
}).meta({
	title: "Interface",
	description: "A port of a bridge, or one end of a wire."
});
const interfacesSchema = record(interfaceName, interfaceSchema);
const machineInterfacesSchema = record(machineInterfaceName, interfaceSchema);
// src/spec/mark.ts
const number = "(?:0x[0-9a-fA-F]{1,8}|[0-9]{1,10})";
const pattern = `^${number}/${number}$`;
/** The two numbers of `VALUE/MASK`, each decimal or, behind `0x`, hexadecimal. */
const partsOf = (text) => new RegExp(pattern).test(text) ? text.split("/").map(Number) : [];
function maskedMarkFault(text) {
	const [value, mask] = partsOf(text);
	if (value === void 0 || mask === void 0 || value > 4294967295 || mask > 4294967295) return {
		message: `\`${text}\` is no mark`,
		hint: "a number of 32 bits, or VALUE/MASK such as 0x100/0xff00"
	};
	if (mask !== 0 && (BigInt(value) & ~BigInt(mask)) === 0n) return void 0;
	return {
		message: `no packet can have the mark \`${text}\``,
		hint: "every bit of the value must also be in the mask"
	};
}
/** A mark of packets (`SO_MARK` of socket(7)), all of its bits or those of a mask. */
const mark = union([int().min(1).max(largest32), textWithout(maskedMarkFault).meta({ pattern })], { error: "expected a number, or VALUE/MASK such as 0x100/0xff00" });
/** The value and the mask as ip-rule(8) takes and prints them. */
function formatMark(said) {
	const [value, mask] = typeof said === "number" ? [said] : partsOf(said);
	return [value, mask].flatMap((part) => part === void 0 ? [] : `0x${part.toString(16)}`).join("/");
}
// src/spec/route.ts
const via = union([reference, array(reference).min(1).readonly()], { error: "expected an address, a name, or a list of them" }).meta({
	description: "The next hop: an address, `namespace` or `namespace:interface`; `host` is the machine itself. A list: equal cost. A route of IPv4 may have an IPv6 address as its next hop (RFC 5549).",
	examples: [
		"10.1.1.1",
		"router",
		"router:eth0",
		["10.1.1.7", "10.1.1.8"],
		"fe80::1"
	]
});
const routeSchema = strictObject({
	to: destination.meta({
		description: "The destination: a prefix, or `default`. `default` by a name means every family that both have.",
		examples: [
			"default",
			"10.9.0.0/16",
			"fd00:9::/48"
		]
	}),
	via: via.optional(),
	dev: reference.optional().meta({
		description: "The interface to send by.",
		examples: ["eth0"]
	}),
	type: _enum([
		"unicast",
		"local",
		"blackhole",
		"unreachable",
		"prohibit"
	]).optional().meta({
		description: "What becomes of the packets: sent on, dropped, or refused with an ICMP message; `local`: taken in, as if the destination were an address of the namespace. Where it says nothing else, `dev` is `lo` then and `table` the local one, 255.",
		default: "unicast"
	}),
	"on-link": boolean().optional().meta({
		description: "The next hop is on the link of `dev` even where no address of it says so.",
		default: false
	}),
	from: hostAddress.optional().meta({
		description: "The source address that is preferred.",
		examples: ["10.1.1.10"]
	}),
	mtu: mtu.optional().meta({
		description: "The path MTU, in bytes.",
		examples: [1299]
	}),
	metric: metric.optional().meta({
		description: "The lower one is preferred.",
		examples: [50]
	}),
	table: table.optional().meta({
		description: "The routing table; without it, the main one.",
		examples: [100]
	})
}).meta({
	title: "Route",
	description: "Where packets for a destination go."
});
/** A route of the machine itself. One without a device would outlive the lab, so that there is no `type`. */
const hostRouteSchema = routeSchema.omit({ type: true }).extend({ to: hostDestination.meta({
	description: "The destination: a prefix. Never the default route, by which the machine reaches everything else.",
	examples: ["10.9.0.0/16", "fd00:9::/48"]
}) }).meta({
	title: "Route of the host",
	description: "Where packets of the machine for a destination in the lab go."
});
const policySchema = strictObject({
	from: selector.optional().meta({
		description: "Source address or prefix.",
		examples: ["10.1.1.10", "10.1.0.0/16"]
	}),
	to: selector.optional().meta({
		description: "Destination address or prefix.",
		examples: ["10.9.0.0/16"]
	}),
	mark: mark.optional().meta({
		description: "The mark that a firewall gave a packet, or `VALUE/MASK`.",
		examples: [1, "0x100/0xff00"]
	}),
	iif: reference.optional().meta({
		description: "The interface by which a packet came in; `lo` for what the namespace sends itself.",
		examples: ["eth0"]
	}),
	"type-of-service": typeOfService.optional().meta({
		description: "The DSCP in its octet, a multiple of 4: for IPv4 at most 28.",
		examples: [16]
	}),
	table: table.meta({
		description: "The table that is looked up.",
		examples: [100]
	}),
	priority: priority.optional().meta({
		description: "The lower one is looked at first. Rules without one come right before the main table, in the order of the file.",
		examples: [100]
	})
}).meta({
	title: "Routing policy",
	description: "Which packets use which routing table, ip-rule(8)."
});
// src/spec/host.ts
const hostSchema = strictObject({
	interfaces: machineInterfacesSchema.optional().meta({
		description: "Its interfaces in the network, by the names they have on the machine.",
		examples: [{ lan0: { bridge: "lan" } }]
	}),
	routes: array(hostRouteSchema).readonly().optional().meta({ description: "Its routes by these interfaces. None is implied." })
}).meta({
	title: "Host",
	description: "The machine itself, and what runs on it outside any namespace."
});
// src/spec/private.ts
/** Of the kernel, or each namespace's own already. */
const taken = {
	"/": "it is the file system as a whole",
	"/etc": "each namespace has names and a resolver there already"
};
const ofKernel = [
	"/proc",
	"/sys",
	"/dev"
];
/** With the tools that start programs inside. */
const ofTools = [
	"/usr",
	"/bin",
	"/sbin",
	"/lib",
	"/lib32",
	"/lib64",
	"/usr/bin",
	"/usr/sbin",
	"/usr/lib",
	"/usr/lib64"
];
/** The directory of the kernel's that a path is in, if it is in one. */
const kernelsOf = (path) => ofKernel.find((directory) => path === directory || path.startsWith(`${directory}/`));
const hasControls = (path) => /[\0-\x1f\x7f]/.test(path);
/** Paths are compared by their text, and stand in a list with one on each line. */
function directoryFault(path) {
	const message = `\`${path}\` can not be private`;
	if (!path.startsWith("/")) return {
		message,
		hint: "an absolute path, such as /run"
	};
	if (hasControls(path)) return {
		message,
		hint: "a path without control characters"
	};
	if (path !== "/" && /\/(?:\.{0,2})(?:\/|$)/.test(path)) return {
		message,
		hint: "a path without `.`, `..`, `//` and a slash at its end"
	};
	const reason = Object.hasOwn(taken, path) ? taken[path] : void 0;
	if (reason !== void 0) return {
		message: `${message}: ${reason}`,
		hint: "name a directory in it"
	};
	if (ofTools.includes(path)) return {
		message: `${message}: what starts programs in the namespace is there`,
		hint: "name a directory in it"
	};
	const kernel = kernelsOf(path);
	return kernel === void 0 ? void 0 : { message: `${message}: what is in ${kernel} is the kernel's` };
}
function sourceFault(path) {
	if (path === "") return { message: "expected a directory to copy, found an empty string" };
	if (hasControls(path)) return { message: "a path can not have control characters in it" };
	const kernel = kernelsOf(path);
	return kernel === void 0 ? void 0 : { message: `what is in ${kernel} is the kernel's, and has no end to copy` };
}
const directory = textWithout(directoryFault).meta({ pattern: "^/[^/]" });
const privateDirectorySchema = strictObject({
	path: directory.meta({ description: "The directory, as programs of the namespace find it." }),
	from: textWithout(sourceFault).optional().meta({
		description: "The directory whose content it begins with. A relative path begins where `up` is run.",
		examples: ["./frr/r1"]
	})
}).meta({
	title: "Private directory",
	description: "A directory that each namespace has for itself."
});
const entry = union([directory, privateDirectorySchema], { error: "expected an absolute path, or `{ path: PATH, from: DIRECTORY }`" });
const privateSchema = array(entry).readonly().meta({
	description: "Directories that its programs have for themselves: empty, or with a copy of what is in another directory. They are gone with the topology.",
	examples: [["/run", {
		path: "/etc/frr",
		from: "./frr/r1"
	}]]
});
// src/spec/sysctl-names.ts
/**
* Names of /proc/sys/net by directory. The kernel registers these once for each network namespace (`register_net_sysctl`
* in net/): those that a new namespace can write on Linux 6.18, older ones of nf_conntrack, and those of modules after
* Documentation/networking and Documentation/admin-guide/sysctl/net.rst.
*/
const ofNamespace = {
	"net/bridge": `
    bridge-nf-call-arptables bridge-nf-call-ip6tables bridge-nf-call-iptables bridge-nf-filter-pppoe-tagged
    bridge-nf-filter-vlan-tagged bridge-nf-pass-vlan-input-dev
  `,
	"net/core": `
    optmem_max rps_default_mask somaxconn tstamp_allow_data txrehash xfrm_acq_expires xfrm_aevent_etime
    xfrm_aevent_rseqth xfrm_larval_drop
  `,
	"net/ipv4": `
    fib_multipath_hash_fields fib_multipath_hash_policy fib_multipath_hash_seed fib_multipath_use_neigh
    fib_notify_on_flag_change fwmark_reflect icmp_echo_enable_probe icmp_echo_ignore_all icmp_echo_ignore_broadcasts
    icmp_errors_use_inbound_ifaddr icmp_ignore_bogus_error_responses icmp_msgs_burst icmp_msgs_per_sec icmp_ratelimit
    icmp_ratemask igmp_link_local_mcast_reports igmp_max_memberships igmp_max_msf igmp_qrv ip_autobind_reuse
    ip_default_ttl ip_dynaddr ip_early_demux ip_forward ip_forward_update_priority ip_forward_use_pmtu
    ip_local_port_range ip_local_reserved_ports ip_no_pmtu_disc ip_nonlocal_bind ip_unprivileged_port_start
    ipfrag_high_thresh ipfrag_low_thresh ipfrag_max_dist ipfrag_time nexthop_compat_mode ping_group_range
    raw_l3mdev_accept tcp_abort_on_overflow tcp_adv_win_scale tcp_app_win tcp_autocorking tcp_backlog_ack_defer
    tcp_base_mss tcp_challenge_ack_limit tcp_child_ehash_entries tcp_comp_sack_delay_ns tcp_comp_sack_nr
    tcp_comp_sack_slack_ns tcp_congestion_control tcp_dsack tcp_early_demux tcp_early_retrans tcp_ecn tcp_ecn_fallback
    tcp_ecn_option tcp_ecn_option_beacon tcp_fack tcp_fastopen tcp_fastopen_blackhole_timeout_sec tcp_fastopen_key
    tcp_fin_timeout tcp_frto tcp_fwmark_accept tcp_invalid_ratelimit tcp_keepalive_intvl tcp_keepalive_probes
    tcp_keepalive_time tcp_l3mdev_accept tcp_limit_output_bytes tcp_max_reordering tcp_max_syn_backlog
    tcp_max_tw_buckets tcp_migrate_req tcp_min_rtt_wlen tcp_min_snd_mss tcp_min_tso_segs tcp_moderate_rcvbuf
    tcp_mtu_probe_floor tcp_mtu_probing tcp_no_metrics_save tcp_no_ssthresh_metrics_save tcp_notsent_lowat
    tcp_orphan_retries tcp_pacing_ca_ratio tcp_pacing_ss_ratio tcp_pingpong_thresh tcp_plb_cong_thresh tcp_plb_enabled
    tcp_plb_idle_rehash_rounds tcp_plb_rehash_rounds tcp_plb_suspend_rto_sec tcp_probe_interval tcp_probe_threshold
    tcp_recovery tcp_reflect_tos tcp_reordering tcp_retrans_collapse tcp_retries1 tcp_retries2 tcp_rfc1337 tcp_rmem
    tcp_rto_max_ms tcp_rto_min_us tcp_sack tcp_shrink_window tcp_slow_start_after_idle tcp_stdurg
    tcp_syn_linear_timeouts tcp_syn_retries tcp_synack_retries tcp_syncookies tcp_thin_linear_timeouts tcp_timestamps
    tcp_tso_rtt_log tcp_tso_win_divisor tcp_tw_reuse tcp_tw_reuse_delay tcp_window_scaling tcp_wmem
    tcp_workaround_signed_windows udp_child_hash_entries udp_early_demux udp_l3mdev_accept udp_rmem_min udp_wmem_min
    xfrm4_gc_thresh
  `,
	"net/ipv4/route": "flush min_adv_mss min_pmtu mtu_expires",
	"net/ipv6": `
    anycast_src_echo_reply auto_flowlabels bindv6only fib_multipath_hash_fields fib_multipath_hash_policy
    fib_notify_on_flag_change flowlabel_consistency flowlabel_reflect flowlabel_state_ranges fwmark_reflect
    idgen_delay idgen_retries ioam6_id ioam6_id_wide ip6frag_high_thresh ip6frag_low_thresh ip6frag_time
    ip_nonlocal_bind max_dst_opts_length max_dst_opts_number max_hbh_length max_hbh_opts_number seg6_flowlabel
    xfrm6_gc_thresh
  `,
	"net/ipv6/icmp": `
    echo_ignore_all echo_ignore_anycast echo_ignore_multicast error_anycast_as_unicast ratelimit ratemask
  `,
	"net/ipv6/route": `
    flush gc_elasticity gc_interval gc_min_interval gc_min_interval_ms gc_thresh gc_timeout max_size min_adv_mss
    mtu_expires skip_notify_on_dev_down
  `,
	"net/mpls": "default_ttl ip_ttl_propagate platform_labels",
	"net/mptcp": `
    add_addr_timeout allow_join_initial_addr_port blackhole_timeout checksum_enabled close_timeout enabled
    path_manager pm_type scheduler stale_loss_cnt syn_retrans_before_tcp_fallback
  `,
	"net/netfilter": `
    nf_conntrack_acct nf_conntrack_checksum nf_conntrack_dccp_loose nf_conntrack_dccp_timeout_closereq
    nf_conntrack_dccp_timeout_closing nf_conntrack_dccp_timeout_open nf_conntrack_dccp_timeout_partopen
    nf_conntrack_dccp_timeout_request nf_conntrack_dccp_timeout_respond nf_conntrack_dccp_timeout_timewait
    nf_conntrack_events nf_conntrack_frag6_high_thresh nf_conntrack_frag6_low_thresh nf_conntrack_frag6_timeout
    nf_conntrack_generic_timeout nf_conntrack_gre_timeout nf_conntrack_gre_timeout_stream nf_conntrack_icmp_timeout
    nf_conntrack_icmpv6_timeout nf_conntrack_log_invalid nf_conntrack_sctp_timeout_closed
    nf_conntrack_sctp_timeout_cookie_echoed nf_conntrack_sctp_timeout_cookie_wait
    nf_conntrack_sctp_timeout_established nf_conntrack_sctp_timeout_heartbeat_sent
    nf_conntrack_sctp_timeout_shutdown_ack_sent nf_conntrack_sctp_timeout_shutdown_recd
    nf_conntrack_sctp_timeout_shutdown_sent nf_conntrack_tcp_be_liberal nf_conntrack_tcp_ignore_invalid_rst
    nf_conntrack_tcp_loose nf_conntrack_tcp_max_retrans nf_conntrack_tcp_timeout_close
    nf_conntrack_tcp_timeout_close_wait nf_conntrack_tcp_timeout_established nf_conntrack_tcp_timeout_fin_wait
    nf_conntrack_tcp_timeout_last_ack nf_conntrack_tcp_timeout_max_retrans nf_conntrack_tcp_timeout_syn_recv
    nf_conntrack_tcp_timeout_syn_sent nf_conntrack_tcp_timeout_time_wait nf_conntrack_tcp_timeout_unacknowledged
    nf_conntrack_timestamp nf_conntrack_udp_timeout nf_conntrack_udp_timeout_stream nf_flowtable_tcp_timeout
    nf_flowtable_udp_timeout
  `,
	"net/sctp": `
    addip_enable addip_noauth_enable addr_scope_policy association_max_retrans auth_enable cookie_hmac_alg
    cookie_preserve_enable default_auto_asconf ecn_enable encap_port hb_interval intl_enable l3mdev_accept
    max_autoclose max_burst max_init_retransmits path_max_retrans pf_enable pf_expose pf_retrans
    plpmtud_probe_interval prsctp_enable ps_retrans rcvbuf_policy reconf_enable rto_initial rto_max rto_min
    rwnd_update_shift sack_timeout sndbuf_policy udp_port valid_cookie_life
  `,
	"net/smc": "autocorking_size limit_smc_hs rmem smcr_buf_type smcr_testlink_time wmem",
	"net/unix": "max_dgram_qlen"
};
/** For any name in the place of the star: of an interface, or of a protocol family for `nf_log`. */
const ofNamespaceByPattern = [
	/^net\/ipv[46]\/conf\/[^/]+\/[^/]+$/,
	/^net\/ipv[46]\/neigh\/(?!default\/)[^/]+\/[^/]+$/,
	/^net\/mpls\/conf\/[^/]+\/input$/,
	/^net\/netfilter\/nf_log\/\d+$/
];
/**
* What the whole machine shares. A new namespace lacks most of it or can only read it; `nf_hooks_lwtunnel` it can write, and
* that cannot be undone (net/netfilter/nf_hooks_lwtunnel.c).
*/
const ofMachine = {
	net: "nf_conntrack_max",
	"net/core": `
    bpf_jit_enable bpf_jit_harden bpf_jit_kallsyms bpf_jit_limit busy_poll busy_read default_qdisc dev_weight
    dev_weight_rx_bias dev_weight_tx_bias devconf_inherit_init_net fb_tunnels_only_for_init_net flow_limit_cpu_bitmap
    flow_limit_table_len gro_normal_batch high_order_alloc_disable max_skb_frags mem_pcpu_rsv message_burst
    message_cost netdev_budget netdev_budget_usecs netdev_max_backlog netdev_rss_key netdev_tstamp_prequeue
    netdev_unregister_timeout_secs rmem_default rmem_max rps_sock_flow_entries skb_defer_max warnings wmem_default
    wmem_max
  `,
	"net/ipv4": `
    cipso_cache_bucket_size cipso_cache_enable cipso_rbm_optfmt cipso_rbm_strictvalid fib_sync_mem inet_peer_maxttl
    inet_peer_minttl inet_peer_threshold ipfrag_secret_interval tcp_allowed_congestion_control
    tcp_available_congestion_control tcp_available_ulp tcp_ehash_entries tcp_low_latency tcp_max_orphans tcp_mem
    udp_hash_entries udp_mem
  `,
	"net/ipv4/neigh/default": "gc_interval gc_thresh1 gc_thresh2 gc_thresh3",
	"net/ipv4/route": `
    error_burst error_cost gc_elasticity gc_interval gc_min_interval gc_min_interval_ms gc_thresh gc_timeout max_size
    redirect_load redirect_number redirect_silence
  `,
	"net/ipv6": `
    calipso_cache_bucket_size calipso_cache_enable ip6frag_secret_interval mld_max_msf mld_qrv
  `,
	"net/ipv6/neigh/default": "gc_interval gc_thresh1 gc_thresh2 gc_thresh3",
	"net/netfilter": `
    nf_conntrack_buckets nf_conntrack_expect_max nf_conntrack_max nf_hooks_lwtunnel nf_log_all_netns
  `,
	"net/sctp": "sctp_mem sctp_rmem sctp_wmem"
};
// src/spec/sysctl-key.ts
/**
* The path of a sysctl below /proc/sys. sysctl.d(5): where the first separator is a dot, dots separate and a slash
* stands for a dot of a name; otherwise slashes separate and dots are themselves.
*/
function sysctlPath(key) {
	if (/[./]/.exec(key)?.[0] === "/") return key;
	return key.replaceAll(/[./]/g, (character) => character === "." ? "/" : ".");
}
/** The names of each directory of /proc/sys. */
const byDirectory = (names) => new Map(Object.entries(names).map(([directory, words]) => [directory, words.trim().split(/\s+/)]));
const namesOfNamespace = byDirectory(ofNamespace);
const namesOfMachine = byDirectory(ofMachine);
const split = (path) => {
	const end = path.lastIndexOf("/");
	return [path.slice(0, end), path.slice(end + 1)];
};
function has(names, path) {
	const [directory, name] = split(path);
	return names.get(directory)?.includes(name) ?? false;
}
/** Whether the kernel is known to keep a setting for each network namespace. @param path below /proc/sys */
const isOfNamespace = (path) => has(namesOfNamespace, path) || ofNamespaceByPattern.some((pattern) => pattern.test(path));
/** Whether a setting is known to be the machine's. @param path below /proc/sys */
const isOfMachine = (path) => has(namesOfMachine, path);
/** Names of the same directory are compared by themselves: what they have in common makes all of them near. */
function nearestKey(path) {
	const [directory, name] = split(path);
	const names = namesOfNamespace.get(directory);
	const near = names ? nearest(name, names) : void 0;
	if (near !== void 0) return `${directory}/${near}`;
	return nearest(path, [...namesOfNamespace].flatMap(([place, all]) => all.map((one) => `${place}/${one}`)));
}
function sysctlKeyFault(key) {
	const path = sysctlPath(key);
	const parts = path.split("/");
	if (parts[0] !== "net") return {
		message: `\`${key}\` is not a sysctl of a network namespace`,
		hint: "only those that begin with `net.` are"
	};
	if (!(parts.length > 1 && parts.every((part) => /^(?!\.{1,2}$)[^\s\p{Cc}]+$/u.test(part)))) return {
		message: `\`${key}\` is no sysctl`,
		hint: "such as net.ipv4.conf.eth0.rp_filter"
	};
	return isOfNamespace(path) ? void 0 : notOfNamespace(key, path);
}
function notOfNamespace(key, path) {
	if (isOfMachine(path)) return {
		message: `\`${key}\` is a setting of the whole machine, which a topology does not change`,
		hint: "set it on the machine itself"
	};
	const near = nearestKey(path);
	return {
		message: `\`${key}\` is not known to be a setting of a network namespace`,
		hint: near === void 0 ? "only settings that each namespace has for itself can be given" : `did you mean \`${near.replaceAll("/", ".")}\`?`
	};
}
const sysctlKey = textWithout(sysctlKeyFault).meta({ pattern: "^net[./].+$" });
// src/spec/namespace.ts
const hostsValue = union([ipAddress, array(ipAddress).min(1).readonly()], { error: "expected an IP address, or a list of them" });
const hostsSchema = record(hostName, hostsValue);
const sysctlsSchema = record(sysctlKey, sysctlValue);
const forwarding = union([
	boolean(),
	_enum(["ipv4", "ipv6"]),
	array(reference).min(1).readonly()
], { error: "expected `true`, `false`, `ipv4`, `ipv6`, or a list of interfaces" });
const commandSchema = strictObject({
	run: command.meta({ description: "The command, for `sh -c`." }),
	user: literal("root").optional().meta({ description: "As root of the lab, who may change its network. Without it, as the user who brings it up." })
}).meta({
	title: "Command",
	description: "A command, and who runs it."
});
const setupSchema = union([command, commandSchema], { error: "expected a command, or `{ run: COMMAND, user: root }`" });
const resolverOption = string().regex(/^[a-z][a-z0-9-]*(?::[0-9]+)?$/, "expected an option of resolv.conf(5), as `ndots:2`");
const resolverSchema = strictObject({
	addresses: array(hostAddress).readonly().optional().meta({ description: "The DNS servers. Without them, those that it would have without `nameservers`." }),
	search: array(hostName).readonly().optional().meta({
		description: "Domains in which short names are looked up.",
		examples: [["example.test"]]
	}),
	options: array(resolverOption).readonly().optional().meta({
		description: "How servers are asked: the options of resolv.conf(5).",
		examples: [["ndots:2", "edns0"]]
	})
});
const nameserversSchema = union([array(hostAddress).readonly(), resolverSchema], { error: "expected a list of addresses, or `{ addresses: […], search: […], options: […] }`" });
const namespaceSchema = strictObject({
	forwarding: forwarding.optional().meta({
		description: "Makes it a router: `true` of both families, `ipv4` or `ipv6` of one; a list, of both families for what comes in by these interfaces.",
		default: false,
		examples: [
			true,
			"ipv4",
			["eth0", "eth1"]
		]
	}),
	ipv6: boolean().optional().meta({
		description: "`false` turns IPv6 off on its interfaces, and with it their link-local addresses.",
		default: true
	}),
	interfaces: interfacesSchema.optional().meta({
		description: "Its interfaces, by the names they have inside it.",
		examples: [{ eth0: { bridge: "lan" } }]
	}),
	loopback: array(loopbackAddress).readonly().optional().meta({
		description: "More addresses of `lo`.",
		examples: [["10.255.0.1/32"]]
	}),
	routes: array(routeSchema).readonly().optional().meta({ description: "On top of the default routes that gateways imply." }),
	"routing-policy": array(policySchema).readonly().optional().meta({ description: "Its ip-rule(8) rules." }),
	hosts: hostsSchema.optional().meta({
		description: "More names and their addresses, on top of those of the namespaces.",
		examples: [{
			"api.example.test": "10.1.1.10",
			"www.example.test": ["10.1.1.10", "fd00:1::10"]
		}]
	}),
	nameservers: nameserversSchema.optional().meta({
		description: "The DNS servers it asks, and how. Without it, those of the machine where a bridge with `nat` is its way out, and else none.",
		examples: [["10.1.1.1"], {
			addresses: ["10.1.1.1"],
			search: ["example.test"]
		}]
	}),
	sysctls: sysctlsSchema.optional().meta({
		description: "Kernel parameters that each network namespace has for itself. In a name between dots, a slash stands for a dot: sysctl.d(5).",
		examples: [{ "net.ipv4.tcp_syncookies": 0 }]
	}),
	private: privateSchema.optional(),
	processes: literal("own").optional().meta({ description: "Its programs see and signal each other only, and no programs of other namespaces: they are in a PID namespace of their own." }),
	setup: array(setupSchema).readonly().optional().meta({
		description: "Commands run inside as the user, in order, once the network is there. One that fails fails the whole.",
		examples: [[{
			run: "ip mptcp endpoint add 10.1.1.10 dev eth0 subflow",
			user: "root"
		}, "touch ready"]]
	})
}).meta({
	title: "Namespace",
	description: "A host or router with a network stack of its own."
});
// src/spec/schema.ts
const bridgesSchema = record(label, bridgeSchema);
const namespacesSchema = record(namespaceName, namespaceSchema);
/** The topology file, version 1: types, validation and JSON Schema come from here. */
const topologySchema = strictObject({
	version: literal(1).optional().meta({ description: "The version of this format." }),
	name: label.optional().meta({
		description: "Its name; without it, the file's.",
		examples: ["office"]
	}),
	bridges: bridgesSchema.optional().meta({
		description: "Layer-2 segments, by name.",
		examples: [{ lan: { subnets: ["10.1.1.0/24"] } }]
	}),
	namespaces: namespacesSchema.optional().meta({
		description: "Hosts and routers, each with a network stack of its own, by name.",
		examples: [{ client: { interfaces: { eth0: { bridge: "lan" } } } }]
	}),
	host: hostSchema.optional().meta({
		description: "The machine itself, as a member of the network.",
		examples: [{ interfaces: { lan0: { bridge: "lan" } } }]
	}),
	checks: array(checkSchema).readonly().optional().meta({ description: "What must hold once it is up." })
}).meta({
	title: "netns-topology",
	description: "A network of Linux network namespaces."
});
// src/spec/levels.ts
const fieldsOf = (schema) => Object.keys(schema.shape);
const namespacePath = ["namespaces", "*"];
const hostPath = ["host"];
const interfaceLevel = (path) => ({
	path,
	what: "an interface",
	fields: fieldsOf(interfaceSchema),
	later: ["impair"]
});
const typeOfHostRoute = {
	message: "a route of the host has no `type`: without a device it would stay after the lab",
	hint: "say `via` or `dev`"
};
const fieldLevels = [
	{
		path: [],
		what: "a topology",
		fields: fieldsOf(topologySchema),
		later: []
	},
	{
		path: ["bridges", "*"],
		what: "a bridge",
		fields: fieldsOf(bridgeSchema),
		later: ["links", "vlan-filtering"]
	},
	{
		path: namespacePath,
		what: "a namespace",
		fields: fieldsOf(namespaceSchema),
		later: [
			"nat",
			"firewall",
			"nftables",
			"services",
			"bridges"
		]
	},
	interfaceLevel([
		...namespacePath,
		"interfaces",
		"*"
	]),
	{
		path: [
			...namespacePath,
			"routes",
			"*"
		],
		what: "a route",
		fields: fieldsOf(routeSchema),
		later: []
	},
	{
		path: [
			...namespacePath,
			"routing-policy",
			"*"
		],
		what: "a policy",
		fields: fieldsOf(policySchema),
		later: []
	},
	{
		path: [...namespacePath, "nameservers"],
		what: "name servers",
		fields: fieldsOf(resolverSchema),
		later: []
	},
	{
		path: [
			...namespacePath,
			"setup",
			"*"
		],
		what: "a command",
		fields: fieldsOf(commandSchema),
		later: []
	},
	{
		path: [
			...namespacePath,
			"private",
			"*"
		],
		what: "a private directory",
		fields: fieldsOf(privateDirectorySchema),
		later: []
	},
	{
		path: hostPath,
		what: "the host",
		fields: fieldsOf(hostSchema),
		later: []
	},
	interfaceLevel([
		...hostPath,
		"interfaces",
		"*"
	]),
	{
		path: [
			...hostPath,
			"routes",
			"*"
		],
		what: "a route of the host",
		fields: fieldsOf(hostRouteSchema),
		later: [],
		never: { type: typeOfHostRoute }
	},
	{
		path: ["checks", "*"],
		what: "a check",
		fields: fieldsOf(checkSchema),
		later: [
			"size",
			"df",
			"seen-as",
			"rtt",
			"throughput",
			"dns",
			"http",
			"nat"
		]
	}
];
const nameLevels = [
	{
		path: ["bridges"],
		what: "bridges",
		key: label,
		value: bridgesSchema.valueType
	},
	{
		path: ["namespaces"],
		what: "namespaces",
		key: namespaceName,
		value: namespacesSchema.valueType
	},
	{
		path: [...namespacePath, "interfaces"],
		what: "interfaces",
		key: interfaceName,
		value: interfacesSchema.valueType
	},
	{
		path: [...hostPath, "interfaces"],
		what: "interfaces",
		key: machineInterfaceName,
		value: machineInterfacesSchema.valueType
	},
	{
		path: [...namespacePath, "hosts"],
		what: "hosts",
		key: hostName,
		value: hostsSchema.valueType
	},
	{
		path: [...namespacePath, "sysctls"],
		what: "sysctls",
		key: sysctlsSchema.keyType,
		value: sysctlsSchema.valueType
	}
];
/** What the file can say at a path, if it is that of a mapping with known fields. */
const fieldLevelAt = (path) => fieldLevels.find((level) => matchesPath(level.path, path));
// src/spec/issues.ts
const plain = (path) => path.filter((part) => typeof part !== "symbol");
const issuesBy = (schema, value, base) => (schema.safeParse(value).error?.issues ?? []).map((issue) => ({
	issue,
	path: [...base, ...plain(issue.path)]
}));
/** Every mapping at a level, with its path. */
function mappingsAt(value, pattern, base = []) {
	const [head, ...rest] = pattern;
	if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
	if (head === void 0) return [{
		path: base,
		mapping: value
	}];
	return (head === "*" ? Object.keys(value) : [head]).flatMap((key) => mappingsAt(childOf(value, key), rest, [...base, key]));
}
/**
* Zod's records skip a key named `__proto__`, and the value of any key that is wrong: the rest of what is wrong with
* these. The kernel takes `__proto__` as the name of an interface.
*/
function skippedIssues(root, { path: pattern, key, value }) {
	return mappingsAt(root, pattern).flatMap(({ path, mapping }) => Object.keys(mapping).flatMap((name) => {
		const keyIssues = issuesBy(key, name, [...path, name]);
		if (keyIssues.length === 0 && name !== "__proto__") return [];
		return [...name === "__proto__" ? keyIssues.map(({ issue, path: at }) => asKeyIssue(issue, at)) : [], ...issuesBy(value, childOf(mapping, name), [...path, name])];
	}));
}
const asKeyIssue = (issue, path) => ({
	issue: {
		code: "invalid_key",
		origin: "record",
		issues: [issue],
		path: [...path],
		message: issue.message
	},
	path
});
/** Everything that is wrong with the shape of a topology. */
const issuesOf = (value) => [...issuesBy(topologySchema, value, []), ...nameLevels.flatMap((level) => skippedIssues(value, level))];
// src/spec/describe.ts
const kinds$1 = {
	object: "a mapping",
	record: "a mapping",
	array: "a list",
	string: "a string",
	boolean: "`true` or `false`",
	number: "a whole number",
	int: "a whole number"
};
/** A value in a few words. */
function describeValue(value) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a mapping";
	if (typeof value === "string") return value === "" ? "an empty string" : `\`${value}\``;
	return typeof value === "number" || typeof value === "boolean" ? `\`${value}\`` : `a ${typeof value}`;
}
const yamlBooleans = {
	yes: "true",
	on: "true",
	no: "false",
	off: "false"
};
/** What to write instead of a value of the wrong kind. */
function kindHint(expected, value) {
	if (expected === "object" || expected === "record") return value === null ? "write `{}` for an empty one" : void 0;
	if (expected === "array") return typeof value === "string" ? `in brackets: \`[${value}]\`` : void 0;
	if (expected === "string" && (typeof value === "number" || typeof value === "boolean")) return `in quotes: "${value}"`;
	if (expected === "string" && typeof value === "object" && value !== null) return "text with a colon at its end, such as fd00::, needs quotes";
	if (expected === "boolean" && typeof value === "string") {
		const word = yamlBooleans[value.toLowerCase()] ?? nearest(value, ["true", "false"]);
		return word && `did you mean \`${word}\`?`;
	}
	return expected === "number" || expected === "int" ? numberHint(value) : void 0;
}
const numberHint = (value) => typeof value === "string" && /^\d+$/.test(value) ? "without quotes" : void 0;
function describeKind({ expected }, path, value) {
	if (value === void 0) return {
		path,
		message: `\`${path.at(-1) ?? "topology"}\` is missing`
	};
	return {
		path,
		message: `expected ${kinds$1[expected] ?? expected}, found ${describeValue(value)}`,
		hint: kindHint(expected, value)
	};
}
function describeChoice({ values }, path, value) {
	if (value === void 0) return {
		path,
		message: `\`${path.at(-1)}\` is missing`
	};
	const names = values.map(String);
	const near = typeof value === "string" ? nearest(value, names) : void 0;
	return {
		path,
		message: `expected ${names.map((name) => `\`${name}\``).join(" or ")}, found ${describeValue(value)}`,
		hint: near === void 0 ? void 0 : `did you mean \`${near}\`?`
	};
}
function describeField(key, path) {
	const level = fieldLevelAt(path);
	const at = {
		path: [...path, key],
		on: "key"
	};
	if (level?.later.includes(key)) return {
		...at,
		message: `\`${key}\` of ${level.what} comes with a later version`
	};
	const refusal = level?.never && Object.hasOwn(level.never, key) ? level.never[key] : void 0;
	if (refusal) return {
		...at,
		...refusal
	};
	if (key === "<<") return {
		...at,
		message: "merge keys (`<<`) are not part of YAML 1.2",
		hint: "use an alias for the whole"
	};
	const fields = level?.fields ?? [];
	const name = nearest(key, fields);
	const hint = didYouMean(key, fields, `${level?.what} has`);
	const message = `unknown field \`${key}\` of ${level?.what ?? "this mapping"}`;
	return {
		...at,
		message,
		hint,
		...name !== void 0 && { meant: [...path, name] }
	};
}
function describeKey({ issues }, path) {
	return issues.slice(0, 1).map((issue) => ({
		path,
		on: "key",
		message: issue.message,
		hint: hintOf(issue)
	}));
}
function hintOf(issue) {
	const hint = issue.code === "custom" ? childOf(issue.params, "hint") : void 0;
	return typeof hint === "string" ? hint : void 0;
}
/** What zod found, in words; one finding for each unknown field. */
function describeIssue({ issue, path }, root) {
	const value = path.reduce(childOf, root);
	switch (issue.code) {
		case "invalid_type": return [describeKind(issue, path, value)];
		case "invalid_value": return [describeChoice(issue, path, value)];
		case "unrecognized_keys": return issue.keys.map((key) => describeField(key, path));
		case "invalid_key": return describeKey(issue, path);
		case "invalid_union": return describeForm(issue, path, root);
		case "too_small": return [{
			path,
			message: tooSmall(issue, value)
		}];
		case "too_big": return [{
			path,
			message: `expected at most ${issue.maximum}, found ${describeValue(value)}`
		}];
		default: return [{
			path,
			message: issue.message,
			hint: hintOf(issue)
		}];
	}
}
/** Where the value is of the kind of one of the forms that there are, what is wrong with it is said of that one. */
function describeForm(issue, path, root) {
	const ofOtherKind = ["invalid_type", "invalid_value"];
	const isOfKind = (issues) => !issues.some(({ code, path: inner }) => ofOtherKind.includes(code) && inner.length === 0);
	const [meant, ...others] = issue.errors.filter(isOfKind);
	if (meant === void 0 || others.length > 0) return [{
		path,
		message: issue.message,
		hint: hintOf(issue)
	}];
	return meant.flatMap((one) => describeIssue({
		issue: one,
		path: [...path, ...plain(one.path)]
	}, root));
}
const tooSmall = (issue, value) => issue.origin === "array" ? "the list is empty" : issue.origin === "string" ? issue.message : `expected at least ${issue.minimum}, found ${describeValue(value)}`;
// src/spec/fit.ts
const isTopology = (value) => issuesOf(value).length === 0;
/** A copy without what is at the paths. */
function without(value, paths) {
	const beneath = Map.groupBy(paths, ([head]) => head);
	const keep = (key, child) => {
		const rests = (beneath.get(key) ?? []).map((path) => path.slice(1));
		if (rests.length === 0) return [child];
		return rests.some((rest) => rest.length === 0) ? [] : [without(child, rests)];
	};
	if (Array.isArray(value)) return value.flatMap((child, index) => keep(index, child));
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).flatMap(([key, child]) => keep(key, child).map((kept) => [key, kept]));
	return Object.fromEntries(entries);
}
/** Where something is missing, it is the mapping around that can not stay. */
function presentPath(path, root) {
	const parent = path.slice(0, -1).reduce(childOf, root);
	const key = path.at(-1);
	return key === void 0 || childOf(parent, key) !== void 0 ? path : path.slice(0, -1);
}
/**
* Looks at the shape of a value, and leaves out what is wrong until the rest is a topology. An element that needs what
* was left out goes with it, without a finding of its own.
*/
function fitTopology(value) {
	const cuts = createCuts();
	const findings = [];
	let left = value;
	while (!isTopology(left)) {
		const current = left;
		const found = issuesOf(current).flatMap((issue) => describeIssue(issue, current));
		const wrong = found.map(({ path }) => presentPath(path, current));
		left = wrong.some((path) => path.length === 0) ? {} : without(current, wrong);
		const originals = found.map((finding) => ({
			...finding,
			path: cuts.original(finding.path)
		}));
		const meant = found.flatMap((finding) => finding.meant ? [cuts.original(finding.meant)] : []);
		const misspelt = new Set(meant.map(pathKey));
		findings.push(...originals.filter(({ path }) => !cuts.touches(path) && !misspelt.has(pathKey(path))));
		for (const path of meant) cuts.doubt(path);
		for (const path of wrong.map(cuts.original)) cuts.leaveOut(path);
	}
	return {
		topology: left,
		findings,
		cuts
	};
}
// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));
// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));
// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));
// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));
// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));
// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));
// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));
// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));
// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));
// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));
// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));
// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));
// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));
// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = /* @__PURE__ */ new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));
// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));
// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));
// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));
// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));
// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		return new Pair(createNode.createNode(key, void 0, ctx), createNode.createNode(value, void 0, ctx));
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));
// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));
// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));
// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	exports.map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));
// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	exports.seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	exports.string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));
// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));
// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));
// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
}));
// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	exports.schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
}));
// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	exports.binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));
// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));
// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));
// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));
// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));
// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
}));
// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));
// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	exports.Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
}));
// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));
// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));
// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));
// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));
// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));
// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));
// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));
// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));
// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));
// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));
// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));
// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));
// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));
// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = /* @__PURE__ */ new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = /* @__PURE__ */ new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));
// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));
// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));
// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));
// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));
// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));
// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));
// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));
// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));
// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));
// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));
// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));
// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));
// src/errors/frame.ts
var import_dist = (/* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
})))();
/** How many characters of a line are shown, and how many of them before the mark at the most. */
const width = 100;
const before = 60;
const printable = (text) => escapeText(text.replaceAll("	", "  "));
function cutAround(line, column) {
	const from = line.length <= width ? 0 : Math.max(0, column - 1 - before);
	const to = Math.min(line.length, from + width);
	const left = (from > 0 ? "…" : "") + printable(line.slice(from, column - 1));
	return {
		text: left + printable(line.slice(Math.max(from, column - 1), to)) + (to < line.length ? "…" : ""),
		mark: left.length
	};
}
/**
* The line of a place with one line around it, and a mark under the place. Ready to print: escaped, long lines cut.
* `line` and `column` are one-based.
*/
function codeFrame(lines, { line, column }) {
	const numbers = [
		line - 1,
		line,
		line + 1
	].filter((number) => number >= 1 && number <= lines.length);
	const digits = String(numbers.at(-1) ?? line).length;
	const gutter = (number, pointer = " ") => `${pointer} ${String(number).padStart(digits)} |`;
	return numbers.flatMap((number) => {
		const { text, mark } = cutAround(lines[number - 1] ?? "", number === line ? column : 1);
		const shown = `${gutter(number, number === line ? ">" : " ")} ${text}`.trimEnd();
		return number === line ? [shown, `${gutter("")} ${" ".repeat(mark)}^`] : [shown];
	}).join("\n");
}
// src/spec/source.ts
function createSource(text, file) {
	const lines = new import_dist.LineCounter();
	const rows = text.split("\n").map((row) => row.replace(/\r$/, ""));
	let start = 0;
	for (const row of text.split("\n")) {
		lines.addNewLine(start);
		start += row.length + 1;
	}
	const placeAt = (offset) => {
		const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
		return {
			file,
			line,
			column: col
		};
	};
	const problemAt = ({ message, hint, path }, offset) => {
		const place = placeAt(offset);
		return {
			message,
			...hint === void 0 ? {} : { hint },
			path,
			place,
			frame: codeFrame(rows, place)
		};
	};
	return {
		file,
		text,
		problemAt,
		placeAt
	};
}
// src/spec/survey.ts
/** A topology is a few levels deep, and a large one has tens of thousands of values. */
const deepest = 100;
const most = 2e5;
/**
* Looks once at every node of a document for what is no error of YAML but is one of a topology: keys given twice, of
* which the second is then left out; aliases that stand for nothing, or for so much that the file is a bomb.
*/
function surveyDocument(document) {
	const surveyor = new Surveyor();
	surveyor.sizeOf(document.contents, []);
	return surveyor;
}
const nameOf = (key) => (0, import_dist.isScalar)(key) ? String(key.value) : "";
var Surveyor = class {
	faults = [];
	targets = /* @__PURE__ */ new Map();
	isSound = true;
	#anchors = /* @__PURE__ */ new Map();
	#isStopped = false;
	/** How many values a node has, those of aliases counted each time. */
	sizeOf(node, path) {
		if (!(0, import_dist.isNode)(node) || this.#isStopped) return 1;
		if (path.length > deepest) return this.#stop(node, path, `nested more than ${deepest} levels deep`);
		if ((0, import_dist.isAlias)(node)) return this.#sizeOfAlias(node, path);
		if (node.anchor !== void 0) this.#anchors.delete(node.anchor);
		const size = this.#sizeOfCollection(node, path);
		if (size > most) return this.#stop(node, path, `more than ${most} values`, "aliases of aliases multiply");
		if (node.anchor !== void 0) this.#anchors.set(node.anchor, {
			node,
			size
		});
		return size;
	}
	#sizeOfCollection(node, path) {
		if ((0, import_dist.isMap)(node)) {
			this.#dropDuplicates(node, path);
			return node.items.reduce((sum, { key, value }) => sum + this.sizeOf(value, [...path, nameOf(key)]), 1);
		}
		if (!(0, import_dist.isSeq)(node)) return 1;
		return node.items.reduce((sum, item, index) => sum + this.sizeOf(item, [...path, index]), 1);
	}
	#dropDuplicates(map, path) {
		const seen = /* @__PURE__ */ new Set();
		map.items = map.items.filter(({ key }) => {
			const name = nameOf(key);
			const isFirst = !seen.has(name);
			if (!isFirst && (0, import_dist.isNode)(key)) this.#report(key, [...path, name], `\`${name}\` is given twice`, "one of them must go");
			seen.add(name);
			return isFirst;
		});
	}
	#sizeOfAlias(alias, path) {
		const anchor = this.#anchors.get(alias.source);
		if (anchor) {
			this.targets.set(alias, anchor.node);
			return anchor.size;
		}
		this.isSound = false;
		const hint = `\`&${alias.source}\` must be complete before it`;
		this.#report(alias, path, `\`*${alias.source}\` stands for nothing`, hint);
		return 1;
	}
	#stop(node, path, message, hint) {
		if (!this.#isStopped) this.#report(node, path, message, hint);
		this.#isStopped = true;
		this.isSound = false;
		return 1;
	}
	#report(node, path, message, hint) {
		this.faults.push({
			finding: {
				message,
				hint,
				path
			},
			offset: node.range?.[0] ?? 0
		});
	}
};
// src/spec/yaml.ts
const messages = {
	TAB_AS_INDENT: ["tabs can not indent", "use spaces"],
	MULTIPLE_DOCS: ["more than one document", "a file is one topology; leave out `---` and what follows"],
	RESOURCE_EXHAUSTION: ["nested too deeply"],
	BLOCK_AS_IMPLICIT_KEY: ["a mapping can not begin here", "look at the indentation, or put the text in quotes"],
	NON_STRING_KEY: ["a key must be a plain name"]
};
/** What the library says of these says little to who wrote the file. */
const rewordings = [[/^Missing closing .quote$/, "a quote is not closed"], [/^Flow .* must be sufficiently indented/, "what is in brackets must be closed, and indented more than what is around it"]];
function syntaxProblem({ code, message, pos }, source) {
	const reworded = rewordings.find(([pattern]) => pattern.test(message))?.[1];
	const [text, hint] = messages[code] ?? [reworded ?? message.charAt(0).toLowerCase() + message.slice(1)];
	return source.problemAt({
		message: text,
		hint,
		path: []
	}, pos[0]);
}
/** One problem of each line: a syntax error brings others with it. */
function syntaxProblems(errors, source) {
	const exhausted = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
	const problems = (exhausted ? [exhausted] : errors).map((error) => syntaxProblem(error, source));
	return [...new Map(problems.toReversed().map((problem) => [problem.place?.line, problem])).values()].toReversed();
}
const steps = /* @__PURE__ */ new WeakMap();
/** By name, so that a hostile file's thousands of problems are not each a walk through thousands of keys. */
function stepsOf(map) {
	const known = steps.get(map);
	if (known) return known;
	const entries = map.items.map(({ key, value }) => [(0, import_dist.isScalar)(key) ? String(key.value) : "", {
		key: (0, import_dist.isNode)(key) ? key : void 0,
		value
	}]);
	const made = new Map(entries);
	steps.set(map, made);
	return made;
}
function childStep(node, part) {
	if ((0, import_dist.isMap)(node)) return stepsOf(node).get(String(part));
	return (0, import_dist.isSeq)(node) && typeof part === "number" && part in node.items ? {
		key: void 0,
		value: node.items[part]
	} : void 0;
}
/** The steps to a path, as far as the document has them. */
function stepsTo(path, root, targets) {
	const [part, ...rest] = path;
	const node = (0, import_dist.isAlias)(root) ? targets.get(root) : root;
	const step = part === void 0 ? void 0 : childStep(node, part);
	return step ? [step, ...stepsTo(rest, step.value, targets)] : [];
}
/** Where a person looks for it: at a scalar itself, at the key of a mapping or list, which may begin a line later. */
function offsetOfStep({ key, value }, on) {
	const isWhole = (0, import_dist.isCollection)(value) || (0, import_dist.isNode)(value) && value.range?.[0] === value.range?.[1];
	const node = key && (on === "key" || isWhole || !(0, import_dist.isNode)(value)) ? key : value;
	return (0, import_dist.isNode)(node) ? node.range?.[0] ?? 0 : 0;
}
const options = {
	version: "1.2",
	uniqueKeys: false,
	stringKeys: true,
	prettyErrors: false,
	resolveKnownTags: false
};
const unreadable = (problems) => ({
	value: void 0,
	isSound: false,
	problems,
	offsetOf: () => 0
});
/** Reads YAML 1.2, so that `no`, `on` and `y` are strings. Never throws. */
function readYaml(source) {
	const document = (0, import_dist.parseDocument)(source.text, options);
	const errors = [...document.errors, ...document.warnings];
	if (errors.length > 0) return unreadable(syntaxProblems(errors, source));
	const { explicit, version } = document.directives.yaml;
	if (explicit === true && version !== "1.2") {
		const finding = {
			message: `YAML ${version} is not read`,
			hint: "leave `%YAML` out: it is YAML 1.2",
			path: []
		};
		return unreadable([source.problemAt(finding, 0)]);
	}
	const { faults, targets, isSound } = surveyDocument(document);
	const problems = faults.map(({ finding, offset }) => source.problemAt(finding, offset));
	if (!isSound) return unreadable(problems);
	const offsetOf = (path, on) => {
		const found = stepsTo(path, document.contents, targets);
		return offsetOfStep(found.at(-1) ?? {
			key: void 0,
			value: document.contents
		}, found.length === path.length ? on : "key");
	};
	return {
		value: document.toJS({ maxAliasCount: -1 }),
		isSound,
		problems,
		offsetOf
	};
}
// src/spec/read.ts
/** The largest file that is read, in bytes. */
const largest = 1048576;
const topOf = (file) => ({
	file,
	line: 1,
	column: 1
});
/** A text that is no topology as a whole: one problem, and nothing left to look at. */
function refuse(problem, file) {
	const cuts = createCuts();
	cuts.leaveOut([]);
	const place = problem.place ?? topOf(file);
	return {
		topology: {},
		problems: [{
			...problem,
			path: [],
			place
		}],
		cuts,
		placeOf: () => place,
		locate: ({ message, hint, path }) => ({
			message,
			...hint === void 0 ? {} : { hint },
			path,
			place
		})
	};
}
function isTooLarge(text) {
	return text.length > largest || new TextEncoder().encode(text).length > largest;
}
/** NUL, or what a decoder writes where bytes are no UTF-8. */
const binaryAt = (text) => text.search(/[\0\uFFFD]/);
/**
* Reads the text of a topology file and checks its shape. Never throws: what is wrong is in `problems`, and left out of
* `topology`. `file` is what the places call it.
*/
function readTopology(text, { file }) {
	if (isTooLarge(text)) return refuse({ message: "larger than 1 MiB, which no topology is" }, file);
	const source = createSource(text.replace(/^\uFEFF/, ""), file);
	const binary = binaryAt(source.text);
	if (binary >= 0) return refuse({
		message: "not a text file in UTF-8",
		place: source.placeAt(binary)
	}, file);
	const yaml = readYaml(source);
	if (!yaml.isSound) return {
		...refuse({ message: "" }, file),
		problems: yaml.problems
	};
	return readValue(yaml, source);
}
function readValue({ value, problems, offsetOf }, source) {
	if (value === null || value === void 0) return refuse({
		message: "the file is empty",
		hint: "a topology has `namespaces` at least"
	}, source.file);
	const { topology, findings, cuts } = fitTopology(value);
	const locate = (finding) => source.problemAt(finding, offsetOf(finding.path, finding.on));
	return {
		topology,
		problems: [...problems, ...findings.map(locate)],
		cuts,
		placeOf: (path) => source.placeAt(offsetOf(path)),
		locate
	};
}
// src/resolve/model.ts
const families = [4, 6];
const ipKey = ({ family, value }) => `${family}/${value}`;
const portTitle = ({ node, name }) => `\`${node.name}:${name}\``;
/** The interfaces of everyone: the machine's come last, so that they change nothing for the namespaces. */
const allPorts = ({ nodes, host }) => [...nodes.values(), host].flatMap(portsOf);
const portsOf = (node) => [...node.ports.values()];
/** The addresses by which others can name it: all but the link-local ones of IPv6. */
const addressesOf = (node) => [...portsOf(node).flatMap(({ addresses }) => addresses.filter((address) => !isLinkLocal6(address))), ...node.loopback];
const hasFamily$1 = (node, family) => addressesOf(node).some((address) => address.family === family);
const listIps = (ips) => [...ips].map(formatIp).join(", ");
/** Whether an interface has IPv6: neither its namespace nor its bridge is without. */
const hasIpv6$1 = ({ node, segment }) => node.spec.ipv6 !== false && segment?.bridge?.ipv6 !== false;
const interfacesPath = (node) => [...node.at, "interfaces"];
const loopbackPath = (node) => [...node.at, "loopback"];
/** Where the file decides which addresses a namespace has, and who is on a segment with it. */
const addressPaths = (node) => [
	interfacesPath(node),
	loopbackPath(node),
	...portsOf(node).flatMap(({ segment }) => segment?.bridge ? [segment.at] : [])
];
// src/resolve/reserved.ts
/** Linux takes the lowest address of a prefix for a host's; others may take it for all hosts, or for any router. */
function warnReserved(prefix, path, report) {
	const kind = reservedKind(prefix);
	if (kind === void 0) return;
	report.warn(path, `${formatIp(prefix)} is the ${kind} of ${formatPrefix(subnetOf(prefix))}`, { hint: "Linux reaches it as any other address; other systems may not" });
}
// src/resolve/bridges.ts
/** A list of prefixes as the file says it, each with its path. */
const readPrefixes = (texts, base) => (texts ?? []).flatMap((text, index) => {
	const prefix = parsePrefix(text);
	return prefix ? [{
		prefix,
		path: [...base, index]
	}] : [];
});
/** Bridges by name; what their `subnets` and `addresses` say is checked against each other. */
const resolveBridges = ({ bridges = {} }, report) => new Map(Object.entries(bridges).map(([name, spec]) => [name, resolveBridge(name, spec, report)]));
function resolveBridge(name, spec, report) {
	const at = ["bridges", name];
	const gateways = readPrefixes(spec.addresses, [...at, "addresses"]);
	const subnets = allSubnets(readPrefixes(spec.subnets, [...at, "subnets"]), gateways);
	const draft = {
		name,
		at,
		mtu: spec.mtu ?? 1500,
		stp: spec.stp ?? false,
		nat: spec.nat ?? false,
		ipv6: spec.ipv6 ?? true,
		subnets: subnets.map(({ prefix }) => prefix),
		gateways: gateways.map(({ prefix }) => prefix)
	};
	if (!draft.ipv6) checkNoIpv6([...subnets, ...gateways], `bridge \`${name}\``, report);
	checkSubnets(subnets, report);
	checkGateways(draft, gateways, report);
	return draft;
}
/** The given subnets, and of families without one those that the gateway's addresses imply. */
function allSubnets(given, gateways) {
	const subnets = [...given];
	for (const { prefix, path } of gateways) {
		const isGiven = given.some((subnet) => subnet.prefix.family === prefix.family);
		const isIn = subnets.some((subnet) => contains(subnet.prefix, prefix));
		if (!isGiven && !isIn) subnets.push({
			prefix: subnetOf(prefix),
			path
		});
	}
	return subnets;
}
/** Whose `ipv6` is false has no addresses of it. */
function checkNoIpv6(said, title, report) {
	for (const { prefix, path } of said) if (prefix.family === 6) report.add(path, `${formatPrefix(prefix)} is of IPv6, and ${title} has \`ipv6: false\``);
}
function checkSubnets(subnets, report) {
	for (const { inner, outer } of findOverlaps(subnets, ({ prefix }) => prefix)) report.add(inner.path, `${formatPrefix(inner.prefix)} overlaps ${formatPrefix(outer.prefix)} of the same bridge`);
}
function checkGateways(bridge, gateways, report) {
	const seen = /* @__PURE__ */ new Set();
	for (const { prefix, path } of gateways) {
		if (seen.has(ipKey(prefix))) report.add(path, `${formatIp(prefix)} is given twice`);
		seen.add(ipKey(prefix));
		warnReserved(prefix, path, report);
		checkInside(bridge, prefix, path, report);
	}
}
/** An address of something on a bridge is in a subnet of it, if it has any. */
function checkInside({ name, at, subnets }, address, path, report) {
	if (subnets.length === 0 || subnets.some((subnet) => contains(subnet, address))) return;
	const hint = `\`${name}\` has ${subnets.map(formatPrefix).join(", ")}`;
	const message = `${formatIp(address)} is in no subnet of bridge \`${name}\``;
	report.add(path, message, {
		hint,
		unless: [[...at, "subnets"], [...at, "addresses"]]
	});
}
// src/resolve/ipv6-off.ts
/**
* What turns IPv6 off on a device of a namespace, if anything does: a setting of the device itself, and else the last one of
* all devices. What is written to `all` goes to `default` as well, from which new devices take it (`addrconf_disable_ipv6` in
* net/ipv6/addrconf.c of the kernel); `lo` is there before that.
*/
function ipv6TurnedOff({ spec, at }, device) {
	const general = device === "lo" ? ["all", "lo"] : ["all", "default"];
	const settings = Object.entries(spec.sysctls ?? {}).flatMap(([name, value]) => {
		const [, scope] = /^net\/ipv6\/conf\/([^/]+)\/disable_ipv6$/.exec(sysctlPath(name)) ?? [];
		return scope === void 0 ? [] : [{
			scope,
			isOff: Number(value) !== 0,
			name,
			at: [
				...at,
				"sysctls",
				name
			]
		}];
	});
	const last = settings.findLast(({ scope }) => device !== "lo" && scope === device) ?? settings.findLast(({ scope }) => general.includes(scope));
	return last?.isOff ? last : void 0;
}
// src/resolve/addresses.ts
/**
* Gives every interface its addresses: first those of the file, then the lowest free ones, in the file's order, to the
* machine itself last. Where sysctls of the file turn IPv6 off, an interface gets none of it.
*/
function resolveAddresses(draft, report) {
	for (const segment of draft.segments) {
		for (const gateway of segment.bridge?.gateways ?? []) own(segment, gateway, gatewayTitle(segment));
		for (const port of segment.ports) giveNamed(port, segment, report);
		if (segment.bridge?.nat) chooseGateways(segment, segment.bridge, report);
	}
	const pools = new Map(draft.segments.map((segment) => [segment, poolsOf(segment)]));
	for (const port of allPorts(draft)) {
		const { segment } = port;
		if (port.spec.addresses !== void 0 || !segment) continue;
		const taking = {
			segment,
			title: portTitle(port),
			path: port.at,
			report
		};
		const isWith6 = hasIpv6$1(port) && ipv6TurnedOff(port.node, port.name) === void 0;
		const possible = (pools.get(segment) ?? []).filter(({ subnet }) => subnet.family === 4 || isWith6);
		for (const pool of possible) port.addresses.push(...takeFree(pool, taking));
	}
	for (const node of draft.nodes.values()) checkLoopback(node, report);
}
const gatewayTitle = ({ title }) => `the gateway of ${title}`;
function own({ owners }, ip, title) {
	owners.set(ipKey(ip), {
		ip,
		title
	});
}
/** What leaves a segment needs a gateway: without one in the file, the lowest free address of each subnet. */
function chooseGateways(segment, { at, subnets, gateways }, report) {
	if (gateways.length > 0) return;
	const path = [...at, "nat"];
	if (subnets.length === 0) {
		const hint = "give it `subnets`, or `addresses` of the gateway";
		const unless = ["subnets", "addresses"].map((field) => [...at, field]);
		report.add(path, `${segment.title} has no gateway that \`nat\` could lead out by`, {
			hint,
			unless
		});
	}
	const taking = {
		segment,
		title: gatewayTitle(segment),
		path,
		report
	};
	for (const pool of poolsOf(segment)) gateways.push(...takeFree(pool, taking));
}
function giveNamed(port, segment, report) {
	const said = readPrefixes(port.spec.addresses, [...port.at, "addresses"]);
	const without = port.node.spec.ipv6 === false ? `\`${port.node.name}\`` : segment.title;
	if (!hasIpv6$1(port)) checkNoIpv6(said, without, report);
	for (const { prefix, path } of said) {
		warnReserved(prefix, path, report);
		claim(prefix, {
			segment,
			title: portTitle(port),
			path,
			report
		});
		if (segment.bridge && !isLinkLocal6(prefix)) checkInside(segment.bridge, prefix, path, report);
		checkIpv6(port.node, port.name, {
			prefix,
			path
		}, report);
		port.addresses.push(prefix);
	}
}
function claim(ip, { segment, title, path, report }) {
	const owner = segment.owners.get(ipKey(ip));
	if (!owner) own(segment, ip, title);
	else if (owner.title === title) report.add(path, `${formatIp(ip)} is given twice`);
	else report.add(path, `${formatIp(ip)} is the address of ${owner.title} already`);
}
function poolsOf({ bridge, owners }) {
	const taken = [...owners.values()].map(({ ip }) => ip);
	return bridge?.subnets.map((subnet) => createPool(subnet, taken)) ?? [];
}
function takeFree(pool, { segment, title, path, report }) {
	const address = pool.take();
	if (address) own(segment, address, title);
	else report.add(path, `no free address is left in ${formatPrefix(pool.subnet)} for ${title}`, { on: "key" });
	return address ? [address] : [];
}
function checkLoopback(node, report) {
	const seen = /* @__PURE__ */ new Set();
	for (const { prefix, path } of readPrefixes(node.spec.loopback, loopbackPath(node))) {
		checkIpv6(node, "lo", {
			prefix,
			path
		}, report);
		if (seen.has(ipKey(prefix))) report.add(path, `${formatIp(prefix)} is given twice`);
		warnReserved(prefix, path, report);
		seen.add(ipKey(prefix));
	}
}
/** The kernel takes no address of IPv6 where that is off. */
function checkIpv6(node, device, { prefix, path }, report) {
	const off = prefix.family === 6 ? ipv6TurnedOff(node, device) : void 0;
	if (off === void 0) return;
	const message = `${formatIp(prefix)} can not be an address of \`${device}\`: \`${off.name}\` turns IPv6 off there`;
	report.add(path, message, {
		hint: "leave out one of them",
		unless: [off.at]
	});
}
// src/resolve/lookup.ts
/** The namespace of that name, or the machine itself as `host`; where there is none, that is a problem at `path`. */
function findNode(name, path, draft, report) {
	const node = draft.nodes.get(name);
	if (node) return node;
	if (name === draft.host.name) return findHost(path, draft.host, report);
	const hint = bridgeHint(name, draft) ?? didYouMean(name, membersOf(draft), "there are");
	report.add(path, `there is no namespace \`${name}\``, {
		hint,
		unless: [["namespaces", name]]
	});
}
/** Who can be named. */
const membersOf = ({ nodes, host }) => [...nodes.keys(), ...host.ports.size > 0 ? [host.name] : []];
function findHost(path, host, report) {
	if (host.ports.size > 0) return host;
	report.add(path, "`host`, the machine itself, has no interface in this topology", {
		hint: "give it one: `host: { interfaces: { NAME: { bridge: NAME } } }`",
		unless: [interfacesPath(host)]
	});
}
function bridgeHint(name, { bridges }) {
	const bridge = bridges.get(name);
	const gateways = bridge?.gateways ?? [];
	return bridge && `\`${name}\` is a bridge${gateways.length > 0 ? `; its gateway is ${listIps(gateways)}` : ""}`;
}
/** The interface of that name of a namespace; where there is none, that is a problem at `path`. */
function findPort(node, name, path, report) {
	const port = node.ports.get(name);
	if (port) return port;
	const hint = didYouMean(name, node.ports.keys(), `interfaces of \`${node.name}\``);
	const message = `\`${node.name}\` has no interface \`${name}\``;
	report.add(path, message, {
		hint,
		unless: [[...interfacesPath(node), name]]
	});
}
// src/resolve/attach.ts
const bridgeSegment = (bridge) => ({
	title: `bridge \`${bridge.name}\``,
	at: bridge.at,
	bridge,
	ports: [],
	owners: /* @__PURE__ */ new Map()
});
/** Puts every interface on its bridge, or joins it with its peer. */
function attachPorts(draft, report) {
	const segments = new Map([...draft.bridges].map(([name, bridge]) => [name, bridgeSegment(bridge)]));
	draft.segments.push(...segments.values());
	const ports = allPorts(draft);
	for (const port of ports) {
		const { bridge, peer } = port.spec;
		if (bridge !== void 0 && peer !== void 0) report.add([...port.at, "peer"], "both `bridge` and `peer`: an interface has one of them");
		else if (bridge !== void 0) attachToBridge(port, bridge, segments, report);
		else if (peer !== void 0) attachToPeer(port, peer, draft, report);
	}
	for (const port of ports) checkAttached(port, report);
}
function attachToBridge(port, name, segments, report) {
	const segment = segments.get(name);
	if (segment) {
		port.segment = segment;
		segment.ports.push(port);
		return;
	}
	const hint = didYouMean(name, segments.keys(), "bridges");
	report.add([...port.at, "bridge"], `there is no bridge \`${name}\``, {
		hint,
		unless: [["bridges", name]]
	});
}
function attachToPeer(port, text, draft, report) {
	const path = [...port.at, "peer"];
	const reference = splitReference(text);
	if (reference.interface === void 0) {
		report.add(path, `expected \`namespace:interface\`, found \`${text}\``);
		return;
	}
	const node = findNode(reference.namespace, path, draft, report);
	const peer = node && findPort(node, reference.interface, path, report);
	if (!peer || peer.peer === port) return;
	const fault = joinFault(port, peer, draft);
	if (fault === void 0) join(port, peer, draft);
	else report.add(path, fault);
}
/** Why two interfaces can not be the ends of a wire. */
function joinFault(port, peer, { host }) {
	if (peer === port) return `${portTitle(port)} can not be its own peer`;
	if (peer.node === host && port.node === host) return `${portTitle(port)} and ${portTitle(peer)} are both on the machine: one end of a wire is in a namespace`;
	if (peer.spec.bridge !== void 0) return `${portTitle(peer)} is on bridge \`${peer.spec.bridge}\`, so that it can be no peer`;
	if (peer.peer) return `${portTitle(peer)} is the peer of ${portTitle(peer.peer)} already`;
	if (port.peer) return `${portTitle(port)} is the peer of ${portTitle(port.peer)} already`;
}
function join(port, peer, draft) {
	const segment = {
		title: `the wire between ${portTitle(port)} and ${portTitle(peer)}`,
		at: port.at,
		ports: [port, peer],
		owners: /* @__PURE__ */ new Map()
	};
	draft.segments.push(segment);
	port.peer = peer;
	peer.peer = port;
	port.segment = segment;
	peer.segment = segment;
}
/** Whether interfaces may be lost with what was at the path. */
const isOfInterfaces = ([first, ...rest]) => {
	if (first !== "namespaces" && first !== "host") return false;
	const [field = "interfaces"] = first === "host" ? rest : rest.slice(1);
	return field === "interfaces";
};
/** Who names this one as its peer may be what is left out, or names a wrong one. */
function checkAttached(port, report) {
	const { bridge, peer } = port.spec;
	if (port.segment || bridge !== void 0 || peer !== void 0) return;
	if (report.cuts.some(isOfInterfaces)) return;
	report.add(port.at, `${portTitle(port)} is attached to nothing`, { hint: `\`bridge: NAME\` or \`peer: "NAMESPACE:INTERFACE"\`, here or at the other end` });
}
// src/resolve/probe.ts
const kinds = [
	"icmp",
	"tcp",
	"udp"
];
const ofTcp = [
	"open",
	"refused",
	"filtered"
];
const ofUdp = [
	"answered",
	"refused",
	"silent"
];
/** What a check tries: exactly one of `icmp`, `tcp` and `udp`, with what is expected of it. */
function readProbe(spec, at, report) {
	const [kind, second] = kinds.filter((one) => spec[one] !== void 0);
	if (kind === void 0) {
		report.add(at, "a check needs one of `icmp`, `tcp` and `udp`", { unless: [at] });
		return;
	}
	if (second !== void 0) {
		report.add([...at, second], `both \`${kind}\` and \`${second}\`: make it two checks`, { on: "key" });
		return;
	}
	if (spec.icmp !== void 0) return readIcmp(spec.icmp, spec, at, report);
	const details = {
		expect: spec.expect,
		path: [...at, "expect"],
		report
	};
	if (spec.tcp !== void 0) {
		const expect = choose(ofTcp, "tcp", details);
		return expect && {
			kind: "tcp",
			port: spec.tcp,
			expect
		};
	}
	const expect = choose(ofUdp, "udp", details);
	return expect && spec.udp !== void 0 ? {
		kind: "udp",
		port: spec.udp,
		expect
	} : void 0;
}
function readIcmp(expect, spec, at, report) {
	if (spec.expect !== void 0) {
		const details = {
			hint: "say `icmp: reachable` or `icmp: unreachable`",
			on: "key"
		};
		report.add([...at, "expect"], "`expect` goes with `tcp` and `udp`", details);
	}
	return {
		kind: "icmp",
		expect
	};
}
/** The first of the possible ones is the usual one. */
function choose(possible, kind, { expect, path, report }) {
	if (expect === void 0) return possible[0];
	const found = possible.find((one) => one === expect);
	if (found === void 0) {
		const near = nearest(expect, possible);
		const list = possible.map((one) => `\`${one}\``).join(", ");
		const hint = near === void 0 ? `one of ${list}` : `did you mean \`${near}\`?`;
		report.add(path, `\`${expect}\` can not be expected of \`${kind}\``, { hint });
	}
	return found;
}
// src/resolve/checks.ts
/** The checks, with the addresses that each of them is about. */
const resolveChecks = ({ checks = [] }, draft, report) => checks.flatMap((spec, index) => resolveCheck(spec, ["checks", index], draft, report));
function resolveCheck(spec, at, draft, report) {
	const probe = readProbe(spec, at, report);
	const from = findAsking(spec, at, draft, report);
	const targets = resolveTargets(spec.to, [...at, "to"], {
		from,
		draft,
		report
	});
	return probe && from && targets ? [{
		from: spec.from,
		to: spec.to,
		targets,
		probe,
		at
	}] : [];
}
/** Who asks. The machine may ask for an address also where it is no member: what is not its network it should not reach. */
const findAsking = ({ from, to }, at, draft, report) => from === draft.host.name && parseIp(to) ? draft.host : findNode(from, [...at, "from"], draft, report);
function resolveTargets(text, path, { from, draft, report }) {
	const ip = parseIp(text);
	if (ip) return [formatIp(ip)];
	const reference = splitReference(text);
	const node = findNode(reference.namespace, path, draft, report);
	if (!node) return void 0;
	const port = reference.interface === void 0 ? void 0 : findPort(node, reference.interface, path, report);
	if (reference.interface !== void 0 && !port) return void 0;
	const addresses = port ? port.addresses.filter((address) => !isLinkLocal6(address)) : addressesOf(node);
	if (!from) return void 0;
	const targets = distinct(addresses.filter(({ family }) => hasFamily$1(from, family)));
	if (targets.length === 0) {
		const unless = [...addressPaths(from), ...addressPaths(node)];
		report.add(path, `\`${text}\` has no address of a family that \`${from.name}\` has`, { unless });
	}
	return targets;
}
const distinct = (addresses) => [...new Map(addresses.map((address) => [ipKey(address), formatIp(address)])).values()];
// src/resolve/draft.ts
/** The name of a topology that has none. */
const unnamed = "topology";
/**
* What is in a topology, its interfaces attached to nothing yet. The machine itself always is, mostly without interfaces.
*/
const draftTopology = (topology, report) => ({
	name: topology.name ?? unnamed,
	bridges: resolveBridges(topology, report),
	nodes: draftNodes(topology),
	host: draftNode(hostMember, topology.host ?? {}, ["host"]),
	segments: []
});
const draftNodes = ({ namespaces = {} }) => new Map(Object.entries(namespaces).map(([name, spec]) => [name, draftNode(name, spec, ["namespaces", name])]));
function draftNode(name, spec, at) {
	const loopback = (spec.loopback ?? []).flatMap((text) => parsePrefix(text) ?? []);
	const node = {
		name,
		spec,
		at,
		ports: /* @__PURE__ */ new Map(),
		loopback
	};
	for (const [portName, portSpec] of Object.entries(spec.interfaces ?? {})) {
		const port = {
			name: portName,
			node,
			spec: portSpec,
			at: [
				...at,
				"interfaces",
				portName
			],
			addresses: [],
			mtu: portSpec.mtu ?? 1500,
			mac: "",
			portMac: ""
		};
		node.ports.set(portName, port);
	}
	return node;
}
// src/resolve/default-routes.ts
/**
* The default routes that gateways imply: of each family, where exactly one interface is on a bridge with a gateway of
* that family, and the file has no default route of that family itself. Where the interface has addresses of the family
* and none from which it can reach the gateway, that is a problem.
*/
function impliedRoutes(node, given, report) {
	return families.filter((family) => !given.some(isDefaultOf(family))).flatMap((family) => impliedRoute(node, family, report));
}
const isDefaultOf = (family) => ({ to, table = 254 }) => to === formatPrefix(everything(family)) && table === 254;
function gatewaysOf({ segment }, family) {
	return segment?.bridge?.gateways.filter((gateway) => gateway.family === family) ?? [];
}
function impliedRoute(node, family, report) {
	const [port, ...others] = portsOf(node).filter((one) => gatewaysOf(one, family).length > 0);
	if (!port || others.length > 0) return [];
	const gateway = gatewaysOf(port, family).find((one) => port.addresses.some((address) => contains(address, one)));
	if (!gateway) {
		checkReach(port, family, report);
		return [];
	}
	const hops = [{
		via: formatIp(gateway),
		dev: port.name,
		onLink: false
	}];
	return [{
		type: "unicast",
		to: formatPrefix(everything(family)),
		hops,
		at: port.at
	}];
}
/** Link-local addresses do not say that the interface is for IPv6: every interface may have them. */
function checkReach(port, family, report) {
	const gateways = gatewaysOf(port, family);
	if (!port.addresses.some((address) => address.family === family && !isLinkLocal6(address))) return;
	report.add(port.at, `${portTitle(port)} can not reach ${listIps(gateways)}, the gateway of ${port.segment?.title}`, {
		hint: "give it a prefix that the gateway is in, or the namespace a default route",
		unless: [...addressPaths(port.node), [...port.node.at, "routes"]]
	});
}
// src/resolve/forwarding.ts
/** What `forwarding` of a namespace means. */
function forwardingOf({ forwarding = false }) {
	if (typeof forwarding === "boolean") return {
		ipv4: forwarding,
		ipv6: forwarding
	};
	if (typeof forwarding === "string") return {
		ipv4: forwarding === "ipv4",
		ipv6: forwarding === "ipv6"
	};
	return {
		ipv4: true,
		ipv6: true,
		by: forwarding
	};
}
/** Whether a namespace joins its segments, in one family. */
const isRouterOf = (spec, family) => forwardingOf(spec)[family === 4 ? "ipv4" : "ipv6"];
/** As `forwardingOf`; an interface that is not there, or is given twice, is a problem. */
function resolveForwarding(node, report) {
	const forwarding = forwardingOf(node.spec);
	forwarding.by?.forEach((name, index, all) => {
		const path = [
			...node.at,
			"forwarding",
			index
		];
		if (findPort(node, name, path, report) && all.indexOf(name) < index) report.add(path, `\`${name}\` is given twice`);
	});
	return forwarding;
}
// src/resolve/policy.ts
/** Right before the main table, whose rule has 32766; the kernel keeps the order of rules with the same priority. */
const usualPriority = 32765;
/** RT_TOS of the kernel's route.h: the bits of the octet that its rules of IPv4 look at. */
const largestTos4 = 28;
/**
* The routing policy rules of a namespace, ip-rule(8), in the order of the file. Left alone, the kernel puts each rule without
* a priority before all others.
*/
function resolvePolicy(node, report) {
	const seen = /* @__PURE__ */ new Set();
	return (node.spec["routing-policy"] ?? []).flatMap((spec, index) => {
		const rules = resolveRules(spec, {
			node,
			at: [
				...node.at,
				"routing-policy",
				index
			],
			report
		});
		for (const { at, ...said } of rules) {
			if (seen.has(JSON.stringify(said))) report.add(at, "the same policy is given twice");
			seen.add(JSON.stringify(said));
		}
		return rules;
	});
}
const selectors = [
	"from",
	"to",
	"mark",
	"iif",
	"type-of-service"
];
/** One rule of the family that its addresses say, or one of each. */
function resolveRules(spec, context) {
	const { at, report } = context;
	if (selectors.every((field) => spec[field] === void 0)) {
		report.add(at, `a policy needs one of ${selectors.map((field) => `\`${field}\``).join(", ")}`, { unless: [at] });
		return [];
	}
	const [source, destination] = [readSelector(spec.from), readSelector(spec.to)];
	const family = (source ?? destination)?.family;
	if (destination && destination.family !== family) report.add([...at, "to"], `${destination.text} is not of the family of ${source?.text}`);
	checkIif(spec, context);
	const wanted = family === void 0 ? families : [family];
	checkTos(spec, wanted, context);
	const { mark, iif, "type-of-service": tos } = spec;
	return wanted.map((one) => ({
		family: one,
		...source && { from: source.text },
		...destination && { to: destination.text },
		...mark !== void 0 && { mark: formatMark(mark) },
		...iif !== void 0 && { iif },
		...tos !== void 0 && { tos },
		table: spec.table,
		priority: spec.priority ?? usualPriority,
		at
	}));
}
function checkIif({ iif }, { node, at, report }) {
	if (iif === void 0 || iif === "lo" || node.ports.has(iif)) return;
	const hint = didYouMean(iif, [...node.ports.keys(), "lo"], `interfaces of \`${node.name}\``);
	const unless = [[...interfacesPath(node), iif]];
	report.add([...at, "iif"], `\`${node.name}\` has no interface \`${iif}\``, {
		hint,
		unless
	});
}
function checkTos({ "type-of-service": tos = 0 }, wanted, { at, report }) {
	if (tos <= largestTos4 || !wanted.includes(4)) return;
	const details = { hint: "`from: \"::/0\"` makes it a rule of IPv6" };
	report.add([...at, "type-of-service"], `${tos} is more than ${largestTos4}, the most that rules of IPv4 look at`, details);
}
/** An address or prefix in canonical text; one of full length is an address. */
function readSelector(text) {
	if (text === void 0) return void 0;
	const prefix = parsePrefix(text);
	const ip = prefix ?? parseIp(text);
	if (!ip) return void 0;
	const isWhole = !prefix || prefix.length === bitsOf(prefix.family);
	return {
		family: ip.family,
		text: isWhole ? formatIp(ip) : formatPrefix(prefix)
	};
}
// src/resolve/private.ts
/** The directories of a namespace's own, each after those that it is in. */
function resolvePrivate({ spec, at }, report) {
	const seen = /* @__PURE__ */ new Set();
	return (spec.private ?? []).flatMap((given, index) => {
		const entry = {
			...typeof given === "string" ? { path: given } : given,
			at: [
				...at,
				"private",
				index
			]
		};
		if (!seen.has(entry.path)) {
			seen.add(entry.path);
			return [entry];
		}
		report.add(entry.at, `\`${entry.path}\` is private already`, { hint: "name it once" });
		return [];
	}).toSorted((one, other) => one.path.split("/").length - other.path.split("/").length);
}
// src/resolve/route-duplicates.ts
/** IP6_RT_PRIO_USER of the kernel's ipv6_route.h: what a route of IPv6 without a metric, or with 0, gets. */
const usualMetric6 = 1024;
const isIpv6 = (to) => to.includes(":");
const metricOf = ({ to, metric = 0 }) => metric === 0 && isIpv6(to) ? usualMetric6 : metric;
const keyOf = (route) => `${route.to} ${route.table ?? 254} ${metricOf(route)}`;
/** Of routes to a prefix in one table the kernel takes one of each metric, and refuses the second (EEXIST). */
function checkDuplicateRoutes(node, routes, report) {
	const seen = /* @__PURE__ */ new Set();
	const connected = connectedKeys(node);
	for (const route of routes) {
		const what = route.to.endsWith("/0") ? `default route of IPv${isIpv6(route.to) ? 6 : 4}` : `route to ${route.to}`;
		const hint = "give one of them another `metric` or `table`";
		if (seen.has(keyOf(route))) report.add(route.at, `a second ${what} with the same metric`, { hint });
		const port = connected.get(keyOf(route));
		if (port !== void 0) {
			const where = route.type === "local" ? `an address of \`${port}\`` : `on the link of \`${port}\``;
			report.add(route.at, `${route.to} is ${where} already`, { hint: "give it another `metric`" });
		}
		seen.add(keyOf(route));
	}
}
/** IP6_RT_PRIO_ADDRCONF of the kernel's ipv6_route.h; those of IPv4 have 0. */
const connectedMetric = {
	4: 0,
	6: 256
};
/** The routes that the kernel makes for addresses. */
function connectedKeys(node) {
	const keys = portsOf(node).flatMap(({ name, addresses }) => addresses.flatMap((address) => keysOfAddress(address).map((key) => [key, name])));
	return new Map(keys);
}
function keysOfAddress(address) {
	const { family, length } = address;
	return [...length === bitsOf(family) ? [] : [`${formatPrefix(subnetOf(address))} 254 ${connectedMetric[family]}`], `${formatIp(address)}/${bitsOf(family)} 255 0`];
}
// src/resolve/route-fields.ts
const ofHops = ["via", "on-link"];
const ofUnicast = [
	...ofHops,
	"dev",
	"from",
	"mtu"
];
/** Whether the fields of a route go together; where they do not, that is a problem. */
function checkRouteFields(spec, at, { node, draft, report }) {
	const { type = "unicast", via, dev } = spec;
	if (type !== "unicast") {
		const extra = (type === "local" ? ofHops : ofUnicast).find((field) => spec[field] !== void 0);
		if (extra === void 0) return true;
		report.add([...at, extra], `a route of type \`${type}\` sends nothing on, so that it has no \`${extra}\``, { on: "key" });
		return false;
	}
	if (via === void 0 && dev === void 0) {
		const hint = node === draft.host ? void 0 : "or a `type` that refuses";
		report.add(at, "a route needs `via` or `dev`", {
			hint,
			unless: [at]
		});
		return false;
	}
	if (spec["on-link"] === true && dev === void 0) {
		report.add([...at, "on-link"], "`on-link` needs `dev`: on which link?", {
			on: "key",
			unless: [at]
		});
		return false;
	}
	return true;
}
// src/resolve/hop.ts
const portsFor = ({ node, dev }) => dev ? [dev] : portsOf(node);
/** The longest prefix of an interface that an address is in, in bits; -1 where it is in none. */
const coverOf = ({ addresses }, ip) => Math.max(-1, ...addresses.filter((address) => contains(address, ip)).map(({ length }) => length));
/** The interface by which an address is reached: one where somebody has it, and of those the one that says most. */
function portTowards(ip, context) {
	const covering = portsFor(context).filter((port) => coverOf(port, ip) >= 0);
	const owned = covering.filter(({ segment }) => segment?.owners.has(ipKey(ip)));
	const [best] = (owned.length > 0 ? owned : covering).toSorted((a, b) => coverOf(b, ip) - coverOf(a, ip));
	return best;
}
const hopTo = (ip, port, onLink) => ({
	kind: "hop",
	hop: {
		via: formatIp(ip),
		dev: port.name,
		onLink
	}
});
/** The next hop that the file gives as an address. */
function hopToAddress(ip, context) {
	const { node, dev, onLink } = context;
	const text = formatIp(ip);
	if (addressesOf(node).some((own) => ipKey(own) === ipKey(ip))) return {
		kind: "wrong",
		message: `${text} is an address of \`${node.name}\` itself`
	};
	if (dev && (onLink || isLinkLocal6(ip))) return hopTo(ip, dev, onLink);
	if (isLinkLocal6(ip)) return {
		kind: "wrong",
		message: `${text} is on every link`,
		hint: "say on which with `dev`"
	};
	const port = portTowards(ip, context);
	if (port) return hopTo(ip, port, onLink);
	return {
		kind: "none",
		message: `${dev ? portTitle(dev) : `no interface of \`${node.name}\``} ${dev ? "can not reach" : "can reach"} ${text}`,
		hint: reachHint(context)
	};
}
function reachHint(context) {
	const subnets = portsFor(context).flatMap(({ name, addresses }) => addresses.map(({ length, ...ip }) => `${name} ${formatIp(ip)}/${length}`));
	return subnets.length === 0 ? "it has no addresses" : `its addresses: ${subnets.join(", ")}`;
}
function meetingsOf(targets, context) {
	return portsFor(context).flatMap((port) => targets.filter(({ segment }) => segment && segment === port.segment).map((theirs) => ({
		port,
		theirs
	})));
}
/** The next hop that the file gives as a name, in one family: the address on the segment that both are on. */
function hopToNamed(name, targets, family, context) {
	const meetings = meetingsOf(targets, context);
	const own = context.dev ? portTitle(context.dev) : `\`${context.node.name}\``;
	if (meetings.length === 0) return {
		kind: "none",
		message: `${own} and \`${name}\` are on no segment together`
	};
	const reachable = meetings.flatMap(({ port, theirs }) => theirs.addresses.filter((ip) => !isLinkLocal6(ip) && (context.onLink || coverOf(port, ip) >= 0)).map((ip) => ({
		ip,
		port,
		theirs
	})));
	const candidates = reachable.filter(({ ip }) => ip.family === family);
	const distinct = [...new Map(candidates.map((candidate) => [ipKey(candidate.ip), candidate])).values()];
	const [first] = candidates;
	if (!first) {
		const [other] = family === 4 ? reachable : [];
		return {
			kind: "none",
			message: `\`${name}\` has no ${reachable.length > 0 ? `IPv${family} ` : ""}address that ${own} can reach`,
			...other && { hint: `an IPv4 route may lead to its IPv6 address: \`via: "${formatIp(other.ip)}"\`` }
		};
	}
	if (distinct.length > 1) return ambiguous(name, distinct);
	return hopTo(first.ip, portTowards(first.ip, context) ?? first.port, context.onLink);
}
function ambiguous(name, candidates) {
	const list = candidates.map(({ ip, theirs }) => `${formatIp(ip)} (${portTitle(theirs)})`).join(", ");
	return {
		kind: "wrong",
		message: `\`${name}\` can be reached at more than one address`,
		hint: `choose: ${list}`
	};
}
// src/resolve/route-hops.ts
/** The hops of a route in each of the wanted families that it is possible in. */
function resolveHops(spec, wanted, at, context) {
	const dev = spec.dev === void 0 ? void 0 : findPort(context.node, spec.dev, [...at, "dev"], context.report);
	if (spec.dev !== void 0 && !dev) return /* @__PURE__ */ new Map();
	const vias = viasOf(spec, at);
	if (vias.length === 0) return dev ? hopsByDevice(dev, spec.to === "default", {
		wanted,
		at,
		context
	}) : /* @__PURE__ */ new Map();
	const hopContext = {
		node: context.node,
		dev,
		onLink: spec["on-link"] ?? false
	};
	const reads = vias.map((via) => readVia(via, hopContext, context));
	const [said] = vias.flatMap(({ text }) => parseIp(text)?.family ?? []);
	const possible = spec.to === "default" && said !== void 0 ? wanted.filter((family) => family === said) : wanted;
	return chooseFamilies(possible.length > 0 ? possible : wanted, reads, context);
}
function viasOf({ via }, at) {
	if (via === void 0) return [];
	if (typeof via === "string") return [{
		text: via,
		path: [...at, "via"]
	}];
	return via.map((text, index) => ({
		text,
		path: [
			...at,
			"via",
			index
		]
	}));
}
/** Everything that a route leads to is on the link; a default route is of the families that the interface has. */
function hopsByDevice(dev, isDefault, { wanted, at, context }) {
	const has = (family) => dev.addresses.some((address) => address.family === family);
	const found = wanted.filter((family) => !isDefault || has(family));
	if (found.length === 0) {
		const details = {
			hint: "say `via`, or 0.0.0.0/0 or ::/0",
			unless: addressPaths(context.node)
		};
		context.report.add([...at, "dev"], `\`${dev.name}\` has no address that says of which family the route is`, details);
	}
	return new Map(found.map((family) => [family, [{
		dev: dev.name,
		onLink: false
	}]]));
}
function readVia({ text, path }, hopContext, context) {
	const unless = addressPaths(context.node);
	const ip = parseIp(text);
	if (ip) {
		const inFamily = (family) => ip.family < family ? notOf(family, text) : hopToAddress(ip, hopContext);
		return {
			path,
			unless,
			inFamily
		};
	}
	const named = findTargets(text, path, context);
	return named && {
		path,
		unless: [...unless, ...addressPaths(named.node)],
		inFamily: (family) => hopToNamed(text, named.ports, family, hopContext)
	};
}
const notOf = (family, text) => ({
	kind: "none",
	message: `\`${text}\` is not of IPv${family}, as the route is`,
	hint: "a route of IPv6 has a next hop of IPv6"
});
/** The interfaces that a name stands for. */
function findTargets(text, path, { node, draft, report }) {
	const reference = splitReference(text);
	if (/^[\d.:/]*$/.test(text)) {
		report.add(path, `\`${text}\` is neither an IP address nor a name`);
		return;
	}
	if (reference.namespace === node.name) {
		report.add(path, `\`${node.name}\` can not be its own next hop`);
		return;
	}
	const target = findNode(reference.namespace, path, draft, report);
	if (!target || reference.interface === void 0) return target && {
		node: target,
		ports: portsOf(target)
	};
	const port = findPort(target, reference.interface, path, report);
	return port && {
		node: target,
		ports: [port]
	};
}
/** A route is of every family in which it has all its hops; where one hop could be several, that is always wrong. */
function chooseFamilies(wanted, reads, { report }) {
	const known = reads.filter((read) => read !== void 0);
	if (known.length < reads.length) return /* @__PURE__ */ new Map();
	const tried = wanted.map((family) => ({
		family,
		hoppings: known.map(({ inFamily, ...where }) => ({
			...where,
			hopping: inFamily(family)
		}))
	}));
	const isWhole = ({ hoppings }) => hoppings.every(({ hopping }) => hopping.kind === "hop");
	const isWorth = (kind, index) => kind === "wrong" || index === 0 && !tried.some(isWhole);
	tried.forEach(({ hoppings }, index) => {
		for (const { path, unless, hopping } of hoppings) {
			if (hopping.kind === "hop" || !isWorth(hopping.kind, index)) continue;
			report.add(path, hopping.message, {
				hint: hopping.hint,
				unless
			});
		}
	});
	return new Map(tried.filter(isWhole).map(({ family, hoppings }) => [family, hoppings.flatMap(hopOf)]));
}
const hopOf = ({ hopping }) => hopping.kind === "hop" ? [hopping.hop] : [];
// src/resolve/routes.ts
/** The routes of the file, of one namespace; `default` by a name becomes one of each family. */
const resolveRoutes = (node, draft, report) => (node.spec.routes ?? []).flatMap((spec, index) => resolveRoute(spec, [
	...node.at,
	"routes",
	index
], {
	node,
	draft,
	report
}));
function resolveRoute(spec, at, context) {
	if (!checkRouteFields(spec, at, context)) return [];
	const common = {
		type: spec.type ?? "unicast",
		...spec.metric !== void 0 && { metric: spec.metric },
		...spec.mtu !== void 0 && { mtu: spec.mtu },
		...tableOf(spec),
		at
	};
	const from = readFrom(spec, at, context);
	if (from === null) return [];
	return [...hopsOf(spec, wantedFamilies(spec), at, context)].map(([family, hops]) => ({
		...common,
		to: spec.to === "default" ? formatPrefix(everything(family)) : canonicalPrefix(spec.to),
		hops,
		...from && { from }
	}));
}
/** A `local` route is of the table that the kernel looks into first, as ip-route(8) has it. */
function tableOf({ type, table }) {
	if (table !== void 0) return { table };
	return type === "local" ? { table: 255 } : {};
}
function hopsOf(spec, wanted, at, context) {
	if (spec.type === void 0 || spec.type === "unicast") return resolveHops(spec, wanted, at, context);
	const same = (hops) => new Map(wanted.map((family) => [family, hops]));
	if (spec.type !== "local") return same([]);
	const { dev = "lo" } = spec;
	return dev === "lo" || findPort(context.node, dev, [...at, "dev"], context.report) !== void 0 ? same([{
		dev,
		onLink: false
	}]) : /* @__PURE__ */ new Map();
}
const canonicalPrefix = (text) => {
	const prefix = parsePrefix(text);
	return prefix ? formatPrefix(prefix) : text;
};
/** The families that a route can be of, by what it says: both for `default`, if `from` does not say which. */
function wantedFamilies({ to, from }) {
	const said = parsePrefix(to) ?? (from === void 0 ? void 0 : parseIp(from));
	return said ? [said.family] : families;
}
/** The preferred source, or null where it is wrong: the kernel takes only an address that the namespace has. */
function readFrom({ from, to }, at, { node, report }) {
	const ip = from === void 0 ? void 0 : parseIp(from);
	if (!ip) return void 0;
	const prefix = parsePrefix(to);
	if (prefix && prefix.family !== ip.family) {
		report.add([...at, "from"], `${formatIp(ip)} is not of the family of ${to}`);
		return null;
	}
	if (addressesOf(node).some((own) => ipKey(own) === ipKey(ip))) return formatIp(ip);
	const unless = addressPaths(node);
	report.add([...at, "from"], `${formatIp(ip)} is no address of \`${node.name}\``, { unless });
	return null;
}
// src/resolve/sysctls.ts
/** The sysctls of the file, of one namespace, with keys in slash form. */
function resolveSysctls(node, report) {
	const seen = /* @__PURE__ */ new Map();
	return Object.entries(node.spec.sysctls ?? {}).map(([name, said]) => {
		const at = [
			...node.at,
			"sysctls",
			name
		];
		const sysctl = {
			key: sysctlPath(name),
			value: typeof said === "boolean" ? String(Number(said)) : String(said),
			at
		};
		const other = seen.get(sysctl.key);
		if (other !== void 0) report.add(at, `\`${name}\` is \`${other}\`, which is given already`, { on: "key" });
		seen.set(sysctl.key, name);
		checkForwarding(node, sysctl, report);
		checkInterface(node, sysctl.key, at, report);
		return sysctl;
	});
}
const forwardingKey = /^net\/(ipv[46])\/(?:ip_forward|conf\/([^/]+)\/forwarding)$/;
/** The value that `forwarding` gives a setting; undefined where it is none of these. IPv6 has `all` for a list, too. */
function forwardingOfKey({ ipv4, ipv6, by }, key) {
	const [, family, scope = "all"] = forwardingKey.exec(key) ?? [];
	if (family === void 0) return void 0;
	if (family === "ipv6" && scope === "all") return ipv6;
	return (family === "ipv4" ? ipv4 : ipv6) && (by?.includes(scope) ?? true);
}
/** Whether a namespace forwards is said once, by `forwarding`. */
function checkForwarding({ name, at, spec }, { key, value, at: path }, report) {
	const forwards = forwardingOfKey(forwardingOf(spec), key);
	if (forwards === void 0 || Number(value) !== 0 === forwards) return;
	const message = `${value} contradicts \`forwarding\` of \`${name}\`, which is ${[spec.forwarding ?? false].flat().join(", ")}`;
	const hint = forwards ? "leave out one of them" : `\`forwarding: true\` makes \`${name}\` a router`;
	report.add(path, message, {
		hint,
		unless: [[...at, "forwarding"]]
	});
}
const always = [
	"all",
	"default",
	"lo"
];
function checkInterface(node, key, at, report) {
	const name = /^net\/ipv[46]\/(?:conf|neigh)\/([^/]+)\//.exec(key)?.[1];
	if (name === void 0 || always.includes(name) || node.ports.has(name)) return;
	const hint = didYouMean(name, [...node.ports.keys(), ...always], `interfaces of \`${node.name}\``);
	const unless = [[...interfacesPath(node), name]];
	report.add(at, `\`${node.name}\` has no interface \`${name}\``, {
		hint,
		on: "key",
		unless
	});
}
// src/resolve/way-out.ts
/** Whether a namespace reaches the outside: a default route of it leads to the gateway of a bridge with `nat`. */
const hasWayOut = (node, routes) => routes.filter(({ to }) => to.endsWith("/0")).flatMap(({ hops }) => hops).some(({ via, dev }) => {
	const bridge = dev === void 0 ? void 0 : node.ports.get(dev)?.segment?.bridge;
	return bridge?.nat === true && bridge.gateways.some((gateway) => formatIp(gateway) === via);
});
// src/resolve/finish.ts
/** A bridge as it is in the network. */
const finishBridge = (bridge, mac) => ({
	name: bridge.name,
	mac,
	mtu: bridge.mtu,
	stp: bridge.stp,
	nat: bridge.nat,
	subnets: bridge.subnets.map(formatPrefix),
	addresses: bridge.gateways.map(formatPrefix),
	at: bridge.at
});
/** A namespace as it is in the network, but for what names mean in it. */
function finishNamespace(node, draft, report) {
	const { name, spec, at } = node;
	const given = givenRoutes(node, draft, report);
	const routes = [...impliedRoutes(node, given, report), ...given];
	return {
		name,
		forwarding: resolveForwarding(node, report),
		ipv6: spec.ipv6 ?? true,
		interfaces: portsOf(node).flatMap(finishPort),
		loopback: node.loopback.map(formatPrefix),
		routes,
		rules: resolvePolicy(node, report),
		...resolverOf(node, routes),
		sysctls: resolveSysctls(node, report),
		private: resolvePrivate(node, report),
		processes: spec.processes ?? "shared",
		setup: (spec.setup ?? []).map((setup, index) => ({
			...commandOf(setup),
			at: [
				...at,
				"setup",
				index
			]
		})),
		at
	};
}
function commandOf(given) {
	if (typeof given === "string") return { command: given };
	const { run, user } = given;
	return user === void 0 ? { command: run } : {
		command: run,
		user
	};
}
/** What the machine itself has of the network; its default route stays its own, so that none is implied. */
const finishHost = (draft, report) => ({
	interfaces: portsOf(draft.host).flatMap(finishPort),
	routes: givenRoutes(draft.host, draft, report)
});
function givenRoutes(node, draft, report) {
	const routes = resolveRoutes(node, draft, report);
	checkDuplicateRoutes(node, routes, report);
	return routes;
}
function resolverOf(node, routes) {
	const { nameservers: said = {} } = node.spec;
	const { addresses, search = [], options = [] } = isList(said) ? { addresses: said } : said;
	const isOfHost = addresses === void 0 && hasWayOut(node, routes);
	const nameservers = (addresses ?? []).flatMap((text) => parseIp(text) ?? []).map(formatIp);
	return {
		nameservers: isOfHost ? "of-host" : nameservers,
		search,
		resolverOptions: options
	};
}
const isList = (said) => Array.isArray(said);
function finishPort(port) {
	const { name, mac, portMac, mtu, spec, addresses, segment, peer, at } = port;
	const attachment = peer ? { peer: {
		namespace: peer.node.name,
		interface: peer.name
	} } : segment?.bridge && {
		bridge: segment.bridge.name,
		portMac
	};
	if (!attachment) return [];
	return [{
		name,
		mac,
		mtu,
		offload: ![spec.offload, peer?.spec.offload].includes(false),
		ipv6: hasIpv6$1(port),
		addresses: addresses.map(formatPrefix),
		attachment,
		at
	}];
}
// src/resolve/host-overlap.ts
/** The machine has one routing table for all of its interfaces, so that their subnets must be apart. */
function checkHostOverlaps({ host }, report) {
	const ports = portsOf(host);
	const used = ports.flatMap((port) => connected(port).map((subnet) => ({
		port,
		subnet
	})));
	for (const { inner, outer } of findOverlaps(used, ({ subnet }) => subnet)) {
		if (inner.port === outer.port) continue;
		const [first, second] = ports.indexOf(inner.port) > ports.indexOf(outer.port) ? [outer, inner] : [inner, outer];
		const [earlier, later] = [first, second].map(({ port, subnet }) => `${formatPrefix(subnet)} of ${portTitle(port)}`);
		report.add(second.port.at, `${later} overlaps ${earlier}`, {
			hint: "the machine has one routing table for both",
			on: "key"
		});
	}
}
/** The subnets that an interface makes the machine look for on its link. */
const connected = ({ addresses }) => addresses.filter((address) => address.length < bitsOf(address.family) && !isLinkLocal6(address)).map(subnetOf);
// src/resolve/overlap.ts
/**
* Segments that namespaces with `forwarding` join, directly or by way of others, are one network: their subnets must be
* apart, in each family. So must those of bridges with a gateway, which has one stack for them all. Elsewhere the same subnet may be used
* again. The machine itself joins none: it does not forward between its interfaces, see `checkHostOverlaps`.
*/
function checkOverlaps(draft, report) {
	for (const family of families) {
		const isRouter = ({ spec, at }) => isRouterOf(spec, family) && !["nat", "nftables"].some((field) => report.cuts.touches([...at, field]));
		for (const segments of domainsOf(draft, isRouter)) if (segments.length > 1) checkDomain(segments, family, report);
	}
}
/** Groups the segments by what joins them. */
function domainsOf({ segments, nodes }, isRouter) {
	const parents = /* @__PURE__ */ new Map();
	const rootOf = (segment) => {
		let root = segment;
		for (let parent = parents.get(root); parent; parent = parents.get(root)) root = parent;
		if (root !== segment) parents.set(segment, root);
		return root;
	};
	const byRouters = [...nodes.values()].filter(isRouter).map((node) => portsOf(node).flatMap(({ segment }) => segment ? [segment] : []));
	const byGateway = segments.filter(({ bridge }) => (bridge?.gateways.length ?? 0) > 0);
	for (const joined of [...byRouters, byGateway]) for (const segment of joined) {
		const [one, other] = [rootOf(segment), rootOf(joined[0] ?? segment)];
		if (one !== other) parents.set(one, other);
	}
	return [...Map.groupBy(segments, rootOf).values()];
}
function checkDomain(segments, family, report) {
	const order = new Map(segments.map((segment, index) => [segment, index]));
	const ofFamily = (segment) => subnetsOf(segment).filter((subnet) => subnet.family === family);
	const used = segments.flatMap((segment) => ofFamily(segment).map((subnet) => ({
		segment,
		subnet
	})));
	for (const { inner, outer } of findOverlaps(used, ({ subnet }) => subnet)) {
		const [first, second] = (order.get(inner.segment) ?? 0) > (order.get(outer.segment) ?? 0) ? [outer, inner] : [inner, outer];
		if (first.segment === second.segment) continue;
		const [earlier, later] = [first, second].map(({ subnet, segment }) => `${formatPrefix(subnet)} of ${segment.title}`);
		const message = `${later} overlaps ${earlier}`;
		report.add(second.segment.at, message, {
			hint: "the two are joined, by namespaces with `forwarding` or by the lab as the gateway of both",
			on: "key"
		});
	}
}
/**
* The subnets of a segment, none of them in another. On wires, and where the file gives a bridge none, they are those of
* the addresses; an address of full length says nothing about who else is there.
*/
function subnetsOf({ bridge, ports }) {
	const given = bridge?.subnets ?? [];
	if (given.length > 0) return [...given];
	const said = ports.flatMap(({ addresses }) => addresses).filter((address) => address.length < bitsOf(address.family) && !isLinkLocal6(address)).map(subnetOf).toSorted((a, b) => a.length - b.length);
	const widest = [];
	for (const subnet of said) if (!widest.some((other) => contains(other, subnet))) widest.push(subnet);
	return widest;
}
// src/resolve/hosts.ts
/** What the names of the namespaces, and `host`, mean in each of them. */
function resolveHosts({ nodes, host }) {
	const all = [...nodes.values(), host];
	const owners = countOwners(all);
	const known = all.map((node) => know(node, owners));
	return (node) => {
		const segments = [...new Set(portsOf(node).flatMap(({ segment }) => segment ?? []))];
		const subnets = uniqueSubnets(node, segments);
		return [...known.flatMap((other) => entriesFor(node, other, {
			segments,
			subnets
		})), ...extraEntries(node)];
	};
}
/** How many of them have an address. */
function countOwners(nodes) {
	const counts = /* @__PURE__ */ new Map();
	for (const node of nodes) for (const key of new Set(addressesOf(node).map(ipKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
function know(node, owners) {
	const { name } = node;
	const entryOf = (ip) => ({
		address: formatIp(ip),
		names: [name]
	});
	const entries = new Map(addressesOf(node).filter(isPublic).map((ip) => [ipKey(ip), {
		ip,
		entry: entryOf(ip)
	}]));
	const bySegment = /* @__PURE__ */ new Map();
	for (const { segment, addresses } of portsOf(node)) {
		if (!segment) continue;
		const here = addresses.flatMap((ip) => entries.get(ipKey(ip))?.entry ?? []);
		bySegment.set(segment, [...bySegment.get(segment) ?? [], ...here]);
	}
	const unique = [...entries.values()].filter(({ ip }) => owners.get(ipKey(ip)) === 1);
	return {
		name,
		all: [...entries.values()].map(({ entry }) => entry),
		bySegment,
		unique
	};
}
const isPublic = (ip) => specialKind(ip) !== "loopback" && !isLinkLocal6(ip);
const uniqueSubnets = (node, segments) => [...portsOf(node).flatMap(({ addresses }) => addresses.map(subnetOf)), ...segments.flatMap(subnetsOf)];
function entriesFor(asking, other, { segments, subnets }) {
	if (other.name === asking.name) return other.all;
	const shared = segments.flatMap((segment) => other.bySegment.get(segment) ?? []);
	if (shared.length > 0) return shared;
	return other.unique.filter(({ ip }) => !subnets.some((subnet) => contains(subnet, ip))).map(({ entry }) => entry);
}
const extraEntries = ({ spec }) => Object.entries(spec.hosts ?? {}).flatMap(([name, said]) => [said].flat().flatMap((text) => parseIp(text) ?? []).map((ip) => ({
	address: formatIp(ip),
	names: [name]
})));
// src/resolve/limits.ts
/** BR_MAX_PORTS of the kernel's net/bridge/br_private.h is 1024, and no port has the number 0. */
const mostPorts = 1023;
/** `neigh.default.gc_thresh3` as the kernel has it, of each family. */
const neighbours = 1024;
/** What the kernel has only so much of. */
function checkLimits(draft, report) {
	for (const segment of draft.segments) checkPorts(segment, report);
	checkNeighbours(draft, report);
}
function checkPorts({ bridge, ports }, report) {
	const first = ports[mostPorts];
	if (!bridge || !first) return;
	const hint = "put some of them on another bridge, with a router between the two";
	const message = `bridge \`${bridge.name}\` would have ${ports.length} ports, and Linux has at most ${mostPorts} of a bridge`;
	report.add([...first.at, "bridge"], message, { hint });
}
const hasFamily = ({ addresses }, family) => addresses.some((address) => address.family === family);
/** Two that talk take two entries of a table that all namespaces of the machine share, see arp(7). */
function checkNeighbours(draft, report) {
	for (const family of families) {
		const count = allPorts(draft).filter((port) => hasFamily(port, family)).length;
		if (count * 2 <= neighbours) continue;
		const message = `${count} interfaces have IPv${family} addresses: when each talks to another one, the kernel knows up to ${count * 2} neighbours, and it keeps ${neighbours} of all namespaces together unless told otherwise`;
		const hint = `\`netns-topology doctor\` says how many this machine keeps; net.ipv${family}.neigh.default.gc_thresh3 of the machine raises it`;
		report.warn(["namespaces"], message, { hint });
	}
}
// node_modules/@noble/hashes/_u64.js
const fromNumH = (n) => n / 2 ** 32 | 0;
const fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
	const h = fromNumH(n);
	const l = fromNumL(n);
	view.setUint32(byteOffset, isLE ? l : h, isLE);
	view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}
// node_modules/@noble/hashes/utils.js
/**
* Checks if something is Uint8Array. Be careful: nodejs Buffer will return true.
* @param a - value to test
* @returns `true` when the value is a Uint8Array-compatible view.
* @example
* Check whether a value is a Uint8Array-compatible view.
* ```ts
* isBytes(new Uint8Array([1, 2, 3]));
* ```
*/
function isBytes(a) {
	return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
const atitle = (title) => title ? `"${title}" ` : "";
/**
* Asserts something is a non-negative integer.
* @param n - number to validate
* @param title - label included in thrown errors
* @returns The validated number.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate a non-negative integer option.
* ```ts
* anumber(32, 'length');
* ```
*/
function anumber(n, title = "") {
	if (typeof n !== "number") throw new TypeError(atitle(title) + "expected number, got " + typeof n);
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
	return n;
}
/**
* Asserts something is Uint8Array.
* @param value - value to validate
* @param length - optional exact length constraint
* @param title - label included in thrown errors
* @returns The validated byte array.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate that a value is a byte array.
* ```ts
* abytes(new Uint8Array([1, 2, 3]));
* ```
*/
function abytes(value, length, title = "") {
	if (isBytes(value) && (length === void 0 || value.length === length)) return value;
	if (length !== void 0) anumber(length, "length");
	const bytes = isBytes(value);
	const ofLen = length !== void 0 ? ` of length ${length}` : "";
	const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
	const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
	if (!bytes) throw new TypeError(message);
	throw new RangeError(message);
}
const aobject = (value, label) => {
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
const aopts = (value, label) => {
	aobject(value, label);
	const proto = Object.getPrototypeOf(value);
	if (proto !== Object.prototype && proto !== null) throw new TypeError(`"${label}" expected plain object`);
	if (Object.hasOwn(value, "__proto__")) throw new TypeError(`"${label}.__proto__" is not allowed`);
};
/**
* Asserts a hash instance has not been destroyed or finished.
* @param instance - hash instance to validate
* @param checkFinished - whether to reject finalized instances
* @throws If the hash instance has already been destroyed or finalized. {@link Error}
* @example
* Validate that a hash instance is still usable.
* ```ts
* import { aexists } from '@noble/hashes/utils.js';
* import { sha256 } from '@noble/hashes/sha2.js';
* const hash = sha256.create();
* aexists(hash);
* ```
*/
function aexists(instance, checkFinished = true) {
	if (instance.destroyed) throw new Error("hash was destroyed");
	if (checkFinished && instance.finished) throw new Error("digest() was already called");
}
/**
* Asserts output is a sufficiently-sized byte array.
* @param out - destination buffer
* @param instance - hash instance providing output length
* Oversized buffers are allowed; downstream code only promises to fill the first `outputLen` bytes.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate a caller-provided digest buffer.
* ```ts
* import { aoutput } from '@noble/hashes/utils.js';
* import { sha256 } from '@noble/hashes/sha2.js';
* const hash = sha256.create();
* aoutput(new Uint8Array(hash.outputLen), hash);
* ```
*/
function aoutput(out, instance) {
	abytes(out, void 0, "output");
	const min = instance.outputLen;
	if (!(out.length >= min)) throw new RangeError("\"output\" expected length >= " + min);
}
/**
* Zeroizes typed arrays in place. Warning: JS provides no guarantees.
* @param arrays - arrays to overwrite with zeros
* @example
* Zeroize sensitive buffers in place.
* ```ts
* clean(new Uint8Array([1, 2, 3]));
* ```
*/
function clean(...arrays) {
	for (let i = 0; i < arrays.length; i++) arrays[i].fill(0);
}
/**
* Creates a DataView for byte-level manipulation.
* @param arr - source typed array
* @returns DataView over the same buffer region.
* @example
* Create a DataView over an existing buffer.
* ```ts
* createView(new Uint8Array(4));
* ```
*/
function createView(arr) {
	return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
/**
* Rotate-right operation for uint32 values.
* @param word - source word
* @param shift - shift amount in bits
* @returns Rotated word.
* @example
* Rotate a 32-bit word to the right.
* ```ts
* rotr(0x12345678, 8);
* ```
*/
function rotr(word, shift) {
	return word << 32 - shift | word >>> shift;
}
const hasHexBuiltin = /* @__PURE__ */ (() => typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function")();
const hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
/**
* Convert byte array to hex string.
* Uses the built-in function when available and assumes it matches the tested
* fallback semantics.
* @param bytes - bytes to encode
* @returns Lowercase hexadecimal string.
* @throws On wrong argument types. {@link TypeError}
* @example
* Convert bytes to lowercase hexadecimal.
* ```ts
* bytesToHex(Uint8Array.from([0xca, 0xfe, 0x01, 0x23])); // 'cafe0123'
* ```
*/
function bytesToHex(bytes) {
	abytes(bytes);
	if (hasHexBuiltin) return bytes.toHex();
	let hex = "";
	for (let i = 0; i < bytes.length; i++) hex += hexes[bytes[i]];
	return hex;
}
/**
* Converts string to bytes using UTF8 encoding.
* Built-in doesn't validate input to be string: we do the check.
* Non-ASCII details are delegated to the platform `TextEncoder`.
* @param str - string to encode
* @returns UTF-8 encoded bytes.
* @throws On wrong argument types. {@link TypeError}
* @example
* Encode a string as UTF-8 bytes.
* ```ts
* utf8ToBytes('abc'); // Uint8Array.from([97, 98, 99])
* ```
*/
function utf8ToBytes(str) {
	if (typeof str !== "string") throw new TypeError("string expected");
	const encoded = new TextEncoder().encode(str);
	try {
		return new Uint8Array(encoded);
	} finally {
		clean(encoded);
	}
}
/**
* Merges default options and passed options.
* @param defaults - base option object
* @param opts - user overrides
* @param title - label included in thrown override errors
* @returns Fresh merged option object with a null prototype.
* @throws On wrong argument types. {@link TypeError}
* @example
* Merge user overrides onto default options.
* ```ts
* checkOpts({ dkLen: 32 }, { asyncTick: 10 });
* ```
*/
function checkOpts(defaults, opts, title = "opts") {
	aopts(defaults, "defaults");
	if (opts !== void 0) aopts(opts, title);
	return Object.assign(Object.create(null), defaults, opts);
}
/**
* Creates a callable hash function from a stateful class constructor.
* @param hashCons - hash constructor or factory
* @param info - optional metadata such as DER OID
* @returns Frozen callable hash wrapper with `.create()`.
*   Wrapper construction eagerly calls `hashCons(undefined)` once to read
*   `outputLen` / `blockLen`, so constructor side effects happen at module
*   init time.
* @throws On wrong argument types. {@link TypeError}
* @example
* Wrap a stateful hash constructor into a callable helper.
* ```ts
* import { createHasher } from '@noble/hashes/utils.js';
* import { sha256 } from '@noble/hashes/sha2.js';
* const wrapped = createHasher(sha256.create, { oid: sha256.oid });
* wrapped(new Uint8Array([1]));
* ```
*/
function createHasher(hashCons, info = {}) {
	if (typeof hashCons !== "function") throw new TypeError("\"hashCons\" expected function, got type=" + typeof hashCons);
	info = checkOpts({}, info, "info");
	const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
	const tmp = hashCons(void 0);
	hashC.outputLen = tmp.outputLen;
	hashC.blockLen = tmp.blockLen;
	hashC.canXOF = tmp.canXOF;
	hashC.create = (opts) => hashCons(opts);
	Object.assign(hashC, info);
	return Object.freeze(hashC);
}
/**
* Creates OID metadata for NIST hashes with prefix `06 09 60 86 48 01 65 03 04 02`.
* @param suffix - final OID byte for the selected hash.
*   The helper accepts any byte even though only the documented NIST hash
*   suffixes are meaningful downstream.
* @returns Object containing the DER-encoded OID.
* @example
* Build OID metadata for a NIST hash.
* ```ts
* oidNist(0x01);
* ```
*/
const oidNist = (suffix) => ({ oid: Uint8Array.from([
	6,
	9,
	96,
	134,
	72,
	1,
	101,
	3,
	4,
	2,
	suffix
]) });
// node_modules/@noble/hashes/_md.js
/**
* Internal Merkle-Damgard hash utils.
* @module
*/
/**
* Shared 32-bit conditional boolean primitive reused by SHA-256, SHA-1, and MD5 `F`.
* Returns bits from `b` when `a` is set, otherwise from `c`.
* The XOR form is equivalent to MD5's `F(X,Y,Z) = XY v not(X)Z` because the masked terms never
* set the same bit.
* @param a - selector word
* @param b - word chosen when selector bit is set
* @param c - word chosen when selector bit is clear
* @returns Mixed 32-bit word.
* @example
* Combine three words with the shared 32-bit choice primitive.
* ```ts
* Chi(0xffffffff, 0x12345678, 0x87654321);
* ```
*/
function Chi(a, b, c) {
	return a & b ^ ~a & c;
}
/**
* Shared 32-bit majority primitive reused by SHA-256 and SHA-1.
* Returns bits shared by at least two inputs.
* @param a - first input word
* @param b - second input word
* @param c - third input word
* @returns Mixed 32-bit word.
* @example
* Combine three words with the shared 32-bit majority primitive.
* ```ts
* Maj(0xffffffff, 0x12345678, 0x87654321);
* ```
*/
function Maj(a, b, c) {
	return a & b ^ a & c ^ b & c;
}
/**
* Merkle-Damgard hash construction base class.
* Could be used to create MD5, RIPEMD, SHA1, SHA2.
* Accepts only byte-aligned `Uint8Array` input, even when the underlying spec describes bit
* strings with partial-byte tails.
* @param blockLen - internal block size in bytes
* @param outputLen - digest size in bytes
* @param padOffset - trailing length field size in bytes
* @param isLE - whether length and state words are encoded in little-endian
* @example
* Use a concrete subclass to get the shared Merkle-Damgard update/digest flow.
* ```ts
* import { _SHA1 } from '@noble/hashes/legacy.js';
* const hash = new _SHA1();
* hash.update(new Uint8Array([97, 98, 99]));
* hash.digest();
* ```
*/
var HashMD = class {
	blockLen;
	outputLen;
	canXOF = false;
	padOffset;
	isLE;
	buffer;
	view;
	finished = false;
	length = 0;
	pos = 0;
	destroyed = false;
	constructor(blockLen, outputLen, padOffset, isLE) {
		this.blockLen = blockLen;
		this.outputLen = outputLen;
		this.padOffset = padOffset;
		this.isLE = isLE;
		this.buffer = new Uint8Array(blockLen);
		this.view = createView(this.buffer);
	}
	update(data) {
		aexists(this);
		abytes(data);
		const { view, buffer, blockLen } = this;
		const len = data.length;
		let processed = false;
		for (let pos = 0; pos < len;) {
			const take = Math.min(blockLen - this.pos, len - pos);
			if (take === blockLen) {
				const dataView = createView(data);
				for (; blockLen <= len - pos; pos += blockLen) this.process(dataView, pos);
				processed = true;
				continue;
			}
			buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
			this.pos += take;
			pos += take;
			if (this.pos === blockLen) {
				this.process(view, 0);
				this.pos = 0;
				processed = true;
			}
		}
		this.length += data.length;
		if (processed) this.roundClean();
		return this;
	}
	digestInto(out) {
		aexists(this);
		aoutput(out, this);
		this.finished = true;
		const { buffer, view, blockLen, isLE } = this;
		let { pos } = this;
		buffer[pos++] = 128;
		buffer.fill(0, pos);
		if (this.padOffset > blockLen - pos) {
			this.process(view, 0);
			buffer.fill(0);
		}
		setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
		this.process(view, 0);
		this.roundClean();
		const oview = out === buffer ? view : createView(out);
		const len = this.outputLen;
		const outLen = len / 4;
		const state = this.get();
		if (len % 4 || outLen > state.length) throw new Error("invalid outputLen");
		for (let i = 0; i < outLen; i++) oview.setUint32(4 * i, state[i], isLE);
	}
	digest() {
		const { buffer, outputLen } = this;
		this.digestInto(buffer);
		const res = buffer.slice(0, outputLen);
		this.destroy();
		return res;
	}
	_cloneIntoMeta(to) {
		const { buffer, length, finished, destroyed, pos } = this;
		to.destroyed = destroyed;
		to.finished = finished;
		to.length = length;
		to.pos = pos;
		if (pos) to.buffer.set(buffer);
		return to;
	}
	clone() {
		return this._cloneInto();
	}
};
/**
* Initial SHA-2 state: fractional parts of square roots of first 16 primes 2..53.
* Check out `test/misc/sha2-gen-iv.js` for recomputation guide.
*/
/** Initial SHA256 state from RFC 6234 §6.1: the first 32 bits of the fractional parts of the
* square roots of the first eight prime numbers. Exported as a shared table; callers must treat
* it as read-only because constructors copy words from it by index. */
const SHA256_IV = /* @__PURE__ */ Uint32Array.from([
	1779033703,
	3144134277,
	1013904242,
	2773480762,
	1359893119,
	2600822924,
	528734635,
	1541459225
]);
// node_modules/@noble/hashes/sha2.js
/**
* SHA2 hash function. A.k.a. sha256, sha384, sha512, sha512_224, sha512_256.
* SHA256 is the fastest hash implementable in JS, even faster than Blake3.
* Check out {@link https://www.rfc-editor.org/rfc/rfc4634 | RFC 4634} and
* {@link https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.180-4.pdf | FIPS 180-4}.
* @module
*/
/**
* SHA-224 / SHA-256 round constants from RFC 6234 §5.1: the first 32 bits
* of the cube roots of the first 64 primes (2..311).
*/
const SHA256_K = /* @__PURE__ */ Uint32Array.from([
	1116352408,
	1899447441,
	3049323471,
	3921009573,
	961987163,
	1508970993,
	2453635748,
	2870763221,
	3624381080,
	310598401,
	607225278,
	1426881987,
	1925078388,
	2162078206,
	2614888103,
	3248222580,
	3835390401,
	4022224774,
	264347078,
	604807628,
	770255983,
	1249150122,
	1555081692,
	1996064986,
	2554220882,
	2821834349,
	2952996808,
	3210313671,
	3336571891,
	3584528711,
	113926993,
	338241895,
	666307205,
	773529912,
	1294757372,
	1396182291,
	1695183700,
	1986661051,
	2177026350,
	2456956037,
	2730485921,
	2820302411,
	3259730800,
	3345764771,
	3516065817,
	3600352804,
	4094571909,
	275423344,
	430227734,
	506948616,
	659060556,
	883997877,
	958139571,
	1322822218,
	1537002063,
	1747873779,
	1955562222,
	2024104815,
	2227730452,
	2361852424,
	2428436474,
	2756734187,
	3204031479,
	3329325298
]);
/** Reusable SHA-224 / SHA-256 message schedule buffer `W_t` from RFC 6234 §6.2 step 1. */
const SHA256_W = /* @__PURE__ */ new Uint32Array(64);
/** Internal SHA-224 / SHA-256 compression engine from RFC 6234 §6.2. */
var SHA2_32B = class extends HashMD {
	A = 0;
	B = 0;
	C = 0;
	D = 0;
	E = 0;
	F = 0;
	G = 0;
	H = 0;
	constructor(outputLen, IV) {
		super(64, outputLen, 8, false);
		this.A = IV[0] | 0;
		this.B = IV[1] | 0;
		this.C = IV[2] | 0;
		this.D = IV[3] | 0;
		this.E = IV[4] | 0;
		this.F = IV[5] | 0;
		this.G = IV[6] | 0;
		this.H = IV[7] | 0;
	}
	get() {
		const { A, B, C, D, E, F, G, H } = this;
		return [
			A,
			B,
			C,
			D,
			E,
			F,
			G,
			H
		];
	}
	set(A, B, C, D, E, F, G, H) {
		this.A = A | 0;
		this.B = B | 0;
		this.C = C | 0;
		this.D = D | 0;
		this.E = E | 0;
		this.F = F | 0;
		this.G = G | 0;
		this.H = H | 0;
	}
	_cloneInto(to) {
		(to ||= new this.constructor()).set(...this.get());
		return this._cloneIntoMeta(to);
	}
	process(view, offset) {
		for (let i = 0; i < 16; i++, offset += 4) SHA256_W[i] = view.getUint32(offset, false);
		for (let i = 16; i < 64; i++) {
			const W15 = SHA256_W[i - 15];
			const W2 = SHA256_W[i - 2];
			const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
			const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
			SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
		}
		let { A, B, C, D, E, F, G, H } = this;
		for (let i = 0; i < 64; i++) {
			const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
			const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
			const T2 = (rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22)) + Maj(A, B, C) | 0;
			H = G;
			G = F;
			F = E;
			E = D + T1 | 0;
			D = C;
			C = B;
			B = A;
			A = T1 + T2 | 0;
		}
		A = A + this.A | 0;
		B = B + this.B | 0;
		C = C + this.C | 0;
		D = D + this.D | 0;
		E = E + this.E | 0;
		F = F + this.F | 0;
		G = G + this.G | 0;
		H = H + this.H | 0;
		this.set(A, B, C, D, E, F, G, H);
	}
	roundClean() {
		clean(SHA256_W);
	}
	destroy() {
		this.destroyed = true;
		this.set(0, 0, 0, 0, 0, 0, 0, 0);
		clean(this.buffer);
	}
};
/** Internal SHA-256 hash class grounded in RFC 6234 §6.2. */
var _SHA256 = class extends SHA2_32B {
	constructor() {
		super(32, SHA256_IV);
	}
};
/**
* SHA2-256 hash function from RFC 4634. In JS it's the fastest: even faster than Blake3. Some info:
*
* - Trying 2^128 hashes would get 50% chance of collision, using birthday attack.
* - BTC network is doing 2^70 hashes/sec (2^95 hashes/year) as per 2025.
* - Each sha256 hash is executing 2^18 bit operations.
* - Good 2024 ASICs can do 200Th/sec with 3500 watts of power, corresponding to 2^36 hashes/joule.
* @param msg - message bytes to hash
* @param opts - Reserved hash options.
* @returns Digest bytes.
* @example
* Hash a message with SHA2-256.
* ```ts
* sha256(new Uint8Array([97, 98, 99]));
* ```
*/
const sha256 = /* @__PURE__ */ createHasher(() => new _SHA256(), /* @__PURE__ */ oidNist(1));
// src/resolve/mac.ts
/**
* Gives every interface and every port of a bridge its MAC address, and says those of the bridges. A bridge keeps what is
* sent to the address of one of its ports, so that none may be that of an interface.
*/
function resolveMacs(draft, report) {
	const ports = allPorts(draft);
	for (const port of ports) port.mac = port.spec.mac?.toLowerCase() ?? "";
	for (const { ports: neighbours } of draft.segments) checkUnique(neighbours, report);
	const used = new Set(ports.map(({ mac }) => mac));
	for (const port of ports) if (port.spec.mac === void 0) port.mac = unusedMac([
		draft.name,
		port.node.name,
		port.name
	], used);
	const macs = new Map([...draft.bridges.values()].map((bridge) => [bridge, unusedMac([draft.name, bridge.name], used)]));
	for (const port of ports) if (port.segment?.bridge) port.portMac = unusedMac([
		draft.name,
		port.node.name,
		port.name,
		"port"
	], used);
	return macs;
}
function checkUnique(ports, report) {
	const owners = /* @__PURE__ */ new Map();
	for (const port of ports.filter(({ spec }) => spec.mac !== void 0)) {
		const owner = owners.get(port.mac);
		if (owner) report.add([...port.at, "mac"], `${port.mac} is the MAC address of ${portTitle(owner)} already`);
		else owners.set(port.mac, port);
	}
}
/** The same for the same names on every machine, until one is taken; then the next of an endless row of them. */
function unusedMac(names, used) {
	for (let attempt = 0;; attempt++) {
		const mac = derivedMac(attempt === 0 ? names : [...names, `${attempt}`]);
		if (used.has(mac)) continue;
		used.add(mac);
		return mac;
	}
}
/** Locally administered and unicast, IEEE 802 section 8.2. No name has a NUL in it, so that no two lists are alike. */
function derivedMac(names) {
	const octets = sha256(utf8ToBytes(names.join("\0"))).slice(0, 5);
	return ["02", ...Array.from(octets, (octet) => bytesToHex(Uint8Array.of(octet)))].join(":");
}
// src/resolve/mtu.ts
/** RFC 8200 section 5; the kernel turns IPv6 off on an interface with less. */
const leastForIpv6 = 1280;
const usual = 1500;
/** Gives every interface its MTU. */
function resolveMtus({ segments }, report) {
	for (const { ports, bridge } of segments) if (bridge) for (const port of ports) port.mtu = bridgeMtu(port, bridge.mtu, report);
	else resolveWire(ports, report);
}
function bridgeMtu({ at, spec }, ofBridge, report) {
	if (spec.mtu === void 0) return ofBridge;
	if (spec.mtu > ofBridge) {
		const details = {
			hint: "set `mtu` of the bridge",
			unless: [[
				"bridges",
				String(spec.bridge),
				"mtu"
			]]
		};
		report.add([...at, "mtu"], `an MTU of ${spec.mtu} is larger than ${ofBridge}, that of bridge \`${spec.bridge}\``, details);
	}
	return spec.mtu;
}
function resolveWire(ports, report) {
	const [first, second] = ports.filter(({ spec }) => spec.mtu !== void 0);
	if (first && second && first.spec.mtu !== second.spec.mtu) {
		const message = `an MTU of ${second.spec.mtu} differs from ${first.spec.mtu} of ${portTitle(first)}, the other end`;
		report.add([...second.at, "mtu"], message, { hint: "give it at one end" });
	}
	for (const port of ports) port.mtu = port.spec.mtu ?? first?.spec.mtu ?? usual;
}
const hasIpv6 = ({ addresses }) => addresses.some(({ family }) => family === 6);
/** Every interface with an IPv6 address has room for IPv6. To be called when addresses are known. */
function checkIpv6Mtus({ segments }, report) {
	for (const segment of segments) {
		const gateways = segment.bridge?.gateways ?? [];
		if ((segment.bridge?.mtu ?? leastForIpv6) < leastForIpv6 && gateways.some(({ family }) => family === 6)) addTooSmall(segment, void 0, report);
		for (const port of segment.ports) if (port.mtu < leastForIpv6 && hasIpv6(port)) addTooSmall(segment, port, report);
	}
}
function addTooSmall({ at, bridge, ports }, port, report) {
	const saying = port?.spec.mtu === void 0 && !bridge ? ports.find(({ spec }) => spec.mtu !== void 0) : port;
	const isOwn = saying?.spec.mtu !== void 0;
	const path = [...isOwn ? saying.at : at, "mtu"];
	const value = isOwn ? saying.spec.mtu : bridge?.mtu;
	report.add(path, `an MTU of ${value} is too small for IPv6, which needs ${leastForIpv6}`);
}
// src/resolve/names.ts
/** Names of a kind must differ in more than their case: name resolution does not tell it. */
function checkNames(topology, report) {
	for (const kind of ["bridges", "namespaces"]) {
		const seen = /* @__PURE__ */ new Map();
		for (const name of Object.keys(topology[kind] ?? {})) {
			const other = seen.get(name.toLowerCase());
			if (other === void 0) seen.set(name.toLowerCase(), name);
			else report.add([kind, name], `\`${name}\` differs from \`${other}\` in its case only`, { on: "key" });
		}
	}
}
// src/resolve/report.ts
function createReport(cuts) {
	const findings = [];
	const warnings = [];
	const said = /* @__PURE__ */ new Set();
	const add = (path, message, { hint, on, unless = [] } = {}) => {
		const original = cuts.original(path);
		const isFollowUp = unless.some((one) => cuts.touches(one));
		cuts.doubt(original);
		const key = JSON.stringify([original, message]);
		if (isFollowUp || said.has(key)) return;
		said.add(key);
		findings.push({
			path: original,
			message,
			hint,
			...on && { on }
		});
	};
	const warn = (path, message, { hint }) => {
		warnings.push({
			path: cuts.original(path),
			message,
			hint
		});
	};
	return {
		add,
		warn,
		findings,
		warnings,
		cuts
	};
}
// src/resolve/resolve.ts
/**
* What a topology means. Never throws: what is wrong with it is in `problems`, and the network is then as near as it
* gets. What `cuts` says was left out of the topology is not missed.
*/
function resolveShaped(topology, cuts) {
	const report = createReport(cuts);
	checkNames(topology, report);
	const draft = draftTopology(topology, report);
	attachPorts(draft, report);
	resolveMtus(draft, report);
	resolveAddresses(draft, report);
	checkIpv6Mtus(draft, report);
	const macs = resolveMacs(draft, report);
	checkOverlaps(draft, report);
	checkLimits(draft, report);
	checkHostOverlaps(draft, report);
	const hostsOf = resolveHosts(draft);
	return {
		network: {
			name: draft.name,
			bridges: [...draft.bridges.values()].map((bridge) => finishBridge(bridge, macs.get(bridge) ?? "")),
			namespaces: [...draft.nodes.values()].map((node) => ({
				...finishNamespace(node, draft, report),
				hosts: hostsOf(node)
			})),
			host: finishHost(draft, report),
			checks: resolveChecks(topology, draft, report),
			notes: []
		},
		findings: report.findings,
		warnings: report.warnings
	};
}
/** A finding of which no place is known. */
const toProblem = ({ message, hint, path }) => ({
	message,
	...hint !== void 0 && { hint },
	path
});
// src/resolve/parse.ts
const readings = /* @__PURE__ */ new WeakMap();
const notes = /* @__PURE__ */ new WeakMap();
function baseName(file) {
	return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).replace(/(?<=.)\.[^.]*$/, "");
}
/**
* Reads a topology file. Where it has no `name`, that is the file's own without its extension.
*
* @param options.file what the places of errors call it; `topology.yml` where it is not given
* @throws TopologyError with everything that is wrong, in the order of the file, each with its place and code frame
*/
function parseTopology(text, { file = "topology.yml" } = {}) {
	const reading = readTopology(text, { file });
	const { findings, warnings } = resolveShaped(reading.topology, reading.cuts);
	throwIfAny([...reading.problems, ...findings.map(reading.locate)], file);
	const topology = {
		...reading.topology,
		name: reading.topology.name ?? labelOf(baseName(file))
	};
	readings.set(topology, reading);
	notes.set(topology, warnings.map(reading.locate).map(noteOf));
	return topology;
}
/**
* What a topology means, whether it is a literal or comes from `parseTopology`.
*
* @throws TopologyError with everything that is wrong; with places where it comes from `parseTopology`
*/
function networkOf(topology) {
	const toLocated = readings.get(topology)?.locate ?? toProblem;
	const { topology: fitted, findings, cuts } = fitTopology(topology);
	const resolved = resolveShaped(fitted, cuts);
	throwIfAny([...findings, ...resolved.findings].map(toLocated), topology.name);
	return {
		...resolved.network,
		notes: resolved.warnings.map(toLocated).map(noteOf)
	};
}
/** What is odd about a topology from `parseTopology` and comes up all the same, as in `Network.notes`. */
const notesOn = (topology) => notes.get(topology) ?? [];
function noteOf({ place, message, hint }) {
	return `${place === void 0 ? "" : `${place.file}:${place.line}:${place.column}: `}${message}${hint === void 0 ? "" : ` (${hint})`}`;
}
/** Where the file says what is at a path of a topology from `parseTopology`. */
const placeOf = (topology, path) => readings.get(topology)?.placeOf(path);
function byPlace({ place: a }, { place: b }) {
	return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
function throwIfAny(problems, name) {
	if (problems.length === 0) return;
	const [first] = problems.toSorted(byPlace);
	const rest = problems.length === 1 ? "" : ` (and ${problems.length - 1} more)`;
	throw new TopologyError(`${name ?? "topology"}: ${first?.message}${rest}`, problems.toSorted(byPlace));
}
export { topologySchema as a, placeOf as i, notesOn as n, parseTopology as r, networkOf as t };
