import { r as LabError, t as CapabilityError } from "./chunk-errors.js";
import { basename, join } from "node:path";
import { appendFileSync, lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, renameSync, rmSync, rmdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { constants as constants$1 } from "node:os";
import { once } from "node:events";
import { Socket } from "node:net";
import { createInterface } from "node:readline";
// src/errors/caught.ts
/** What is thrown is of any type: its text. */
const messageOf = (error) => error instanceof Error ? error.message : String(error);
/** The code of an error of the system, as `ENOENT`; empty where it has none. */
const codeOf = (error) => error instanceof Error && "code" in error ? String(error.code) : "";
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
	"util-linux": [
		"flock",
		"nsenter",
		"setsid",
		"unshare"
	]
}).flatMap(([name, programs]) => programs.map((program) => [program, name])));
/** What to do about a program that is not installed, or undefined where we do not know its package. */
function installHint(program) {
	const name = packageOf.get(program);
	return name === void 0 ? void 0 : `install the package ${name} (Debian, Ubuntu: apt-get install ${name})`;
}
/** @throws CapabilityError that names every one of these programs that this machine lacks. */
function requirePrograms(machine, programs) {
	const missing = [...new Set(programs)].filter((program) => machine.find(program) === void 0);
	if (missing.length === 0) return;
	const hints = new Set(missing.map((program) => installHint(program)));
	throw new CapabilityError(`${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} needed and ${missing.length === 1 ? "was" : "were"} not found`, { hint: [...hints].join("; ") });
}
// src/machine/run.ts
/**
* Runs a program to its end, in a session of its own: Ctrl-C at a terminal must reach the engine, which then undoes in
* order, and not the tool that it is running. A death by signal N is the status 128 + N, as in a shell.
*
* @throws CapabilityError where the program is not there or may not be run; the signal's reason after an abort, once the
*   program and its process group were killed.
*/
function run(argv, options = {}) {
	const { stdin, cwd, signal } = options;
	return new Promise((resolve, reject) => {
		signal?.throwIfAborted();
		const child = start$1(argv, options);
		const abort = () => kill(child);
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
function start$1([program, ...args], options) {
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
/** `PATH` with the directories that a user's may lack. */
const searchPath = () => [process.env.PATH, "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin"].filter(Boolean).join(":");
function collect(stream) {
	const chunks = [];
	stream?.on("data", (chunk) => chunks.push(chunk));
	return () => Buffer.concat(chunks).toString("utf8");
}
function kill(child) {
	if (child.pid === void 0) return;
	try {
		process.kill(-child.pid, "SIGKILL");
	} catch {
		child.kill("SIGKILL");
	}
	child.stdout?.destroy();
	child.stderr?.destroy();
}
function explain(error, program, cwd) {
	const code = codeOf(error);
	if (cwd !== void 0 && code === "ENOENT" && !statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) return new LabError(`${program} can not be run in ${cwd}: there is no such directory`, { cause: error });
	const name = basename(program);
	if (code === "ENOENT") return new CapabilityError(`the program ${name} is needed and was not found`, hinted(installHint(name), error));
	if (code === "EACCES") return new CapabilityError(`the program ${program} may not be run by this user`, { cause: error });
	return new LabError(`the program ${name} could not be started${error instanceof Error ? `: ${error.message}` : ""}`, { cause: error });
}
function hinted(hint, cause) {
	return hint === void 0 ? { cause } : {
		hint,
		cause
	};
}
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
/** Sends a signal, or only looks with 0. A process of another user's is there all the same. */
function signal(pid, name) {
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
function start([program, ...args], env) {
	const child = spawnApart(program, args, env);
	const failed = once(child, "error").then(([error]) => Promise.reject(explain(error, program, "/")));
	failed.catch(() => {});
	const nextLine = linesOf(child);
	const ended = new Promise((resolve) => {
		for (const event of ["exit", "error"]) child.once(event, () => resolve());
	});
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
		send: (text) => void child.stdin?.write(text),
		close: () => void child.stdin?.end(),
		release: () => release(child)
	};
}
function spawnApart(program, args, env) {
	try {
		return spawn(program, args, {
			cwd: "/",
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
		throw explain(error, program, "/");
	}
}
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
/** The machine that this process runs on. */
function realMachine({ stateDirectory = defaultStateDirectory() } = {}) {
	return {
		stateDirectory,
		user,
		find,
		run,
		runNow,
		read: (path) => unlessGone(() => readFileSync(path, "utf8")),
		list: (path) => unlessGone(() => readdirSync(path)) ?? [],
		readLink: (path) => unlessHidden(() => readlinkSync(path)),
		inode: (path) => unlessHidden(() => statSync(path).ino),
		write: writeWhole,
		writeInto: (path, text) => writeFileSync(path, text, { flag: "r+" }),
		append: (path, text) => appendFileSync(path, text, { mode: 384 }),
		isPrivate,
		makeDirectory,
		makeLink: (path, target) => symlinkSync(target, path),
		remove: (path) => rmSync(path, { force: true }),
		removeDirectory,
		start,
		share,
		signal
	};
}
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
	const runtime = [process.env.XDG_RUNTIME_DIR, `/run/user/${user.uid}`].find((path) => path && isPrivate(path));
	return runtime === void 0 ? `/tmp/netns-topology-${user.uid}` : join(runtime, "netns-topology");
}
function isPrivate(path) {
	const stat = lstatSync(path, { throwIfNoEntry: false });
	return stat !== void 0 && stat.isDirectory() && stat.uid === user.uid && (stat.mode & 63) === 0;
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
function writeWhole(path, text) {
	const fresh = `${path}.${process.pid}.new`;
	writeFileSync(fresh, text, { mode: 384 });
	renameSync(fresh, path);
}
function makeDirectory(path, mode = 448) {
	try {
		mkdirSync(path, { mode });
	} catch (error) {
		if (codeOf(error) !== "EEXIST") throw error;
	}
}
/** EBUSY is a mount, which is others'. */
const inUse = /* @__PURE__ */ new Set([
	"EBUSY",
	"EEXIST",
	"ENOENT",
	"ENOTEMPTY"
]);
function removeDirectory(path) {
	try {
		rmdirSync(path);
	} catch (error) {
		if (!inUse.has(codeOf(error))) throw error;
	}
}
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
// src/machine/own-json.ts
/** What this package or a tool of its own wrote: its type is the writer's promise, and nobody else can write there. */
const parseOwn = (text) => JSON.parse(text);
export { listIn as a, pick as c, rootStateDirectory as d, cleanEnvironment as f, messageOf as g, codeOf as h, isList as i, words as l, requirePrograms as m, fieldsIn as n, objectsOf as o, installHint as p, isFields as r, omit as s, parseOwn as t, realMachine as u };
