import { M as inside, j as FABRIC } from "./chunk-proc.js";
import { i as uplinkDevice, n as markOf, r as tableName } from "./chunk-marks.js";
// src/resolve/network.ts
/** What a topology calls the machine itself. No namespace of it can have this name. */
const hostMember = "host";
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
// src/plan/host-checks.ts
/** The checks that are made on the machine itself, a target each. */
const hostChecksOf = ({ checks }) => checks.filter(({ from }) => from === hostMember).flatMap(({ probe, targets, at }) => {
	const asked = probe.kind === "icmp" ? "icmp" : `${probe.kind} ${probe.port}`;
	return targets.map((target) => ({
		target,
		asked,
		at
	}));
});
// src/plan/host-facts.ts
const isOpen = (way) => "ends" in way;
/** A machine with one network card for IPv4 and no firewall, for plans that are made without looking at one. */
const plainHost = {
	ipv4: {
		ends: {
			host: "198.18.0.0/31",
			lab: "198.18.0.1/31"
		},
		devices: ["eth0"],
		leases: [{
			card: {
				name: "eth0",
				index: 2
			},
			key: "net/ipv4/conf/eth0/forwarding",
			value: "1",
			was: "0",
			under: {
				key: "net/ipv4/conf/all/forwarding",
				value: "0"
			}
		}],
		lro: [],
		admissions: []
	},
	ipv6: { closed: "whether the machine forwards IPv6 was not looked at" },
	mtu: 1500,
	nameservers: []
};
// src/plan/host-step.ts
/** The machine's own network namespace, where host steps are done. No namespace of a topology can have this name. */
const HOST = "@host";
/** The fields that every step on the host shares. */
const onHost = (undo, at) => ({
	where: "host",
	in: HOST,
	undo,
	at
});
// src/plan/own-device.ts
/** The address of a CIDR address. */
const bare = (cidr) => cidr.replace(/\/.*$/, "");
/** Makes a device of a lab's on the host ready and up. The machine believes no router or redirect that is behind it. */
function ownDeviceSteps({ device, addresses, forwarding, at }) {
	const withLink = onHost({
		kind: "goes-with-link",
		device
	}, at);
	const setting = (family, name, value) => ({
		kind: "host-setting",
		...withLink,
		key: `net/${family}/conf/${device}/${name}`,
		value,
		required: false
	});
	const ipv6 = addresses.some((address) => address.includes(":"));
	return [
		setting("ipv4", "forwarding", forwarding ? "1" : "0"),
		setting("ipv4", "accept_redirects", "0"),
		setting("ipv6", "accept_redirects", "0"),
		setting("ipv6", "accept_ra", "0"),
		setting("ipv6", "accept_dad", "0"),
		...ipv6 ? [] : [setting("ipv6", "addr_gen_mode", "1")],
		...ipv6 && forwarding ? [setting("ipv6", "force_forwarding", "1")] : [],
		...addresses.map((address) => ({
			kind: "host-address",
			...withLink,
			device,
			address
		})),
		{
			kind: "host-up",
			...withLink,
			device
		}
	];
}
/**
* Comes before the step that makes the device: connections are forgotten once that is gone, because by it the last packets of
* a lab that ends would be tracked anew.
*/
const connectionsStep = (cidr, at) => ({
	kind: "connections",
	...onHost({ kind: "forget" }, at),
	source: bare(cidr)
});
// src/plan/uplink.ts
/** In the fabric; bridges have no underscore in their names. */
const labEnd = "_uplink";
/** Beyond what a machine reaches, as the two ends must not have the same one (see `indexes`). */
const firstFarIndex = 1e6;
const macOf = (prefix, tag) => [prefix, ...tag.match(/../g) ?? []].join(":");
const waysOf = ({ ipv4, ipv6 }) => [ipv4, ipv6].filter(isOpen);
/** Whether a topology asks for a way out, and by what. */
const askingForUplink = ({ bridges }) => bridges.find(({ nat }) => nat)?.at;
/** The way from the fabric out, on the host. */
function uplinkSteps({ tag, network, facts }) {
	const at = askingForUplink(network);
	if (at === void 0) return [];
	const ways = waysOf(facts);
	const device = uplinkDevice(tag);
	return [
		...ways.flatMap(({ lro }) => lro).map((card) => ({
			kind: "lro",
			...onHost({ kind: "turn-on" }, at),
			card
		})),
		...ways.flatMap((way) => leaseSteps(way, at)),
		...ways.map(({ ends }) => connectionsStep(ends.lab, at)),
		{
			kind: "host-link",
			...onHost({ kind: "delete-link" }, at),
			device,
			mac: macOf("02:00", tag),
			mtu: facts.mtu,
			offload: true,
			far: {
				device: labEnd,
				index: firstFarIndex,
				mac: macOf("02:01", tag)
			}
		},
		...ownDeviceSteps({
			device,
			addresses: ways.map(({ ends }) => ends.host),
			forwarding: true,
			at
		}),
		...ways.flatMap(({ admissions }) => admissions.flatMap((place) => [...chainSteps(place, at), admissionStep(place, tag, at)]))
	];
}
const leaseSteps = ({ leases }, at) => leases.map(({ card, key, value, was, under }) => ({
	kind: "lease",
	...onHost({ kind: "write-back" }, at),
	card,
	key,
	value,
	was,
	under
}));
const chainSteps = ({ tool, chain, missing }, at) => missing === void 0 ? [] : [{
	kind: "chain",
	...onHost({ kind: "delete-empty" }, at),
	tool,
	chain,
	withTable: missing === "table"
}];
const admissionStep = ({ tool, chain }, tag, at) => ({
	kind: "admission",
	...onHost({ kind: "delete-rule" }, at),
	tool,
	chain,
	device: uplinkDevice(tag),
	mark: markOf(tag)
});
const leasedBy = (way) => isOpen(way) ? way.leases.map(({ card }) => card) : [];
/** What the table of the lab on the host says of the uplink. */
function uplinkTranslation({ tag, network, facts }) {
	if (askingForUplink(network) === void 0) return void 0;
	const ways = waysOf(facts);
	return {
		device: uplinkDevice(tag),
		sources: ways.map(({ ends }) => bare(ends.lab)),
		leased: {
			ipv4: leasedBy(facts.ipv4),
			ipv6: leasedBy(facts.ipv6)
		}
	};
}
/**
* The way from the segments with `nat` to the uplink: the fabric forwards between these only, and gives what leaves the
* address of its own end, so that the host has to know no other.
*/
function fabricUplinkSteps(network, facts, bridges) {
	const at = askingForUplink(network);
	if (at === void 0) return [];
	const segments = bridges.filter(({ bridge }) => bridge.nat).map(({ device }) => device);
	const ways = waysOf(facts);
	return [
		...[labEnd, ...segments].map((device) => setting(`net/ipv4/conf/${device}/forwarding`, at)),
		...isOpen(facts.ipv6) ? [setting("net/ipv6/conf/all/forwarding", at)] : [],
		{
			kind: "gateway-filter",
			...inside(FABRIC, at),
			uplink: labEnd,
			segments
		},
		...addressSteps(FABRIC, labEnd, ways.map(({ ends }) => ends.lab), at),
		upStep(FABRIC, labEnd, at),
		...ways.map(({ ends }) => defaultRoute(bare(ends.host), at))
	];
}
const setting = (key, at) => ({
	kind: "sysctl",
	...inside(FABRIC, at),
	moment: "after-links",
	key,
	value: "1",
	required: true
});
const defaultRoute = (via, at) => ({
	kind: "route",
	...inside(FABRIC, at),
	route: {
		type: "unicast",
		to: via.includes(":") ? "::/0" : "0.0.0.0/0",
		hops: [{
			via,
			dev: labEnd,
			onLink: false
		}]
	}
});
// src/plan/members.ts
function membersOf({ host, namespaces }) {
	const macOf = ({ peer }) => namespaces.find(({ name }) => name === peer.namespace)?.interfaces.find(({ name }) => name === peer.interface)?.mac ?? "";
	return host.interfaces.map((iface, number) => {
		const { attachment, name } = iface;
		const index = 1000001 + number;
		return "bridge" in attachment ? {
			iface,
			far: {
				device: portDevice(hostMember, name, index),
				index,
				mac: attachment.portMac
			}
		} : {
			iface,
			far: {
				device: `_h${number}`,
				index,
				mac: macOf(attachment)
			}
		};
	});
}
/** The machine's own interfaces in the topology, and its routes by them. */
const memberSteps = (network) => [...membersOf(network).flatMap(({ iface, far }) => [
	...iface.addresses.map((address) => connectionsStep(address, iface.at)),
	linkStep(iface, far),
	...ownDeviceSteps({
		device: iface.name,
		addresses: iface.addresses,
		forwarding: false,
		at: iface.at
	})
]), ...routeSteps$1(network)];
const linkStep = ({ name, mac, mtu, offload, at }, far) => ({
	kind: "host-link",
	...onHost({ kind: "delete-link" }, at),
	device: name,
	mac,
	mtu,
	offload,
	far
});
const routeSteps$1 = ({ host }) => host.routes.map(({ at, ...route }) => ({
	kind: "host-route",
	...onHost({
		kind: "goes-with-link",
		device: route.hops[0]?.dev ?? ""
	}, at),
	route
}));
/** Puts the far ends where they belong: on their bridges, and into the namespaces of their peers. */
const attachingSteps = (network, bridges) => membersOf(network).map(({ iface: { attachment, at }, far }) => "bridge" in attachment ? {
	kind: "port",
	...inside(FABRIC, at),
	device: far.device,
	bridge: bridges.get(attachment.bridge)?.device ?? attachment.bridge
} : {
	kind: "move",
	...inside(FABRIC, at),
	device: far.device,
	to: attachment.peer.namespace,
	name: attachment.peer.interface
});
// src/plan/names.ts
const namesStep = ({ name, hosts, nameservers, at }, facts) => ({
	kind: "names",
	...inside(name, at),
	hosts,
	nameservers: nameservers === "of-host" ? reachable(facts) : nameservers
});
/** The host's nameservers of the families that have a way out. */
const reachable = ({ nameservers, ipv4, ipv6 }) => nameservers.filter((address) => isOpen(address.includes(":") ? ipv6 : ipv4));
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
// src/plan/notes.ts
/** What a plan cannot do on this machine although the topology asks for it, in sentences. */
function notesOf({ bridges }, { ipv6 }) {
	const asking = bridges.filter(({ nat, addresses }) => nat && addresses.some((address) => address.includes(":")));
	if (asking.length === 0 || isOpen(ipv6)) return [];
	return [`no way out by IPv6 for ${asking.map(({ name }) => name).join(", ")}: ${ipv6.closed}${ipv6.hint === void 0 ? "" : ` (${ipv6.hint})`}`];
}
// src/plan/offload.ts
/** Both ends of each wire that has an end with `offload: false`. */
function offloadSteps(namespaces, wires) {
	const without = new Set(namespaces.flatMap(({ name, interfaces }) => interfaces.filter(({ offload }) => !offload).map((iface) => `${name}:${iface.name}`)));
	return wires.filter(({ ends }) => ends.some((end) => without.has(`${end.in}:${end.device}`))).flatMap(({ ends, at }) => ends.map((end) => offloadStep(end, at)));
}
/** The end in the lab of a wire to the host; the other one is done with its link. */
const farOffloadStep = (attaching) => offloadStep(attaching.kind === "port" ? attaching : {
	in: attaching.to,
	device: attaching.name
}, attaching.at);
const offloadStep = ({ in: namespace, device }, at) => ({
	kind: "offload",
	...inside(namespace, at),
	device
});
// src/plan/pin.ts
/** Where ip-netns(8) looks for a namespace, and for its files of /etc. */
const pinPaths = (namespace) => ({
	netns: `/run/netns/${namespace}`,
	etc: `/etc/netns/${namespace}`
});
/** So that whoever came in by a pin is known, also when the lab is gone. */
const markSteps = (namespaces, tag) => namespaces.map(({ name, at }) => ({
	kind: "mark",
	...inside(name, at),
	mark: markOf(tag)
}));
const pinSteps = (namespaces, tag) => [{
	kind: "visitors",
	...onHost({ kind: "end-processes" }, []),
	mark: markOf(tag)
}, ...namespaces.map(({ name, at }) => ({
	kind: "pin",
	...onHost({ kind: "remove-pins" }, at),
	namespace: name
}))];
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
const setupSteps = ({ name, setup }) => setup.map(({ at, ...command }) => ({
	kind: "setup",
	...inside(name, at),
	...command
}));
// src/plan/sysctl.ts
/**
* What a new namespace takes over from the machine's first one (`inet_init_net` in net/ipv4/devinet.c of the kernel,
* where `devconf_inherit_init_net` is 0): written, so that a topology behaves alike on every machine.
*/
const inherited = {
	accept_local: "0",
	accept_source_route: "0",
	arp_accept: "0",
	arp_announce: "0",
	arp_evict_nocarrier: "1",
	arp_filter: "0",
	arp_ignore: "0",
	arp_notify: "0",
	bc_forwarding: "0",
	disable_policy: "0",
	disable_xfrm: "0",
	drop_gratuitous_arp: "0",
	drop_unicast_in_l2_multicast: "0",
	force_igmp_version: "0",
	igmpv2_unsolicited_report_interval: "10000",
	igmpv3_unsolicited_report_interval: "1000",
	ignore_routes_with_linkdown: "0",
	log_martians: "0",
	medium_id: "0",
	promote_secondaries: "0",
	proxy_arp: "0",
	proxy_arp_pvlan: "0",
	route_localnet: "0",
	rp_filter: "0",
	secure_redirects: "1",
	send_redirects: "1",
	shared_media: "1",
	src_valid_mark: "0"
};
/** A bridge of the lab is a wire: what crosses it is not the firewall's, whatever the machine has loaded. */
const wires = {
	"net/bridge/bridge-nf-call-arptables": "0",
	"net/bridge/bridge-nf-call-ip6tables": "0",
	"net/bridge/bridge-nf-call-iptables": "0"
};
const forAllAndDefault = (family, values) => ["all", "default"].flatMap((scope) => Object.entries(values).map(([key, value]) => [`net/${family}/conf/${scope}/${key}`, value]));
function ownValues({ forwarding, ipv6, pingGroups }) {
	const forward = forwarding ? "1" : "0";
	return [
		["net/ipv4/ip_forward", forward],
		...forAllAndDefault("ipv4", {
			...inherited,
			accept_redirects: forwarding ? "0" : "1"
		}),
		["net/ipv4/ping_group_range", pingGroups],
		["net/ipv4/ip_unprivileged_port_start", "0"],
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
// src/plan/translation.ts
/** First of all that is done on the host: what must not pass is stopped before there is a way for it. */
function translationSteps(uplink) {
	const { tag, network } = uplink;
	const members = network.host.interfaces.map(({ name }) => name);
	const at = askingForUplink(network) ?? network.host.interfaces[0]?.at;
	if (at === void 0) return [];
	const out = uplinkTranslation(uplink);
	return [{
		kind: "translation",
		...onHost({ kind: "delete-table" }, at),
		table: tableName(tag),
		...out && { uplink: out },
		members
	}];
}
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
			steps.push(portStep(placed, attachment, wiring));
			continue;
		}
		if (attachment.peer.namespace === "host") continue;
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
function portStep(placed, { bridge, portMac }, { bridges, nextIndex }) {
	const { namespace, interface: iface } = placed;
	const index = nextIndex();
	const port = {
		in: FABRIC,
		device: portDevice(namespace, iface.name, index),
		index,
		mac: portMac,
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
const allGroups = "0 2147483647";
/**
* The steps that build a network, in the order in which they are done: the fabric, what is on the host, then namespaces and
* what their interfaces inherit, the wires, what is in each namespace, what needs all of it, and last what leads in by name.
* The same network and options give the same plan.
*/
function planNetwork(network, { pin = false, tag = "00000000", facts = plainHost, pingGroups = allGroups } = {}) {
	const uplink = {
		tag,
		network,
		facts
	};
	const host = [
		...translationSteps(uplink),
		...uplinkSteps(uplink),
		...memberSteps(network)
	];
	const marks = pin ? markSteps(network.namespaces, tag) : [];
	const pins = pin ? pinSteps(network.namespaces, tag) : [];
	const [fabric, ...inside] = insideSteps(network, facts, pingGroups);
	const steps = [
		...fabric ? [fabric] : [],
		...host,
		...inside,
		...marks,
		...pins
	];
	return {
		version: 1,
		name: network.name,
		steps,
		hostChecks: hostChecksOf(network),
		notes: notesOf(network, facts)
	};
}
function insideSteps(network, facts, pingGroups) {
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
	const byName = new Map(bridges.map((device) => [device.bridge.name, device]));
	const wires = vethSteps({
		network,
		bridges: byName,
		nextIndex
	});
	const attaching = attachingSteps(network, byName);
	return [
		...fabricSteps(network, pingGroups),
		...namespaces.flatMap((namespace) => firstSteps(namespace, pingGroups)),
		...bridges.map(bridgeStep),
		...wires,
		...attaching,
		...bridges.flatMap(gatewaySteps),
		...fabricUplinkSteps(network, facts, bridges),
		...namespaces.flatMap(innerSteps),
		...offloadSteps(namespaces, wires),
		...attaching.filter((_, number) => !network.host.interfaces[number]?.offload).map(farOffloadStep),
		...bridges.filter(({ bridge }) => bridge.stp).map(forwardingStep),
		...namespaces.map((namespace) => namesStep(namespace, facts)),
		...namespaces.flatMap(setupSteps)
	];
}
const hasIpv6 = (addresses) => addresses.some((address) => address.includes(":"));
function fabricSteps({ bridges }, pingGroups) {
	const ipv6 = bridges.some(({ addresses }) => hasIpv6(addresses));
	return [
		namespaceStep(FABRIC, []),
		...sysctlDefaults(FABRIC, {
			forwarding: false,
			ipv6,
			pingGroups
		}, []),
		upStep(FABRIC, "lo", [])
	];
}
function firstSteps(namespace, pingGroups) {
	const { name, forwarding, interfaces, at } = namespace;
	const ipv6 = interfaces.some(({ addresses }) => hasIpv6(addresses));
	return [
		namespaceStep(name, at),
		...sysctlDefaults(name, {
			forwarding,
			ipv6,
			pingGroups
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
export { hostMember as a, isOpen as i, pinPaths as n, askingForUplink as r, planNetwork as t };
