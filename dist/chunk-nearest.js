import { r as LabError, t as CapabilityError } from "./chunk-errors.js";
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, readdirSync, readlinkSync, renameSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { spawn, spawnSync } from "node:child_process";
import { constants } from "node:os";
import { once } from "node:events";
import { Socket } from "node:net";
import { createInterface } from "node:readline";
// \0rolldown/runtime.js
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __require = /* #__PURE__ */ (() => createRequire(import.meta.url))();
// src/machine/packages.ts
const packageOf = new Map(Object.entries({
	conntrack: ["conntrack"],
	coreutils: [
		"cat",
		"env",
		"mkdir",
		"rm",
		"sleep"
	],
	dash: ["sh"],
	ethtool: ["ethtool"],
	iproute2: [
		"bridge",
		"ip",
		"ss",
		"tc"
	],
	iptables: [
		"ip6tables",
		"ip6tables-save",
		"iptables",
		"iptables-save"
	],
	"iputils-ping": ["ping"],
	kmod: ["modprobe"],
	mount: ["mount", "umount"],
	nftables: ["nft"],
	passt: ["pasta"],
	procps: [
		"pkill",
		"ps",
		"sysctl"
	],
	slirp4netns: ["slirp4netns"],
	sudo: ["sudo"],
	tcpdump: ["tcpdump"],
	"util-linux": [
		"flock",
		"mountpoint",
		"nsenter",
		"setpriv",
		"unshare"
	]
}).flatMap(([name, programs]) => programs.map((program) => [program, name])));
/** What to do about a program that is not installed, or undefined where we do not know its package. */
function installHint(program) {
	const name = packageOf.get(program);
	return name === void 0 ? void 0 : `install the package ${name} (Debian, Ubuntu: apt-get install ${name})`;
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
				exitCode: code ?? 128 + (killedBy === null ? 0 : constants.signals[killedBy]),
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
	const code = error instanceof Error && "code" in error ? error.code : void 0;
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
		if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
		if (name === 0) return true;
		throw error;
	}
}
// src/machine/start.ts
/** See `Machine.start`. */
function start([program, ...args], env) {
	const child = spawn(program, args, {
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
	child.stdin.on("error", () => {});
	const errors = [];
	child.stderr.on("data", (chunk) => errors.push(chunk));
	const ended = new Promise((resolve) => child.once("exit", () => resolve()));
	const failed = once(child, "error").then(([error]) => Promise.reject(explain(error, program, "/")));
	const lines = createInterface({ input: child.stdout });
	const firstLine = new Promise((resolve) => {
		lines.once("line", resolve);
		lines.once("close", () => resolve(void 0));
	});
	return {
		pid: child.pid ?? 0,
		firstLine: Promise.race([firstLine, failed]),
		stderr: () => Buffer.concat(errors).toString("utf8"),
		ended: () => {
			child.ref();
			return ended;
		},
		send: (text) => void child.stdin.write(text),
		close: () => void child.stdin.end(),
		release: () => {
			for (const stream of [child.stdout, child.stderr]) stream.destroy();
			child.unref();
			if (child.stdin instanceof Socket) child.stdin.unref();
		}
	};
}
// src/machine/real.ts
/** The machine that this process runs on. */
function realMachine({ stateDirectory = defaultStateDirectory() } = {}) {
	return {
		stateDirectory,
		find,
		run,
		runNow,
		read: (path) => unlessGone(() => readFileSync(path, "utf8")),
		list: (path) => unlessGone(() => readdirSync(path)) ?? [],
		readLink: (path) => unlessHidden(() => readlinkSync(path)),
		inode: (path) => unlessHidden(() => statSync(path).ino),
		write: writeWhole,
		makeDirectory,
		makeLink: (path, target) => symlinkSync(target, path),
		start,
		share,
		signal
	};
}
function defaultStateDirectory() {
	const uid = process.getuid?.();
	if (uid === 0) return "/run/netns-topology";
	return join(process.env.XDG_RUNTIME_DIR || `/run/user/${uid}`, "netns-topology");
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
		if (error instanceof Error && "code" in error && codes.has(String(error.code))) return void 0;
		throw error;
	}
}
function writeWhole(path, text) {
	const fresh = `${path}.${process.pid}.new`;
	writeFileSync(fresh, text, { mode: 384 });
	renameSync(fresh, path);
}
function makeDirectory(path) {
	try {
		mkdirSync(path, { mode: 448 });
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
	}
}
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
// src/errors/nearest.ts
var import_fastest_levenshtein = (/* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = 1e400;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
})))();
/** The name among `names` that was probably meant; undefined where none is near: a third of its letters may differ. */
function nearest(wrong, names) {
	const folded = wrong.toLowerCase();
	return [...names].map((name) => ({
		name,
		far: (0, import_fastest_levenshtein.distance)(folded, name.toLowerCase())
	})).filter(({ name, far }) => far < Math.max(name.length, wrong.length) && far <= Math.max(1, Math.max(name.length, wrong.length) / 3)).toSorted((a, b) => a.far - b.far)[0]?.name;
}
/** A hint that names what was probably meant, or else, where there are few, what there is. */
function didYouMean(wrong, names, what) {
	const all = [...names];
	const name = nearest(wrong, all);
	if (name !== void 0) return `did you mean \`${name}\`?`;
	if (all.length === 0) return void 0;
	const shown = all.slice(0, 12).map((one) => `\`${one}\``);
	return `${what}: ${shown.join(", ")}${all.length > shown.length ? ", …" : ""}`;
}
export { realMachine as a, __require as c, inside as i, nearest as n, installHint as o, FABRIC as r, __commonJSMin as s, didYouMean as t };
