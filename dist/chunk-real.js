import { r as isError, t as codeOf } from "./chunk-caught.js";
import { $ as explain, Q as cleanEnvironment, ct as readUntrustedBytes, dt as childrenOf, et as run, ft as isRunning, lt as readUntrustedFile, mt as statOf, st as readStart, tt as searchPath, wt as pidsOf, yt as fieldOf } from "./chunk-audit.js";
import { basename, dirname, isAbsolute, join } from "node:path";
import { accessSync, appendFileSync, chmodSync, closeSync, constants, copyFileSync, fstatSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, renameSync, rmSync, rmdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { setImmediate, setTimeout } from "node:timers/promises";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { Socket } from "node:net";
import { createInterface } from "node:readline";
// src/machine/descriptor.ts
const identityIn = ({ dev, ino }) => `${dev}:${ino}`;
/** See `Machine.identity`. */
const identityOf = (path) => identityIn(statSync(path));
/** See `Machine.open`. */
function openFile(path) {
	const descriptor = openSync(path, "r");
	return {
		path: `/proc/${process.pid}/fd/${descriptor}`,
		identity: identityIn(fstatSync(descriptor)),
		close: () => closeSync(descriptor)
	};
}
// src/machine/kill.ts
const patience = 1e3;
const pause = 2;
/**
* Whether a process leaves no zombie when it is killed now, or has had its time to hear of its children's end. A child that its parent has not waited for goes to PID 1 of the
* parent's PID namespace (find_new_reaper(), kernel/exit.c). PID 1 of many containers waits for nobody, and while there is the
* zombie, the PID namespace that the child was in does not end (zap_pid_ns_processes(), kernel/pid_namespace.c). PID 1 of a lab
* waits for all.
*
* @param waited ms since it was first to be killed
*/
const isRipe = (machine, pid, waited) => waited > patience || fieldOf(machine, pid, "NSpid").length > 1 || childrenOf(machine, pid).length === 0;
/**
* Kills a process group from below: a parent outside the lab after its children. Those that have left the group stay, and so
* does what is another user's, as sudo(8), which ends with its input. What is ripe is killed before the function returns;
* the promise resolves when nobody is left.
*
* @param leader its number, also where that process has ended; 0: one that could not be started.
*/
async function killGroup(machine, leader) {
	if (leader === 0) return;
	const members = () => pidsOf(machine).filter((pid) => statOf(machine, pid)?.group === leader && isRunning(machine, pid));
	const start = performance.now();
	for (let left = members(); left.length > 0; left = members()) {
		const waited = performance.now() - start;
		for (const pid of left) if (isRipe(machine, pid, waited)) kill(machine, pid);
		if (waited > patience) return;
		await setTimeout(pause);
	}
}
function kill(machine, pid) {
	try {
		machine.signal(pid, "SIGKILL");
	} catch (error) {
		if (codeOf(error) !== "EPERM") throw error;
	}
}
// src/machine/lifeline.ts
const { O_NOFOLLOW: O_NOFOLLOW$1, O_NONBLOCK, O_RDONLY: O_RDONLY$1, O_RDWR } = constants;
/** See `Machine.hold`. Opening a FIFO for both directions does not wait for anybody (fifo(7)). */
function hold(path) {
	const descriptor = openSync(path, O_RDWR | O_NONBLOCK | O_NOFOLLOW$1);
	return { release: () => closeSync(descriptor) };
}
/**
* See `Machine.isHeld`. A reader finds the end of a FIFO that nobody has open for writing, and has to wait where somebody
* has (pipe(7)). Looking changes nothing, so that any number of processes may look at once.
*/
function isHeld(path) {
	const descriptor = openSync(path, O_RDONLY$1 | O_NONBLOCK | O_NOFOLLOW$1);
	try {
		return readSync(descriptor, Buffer.alloc(1)) > 0;
	} catch (error) {
		if (codeOf(error) === "EAGAIN") return true;
		throw error;
	} finally {
		closeSync(descriptor);
	}
}
// src/machine/own-directory.ts
const { O_DIRECTORY, O_NOFOLLOW, O_RDONLY } = constants;
const writableByOthers = 18;
/**
* Works with a path in a directory of a user's own by a descriptor of that directory, whose owner and mode are checked first:
* in `/tmp` somebody else may make a directory of that name at any moment. Another user's directory counts as not there.
*
* @param path in the directory
* @param work is given a path that leads through the descriptor (proc_pid_fd(5)).
*/
function throughOwn(directory, path, uid, work) {
	const descriptor = openSync(directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
	const through = `/proc/self/fd/${descriptor}`;
	try {
		const stat = fstatSync(descriptor);
		if (stat.uid !== uid || (stat.mode & writableByOthers) !== 0) throw isOfOthers(directory);
		return work(through + path.slice(directory.length));
	} catch (error) {
		if (isError(error)) error.message = error.message.replaceAll(through, directory);
		throw error;
	} finally {
		closeSync(descriptor);
	}
}
const isOfOthers = (directory) => Object.assign(/* @__PURE__ */ new Error(`${directory} belongs to another user, or others may write in it`), { code: "ENOENT" });
// src/machine/run-now.ts
/** See `Machine.runNow`. */
function runNow([program, ...args], env) {
	const { error, status, stdout, stderr } = spawnSync(program, args, {
		encoding: "utf8",
		env: {
			...cleanEnvironment(),
			...env
		},
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	if (error !== void 0) throw explain(error, program, void 0);
	return {
		exitCode: status ?? 1,
		stdout,
		stderr
	};
}
// src/machine/share.ts
/** See `Machine.share`. */
function share([program, ...args], env) {
	const child = spawn(program, args, {
		stdio: "inherit",
		env: {
			...process.env,
			...env
		}
	});
	const ended = new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", (exitCode, signal) => resolve({
			exitCode,
			signal
		}));
	});
	return {
		pid: child.pid,
		ended
	};
}
// src/machine/signal.ts
/**
* Sends a signal, or only looks with 0. A process of another user's is there all the same. A program that could not be started
* has the number 0, which for kill(2) is the group of this process, and is nobody's.
*/
function signal(pid, name) {
	if (pid === 0) return false;
	try {
		return process.kill(pid, name);
	} catch (error) {
		if (codeOf(error) === "ESRCH") return false;
		if (name === 0) return true;
		throw error;
	}
}
// src/machine/start.ts
/**
* See `Machine.start`. A process without file descriptors left (EMFILE) gets a child without streams.
*
* @throws LabError, CapabilityError where the kernel refuses at once.
*/
function start([program, ...args], env, cwd = "/") {
	const child = spawnApart(program, args, {
		env,
		cwd
	});
	const failed = once(child, "error").then(([error]) => Promise.reject(explain(error, program, cwd)));
	failed.catch(() => {});
	const nextLine = linesOf(child);
	const ended = endOf(child);
	child.stdin?.on("error", () => {});
	const errors = [];
	child.stderr?.on("data", (chunk) => errors.push(chunk));
	return {
		pid: child.pid ?? 0,
		nextLine: () => Promise.race([nextLine(), failed]),
		stderr: () => Buffer.concat(errors).toString("utf8"),
		ended: () => {
			child.ref();
			return ended;
		},
		send: (text) => {
			if (!child.stdin?.writable) return false;
			child.stdin.write(text);
			return true;
		},
		close: () => void child.stdin?.end(),
		release: () => release(child)
	};
}
function spawnApart(program, args, { env, cwd }) {
	try {
		return spawn(program, args, {
			cwd,
			detached: true,
			env: {
				...cleanEnvironment(),
				...env
			},
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			]
		});
	} catch (error) {
		throw explain(error, program, cwd);
	}
}
/**
* When all that it has written before is read: Node tells of an end first. What it has started may have its streams open for
* as long as it likes, so that it is not their end that is waited for.
*/
async function endOf(child) {
	await new Promise((resolve) => {
		for (const event of ["exit", "error"]) child.once(event, () => resolve());
	});
	for (let turn = 0; turn < turnsToRead; turn += 1) await setImmediate();
}
const turnsToRead = 2;
/** Never, where there is no output: the child's error comes instead. */
function linesOf({ stdout }) {
	if (!stdout) return () => new Promise(() => {});
	const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
	return async () => {
		const { done, value } = await lines.next();
		return done ? void 0 : value;
	};
}
function release(child) {
	for (const stream of [child.stdout, child.stderr]) stream?.destroy();
	child.unref();
	if (child.stdin instanceof Socket) child.stdin.unref();
}
// src/machine/real.ts
/** The machine that this process runs on. What is in the state directory is reached by `throughOwn` only. */
function realMachine({ stateDirectory = defaultStateDirectory() } = {}) {
	const at = (path, work) => isIn(stateDirectory, path) ? throughOwn(stateDirectory, path, user.uid, work) : work(path);
	const machine = {
		stateDirectory,
		user,
		platform: process.platform,
		find,
		run: (argv, options = {}) => run(argv, options, (leader) => void killGroup(machine, leader)),
		runNow,
		read: (path) => unlessGone(() => naming(path, () => at(path, (there) => readFileSync(there, "utf8"))), noFile),
		readStart: (path, limit) => unlessGone(() => at(path, (there) => readStart(there, limit)), noFile),
		readUntrusted: (path, limit) => unlessGone(() => at(path, (there) => readUntrustedFile(there, limit))),
		readBytes: (path, from, length) => unlessGone(() => at(path, (there) => readUntrustedBytes(there, from, length))),
		list: (path) => unlessGone(() => at(path, (there) => readdirSync(there))) ?? [],
		readLink: (path) => unlessHidden(() => at(path, (there) => readlinkSync(there))),
		inode: (path) => unlessHidden(() => at(path, (there) => statSync(there).ino)),
		modified: (path) => unlessHidden(() => at(path, (there) => statSync(there, { bigint: true }).mtimeNs)),
		made: (path) => unlessHidden(() => lstatSync(path).ctimeMs / 1e3),
		identity: (path) => unlessHidden(() => identityOf(path)),
		open: (path) => unlessHidden(() => openFile(path)),
		isReadOnly,
		ownerOf: (path) => lstatSync(path, { throwIfNoEntry: false })?.uid,
		write: (path, text, mode) => naming(path, () => at(path, (there) => writeWhole(there, text, mode))),
		writeInto: (path, text) => naming(path, () => writeFileSync(path, text, { flag: "r+" })),
		copy: (path, to) => copyFileSync(path, to),
		append: (path, text) => naming(path, () => at(path, (there) => appendFileSync(there, text, { mode: 384 }))),
		empty: (path) => unlessGone(() => at(path, (there) => truncateSync(there))),
		isPrivate,
		makeDirectory: (path, mode) => path === stateDirectory ? makeDirectory(path, mode) : at(path, (there) => makeDirectory(there, mode)),
		makeTemporaryDirectory: (prefix) => mkdtempSync(join(tmpdir(), prefix)),
		makeLink: (path, target) => at(path, (there) => symlinkSync(target, there)),
		move: (path, to) => at(path, (there) => renameSync(there, join(dirname(there), basename(to)))),
		remove: (path) => unlessGone(() => at(path, (there) => rmSync(there, { force: true }))),
		removeTree: (path) => unlessGone(() => at(path, (there) => rmSync(there, {
			recursive: true,
			force: true
		}))),
		removeDirectory: (path) => unlessGone(() => at(path, (there) => removeDirectory(path === stateDirectory ? path : there))),
		hold: (path) => at(path, hold),
		isHeld: (path) => unlessGone(() => at(path, isHeld), noLine) ?? false,
		start,
		share,
		signal
	};
	return machine;
}
const isIn = (directory, path) => path === directory || path.startsWith(`${directory}/`);
/** Windows has neither, and nothing else of this. */
const user = {
	uid: process.geteuid?.() ?? -1,
	gid: process.getegid?.() ?? -1
};
/** Nobody but root may look into it. */
const rootStateDirectory = "/run/netns-topology";
/** What pam_systemd(8) makes for a user is not there under cron, `su`, or in a container. */
function defaultStateDirectory() {
	if (user.uid === 0) return rootStateDirectory;
	const runtime = [process.env.XDG_RUNTIME_DIR, `/run/user/${user.uid}`].find((path) => path && isPath(path) && isPrivate(path));
	return runtime === void 0 ? `/tmp/netns-topology-${user.uid}` : join(runtime, "netns-topology");
}
/** What is not absolute is to be ignored (XDG Base Directory Specification); journals and messages have paths on one line. */
const isPath = (text) => isAbsolute(text) && !text.includes("\n");
/** access(2) says so to root for mounts, and for whole file systems to everybody. */
function isReadOnly(path) {
	try {
		accessSync(path, constants.W_OK);
		return false;
	} catch (error) {
		return codeOf(error) === "EROFS";
	}
}
const isPrivate = (path) => isClosed(path, 63);
/** Whether a directory is this user's, and gives others none of these permissions. */
function isClosed(path, permissions) {
	const stat = lstatSync(path, { throwIfNoEntry: false });
	return stat !== void 0 && stat.isDirectory() && stat.uid === user.uid && (stat.mode & permissions) === 0;
}
function find(program) {
	return searchPath().split(":").map((directory) => join(directory, program)).find((path) => unlessHidden(() => statSync(path).isFile()));
}
/** What another user's process keeps to itself counts as not there. */
const unlessHidden = (read) => unlessGone(read, hidden);
/** ESRCH is what procfs says of a process that ended between opening and reading; EINVAL a link that is none. */
const gone = /* @__PURE__ */ new Set([
	"ENOENT",
	"ENOTDIR",
	"ESRCH",
	"ENODEV",
	"EINVAL"
]);
/** ELOOP is a link that is not followed. */
const noLine = /* @__PURE__ */ new Set([...gone, "ELOOP"]);
/** ELOOP is a link that leads to itself, EISDIR what docker(1) makes where a file that it should mount is not there. */
const noFile = /* @__PURE__ */ new Set([
	...gone,
	"ELOOP",
	"EISDIR"
]);
const hidden = /* @__PURE__ */ new Set([
	...gone,
	"EACCES",
	"EPERM"
]);
function unlessGone(read, codes = gone) {
	try {
		return read();
	} catch (error) {
		if (codes.has(codeOf(error))) return void 0;
		throw error;
	}
}
/** Node.js names the file where it cannot be opened, but not where it cannot be read or written to, as a directory or without space. */
function naming(path, work) {
	try {
		return work();
	} catch (error) {
		if (isError(error) && !error.message.includes(path)) error.message += ` '${path}'`;
		throw error;
	}
}
function writeWhole(path, text, mode = 384) {
	const fresh = `${path}.${process.pid}.new`;
	writeFileSync(fresh, text, { mode: 384 });
	chmodSync(fresh, mode);
	renameSync(fresh, path);
}
function makeDirectory(path, mode = 448) {
	try {
		mkdirSync(path, { mode });
		chmodSync(path, mode);
	} catch (error) {
		if (codeOf(error) !== "EEXIST") throw error;
	}
}
/** EBUSY is a mount, which is others', ENOTDIR no directory. */
const inUse = /* @__PURE__ */ new Set([
	"EBUSY",
	"EEXIST",
	"ENOENT",
	"ENOTDIR",
	"ENOTEMPTY",
	"EROFS"
]);
/** Of a file system that is read-only, the kernel says so before it looks for what is to be removed. */
function removeDirectory(path) {
	if (lstatSync(path, { throwIfNoEntry: false }) === void 0) return;
	try {
		rmdirSync(path);
	} catch (error) {
		if (!inUse.has(codeOf(error))) throw error;
	}
}
export { killGroup as a, isRipe as i, rootStateDirectory as n, signal as r, realMachine as t };
