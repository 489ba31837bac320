import { n as requireNamespace } from "./chunk-attach.js";
import { n as prepareProgram } from "./chunk-program.js";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
// src/lab/detach.ts
/** Leaves the program to the lab: its shell is gone at once, and PID 1 is the parent of what it left. */
const leave = `
log=$1
shift
path=$(command -v -- "$1") || { echo "there is no program $1" >&2; exit 127; }
[ -x "$path" ] || { echo "$1 may not be run" >&2; exit 126; }
setsid -- "$@" </dev/null >"$log" 2>&1 &
echo "$!"`;
/**
* Starts a program that lives as long as the lab.
*
* @throws UsageError where there is no such namespace, LabClosedError where the lab is gone.
*/
async function detach({ machine, lab, namespace, argv, cwd, env }) {
	const { record, entrance } = lab;
	const { prefix, env: marks } = prepareProgram({
		machine,
		lab: record.id,
		entrance,
		namespace,
		cwd
	});
	const since = /* @__PURE__ */ new Date();
	const file = join("log", namespace, `${since.getTime()}-${randomBytes(2).toString("hex")}`);
	machine.makeDirectory(join(entrance.inside, "log", namespace));
	const log = join(entrance.directory, `${file}.log`);
	const ran = await machine.run([
		...prefix,
		"sh",
		"-c",
		leave,
		"leave",
		log,
		...argv
	], { env: {
		...env,
		...marks
	} });
	if (ran.exitCode !== 0) return {
		exitCode: ran.exitCode,
		reason: ran.stderr.trim()
	};
	const program = {
		namespace,
		argv,
		since: since.toISOString(),
		pid: Number(ran.stdout)
	};
	machine.write(join(entrance.inside, `${file}.json`), JSON.stringify(program));
	return { pid: program.pid };
}
/**
* What detached programs printed so far, of one namespace or of all, oldest first.
*
* @throws UsageError where there is no such namespace.
*/
function readLogs(machine, lab, namespace) {
	if (namespace !== void 0) requireNamespace(lab, namespace);
	return (namespace === void 0 ? lab.network.namespaces.map(({ name }) => name) : [namespace]).flatMap((name) => logsOf(machine, lab.entrance, name)).toSorted(byTime);
}
const byTime = (one, other) => one.since.localeCompare(other.since);
function logsOf(machine, { inside, holder }, namespace) {
	const directory = join(inside, "log", namespace);
	return machine.list(directory).filter((file) => file.endsWith(".json")).flatMap((file) => {
		const text = machine.read(join(directory, file));
		if (text === void 0) return [];
		const program = JSON.parse(text);
		const isRunning = machine.list(`/proc/${holder}/root/proc/${program.pid}`).length > 0;
		return [{
			...program,
			isRunning,
			output: machine.read(join(directory, file.replace(/json$/, "log"))) ?? ""
		}];
	});
}
export { readLogs as n, detach as t };
