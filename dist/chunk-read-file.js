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
export { readRegularFile as n, NotRegularError as t };
