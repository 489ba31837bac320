import { r as LabError } from "./chunk-errors.js";
import { t as parseOwn } from "./chunk-own-json.js";
import { t as escapeText } from "./chunk-escape.js";
import { t as FABRIC } from "./chunk-step.js";
import { t as pLimit } from "./chunk-p-limit.js";
import { o as tooling } from "./chunk-entrance.js";
import { r as namespaceNames } from "./chunk-record.js";
import { t as devicesOnHost } from "./chunk-perform.js";
import { t as missingOf } from "./chunk-repair.js";
import { t as table } from "./chunk-table.js";
// src/lab/inspect.ts
const sideBySide = 4;
/** Asks the kernel what is there. Costs a process per namespace. */
async function inspectLab(machine, lab) {
	const { record, entrance } = lab;
	const { name, id, since, owner, creator, holder, notes } = record;
	const names = namespaceNames(record);
	const limit = pLimit(sideBySide);
	const look = (namespace) => limit(() => interfacesOf(machine, namespace, [...tooling(entrance, namespace), ...asking]));
	const missing = missingOf(machine, lab);
	const host = hostInterfaces(machine, entrance);
	const [fabric, ...rest] = await Promise.all([FABRIC, ...names].map(look));
	const namespaces = names.map((one, index) => ({
		name: one,
		interfaces: rest[index] ?? []
	}));
	return {
		name,
		id,
		since,
		owner,
		creator,
		holder,
		notes,
		missing: await missing,
		namespaces,
		fabric: fabric ?? [],
		host: await host
	};
}
const asking = [
	"ip",
	"-j",
	"address",
	"show"
];
async function hostInterfaces(machine, { directory }) {
	const devices = new Set(devicesOnHost(machine, directory));
	if (devices.size === 0) return [];
	return (await interfacesOf(machine, "the host", asking)).filter(({ name }) => devices.has(name));
}
async function interfacesOf(machine, title, argv) {
	const { exitCode, stdout, stderr } = await machine.run(argv);
	if (exitCode !== 0) throw new LabError(`${title} could not be looked at: ${stderr.trim()}`);
	return parseOwn(stdout).filter(({ ifname, addr_info }) => ifname !== "lo" || addr_info.length > 2).map(({ ifname, address = "", mtu, flags, addr_info }) => ({
		name: ifname,
		mac: address,
		mtu,
		state: flags.includes("UP") ? "up" : "down",
		addresses: addr_info.filter(({ local, scope }) => scope !== "host" && !local.startsWith("fe80:")).map(({ local, prefixlen }) => `${local}/${prefixlen}`)
	}));
}
// src/render/lab.ts
/** A line for each interface: where, its name, addresses, MAC, and what is not as usual. */
const namespacesTable = (namespaces) => table(namespaces.flatMap(({ name, interfaces }) => interfaces.map(({ name: device, addresses, mac, mtu, state }) => [
	name,
	device,
	addresses.join(" ") || "-",
	mac,
	`mtu ${mtu}`,
	state === "down" ? "down" : ""
])));
/** Whose end is a lab's end. */
const ownerText = (owner, creator) => owner === "nobody" ? "nobody, until `down`" : `process ${owner === "creator" ? creator : owner}`;
function labText({ name, id, since, owner, creator, notes, missing, namespaces, fabric, host }) {
	const head = `${name} (${id}), up since ${since}, owned by ${ownerText(owner, creator)}`;
	return [
		escapeText(head),
		...notes.map((note) => escapeText(note)),
		...missing.map((thing) => escapeText(`missing: ${thing} (netns-topology repair ${name})`)),
		namespacesTable([
			...namespaces,
			{
				name: "@fabric",
				interfaces: fabric
			},
			{
				name: "@host",
				interfaces: host
			}
		])
	].join("\n");
}
const labsTable = (labs) => table(labs.map(({ name, state, since, owner, creator, namespaces }) => [
	name,
	state,
	`since ${since}`,
	ownerText(owner, creator),
	namespaces.join(" ")
]));
export { labsTable as n, inspectLab as r, labText as t };
