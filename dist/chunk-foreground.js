import { t as codeOf } from "./chunk-caught.js";
import { n as escapeText } from "./chunk-escape.js";
import { a as programOf, o as armEnder, r as pathOf, u as programMark } from "./chunk-program.js";
import { i as oldTools } from "./chunk-collect.js";
import { t as sharing } from "./chunk-sharing.js";
import { mt as statOf } from "./chunk-audit.js";
import { constants } from "node:os";
import { setTimeout } from "node:timers/promises";
// src/lab/programs/terminal.ts
/**
* How this process stands to its controlling terminal, whatever its streams are: `foreground` is who gets the terminal's
* keys.
*/
function terminalOf(machine) {
	const stat = statOf(machine, "self");
	if (stat === void 0 || stat.terminal === 0) return "none";
	return stat.group === stat.foreground ? "foreground" : "background";
}
// src/lab/programs/stop-after.ts
const untilStopped = 10;
/**
* Lets a terminal's key that stops jobs (SIGTSTP) stop this process only once the program, which gets it too, has stopped:
* the shell that waits for this process then reads from the terminal, and what has not stopped yet would take keys from it.
* A program that ignores the key goes on, and this process with it. Returns what ends that.
*/
function stopAfter(machine, program) {
	if (terminalOf(machine) === "none") return () => {};
	let timer;
	let isToldToStop = false;
	const onKey = () => {
		isToldToStop = program() !== void 0 && terminalOf(machine) === "foreground";
		timer ??= setInterval(look, untilStopped);
	};
	const look = () => {
		const pid = program();
		if (pid === void 0) return;
		if (!isToldToStop) machine.signal(pid, "SIGTSTP");
		isToldToStop = true;
		if (statOf(machine, pid)?.state === "T") stop();
	};
	const stop = () => {
		forget();
		process.off("SIGTSTP", onKey);
		machine.signal(process.pid, "SIGTSTP");
		process.on("SIGTSTP", onKey);
	};
	const forget = () => {
		clearInterval(timer);
		timer = void 0;
	};
	process.on("SIGTSTP", onKey);
	return () => {
		forget();
		process.off("SIGTSTP", onKey);
	};
}
// src/lab/programs/foreground.ts
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
const untilStarted = 5;
/**
* ms in which this process has heard of a key that the program has ended by: both get it at once, but of Node's threads another one may
* hear of the key than of the program's end, and be slower.
*/
const untilHeard = 20;
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
	const { machine, argv, token, over } = request;
	const ender = await armEnder(machine, {
		mark: `${programMark}=${token}`,
		over
	});
	const signals = /* @__PURE__ */ new Set();
	let program;
	const stop = relay(request, () => program?.pid, signals);
	try {
		program = machine.share(commandOf(request), request.env);
		const status = statusOf(await program.ended);
		if (status === ofEnv) await explainEnv(machine);
		return status;
	} catch (error) {
		return explainStart(error, argv[0]);
	} finally {
		if (signals.size === 0 && terminalOf(machine) === "foreground") await setTimeout(untilHeard);
		stop();
		await (signals.size > 0 ? ender.end() : ender.disarm());
	}
}
/** What a shell's status says of a program that could not be started (POSIX XCU 2.8.2). */
function explainStart(error, program) {
	const code = codeOf(error);
	const [status, reason] = code === "ENOENT" ? [127, "is not there"] : [126, "may not be run"];
	if (code !== "ENOENT" && code !== "EACCES") throw error;
	process.stderr.write(`netns-topology: the program ${escapeText(program)} ${reason}\n`);
	return status;
}
const ofEnv = 125;
/** A program may end with that status, too; then nothing is said. */
async function explainEnv(machine) {
	for (const { tool, text, hint } of await oldTools(machine)) if (tool === "env") process.stderr.write(`netns-topology: ${escapeText(text)}\n  hint: ${hint}\n`);
}
function commandOf({ machine, prefix, user = [], argv }) {
	if (prefix === void 0) return argv;
	const program = argv[0].includes("=") ? [
		pathOf(machine, "unshare"),
		"--",
		...argv
	] : argv;
	return [...sharing({
		machine,
		prefix,
		user,
		terminal: terminalOf(machine) !== "none"
	}), ...program];
}
function relay({ machine, prefix }, started, received) {
	const program = () => {
		const child = started();
		return child === void 0 || prefix === void 0 ? child : programOf(machine, child);
	};
	const pending = [];
	let timer;
	const deliver = () => {
		const pid = program();
		if (pid === void 0) {
			timer ??= setInterval(deliver, untilStarted);
			return;
		}
		clearInterval(timer);
		for (const name of pending.splice(0)) machine.signal(pid, name);
	};
	const stopping = stopAfter(machine, program);
	const handlers = [...fromTerminal, ...relayed].map((name) => {
		const isKey = fromTerminal.some((key) => key === name);
		const handler = () => {
			if (ending.has(name)) received.add(name);
			if (!(isKey && terminalOf(machine) === "foreground")) pending.push(name);
			deliver();
		};
		process.on(name, handler);
		return [name, handler];
	});
	return () => {
		stopping();
		clearInterval(timer);
		for (const [name, handler] of handlers) process.off(name, handler);
	};
}
const statusOf = ({ exitCode, signal }) => signal === null ? exitCode ?? 1 : 128 + constants.signals[signal];
export { runForeground as t };
