import { C as labPaths, O as parseOwn } from "./chunk-proc.js";
import { t as stateEntries } from "./chunk-state-entries.js";
import { join } from "node:path";
// src/lab/state/record.ts
/** In the order of the file. */
const namespaceNames = ({ topology }) => Object.keys(topology.namespaces ?? {});
const recordFile = (inside) => join(inside, "lab.json");
const writeRecord = (machine, inside, record) => machine.write(recordFile(inside), JSON.stringify(record));
/** The record of a lab by its name or id, or undefined where none is up under it. */
function findRecord(machine, name) {
	const record = readRecord(machine, name);
	return record === void 0 || isLater(record) ? void 0 : record;
}
/** Whether a later version of this package brought a lab up, of which only that knows what it means. */
function isOfLater(machine, name) {
	const record = readRecord(machine, name);
	return record !== void 0 && isLater(record);
}
const isLater = ({ version }) => version > 1;
function readRecord(machine, name) {
	if (!stateEntries(machine).includes(name)) return void 0;
	const file = recordFile(labPaths(machine.stateDirectory, name).inside);
	const text = machine.inode(file) === void 0 ? void 0 : machine.read(file);
	return text === void 0 ? void 0 : parseOwn(text);
}
/** The records of all labs that are up or coming up, oldest first. */
const listRecords = (machine) => idsOf(machine).flatMap((id) => findRecord(machine, id) ?? []).toSorted((one, other) => one.since.localeCompare(other.since));
/** The ids of those that a later version brought up. */
const listOfLater = (machine) => idsOf(machine).filter((id) => isOfLater(machine, id));
const idsOf = (machine) => stateEntries(machine).filter((entry) => machine.readLink(join(machine.stateDirectory, entry)) === void 0);
export { namespaceNames as a, listRecords as i, isOfLater as n, writeRecord as o, listOfLater as r, findRecord as t };
