import { a as messageOf, t as codeOf } from "./chunk-caught.js";
// src/errors/exhausted.ts
const ofFiles = "raise the limit of open files (ulimit -n), or close some";
/** What to do about a file system that is full. */
const ofSpace = "make room there, in bytes or in inodes (df, df -i)";
/** What a machine has run out of or has in the way, by the code that it says so with (errno(3)), and what to do about it. */
const remedies = {
	EAGAIN: "raise the limits of processes (ulimit -u, pids.max of the control group), or end some",
	EDQUOT: ofSpace,
	EFBIG: "raise the limit of the size of files (ulimit -f)",
	EIO: "its device or file system fails: see dmesg(1)",
	EISDIR: "there must be a file, not a directory",
	ELOOP: "there are links that lead to each other: put a file in their place",
	EMFILE: ofFiles,
	ENFILE: ofFiles,
	ENOMEM: "give it more memory, or end what uses it",
	ENOSPC: ofSpace,
	EROFS: "what is read-only there must be written to"
};
/** Of an error of the system that is the machine's and nobody's mistake; undefined for any other. */
function exhaustionOf(error) {
	const hint = remedies[codeOf(error)];
	return hint === void 0 ? void 0 : {
		message: messageOf(error),
		hint
	};
}
export { ofSpace as n, exhaustionOf as t };
