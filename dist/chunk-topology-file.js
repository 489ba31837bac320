import { a as messageOf, t as codeOf } from "./chunk-caught.js";
import { o as UsageError } from "./chunk-errors.js";
import { n as escapeText } from "./chunk-escape.js";
import { ot as NotRegularError, st as readRegularFile } from "./chunk-audit.js";
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
		throw new UsageError(`the file ${escapeText(file)} ${reasonOf(error)}`, { cause: error });
	}
}
const reasons = {
	ENOENT: "does not exist",
	ENOTDIR: "does not exist",
	EACCES: "may not be read by this user",
	ELOOP: "leads in a circle"
};
function reasonOf(error) {
	if (error instanceof NotRegularError) return error.isDirectory ? "is a directory" : "is not a regular file";
	return reasons[codeOf(error)] ?? `cannot be read: ${messageOf(error)}`;
}
export { readTopologyFile as t };
