import { r as LabError } from "./chunk-errors.js";
import { t as parseOwn } from "./chunk-own-json.js";
import { t as FABRIC } from "./chunk-step.js";
import { t as escapeText } from "./chunk-escape.js";
import { t as pLimit } from "./chunk-p-limit.js";
import { i as tooling } from "./chunk-entrance.js";
import { r as namespaceNames } from "./chunk-record.js";
// src/lab/inspect.ts
const sideBySide = 4;
/** Asks the kernel what is there. Costs a process per namespace. */
async function inspectLab(machine, { record, entrance }) {
	const { name, id, since, owner, creator, holder } = record;
	const names = namespaceNames(record);
	const limit = pLimit(sideBySide);
	const look = (namespace) => limit(() => interfacesOf(machine, entrance, namespace));
	const [fabric, ...rest] = await Promise.all([FABRIC, ...names].map(look));
	return {
		name,
		id,
		since,
		owner,
		creator,
		holder,
		namespaces: names.map((one, index) => ({
			name: one,
			interfaces: rest[index] ?? []
		})),
		fabric: fabric ?? []
	};
}
async function interfacesOf(machine, entrance, namespace) {
	const { exitCode, stdout, stderr } = await machine.run([...tooling(entrance, namespace), ...[
		"ip",
		"-j",
		"address",
		"show"
	]]);
	if (exitCode !== 0) throw new LabError(`${namespace} could not be looked at: ${stderr.trim()}`);
	return parseOwn(stdout).filter(({ ifname, addr_info }) => ifname !== "lo" || addr_info.length > 2).map(({ ifname, address = "", mtu, flags, addr_info }) => ({
		name: ifname,
		mac: address,
		mtu,
		state: flags.includes("UP") ? "up" : "down",
		addresses: addr_info.filter(({ local, scope }) => scope !== "host" && !local.startsWith("fe80:")).map(({ local, prefixlen }) => `${local}/${prefixlen}`)
	}));
}
// src/render/table.ts
/** Lines with the columns below each other, two spaces apart. */
function table(rows) {
	const cells = rows.map((row) => row.map(escapeText));
	const widths = cells.reduce((sofar, row) => row.map((cell, column) => Math.max(cell.length, sofar[column] ?? 0)), []);
	return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
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
function labText({ name, id, since, owner, creator, namespaces, fabric }) {
	const head = `${name} (${id}), up since ${since}, owned by ${ownerText(owner, creator)}`;
	return [escapeText(head), namespacesTable([...namespaces, {
		name: "@fabric",
		interfaces: fabric
	}])].join("\n");
}
const labsTable = (labs) => table(labs.map(({ name, state, since, owner, creator, namespaces }) => [
	name,
	state,
	`since ${since}`,
	ownerText(owner, creator),
	namespaces.join(" ")
]));
export { labsTable as n, inspectLab as r, labText as t };
