import { a as parseOwn, r as namespaceNames } from "./chunk-record.js";
import { n as requireNamespace } from "./chunk-attach.js";
import { n as prepareProgram } from "./chunk-program.js";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
// src/lab/detach.ts
/**
* Leaves the program to the lab: its shell is gone at once, and PID 1 is the parent of what it left. Before the program
* come the names of the variables that hold what the shell itself could not.
*/
const leave = `
log=$1 program=$2 carried=$3
shift 3
path=$(command -v -- "$program") || { [ -e "$program" ] && exit 126; exit 127; }
case $path in
*/*) [ -f "$path" ] && [ -x "$path" ] || exit 126 ;;
esac
for name in $carried; do
  eval "set -- \\"\\$$name\\" \\"\\$@\\""
  unset "$name"
done
setsid -- env -- "$@" </dev/null >"$log" 2>&1 &
echo "$!"`;
/** A shell drops the variables that it could not name, such as `INPUT_A-B`: they pass it under other names. */
function carry(env) {
	const isPlain = ([name]) => /^[A-Za-z_]\w*$/.test(name);
	const carried = Object.entries(env).filter((entry) => !isPlain(entry)).map(([name, value], index) => [`NETNS_TOPOLOGY_CARRIED_${index}`, `${name}=${value}`]);
	const plain = Object.entries(env).filter(isPlain);
	return {
		env: Object.fromEntries([...plain, ...carried]),
		names: carried.map(([name]) => name)
	};
}
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
	const carried = carry({
		...env,
		...marks
	});
	const leaving = [
		"sh",
		"-c",
		leave,
		"leave",
		log,
		argv[0],
		carried.names.join(" "),
		...argv
	];
	const ran = await machine.run([...prefix, ...leaving], { env: carried.env });
	if (ran.exitCode !== 0) return {
		exitCode: ran.exitCode,
		reason: reasonOf(ran, argv[0])
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
function reasonOf({ exitCode, stderr }, program) {
	if (exitCode === 127) return `the program ${program} is not there`;
	return exitCode === 126 ? `the program ${program} may not be run` : stderr.trim();
}
/**
* What detached programs printed so far, of one namespace or of all, oldest first.
*
* @throws UsageError where there is no such namespace.
*/
function readLogs(machine, lab, namespace) {
	if (namespace !== void 0) requireNamespace(lab, namespace);
	return (namespace === void 0 ? namespaceNames(lab.record) : [namespace]).flatMap((name) => logsOf(machine, lab.entrance, name)).toSorted(byTime);
}
const byTime = (one, other) => one.since.localeCompare(other.since);
function logsOf(machine, { inside, holder }, namespace) {
	const directory = join(inside, "log", namespace);
	return machine.list(directory).filter((file) => file.endsWith(".json")).flatMap((file) => {
		const text = machine.read(join(directory, file));
		if (text === void 0) return [];
		const program = parseOwn(text);
		const isRunning = machine.list(`/proc/${holder}/root/proc/${program.pid}`).length > 0;
		return [{
			...program,
			isRunning,
			output: machine.read(join(directory, file.replace(/json$/, "log"))) ?? ""
		}];
	});
}
export { readLogs as n, detach as t };
