import { t as parseOwn } from "./chunk-own-json.js";
import { n as labPaths } from "./chunk-paths.js";
import { join } from "node:path";
// src/lab/state/record.ts
/** In the order of the file. */
const namespaceNames = ({ topology }) => Object.keys(topology.namespaces ?? {});
const recordFile = (inside) => join(inside, "lab.json");
const writeRecord = (machine, inside, record) => machine.write(recordFile(inside), JSON.stringify(record));
/** The record of a lab by its name or id, or undefined where none is up under it. */
function findRecord(machine, name) {
	if (!/^[A-Za-z][\w.-]*$/.test(name)) return void 0;
	const text = machine.read(recordFile(labPaths(machine.stateDirectory, name).inside));
	return text === void 0 ? void 0 : parse(text);
}
/** The records of all labs that are up or coming up, oldest first. */
const listRecords = (machine) => machine.list(machine.stateDirectory).filter((entry) => machine.readLink(join(machine.stateDirectory, entry)) === void 0).flatMap((id) => findRecord(machine, id) ?? []).toSorted((one, other) => one.since.localeCompare(other.since));
function parse(text) {
	const record = parseOwn(text);
	return record.version === 1 ? record : void 0;
}
// src/lab/state/proc.ts
/** Undefined where there is no such process. Its name, which comes before, may hold anything. */
function statOf(machine, pid) {
	const stat = machine.read(`/proc/${pid}/stat`);
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
/** The children of a process's main thread, as /proc/PID/task/TID/children of proc(5) lists them. */
const childrenOf = (machine, pid) => (machine.read(`/proc/${pid}/task/${pid}/children`) ?? "").split(" ").filter(Boolean).map(Number);
export { listRecords as a, findRecord as i, isRunning as n, namespaceNames as o, statOf as r, writeRecord as s, childrenOf as t };
