import { o as UsageError } from "./chunk-errors.js";
import { a as realMachine } from "./chunk-nearest.js";
import { i as parseTopology } from "./chunk-drivers.js";
// src/cli/read-topology.ts
/** @throws TopologyError, and UsageError where there is no file to read. */
function readTopologyFile(file) {
	return parseTopology(readText(file), { file });
}
function readText(file) {
	try {
		const text = realMachine().read(file);
		if (text !== void 0) return text;
	} catch (error) {
		throw new UsageError(`${file} cannot be read: ${reasonOf(error)}`, { cause: error });
	}
	throw new UsageError(`${file} is not there`, { hint: "name a topology file" });
}
const reasons = {
	EISDIR: "it is a directory",
	EACCES: "this user may not read it",
	ELOOP: "its links lead in a circle"
};
function reasonOf(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
export { readTopologyFile as t };
