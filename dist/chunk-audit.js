import { t as __commonJSMin } from "./chunk-rolldown-runtime.js";
import { n as LabError, r as NetnsTopologyError, t as CapabilityError } from "./chunk-errors.js";
import { a as messageOf, r as isError, t as codeOf } from "./chunk-caught.js";
import { createHash } from "node:crypto";
import { basename, isAbsolute, join } from "node:path";
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { constants as constants$1, endianness } from "node:os";
import { spawn } from "node:child_process";
import { basename as basename$1, dirname as dirname$1, join as join$1 } from "node:path/posix";
// src/machine/processes.ts
const pidsOf = (machine) => machine.list("/proc").map(Number).filter((pid) => pid > 0);
/**
* The processes that are this user's, by all of their user IDs. Others' are not asked what they are: what is in their environment
* or command line, what they are called, and what they have open, is theirs to choose, and may be of any size.
*/
const ownPids = (machine) => pidsOf(machine).filter((pid) => isOfUser(machine, pid, machine.user.uid));
/** The processes of this user that have one of these words in their environment. */
const carriersOf = (machine, words) => ownPids(machine).filter((pid) => environmentOf(machine, pid).some((word) => words.includes(word)));
/** Bytes: more than execve(2) takes (`_STK_LIM`, include/uapi/linux/resource.h). A process may make its own larger (PR_SET_MM). */
const mostWords = 8388608;
const environmentOf = (machine, pid) => textOf(machine, `/proc/${pid}/environ`).split("\0");
/** Its words, each of which a NUL ends, or what it has written over them. */
const commandLineOf = (machine, pid) => textOf(machine, `/proc/${pid}/cmdline`);
/** What may not be read is taken to be empty. */
function textOf(machine, path) {
	try {
		return machine.readStart(path, mostWords) ?? "";
	} catch {
		return "";
	}
}
/** By all of its user IDs; a process that is not there is nobody's. */
function isOfUser(machine, pid, uid) {
	const uids = uidsOf(machine, pid);
	return uids.length > 0 && uids.every((id) => id === uid);
}
/** Real, effective, saved and of the file system. */
const uidsOf = (machine, pid) => fieldOf(machine, pid, "Uid").map(Number);
const killed = 1n << 8n;
/**
* Whether SIGKILL was sent to a process. It does nothing any more, also where it has not ended: where it is traced, only its
* tracer lets it (ptrace(2), PTRACE_EVENT_EXIT). The kernel leaves the signal among those that are pending.
*/
const isKilled = (machine, pid) => [...textOf(machine, `/proc/${pid}/status`).matchAll(/^(?:Sig|Shd)Pnd:\t([0-9a-f]+)$/gm)].some(([, mask = "0"]) => (BigInt(`0x${mask}`) & killed) !== 0n);
/** Whether a process is in a namespace of a kind that is not this process's. */
function isInAnother(machine, pid, kind) {
	const theirs = machine.readLink(`/proc/${pid}/ns/${kind}`);
	return theirs !== void 0 && theirs !== machine.readLink(`/proc/self/ns/${kind}`);
}
/** The words of a line of proc_pid_status(5). */
const fieldOf = (machine, pid, name) => fieldIn(textOf(machine, `/proc/${pid}/status`), name);
/** The words of a line `NAME: WORD…`; none where there is no such line. */
const fieldIn = (text, name) => text.split("\n").find((line) => line.startsWith(`${name}:`))?.split(/\s+/).slice(1) ?? [];
// src/machine/stat.ts
/** Undefined where there is no such process. */
const statOf = (machine, pid) => statIn(machine, `/proc/${pid}`);
/** As `statOf`, by the process's directory of any procfs. Its name, which comes before, may hold anything. */
function statIn(machine, directory) {
	const stat = machine.read(`${directory}/stat`);
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
/** The children of a process's main thread, as /proc/PID/task/TID/children of proc(5) lists them: also those that have ended. */
const childrenOf = (machine, pid) => (machine.read(`/proc/${pid}/task/${pid}/children`) ?? "").split(" ").filter(Boolean).map(Number);
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
* The text of a file that somebody else may have put there: a link, a FIFO or a device is not followed, waited for or read.
*
* @throws NotRegularError, an Error where it has more than `limit` bytes, and the errors of open(2) and read(2).
*/
const readUntrustedFile = (path, limit) => withUntrusted(path, (descriptor, size) => {
	if (size > limit) throw new Error(`${path} has more than ${limit} bytes`);
	return readFrom(descriptor, 0, size).toString();
});
/**
* As `readUntrustedFile`, `length` bytes from `start` on, or as many of them as there are.
*
* @throws NotRegularError, and the errors of open(2) and read(2).
*/
const readUntrustedBytes = (path, start, length) => withUntrusted(path, (descriptor, size) => readFrom(descriptor, start, Math.max(0, Math.min(length, size - start))));
function readFrom(descriptor, start, length) {
	const buffer = Buffer.alloc(length);
	return buffer.subarray(0, readSync(descriptor, buffer, 0, length, start));
}
function withUntrusted(path, read) {
	const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY | constants.O_NOFOLLOW);
	try {
		const stat = fstatSync(descriptor);
		if (!stat.isFile()) throw new NotRegularError(path, stat.isDirectory());
		return read(descriptor, stat.size);
	} finally {
		closeSync(descriptor);
	}
}
const chunk = 16384;
function startOf(descriptor, limit) {
	const chunks = [];
	for (let length = 0; length < limit;) {
		const buffer = Buffer.alloc(Math.min(chunk, limit - length));
		const read = readSync(descriptor, buffer, 0, buffer.length, null);
		if (read === 0) break;
		chunks.push(buffer.subarray(0, read));
		length += read;
	}
	return Buffer.concat(chunks).toString();
}
/** The text of the first bytes of a file whose size nobody knows before it is read. @throws the errors of open(2) and read(2) */
function readStart(path, limit) {
	const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOCTTY);
	try {
		return startOf(descriptor, limit);
	} finally {
		closeSync(descriptor);
	}
}
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
		return startOf(descriptor, limit + 1);
	} finally {
		closeSync(descriptor);
	}
}
const reasons = {
	ENOENT: "does not exist",
	ENOTDIR: "does not exist",
	EACCES: "may not be read by this user",
	ELOOP: "leads in a circle"
};
/** What is wrong with a file that `readRegularFile` could not read, as words after its name. */
function whyUnreadable(error) {
	if (error instanceof NotRegularError) return error.isDirectory ? "is a directory" : "is not a regular file";
	return reasons[codeOf(error)] ?? `cannot be read: ${messageOf(error)}`;
}
// src/machine/packages.ts
const packageOf = new Map(Object.entries({
	conntrack: ["conntrack"],
	coreutils: [
		"cat",
		"cut",
		"env",
		"ln",
		"readlink",
		"rm",
		"rmdir",
		"sleep"
	],
	dash: ["sh"],
	ethtool: ["ethtool"],
	findutils: ["find"],
	grep: ["grep"],
	hostname: ["hostname"],
	iproute2: [
		"bridge",
		"ip",
		"tc"
	],
	iptables: [
		"ip6tables",
		"ip6tables-save",
		"iptables",
		"iptables-save"
	],
	"iputils-ping": ["ping"],
	mount: ["mount"],
	nftables: ["nft"],
	"perl-base": ["perl"],
	uidmap: ["newgidmap", "newuidmap"],
	"util-linux": [
		"flock",
		"nsenter",
		"setpriv",
		"setsid",
		"unshare"
	]
}).flatMap(([name, programs]) => programs.map((program) => [program, name])));
/** What to do about a program that is not installed, or undefined where we do not know its package. */
function installHint(program) {
	const name = packageOf.get(program);
	return name === void 0 ? void 0 : `install the package ${name} (Debian, Ubuntu: apt-get install ${name})`;
}
/**
* What to do about a program that is there and is not started. One that is given capabilities by its file, as ping(8) is, needs a
* process that may have them (capabilities(7)); in a lab it needs none (`net.ipv4.ping_group_range`, icmp(7)).
*/
const remedyOfRefused = (said) => said.includes("Operation not permitted") ? "in a container: give it the capability CAP_NET_RAW (--cap-add NET_RAW), or take the capabilities of ping away: setcap -r" : void 0;
/** @throws CapabilityError that names every one of these programs that this machine lacks. */
function requirePrograms(machine, programs) {
	const missing = [...new Set(programs)].filter((program) => machine.find(program) === void 0);
	if (missing.length === 0) return;
	const hints = new Set(missing.map((program) => installHint(program)));
	throw new CapabilityError(`${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} needed and ${missing.length === 1 ? "was" : "were"} not found`, { hint: [...hints].join("; ") });
}
/** The packages that bring those of these programs that this machine lacks, where we know them. */
const missingPackages = (machine, programs) => {
	const missing = [...programs].filter((program) => machine.find(program) === void 0);
	return [...new Set(missing.flatMap((program) => packageOf.get(program) ?? []))].toSorted();
};
// src/machine/run.ts
const untilGivenUp = 2e3;
/**
* Runs a program to its end, in a session of its own: Ctrl-C at a terminal must reach the engine, which then undoes in
* order, and not the tool that it is running. A death by signal N is the status 128 + N, as in a shell.
*
* @param killGroup kills the program's process group after an abort.
* @throws CapabilityError where the program is not there or may not be run; the signal's reason after an abort, once the
*   program has been killed with its process group, or does not end, as where it waits for a file system that hangs.
*/
function run(argv, options, killGroup) {
	const { stdin, cwd, signal } = options;
	return new Promise((resolve, reject) => {
		signal?.throwIfAborted();
		const child = start(argv, options);
		const abort = () => {
			kill(child, killGroup);
			setTimeout(() => {
				child.unref();
				reject(signal?.reason);
			}, untilGivenUp).unref();
		};
		signal?.addEventListener("abort", abort, { once: true });
		const stdout = collect(child.stdout);
		const stderr = collect(child.stderr);
		child.stdin?.on("error", () => {});
		child.stdin?.end(stdin);
		child.on("error", (error) => {
			signal?.removeEventListener("abort", abort);
			reject(explain(error, argv[0], cwd));
		});
		child.on("exit", () => {
			if (signal?.aborted) reject(signal.reason);
		});
		child.on("close", (code, killedBy) => {
			signal?.removeEventListener("abort", abort);
			if (signal?.aborted) return reject(signal.reason);
			resolve({
				exitCode: code ?? 128 + (killedBy === null ? 0 : constants$1.signals[killedBy]),
				stdout: stdout(),
				stderr: stderr()
			});
		});
	});
}
/** What only the file system can tell comes as an event of the child, what the kernel refuses at once is thrown. */
function start([program, ...args], options) {
	const { stdin, cwd, env = cleanEnvironment() } = options;
	try {
		return spawn(program, args, {
			cwd,
			env,
			detached: true,
			stdio: [
				stdin === void 0 ? "ignore" : "pipe",
				"pipe",
				"pipe"
			]
		});
	} catch (error) {
		throw explain(error, program, cwd);
	}
}
/** Messages in English, because some are read. */
const cleanEnvironment = () => ({
	PATH: searchPath(),
	LC_ALL: "C"
});
const usual = "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin";
/**
* `PATH` with the directories that a user's may lack, and without those that depend on the working directory, where somebody else
* may have put programs: an empty one is that itself (environ(7)).
*/
const searchPath = () => [...(process.env.PATH ?? "").split(":").filter(isAbsolute), usual].join(":");
function collect(stream) {
	const chunks = [];
	stream?.on("data", (chunk) => chunks.push(chunk));
	return () => Buffer.concat(chunks).toString("utf8");
}
function kill(child, killGroup) {
	if (child.pid === void 0) return;
	killGroup(child.pid);
	child.stdout?.destroy();
	child.stderr?.destroy();
}
function explain(error, program, cwd) {
	const code = codeOf(error);
	if (cwd !== void 0 && code === "ENOENT" && !statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) return new LabError(`${program} can not be run in ${cwd}: there is no such directory`, { cause: error });
	const name = basename(program);
	if (code === "ENOENT") return new CapabilityError(`the program ${name} is needed and was not found`, hinted(installHint(name), error));
	if (code === "EACCES") return new CapabilityError(`the program ${program} may not be run by this user`, { cause: error });
	return new LabError(`the program ${name} could not be started${isError(error) ? `: ${error.message}` : ""}`, { cause: error });
}
function hinted(hint, cause) {
	return hint === void 0 ? { cause } : {
		hint,
		cause
	};
}
// node_modules/ip-address/dist/address-error.js
var require_address_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AddressError = void 0;
	var AddressError = class extends Error {
		constructor(message, parseMessage) {
			super(message);
			this.name = "AddressError";
			this.parseMessage = parseMessage;
		}
	};
	exports.AddressError = AddressError;
}));
// node_modules/ip-address/dist/common.js
var require_common = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.isInSubnet = isInSubnet;
	exports.isHostInSubnet = isHostInSubnet;
	exports.isGloballyReachable = isGloballyReachable;
	exports.offsetBigInt = offsetBigInt;
	exports.isCorrect = isCorrect;
	exports.prefixLengthFromMask = prefixLengthFromMask;
	exports.assertByteArray = assertByteArray;
	exports.numberToPaddedHex = numberToPaddedHex;
	exports.stringToPaddedHex = stringToPaddedHex;
	exports.testBit = testBit;
	const address_error_1 = require_address_error();
	/**
	* Returns whether this address's *network* is contained within `address`,
	* i.e. whether every address this one can represent also falls inside
	* `address`. A network wider than `address` is not contained in it, so
	* `10.0.0.0/8` is not in `10.0.0.0/16`.
	*
	* To ask whether the address itself falls inside a range, ignoring any CIDR
	* suffix it was written with, use {@link isHostInSubnet} instead. That is the
	* question the special-use classifiers ask.
	*/
	function isInSubnet(address) {
		if (this.subnetMask < address.subnetMask) return false;
		return isHostInSubnet.call(this, address);
	}
	/**
	* Returns whether this address's host bits fall inside `address`, ignoring
	* this address's own subnet mask.
	*
	* This is the primitive the special-use classifiers (`isLoopback`,
	* `isPrivate`, `isLinkLocal`, `getType`, …) are built on: they answer a
	* question about the address, so the answer must not change with the CIDR
	* suffix the caller happened to write. Use this rather than
	* {@link isInSubnet} when classifying a single address — notably when the
	* address came from untrusted input and the result backs a trust-boundary
	* decision such as an SSRF allow/deny filter.
	*
	* An address of one family is never inside a network of the other, so an
	* `Address4` against an `Address6` (or the reverse) is `false`. To compare
	* across families, convert first: `Address6.fromAddress4()`, `to4()`, or
	* `toAddress4Nat64()`.
	*/
	function isHostInSubnet(address) {
		if (this.binaryZeroPad().length !== address.binaryZeroPad().length) return false;
		return this.mask(address.subnetMask) === address.mask();
	}
	/**
	* Returns whether the registry marks this address globally reachable: the
	* answer of the most specific entry containing it that has one, or `true`
	* when no entry contains it.
	*/
	function isGloballyReachable(entries) {
		let best = null;
		for (let i = 0; i < entries.length; i++) {
			const entry = entries[i];
			if (entry.reachable !== null && isHostInSubnet.call(this, entry.subnet) && (best === null || entry.subnet.subnetMask > best.subnet.subnetMask)) best = entry;
		}
		return best === null ? true : best.reachable;
	}
	/**
	* Adds `n` to `value` and returns the result, throwing `AddressError` unless
	* `n` is an integer and the result stays within `[0, 2**bits - 1]`.
	*/
	function offsetBigInt(value, n, bits, family) {
		if (typeof n === "number" && !Number.isSafeInteger(n)) throw new address_error_1.AddressError(`${family} offset must be an integer`);
		if (typeof n !== "number" && typeof n !== "bigint") throw new address_error_1.AddressError(`${family} offset must be an integer`);
		const result = value + BigInt(n);
		if (result < BigInt(0) || result > (BigInt(1) << BigInt(bits)) - BigInt(1)) throw new address_error_1.AddressError(`${family} offset leaves the address space`);
		return result;
	}
	function isCorrect(defaultBits) {
		return function isCorrectForm() {
			if (this.addressMinusSuffix !== this.correctForm()) return false;
			if (this.subnetMask === defaultBits && !this.parsedSubnet) return true;
			return this.parsedSubnet === String(this.subnetMask);
		};
	}
	/**
	* Returns the prefix length (number of leading 1 bits) of a contiguous
	* subnet mask. Throws `AddressError` if the mask is non-contiguous (e.g.
	* `255.0.255.0`).
	*/
	function prefixLengthFromMask(value, totalBits) {
		const binary = value.toString(2).padStart(totalBits, "0");
		if (binary.length > totalBits) throw new address_error_1.AddressError("Invalid subnet mask.");
		const firstZero = binary.indexOf("0");
		if (firstZero === -1) return totalBits;
		if (binary.slice(firstZero).includes("1")) throw new address_error_1.AddressError("Invalid subnet mask.");
		return firstZero;
	}
	/**
	* Throws `AddressError` unless `bytes` holds exactly `byteCount` integers,
	* each from `minimum` to 255. Pass a `minimum` of `-128` where signed bytes
	* are accepted and folded to unsigned, and `0` where they are not.
	*/
	function assertByteArray(bytes, byteCount, family, minimum) {
		if (bytes.length !== byteCount) throw new address_error_1.AddressError(`${family} addresses require exactly ${byteCount} bytes`);
		for (let i = 0; i < bytes.length; i++) if (!Number.isInteger(bytes[i]) || bytes[i] < minimum || bytes[i] > 255) throw new address_error_1.AddressError(`All bytes must be integers between ${minimum} and 255`);
	}
	function numberToPaddedHex(number) {
		return number.toString(16).padStart(2, "0");
	}
	function stringToPaddedHex(numberString) {
		return numberToPaddedHex(parseInt(numberString, 10));
	}
	/**
	* @param binaryValue Binary representation of a value (e.g. `10`)
	* @param position Byte position, where 0 is the least significant bit
	*/
	function testBit(binaryValue, position) {
		const { length } = binaryValue;
		if (position >= length) return false;
		const positionInString = length - position - 1;
		return binaryValue.substring(positionInString, positionInString + 1) === "1";
	}
}));
// node_modules/ip-address/dist/v4/constants.js
var require_constants$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SPECIAL_PURPOSE = exports.RE_SUBNET_STRING = exports.RE_ADDRESS = exports.GROUPS = exports.BITS = void 0;
	exports.BITS = 32;
	exports.GROUPS = 4;
	exports.RE_ADDRESS = /^(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])$/g;
	exports.RE_SUBNET_STRING = /\/\d{1,2}$/;
	/**
	* The IANA IPv4 Special-Purpose Address Registry
	* (https://www.iana.org/assignments/iana-ipv4-special-registry/), one entry
	* per block: `[cidr, name, globallyReachable]`. A `null` reachability means
	* the registry leaves the column blank and the block inherits the answer of
	* the block containing it (or is global when nothing contains it).
	*
	* `Address4.isGlobal()` answers from the most specific entry containing the
	* address. `test/data/iana-corpus.json` is generated from the registry's CSV
	* and pins this table to it.
	*/
	exports.SPECIAL_PURPOSE = [
		[
			"0.0.0.0/8",
			"This network",
			false
		],
		[
			"0.0.0.0/32",
			"This host on this network",
			false
		],
		[
			"10.0.0.0/8",
			"Private-Use",
			false
		],
		[
			"100.64.0.0/10",
			"Shared Address Space",
			false
		],
		[
			"127.0.0.0/8",
			"Loopback",
			false
		],
		[
			"169.254.0.0/16",
			"Link Local",
			false
		],
		[
			"172.16.0.0/12",
			"Private-Use",
			false
		],
		[
			"192.0.0.0/24",
			"IETF Protocol Assignments",
			false
		],
		[
			"192.0.0.0/29",
			"IPv4 Service Continuity Prefix",
			false
		],
		[
			"192.0.0.8/32",
			"IPv4 dummy address",
			false
		],
		[
			"192.0.0.9/32",
			"Port Control Protocol Anycast",
			true
		],
		[
			"192.0.0.10/32",
			"Traversal Using Relays around NAT Anycast",
			true
		],
		[
			"192.0.0.170/32",
			"NAT64/DNS64 Discovery",
			false
		],
		[
			"192.0.0.171/32",
			"NAT64/DNS64 Discovery",
			false
		],
		[
			"192.0.2.0/24",
			"Documentation (TEST-NET-1)",
			false
		],
		[
			"192.31.196.0/24",
			"AS112-v4",
			true
		],
		[
			"192.52.193.0/24",
			"AMT",
			true
		],
		[
			"192.88.99.0/24",
			"Deprecated (6to4 Relay Anycast)",
			null
		],
		[
			"192.88.99.2/32",
			"6a44-relay anycast address",
			false
		],
		[
			"192.168.0.0/16",
			"Private-Use",
			false
		],
		[
			"192.175.48.0/24",
			"Direct Delegation AS112 Service",
			true
		],
		[
			"198.18.0.0/15",
			"Benchmarking",
			false
		],
		[
			"198.51.100.0/24",
			"Documentation (TEST-NET-2)",
			false
		],
		[
			"203.0.113.0/24",
			"Documentation (TEST-NET-3)",
			false
		],
		[
			"240.0.0.0/4",
			"Reserved",
			false
		],
		[
			"255.255.255.255/32",
			"Limited Broadcast",
			false
		]
	];
}));
// node_modules/ip-address/dist/ipv4.js
var require_ipv4 = /* @__PURE__ */ __commonJSMin(((exports, module, this$4) => {
	var __createBinding = this$4 && this$4.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$4 && this$4.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$4 && this$4.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Address4 = void 0;
	const common = __importStar(require_common());
	const constants = __importStar(require_constants$1());
	const address_error_1 = require_address_error();
	const isCorrect4 = common.isCorrect(constants.BITS);
	/**
	* Represents an IPv4 address
	* @param {string} address - An IPv4 address string
	*/
	var Address4 = class Address4 {
		constructor(address) {
			this.addressMinusSuffix = "";
			this.groups = constants.GROUPS;
			this.parsedAddress = [];
			this.parsedSubnet = "";
			this.subnet = "/32";
			this.subnetMask = 32;
			this.v4 = true;
			/**
			* Returns true if the address is correct, false otherwise
			* @returns {Boolean}
			*/
			this.isCorrect = isCorrect4;
			/**
			* Returns true if the given address is in the subnet of the current address.
			* An `Address6` is never in the subnet of an `Address4`; convert with
			* `to4()` or `Address6.fromAddress4()` to compare across families.
			* @returns {boolean}
			*/
			this.isInSubnet = common.isInSubnet;
			/**
			* Returns true if this address's host bits fall inside the given subnet,
			* ignoring this address's own subnet mask. Prefer this over `isInSubnet`
			* when classifying a single address, so the answer doesn't change with the
			* CIDR suffix the caller happened to write — notably when the address came
			* from untrusted input and the result backs a trust-boundary decision.
			* An `Address6` is never in the subnet of an `Address4`; convert with
			* `to4()` or `Address6.fromAddress4()` to compare across families.
			* @returns {boolean}
			*/
			this.isHostInSubnet = common.isHostInSubnet;
			this.address = address;
			const subnet = constants.RE_SUBNET_STRING.exec(address);
			if (subnet) {
				this.parsedSubnet = subnet[0].replace("/", "");
				this.subnetMask = parseInt(this.parsedSubnet, 10);
				this.subnet = `/${this.subnetMask}`;
				if (this.subnetMask < 0 || this.subnetMask > constants.BITS) throw new address_error_1.AddressError("Invalid subnet mask.");
				address = address.replace(constants.RE_SUBNET_STRING, "");
			}
			const longest = constants.GROUPS * 4 - 1;
			if (address.length > longest) throw new address_error_1.AddressError(`IPv4 addresses are at most ${longest} characters.`);
			this.addressMinusSuffix = address;
			this.parsedAddress = this.parse(address);
		}
		/**
		* Returns true if the given string is a valid IPv4 address (with optional
		* CIDR subnet), false otherwise. Host bits in the subnet portion are
		* allowed (e.g. `192.168.1.5/24` is valid); for strict network-address
		* validation compare `correctForm()` to `startAddress().correctForm()`,
		* or use `networkForm()`.
		*/
		static isValid(address) {
			try {
				new Address4(address);
				return true;
			} catch {
				return false;
			}
		}
		/**
		* Parses an IPv4 address string into its four octet groups and stores the
		* result on `this.parsedAddress`. Called automatically by the constructor;
		* you typically don't need to call it directly. Throws `AddressError` if
		* the input is not a valid IPv4 address.
		*/
		parse(address) {
			const groups = address.split(".");
			if (groups.some((group) => /^0\d/.test(group))) throw new address_error_1.AddressError("IPv4 addresses can't have leading zeroes.");
			if (!address.match(constants.RE_ADDRESS)) throw new address_error_1.AddressError("Invalid IPv4 address.");
			return groups;
		}
		/**
		* Returns the address in correct form: octets joined with `.` and any
		* leading zeros stripped (e.g. `192.168.1.1`). For IPv4 this matches the
		* canonical dotted-decimal representation.
		*/
		correctForm() {
			return this.parsedAddress.map((part) => parseInt(part, 10)).join(".");
		}
		/**
		* Construct an `Address4` from an address and a dotted-decimal subnet
		* mask given as separate strings (e.g. as returned by Node's
		* `os.networkInterfaces()`). Throws `AddressError` if the mask is
		* non-contiguous (e.g. `255.0.255.0`).
		* @example
		* var address = Address4.fromAddressAndMask('192.168.1.1', '255.255.255.0');
		* address.subnetMask; // 24
		*/
		static fromAddressAndMask(address, mask) {
			const bits = common.prefixLengthFromMask(new Address4(mask).bigInt(), constants.BITS);
			return new Address4(`${address}/${bits}`);
		}
		/**
		* Construct an `Address4` from an address and a Cisco-style wildcard mask
		* given as separate strings (e.g. `0.0.0.255` for a `/24`). The wildcard
		* mask is the bitwise inverse of the subnet mask. Throws `AddressError`
		* if the mask is non-contiguous (e.g. `0.255.0.255`).
		* @example
		* var address = Address4.fromAddressAndWildcardMask('10.0.0.1', '0.0.0.255');
		* address.subnetMask; // 24
		*/
		static fromAddressAndWildcardMask(address, wildcardMask) {
			const mask = new Address4(wildcardMask).bigInt() ^ (BigInt(1) << BigInt(constants.BITS)) - BigInt(1);
			const bits = common.prefixLengthFromMask(mask, constants.BITS);
			return new Address4(`${address}/${bits}`);
		}
		/**
		* Construct an `Address4` from a wildcard pattern with trailing `*`
		* octets. The number of trailing wildcards determines the prefix
		* length: each `*` represents 8 bits.
		*
		* Only trailing whole-octet wildcards are supported. Partial-octet
		* wildcards (e.g. `192.168.0.1*`) and interior wildcards (e.g.
		* `192.*.0.1`) throw `AddressError`.
		* @example
		* Address4.fromWildcard('192.168.0.*').subnet;   // '/24'
		* Address4.fromWildcard('192.168.*.*').subnet;   // '/16'
		* Address4.fromWildcard('*.*.*.*').subnet;       // '/0'
		*/
		static fromWildcard(input) {
			const groups = input.split(".");
			if (groups.length !== constants.GROUPS) throw new address_error_1.AddressError("Wildcard pattern must have 4 octets");
			let firstWildcard = -1;
			for (let i = 0; i < groups.length; i++) if (groups[i] === "*") {
				if (firstWildcard === -1) firstWildcard = i;
			} else if (firstWildcard !== -1) throw new address_error_1.AddressError("Wildcard `*` must only appear in trailing octets (e.g. `192.168.0.*`)");
			const trailing = firstWildcard === -1 ? 0 : groups.length - firstWildcard;
			const replaced = groups.map((g) => g === "*" ? "0" : g);
			const subnetBits = constants.BITS - trailing * 8;
			return new Address4(`${replaced.join(".")}/${subnetBits}`);
		}
		/**
		* Converts a hex string to an IPv4 address object. Accepts 8 hex digits
		* with optional `:` separators (e.g. `'7f000001'` or `'7f:00:00:01'`).
		* Throws `AddressError` for any other length or for non-hex characters.
		* @param {string} hex - a hex string to convert
		* @returns {Address4}
		*/
		static fromHex(hex) {
			const stripped = hex.replace(/:/g, "");
			if (!/^[0-9a-fA-F]{8}$/.test(stripped)) throw new address_error_1.AddressError("IPv4 hex must be exactly 8 hex digits");
			const groups = [];
			for (let i = 0; i < 8; i += 2) groups.push(parseInt(stripped.slice(i, i + 2), 16));
			return new Address4(groups.join("."));
		}
		/**
		* Converts an integer into a IPv4 address object. The integer must be a
		* non-negative safe integer in the range `[0, 2**32 - 1]`; otherwise
		* `AddressError` is thrown.
		* @param {integer} integer - a number to convert
		* @returns {Address4}
		*/
		static fromInteger(integer) {
			if (!Number.isInteger(integer) || integer < 0 || integer > 4294967295) throw new address_error_1.AddressError("IPv4 integer must be in the range 0 to 2**32 - 1");
			return Address4.fromHex(integer.toString(16).padStart(8, "0"));
		}
		/**
		* Return an address from in-addr.arpa form: the four octets reversed, with
		* or without the `.in-addr.arpa` suffix and root dot, in any case. Throws
		* `AddressError` unless the reversed labels form a valid IPv4 address, so
		* `fromArpa(x.reverseForm())` round-trips {@link reverseForm}.
		* @param {string} arpaFormAddress - an 'in-addr.arpa' form ipv4 address
		* @returns {Adress4}
		* @example
		* var address = Address4.fromArpa('42.2.0.192.in-addr.arpa.')
		* address.correctForm(); // '192.0.2.42'
		*/
		static fromArpa(arpaFormAddress) {
			const longest = constants.GROUPS * 4 - 1 + 3 + 14;
			if (arpaFormAddress.length > longest) throw new address_error_1.AddressError(`in-addr.arpa names are at most ${longest} characters.`);
			const address = arpaFormAddress.replace(/(\.in-addr\.arpa)?\.?$/i, "").split(".").reverse().join(".");
			return new Address4(address);
		}
		/**
		* Converts an IPv4 address object to a hex string
		* @returns {String}
		*/
		toHex() {
			return this.parsedAddress.map((part) => common.stringToPaddedHex(part)).join(":");
		}
		/**
		* Converts an IPv4 address object to an array of bytes.
		*
		* To get a Node.js `Buffer`, wrap the result: `Buffer.from(address.toArray())`.
		* @returns {Array}
		*/
		toArray() {
			return this.parsedAddress.map((part) => parseInt(part, 10));
		}
		/**
		* Converts an IPv4 address object to an IPv6 address group
		* @returns {String}
		*/
		toGroup6() {
			const output = [];
			let i = 0;
			for (; i < constants.GROUPS; i += 2) output.push(`${common.stringToPaddedHex(this.parsedAddress[i])}${common.stringToPaddedHex(this.parsedAddress[i + 1])}`);
			return output.join(":");
		}
		/**
		* Returns the address as a `bigint`
		* @returns {bigint}
		*/
		bigInt() {
			return BigInt(`0x${this.parsedAddress.map((n) => common.stringToPaddedHex(n)).join("")}`);
		}
		/**
		* Helper function getting start address.
		* @returns {bigint}
		*/
		_startAddress() {
			return BigInt(`0b${this.mask() + "0".repeat(constants.BITS - this.subnetMask)}`);
		}
		/**
		* The first address in the range given by this address' subnet.
		* Often referred to as the Network Address.
		* @returns {Address4}
		*/
		startAddress() {
			return Address4.fromBigInt(this._startAddress());
		}
		/**
		* The first host address in the range given by this address's subnet ie
		* the first address after the Network Address
		* @returns {Address4}
		*/
		startAddressExclusive() {
			const adjust = BigInt("1");
			return Address4.fromBigInt(this._startAddress() + adjust);
		}
		/**
		* Returns the address `n` addresses after this one (or before, when `n` is
		* negative), keeping this address's subnet mask. Throws `AddressError` when
		* the result would fall outside the IPv4 address space or `n` is not an
		* integer.
		* @param {number | bigint} n
		* @returns {Address4}
		* @example
		* new Address4('10.0.0.0/24').offset(1).correctForm(); // '10.0.0.1'
		*/
		offset(n) {
			return Address4.fromBigInt(common.offsetBigInt(this.bigInt(), n, constants.BITS, "IPv4")).withSubnetMask(this.subnetMask);
		}
		/**
		* Returns the network that follows this address's network: the address after
		* {@link endAddress}, with the same subnet mask. Throws `AddressError` when
		* this network is the last one in the address space.
		* @returns {Address4}
		* @example
		* new Address4('10.0.0.0/24').nextNetwork().networkForm(); // '10.0.1.0/24'
		*/
		nextNetwork() {
			return Address4.fromBigInt(common.offsetBigInt(this._endAddress(), 1, constants.BITS, "IPv4")).withSubnetMask(this.subnetMask);
		}
		withSubnetMask(subnetMask) {
			return new Address4(`${this.correctForm()}/${subnetMask}`);
		}
		/**
		* Helper function getting end address.
		* @returns {bigint}
		*/
		_endAddress() {
			return BigInt(`0b${this.mask() + "1".repeat(constants.BITS - this.subnetMask)}`);
		}
		/**
		* The last address in the range given by this address' subnet
		* Often referred to as the Broadcast
		* @returns {Address4}
		*/
		endAddress() {
			return Address4.fromBigInt(this._endAddress());
		}
		/**
		* The last host address in the range given by this address's subnet ie
		* the last address prior to the Broadcast Address
		* @returns {Address4}
		*/
		endAddressExclusive() {
			const adjust = BigInt("1");
			return Address4.fromBigInt(this._endAddress() - adjust);
		}
		/**
		* The dotted-decimal form of the subnet mask, e.g. `255.255.240.0` for
		* a `/20`. Returns an `Address4`; call `.correctForm()` for the string.
		* @returns {Address4}
		*/
		subnetMaskAddress() {
			return Address4.fromBigInt(BigInt(`0b${"1".repeat(this.subnetMask)}${"0".repeat(constants.BITS - this.subnetMask)}`));
		}
		/**
		* The Cisco-style wildcard mask, e.g. `0.0.0.255` for a `/24`. This is
		* the bitwise inverse of `subnetMaskAddress()`. Returns an `Address4`;
		* call `.correctForm()` for the string.
		* @returns {Address4}
		*/
		wildcardMask() {
			return Address4.fromBigInt(BigInt(`0b${"0".repeat(this.subnetMask)}${"1".repeat(constants.BITS - this.subnetMask)}`));
		}
		/**
		* The network address in CIDR string form, e.g. `192.168.1.0/24` for
		* `192.168.1.5/24`. For an address with no explicit subnet the prefix is
		* `/32`, e.g. `networkForm()` on `192.168.1.5` returns `192.168.1.5/32`.
		* @returns {string}
		*/
		networkForm() {
			return `${this.startAddress().correctForm()}/${this.subnetMask}`;
		}
		/**
		* Converts a BigInt to a v4 address object. The value must be in the
		* range `[0, 2**32 - 1]`; otherwise `AddressError` is thrown.
		* @param {bigint} bigInt - a BigInt to convert
		* @returns {Address4}
		*/
		static fromBigInt(bigInt) {
			if (bigInt < BigInt(0) || bigInt > BigInt(4294967295)) throw new address_error_1.AddressError("IPv4 BigInt must be in the range 0 to 2**32 - 1");
			return Address4.fromHex(bigInt.toString(16).padStart(8, "0"));
		}
		/**
		* Convert a byte array to an Address4 object. Throws `AddressError` unless
		* given exactly 4 integers from 0 to 255. Signed bytes are rejected, so
		* this differs from `Address6.fromByteArray`, which folds them; the two
		* contracts converge on this stricter form in the next major version.
		*
		* To convert from a Node.js `Buffer`, spread it: `Address4.fromByteArray([...buf])`.
		* @param {Array<number>} bytes - an array of 4 bytes (0-255)
		* @returns {Address4}
		*/
		static fromByteArray(bytes) {
			common.assertByteArray(bytes, 4, "IPv4", 0);
			return this.fromUnsignedByteArray(bytes);
		}
		/**
		* Convert an unsigned byte array to an Address4 object. Throws
		* `AddressError` unless given exactly 4 bytes, and rejects values outside
		* 0 to 255 when parsing the resulting address.
		*
		* To convert from a Node.js `Buffer`, spread it:
		* `Address4.fromUnsignedByteArray([...buf])`.
		* @param {Array<number>} bytes - an array of 4 unsigned bytes (0-255)
		* @returns {Address4}
		*/
		static fromUnsignedByteArray(bytes) {
			if (bytes.length !== 4) throw new address_error_1.AddressError("IPv4 addresses require exactly 4 bytes");
			const address = bytes.join(".");
			return new Address4(address);
		}
		/**
		* Returns the first n bits of the address, defaulting to the
		* subnet mask
		* @returns {String}
		*/
		mask(mask) {
			if (mask === void 0) mask = this.subnetMask;
			return this.getBitsBase2(0, mask);
		}
		/**
		* Returns the bits in the given range as a base-2 string
		* @returns {string}
		*/
		getBitsBase2(start, end) {
			return this.binaryZeroPad().slice(start, end);
		}
		/**
		* Return the reversed in-addr.arpa form of the address, e.g.
		* `42.2.0.192.in-addr.arpa.` for `192.0.2.42`.
		* @param {Object} options
		* @param {boolean} options.omitSuffix - omit the "in-addr.arpa" suffix
		* @returns {String}
		*/
		reverseForm(options) {
			if (!options) options = {};
			const reversed = this.correctForm().split(".").reverse().join(".");
			if (options.omitSuffix) return reversed;
			return `${reversed}.in-addr.arpa.`;
		}
		/**
		* Returns true if the given address is a multicast address
		* @returns {boolean}
		*/
		isMulticast() {
			return this.isHostInSubnet(MULTICAST_V4);
		}
		/**
		* Returns true if the address is in one of the [RFC 1918](https://datatracker.ietf.org/doc/html/rfc1918) private address ranges (`10.0.0.0/8`, `172.16.0.0/12`, `192.168.0.0/16`).
		* @returns {boolean}
		*/
		isPrivate() {
			return PRIVATE_V4.some((subnet) => this.isHostInSubnet(subnet));
		}
		/**
		* Returns true if the address is in the loopback range `127.0.0.0/8` ([RFC 1122](https://datatracker.ietf.org/doc/html/rfc1122)).
		* @returns {boolean}
		*/
		isLoopback() {
			return this.isHostInSubnet(LOOPBACK_V4);
		}
		/**
		* Returns true if the address is in the link-local range `169.254.0.0/16` ([RFC 3927](https://datatracker.ietf.org/doc/html/rfc3927)).
		* @returns {boolean}
		*/
		isLinkLocal() {
			return this.isHostInSubnet(LINK_LOCAL_V4);
		}
		/**
		* Returns true if the address is the unspecified address `0.0.0.0`.
		* @returns {boolean}
		*/
		isUnspecified() {
			return this.isHostInSubnet(UNSPECIFIED_V4);
		}
		/**
		* Returns true if the address is the limited broadcast address `255.255.255.255` ([RFC 919](https://datatracker.ietf.org/doc/html/rfc919)).
		* @returns {boolean}
		*/
		isBroadcast() {
			return this.isHostInSubnet(BROADCAST_V4);
		}
		/**
		* Returns true if the address is in the carrier-grade NAT range `100.64.0.0/10` ([RFC 6598](https://datatracker.ietf.org/doc/html/rfc6598)).
		* @returns {boolean}
		*/
		isCGNAT() {
			return this.isHostInSubnet(CGNAT_V4);
		}
		/**
		* Returns true if the address is in one of the documentation ranges
		* `192.0.2.0/24`, `198.51.100.0/24`, or `203.0.113.0/24` ([RFC 5737](https://datatracker.ietf.org/doc/html/rfc5737)).
		* @returns {boolean}
		*/
		isDocumentation() {
			return DOCUMENTATION_V4.some((subnet) => this.isHostInSubnet(subnet));
		}
		/**
		* Returns true if the address is in the benchmarking range `198.18.0.0/15` ([RFC 2544](https://datatracker.ietf.org/doc/html/rfc2544)).
		* @returns {boolean}
		*/
		isBenchmarking() {
			return this.isHostInSubnet(BENCHMARKING_V4);
		}
		/**
		* Returns true if the address is in the reserved range `240.0.0.0/4` ([RFC 1112](https://datatracker.ietf.org/doc/html/rfc1112)),
		* which includes the limited broadcast address.
		* @returns {boolean}
		*/
		isReserved() {
			return this.isHostInSubnet(RESERVED_V4);
		}
		/**
		* Returns true if the address is globally reachable: not multicast, and not
		* in any block the [IANA IPv4 Special-Purpose Address Registry](https://www.iana.org/assignments/iana-ipv4-special-registry/)
		* marks as not globally reachable. That covers everything the individual
		* classifiers name (private, loopback, link-local, CGNAT, unspecified,
		* broadcast, documentation, benchmarking, reserved) and the blocks they do
		* not, such as `0.0.0.0/8` and the IETF protocol assignments in
		* `192.0.0.0/24`. This is the single predicate to use where a request must
		* not reach an internal or special-purpose destination; see SECURITY.md.
		* @returns {boolean}
		*/
		isGlobal() {
			return !this.isMulticast() && common.isGloballyReachable.call(this, SPECIAL_PURPOSE_V4);
		}
		/**
		* Returns a zero-padded base-2 string representation of the address
		* @returns {string}
		*/
		binaryZeroPad() {
			if (this._binaryZeroPad === void 0) this._binaryZeroPad = this.bigInt().toString(2).padStart(constants.BITS, "0");
			return this._binaryZeroPad;
		}
		/**
		* Groups an IPv4 address for inclusion at the end of an IPv6 address.
		*
		* Returns an HTML fragment: each half of the address is wrapped in a
		* `<span>` carrying the group classes an address-inspector UI hovers on.
		* The address content is HTML-escaped; anything you concatenate around it
		* is your responsibility.
		* @returns {String}
		*/
		groupForV6() {
			const segments = this.parsedAddress;
			return this.correctForm().replace(constants.RE_ADDRESS, `<span class="hover-group group-v4 group-6">${segments.slice(0, 2).join(".")}</span>.<span class="hover-group group-v4 group-7">${segments.slice(2, 4).join(".")}</span>`);
		}
	};
	exports.Address4 = Address4;
	const MULTICAST_V4 = new Address4("224.0.0.0/4");
	const PRIVATE_V4 = [
		new Address4("10.0.0.0/8"),
		new Address4("172.16.0.0/12"),
		new Address4("192.168.0.0/16")
	];
	const LOOPBACK_V4 = new Address4("127.0.0.0/8");
	const LINK_LOCAL_V4 = new Address4("169.254.0.0/16");
	const UNSPECIFIED_V4 = new Address4("0.0.0.0/32");
	const BROADCAST_V4 = new Address4("255.255.255.255/32");
	const CGNAT_V4 = new Address4("100.64.0.0/10");
	const DOCUMENTATION_V4 = [
		new Address4("192.0.2.0/24"),
		new Address4("198.51.100.0/24"),
		new Address4("203.0.113.0/24")
	];
	const BENCHMARKING_V4 = new Address4("198.18.0.0/15");
	const RESERVED_V4 = new Address4("240.0.0.0/4");
	const SPECIAL_PURPOSE_V4 = constants.SPECIAL_PURPOSE.map(([cidr, , reachable]) => ({
		subnet: new Address4(cidr),
		reachable
	}));
}));
// node_modules/ip-address/dist/v6/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SPECIAL_PURPOSE = exports.RE_URL_WITH_PORT = exports.RE_URL = exports.RE_ZONE_STRING = exports.RE_SUBNET_STRING = exports.RE_BAD_ADDRESS = exports.RE_BAD_CHARACTERS = exports.TYPES = exports.SCOPES = exports.GROUPS = exports.BITS = void 0;
	exports.BITS = 128;
	exports.GROUPS = 8;
	/**
	* Represents IPv6 address scopes
	* @memberof Address6
	* @static
	*/
	exports.SCOPES = {
		0: "Reserved",
		1: "Interface local",
		2: "Link local",
		4: "Admin local",
		5: "Site local",
		8: "Organization local",
		14: "Global",
		15: "Reserved"
	};
	/**
	* Represents IPv6 address types
	* @memberof Address6
	* @static
	*/
	exports.TYPES = {
		"ff01::1/128": "Multicast (All nodes on this interface)",
		"ff01::2/128": "Multicast (All routers on this interface)",
		"ff02::1/128": "Multicast (All nodes on this link)",
		"ff02::2/128": "Multicast (All routers on this link)",
		"ff05::2/128": "Multicast (All routers in this site)",
		"ff02::5/128": "Multicast (OSPFv3 AllSPF routers)",
		"ff02::6/128": "Multicast (OSPFv3 AllDR routers)",
		"ff02::9/128": "Multicast (RIP routers)",
		"ff02::a/128": "Multicast (EIGRP routers)",
		"ff02::d/128": "Multicast (PIM routers)",
		"ff02::16/128": "Multicast (MLDv2 reports)",
		"ff01::fb/128": "Multicast (mDNSv6)",
		"ff02::fb/128": "Multicast (mDNSv6)",
		"ff05::fb/128": "Multicast (mDNSv6)",
		"ff02::1:2/128": "Multicast (All DHCP servers and relay agents on this link)",
		"ff05::1:2/128": "Multicast (All DHCP servers and relay agents in this site)",
		"ff02::1:3/128": "Multicast (All DHCP servers on this link)",
		"ff05::1:3/128": "Multicast (All DHCP servers in this site)",
		"::/128": "Unspecified",
		"::1/128": "Loopback",
		"::ffff:0:0/96": "IPv4-mapped",
		"ff00::/8": "Multicast",
		"fe80::/10": "Link-local unicast",
		"fc00::/7": "Unique local",
		"2001::/32": "Teredo",
		"2001:2::/48": "Benchmarking",
		"2002::/16": "6to4",
		"2001:db8::/32": "Documentation",
		"3fff::/20": "Documentation",
		"100::/64": "Discard-only",
		"fec0::/10": "Site-local unicast (deprecated)",
		"::/96": "IPv4-compatible (deprecated)",
		"64:ff9b::/96": "NAT64 (well-known)",
		"64:ff9b:1::/48": "NAT64 (local-use)"
	};
	/**
	* A regular expression that matches bad characters in an IPv6 address
	* @memberof Address6
	* @static
	*/
	exports.RE_BAD_CHARACTERS = /([^0-9a-f:/%])/gi;
	/**
	* A regular expression that matches an incorrect IPv6 address
	* @memberof Address6
	* @static
	*/
	exports.RE_BAD_ADDRESS = /([0-9a-f]{5,}|:{3,}|[^:]:$|^:[^:]|\/$)/gi;
	/**
	* A regular expression that matches an IPv6 subnet
	* @memberof Address6
	* @static
	*/
	exports.RE_SUBNET_STRING = /\/\d{1,3}(?=%|$)/;
	/**
	* A regular expression that matches an IPv6 zone
	* @memberof Address6
	* @static
	* @deprecated Takes quadratic time on input holding many `%` characters
	* followed by a line terminator. The library finds the zone by index, as
	* `Address6`'s constructor shows, and 11.0.0 removes this export.
	*/
	exports.RE_ZONE_STRING = /%.*$/;
	exports.RE_URL = /^(?:\[([0-9a-f:.]+)\]|([0-9a-f:.]+))(?:[/?#].*)?$/i;
	exports.RE_URL_WITH_PORT = /^\[([0-9a-f:.]+)\]:([0-9]{1,5})(?:[/?#].*)?$/i;
	/**
	* The IANA IPv6 Special-Purpose Address Registry
	* (https://www.iana.org/assignments/iana-ipv6-special-registry/), one entry
	* per block: `[cidr, name, globallyReachable]`. A `null` reachability means
	* the registry says N/A or leaves the column blank; N/A blocks (Teredo, 6to4)
	* are treated as not globally reachable, since a packet to one needs a relay,
	* and blank blocks inherit the answer of the block containing them.
	*
	* `Address6.isGlobal()` answers from the most specific entry containing the
	* address, after delegating IPv4-mapped and NAT64 well-known addresses to the
	* embedded IPv4 address. `test/data/iana-corpus.json` is generated from the
	* registry's CSV and pins this table to it.
	*/
	exports.SPECIAL_PURPOSE = [
		[
			"::1/128",
			"Loopback Address",
			false
		],
		[
			"::/128",
			"Unspecified Address",
			false
		],
		[
			"::ffff:0:0/96",
			"IPv4-mapped Address",
			false
		],
		[
			"64:ff9b::/96",
			"IPv4-IPv6 Translat.",
			true
		],
		[
			"64:ff9b:1::/48",
			"IPv4-IPv6 Translat.",
			false
		],
		[
			"100::/64",
			"Discard-Only Address Block",
			false
		],
		[
			"100:0:0:1::/64",
			"Dummy IPv6 Prefix",
			false
		],
		[
			"2001::/23",
			"IETF Protocol Assignments",
			false
		],
		[
			"2001::/32",
			"TEREDO",
			false
		],
		[
			"2001:1::1/128",
			"Port Control Protocol Anycast",
			true
		],
		[
			"2001:1::2/128",
			"Traversal Using Relays around NAT Anycast",
			true
		],
		[
			"2001:1::3/128",
			"DNS-SD Service Registration Protocol Anycast",
			true
		],
		[
			"2001:2::/48",
			"Benchmarking",
			false
		],
		[
			"2001:3::/32",
			"AMT",
			true
		],
		[
			"2001:4:112::/48",
			"AS112-v6",
			true
		],
		[
			"2001:10::/28",
			"Deprecated (previously ORCHID)",
			null
		],
		[
			"2001:20::/28",
			"ORCHIDv2",
			true
		],
		[
			"2001:30::/28",
			"Drone Remote ID Protocol Entity Tags (DETs) Prefix",
			true
		],
		[
			"2001:db8::/32",
			"Documentation",
			false
		],
		[
			"2002::/16",
			"6to4",
			false
		],
		[
			"2620:4f:8000::/48",
			"Direct Delegation AS112 Service",
			true
		],
		[
			"3fff::/20",
			"Documentation",
			false
		],
		[
			"5f00::/16",
			"Segment Routing (SRv6) SIDs",
			false
		],
		[
			"fc00::/7",
			"Unique-Local",
			false
		],
		[
			"fe80::/10",
			"Link-Local Unicast",
			false
		]
	];
}));
// node_modules/ip-address/dist/v6/helpers.js
var require_helpers = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.escapeHtml = escapeHtml;
	exports.spanAllZeroes = spanAllZeroes;
	exports.spanAll = spanAll;
	exports.spanLeadingZeroes = spanLeadingZeroes;
	exports.simpleGroup = simpleGroup;
	function escapeHtml(s) {
		return s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;");
	}
	/**
	* @returns {String} the string with all zeroes contained in a <span>
	*/
	function spanAllZeroes(s) {
		return escapeHtml(s).replace(/(0+)/g, "<span class=\"zero\">$1</span>");
	}
	/**
	* @returns {String} the string with each character contained in a <span>
	*/
	function spanAll(s, offset = 0) {
		return s.split("").map((n, i) => `<span class="digit value-${escapeHtml(n)} position-${i + offset}">${spanAllZeroes(n)}</span>`).join("");
	}
	function spanLeadingZeroesSimple(group) {
		return escapeHtml(group).replace(/^(0+)/, "<span class=\"zero\">$1</span>");
	}
	/**
	* @returns {String} the string with leading zeroes contained in a <span>
	*/
	function spanLeadingZeroes(address) {
		return address.split(":").map((g) => spanLeadingZeroesSimple(g)).join(":");
	}
	/**
	* Groups an address
	* @returns {String} a grouped address
	*/
	function simpleGroup(addressString, offset = 0) {
		return addressString.split(":").map((g, i) => {
			if (/group-v4/.test(g)) return g;
			return `<span class="hover-group group-${i + offset}">${spanLeadingZeroesSimple(g)}</span>`;
		});
	}
}));
// node_modules/ip-address/dist/v6/regular-expressions.js
var require_regular_expressions = /* @__PURE__ */ __commonJSMin(((exports, module, this$3) => {
	var __createBinding = this$3 && this$3.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$3 && this$3.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$3 && this$3.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ADDRESS_BOUNDARY = void 0;
	exports.groupPossibilities = groupPossibilities;
	exports.padGroup = padGroup;
	exports.simpleRegularExpression = simpleRegularExpression;
	exports.possibleElisions = possibleElisions;
	const v6 = __importStar(require_constants());
	function groupPossibilities(possibilities) {
		return `(${possibilities.join("|")})`;
	}
	function padGroup(group) {
		if (group.length < 4) return `0{0,${4 - group.length}}${group}`;
		return group;
	}
	exports.ADDRESS_BOUNDARY = "[^A-Fa-f0-9:]";
	function simpleRegularExpression(groups) {
		const zeroIndexes = [];
		groups.forEach((group, i) => {
			if (parseInt(group, 16) === 0) zeroIndexes.push(i);
		});
		const possibilities = zeroIndexes.map((zeroIndex) => groups.map((group, i) => {
			if (i === zeroIndex) {
				const elision = i === 0 || i === v6.GROUPS - 1 ? ":" : "";
				return groupPossibilities([padGroup(group), elision]);
			}
			return padGroup(group);
		}).join(":"));
		possibilities.push(groups.map(padGroup).join(":"));
		return groupPossibilities(possibilities);
	}
	function possibleElisions(elidedGroups, moreLeft, moreRight) {
		const left = moreLeft ? "" : ":";
		const right = moreRight ? "" : ":";
		const possibilities = [];
		if (!moreLeft && !moreRight) possibilities.push("::");
		if (moreLeft && moreRight) possibilities.push("");
		if (moreRight && !moreLeft || !moreRight && moreLeft) possibilities.push(":");
		possibilities.push(`${left}(:0{1,4}){1,${elidedGroups - 1}}`);
		possibilities.push(`(0{1,4}:){1,${elidedGroups - 1}}${right}`);
		possibilities.push(`(0{1,4}:){${elidedGroups - 1}}0{1,4}`);
		for (let groups = 1; groups < elidedGroups - 1; groups++) for (let position = 1; position < elidedGroups - groups; position++) possibilities.push(`(0{1,4}:){${position}}:(0{1,4}:){${elidedGroups - position - groups - 1}}0{1,4}`);
		return groupPossibilities(possibilities);
	}
}));
// node_modules/ip-address/dist/ipv6.js
var require_ipv6 = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	var __createBinding = this$2 && this$2.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$2 && this$2.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$2 && this$2.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Address6 = void 0;
	const common = __importStar(require_common());
	const constants4 = __importStar(require_constants$1());
	const constants6 = __importStar(require_constants());
	const helpers = __importStar(require_helpers());
	const ipv4_1 = require_ipv4();
	const regular_expressions_1 = require_regular_expressions();
	const address_error_1 = require_address_error();
	const common_1 = require_common();
	const isCorrect6 = common.isCorrect(constants6.BITS);
	function assert(condition) {
		if (!condition) throw new Error("Assertion failed.");
	}
	function addCommas(number) {
		const r = /(\d+)(\d{3})/;
		while (r.test(number)) number = number.replace(r, "$1,$2");
		return number;
	}
	function spanLeadingZeroes4(n) {
		n = n.replace(/^(0{1,})([1-9]+)$/, "<span class=\"parse-error\">$1</span>$2");
		n = n.replace(/^(0{1,})(0)$/, "<span class=\"parse-error\">$1</span>$2");
		return n;
	}
	function compact(address, slice) {
		const s1 = [];
		const s2 = [];
		let i = 0;
		for (; i < address.length; i++) if (i < slice[0]) s1.push(address[i]);
		else if (i > slice[1]) s2.push(address[i]);
		return s1.concat(["compact"]).concat(s2);
	}
	function paddedHex(octet) {
		return parseInt(octet, 16).toString(16).padStart(4, "0");
	}
	function unsignByte(b) {
		return b & 255;
	}
	/**
	* Represents an IPv6 address
	* @param {string} address - An IPv6 address string
	* @param {number} [groups=8] - How many octets to parse
	* @example
	* var address = new Address6('2001::/32');
	*/
	var Address6 = class Address6 {
		constructor(address, optionalGroups) {
			this.addressMinusSuffix = "";
			this.parsedSubnet = "";
			this.subnet = "/128";
			this.subnetMask = 128;
			this.v4 = false;
			this.zone = "";
			/**
			* Returns true if the given address is in the subnet of the current address.
			* An `Address4` is never in the subnet of an `Address6`; convert with
			* `Address6.fromAddress4()` or `to4()` to compare across families.
			* @returns {boolean}
			*/
			this.isInSubnet = common.isInSubnet;
			/**
			* Returns true if this address's host bits fall inside the given subnet,
			* ignoring this address's own subnet mask. Prefer this over `isInSubnet`
			* when classifying a single address, so the answer doesn't change with the
			* CIDR suffix the caller happened to write — notably when the address came
			* from untrusted input and the result backs a trust-boundary decision.
			* An `Address4` is never in the subnet of an `Address6`; convert with
			* `Address6.fromAddress4()` or `to4()` to compare across families.
			* @returns {boolean}
			*/
			this.isHostInSubnet = common.isHostInSubnet;
			/**
			* Returns true if the address is correct, false otherwise
			* @returns {boolean}
			*/
			this.isCorrect = isCorrect6;
			if (optionalGroups === void 0) this.groups = constants6.GROUPS;
			else this.groups = optionalGroups;
			this.address = address;
			const subnet = constants6.RE_SUBNET_STRING.exec(address);
			if (subnet) {
				this.parsedSubnet = subnet[0].replace("/", "");
				this.subnetMask = parseInt(this.parsedSubnet, 10);
				this.subnet = `/${this.subnetMask}`;
				if (Number.isNaN(this.subnetMask) || this.subnetMask < 0 || this.subnetMask > constants6.BITS) throw new address_error_1.AddressError("Invalid subnet mask.");
				address = address.replace(constants6.RE_SUBNET_STRING, "");
			}
			if (/\//.test(address)) throw new address_error_1.AddressError("Invalid subnet mask.");
			const zoneStart = address.indexOf("%");
			if (zoneStart !== -1 && /^.*$/.test(address.slice(zoneStart))) {
				this.zone = address.slice(zoneStart);
				address = address.slice(0, zoneStart);
			}
			const longest = this.groups * 5 + 5;
			if (address.length > longest) throw new address_error_1.AddressError(`IPv6 addresses are at most ${longest} characters.`);
			this.addressMinusSuffix = address;
			this.parsedAddress = this.parse(this.addressMinusSuffix);
		}
		/**
		* Returns true if the given string is a valid IPv6 address (with optional
		* CIDR subnet and zone identifier), false otherwise. Host bits in the
		* subnet portion are allowed (e.g. `2001:db8::1/32` is valid); for strict
		* network-address validation compare `correctForm()` to
		* `startAddress().correctForm()`, or use `networkForm()`.
		*/
		static isValid(address) {
			try {
				new Address6(address);
				return true;
			} catch {
				return false;
			}
		}
		/**
		* Convert a BigInt to a v6 address object. The value must be in the
		* range `[0, 2**128 - 1]`; otherwise `AddressError` is thrown.
		* @param {bigint} bigInt - a BigInt to convert
		* @returns {Address6}
		* @example
		* var bigInt = BigInt('1000000000000');
		* var address = Address6.fromBigInt(bigInt);
		* address.correctForm(); // '::e8:d4a5:1000'
		*/
		static fromBigInt(bigInt) {
			if (bigInt < BigInt(0) || bigInt > (BigInt(1) << BigInt(constants6.BITS)) - BigInt(1)) throw new address_error_1.AddressError("IPv6 BigInt must be in the range 0 to 2**128 - 1");
			const hex = bigInt.toString(16).padStart(32, "0");
			const groups = [];
			for (let i = 0; i < constants6.GROUPS; i++) groups.push(hex.slice(i * 4, (i + 1) * 4));
			return new Address6(groups.join(":"));
		}
		/**
		* Parse a URL (with optional bracketed host and port) into an address and
		* port. Returns either `{ address, port }` on success or
		* `{ error, address: null, port: null }` if the URL could not be parsed.
		* Ports are returned as numbers (or `null` if absent or out of range).
		* @example
		* var addressAndPort = Address6.fromURL('http://[ffff::]:8080/foo/');
		* addressAndPort.address.correctForm(); // 'ffff::'
		* addressAndPort.port; // 8080
		*/
		static fromURL(url) {
			var _a;
			let host;
			let port = null;
			let result;
			let error;
			const stripped = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "");
			if (stripped.indexOf("[") !== -1 && stripped.indexOf("]:") !== -1) {
				error = "failed to parse address with port";
				result = constants6.RE_URL_WITH_PORT.exec(stripped);
				if (result === null) return {
					error,
					address: null,
					port: null
				};
				host = result[1];
				port = result[2];
			} else {
				error = "failed to parse address from URL";
				result = constants6.RE_URL.exec(stripped);
				if (result === null) return {
					error,
					address: null,
					port: null
				};
				host = (_a = result[1]) !== null && _a !== void 0 ? _a : result[2];
			}
			if (port) {
				port = parseInt(port, 10);
				if (port < 0 || port > 65535) port = null;
			} else port = null;
			let address;
			try {
				address = new Address6(host);
			} catch {
				return {
					error,
					address: null,
					port: null
				};
			}
			return {
				address,
				port
			};
		}
		/**
		* Construct an `Address6` from an address and a hex subnet mask given as
		* separate strings (e.g. as returned by Node's `os.networkInterfaces()`).
		* Throws `AddressError` if the mask is non-contiguous (e.g.
		* `ffff::ffff`).
		* @example
		* var address = Address6.fromAddressAndMask('fe80::1', 'ffff:ffff:ffff:ffff::');
		* address.subnetMask; // 64
		*/
		static fromAddressAndMask(address, mask) {
			const bits = common.prefixLengthFromMask(new Address6(mask).bigInt(), constants6.BITS);
			return new Address6(`${address}/${bits}`);
		}
		/**
		* Construct an `Address6` from an address and a Cisco-style wildcard mask
		* given as separate strings (e.g. `::ffff:ffff:ffff:ffff` for a `/64`).
		* The wildcard mask is the bitwise inverse of the subnet mask. Throws
		* `AddressError` if the mask is non-contiguous.
		* @example
		* var address = Address6.fromAddressAndWildcardMask('fe80::1', '::ffff:ffff:ffff:ffff');
		* address.subnetMask; // 64
		*/
		static fromAddressAndWildcardMask(address, wildcardMask) {
			const mask = new Address6(wildcardMask).bigInt() ^ (BigInt(1) << BigInt(constants6.BITS)) - BigInt(1);
			const bits = common.prefixLengthFromMask(mask, constants6.BITS);
			return new Address6(`${address}/${bits}`);
		}
		/**
		* Construct an `Address6` from a wildcard pattern with trailing `*`
		* groups. The number of trailing wildcards determines the prefix
		* length: each `*` represents 16 bits. `::` is expanded to zero groups
		* (not wildcards) before evaluating trailing wildcards.
		*
		* Only trailing whole-group wildcards are supported. Partial-group
		* wildcards (e.g. `2001:db8::0*`) and interior wildcards (e.g.
		* `*::1`) throw `AddressError`.
		* @example
		* Address6.fromWildcard('2001:db8:*:*:*:*:*:*').subnet;  // '/32'
		* Address6.fromWildcard('2001:db8::*').subnet;           // '/112'
		* Address6.fromWildcard('*:*:*:*:*:*:*:*').subnet;       // '/0'
		*/
		static fromWildcard(input) {
			if (input.includes("%") || input.includes("/")) throw new address_error_1.AddressError("Wildcard pattern must not include a zone or CIDR suffix");
			const halves = input.split("::");
			if (halves.length > 2) throw new address_error_1.AddressError("Wildcard pattern cannot contain more than one '::'");
			let groups;
			if (halves.length === 2) {
				const left = halves[0] === "" ? [] : halves[0].split(":");
				const right = halves[1] === "" ? [] : halves[1].split(":");
				const remaining = constants6.GROUPS - left.length - right.length;
				if (remaining < 1) throw new address_error_1.AddressError("Wildcard pattern with '::' has too many groups");
				groups = [
					...left,
					...new Array(remaining).fill("0"),
					...right
				];
			} else groups = input.split(":");
			if (groups.length !== constants6.GROUPS) throw new address_error_1.AddressError("Wildcard pattern must have 8 groups");
			let firstWildcard = -1;
			for (let i = 0; i < groups.length; i++) if (groups[i] === "*") {
				if (firstWildcard === -1) firstWildcard = i;
			} else if (firstWildcard !== -1) throw new address_error_1.AddressError("Wildcard `*` must only appear in trailing groups (e.g. `2001:db8:*:*:*:*:*:*`)");
			const trailing = firstWildcard === -1 ? 0 : groups.length - firstWildcard;
			const replaced = groups.map((g) => g === "*" ? "0" : g);
			const subnetBits = constants6.BITS - trailing * 16;
			return new Address6(`${replaced.join(":")}/${subnetBits}`);
		}
		/**
		* Create an IPv6-mapped address given an IPv4 address
		* @param {string} address - An IPv4 address string
		* @returns {Address6}
		* @example
		* var address = Address6.fromAddress4('192.168.0.1');
		* address.correctForm(); // '::ffff:c0a8:1'
		* address.to4in6(); // '::ffff:192.168.0.1'
		*/
		static fromAddress4(address) {
			const address4 = new ipv4_1.Address4(address);
			const mask6 = constants6.BITS - (constants4.BITS - address4.subnetMask);
			return new Address6(`::ffff:${address4.correctForm()}/${mask6}`);
		}
		/**
		* Return an address from ip6.arpa form. A full 32-nibble name gives a /128
		* address; a shorter name, as used for a delegated reverse zone, gives the
		* network it covers, with a subnet mask of four bits per nibble, so
		* `fromArpa(x.reverseForm())` round-trips {@link reverseForm} for any prefix.
		* @param {string} arpaFormAddress - an 'ip6.arpa' form address
		* @returns {Adress6}
		* @example
		* var address = Address6.fromArpa(e.f.f.f.3.c.2.6.f.f.f.e.6.6.8.e.1.0.6.7.9.4.e.c.0.0.0.0.1.0.0.2.ip6.arpa.)
		* address.correctForm(); // '2001:0:ce49:7601:e866:efff:62c3:fffe'
		* Address6.fromArpa('8.b.d.0.1.0.0.2.ip6.arpa.').networkForm(); // '2001:db8::/32'
		*/
		static fromArpa(arpaFormAddress) {
			const nibbles = arpaFormAddress.replace(/(\.ip6\.arpa)?\.?$/i, "");
			if (!/^[0-9a-f](\.[0-9a-f]){0,31}$/i.test(nibbles)) throw new address_error_1.AddressError("Invalid 'ip6.arpa' form.");
			const reversed = nibbles.split(".").reverse();
			const subnetMask = reversed.length * 4;
			const hex = reversed.join("").padEnd(32, "0");
			const groups = [];
			for (let i = 0; i < constants6.GROUPS; i++) groups.push(hex.slice(i * 4, (i + 1) * 4));
			return new Address6(`${groups.join(":")}/${subnetMask}`);
		}
		/**
		* Return the Microsoft UNC transcription of the address
		* @returns {String} the Microsoft UNC transcription of the address
		*/
		microsoftTranscription() {
			return `${this.correctForm().replace(/:/g, "-")}.ipv6-literal.net`;
		}
		/**
		* Return the first n bits of the address, defaulting to the subnet mask
		* @param {number} [mask=subnet] - the number of bits to mask
		* @returns {String} the first n bits of the address as a string
		*/
		mask(mask = this.subnetMask) {
			return this.getBitsBase2(0, mask);
		}
		/**
		* Return the number of possible subnets of a given size in the address
		* @param {number} [subnetSize=128] - the subnet size
		* @returns {String}
		*/
		possibleSubnets(subnetSize = 128) {
			const subnetPowers = constants6.BITS - this.subnetMask - Math.abs(subnetSize - constants6.BITS);
			if (subnetPowers < 0) return "0";
			return addCommas((BigInt("2") ** BigInt(subnetPowers)).toString(10));
		}
		/**
		* Helper function getting start address.
		* @returns {bigint}
		*/
		_startAddress() {
			return BigInt(`0b${this.mask() + "0".repeat(constants6.BITS - this.subnetMask)}`);
		}
		/**
		* The first address in the range given by this address' subnet
		* Often referred to as the Network Address.
		* @returns {Address6}
		*/
		startAddress() {
			return Address6.fromBigInt(this._startAddress());
		}
		/**
		* The first host address in the range given by this address's subnet ie
		* the first address after the Network Address
		* @returns {Address6}
		*/
		startAddressExclusive() {
			const adjust = BigInt("1");
			return Address6.fromBigInt(this._startAddress() + adjust);
		}
		/**
		* Helper function getting end address.
		* @returns {bigint}
		*/
		_endAddress() {
			return BigInt(`0b${this.mask() + "1".repeat(constants6.BITS - this.subnetMask)}`);
		}
		/**
		* The last address in the range given by this address's subnet. IPv6 has
		* no broadcast address, so this is an ordinary assignable address (in a
		* 64-bit-interface-identifier subnet it falls inside the reserved
		* subnet-anycast block of [RFC 2526](https://datatracker.ietf.org/doc/html/rfc2526)).
		* @returns {Address6}
		*/
		endAddress() {
			return Address6.fromBigInt(this._endAddress());
		}
		/**
		* The address one before {@link endAddress}. This is the IPv6 counterpart
		* of the IPv4 method that skips the broadcast address; IPv6 has no broadcast,
		* so it drops exactly one address and does not model the 128 reserved
		* subnet-anycast identifiers of [RFC 2526](https://datatracker.ietf.org/doc/html/rfc2526).
		* @returns {Address6}
		*/
		endAddressExclusive() {
			const adjust = BigInt("1");
			return Address6.fromBigInt(this._endAddress() - adjust);
		}
		/**
		* Returns the address `n` addresses after this one (or before, when `n` is
		* negative), keeping this address's subnet mask. Throws `AddressError` when
		* the result would fall outside the IPv6 address space or `n` is not an
		* integer.
		* @param {number | bigint} n
		* @returns {Address6}
		* @example
		* new Address6('2001:db8::/64').offset(1).correctForm(); // '2001:db8::1'
		*/
		offset(n) {
			return Address6.fromBigInt(common.offsetBigInt(this.bigInt(), n, constants6.BITS, "IPv6")).withSubnetMask(this.subnetMask);
		}
		/**
		* Returns the network that follows this address's network: the address after
		* {@link endAddress}, with the same subnet mask. Throws `AddressError` when
		* this network is the last one in the address space.
		* @returns {Address6}
		* @example
		* new Address6('2001:db8::/64').nextNetwork().networkForm(); // '2001:db8:0:1::/64'
		*/
		nextNetwork() {
			return Address6.fromBigInt(common.offsetBigInt(this._endAddress(), 1, constants6.BITS, "IPv6")).withSubnetMask(this.subnetMask);
		}
		withSubnetMask(subnetMask) {
			return new Address6(`${this.correctForm()}/${subnetMask}`);
		}
		/**
		* The hex form of the subnet mask, e.g. `ffff:ffff:ffff:ffff::` for a
		* `/64`. Returns an `Address6`; call `.correctForm()` for the string.
		* @returns {Address6}
		*/
		subnetMaskAddress() {
			return Address6.fromBigInt(BigInt(`0b${"1".repeat(this.subnetMask)}${"0".repeat(constants6.BITS - this.subnetMask)}`));
		}
		/**
		* The Cisco-style wildcard mask, e.g. `::ffff:ffff:ffff:ffff` for a
		* `/64`. This is the bitwise inverse of `subnetMaskAddress()`. Returns
		* an `Address6`; call `.correctForm()` for the string.
		* @returns {Address6}
		*/
		wildcardMask() {
			return Address6.fromBigInt(BigInt(`0b${"0".repeat(this.subnetMask)}${"1".repeat(constants6.BITS - this.subnetMask)}`));
		}
		/**
		* The network address in CIDR string form, e.g. `2001:db8::/32` for
		* `2001:db8::1/32`. For an address with no explicit subnet the prefix
		* is `/128`, e.g. `networkForm()` on `2001:db8::1` returns
		* `2001:db8::1/128`.
		* @returns {string}
		*/
		networkForm() {
			return `${this.startAddress().correctForm()}/${this.subnetMask}`;
		}
		/**
		* Return the scope of the address. The 4-bit scope field
		* ([RFC 4291 §2.7](https://datatracker.ietf.org/doc/html/rfc4291#section-2.7))
		* is only defined for multicast addresses; for unicast addresses the scope
		* is derived from the address type per
		* [RFC 4007 §6](https://datatracker.ietf.org/doc/html/rfc4007#section-6).
		* @returns {String}
		*/
		getScope() {
			const type = this.getType();
			if (type === "Multicast" || type.startsWith("Multicast ")) return constants6.SCOPES[parseInt(this.getBits(12, 16).toString(10), 10)] || "Unknown";
			if (type === "Link-local unicast" || type === "Loopback") return "Link local";
			if (type === "Unspecified") return "Unknown";
			return "Global";
		}
		/**
		* Return the type of the address
		* @returns {String}
		*/
		getType() {
			for (let i = 0; i < TYPE_SUBNETS.length; i++) {
				const entry = TYPE_SUBNETS[i];
				if (this.isHostInSubnet(entry[0])) return entry[1];
			}
			return "Global unicast";
		}
		/**
		* Return the bits in the given range as a BigInt
		* @returns {bigint}
		*/
		getBits(start, end) {
			return BigInt(`0b${this.getBitsBase2(start, end)}`);
		}
		/**
		* Return the bits in the given range as a base-2 string
		* @returns {String}
		*/
		getBitsBase2(start, end) {
			return this.binaryZeroPad().slice(start, end);
		}
		/**
		* Return the bits in the given range as a base-16 string
		* @returns {String}
		*/
		getBitsBase16(start, end) {
			const length = end - start;
			if (length % 4 !== 0) throw new Error("Length of bits to retrieve must be divisible by four");
			return this.getBits(start, end).toString(16).padStart(length / 4, "0");
		}
		/**
		* Return the bits that are set past the subnet mask length
		* @returns {String}
		*/
		getBitsPastSubnet() {
			return this.getBitsBase2(this.subnetMask, constants6.BITS);
		}
		/**
		* Return the reversed ip6.arpa form of the address
		* @param {Object} options
		* @param {boolean} options.omitSuffix - omit the "ip6.arpa" suffix
		* @returns {String}
		*/
		reverseForm(options) {
			if (!options) options = {};
			const characters = Math.floor(this.subnetMask / 4);
			const reversed = this.canonicalForm().replace(/:/g, "").split("").slice(0, characters).reverse().join(".");
			if (characters > 0) {
				if (options.omitSuffix) return reversed;
				return `${reversed}.ip6.arpa.`;
			}
			if (options.omitSuffix) return "";
			return "ip6.arpa.";
		}
		/**
		* Returns the address in correct form, per
		* [RFC 5952](https://datatracker.ietf.org/doc/html/rfc5952): leading zeros
		* stripped, the longest run of zero groups collapsed to `::`, and hex digits
		* lowercased (e.g. `2001:db8::1`). This is the recommended form for display.
		*/
		correctForm() {
			let i;
			let groups = [];
			let zeroCounter = 0;
			const zeroes = [];
			for (i = 0; i < this.parsedAddress.length; i++) {
				const value = parseInt(this.parsedAddress[i], 16);
				if (value === 0) zeroCounter++;
				if (value !== 0 && zeroCounter > 0) {
					if (zeroCounter > 1) zeroes.push([i - zeroCounter, i - 1]);
					zeroCounter = 0;
				}
			}
			if (zeroCounter > 1) zeroes.push([this.parsedAddress.length - zeroCounter, this.parsedAddress.length - 1]);
			const zeroLengths = zeroes.map((n) => n[1] - n[0] + 1);
			if (zeroes.length > 0) {
				const index = zeroLengths.indexOf(Math.max(...zeroLengths));
				groups = compact(this.parsedAddress, zeroes[index]);
			} else groups = this.parsedAddress;
			for (i = 0; i < groups.length; i++) if (groups[i] !== "compact") groups[i] = parseInt(groups[i], 16).toString(16);
			let correct = groups.join(":");
			correct = correct.replace(/^compact$/, "::");
			correct = correct.replace(/(^compact)|(compact$)/, ":");
			correct = correct.replace(/compact/, "");
			return correct;
		}
		/**
		* Return a zero-padded base-2 string representation of the address
		* @returns {String}
		* @example
		* var address = new Address6('2001:4860:4001:803::1011');
		* address.binaryZeroPad();
		* // '0010000000000001010010000110000001000000000000010000100000000011
		* //  0000000000000000000000000000000000000000000000000001000000010001'
		*/
		binaryZeroPad() {
			if (this._binaryZeroPad === void 0) this._binaryZeroPad = this.bigInt().toString(2).padStart(constants6.BITS, "0");
			return this._binaryZeroPad;
		}
		/**
		* Parses a v4-in-v6 string (e.g. `::ffff:192.168.0.1`) by extracting the
		* trailing IPv4 address into `this.address4` / `this.parsedAddress4` and
		* returning the address with the v4 portion converted to two v6 groups.
		* Used internally by `parse()`.
		*/
		parse4in6(address) {
			if (address.indexOf(".") === -1) return address;
			const groups = address.split(":");
			const lastGroup = groups.slice(-1)[0];
			const v4Octets = lastGroup.split(".");
			if (v4Octets.length === constants4.GROUPS && v4Octets.every((octet) => /^\d{1,3}$/.test(octet))) {
				if (v4Octets.some((octet) => /^0\d/.test(octet))) {
					const highlighted = v4Octets.map(spanLeadingZeroes4).join(".");
					const prefix = groups.slice(0, -1).map(helpers.escapeHtml).join(":");
					const separator = groups.length > 1 ? ":" : "";
					throw new address_error_1.AddressError("IPv4 addresses can't have leading zeroes.", `${prefix}${separator}${highlighted}`);
				}
			}
			const address4 = lastGroup.match(constants4.RE_ADDRESS);
			if (address4) {
				this.parsedAddress4 = address4[0];
				const v4Suffix = this.subnetMask >= 96 ? `/${this.subnetMask - 96}` : "";
				this.address4 = new ipv4_1.Address4(`${this.parsedAddress4}${v4Suffix}`);
				this.v4 = true;
				groups[groups.length - 1] = this.address4.toGroup6();
				address = groups.join(":");
			}
			return address;
		}
		/**
		* Parses an IPv6 address string into its 8 hexadecimal groups (expanding
		* any `::` elision and any trailing v4-in-v6 portion) and stores the result
		* on `this.parsedAddress`. Called automatically by the constructor; you
		* typically don't need to call it directly. Throws `AddressError` if the
		* input is malformed.
		*/
		parse(address) {
			address = this.parse4in6(address);
			const badCharacters = address.match(constants6.RE_BAD_CHARACTERS);
			if (badCharacters) throw new address_error_1.AddressError(`Bad character${badCharacters.length > 1 ? "s" : ""} detected in address: ${badCharacters.join("")}`, address.replace(constants6.RE_BAD_CHARACTERS, (character) => `<span class="parse-error">${helpers.escapeHtml(character)}</span>`));
			const badAddress = address.match(constants6.RE_BAD_ADDRESS);
			if (badAddress) throw new address_error_1.AddressError(`Address failed regex: ${badAddress.join("")}`, address.replace(constants6.RE_BAD_ADDRESS, "<span class=\"parse-error\">$1</span>"));
			let groups = [];
			const halves = address.split("::");
			if (halves.length === 2) {
				let first = halves[0].split(":");
				let last = halves[1].split(":");
				if (first.length === 1 && first[0] === "") first = [];
				if (last.length === 1 && last[0] === "") last = [];
				const remaining = this.groups - (first.length + last.length);
				if (!remaining) throw new address_error_1.AddressError("Error parsing groups");
				this.elidedGroups = remaining;
				this.elisionBegin = first.length;
				this.elisionEnd = first.length + this.elidedGroups;
				groups = groups.concat(first);
				for (let i = 0; i < remaining; i++) groups.push("0");
				groups = groups.concat(last);
			} else if (halves.length === 1) {
				groups = address.split(":");
				this.elidedGroups = 0;
			} else throw new address_error_1.AddressError("Too many :: groups found");
			groups = groups.map((group) => parseInt(group, 16).toString(16));
			if (groups.length !== this.groups) throw new address_error_1.AddressError("Incorrect number of groups found");
			return groups;
		}
		/**
		* Returns the canonical (fully expanded) form of the address: all 8 groups,
		* each padded to 4 hex digits, with no `::` collapsing
		* (e.g. `2001:0db8:0000:0000:0000:0000:0000:0001`). Useful for sorting and
		* byte-exact comparison.
		*/
		canonicalForm() {
			return this.parsedAddress.map(paddedHex).join(":");
		}
		/**
		* Return the decimal form of the address
		* @returns {String}
		*/
		decimal() {
			return this.parsedAddress.map((n) => parseInt(n, 16).toString(10).padStart(5, "0")).join(":");
		}
		/**
		* Return the address as a BigInt
		* @returns {bigint}
		*/
		bigInt() {
			return BigInt(`0x${this.parsedAddress.map(paddedHex).join("")}`);
		}
		/**
		* Return the last two groups of this address as an IPv4 address string.
		* If this address carries a CIDR prefix that covers the trailing 32 bits
		* (i.e. `subnetMask >= 96`), the resulting `Address4` inherits the
		* corresponding v4 prefix (`subnetMask - 96`); otherwise it defaults to
		* `/32`.
		* @returns {Address4}
		* @example
		* var address = new Address6('2001:4860:4001::1825:bf11');
		* address.to4().correctForm(); // '24.37.191.17'
		*/
		to4() {
			const binary = this.binaryZeroPad().split("");
			const hex = BigInt(`0b${binary.slice(96, 128).join("")}`).toString(16).padStart(8, "0");
			if (this.subnetMask >= 96) {
				const v4Mask = this.subnetMask - 96;
				const groups = [];
				for (let i = 0; i < 8; i += 2) groups.push(parseInt(hex.slice(i, i + 2), 16));
				return new ipv4_1.Address4(`${groups.join(".")}/${v4Mask}`);
			}
			return ipv4_1.Address4.fromHex(hex);
		}
		/**
		* Return the v4-in-v6 form of the address
		* @returns {String}
		*/
		to4in6() {
			const address4 = this.to4();
			const correct = new Address6(this.parsedAddress.slice(0, 6).join(":"), 6).correctForm();
			let infix = "";
			if (!/:$/.test(correct)) infix = ":";
			return correct + infix + address4.correctForm();
		}
		/**
		* Decodes the Teredo tunneling fields embedded in this address. Returns the
		* Teredo prefix, server IPv4, client IPv4, raw flag bits, cone-NAT flag,
		* UDP port, and Microsoft-format flag breakdown (reserved, universal/local,
		* group/individual, nonce). Only meaningful for addresses in `2001::/32`.
		*/
		inspectTeredo() {
			const prefix = this.getBitsBase16(0, 32);
			const udpPort = (this.getBits(80, 96) ^ BigInt("0xffff")).toString();
			const server4 = ipv4_1.Address4.fromHex(this.getBitsBase16(32, 64));
			const bitsForClient4 = this.getBits(96, 128);
			const client4 = ipv4_1.Address4.fromHex((bitsForClient4 ^ BigInt("0xffffffff")).toString(16).padStart(8, "0"));
			const flagsBase2 = this.getBitsBase2(64, 80);
			const coneNat = (0, common_1.testBit)(flagsBase2, 15);
			const reserved = (0, common_1.testBit)(flagsBase2, 14);
			const groupIndividual = (0, common_1.testBit)(flagsBase2, 8);
			const universalLocal = (0, common_1.testBit)(flagsBase2, 9);
			const nonce = BigInt(`0b${flagsBase2.slice(2, 6) + flagsBase2.slice(8, 16)}`).toString(10);
			return {
				prefix: `${prefix.slice(0, 4)}:${prefix.slice(4, 8)}`,
				server4: server4.address,
				client4: client4.address,
				flags: flagsBase2,
				coneNat,
				microsoft: {
					reserved,
					universalLocal,
					groupIndividual,
					nonce
				},
				udpPort
			};
		}
		/**
		* Decodes the 6to4 tunneling fields embedded in this address. Returns the
		* 6to4 prefix and the embedded IPv4 gateway address. Only meaningful for
		* addresses in `2002::/16`.
		*/
		inspect6to4() {
			const prefix = this.getBitsBase16(0, 16);
			const gateway = ipv4_1.Address4.fromHex(this.getBitsBase16(16, 48));
			return {
				prefix: prefix.slice(0, 4),
				gateway: gateway.address
			};
		}
		/**
		* Return a v6 6to4 address from a v6 v4inv6 address
		* @returns {Address6}
		*/
		to6to4() {
			if (!this.is4()) return null;
			const addr6to4 = [
				"2002",
				this.getBitsBase16(96, 112),
				this.getBitsBase16(112, 128),
				"",
				"/16"
			].join(":");
			return new Address6(addr6to4);
		}
		/**
		* Embed an IPv4 address into a NAT64 IPv6 address using the encoding
		* defined by [RFC 6052](https://datatracker.ietf.org/doc/html/rfc6052).
		* The default prefix is the well-known prefix `64:ff9b::/96`. The prefix
		* length must be one of 32, 40, 48, 56, 64, or 96; for prefixes shorter
		* than /64 the IPv4 octets are split around the reserved bits 64–71.
		* @example
		* Address6.fromAddress4Nat64('192.0.2.33').correctForm(); // '64:ff9b::c000:221'
		* Address6.fromAddress4Nat64('192.0.2.33', '2001:db8::/32').correctForm(); // '2001:db8:c000:221::'
		*/
		static fromAddress4Nat64(address, prefix = "64:ff9b::/96") {
			const v4 = new ipv4_1.Address4(address);
			const prefix6 = new Address6(prefix);
			const pl = prefix6.subnetMask;
			if (pl !== 32 && pl !== 40 && pl !== 48 && pl !== 56 && pl !== 64 && pl !== 96) throw new address_error_1.AddressError("NAT64 prefix length must be 32, 40, 48, 56, 64, or 96");
			const prefixBits = prefix6.binaryZeroPad();
			const v4Bits = v4.binaryZeroPad();
			let bits;
			if (pl === 96) bits = prefixBits.slice(0, 96) + v4Bits;
			else {
				const beforeU = 64 - pl;
				bits = [
					prefixBits.slice(0, pl),
					v4Bits.slice(0, beforeU),
					"00000000",
					v4Bits.slice(beforeU),
					"0".repeat(56 - (32 - beforeU))
				].join("");
			}
			const hex = BigInt(`0b${bits}`).toString(16).padStart(32, "0");
			const groups = [];
			for (let i = 0; i < 8; i++) groups.push(hex.slice(i * 4, (i + 1) * 4));
			return new Address6(groups.join(":"));
		}
		/**
		* Extract the embedded IPv4 address from a NAT64 IPv6 address using the
		* encoding defined by [RFC 6052](https://datatracker.ietf.org/doc/html/rfc6052).
		* The default prefix is the well-known prefix `64:ff9b::/96`. Returns
		* `null` if this address is not contained within the given prefix.
		* @example
		* new Address6('64:ff9b::c000:221').toAddress4Nat64()!.correctForm(); // '192.0.2.33'
		*/
		toAddress4Nat64(prefix = "64:ff9b::/96") {
			const prefix6 = new Address6(prefix);
			const pl = prefix6.subnetMask;
			if (pl !== 32 && pl !== 40 && pl !== 48 && pl !== 56 && pl !== 64 && pl !== 96) throw new address_error_1.AddressError("NAT64 prefix length must be 32, 40, 48, 56, 64, or 96");
			if (!this.isHostInSubnet(prefix6)) return null;
			const bits = this.binaryZeroPad();
			let v4Bits;
			if (pl === 96) v4Bits = bits.slice(96, 128);
			else {
				const beforeU = 64 - pl;
				v4Bits = bits.slice(pl, pl + beforeU) + bits.slice(72, 72 + (32 - beforeU));
			}
			const octets = [];
			for (let i = 0; i < 4; i++) octets.push(parseInt(v4Bits.slice(i * 8, (i + 1) * 8), 2).toString());
			return new ipv4_1.Address4(octets.join("."));
		}
		/**
		* Return a byte array.
		*
		* To get a Node.js `Buffer`, wrap the result: `Buffer.from(address.toByteArray())`.
		* @returns {Array}
		*/
		toByteArray() {
			const value = this.bigInt().toString(16).padStart(constants6.BITS / 4, "0");
			const bytes = [];
			for (let i = 0, length = value.length; i < length; i += 2) bytes.push(parseInt(value.substring(i, i + 2), 16));
			return bytes;
		}
		/**
		* Return an unsigned byte array.
		*
		* To get a Node.js `Buffer`, wrap the result: `Buffer.from(address.toUnsignedByteArray())`.
		* @returns {Array}
		*/
		toUnsignedByteArray() {
			return this.toByteArray().map(unsignByte);
		}
		/**
		* Convert a byte array to an Address6 object.
		*
		* Accepts unsigned bytes (0 to 255) or signed bytes (-128 to 127, as an
		* `Int8Array` or a Java `byte[]` holds them), folding signed values to their
		* unsigned equivalent. Throws `AddressError` unless given exactly 16
		* integers from -128 to 255.
		*
		* To convert from a Node.js `Buffer`, spread it: `Address6.fromByteArray([...buf])`.
		* @returns {Address6}
		*/
		static fromByteArray(bytes) {
			common.assertByteArray(bytes, 16, "IPv6", -128);
			return this.fromUnsignedByteArray(bytes.map(unsignByte));
		}
		/**
		* Convert an unsigned byte array to an Address6 object.
		*
		* Throws `AddressError` unless given exactly 16 integers from 0 to 255.
		*
		* To convert from a Node.js `Buffer`, spread it: `Address6.fromUnsignedByteArray([...buf])`.
		* @returns {Address6}
		*/
		static fromUnsignedByteArray(bytes) {
			common.assertByteArray(bytes, 16, "IPv6", 0);
			const BYTE_MAX = BigInt("256");
			let result = BigInt("0");
			let multiplier = BigInt("1");
			for (let i = bytes.length - 1; i >= 0; i--) {
				result += multiplier * BigInt(bytes[i].toString(10));
				multiplier *= BYTE_MAX;
			}
			return Address6.fromBigInt(result);
		}
		/**
		* Returns true if the address is in the canonical form, false otherwise
		* @returns {boolean}
		*/
		isCanonical() {
			return this.addressMinusSuffix === this.canonicalForm();
		}
		/**
		* Returns true if the address is a link-local unicast address in `fe80::/10`
		* ([RFC 4291 §2.4](https://datatracker.ietf.org/doc/html/rfc4291#section-2.4))
		* or an IPv4-mapped / NAT64 address whose embedded IPv4 address is link-local
		* (`169.254.0.0/16`, e.g. `::ffff:169.254.169.254`), false otherwise.
		* @returns {boolean}
		*/
		isLinkLocal() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isLinkLocal();
			return this.isHostInSubnet(LINK_LOCAL_SUBNET);
		}
		/**
		* Returns true if the address is a multicast address, false otherwise
		* @returns {boolean}
		*/
		isMulticast() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isMulticast();
			const type = this.getType();
			return type === "Multicast" || type.startsWith("Multicast ");
		}
		/**
		* Returns true if the address was written in v4-in-v6 dotted-quad notation
		* (e.g. `::ffff:127.0.0.1`), false otherwise. This is a notation-level flag
		* and does not reflect whether the address bits lie in the IPv4-mapped
		* (`::ffff:0:0/96`) subnet — for that, see {@link isMapped4}.
		* @returns {boolean}
		*/
		is4() {
			return this.v4;
		}
		/**
		* Returns true if the address is an IPv4-mapped IPv6 address in
		* `::ffff:0:0/96` ([RFC 4291 §2.5.5.2](https://datatracker.ietf.org/doc/html/rfc4291#section-2.5.5.2)),
		* false otherwise. Unlike {@link is4}, this checks the underlying address
		* bits rather than the textual notation, so `::ffff:127.0.0.1` and
		* `::ffff:7f00:1` both return true.
		* @returns {boolean}
		*/
		isMapped4() {
			return this.isHostInSubnet(IPV4_MAPPED_SUBNET);
		}
		/**
		* If this address embeds a routable IPv4 address — i.e. it is IPv4-mapped
		* (`::ffff:0:0/96`) or sits in the NAT64 well-known prefix (`64:ff9b::/96`,
		* [RFC 6052](https://datatracker.ietf.org/doc/html/rfc6052)) — return that
		* embedded address as an {@link Address4}; otherwise return null.
		*
		* The special-property checks (`isLoopback`, `isLinkLocal`, `isMulticast`,
		* `isUnspecified`, `isPrivate`, `isCGNAT`, `isBroadcast`) call this first and
		* delegate to the embedded {@link Address4} when present, so a literal such as
		* `::ffff:127.0.0.1` is classified by what it actually reaches (loopback)
		* rather than by its IPv6 wrapper (which `getType()` reports as IPv4-mapped).
		* This matters wherever the checks back a trust-boundary decision (e.g. an
		* SSRF allow/deny filter): without normalization, `::ffff:10.0.0.1`,
		* `::ffff:169.254.169.254`, `64:ff9b::7f00:1`, etc. would all read as
		* non-internal.
		* @returns {Address4 | null}
		*/
		embeddedIPv4() {
			if (this.isMapped4() || this.isHostInSubnet(NAT64_WELL_KNOWN_SUBNET)) return this.to4();
			return null;
		}
		/**
		* Returns true if the address is a Teredo address, false otherwise
		* @returns {boolean}
		*/
		isTeredo() {
			return this.isHostInSubnet(TEREDO_SUBNET);
		}
		/**
		* Returns true if the address is a 6to4 address, false otherwise
		* @returns {boolean}
		*/
		is6to4() {
			return this.isHostInSubnet(SIX_TO_FOUR_SUBNET);
		}
		/**
		* Returns true if the address is a loopback address, false otherwise
		* @returns {boolean}
		*/
		isLoopback() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isLoopback();
			return this.getType() === "Loopback";
		}
		/**
		* Returns true if the address is a Unique Local Address in `fc00::/7` ([RFC 4193](https://datatracker.ietf.org/doc/html/rfc4193)). ULAs are the IPv6 equivalent of IPv4 [RFC 1918](https://datatracker.ietf.org/doc/html/rfc1918) private addresses.
		* @returns {boolean}
		*/
		isULA() {
			return this.isHostInSubnet(ULA_SUBNET);
		}
		/**
		* Returns true if the address is private, i.e. a Unique Local Address in
		* `fc00::/7` ([RFC 4193](https://datatracker.ietf.org/doc/html/rfc4193)), an
		* address in the NAT64 local-use range `64:ff9b:1::/48`
		* ([RFC 8215](https://datatracker.ietf.org/doc/html/rfc8215)), or an
		* IPv4-mapped / NAT64 well-known address whose embedded IPv4 address is in
		* one of the [RFC 1918](https://datatracker.ietf.org/doc/html/rfc1918)
		* private ranges (e.g. `::ffff:10.0.0.1`). This is the IPv6 counterpart to
		* {@link Address4.isPrivate}; use it instead of {@link isULA} when you need to
		* catch mapped RFC 1918 addresses as well as native ULAs.
		*
		* The local-use NAT64 range is reported private as a whole rather than by
		* its embedded IPv4 address: an operator may carve a prefix of any RFC 6052
		* length out of `64:ff9b:1::/48`, so the same bits decode to different IPv4
		* addresses under different deployments and no single decoding is correct.
		* Use {@link toAddress4Nat64} with the deployment's prefix to decode one.
		* @returns {boolean}
		*/
		isPrivate() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isPrivate();
			return this.isULA() || this.isHostInSubnet(NAT64_LOCAL_USE_SUBNET);
		}
		/**
		* Returns true if the address is an IPv4-mapped / NAT64 address whose embedded
		* IPv4 address is in the carrier-grade NAT range `100.64.0.0/10`
		* ([RFC 6598](https://datatracker.ietf.org/doc/html/rfc6598)), false
		* otherwise. There is no native IPv6 CGNAT range, so this only ever returns
		* true for an embedded IPv4 address (e.g. `::ffff:100.64.0.1`).
		* @returns {boolean}
		*/
		isCGNAT() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isCGNAT();
			return false;
		}
		/**
		* Returns true if the address is an IPv4-mapped / NAT64 address whose embedded
		* IPv4 address is the limited broadcast address `255.255.255.255`
		* ([RFC 919](https://datatracker.ietf.org/doc/html/rfc919)), false otherwise.
		* There is no IPv6 broadcast, so this only ever returns true for an embedded
		* IPv4 address (e.g. `::ffff:255.255.255.255`).
		* @returns {boolean}
		*/
		isBroadcast() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isBroadcast();
			return false;
		}
		/**
		* Returns true if the address is the unspecified address `::`.
		* @returns {boolean}
		*/
		isUnspecified() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isUnspecified();
			return this.getType() === "Unspecified";
		}
		/**
		* Returns true if the address is in the documentation prefix `2001:db8::/32` ([RFC 3849](https://datatracker.ietf.org/doc/html/rfc3849)).
		* @returns {boolean}
		*/
		isDocumentation() {
			return DOCUMENTATION_SUBNETS.some((subnet) => this.isHostInSubnet(subnet));
		}
		/**
		* Returns true if the address is in the benchmarking range `2001:2::/48`
		* ([RFC 5180](https://datatracker.ietf.org/doc/html/rfc5180)) or is an
		* IPv4-mapped / NAT64 address whose embedded IPv4 address is in
		* `198.18.0.0/15`, false otherwise.
		* @returns {boolean}
		*/
		isBenchmarking() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isBenchmarking();
			return this.isHostInSubnet(BENCHMARKING_SUBNET);
		}
		/**
		* Returns true if the address is globally reachable: inside the global
		* unicast allocation `2000::/3` (the only range the [IANA IPv6 Address Space
		* Registry](https://www.iana.org/assignments/ipv6-address-space/) assigns
		* for global unicast; everything else is reserved, ULA, link-local, or
		* multicast) and not in any block the [IANA IPv6 Special-Purpose Address Registry](https://www.iana.org/assignments/iana-ipv6-special-registry/)
		* marks as not globally reachable. An IPv4-mapped or NAT64 well-known
		* address answers for its embedded IPv4 address, so `::ffff:10.0.0.1` and
		* `64:ff9b::7f00:1` are not global. Teredo (`2001::/32`) and 6to4
		* (`2002::/16`) are not global either: the registry lists them as N/A and a
		* packet to one needs a relay.
		*
		* This covers everything the individual classifiers name and the blocks they
		* do not: the discard-only prefix `100::/64`, the IETF protocol assignments
		* in `2001::/23`, the deprecated site-local `fec0::/10` and IPv4-compatible
		* `::/96` ranges, and unallocated space such as `4000::/3`. It is the single
		* predicate to use where a request must not reach an internal or
		* special-purpose destination; see SECURITY.md.
		* @returns {boolean}
		*/
		isGlobal() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isGlobal();
			return this.isHostInSubnet(GLOBAL_UNICAST_SUBNET) && common.isGloballyReachable.call(this, SPECIAL_PURPOSE_V6);
		}
		/**
		* Returns the address as an HTTP URL with the host bracketed, e.g.
		* `http://[2001:db8::1]/`. If `optionalPort` is provided it is appended,
		* e.g. `http://[2001:db8::1]:8080/`.
		*/
		href(optionalPort) {
			if (optionalPort === void 0) optionalPort = "";
			else optionalPort = `:${optionalPort}`;
			return `http://[${this.correctForm()}]${optionalPort}/`;
		}
		/**
		* Returns an HTML `<a>` element whose `href` encodes the address in a URL
		* hash fragment (default prefix `/#address=`). Useful for linking between
		* pages of an address-inspector UI.
		* @param options.className - CSS class for the rendered `<a>` element
		* @param options.prefix - hash prefix prepended to the address (default `/#address=`)
		* @param options.v4 - when true, render the address in v4-in-v6 form
		*/
		link(options) {
			if (!options) options = {};
			if (options.className === void 0) options.className = "";
			if (options.prefix === void 0) options.prefix = "/#address=";
			if (options.v4 === void 0) options.v4 = false;
			let formFunction = this.correctForm;
			if (options.v4) formFunction = this.to4in6;
			const form = formFunction.call(this);
			const safeHref = helpers.escapeHtml(`${options.prefix}${form}`);
			const safeForm = helpers.escapeHtml(form);
			if (options.className) return `<a href="${safeHref}" class="${helpers.escapeHtml(options.className)}">${safeForm}</a>`;
			return `<a href="${safeHref}">${safeForm}</a>`;
		}
		/**
		* Groups an address.
		*
		* Returns an HTML fragment: each group is wrapped in a `<span>` carrying
		* the group classes an address-inspector UI hovers on. The address content
		* is HTML-escaped; anything you concatenate around it is your
		* responsibility.
		* @returns {String}
		*/
		group() {
			if (this.elidedGroups === 0) return helpers.simpleGroup(this.addressMinusSuffix).join(":");
			assert(typeof this.elidedGroups === "number");
			assert(typeof this.elisionBegin === "number");
			const output = [];
			const [left, right] = this.addressMinusSuffix.split("::");
			if (left.length) output.push(...helpers.simpleGroup(left));
			else output.push("");
			const classes = ["hover-group"];
			for (let i = this.elisionBegin; i < this.elisionBegin + this.elidedGroups; i++) classes.push(`group-${i}`);
			output.push(`<span class="${classes.join(" ")}"></span>`);
			if (right.length) output.push(...helpers.simpleGroup(right, this.elisionEnd));
			else output.push("");
			if (this.is4()) {
				assert(this.address4 instanceof ipv4_1.Address4);
				output.pop();
				output.push(this.address4.groupForV6());
			}
			return output.join(":");
		}
		/**
		* Generate a regular expression string that can be used to find or validate
		* all variations of this address
		* @param {boolean} substringSearch
		* @returns {string}
		*/
		regularExpressionString(substringSearch = false) {
			let output = [];
			const address6 = new Address6(this.correctForm());
			if (address6.elidedGroups === 0) output.push((0, regular_expressions_1.simpleRegularExpression)(address6.parsedAddress));
			else if (address6.elidedGroups === constants6.GROUPS) output.push((0, regular_expressions_1.possibleElisions)(constants6.GROUPS));
			else {
				const halves = address6.address.split("::");
				if (halves[0].length) output.push((0, regular_expressions_1.simpleRegularExpression)(halves[0].split(":")));
				assert(typeof address6.elidedGroups === "number");
				output.push((0, regular_expressions_1.possibleElisions)(address6.elidedGroups, halves[0].length !== 0, halves[1].length !== 0));
				if (halves[1].length) output.push((0, regular_expressions_1.simpleRegularExpression)(halves[1].split(":")));
				output = [output.join(":")];
			}
			if (!substringSearch) output = [
				"(?=^|",
				regular_expressions_1.ADDRESS_BOUNDARY,
				"|[^\\w\\:])(",
				...output,
				")(?=[^\\w\\:]|",
				regular_expressions_1.ADDRESS_BOUNDARY,
				"|$)"
			];
			return output.join("");
		}
		/**
		* Generate a regular expression that can be used to find or validate all
		* variations of this address.
		* @param {boolean} substringSearch
		* @returns {RegExp}
		*/
		regularExpression(substringSearch = false) {
			return new RegExp(this.regularExpressionString(substringSearch), "i");
		}
	};
	exports.Address6 = Address6;
	const TYPE_SUBNETS = Object.keys(constants6.TYPES).map((subnet) => [new Address6(subnet), constants6.TYPES[subnet]]);
	const TEREDO_SUBNET = new Address6("2001::/32");
	const SIX_TO_FOUR_SUBNET = new Address6("2002::/16");
	const ULA_SUBNET = new Address6("fc00::/7");
	const LINK_LOCAL_SUBNET = new Address6("fe80::/10");
	const DOCUMENTATION_SUBNETS = [new Address6("2001:db8::/32"), new Address6("3fff::/20")];
	const BENCHMARKING_SUBNET = new Address6("2001:2::/48");
	const GLOBAL_UNICAST_SUBNET = new Address6("2000::/3");
	const SPECIAL_PURPOSE_V6 = constants6.SPECIAL_PURPOSE.map(([cidr, , reachable]) => ({
		subnet: new Address6(cidr),
		reachable
	}));
	const IPV4_MAPPED_SUBNET = new Address6("::ffff:0:0/96");
	const NAT64_WELL_KNOWN_SUBNET = new Address6("64:ff9b::/96");
	const NAT64_LOCAL_USE_SUBNET = new Address6("64:ff9b:1::/48");
}));
// src/address/ip.ts
var import_ip_address = (/* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$1 && this$1.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$1 && this$1.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.v6 = exports.AddressError = exports.Address6 = exports.Address4 = void 0;
	var ipv4_1 = require_ipv4();
	Object.defineProperty(exports, "Address4", {
		enumerable: true,
		get: function() {
			return ipv4_1.Address4;
		}
	});
	var ipv6_1 = require_ipv6();
	Object.defineProperty(exports, "Address6", {
		enumerable: true,
		get: function() {
			return ipv6_1.Address6;
		}
	});
	var address_error_1 = require_address_error();
	Object.defineProperty(exports, "AddressError", {
		enumerable: true,
		get: function() {
			return address_error_1.AddressError;
		}
	});
	exports.v6 = { helpers: __importStar(require_helpers()) };
})))();
/** How many bits an address of the family has. */
const bitsOf = (family) => family === 4 ? 32 : 128;
/**
* Reads an address in its strict text form: four decimal octets without leading zeros, or RFC 4291 section 2.2.
* A prefix length, a zone (RFC 4007) and anything around it make it no address: the answer is undefined.
*/
function parseIp(text) {
	if (/[/%]/.test(text)) return void 0;
	try {
		return text.includes(":") ? {
			family: 6,
			value: new import_ip_address.Address6(text).bigInt()
		} : {
			family: 4,
			value: new import_ip_address.Address4(text).bigInt()
		};
	} catch {
		return;
	}
}
/** The canonical text, for IPv6 that of RFC 5952. */
const formatIp = ({ family, value }) => family === 4 ? import_ip_address.Address4.fromBigInt(value).correctForm() : import_ip_address.Address6.fromBigInt(value).correctForm();
// src/address/prefix.ts
/** Reads `ADDRESS/LENGTH` (RFC 4632, RFC 4291 section 2.3); undefined where the text is anything else. */
function parsePrefix(text) {
	const [, address, digits] = /^([^/]*)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
	const ip = address === void 0 ? void 0 : parseIp(address);
	const length = Number(digits);
	return ip && length <= bitsOf(ip.family) ? {
		...ip,
		length
	} : void 0;
}
const formatPrefix = (prefix) => `${formatIp(prefix)}/${prefix.length}`;
/** The whole of a family's address space: what a default route leads to. */
const everything = (family) => ({
	family,
	value: 0n,
	length: 0
});
const hostBits = ({ family, length }) => BigInt(bitsOf(family) - length);
/** The lowest address of the subnet that the prefix lies in. */
const firstOf = (prefix) => prefix.value >> hostBits(prefix) << hostBits(prefix);
/** The highest address of the subnet that the prefix lies in. */
const lastOf = (prefix) => firstOf(prefix) + (1n << hostBits(prefix)) - 1n;
/** The subnet that an interface's address says it is in. */
const subnetOf = (prefix) => ({
	...prefix,
	value: firstOf(prefix)
});
const isSubnet = (prefix) => prefix.value === firstOf(prefix);
const contains = (subnet, ip) => subnet.family === ip.family && subnet.value >> hostBits(subnet) === ip.value >> hostBits(subnet);
/** Whether some address is in both: subnets either nest or are apart. */
const overlaps = (one, other) => one.length <= other.length ? contains(one, other) : contains(other, one);
// src/address/kind.ts
const ranges = [
	{
		kind: "unspecified",
		prefix: parsePrefix("0.0.0.0/32")
	},
	{
		kind: "loopback",
		prefix: parsePrefix("127.0.0.0/8")
	},
	{
		kind: "link-local",
		prefix: parsePrefix("169.254.0.0/16")
	},
	{
		kind: "multicast",
		prefix: parsePrefix("224.0.0.0/4")
	},
	{
		kind: "broadcast",
		prefix: parsePrefix("255.255.255.255/32")
	},
	{
		kind: "unspecified",
		prefix: parsePrefix("::/128")
	},
	{
		kind: "loopback",
		prefix: parsePrefix("::1/128")
	},
	{
		kind: "IPv4-mapped",
		prefix: parsePrefix("::ffff:0:0/96")
	},
	{
		kind: "link-local",
		prefix: parsePrefix("fe80::/10")
	},
	{
		kind: "multicast",
		prefix: parsePrefix("ff00::/8")
	}
];
/** The special-purpose range (RFC 6890) that an address is in, of those that decide what may be done with it. */
const specialKind = (ip) => ranges.find(({ prefix }) => prefix && contains(prefix, ip))?.kind;
/** Link-local addresses of IPv6 exist once per link, so they name no host; those of IPv4 do (RFC 3927). */
const isLinkLocal6 = (ip) => ip.family === 6 && specialKind(ip) === "link-local";
/** Prefixes so long that every address in them is a host's: RFC 3021 (/31), RFC 6164 (/127) and single addresses. */
const hasNoReserved = (family, length) => length >= bitsOf(family) - 1;
/** What an address is in its subnet if it is no host's: RFC 922 for IPv4, RFC 4291 section 2.6.1 for IPv6. */
function reservedKind(prefix) {
	const { family, length, value } = prefix;
	if (hasNoReserved(family, length)) return void 0;
	if (isSubnet(prefix)) return family === 4 ? "network address" : "subnet-router anycast address";
	return family === 4 && value === lastOf(prefix) ? "broadcast address" : void 0;
}
/** The lowest and the highest address of a subnet that a host may have. */
function hostRange(subnet) {
	const { family, length } = subnet;
	if (hasNoReserved(family, length)) return {
		lowest: firstOf(subnet),
		highest: lastOf(subnet)
	};
	return {
		lowest: firstOf(subnet) + 1n,
		highest: lastOf(subnet) - (family === 4 ? 1n : 0n)
	};
}
// src/address/pool.ts
/**
* Gives out the addresses of a subnet, the lowest first, leaving out `taken` and what is no host's.
* It never looks at an address twice, so that all of them together cost as much as the subnet's used part.
*/
function createPool(subnet, taken) {
	const used = new Set([...taken].filter((ip) => contains(subnet, ip)).map(({ value }) => value));
	const { lowest, highest } = hostRange(subnet);
	let next = lowest;
	const take = () => {
		while (used.has(next)) next += 1n;
		if (next > highest) return void 0;
		const address = {
			...subnet,
			value: next
		};
		next += 1n;
		return address;
	};
	return {
		subnet,
		take
	};
}
// src/resolve/network.ts
/** What a topology calls the machine itself. No namespace of it can have this name. */
const hostMember = "host";
// src/machine/own-json.ts
/** What this package or a tool of its own wrote: its type is the writer's promise, and nobody else can write there. */
const parseOwn = (text) => JSON.parse(text);
// src/plan/step.ts
/** The lab's own network namespace, which holds the bridges. No namespace of a topology can have this name. */
const FABRIC = "@fabric";
/** The fields that every step inside a namespace shares. */
const inside = (namespace, at) => ({
	where: "inside",
	in: namespace,
	undo: {
		kind: "goes-with-namespace",
		namespace
	},
	at
});
// src/plan/address.ts
const addressSteps = (namespace, device, addresses, at) => addresses.map((address) => ({
	kind: "address",
	...inside(namespace, at),
	device,
	address
}));
const upStep = (namespace, device, at) => ({
	kind: "up",
	...inside(namespace, at),
	device
});
// src/plan/bridge.ts
const bridgeStep = ({ bridge, device, index }) => ({
	kind: "bridge",
	...inside(FABRIC, bridge.at),
	device,
	index,
	mac: bridge.mac,
	mtu: bridge.mtu,
	stp: bridge.stp,
	linkLocal: bridge.addresses.some((address) => address.includes(":"))
});
/** The fabric is a segment's gateway by an address of the bridge itself. */
const gatewaySteps = ({ bridge, device }) => addressSteps(FABRIC, device, bridge.addresses, bridge.at);
const forwardingStep = ({ bridge, device }) => ({
	kind: "forwarding",
	...inside(FABRIC, bridge.at),
	bridge: device
});
// src/plan/devices.ts
const longestName = 15;
const keptNames = /* @__PURE__ */ new Set([
	"lo",
	"all",
	"default"
]);
/**
* Names of devices in the fabric. A bridge is called as in the topology, a port `namespace_interface`; a name that does not
* fit becomes a number behind an underscore. So does the port of a namespace with an underscore in its name: `a_b` with
* `c` would clash with `a` with `b_c`. Bridges have no underscore in their names.
*/
const bridgeDevice = (name, index) => name.length <= longestName && !keptNames.has(name) ? name : `_b${index}`;
function portDevice(namespace, device, index) {
	const name = `${namespace}_${device}`;
	return !namespace.includes("_") && new TextEncoder().encode(name).length <= longestName ? name : `_p${index}`;
}
/**
* Interface indexes, none twice in a lab: where both ends of a veth pair have the same one, the kernel takes the
* carrier for not urgent and brings it up to a second late (`linkwatch_urgent_event`, net/core/link_watch.c).
*/
function indexes() {
	let last = 1;
	return () => last += 1;
}
// src/plan/host-checks.ts
/** The checks that are made on the machine itself, a target each. */
const hostChecksOf = ({ checks }) => checks.filter(({ from }) => from === hostMember).flatMap(({ probe, targets, at }) => {
	const asked = probe.kind === "icmp" ? "icmp" : `${probe.kind} ${probe.port}`;
	return targets.map((target) => ({
		target,
		asked,
		at
	}));
});
// src/plan/host-facts.ts
const isOpen = (way) => "ends" in way;
/** A machine with one network card for IPv4 and no firewall, for plans that are made without looking at one. */
const plainHost = {
	ipv4: {
		ends: {
			host: "198.18.0.0/31",
			lab: "198.18.0.1/31"
		},
		devices: ["eth0"],
		leases: [{
			card: {
				name: "eth0",
				index: 2
			},
			key: "net/ipv4/conf/eth0/forwarding",
			value: "1",
			was: "0",
			under: {
				key: "net/ipv4/conf/all/forwarding",
				value: "0"
			}
		}],
		lro: [],
		admissions: [],
		doubts: []
	},
	ipv6: { closed: "whether the machine forwards IPv6 was not looked at" },
	mtu: 1500,
	nameservers: []
};
// src/plan/host-step.ts
/** The machine's own network namespace, where host steps are done. No namespace of a topology can have this name. */
const HOST = "@host";
/** The fields that every step on the host shares. */
const onHost = (undo, at) => ({
	where: "host",
	in: HOST,
	undo,
	at
});
// src/plan/own-device.ts
/** The address of a CIDR address. */
const bare = (cidr) => cidr.replace(/\/.*$/, "");
/** Makes a device of a lab's on the host ready and up. The machine believes no router or redirect that is behind it. */
function ownDeviceSteps({ device, addresses, forwarding, linkLocal, at }) {
	const withLink = onHost({
		kind: "goes-with-link",
		device
	}, at);
	const setting = (family, name, value) => ({
		kind: "host-setting",
		...withLink,
		key: `net/${family}/conf/${device}/${name}`,
		value,
		required: false
	});
	return [
		setting("ipv4", "forwarding", forwarding ? "1" : "0"),
		setting("ipv4", "accept_redirects", "0"),
		setting("ipv6", "accept_redirects", "0"),
		setting("ipv6", "accept_ra", "0"),
		setting("ipv6", "accept_dad", "0"),
		...linkLocal ? [setting("ipv6", "disable_ipv6", "0")] : [setting("ipv6", "addr_gen_mode", "1")],
		...linkLocal && forwarding ? [setting("ipv6", "force_forwarding", "1")] : [],
		...addresses.map((address) => ({
			kind: "host-address",
			...withLink,
			device,
			address
		})),
		{
			kind: "host-up",
			...withLink,
			device
		},
		...subnetRoutes(addresses).map(({ to, from }) => ({
			kind: "host-route",
			...withLink,
			route: {
				type: "unicast",
				to,
				hops: [{
					dev: device,
					onLink: false
				}],
				from,
				table: 255
			}
		}))
	];
}
/**
* The subnets on the link, once more in the table to which the first of all rules leads, where no VPN's rule comes before them:
* those send all that is not for the machine itself by the tunnel, whatever its main table says, and answers to a lab as well.
*/
function subnetRoutes(addresses) {
	const routes = addresses.flatMap((address) => parsePrefix(address) ?? []).filter((prefix) => prefix.length < bitsOf(prefix.family) && !isLinkLocal6(prefix)).map((prefix) => ({
		to: formatPrefix(subnetOf(prefix)),
		from: formatIp(prefix)
	}));
	return [...Map.groupBy(routes, ({ to }) => to).values()].flatMap((same) => same.slice(0, 1));
}
/**
* Comes before the step that makes the device: connections are forgotten once that is gone, because by it the last packets of
* a lab that ends would be tracked anew.
*/
const connectionsStep = (cidr, at) => ({
	kind: "connections",
	...onHost({ kind: "forget" }, at),
	source: bare(cidr)
});
// src/plan/marks.ts
/** By what names a lab's things on the host are known to be labs', and by the tag in them, whose. */
const uplinkDevice = (tag) => `nt-${tag}`;
const tableName = (tag) => `netns-topology-${tag}`;
/** Names of a lab's tables, as an expression for grep(1) too: one for each time that its way out has moved (`uplink.ts`). */
const tablesOf = (tag) => `${tableName(tag)}(-[1-9][0-9]{0,4})?`;
/** Those of any lab: each lets through what is of other labs. */
const tablesOfLabs = tablesOf("[0-9a-f]{8}");
/** Of rules, as their comment, and of namespaces, as the alias of `lo`. */
const markOf = (tag) => `netns-topology:${tag}`;
/** Texts that nothing has but what is this lab's on the host. */
const hostMarks = (tag) => [
	uplinkDevice(tag),
	tableName(tag),
	markOf(tag)
];
// src/plan/uplink.ts
/** In the fabric; bridges have no underscore in their names. */
const labEnd = "_uplink";
/** Beyond what a machine reaches, as the two ends must not have the same one (see `indexes`). */
const firstFarIndex = 1e6;
const macOf = (prefix, tag) => [prefix, ...tag.match(/../g) ?? []].join(":");
const waysOf = ({ ipv4, ipv6 }) => [ipv4, ipv6].filter(isOpen);
/** Whether a topology asks for a way out, and by what. */
const askingForUplink = ({ bridges }) => bridges.find(({ nat }) => nat)?.at;
/** The way from the fabric out, on the host. */
function uplinkSteps({ tag, network, facts }) {
	const at = askingForUplink(network);
	if (at === void 0) return [];
	const ways = waysOf(facts);
	const device = uplinkDevice(tag);
	return [
		...ways.flatMap(({ lro }) => lro).map((card) => lroStep(card, at)),
		...ways.flatMap((way) => leaseSteps(way, at)),
		...ways.map(({ ends }) => connectionsStep(ends.lab, at)),
		{
			kind: "host-link",
			...onHost({ kind: "delete-link" }, at),
			device,
			mac: macOf("02:00", tag),
			mtu: facts.mtu,
			offload: true,
			far: {
				device: labEnd,
				index: firstFarIndex,
				mac: macOf("02:01", tag)
			}
		},
		...ownDeviceSteps({
			device,
			addresses: ways.map(({ ends }) => ends.host),
			forwarding: true,
			linkLocal: ways.some(({ ends }) => ends.host.includes(":")),
			at
		}),
		...ways.flatMap(({ admissions }) => admissions.flatMap((place) => [...chainSteps(place, at), admissionStep(place, tag, at)])),
		...["ipv4", "ipv6"].flatMap((family) => wayOutSteps(family, facts[family], {
			device,
			at
		}))
	];
}
/** None where all the outside is what is on the machine's own links. */
const wayOutSteps = (family, way, { device, at }) => isOpen(way) && way.devices.length > 0 ? [{
	kind: "way-out",
	...onHost({
		kind: "goes-with-link",
		device
	}, at),
	family,
	device,
	source: bare(way.ends.lab)
}] : [];
/**
* The way from the host's end of an uplink out, where the machine's has moved to other cards while the lab is up. They have a
* guard of their own, which is there for as long as what it guards.
*/
function followingSteps({ tag, number, leases, lro, at }) {
	const cards = (of) => of.map(({ card }) => card);
	return [
		{
			kind: "translation",
			...onHost({ kind: "delete-table" }, at),
			table: `${tableName(tag)}-${number}`,
			uplink: {
				device: uplinkDevice(tag),
				sources: [],
				leased: {
					ipv4: cards(leases.ipv4),
					ipv6: cards(leases.ipv6)
				}
			},
			members: []
		},
		...lro.map((card) => lroStep(card, at)),
		...leaseSteps({ leases: [...leases.ipv4, ...leases.ipv6] }, at)
	];
}
const lroStep = (card, at) => ({
	kind: "lro",
	...onHost({ kind: "turn-on" }, at),
	card
});
const leaseSteps = ({ leases }, at) => leases.map(({ card, key, value, was, under }) => ({
	kind: "lease",
	...onHost({ kind: "write-back" }, at),
	card,
	key,
	value,
	was,
	under
}));
const chainSteps = ({ tool, chain, missing }, at) => missing === void 0 ? [] : [{
	kind: "chain",
	...onHost({ kind: "delete-empty" }, at),
	tool,
	chain,
	withTable: missing === "table"
}];
const admissionStep = ({ tool, chain }, tag, at) => ({
	kind: "admission",
	...onHost({ kind: "delete-rule" }, at),
	tool,
	chain,
	device: uplinkDevice(tag),
	mark: markOf(tag)
});
const leasedBy = (way) => isOpen(way) ? way.leases.map(({ card }) => card) : [];
/** What the table of the lab on the host says of the uplink. */
function uplinkTranslation({ tag, network, facts }) {
	if (askingForUplink(network) === void 0) return void 0;
	const ways = waysOf(facts);
	return {
		device: uplinkDevice(tag),
		sources: ways.map(({ ends }) => bare(ends.lab)),
		leased: {
			ipv4: leasedBy(facts.ipv4),
			ipv6: leasedBy(facts.ipv6)
		}
	};
}
/**
* The way from the segments with `nat` to the uplink: the fabric forwards between these only, and gives what leaves the
* address of its own end, so that the host has to know no other.
*/
function fabricUplinkSteps(network, facts, bridges) {
	const at = askingForUplink(network);
	if (at === void 0) return [];
	const segments = bridges.filter(({ bridge }) => bridge.nat).map(({ device }) => device);
	const ways = waysOf(facts);
	return [
		...[labEnd, ...segments].map((device) => setting(`net/ipv4/conf/${device}/forwarding`, at)),
		...isOpen(facts.ipv6) ? [setting("net/ipv6/conf/all/forwarding", at)] : [],
		{
			kind: "gateway-filter",
			...inside(FABRIC, at),
			uplink: labEnd,
			segments
		},
		...addressSteps(FABRIC, labEnd, ways.map(({ ends }) => ends.lab), at),
		upStep(FABRIC, labEnd, at),
		...ways.map(({ ends }) => defaultRoute(bare(ends.host), at))
	];
}
const setting = (key, at) => ({
	kind: "sysctl",
	...inside(FABRIC, at),
	moment: "after-links",
	key,
	value: "1",
	required: true
});
const defaultRoute = (via, at) => ({
	kind: "route",
	...inside(FABRIC, at),
	route: {
		type: "unicast",
		to: via.includes(":") ? "::/0" : "0.0.0.0/0",
		hops: [{
			via,
			dev: labEnd,
			onLink: false
		}]
	}
});
// src/plan/members.ts
function membersOf({ host, namespaces }) {
	const macOf = ({ peer }) => namespaces.find(({ name }) => name === peer.namespace)?.interfaces.find(({ name }) => name === peer.interface)?.mac ?? "";
	return host.interfaces.map((iface, number) => {
		const { attachment, name } = iface;
		const index = 1000001 + number;
		return "bridge" in attachment ? {
			iface,
			far: {
				device: portDevice(hostMember, name, index),
				index,
				mac: attachment.portMac
			}
		} : {
			iface,
			far: {
				device: `_h${number}`,
				index,
				mac: macOf(attachment)
			}
		};
	});
}
/** The machine's own interfaces in the topology, and its routes by them. */
const memberSteps = (network) => [...membersOf(network).flatMap(({ iface, far }) => [
	...iface.addresses.map((address) => connectionsStep(address, iface.at)),
	linkStep(iface, far),
	...ownDeviceSteps({
		device: iface.name,
		addresses: iface.addresses,
		forwarding: false,
		linkLocal: iface.ipv6,
		at: iface.at
	})
]), ...routeSteps$1(network)];
const linkStep = ({ name, mac, mtu, offload, at }, far) => ({
	kind: "host-link",
	...onHost({ kind: "delete-link" }, at),
	device: name,
	mac,
	mtu,
	offload,
	far
});
const routeSteps$1 = ({ host }) => host.routes.map(({ at, ...route }) => ({
	kind: "host-route",
	...onHost({
		kind: "goes-with-link",
		device: route.hops[0]?.dev ?? ""
	}, at),
	route
}));
/** Puts the far ends where they belong: on their bridges, and into the namespaces of their peers. */
const attachingSteps = (network, bridges) => membersOf(network).map(({ iface: { attachment, at }, far }) => "bridge" in attachment ? {
	kind: "port",
	...inside(FABRIC, at),
	device: far.device,
	bridge: bridges.get(attachment.bridge)?.device ?? attachment.bridge
} : {
	kind: "move",
	...inside(FABRIC, at),
	device: far.device,
	to: attachment.peer.namespace,
	name: attachment.peer.interface
});
// src/plan/names.ts
const namesStep = ({ name, hosts, nameservers, search, resolverOptions, at }, facts) => ({
	kind: "names",
	...inside(name, at),
	hosts,
	nameservers: nameservers === "of-host" ? reachable(facts) : nameservers,
	search,
	resolverOptions
});
/** The host's nameservers of the families that have a way out. */
const reachable = ({ nameservers, ipv4, ipv6 }) => nameservers.filter((address) => isOpen(address.includes(":") ? ipv6 : ipv4));
// src/plan/namespace.ts
const namespaceStep = (namespace, at) => ({
	kind: "namespace",
	where: "inside",
	in: namespace,
	undo: {
		kind: "delete-namespace",
		namespace
	},
	at
});
// src/plan/notes.ts
/** What is odd about a topology, and what a plan cannot do on this machine although the topology asks for it, in sentences. */
function notesOf({ notes, bridges }, { ipv4, ipv6 }) {
	const asking = (separator) => bridges.filter(({ nat, addresses }) => nat && addresses.some((address) => address.includes(separator))).map(({ name }) => name).join(", ");
	const by4 = isOpen(ipv4) ? notesOn("IPv4", ipv4, asking(".")) : [];
	return [
		...notes,
		...by4,
		...notesOn("IPv6", ipv6, asking(":"))
	];
}
/** @param names of the bridges that ask for a way out by this family */
function notesOn(family, way, names) {
	if (names === "") return [];
	if (!isOpen(way)) return [`no way out by ${family} for ${names}: ${way.closed}${way.hint === void 0 ? "" : ` (${way.hint})`}`];
	const none = `no way out by ${family} for ${names} beyond the links of this machine: it has no default route of ${family}`;
	return [...way.devices.length === 0 ? [none] : [], ...way.doubts];
}
// src/plan/offload.ts
/** Both ends of each wire that has an end with `offload: false`. */
function offloadSteps(namespaces, wires) {
	const without = new Set(namespaces.flatMap(({ name, interfaces }) => interfaces.filter(({ offload }) => !offload).map((iface) => `${name}:${iface.name}`)));
	return wires.filter(({ ends }) => ends.some((end) => without.has(`${end.in}:${end.device}`))).flatMap(({ ends, at }) => ends.map((end) => offloadStep(end, at)));
}
/** The end in the lab of a wire to the host; the other one is done with its link. */
const farOffloadStep = (attaching) => offloadStep(attaching.kind === "port" ? attaching : {
	in: attaching.to,
	device: attaching.name
}, attaching.at);
const offloadStep = ({ in: namespace, device }, at) => ({
	kind: "offload",
	...inside(namespace, at),
	device
});
// src/plan/pin.ts
/** Where ip-netns(8) looks for namespaces, and for their files of /etc. */
const pinRoots = {
	netns: "/run/netns",
	etc: "/etc/netns"
};
const pinPaths = (namespace) => ({
	netns: `${pinRoots.netns}/${namespace}`,
	etc: `${pinRoots.etc}/${namespace}`
});
const withoutPinFiles = "/etc is read-only, so that programs of `ip netns exec` see its hosts and resolv.conf; those of `netns-topology exec` see the ones of their namespace";
/** So that whoever came in by a pin is known, also when the lab is gone. */
const markSteps = (namespaces, tag) => namespaces.map(({ name, at }) => ({
	kind: "mark",
	...inside(name, at),
	mark: markOf(tag)
}));
const pinSteps = (namespaces, tag, files) => [{
	kind: "visitors",
	...onHost({ kind: "end-processes" }, []),
	mark: markOf(tag)
}, ...namespaces.map(({ name, at }) => ({
	kind: "pin",
	...onHost({ kind: "remove-pins" }, at),
	namespace: name,
	files
}))];
// src/plan/programs.ts
/** None where its programs have nothing for themselves that those of every namespace do not. */
function programsSteps({ name, private: directories, processes, at }) {
	if (directories.length === 0 && processes === "shared") return [];
	return [{
		kind: "programs",
		...inside(name, at),
		private: directories,
		processes
	}];
}
// src/plan/route.ts
const routeSteps = ({ name, routes }) => routes.map(({ at, ...route }) => ({
	kind: "route",
	...inside(name, at),
	route
}));
/** Those of a family one after another, because each family has a batch of its own. */
function ruleSteps(namespace) {
	const { name, rules } = namespace;
	const given = rules.map(({ at, table, ...rule }) => ({
		kind: "rule",
		...inside(name, at),
		rule: {
			...rule,
			action: { table }
		}
	}));
	const { 4: ipv4 = [], 6: ipv6 = [] } = Object.groupBy(given, ({ rule }) => rule.family);
	return [
		...ipv4,
		...inputRules(namespace),
		...ipv6
	];
}
/**
* For IPv6 a kernel before 6.17 forwards from all interfaces or from none (`force_forwarding`, commit f24987ef6959), so that
* rules stop what came in by others and is for somebody else. They have the priority of the first rule, which finds what is
* for the namespace itself, and come after it; what they let through goes on behind them, by a rule that finds nothing new.
*/
function inputRules({ name, forwarding, at }) {
	const { by } = forwarding;
	if (!by) return [];
	const step = (rule) => ({
		kind: "rule",
		...inside(name, at),
		rule: {
			family: 6,
			...rule
		}
	});
	return [
		...["lo", ...by].map((iif) => step({
			iif,
			action: { goto: 1 },
			priority: 0
		})),
		step({
			action: "blackhole",
			priority: 0
		}),
		step({
			action: { table: 255 },
			priority: 1
		})
	];
}
// src/plan/setup.ts
const setupSteps = ({ name, setup }) => setup.map(({ at, ...command }) => ({
	kind: "setup",
	...inside(name, at),
	...command
}));
// src/plan/sysctl.ts
/**
* What a new namespace takes over from the machine's first one (`inet_init_net` in net/ipv4/devinet.c of the kernel,
* where `devconf_inherit_init_net` is 0): written, so that a topology behaves alike on every machine.
*/
const inherited = {
	accept_local: "0",
	accept_source_route: "0",
	arp_accept: "0",
	arp_announce: "0",
	arp_evict_nocarrier: "1",
	arp_filter: "0",
	arp_ignore: "0",
	arp_notify: "0",
	bc_forwarding: "0",
	disable_policy: "0",
	disable_xfrm: "0",
	drop_gratuitous_arp: "0",
	drop_unicast_in_l2_multicast: "0",
	force_igmp_version: "0",
	igmpv2_unsolicited_report_interval: "10000",
	igmpv3_unsolicited_report_interval: "1000",
	ignore_routes_with_linkdown: "0",
	log_martians: "0",
	medium_id: "0",
	promote_secondaries: "0",
	proxy_arp: "0",
	proxy_arp_pvlan: "0",
	route_localnet: "0",
	rp_filter: "0",
	secure_redirects: "1",
	send_redirects: "1",
	shared_media: "1",
	src_valid_mark: "0"
};
/** A bridge of the lab is a wire: what crosses it is not the firewall's, whatever the machine has loaded. */
const wires = {
	"net/bridge/bridge-nf-call-arptables": "0",
	"net/bridge/bridge-nf-call-ip6tables": "0",
	"net/bridge/bridge-nf-call-iptables": "0"
};
const forAllAndDefault = (family, values) => ["all", "default"].flatMap((scope) => Object.entries(values).map(([key, value]) => [`net/${family}/conf/${scope}/${key}`, value]));
const flag = (isSet) => isSet ? "1" : "0";
function ownValues({ forwarding, ipv6, linkLocal, pingGroups }) {
	const forwards4 = forwarding.ipv4 && !forwarding.by;
	return [
		["net/ipv4/ip_forward", flag(forwards4)],
		...forAllAndDefault("ipv4", {
			...inherited,
			accept_redirects: flag(!forwards4)
		}),
		["net/ipv4/ping_group_range", pingGroups],
		["net/ipv4/ip_unprivileged_port_start", "0"],
		["net/ipv6/conf/all/forwarding", flag(forwarding.ipv6)],
		...forwarding.by ? [["net/ipv6/conf/default/forwarding", "0"]] : [],
		...forAllAndDefault("ipv6", { accept_dad: "0" }),
		["net/ipv6/conf/all/disable_ipv6", "0"],
		["net/ipv6/conf/default/disable_ipv6", flag(!ipv6)],
		["net/ipv6/conf/default/addr_gen_mode", flag(!linkLocal)],
		...Object.entries(wires)
	];
}
const isPerInterface = (key) => /^net\/ipv[46]\/(conf|neigh)\/(?!all\/|default\/)/.test(key);
/** The values that every namespace of a lab gets, before those of the file. */
const sysctlDefaults = (namespace, traits, at) => ownValues(traits).map(([key, value]) => ({
	kind: "sysctl",
	...inside(namespace, at),
	moment: "before-links",
	key,
	value,
	required: false
}));
/** What differs between interfaces of a namespace; before they are up, so that nothing is sent that should not be. */
const interfaceSysctls = ({ name, forwarding, ipv6, interfaces }, crowds) => interfaces.flatMap((iface) => [
	...forwarding.by?.includes(iface.name) ? forwardingValues(iface) : [],
	...ipv6 && !iface.ipv6 ? [[`net/ipv6/conf/${iface.name}/disable_ipv6`, "1"]] : [],
	...iface.ipv6 && isIn(crowds, iface) ? [[`net/ipv6/conf/${iface.name}/router_solicitations`, "0"]] : []
].map(([key, value]) => ({
	kind: "sysctl",
	...inside(name, iface.at),
	moment: "after-links",
	key,
	value,
	required: false
})));
/**
* Each host solicits routers three times (RFC 4861, 6.3.7) when its interface comes up, and a bridge has a copy of each for
* everyone on it. With 300 hosts that is more at once than the kernel takes (net.core.netdev_max_backlog).
*/
const mostSoliciting = 100;
/** The bridges on which nobody solicits routers. */
function crowdsOf({ namespaces }) {
	const ports = namespaces.flatMap(({ interfaces }) => interfaces.flatMap(bridgeOf));
	return new Set([...Map.groupBy(ports, (bridge) => bridge)].flatMap(([bridge, { length }]) => length > mostSoliciting ? [bridge] : []));
}
const bridgeOf = ({ attachment }) => "bridge" in attachment ? [attachment.bridge] : [];
const isIn = (crowds, iface) => bridgeOf(iface).some((bridge) => crowds.has(bridge));
const forwardingValues = ({ name }) => [
	[`net/ipv4/conf/${name}/forwarding`, "1"],
	[`net/ipv4/conf/${name}/accept_redirects`, "0"],
	[`net/ipv6/conf/${name}/forwarding`, "1"]
];
/** The values of the file; those of one interface are written once it is there. */
const sysctlSteps = (namespace) => namespace.sysctls.map(({ key, value, at }) => ({
	kind: "sysctl",
	...inside(namespace.name, at),
	moment: isPerInterface(key) && !key.includes("/conf/lo/") ? "after-links" : "before-links",
	key,
	value,
	required: true
}));
// src/plan/translation.ts
/** First of all that is done on the host: what must not pass is stopped before there is a way for it. */
function translationSteps(uplink) {
	const { tag, network } = uplink;
	const members = network.host.interfaces.map(({ name }) => name);
	const at = askingForUplink(network) ?? network.host.interfaces[0]?.at;
	if (at === void 0) return [];
	const out = uplinkTranslation(uplink);
	return [{
		kind: "translation",
		...onHost({ kind: "delete-table" }, at),
		table: tableName(tag),
		...out && { uplink: out },
		members
	}];
}
// src/plan/veth.ts
/** A veth pair for every port of a bridge and every wire between two namespaces, in the order of the file. */
function vethSteps(wiring) {
	const all = wiring.network.namespaces.flatMap((namespace) => namespace.interfaces.map((iface) => ({
		namespace: namespace.name,
		interface: iface
	})));
	const byName = new Map(all.map((placed) => [key(placed.namespace, placed.interface.name), placed]));
	const made = /* @__PURE__ */ new Set();
	const steps = [];
	for (const placed of all) {
		if (made.has(placed)) continue;
		const { attachment } = placed.interface;
		if ("bridge" in attachment) {
			steps.push(portStep(placed, attachment, wiring));
			continue;
		}
		if (attachment.peer.namespace === "host") continue;
		const far = byName.get(key(attachment.peer.namespace, attachment.peer.interface));
		if (far === void 0) throw new TypeError(`no interface ${attachment.peer.namespace}:${attachment.peer.interface}`);
		made.add(far);
		steps.push(wireStep(placed, far, wiring));
	}
	return steps;
}
const key = (namespace, device) => `${namespace}:${device}`;
const end = ({ namespace, interface: { name, mac } }, index) => ({
	in: namespace,
	device: name,
	index,
	mac
});
function portStep(placed, { bridge, portMac }, { bridges, nextIndex }) {
	const { namespace, interface: iface } = placed;
	const index = nextIndex();
	const port = {
		in: FABRIC,
		device: portDevice(namespace, iface.name, index),
		index,
		mac: portMac,
		bridge: bridges.get(bridge)?.device ?? bridge
	};
	return {
		kind: "veth",
		...inside(FABRIC, iface.at),
		mtu: iface.mtu,
		ends: [port, end(placed, nextIndex())]
	};
}
const wireStep = (near, far, { nextIndex }) => ({
	kind: "veth",
	...inside(FABRIC, near.interface.at),
	mtu: near.interface.mtu,
	ends: [end(near, nextIndex()), end(far, nextIndex())]
});
// src/plan/index.ts
const allGroups = "0 2147483647";
/**
* The steps that build a network, in the order in which they are done: the fabric, what is on the host, then namespaces and
* what their interfaces inherit, the wires, what is in each namespace, what needs all of it, and last what leads in by name.
* The same network and options give the same plan.
*/
function planNetwork(network, { pin = false, pinFiles = true, tag = "00000000", facts = plainHost, pingGroups = allGroups } = {}) {
	const uplink = {
		tag,
		network,
		facts
	};
	const host = [
		...translationSteps(uplink),
		...uplinkSteps(uplink),
		...memberSteps(network)
	];
	const marks = pin ? markSteps(network.namespaces, tag) : [];
	const pins = pin ? pinSteps(network.namespaces, tag, pinFiles) : [];
	const notes = [...notesOf(network, facts), ...pin && !pinFiles ? [withoutPinFiles] : []];
	const [fabric, ...inside] = insideSteps(network, facts, pingGroups);
	const steps = [
		...fabric ? [fabric] : [],
		...host,
		...inside,
		...marks,
		...pins
	];
	return {
		version: 1,
		name: network.name,
		steps,
		hostChecks: hostChecksOf(network),
		notes
	};
}
function insideSteps(network, facts, pingGroups) {
	const { namespaces } = network;
	const nextIndex = indexes();
	const bridges = network.bridges.map((bridge) => {
		const index = nextIndex();
		return {
			bridge,
			device: bridgeDevice(bridge.name, index),
			index
		};
	});
	const byName = new Map(bridges.map((device) => [device.bridge.name, device]));
	const wires = vethSteps({
		network,
		bridges: byName,
		nextIndex
	});
	const attaching = attachingSteps(network, byName);
	const crowds = crowdsOf(network);
	return [
		...fabricSteps(pingGroups),
		...namespaces.flatMap((namespace) => firstSteps(namespace, pingGroups)),
		...bridges.map(bridgeStep),
		...wires,
		...attaching,
		...bridges.flatMap(gatewaySteps),
		...fabricUplinkSteps(network, facts, bridges),
		...namespaces.flatMap((namespace) => innerSteps(namespace, crowds)),
		...offloadSteps(namespaces, wires),
		...attaching.filter((_, number) => !network.host.interfaces[number]?.offload).map(farOffloadStep),
		...bridges.filter(({ bridge }) => bridge.stp).map(forwardingStep),
		...namespaces.map((namespace) => namesStep(namespace, facts)),
		...namespaces.flatMap(programsSteps),
		...namespaces.flatMap(setupSteps)
	];
}
/** Ports of bridges are no hosts: only the bridges that are gateways have addresses. */
const fabricSteps = (pingGroups) => [
	namespaceStep(FABRIC, []),
	...sysctlDefaults(FABRIC, {
		forwarding: {
			ipv4: false,
			ipv6: false
		},
		ipv6: true,
		linkLocal: false,
		pingGroups
	}, []),
	upStep(FABRIC, "lo", [])
];
function firstSteps(namespace, pingGroups) {
	const { name, forwarding, ipv6, at } = namespace;
	return [
		namespaceStep(name, at),
		...sysctlDefaults(name, {
			forwarding,
			ipv6,
			linkLocal: true,
			pingGroups
		}, at),
		...sysctlSteps(namespace).filter(({ moment }) => moment === "before-links")
	];
}
/** Addresses come before their links are up, so that nothing is announced twice; routes need both. */
const innerSteps = (namespace, crowds) => [
	...interfaceSysctls(namespace, crowds),
	...sysctlSteps(namespace).filter(({ moment }) => moment === "after-links"),
	upStep(namespace.name, "lo", namespace.at),
	...addressSteps(namespace.name, "lo", namespace.loopback, namespace.at),
	...namespace.interfaces.flatMap((iface) => [...addressSteps(namespace.name, iface.name, iface.addresses, iface.at), upStep(namespace.name, iface.name, iface.at)]),
	...routeSteps(namespace),
	...ruleSteps(namespace)
];
// src/lab/state/paths.ts
const labPaths = (stateDirectory, id) => {
	const directory = join(stateDirectory, id);
	return {
		directory,
		inside: join(directory, "inside")
	};
};
const insideOf = (holder, directory) => `/proc/${holder}/root${directory}`;
/** The PID of the holder that the link `inside` leads through; undefined where it leads through no process. */
function holderBy(link) {
	const [, holder] = /^\/proc\/([1-9]\d*)\/root\//.exec(link ?? "") ?? [];
	return holder === void 0 ? void 0 : Number(holder);
}
/** The file that keeps a network namespace; the fabric is the holder's own. */
const netnsFile = (inside, holder, namespace) => namespace === "@fabric" ? `/proc/${holder}/ns/net` : join(inside, "ns", namespace);
/**
* A file of the lab's state, for what is inside and whose own mounts hide it: by PID 1, which is the lab's holder, or where a
* namespace has processes of its own, what keeps it, whose directory is the lab's.
*/
const seenInside = (directory, file, hasOwnProcesses) => hasOwnProcesses ? join("/proc/1/cwd", file) : join("/proc/1/root", directory, file);
// src/machine/argv.ts
/**
* The words of a process by /proc/PID/cmdline, each of which a NUL ends. A program that writes a title over them (nginx,
* ocserv, PostgreSQL) fills the rest with NULs, or leaves one text as setproctitle(3bsd) writes it, `NAME: TEXT`: its words are
* then those of the title.
*/
function argvIn(cmdline) {
	if (cmdline === "") return [];
	const [title = "", ...rest] = cmdline.replace(/\0$/, "").split("\0");
	return title !== "" && rest.every((word) => word === "") && (rest.length > 0 || /^\S+: /.test(title)) ? title.split(" ").filter((word) => word !== "") : [title, ...rest];
}
// src/audit/probes/processes.ts
/** The variable that everything a lab starts has in its environment; its value is the lab's identifier. */
const labVariable = "NETNS_TOPOLOGY_LAB";
const mark = `${labVariable}=`;
/** The id of the lab whose mark a process has in its environment. */
const labOf = (files, pid) => environmentOf(files, pid).find((word) => word.startsWith(mark))?.slice(mark.length);
/** The processes that labs started. A program that wrote over its environment is not found so. */
function processes(files) {
	const self = files.readLink("/proc/self");
	const pids = files.list("/proc").filter((name) => /^\d+$/.test(name) && name !== self);
	return Object.fromEntries(pids.flatMap((pid) => {
		const lab = labOf(files, pid);
		return lab === void 0 ? [] : [[pid, {
			lab,
			argv: argvIn(commandLineOf(files, pid))
		}]];
	}));
}
// src/audit/probes/sysctls.ts
const root = "/proc/sys/net";
/** Of the table of neighbours of one device; `ip ntable` tells the others, of all devices at once. */
const neighbourSettings = ["mcast_resolicit", "interval_probe_time_ms"];
/** No settings but a number that the kernel counts, commands, and keys that a first packet makes. */
const notSettings = /^(?:netfilter\/nf_conntrack_count|ipv4\/tcp_fastopen_key|ipv[46]\/route\/flush)$|\/stable_secret$/;
/** All settings of the network by their sysctl(8) names, a dot in the name of a device written as a slash. */
function sysctls(files) {
	const paths = files.list(root).flatMap((directory) => inDirectory(files, directory));
	return Object.fromEntries(paths.flatMap((path) => {
		const value = notSettings.test(path) ? void 0 : valueOf(files, path);
		return value === void 0 ? [] : [[sysctlName(`net/${path}`), value]];
	}));
}
const directories = /* @__PURE__ */ new Set([
	"icmp",
	"nf_log",
	"route"
]);
/** What is in a directory: its settings, and those of what are directories in it. */
function inDirectory(files, directory) {
	return files.list(`${root}/${directory}`).flatMap((name) => {
		const path = `${directory}/${name}`;
		if (name === "conf") return ofEach(files, path, (device) => inDirectory(files, device));
		if (name === "neigh") return ofEach(files, path, (device) => neighbourSettings.map((setting) => `${device}/${setting}`));
		return directories.has(name) ? inDirectory(files, path) : [path];
	});
}
const ofEach = (files, directory, paths) => files.list(`${root}/${directory}`).flatMap((device) => paths(`${directory}/${device}`));
function valueOf(files, path) {
	try {
		return files.read(`${root}/${path}`)?.trimEnd();
	} catch {
		return;
	}
}
/** The name of what is at a path under /proc/sys. sysctl.d(5): in it a slash and a dot stand for each other. */
const sysctlName = (path) => path.replace(/[./]/g, (separator) => separator === "/" ? "." : "/");
// src/machine/json.ts
/** The objects of a JSON list; iproute2 says an empty list as nothing at all where it is old. */
function objectsOf(text) {
	const list = text.trim() === "" ? [] : JSON.parse(text);
	if (!isList(list)) throw new Error("what was printed is no list");
	return fieldsIn(list);
}
/** For what JSON.parse gave, or a part of it. */
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** For what JSON.parse gave, or a part of it. */
function isList(value) {
	return Array.isArray(value);
}
/** The objects in a list; none where it is no list. */
function fieldsIn(value) {
	return listIn(value).filter(isFields);
}
/** What is in a list; nothing where it is no list. */
function listIn(value) {
	return isList(value) ? value : [];
}
/** The fields of these names that are there. */
function pick(fields, names) {
	return Object.fromEntries(names.flatMap((name) => name in fields ? [[name, fields[name] ?? null]] : []));
}
/** The fields but those of these names. */
function omit(fields, names) {
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));
}
/** The words of a key; what is not there is left out. */
function words(...parts) {
	return parts.filter((part) => part !== void 0 && part !== null && part !== "").map((part) => typeof part === "object" ? JSON.stringify(part) : String(part)).join(" ");
}
// src/audit/findings.ts
/** All items of some kinds, or none of them and the reason: half a look would be taken for a change. */
async function findingsOf(kinds, look) {
	try {
		return {
			items: await look(),
			unseen: {}
		};
	} catch (error) {
		return {
			items: {},
			unseen: Object.fromEntries(kinds.map((kind) => [kind, reasonOf(error)]))
		};
	}
}
function reasonOf(error) {
	const message = messageOf(error);
	if (/must be root|[Pp]ermission denied|not permitted/.test(message)) return "only root may";
	return error instanceof NetnsTopologyError && error.hint ? `${message}; ${error.hint}` : message;
}
function together(findings) {
	return {
		items: Object.fromEntries(findings.flatMap(({ items }) => Object.entries(items))),
		unseen: Object.fromEntries(findings.flatMap(({ unseen }) => Object.entries(unseen)))
	};
}
// src/audit/probes/conntrack.ts
/** How many connections the kernel tracks in this network namespace; none where it cannot. */
const trackedCount = (files) => Number(files.read("/proc/sys/net/netfilter/nf_conntrack_count") ?? 0);
/** Each of them dumps all that the kernel tracks and leaves out what does not match, so that Node.js does not have to read it. */
const script = `
for address; do
  case $address in *:*) family=ipv6 ;; *) family=ipv4 ;; esac
  for side in -s -d; do conntrack -L -f "$family" "$side" "$address" || exit; done
done`;
/** The connections that the kernel tracks from and to some addresses; all of them would be thousands. */
async function connectionsOf(machine, addresses) {
	if (trackedCount(machine) === 0) return {};
	const { exitCode, stdout, stderr } = await machine.run([
		"sh",
		"-c",
		script,
		"connections",
		...addresses
	]);
	if (exitCode === 127) throw new LabError("the program conntrack was not found");
	if (exitCode !== 0) throw new LabError(`conntrack failed (${exitCode}): ${stderr.trim()}`);
	const lines = stdout.split("\n").filter((line) => line !== "");
	return Object.fromEntries(lines.map((line) => [tupleOf(line), ""]));
}
/** `tcp 6 117 TIME_WAIT src=… dst=… sport=… dport=… src=… [ASSURED] mark=0 use=1`: protocol and addresses, no states. */
function tupleOf(line) {
	const [protocol = "", ...rest] = line.split(/\s+/);
	return [protocol, ...rest.filter((word) => /^(src|dst|sport|dport|type|code|id|zone)=/.test(word))].join(" ");
}
// src/audit/probes/etc-files.ts
/** By which programs find names: a lab gives its own to what runs in it. */
const paths = [
	"/etc/hosts",
	"/etc/resolv.conf",
	"/etc/nsswitch.conf"
];
/** Where a file leads, and a digest of what is in it: what it says is nobody's who reads a receipt. */
const etcFiles = (files) => Object.fromEntries(paths.flatMap((path) => fileOf(files, path)));
function fileOf(files, path) {
	const target = files.readLink(path);
	const text = files.read(path);
	if (target === void 0 && text === void 0) return [];
	return [[path, {
		...target !== void 0 && { target },
		...text !== void 0 && { sha256: digestOf(text) }
	}]];
}
/** As far as it takes to tell two apart. */
const digestOf = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);
// src/audit/probes/host-names.ts
/** What the machine is called, uts_namespaces(7). */
const hostNames = (files) => Object.fromEntries(["hostname", "domainname"].map((name) => [name, files.read(`/proc/sys/kernel/${name}`)?.trimEnd() ?? ""]));
// src/audit/items.ts
/** Items by their keys; of things that nothing distinguishes, the second is `KEY (2)`. */
function keyed(entries) {
	const items = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Map();
	for (const [key, value] of entries) {
		const count = (seen.get(key) ?? 0) + 1;
		seen.set(key, count);
		items.set(count === 1 ? key : `${key} (${count})`, value);
	}
	return Object.fromEntries(items);
}
// src/audit/probes/ipc.ts
const owner = [
	"key",
	"perms",
	"uid",
	"gid"
];
/** What outlives the processes that made it, sysvipc(7). Not what is in a queue, nor who uses a segment. */
const messageQueues = (files) => itemsOf$2(rowsOf(files, "msg"), "msqid", owner);
const semaphores = (files) => itemsOf$2(rowsOf(files, "sem"), "semid", [...owner, "nsems"]);
const destroyed = 512;
/** Without those that go with the last process that uses them, as programs have with an X server. */
const segments = (files) => itemsOf$2(rowsOf(files, "shm").filter(({ perms = "" }) => (Number.parseInt(perms, 8) & destroyed) === 0), "shmid", [...owner, "size"]);
/** A table of proc_sysvipc(5): a line with the names of its columns, then a line for each. */
function rowsOf(files, table) {
	const [head = [], ...lines] = (files.read(`/proc/sysvipc/${table}`) ?? "").split("\n").map((line) => line.trim().split(/\s+/));
	return lines.filter(({ length }) => length > 1).map((line) => Object.fromEntries(head.map((name, column) => [name, line[column] ?? ""])));
}
const itemsOf$2 = (rows, id, fields) => keyed(rows.map((row) => [row[id] ?? "", pick(row, fields)]));
/** Where their file system is mounted, mq_overview(7); we mount none. */
function posixQueues(files) {
	const point = (files.read("/proc/self/mountinfo") ?? "").split("\n").find((mount) => / - mqueue /.test(mount))?.split(" ")[4];
	if (point === void 0) throw new LabError("their file system is not mounted");
	return Object.fromEntries(files.list(point).map((name) => [`/${name}`, ""]));
}
// src/audit/probes/legacy.ts
/**
* The tables of legacy iptables. Their names only: asking iptables-legacy(8) for a table makes it, and from then on
* every iptables warns.
*/
function legacyTables(files) {
	return keyed(["ip", "ip6"].flatMap((family) => {
		return (files.read(`/proc/net/${family}_tables_names`)?.split("\n") ?? []).filter((name) => name !== "").map((name) => [`${family} ${name}`, ""]);
	}));
}
// src/audit/probes/mounts.ts
/** Of mounts on one point, the later ones are `POINT (2)` and so on. */
function mounts(files) {
	return keyed((files.read("/proc/self/mountinfo")?.split("\n") ?? []).filter((line) => line !== "").map(mountOf));
}
/**
* A line of proc_pid_mountinfo(5): ID, parent, device, root, mount point, options, optional fields, `-`, type, source,
* options of the file system. Not what the kernel numbers as it goes: the IDs, the device, the peer groups.
*/
function mountOf(line) {
	const [mount = "", fileSystem = ""] = line.split(" - ");
	const [, , , root = "", point = "", options = "", ...propagation] = mount.split(" ");
	const [type = "", source = "", ...superOptions] = fileSystem.split(" ");
	return [point, {
		root,
		options,
		propagation: propagation.map((field) => field.replace(/:\d+$/, "")).join(" "),
		type,
		source,
		"file system": superOptions.join(" ")
	}];
}
// src/audit/probes/multicast.ts
/**
* The groups that devices listen to, and the link-layer addresses that somebody wrote: the others follow from the groups. Not
* how many use each.
*/
const multicastAddresses = (files) => keyed([
	...groups4(files),
	...groups6(files),
	...written(files)
].map((key) => [key, ""]));
const linesOf = (files, table) => (files.read(`/proc/net/${table}`) ?? "").split("\n").map((line) => line.trim().split(/\s+/));
/** A line for a device (`2 eth0 : 1 V3`), then one for each of its groups, whose address is a number of the machine's. */
function groups4(files) {
	const keys = [];
	let device = "";
	for (const [first = "", second = ""] of linesOf(files, "igmp").slice(1)) if (/^\d+$/.test(first)) device = second.replace(/:$/, "");
	else if (/^[0-9A-F]{8}$/.test(first)) keys.push(`${device} ${ipv4Of(first)}`);
	return keys;
}
function ipv4Of(hex) {
	const bytes = [...Buffer.from(hex, "hex")];
	return (endianness() === "LE" ? bytes.toReversed() : bytes).join(".");
}
/** `2 eth0 ff02000000000000000000000000abcd 1 00000004 0`. Those of solicitations follow from addresses (RFC 4291, 2.7.1). */
const groups6 = (files) => linesOf(files, "igmp6").flatMap(([, device, group = ""]) => group === "" || group.startsWith("ff0200000000000000000001ff") ? [] : [`${device} ${group.match(/.{4}/g)?.join(":")}`]);
/** `2 eth0 1 1 333300000077`: how often it is used, and whether it was written (`ip maddress add`). */
const written = (files) => linesOf(files, "dev_mcast").flatMap(([, device, , isWritten, address = ""]) => isWritten === "1" ? [`${device} ${address.match(/.{2}/g)?.join(":")}`] : []);
// src/audit/probes/names.ts
/** The directory itself, then what is in it: a link is its target, a directory the names in it. */
function entriesOf(files, directory) {
	if (!files.list(dirname$1(directory)).includes(basename$1(directory))) return {};
	const entries = files.list(directory).sort().map((name) => join$1(directory, name));
	return Object.fromEntries([directory, ...entries].map((path) => [path, path === directory ? "" : stateOf(files, path)]));
}
function stateOf(files, path) {
	const target = files.readLink(path);
	return target === void 0 ? files.list(path).sort().join(" ") : `-> ${target}`;
}
// src/audit/programs.ts
/** Runs a program, and says after what it prints how it ended and what it complained of. */
const answer = `
answer() {
  { complaint=$("$@" 2>&1 >&3 3>&-); status=$?; } 3>&1
  printf '\\0%s\\0%s\\0' "$status" "$complaint"
}`;
/**
* Runs two rows of programs at once, each one after another, by a shell: it starts a program in a third of the time that
* Node.js needs, and does so while we read files. What the second row prints comes as the shell's errors, which are caught.
*
* @param args The parameters of both scripts.
*/
async function ask(machine, rows, args = []) {
	const [first, second] = rows;
	const script = `${answer}\n{\n${second.script}\n} >&2 &\n${first.script}\nwait`;
	const { stdout, stderr } = await machine.run([
		"sh",
		"-c",
		script,
		"ask",
		...args
	]);
	return await Promise.all([...answersIn(stdout, first), ...answersIn(stderr, second)]);
}
function answersIn(output, { programs }) {
	const parts = output.split("\0");
	return programs.map((program, index) => {
		const [said = "", status = "", complaint = ""] = parts.slice(3 * index);
		return findingsOf(program.kinds, () => {
			if (status === "0") return program.parse(said);
			if (status === "127") throw new LabError(`the program ${program.name} was not found`);
			throw new LabError(`${program.name} failed (${status}): ${complaint.trim()}`);
		});
	});
}
/** Asks what depends on what was found first; where there is nothing to ask, no program is run. */
const askMore = (machine, batch) => findingsOf(batch.kinds, async () => {
	const { argv, lines } = batch;
	if (lines.length === 0) return batch.parse([]);
	const stdout = await outputOf(machine, argv, `${lines.join("\n")}\n`);
	return batch.parse(answersOf(stdout, lines.length));
});
/** The lines of an answer, also where one that has nothing to say is an empty line. */
function answersOf(output, count) {
	const answers = output.split("\n").slice(0, -1);
	if (answers.length !== count) throw new Error(`${answers.length} answers to ${count} questions`);
	return answers;
}
/** The standard output of a program that must succeed. */
async function outputOf(machine, argv, stdin) {
	const { exitCode, stdout, stderr } = await machine.run(argv, { stdin });
	if (exitCode !== 0) throw new LabError(`${argv.join(" ")} failed (${exitCode}): ${stderr.trim()}`);
	return stdout;
}
// src/audit/probes/bridges.ts
/** What has a forwarding table, or a port in one. */
const forwarding = /* @__PURE__ */ new Set(["bridge", "vxlan"]);
/** Whether any link has such a table. */
const isForwarding = (details) => fieldsIn(Object.values(details)).some(({ type = "" }) => forwarding.has(type));
/** What forwarding tables say by somebody's will and for the addresses of links, and the VLANs of ports. */
function forwardingTables(isThere) {
	return {
		argv: [
			"bridge",
			"-json",
			"-batch",
			"-"
		],
		kinds: ["forwarding entry", "port VLAN"],
		lines: isThere ? ["fdb show", "vlan show"] : [],
		parse: ([entries = "", ports = ""]) => ({
			"forwarding entry": keyed(objectsOf(entries).filter(isWritten).map(entryOf)),
			"port VLAN": keyed(objectsOf(ports).flatMap(vlansOf))
		})
	};
}
/** Not what bridges learn; and multicast addresses are a kind of their own. */
const isWritten = ({ state, mac }) => (state === "permanent" || state === "static") && Number.parseInt(words(mac).slice(0, 2), 16) % 2 === 0;
function entryOf(entry) {
	const vlan = entry.vlan === void 0 ? "" : `vlan ${words(entry.vlan)}`;
	return [words(entry.ifname, entry.mac, vlan), pick(entry, [
		"state",
		"flags",
		"dst",
		"port",
		"vni",
		"src_vni",
		"via",
		"nhid"
	])];
}
function vlansOf(port) {
	return fieldsIn(port.vlans).map((vlan) => [words(port.ifname, vlan.vlan), pick(vlan, ["vlanEnd", "flags"])]);
}
// src/audit/probes/ip.ts
/** Links, their addresses, the neighbours that somebody wrote, the settings of their tables, and nexthops. */
const links = {
	name: "ip",
	kinds: [
		"link",
		"address",
		"neighbour",
		"nexthop",
		"neighbour table"
	],
	parse: (output) => {
		const [devices, addresses, permanent, proxies, nexthops, tables] = batchAnswers(output, 6);
		return {
			link: keyed((devices ?? []).map(linkOf)),
			address: keyed((addresses ?? []).flatMap(addressesOf)),
			neighbour: keyed([...permanent ?? [], ...proxies ?? []].map(neighbourOf)),
			nexthop: keyed((nexthops ?? []).map(nexthopOf)),
			"neighbour table": keyed((tables ?? []).map(tableOf$1))
		};
	}
};
/** Of one family, because rules can be asked for no other way: the rules, and the routes of all tables. */
const ip4 = {
	name: "ip",
	kinds: ["IPv4 rule", "IPv4 route"],
	parse: (output) => {
		const [rules, routes] = batchAnswers(output, 2);
		return {
			"IPv4 rule": rulesOf$1(rules),
			"IPv4 route": routesOf(routes)
		};
	}
};
/** And the labels by which source addresses are chosen (RFC 6724, 2.1). */
const ip6 = {
	name: "ip",
	kinds: [
		"IPv6 rule",
		"IPv6 route",
		"IPv6 address label"
	],
	parse: (output) => {
		const [rules, routes, labels] = batchAnswers(output, 3);
		return {
			"IPv6 rule": rulesOf$1(rules),
			"IPv6 route": routesOf(routes),
			"IPv6 address label": keyed((labels ?? []).map((label) => [factsOf(label), ""]))
		};
	}
};
const rulesOf$1 = (rules = []) => keyed(rules.map((rule) => [factsOf(rule), ""]));
const routesOf = (routes = []) => keyed(routes.flatMap(routeOf));
const batchAnswers = (output, count) => answersOf(output, count).map(objectsOf);
/** Carrier comes and goes with the far end, and `M-DOWN` says that the far end is down. */
const carrierFlags = /* @__PURE__ */ new Set([
	"LOWER_UP",
	"NO-CARRIER",
	"RUNNING",
	"DORMANT",
	"M-DOWN"
]);
const linkFields = [
	"ifindex",
	"link_type",
	"address",
	"mtu",
	"txqlen",
	"master",
	"link",
	"link_index",
	"ifalias",
	"altnames",
	"group"
];
function linkOf(link) {
	const flags = listIn(link.flags).filter((flag) => !carrierFlags.has(flag));
	return [words(link.ifname), {
		...pick(link, linkFields),
		flags
	}];
}
/** Neither lifetimes nor what duplicate address detection has found out so far. */
const addressFields = [
	"address",
	"scope",
	"label",
	"broadcast",
	"metric",
	"noprefixroute",
	"home",
	"nodad"
];
function addressesOf(link) {
	return fieldsIn(link.addr_info).map((address) => {
		return [`${words(link.ifname, address.local)}/${words(address.prefixlen)}`, pick(address, addressFields)];
	});
}
/** What the kernel knows of use and age, the lifetime of a router advertisement, and its preference. */
const volatileRouteFields = /* @__PURE__ */ new Set([
	"flags",
	"expires",
	"pref",
	"age",
	"used",
	"users",
	"error",
	"cache"
]);
const routeKey = [
	"type",
	"dst",
	"from",
	"dev",
	"via",
	"gateway",
	"table",
	"metric",
	"tos"
];
/**
* The kernel makes the local route of an IPv6 address when duplicate address detection is done, up to seconds later: it
* says nothing that the address does not, and is left out. So is the anycast one that comes and goes with forwarding.
*/
function routeOf(route) {
	if ((route.type === "local" || route.type === "anycast") && route.table === "local" && route.protocol === "kernel") return [];
	const hops = fieldsIn(route.nexthops).map((hop) => omit(hop, volatileRouteFields));
	const rest = omit(route, /* @__PURE__ */ new Set([
		...volatileRouteFields,
		...routeKey,
		"nexthops"
	]));
	const onlink = listIn(route.flags).includes("onlink");
	const state = {
		...rest,
		...onlink && { onlink },
		...hops.length > 0 && { nexthops: hops }
	};
	return [[factsOf(pick(route, routeKey)), state]];
}
function neighbourOf(neighbour) {
	const proxy = "proxy" in neighbour ? "proxy" : void 0;
	return [words(neighbour.dev, neighbour.dst, proxy), pick(neighbour, ["lladdr"])];
}
/** Whether a nexthop is dead follows from its link; when a group was balanced last, from its traffic. */
function nexthopOf(nexthop) {
	const { resilient_args: resilient = null, ...rest } = omit(nexthop, /* @__PURE__ */ new Set(["id", "flags"]));
	const balanced = isFields(resilient) ? { resilient: omit(resilient, /* @__PURE__ */ new Set(["unbalanced_time"])) } : {};
	return [words(nexthop.id), {
		...rest,
		...balanced
	}];
}
/** The kernel draws `reachable` anew from `base_reachable` every few minutes (RFC 4861, 6.3.2). */
function tableOf$1(table) {
	return [words(table.dev, table.name), omit(table, /* @__PURE__ */ new Set([
		"family",
		"name",
		"dev",
		"reachable",
		"refcnt"
	]))];
}
function factsOf(fields) {
	return words(...Object.entries(fields).flat());
}
// src/audit/probes/iptables.ts
/** IPv4's tables as iptables-save(8) prints them. */
const iptables = program("iptables");
/** IPv6's tables as ip6tables-save(8) prints them. */
const ip6tables = program("ip6tables");
/** Chains with their policies, and the rules of each in their order: the only place where the comments of rules show. */
function program(name) {
	return {
		name: `${name}-save`,
		kinds: [`${name} chain`, `${name} rule`],
		parse: (output) => {
			const { chains, rules } = parseSave(output);
			return {
				[`${name} chain`]: chains,
				[`${name} rule`]: rules
			};
		}
	};
}
/** The format of iptables-save(8) without its counters: `*TABLE`, `:CHAIN POLICY [packets:bytes]`, `-A CHAIN …`. */
function parseSave(text) {
	const chains = [];
	const rules = {};
	let table = "";
	for (const line of text.split("\n")) {
		if (line.startsWith("*")) table = line.slice(1);
		const chain = /^:(\S+) (\S+)/.exec(line);
		if (chain) chains.push([`${table} ${chain[1]}`, chain[2] ?? ""]);
		const rule = /^-A (\S+) ?(.*)$/.exec(line);
		if (rule) {
			const key = `${table} ${rule[1]}`;
			rules[key] ??= [];
			rules[key].push(rule[2] ?? "");
		}
	}
	return {
		chains: keyed(chains),
		rules
	};
}
// src/audit/probes/policies.ts
/** What ip(8) is asked for, of that what the kernel has: asking for the rest would load a module. */
function policyWords(files) {
	const hasXfrm = /^\S+ +6 +0 /m.test(files.read("/proc/net/netlink") ?? "");
	return [...files.list("/proc/sys/net/mptcp").length > 0 ? ["mptcp endpoint show", "mptcp limits show"] : [], ...hasXfrm ? ["xfrm policy list nosock", "xfrm state list nokeys"] : []].join("\n");
}
/** Endpoints and limits of Multipath TCP, policies and states of IPsec: what only root may see. */
function policiesIn(lines) {
	const entries = xfrmEntries(lines);
	return {
		"MPTCP endpoint": keyed(lines.filter((line) => line.startsWith("[")).flatMap(objectsOf).map((endpoint) => [words(endpoint.id), omit(endpoint, /* @__PURE__ */ new Set(["id"]))])),
		"MPTCP limit": Object.fromEntries(lines.filter((line) => line.startsWith("add_addr")).flatMap(limitsOf)),
		"IPsec policy": itemsOf$1(entries.filter(([, second = ""]) => second.startsWith("dir "))),
		"IPsec state": itemsOf$1(entries.filter(([, second = ""]) => / spi 0x0*[1-9a-f]/.test(second)))
	};
}
/** `add_addr_accepted 0 subflows 2` */
function limitsOf(line) {
	const said = line.trim().split(/\s+/);
	return said.flatMap((name, index) => index % 2 === 0 ? [[name, said[index + 1] ?? ""]] : []);
}
/** Text in either format of ip(8): a line with the addresses, then more, which begin with a tab. */
function xfrmEntries(lines) {
	const entries = [];
	for (const line of lines) if (line.startsWith("src ")) entries.push([line.trim()]);
	else if (line.startsWith("	") && !isOfTraffic(line)) entries.at(-1)?.push(line.trim());
	return entries;
}
/** Sequence numbers, and windows of what was seen, whose lines go on after a blank. */
const isOfTraffic = (line) => /^\t(?: |anti-replay|lastused)/.test(line);
const itemsOf$1 = (entries) => keyed(entries.map(([addresses, second, ...rest]) => [`${addresses} ${second}`, rest.join(", ")]));
// src/audit/probes/link-details.ts
/**
* The settings that only links of one type have, as a bridge its STP, and what a link sets as a port; then what only root may
* see. An answer of its own: where ip(8) prints the settings of some type wrongly, the links themselves are still seen.
*/
const linkDetails = {
	name: "ip",
	kinds: [
		"link detail",
		"MPTCP endpoint",
		"MPTCP limit",
		"IPsec policy",
		"IPsec state"
	],
	parse: (output) => {
		const [links = "", ...rest] = output.split("\n");
		return {
			"link detail": keyed(objectsOf(links).map(detailsOf)),
			...policiesIn(rest)
		};
	}
};
const sizes = [
	"gso_max_size",
	"gso_max_segs",
	"gro_max_size"
];
function detailsOf(link) {
	const { info_kind: type = "", info_data: own, info_slave_data: port } = fieldsOf(link.linkinfo);
	return [words(link.ifname), {
		...pick(link, sizes),
		type,
		...settingsOf(own),
		port: settingsOf(port)
	}];
}
/** What links find out: elections and timers of STP and 802.3ad, states that carriers decide, numbers that count. */
const passing$1 = /* @__PURE__ */ new Set([
	...[
		"bridge_id",
		"root_id",
		"root_port",
		"root_path_cost",
		"designated_port",
		"designated_cost",
		"cost",
		"state"
	],
	...[
		"topology_change",
		"topology_change_detected",
		"topology_change_ack",
		"config_pending",
		"fdb_n_learned"
	],
	...[
		"active_slave",
		"ad_info",
		"mii_status",
		"link_failure_count",
		"mcast_n_groups",
		"seq_nr",
		"berr_counter"
	]
]);
const settingsOf = (data) => Object.fromEntries(Object.entries(fieldsOf(data)).filter(([name]) => !passing$1.has(name) && !/_timer$|^ad_(?:actor|partner|agg)/.test(name)));
const fieldsOf = (value) => isFields(value) ? value : {};
// src/machine/nft-ruleset.ts
/**
* The objects of what `nft -j list …` printed (libnftables-json(5)), each under its kind, where that can be relied on. Of a
* table with a single flag, as one that a process owns, nft 1.0.6 prints memory that it has freed, stops there, or dies
* of it afterwards: `rulesetByParts` asks in another way then.
*/
function rulesetIn(text) {
	const printed = parsed(text);
	if (!isFields(printed) || !isList(printed.nftables)) return void 0;
	const entries = fieldsIn(printed.nftables);
	return entries.some(({ table }) => isFields(table) && isStale(table)) ? void 0 : entries.map(withFlags);
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** Of freed memory by accident, these would only make a table look awake. A list is right in every version. */
const harmless = /* @__PURE__ */ new Set(["owner", "persist"]);
const isStale = ({ flags }) => flags !== void 0 && !isList(flags) && !harmless.has(flags);
/** A single flag is no list where nft prints it. */
function withFlags(entry) {
	const { table } = entry;
	if (!isFields(table) || table.flags === void 0 || isList(table.flags)) return entry;
	return { table: {
		...table,
		flags: [table.flags]
	} };
}
// src/machine/nft-parts.ts
/** Everything but what is in chains, of all tables, and the tables themselves as nft(8) prints them for people. */
const outline = `
nft -t list ruleset || exit
for kind in chains sets maps counters quotas limits flowtables; do
  printf '\\0'
  nft -j list "$kind" || exit
done`;
/** Tables and chains by four arguments each, of which a table leaves the last empty. */
const each = `
while [ "$#" -gt 0 ]; do
  nft -j list "$1" "$2" "$3" \${4:+"$4"} || exit
  printf '\\0'
  shift 4
done`;
/** Somebody may delete between the two what the first has named. */
const rounds = 5;
/**
* The objects of the ruleset where `rulesetIn` cannot tell: without asking for a table that has flags, whose chains are asked
* for one by one. Of such a table, helpers, timeouts and expectations of connections are left out. It takes a program for each.
*
* @throws LabError where nft fails, and where the ruleset does not stop changing.
*/
async function rulesetByParts(machine) {
	for (let round = 1;; round += 1) try {
		return await readParts(machine);
	} catch (error) {
		if (round === rounds) throw error;
	}
}
async function readParts(machine) {
	const [text = "", ...lists] = await printed(machine, outline);
	const tables = tablesIn(text);
	const flagged = tables.filter(({ flags }) => flags.length > 0);
	const names = new Set(flagged.map(({ family, name }) => words(family, name)));
	const ofFlagged = lists.flatMap(entriesIn).filter((entry) => names.has(tableOf(entry)));
	const queries = [...tables.flatMap((table) => flagged.includes(table) ? [] : [
		"table",
		table.family,
		table.name,
		""
	]), ...ofFlagged.flatMap(({ chain }) => isFields(chain) ? ["chain", ...namesOf(chain)] : [])];
	const parts = await printed(machine, each, queries);
	return [
		...flagged.map(({ family, name, flags }) => ({ table: {
			family,
			name,
			flags
		} })),
		...ofFlagged.filter((entry) => !("chain" in entry)),
		...parts.slice(0, -1).flatMap(entriesIn)
	];
}
async function printed(machine, script, args = []) {
	const { exitCode, stdout, stderr } = await machine.run([
		"sh",
		"-c",
		script,
		"list",
		...args
	]);
	if (exitCode !== 0) throw new LabError(`nft list failed (${exitCode}): ${stderr.trim()}`);
	return stdout.split("\0");
}
function entriesIn(text) {
	const entries = rulesetIn(text);
	if (entries === void 0) throw new LabError("what nft printed is no ruleset");
	return entries.filter((entry) => !("metainfo" in entry));
}
/** `table inet name { # progname nft`, and in a line below, `flags dormant,owner`. */
const tablesIn = (text) => [...text.matchAll(/^table (\S+) (\S+) \{.*\n(?:\tcomment .*\n)?(?:\tflags (\S+)\n)?/gm)].map(([, family = "", name = "", flags]) => ({
	family,
	name,
	flags: flags?.split(",") ?? []
}));
/** `inet name`, of a chain, a set or whatever else is in a table. */
function tableOf(entry) {
	const [object] = Object.values(entry);
	return isFields(object) ? words(object.family, object.table) : "";
}
const namesOf = ({ family, table, name }) => [
	words(family),
	words(table),
	words(name)
];
// src/audit/probes/nft.ts
/** The ruleset, of which nft(8) may have to be asked by parts. */
const nft = (machine) => ({
	name: "nft",
	kinds: ["nft object", "nft rule"],
	parse: async (output) => itemsOf(rulesetIn(output) ?? await rulesetByParts(machine))
});
/**
* Tables, chains, sets and other objects, and the rules of each chain in their order. A rule that iptables made is seen here
* without its comment, and so without its owner: those are left to iptables-save(8).
*/
function itemsOf(ruleset) {
	const entries = ruleset.flatMap((entry) => Object.entries(entry));
	return {
		"nft object": keyed(entries.flatMap(([type, object]) => {
			return type === "metainfo" || type === "rule" || !isFields(object) ? [] : [objectOf(type, object)];
		})),
		"nft rule": rulesOf(entries)
	};
}
function objectOf(type, object) {
	const flags = listIn(object.flags);
	const fleeting = flags.includes("timeout") || flags.includes("dynamic");
	const name = object.name ?? JSON.stringify(withoutTraffic(object));
	return [words(type, object.family, object.table, name), withoutTraffic(fleeting ? omit(object, /* @__PURE__ */ new Set(["elem"])) : object)];
}
function rulesOf(entries) {
	const chains = {};
	for (const [type, rule] of entries) {
		if (type !== "rule" || !isFields(rule) || isOfIptables(rule)) continue;
		const key = words(rule.family, rule.table, rule.chain);
		chains[key] ??= [];
		chains[key].push(JSON.stringify(withoutTraffic(omit(rule, /* @__PURE__ */ new Set([
			"family",
			"table",
			"chain"
		])))));
	}
	return chains;
}
function isOfIptables(rule) {
	return fieldsIn(rule.expr).some((expression) => "xt" in expression);
}
/** Handles count what was ever made; the rest is what packets do to quotas and what time does to elements. */
const passing = /* @__PURE__ */ new Set([
	"handle",
	"used",
	"expires"
]);
const counted = /* @__PURE__ */ new Set([
	...passing,
	"packets",
	"bytes"
]);
function withoutTraffic(value) {
	if (isList(value)) return value.map(withoutTraffic);
	if (!isFields(value)) return value;
	const kept = omit(value, "packets" in value ? counted : passing);
	return Object.fromEntries(Object.entries(kept).map(([name, inner]) => [name, withoutTraffic(inner)]));
}
// src/audit/probes/offloads.ts
/** Network cards, which have offloads that matter; virtual devices have none. */
function hardware(files) {
	return files.list("/sys/class/net").filter((device) => files.readLink(`/sys/class/net/${device}`)?.includes("/virtual/") === false);
}
/**
* The offloads of network cards: forwarding and bridging turn large-receive-offload off and nothing turns it on again
* (`dev_disable_lro` in the kernel's net/core/dev.c).
*/
const offloads = {
	name: "ethtool",
	kinds: ["offload"],
	parse: (output) => ({ offload: Object.fromEntries(output.split(/^Features for /m).flatMap(featuresOf)) })
};
/** What is printed of one: its name, then its features. */
function featuresOf(text) {
	const [first = "", ...lines] = text.split("\n");
	const device = first.replace(/:$/, "");
	return lines.flatMap((line) => {
		const feature = /^\s*([a-z0-9-]+): (.+)$/.exec(line);
		return feature ? [[`${device} ${feature[1]}`, feature[2] ?? ""]] : [];
	});
}
// src/audit/probes/qdiscs.ts
/** Queueing disciplines; the handle is part of the key, because one that somebody set may differ in nothing else. */
const qdiscs = {
	name: "tc",
	kinds: ["qdisc"],
	parse: (output) => ({ qdisc: keyed(objectsOf(output).map((qdisc) => [words(qdisc.dev, qdisc.parent ?? "root", qdisc.handle), pick(qdisc, [
		"kind",
		"options",
		"ingress_block",
		"egress_block"
	])])) })
};
/** What no filter can be attached to. */
const classless = /* @__PURE__ */ new Set([...[
	"noop",
	"noqueue",
	"mq",
	"pfifo_fast",
	"pfifo",
	"bfifo",
	"codel",
	"fq",
	"fq_codel",
	"tbf",
	"netem"
]]);
/** Where filters may be, as tc(8) is asked for them: at the two ends of a device, or at a discipline with classes. */
function filterPlaces(qdisc) {
	return Object.entries(qdisc).flatMap(([key, value]) => {
		const [device = "", , handle = ""] = key.split(" ");
		const [{ kind = "" } = {}] = fieldsIn([value]);
		if (kind === "clsact" || kind === "ingress") return [`${device} ingress`, `${device} egress`];
		return classless.has(kind) ? [] : [`${device} parent ${handle}`];
	});
}
// src/audit/probes/traffic-filters.ts
/** The filters in some places, with their actions: tc(8) shows them of one place at a time only. */
function trafficFilters(places) {
	return {
		argv: [
			"tc",
			"-json",
			"-batch",
			"-"
		],
		kinds: ["traffic filter"],
		lines: places.map((place) => `filter show dev ${place}`),
		parse: (answers) => ({ "traffic filter": keyed(places.flatMap((place, index) => filtersOf(place, answers[index] ?? ""))) })
	};
}
/** tc(8) begins with an object for each priority, which says nothing that its filters do not. */
function filtersOf(place, answer) {
	const filters = objectsOf(answer).filter((filter) => "options" in filter);
	const said = /* @__PURE__ */ new Set(["options", "parent"]);
	return filters.map((filter) => [words(place, ...Object.entries(omit(filter, said)).flat()), withoutUse(filter.options ?? "")]);
}
const use = /* @__PURE__ */ new Set([
	"ref",
	"bind",
	"order",
	"in_hw",
	"not_in_hw",
	"in_hw_count",
	"used_hw_stats",
	"rule_hit"
]);
/** Without what packets, cards and the order of making leave behind. */
function withoutUse(value) {
	if (isList(value)) return value.map(withoutUse);
	if (!isFields(value)) return value;
	return Object.fromEntries(Object.entries(omit(value, use)).map(([name, inner]) => [name, withoutUse(inner)]));
}
// src/audit/probes/tools.ts
/** Of the network, as iproute2 tells it. */
const network = {
	script: `
answer ip -json -batch - <<.
link show
address show
neighbour show nud permanent
neighbour show proxy
nexthop show
ntable show
.
answer ip -4 -json -batch - <<.
rule show
route show table all
.
answer ip -6 -json -batch - <<.
rule show
route show table all
addrlabel show
.
answer tc -json qdisc show`,
	programs: [
		links,
		ip4,
		ip6,
		qdiscs
	]
};
/**
* Of filters and hardware. Parameters: what only root may ask ip(8), then devices. Of a table with flags, nft may die after it has
* printed all; what it did print is looked at (see `rulesetIn`).
*/
const filters = (machine) => ({
	script: `
list_ruleset() {
  nft --json list ruleset
  status=$?
  [ "$status" -gt 128 ] || return "$status"
}
offloads() {
  for device; do ethtool -k "$device" || return; done
}
answer list_ruleset
answer iptables-save
answer ip6tables-save
answer ip -details -json -batch - <<.
link show
$1
.
shift
answer offloads "$@"`,
	programs: [
		nft(machine),
		iptables,
		ip6tables,
		linkDetails,
		offloads
	]
});
/** What iproute2, nft(8), iptables-save(8) and ethtool(8) tell. */
async function tools(machine, devices = hardware(machine)) {
	const found = together(await ask(machine, [network, filters(machine)], [policyWords(machine), ...devices]));
	const { qdisc = {}, "link detail": details = {} } = found.items;
	const more = [trafficFilters(filterPlaces(qdisc)), forwardingTables(isForwarding(details))];
	return together([found, ...await Promise.all(more.map((batch) => askMore(machine, batch)))]);
}
// src/audit/snapshot.ts
const snapshotVersion = 2;
/** Looks at the host. What can not be looked at, for want of a program or a privilege, is `unseen` and no error. */
async function takeSnapshot(machine, options = {}) {
	const { conntrack } = options;
	const findings = await Promise.all([
		tools(machine, options.offloads),
		...conntrack === void 0 ? [] : [connections(machine, conntrack)],
		...readFiles(machine)
	]);
	const tracked = trackedCount(machine);
	return {
		version: snapshotVersion,
		taken: (/* @__PURE__ */ new Date()).toISOString(),
		...together(findings),
		tracked
	};
}
function connections(machine, addresses) {
	return findingsOf(["connection"], async () => ({ connection: await connectionsOf(machine, addresses) }));
}
function readFiles(machine) {
	return Object.entries({
		"legacy iptables table": () => legacyTables(machine),
		mount: () => mounts(machine),
		"network namespace": () => entriesOf(machine, "/run/netns"),
		"namespace configuration": () => entriesOf(machine, "/etc/netns"),
		"state file": () => entriesOf(machine, machine.stateDirectory),
		process: () => processes(machine),
		sysctl: () => sysctls(machine),
		"multicast address": () => multicastAddresses(machine),
		"host name": () => hostNames(machine),
		"resolver file": () => etcFiles(machine),
		"SysV message queue": () => messageQueues(machine),
		"SysV semaphore set": () => semaphores(machine),
		"SysV shared memory segment": () => segments(machine),
		"POSIX message queue": () => posixQueues(machine)
	}).map(([kind, look]) => findingsOf([kind], () => ({ [kind]: look() })));
}
/** Whether this is a snapshot, of whatever version: for one that was stored, perhaps by another version of this package. */
function isSnapshot(value) {
	if (!isFields(value) || typeof value.version !== "number" || typeof value.taken !== "string") return false;
	if (!isFields(value.items) || !isFields(value.unseen)) return false;
	return Object.values(value.items).every(isFields) && Object.values(value.unseen).every((reason) => typeof reason === "string");
}
export { explain as $, uplinkDevice as A, contains as B, askingForUplink as C, ownPids as Ct, tableName as D, markOf as E, hostMember as F, lastOf as G, firstOf as H, createPool as I, subnetOf as J, overlaps as K, isLinkLocal6 as L, isOpen as M, FABRIC as N, tablesOf as O, parseOwn as P, cleanEnvironment as Q, reservedKind as R, pinRoots as S, isOfUser as St, hostMarks as T, uidsOf as Tt, formatPrefix as U, everything as V, isSubnet as W, formatIp as X, bitsOf as Y, parseIp as Z, labPaths as _, environmentOf as _t, fieldsIn as a, requirePrograms as at, planNetwork as b, isInAnother as bt, listIn as c, readUntrustedBytes as ct, sysctlName as d, childrenOf as dt, run as et, labOf as f, isRunning as ft, insideOf as g, commandLineOf as gt, holderBy as h, carriersOf as ht, rulesetIn as i, remedyOfRefused as it, bare as j, tablesOfLabs as k, objectsOf as l, readUntrustedFile as lt, argvIn as m, statOf as mt, takeSnapshot as n, installHint as nt, isFields as o, readRegularFile as ot, labVariable as p, statIn as pt, parsePrefix as q, rulesetByParts as r, missingPackages as rt, isList as s, readStart as st, isSnapshot as t, searchPath as tt, words as u, whyUnreadable as ut, netnsFile as v, fieldIn as vt, followingSteps as w, pidsOf as wt, pinPaths as x, isKilled as xt, seenInside as y, fieldOf as yt, specialKind as z };
