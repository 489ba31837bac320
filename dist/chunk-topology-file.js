import { o as UsageError } from "./chunk-errors.js";
import { n as escapeText } from "./chunk-escape.js";
import { ot as readRegularFile, ut as whyUnreadable } from "./chunk-audit.js";
import { r as parseTopology } from "./chunk-resolve.js";
// src/lab/topology-file.ts
/** More than the parser takes: what is larger is for it to refuse. */
const limit = 2 ** 20;
/** @throws TopologyError, and UsageError where there is no file to read. */
function readTopologyFile(file) {
	return parseTopology(readText(file), { file });
}
function readText(file) {
	if (file === "") throw new UsageError("the name of the topology file is empty");
	try {
		return readRegularFile(file, limit);
	} catch (error) {
		throw new UsageError(`the file ${escapeText(file)} ${whyUnreadable(error)}`, { cause: error });
	}
}
export { readTopologyFile as t };
