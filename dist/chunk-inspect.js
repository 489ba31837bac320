import { t as pLimit } from "./chunk-p-limit.js";
import { n as LabError } from "./chunk-errors.js";
import { N as FABRIC, P as parseOwn, S as pinRoots } from "./chunk-audit.js";
import { t as networkOf } from "./chunk-resolve.js";
import { t as lookAt } from "./chunk-repair.js";
import { c as tooling } from "./chunk-entrance.js";
import { l as namespaceNames } from "./chunk-attach.js";
// src/lab/inspect.ts
const sideBySide = 4;
/** Asks the kernel what is there. Costs a process per namespace. */
async function inspectLab(machine, lab) {
	const { record, entrance } = lab;
	const { name, id, since, owner, creator, holder, notes } = record;
	const names = namespaceNames(record);
	const network = networkOf(record.topology);
	const limit = pLimit(sideBySide);
	const look = (namespace) => limit(() => interfacesOf(machine, namespace, [...tooling(entrance, namespace), ...asking]));
	const [{ missing, devices }, [fabric, ...rest]] = await Promise.all([lookAt(machine, lab), Promise.all([FABRIC, ...names].map(look))]);
	const namespaces = names.map((one, index) => ({
		name: one,
		interfaces: rest[index] ?? [],
		gateways: gatewaysOf(network, one)
	}));
	return {
		name,
		id,
		directory: entrance.directory,
		since,
		owner,
		creator,
		holder,
		privilege: record.privilege.way,
		privilegeReason: record.privilege.why,
		pinned: record.acts?.some((act) => act.kind === "directory" && act.path === pinRoots.netns) ?? false,
		notes,
		missing,
		namespaces,
		fabric: fabric ?? [],
		host: await hostInterfaces(machine, new Set(devices))
	};
}
const defaults = /* @__PURE__ */ new Set(["0.0.0.0/0", "::/0"]);
const gatewaysOf = ({ namespaces }, namespace) => namespaces.filter(({ name }) => name === namespace).flatMap(({ routes }) => routes.filter(({ to }) => defaults.has(to))).flatMap(({ hops }) => hops.flatMap(({ via }) => via ?? []));
const asking = [
	"ip",
	"-j",
	"address",
	"show"
];
async function hostInterfaces(machine, devices) {
	if (devices.size === 0) return [];
	return (await interfacesOf(machine, "the host", asking)).filter(({ name }) => devices.has(name));
}
async function interfacesOf(machine, title, argv) {
	const { exitCode, stdout, stderr } = await machine.run(argv);
	if (exitCode !== 0) throw new LabError(`${title} could not be looked at: ${stderr.trim()}`);
	return interfacesIn(stdout);
}
/** What `ip -j address` prints; of `lo` only what is not its own. */
const interfacesIn = (text) => parseOwn(text).filter(({ ifname, addr_info }) => ifname !== "lo" || addr_info.length > 2).map(({ ifname, address = "", mtu, flags, addr_info }) => ({
	name: ifname,
	mac: address,
	mtu,
	state: flags.includes("UP") ? "up" : "down",
	addresses: addr_info.filter(({ local, scope }) => scope !== "host" && !local.startsWith("fe80:")).map(({ local, prefixlen }) => `${local}/${prefixlen}`)
}));
export { interfacesIn as n, inspectLab as t };
