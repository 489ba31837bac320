import { a as FABRIC, o as inside } from "./chunk-resolve.js";
// src/plan/address.ts
const addressSteps = (namespace, device, addresses, at) => addresses.map((address) => ({
	kind: "address",
	...inside(namespace, at),
	device,
	address
}));
const upStep = (namespace, device, at) => ({
	kind: "up",
	...inside(namespace, at),
	device
});
// src/plan/bridge.ts
const bridgeStep = ({ bridge, device, index }) => ({
	kind: "bridge",
	...inside(FABRIC, bridge.at),
	device,
	index,
	mac: bridge.mac,
	mtu: bridge.mtu,
	stp: bridge.stp
});
/** The fabric is a segment's gateway by an address of the bridge itself. */
const gatewaySteps = ({ bridge, device }) => addressSteps(FABRIC, device, bridge.addresses, bridge.at);
const forwardingStep = ({ bridge, device }) => ({
	kind: "forwarding",
	...inside(FABRIC, bridge.at),
	bridge: device
});
// src/plan/devices.ts
const longestName = 15;
const keptNames = /* @__PURE__ */ new Set([
	"lo",
	"all",
	"default"
]);
/**
* Names of devices in the fabric. A bridge is called as in the topology, a port `namespace_interface`; what does not
* fit gets a number behind an underscore. Bridges and namespaces have no underscore in their names, so none clash.
*/
const bridgeDevice = (name, index) => name.length <= longestName && !keptNames.has(name) ? name : `_b${index}`;
function portDevice(namespace, device, index) {
	const name = `${namespace}_${device}`;
	return new TextEncoder().encode(name).length <= longestName ? name : `_p${index}`;
}
/**
* Interface indexes, none twice in a lab: where both ends of a veth pair have the same one, the kernel takes the
* carrier for not urgent and brings it up to a second late (`linkwatch_urgent_event`, net/core/link_watch.c).
*/
function indexes() {
	let last = 1;
	return () => last += 1;
}
/** The address of a port: that of the interface behind it with another bit of its first octet. */
function portMac(mac) {
	return (Number.parseInt(mac.slice(0, 2), 16) ^ 4).toString(16).padStart(2, "0") + mac.slice(2);
}
// src/plan/names.ts
const namesStep = ({ name, hosts, nameservers, at }) => ({
	kind: "names",
	...inside(name, at),
	hosts,
	nameservers
});
// src/plan/namespace.ts
const namespaceStep = (namespace, at) => ({
	kind: "namespace",
	where: "inside",
	in: namespace,
	undo: {
		kind: "delete-namespace",
		namespace
	},
	at
});
// src/plan/offload.ts
/** Both ends of each wire that has an end with `offload: false`. */
function offloadSteps(namespaces, wires) {
	const without = new Set(namespaces.flatMap(({ name, interfaces }) => interfaces.filter(({ offload }) => !offload).map((iface) => `${name}:${iface.name}`)));
	return wires.filter(({ ends }) => ends.some((end) => without.has(`${end.in}:${end.device}`))).flatMap(({ ends, at }) => ends.map((end) => ({
		kind: "offload",
		...inside(end.in, at),
		device: end.device
	})));
}
// src/plan/route.ts
const routeSteps = ({ name, routes }) => routes.map(({ at, ...route }) => ({
	kind: "route",
	...inside(name, at),
	route
}));
const ruleSteps = ({ name, rules }) => rules.map(({ at, ...rule }) => ({
	kind: "rule",
	...inside(name, at),
	rule
}));
// src/plan/setup.ts
const setupSteps = ({ name, setup }) => setup.map(({ command, at }) => ({
	kind: "setup",
	...inside(name, at),
	command
}));
// src/plan/sysctl.ts
/**
* What a new namespace takes over from the machine's first one (`inet_init_net` in net/ipv4/devinet.c of the kernel,
* where `devconf_inherit_init_net` is 0): written, so that a topology behaves alike on every machine.
*/
const inherited = {
	accept_source_route: "0",
	arp_accept: "0",
	arp_announce: "0",
	arp_filter: "0",
	arp_ignore: "0",
	arp_notify: "0",
	proxy_arp: "0",
	rp_filter: "0",
	secure_redirects: "1",
	send_redirects: "1"
};
/** A bridge of the lab is a wire: what crosses it is not the firewall's, whatever the machine has loaded. */
const wires = {
	"net/bridge/bridge-nf-call-arptables": "0",
	"net/bridge/bridge-nf-call-ip6tables": "0",
	"net/bridge/bridge-nf-call-iptables": "0"
};
const forAllAndDefault = (family, values) => ["all", "default"].flatMap((scope) => Object.entries(values).map(([key, value]) => [`net/${family}/conf/${scope}/${key}`, value]));
function ownValues({ forwarding, ipv6 }) {
	const forward = forwarding ? "1" : "0";
	return [
		["net/ipv4/ip_forward", forward],
		...forAllAndDefault("ipv4", {
			...inherited,
			accept_redirects: forwarding ? "0" : "1"
		}),
		["net/ipv4/ping_group_range", "0 2147483647"],
		["net/ipv6/conf/all/forwarding", forward],
		...forAllAndDefault("ipv6", { accept_dad: "0" }),
		["net/ipv6/conf/default/addr_gen_mode", ipv6 ? "0" : "1"],
		...Object.entries(wires)
	];
}
const isPerInterface = (key) => /^net\/ipv[46]\/(conf|neigh)\/(?!all\/|default\/)/.test(key);
/** The values that every namespace of a lab gets, before those of the file. */
const sysctlDefaults = (namespace, traits, at) => ownValues(traits).map(([key, value]) => ({
	kind: "sysctl",
	...inside(namespace, at),
	moment: "before-links",
	key,
	value,
	required: false
}));
/** The values of the file; those of one interface are written once it is there. */
const sysctlSteps = (namespace) => namespace.sysctls.map(({ key, value, at }) => ({
	kind: "sysctl",
	...inside(namespace.name, at),
	moment: isPerInterface(key) && !key.includes("/conf/lo/") ? "after-links" : "before-links",
	key,
	value,
	required: true
}));
// src/plan/veth.ts
/** A veth pair for every port of a bridge and every wire between two namespaces, in the order of the file. */
function vethSteps(wiring) {
	const all = wiring.network.namespaces.flatMap((namespace) => namespace.interfaces.map((iface) => ({
		namespace: namespace.name,
		interface: iface
	})));
	const byName = new Map(all.map((placed) => [key(placed.namespace, placed.interface.name), placed]));
	const made = /* @__PURE__ */ new Set();
	const steps = [];
	for (const placed of all) {
		if (made.has(placed)) continue;
		const { attachment } = placed.interface;
		if ("bridge" in attachment) {
			steps.push(portStep(placed, attachment.bridge, wiring));
			continue;
		}
		const far = byName.get(key(attachment.peer.namespace, attachment.peer.interface));
		if (far === void 0) throw new TypeError(`no interface ${attachment.peer.namespace}:${attachment.peer.interface}`);
		made.add(far);
		steps.push(wireStep(placed, far, wiring));
	}
	return steps;
}
const key = (namespace, device) => `${namespace}:${device}`;
const end = ({ namespace, interface: { name, mac } }, index) => ({
	in: namespace,
	device: name,
	index,
	mac
});
function portStep(placed, bridge, { bridges, nextIndex }) {
	const { namespace, interface: iface } = placed;
	const index = nextIndex();
	const port = {
		in: FABRIC,
		device: portDevice(namespace, iface.name, index),
		index,
		mac: portMac(iface.mac),
		bridge: bridges.get(bridge)?.device ?? bridge
	};
	return {
		kind: "veth",
		...inside(FABRIC, iface.at),
		mtu: iface.mtu,
		ends: [port, end(placed, nextIndex())]
	};
}
const wireStep = (near, far, { nextIndex }) => ({
	kind: "veth",
	...inside(FABRIC, near.interface.at),
	mtu: near.interface.mtu,
	ends: [end(near, nextIndex()), end(far, nextIndex())]
});
// src/plan/index.ts
/**
* The steps that build a network, in the order in which they are done: namespaces and what their interfaces inherit,
* the wires, then what is in each namespace, then what needs all of it. The same network gives the same plan.
*/
function planNetwork(network) {
	const { namespaces } = network;
	const nextIndex = indexes();
	const bridges = network.bridges.map((bridge) => {
		const index = nextIndex();
		return {
			bridge,
			device: bridgeDevice(bridge.name, index),
			index
		};
	});
	const wires = vethSteps({
		network,
		bridges: new Map(bridges.map((device) => [device.bridge.name, device])),
		nextIndex
	});
	const steps = [
		...fabricSteps(network),
		...namespaces.flatMap(firstSteps),
		...bridges.map(bridgeStep),
		...wires,
		...bridges.flatMap(gatewaySteps),
		...namespaces.flatMap(innerSteps),
		...offloadSteps(namespaces, wires),
		...bridges.filter(({ bridge }) => bridge.stp).map(forwardingStep),
		...namespaces.map(namesStep),
		...namespaces.flatMap(setupSteps)
	];
	return {
		version: 1,
		name: network.name,
		steps
	};
}
const hasIpv6 = (addresses) => addresses.some((address) => address.includes(":"));
function fabricSteps({ bridges }) {
	const ipv6 = bridges.some(({ addresses }) => hasIpv6(addresses));
	return [
		namespaceStep(FABRIC, []),
		...sysctlDefaults(FABRIC, {
			forwarding: false,
			ipv6
		}, []),
		upStep(FABRIC, "lo", [])
	];
}
function firstSteps(namespace) {
	const { name, forwarding, interfaces, at } = namespace;
	const ipv6 = interfaces.some(({ addresses }) => hasIpv6(addresses));
	return [
		namespaceStep(name, at),
		...sysctlDefaults(name, {
			forwarding,
			ipv6
		}, at),
		...sysctlSteps(namespace).filter(({ moment }) => moment === "before-links")
	];
}
/** Addresses come before their links are up, so that nothing is announced twice; routes need both. */
const innerSteps = (namespace) => [
	...sysctlSteps(namespace).filter(({ moment }) => moment === "after-links"),
	upStep(namespace.name, "lo", namespace.at),
	...addressSteps(namespace.name, "lo", namespace.loopback, namespace.at),
	...namespace.interfaces.flatMap((iface) => [...addressSteps(namespace.name, iface.name, iface.addresses, iface.at), upStep(namespace.name, iface.name, iface.at)]),
	...routeSteps(namespace),
	...ruleSteps(namespace)
];
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
/** How a step is said, in the namespace that it names. */
function commandsOf(step, netns) {
	switch (step.kind) {
		case "namespace": return [{ tool: "namespace" }];
		case "sysctl": return [{
			tool: "sysctl",
			key: step.key,
			value: step.value,
			required: step.required
		}];
		case "bridge": return [ip(bridgeWords(step))];
		case "veth": return [ip(vethWords(step, netns))];
		case "offload": return [{
			tool: "program",
			argv: [
				"ethtool",
				"-K",
				...offloadWords(step)
			]
		}];
		case "address": return [ip(addressWords(step))];
		case "up": return [ip(upWords(step))];
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
		case "forwarding": return [{
			tool: "program",
			argv: [
				"sh",
				"-c",
				portsForwardingScript,
				"ports-forwarding",
				step.bridge
			]
		}];
		case "setup": return [{
			tool: "program",
			argv: [
				"sh",
				"-c",
				step.command
			]
		}];
	}
}
// src/drivers/program.ts
/** When a step can be done. The order of the plan is kept within a namespace. */
function momentOf(step) {
	switch (step.kind) {
		case "namespace": return "namespaces";
		case "sysctl": return step.moment === "before-links" ? "namespaces" : "inside";
		case "bridge":
		case "veth": return "wires";
		case "address":
		case "up":
		case "route":
		case "rule": return "inside";
		case "offload": return "tuning";
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
/** A plan as stages of few processes: one per namespace and stage. */
function programOf(plan, netns) {
	const byMoment = Map.groupBy(plan.steps, momentOf);
	return moments.flatMap((moment) => {
		const steps = byMoment.get(moment);
		return steps === void 0 ? [] : [{
			name: moment,
			works: worksOf(steps, netns),
			inOrder: moment === "setup"
		}];
	});
}
const worksOf = (steps, netns) => [...Map.groupBy(steps, (step) => step.in)].map(([namespace, group]) => ({
	in: namespace,
	creates: group.some(({ kind }) => kind === "namespace"),
	lines: group.flatMap((step) => commandsOf(step, netns).map((command) => ({
		step,
		command
	})))
}));
export { commandsOf as n, planNetwork as r, programOf as t };
