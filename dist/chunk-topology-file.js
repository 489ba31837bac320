import { n as messageOf, t as codeOf } from "./chunk-caught.js";
import { o as UsageError } from "./chunk-errors.js";
import { t as escapeText } from "./chunk-escape.js";
import { n as parseTopology } from "./chunk-resolve.js";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
// src/machine/read-file.ts
/** What a path leads to is no file with an end: a directory, a FIFO, a device. */
var NotRegularError = class extends Error {
	isDirectory;
	constructor(path, isDirectory) {
		super(`${path} is not a regular file`);
		this.isDirectory = isDirectory;
	}
};
/**
* The text of a file of a user's, as far as `limit` bytes and one more: enough to see that it is larger. Opening does not
* wait, as it would for the writer of a FIFO (fifo(7)).
*
* @throws NotRegularError, and the errors of open(2) and read(2).
*/
function readRegularFile(path, limit) {
	const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
	try {
		const stat = fstatSync(descriptor);
		if (!stat.isFile()) throw new NotRegularError(path, stat.isDirectory());
		const buffer = Buffer.alloc(limit + 1);
		let length = 0;
		for (let read = 1; read > 0; length += read) read = readSync(descriptor, buffer, length, buffer.length - length, null);
		return buffer.toString("utf8", 0, length);
	} finally {
		closeSync(descriptor);
	}
}
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
