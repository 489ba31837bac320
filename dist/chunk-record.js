import { h as parseOwn, u as labPaths } from "./chunk-audit.js";
import { join } from "node:path";
// src/lab/state/record.ts
/** In the order of the file. */
const namespaceNames = ({ topology }) => Object.keys(topology.namespaces ?? {});
const recordFile = (inside) => join(inside, "lab.json");
const writeRecord = (machine, inside, record) => machine.write(recordFile(inside), JSON.stringify(record));
/** The record of a lab by its name or id, or undefined where none is up under it. */
function findRecord(machine, name) {
	if (!/^[A-Za-z][\w.-]*$/.test(name)) return void 0;
	const file = recordFile(labPaths(machine.stateDirectory, name).inside);
	const text = machine.inode(file) === void 0 ? void 0 : machine.read(file);
	return text === void 0 ? void 0 : parse(text);
}
/** The records of all labs that are up or coming up, oldest first. */
const listRecords = (machine) => machine.list(machine.stateDirectory).filter((entry) => machine.readLink(join(machine.stateDirectory, entry)) === void 0).flatMap((id) => findRecord(machine, id) ?? []).toSorted((one, other) => one.since.localeCompare(other.since));
function parse(text) {
	const record = parseOwn(text);
	return record.version === 1 ? record : void 0;
}
export { writeRecord as i, listRecords as n, namespaceNames as r, findRecord as t };
