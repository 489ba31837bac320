import { t as escapeText } from "./chunk-escape.js";
import { i as armEnder, r as programOf } from "./chunk-program.js";
import { constants } from "node:os";
// src/lab/foreground.ts
/** What a terminal sends to every process of the foreground: the program gets these without us. */
const fromTerminal = ["SIGINT", "SIGQUIT"];
const relayed = [
	"SIGTERM",
	"SIGHUP",
	"SIGUSR1",
	"SIGUSR2",
	"SIGALRM",
	"SIGWINCH",
	"SIGCONT"
];
const ending = /* @__PURE__ */ new Set([
	"SIGINT",
	"SIGQUIT",
	"SIGTERM",
	"SIGHUP"
]);
/**
* Runs a program with this process's streams and terminal, and resolves with the status for this process: the program's
* own, or 128 and the number of the signal that ended it. Signals sent to this process reach the program. Where this
* process is ended by one, even by SIGKILL, the program's descendants end too.
*/
async function runForeground(request) {
	const { machine, token, argv } = request;
	const ender = await armEnder(machine, token);
	const signals = /* @__PURE__ */ new Set();
	const [program, ...args] = commandOf(request);
	const child = machine.program(program, args, {
		stdio: "inherit",
		reject: false,
		cleanup: false,
		env: { ...request.env }
	});
	const stop = relay(request, child.pid, signals);
	const result = await child;
	stop();
	await (signals.size > 0 ? ender.end() : ender.disarm());
	if (result.failed && result.code !== void 0) return explainStart(result.code, argv[0], result);
	return statusOf(result, signals);
}
/** What a shell's status says of a program that could not be started (POSIX XCU 2.8.2). */
function explainStart(code, program, error) {
	const [status, reason] = code === "ENOENT" ? [127, "is not there"] : [126, "may not be run"];
	if (code !== "ENOENT" && code !== "EACCES") throw error;
	process.stderr.write(`netns-topology: the program ${escapeText(program)} ${reason}\n`);
	return status;
}
/**
* nsenter(1) must outlive the keys of a terminal, or it would be gone before the program has dealt with them; the
* program gets them at their defaults.
*/
function commandOf({ prefix, argv }) {
	if (prefix === void 0) return argv;
	return [
		"env",
		"--ignore-signal=INT,QUIT",
		...prefix,
		"env",
		"--default-signal=INT,QUIT",
		"--",
		...argv
	];
}
function relay({ machine, prefix }, child, received) {
	const program = () => child === void 0 || prefix === void 0 ? child : programOf(machine, child);
	const handlers = [...fromTerminal, ...relayed].map((name) => {
		const isSeenByProgram = fromTerminal.some((key) => key === name) && process.stdin.isTTY;
		const handler = () => {
			if (ending.has(name)) received.add(name);
			const pid = program();
			if (pid !== void 0 && !isSeenByProgram) machine.signal(pid, name);
		};
		process.on(name, handler);
		return [name, handler];
	});
	return () => {
		for (const [name, handler] of handlers) process.off(name, handler);
	};
}
function statusOf({ exitCode, signal }, received) {
	if (signal !== void 0) return 128 + constants.signals[signal];
	const key = fromTerminal.find((name) => received.has(name));
	if (exitCode === 1 && key !== void 0) return 128 + constants.signals[key];
	return exitCode ?? 1;
}
export { runForeground as t };
