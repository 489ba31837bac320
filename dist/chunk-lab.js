import { n as escapeText } from "./chunk-escape.js";
import { t as table } from "./chunk-table.js";
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
function labText(lab) {
	const { name, id, since, owner, creator, privilege, privilegeReason, notes, missing, namespaces, fabric, host } = lab;
	return [
		escapeText(`${name} (${id}), up since ${since}, owned by ${ownerText(owner, creator)}`),
		escapeText(`${privilege}: ${privilegeReason}`),
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
export { labsTable as n, labText as t };
