import { t as escapeLines } from "./chunk-escape.js";
import { r as requireNamespace, t as attach } from "./chunk-attach.js";
import { n as collecting, t as collect } from "./chunk-collect.js";
import { c as writeProgram, i as procOf, n as newLog, r as outputOf, s as untilCollected } from "./chunk-logs.js";
import { i as prepareProgram, n as ownEnvironment, r as pathOf } from "./chunk-program.js";
import { o as UsageError } from "./chunk-errors.js";
import { t as runForeground } from "./chunk-foreground.js";
import { t as realMachine } from "./chunk-real.js";
import { i as printResult, t as note } from "./chunk-output.js";
import { t as workingDirectory } from "./chunk-working-directory.js";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
// src/lab/programs/readiness.ts
/** @throws UsageError where it is not `tcp:PORT`. */
function readinessOf(text) {
	const tcp = Number(/^tcp:(\d{1,5})$/.exec(text)?.[1]);
	if (tcp >= 1 && tcp <= 65535) return { tcp };
	throw new UsageError(`${JSON.stringify(text)} is nothing that a program can be ready by`, { hint: "it is tcp:PORT, with a port from 1 to 65535" });
}
const listening = "0A";
/** Whether somebody listens on the port in the network of a process, by /proc/PID/net/tcp (proc_pid_net(5)). */
function isListening(machine, proc, { tcp }) {
	const port = tcp.toString(16).toUpperCase().padStart(4, "0");
	return ["tcp", "tcp6"].some((table) => machine.read(`${proc}/net/${table}`)?.split("\n").some((line) => {
		const [, local, , state] = line.trim().split(/\s+/);
		return state === listening && local?.endsWith(`:${port}`);
	}));
}
/** @throws UsageError where somebody listens on the port already: then nothing would tell that the program does. */
function requireUnused(machine, keeper, readiness) {
	if (!isListening(machine, keeper, readiness)) return;
	throw new UsageError(`somebody listens on tcp port ${readiness.tcp} already`, { hint: "`netns-topology logs` says which programs are running" });
}
const patience = 6e4;
const pause = 10;
/** Waits until somebody listens, and says why it does not wait any longer where nobody does. */
async function untilReady({ machine, keeper, program, readiness }) {
	const start = performance.now();
	while (!isListening(machine, keeper, readiness)) {
		if (machine.list(program).length === 0) return `ended before it listened on tcp port ${readiness.tcp}`;
		if (performance.now() - start > patience) return `does not listen on tcp port ${readiness.tcp} after ${patience / 1e3} s`;
		await setTimeout(pause);
	}
}
// src/lab/programs/detach.ts
/**
* Leaves the program to the lab: its shell is gone at once, and PID 1 is the parent of what it left. The program is one
* that execvp(3) finds: what is built into the shell is none. env(1) takes a program with a `=` in its name for a variable,
* unshare(1) starts any.
*/
const leave = `${collect}
unshare=$1 user=$2
shift 2
look_up() (
  status=127
  try() { [ ! -e "$1" ] || status=126; [ ! -f "$1" ] || [ ! -x "$1" ] || exit 0; }
  set -f
  IFS=: path=$PATH:
  case $1 in
  */*) try "$1" ;;
  *) for directory in $path; do try "\${directory:-.}/$1"; done ;;
  esac
  exit "$status"
)
look_up "$1" || exit
start_collector
case $1 in *=*) set -- "$unshare" -- "$@" ;; esac
# Words without blanks.
set -- $user "$@"
"$setsid" -- "$env" -S "$carried" "$@" </dev/null >"$log.in" 2>&1 &
echo "$! $collector"`;
/**
* Starts a program that lives as long as the lab, and where it is to get ready, waits for that.
*
* @throws UsageError where there is no such namespace or the port is not free, TopologyClosedError where the lab is gone.
*/
async function detach(request) {
	const { machine, lab, namespace, argv, cwd, env, root, name, readiness } = request;
	const { record, entrance } = lab;
	const { prefix, user, env: marks } = prepareProgram({
		machine,
		lab: record.id,
		entrance,
		namespace,
		cwd,
		root
	});
	const keeper = join(entrance.inside, "mnt", namespace);
	if (readiness !== void 0) requireUnused(machine, keeper, readiness);
	const log = newLog(machine, entrance, namespace);
	const { words, env: given } = collecting({
		machine,
		entrance,
		namespace,
		file: log.file,
		env: {
			...env,
			...marks
		}
	});
	const script = [
		pathOf(machine, "sh"),
		"-c",
		leave,
		"leave",
		...words,
		pathOf(machine, "unshare"),
		user.join(" ")
	];
	const ran = await machine.run([
		...prefix,
		...script,
		...argv
	], { env: given });
	if (ran.exitCode !== 0) return {
		exitCode: ran.exitCode,
		reason: reasonOf(ran, argv[0])
	};
	const [pid = 0, collector = 0] = ran.stdout.split(" ").map(Number);
	const program = {
		namespace,
		name,
		argv,
		since: log.since,
		pid,
		collector
	};
	writeProgram(machine, entrance, log, program);
	if (readiness === void 0) return { pid };
	const failure = await untilReady({
		machine,
		keeper,
		program: procOf(entrance, program),
		readiness
	});
	if (failure === void 0) return { pid };
	await untilCollected(machine, entrance, program);
	const { output } = outputOf(machine, join(entrance.inside, log.file), { tail: shown });
	return {
		exitCode: 1,
		reason: [`${name ?? argv[0]} ${failure}`, ...linesOf(output)].join("\n")
	};
}
const shown = 20;
const linesOf = (output) => output.split("\n").filter((line) => line !== "").map((line) => `  ${line}`);
function reasonOf({ exitCode, stderr }, program) {
	if (exitCode === 127) return `the program ${program} is not there`;
	return exitCode === 126 ? `the program ${program} may not be run` : stderr.trim();
}
// src/cli/actions/exec.ts
/** The program's own status; of a detached one, whether it was started. */
async function exec({ name, namespace, command, detached, root }) {
	const machine = realMachine();
	const lab = attach(machine, name);
	requireNamespace(lab, namespace);
	const cwd = workingDirectory();
	if (detached === void 0) {
		const { record, entrance } = lab;
		const how = prepareProgram({
			machine,
			lab: record.id,
			entrance,
			namespace,
			cwd,
			root
		});
		return await runForeground({
			machine,
			argv: command,
			...how
		});
	}
	const readiness = detached.ready === void 0 ? void 0 : readinessOf(detached.ready);
	const started = await detach({
		machine,
		lab,
		namespace,
		argv: command,
		cwd,
		env: ownEnvironment(),
		root,
		name: detached.name,
		readiness
	});
	if ("reason" in started) {
		note(`netns-topology: ${escapeLines(started.reason)}`);
		return started.exitCode;
	}
	printResult(`${started.pid}`);
	return 0;
}
export { exec };
