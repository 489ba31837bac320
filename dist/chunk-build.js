import { a as labVariable, i as takeSnapshot, n as FABRIC } from "./chunk-own-json.js";
import { n as LabClosedError, o as UsageError, r as LabError, t as CapabilityError } from "./chunk-errors.js";
import { a as ClashError, d as topologySchema, i as sourcesOf, o as planNetwork, r as planOnHost, t as doPins, u as placeOf } from "./chunk-host-steps.js";
import { t as pLimit } from "./chunk-p-limit.js";
import { p as stagesOf } from "./chunk-lock.js";
import { i as tooling, n as entranceOf, r as netnsInside, t as entering } from "./chunk-entrance.js";
import { i as ensureDressed, n as isRunning, t as childrenOf } from "./chunk-proc.js";
import { i as seenInside, n as labPaths } from "./chunk-paths.js";
import { n as ownEnvironment, r as pathOf, t as marksOf } from "./chunk-program.js";
import { n as sweep, t as claimName } from "./chunk-claim.js";
import { u as installHint } from "./chunk-json.js";
import { n as requireTools, t as requirePrograms } from "./chunk-tools.js";
import { i as writeRecord } from "./chunk-record.js";
import { basename, join } from "node:path";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
// src/lab/step-failure.ts
/** A step of the plan failed: which, what was said, and what the kernel or its tool answered. */
var StepError = class extends LabError {
	step;
	constructor(message, step) {
		super(message);
		this.step = step;
	}
};
/** Tells by the line at which a batch stopped which step it was; undefined where it did not stop. */
function batchFailure({ sysctls, ips }, stderr) {
	const sysctl = lineOf(/^Sysctl failed -:(\d+)$/m, sysctls, stderr);
	if (sysctl !== void 0 && sysctl.command.tool === "sysctl") {
		const { key, value } = sysctl.command;
		const reason = /nonexistent|No such file/.test(stderr) ? "this kernel has no such setting" : `the kernel refuses the value ${value}`;
		return new StepError(`in ${sysctl.step.in}: sysctl ${key}: ${reason}`, sysctl.step);
	}
	const ip = lineOf(/^Command failed -:(\d+)$/m, ips, stderr);
	if (ip !== void 0 && ip.command.tool === "ip") return new StepError(`in ${ip.step.in}: ip ${ip.command.words.join(" ")}: ${said(stderr)}`, ip.step);
}
const programFailure = (step, argv, { exitCode, stdout, stderr }) => new StepError(`in ${step.in}: ${titleOf(step, argv)} ended with status ${exitCode}: ${said(stderr) || said(stdout)}`, step);
/** What was run, as the file or the plan calls it. */
function titleOf(step, argv) {
	if (step.kind === "setup") return step.command;
	return step.kind === "forwarding" ? `waiting for the ports of ${step.bridge}` : argv.join(" ");
}
function lineOf(pattern, lines, stderr) {
	const number = stderr.match(pattern)?.[1];
	return number === void 0 ? void 0 : lines[Number(number) - 1];
}
const said = (text) => text.split("\n").filter((line) => line !== "" && !line.startsWith("Command failed")).join("; ");
/** The same error with the place in the file that asks for the step, where the topology was read from one. */
function explainStep(error, topology) {
	if (error instanceof ClashError) {
		const { message, hint } = error;
		const place = "at" in error.act ? placeText(topology, error.act.at) : "";
		return new UsageError(`${place}${message}`, {
			hint,
			cause: error
		});
	}
	return error instanceof StepError ? new StepError(`${placeText(topology, error.step.at)}${error.message}`, error.step) : error;
}
function placeText(topology, at) {
	const place = placeOf(topology, at);
	return place === void 0 ? "" : `${place.file}:${place.line}:${place.column}: `;
}
// src/lab/batches.ts
/** Writes sysctls, then gives the rest of its input to `ip`. Says at which line it stopped. */
const doBatch = `
exec <"$1" 2>"$2"
n=0
while read -r required key value; do
  [ -n "$required" ] || exec ip -batch -
  n=$((n + 1))
  [ "$required" = 1 ] || [ -e "/proc/sys/$key" ] || continue
  printf %s "$value" >"/proc/sys/$key" || { echo "Sysctl failed -:$n" >&2; exit 1; }
done`;
/**
* Does batches in their namespaces, side by side. One process of the lab starts them all, as starting one costs this process
* more than the batch; each reads its own file in the lab's tmpfs, and complains into another.
*
* @throws LabError that names the step, of the first batch that failed.
*/
async function doBatches(batches, settingUp) {
	for (const [creates, group] of Map.groupBy(batches, (batch) => batch.creates)) await startAll(creates ? "unshare" : "nsenter", group, settingUp);
}
async function startAll(tool, batches, { machine, entrance, signal }) {
	for (const batch of batches) machine.write(join(entrance.inside, "batch", batch.in), batch.text);
	const argvs = batches.map((batch) => argvOf(batch, entrance));
	const xargs = [
		"xargs",
		"--null",
		`--max-args=${argvs[0]?.length}`,
		`--max-procs=4`,
		tool
	];
	const stdin = argvs.flat().join("\0");
	const { exitCode, stderr } = await machine.run([...tooling(entrance, FABRIC), ...xargs], {
		stdin,
		signal
	});
	if (exitCode === 0) return;
	throw batches.flatMap((batch) => {
		return batchFailure(batch, machine.read(join(entrance.inside, "complaints", batch.in)) ?? "") ?? [];
	})[0] ?? new LabError(`${tool} in the lab ended with status ${exitCode}: ${stderr.trim()}`);
}
const argvOf = (batch, entrance) => [
	`--net=${netnsInside(entrance, batch.in)}`,
	"--",
	...[
		"sh",
		"-c",
		doBatch,
		"batch"
	],
	...["batch", "complaints"].map((kind) => join(entrance.directory, kind, batch.in))
];
// src/lab/set-up.ts
/** What it leaves running in the background keeps the file open, and not a pipe that somebody waits for. */
const toFile = `
log=$1
shift
exec "$@" </dev/null >"$log" 2>&1`;
/**
* Runs a command of the file as programs are run: with the environment of this process.
*
* @throws LabError with what it printed, where it fails.
*/
async function setUp(step, settingUp) {
	const { machine, entrance, signal, cwd } = settingUp;
	ensureDressed(machine, entrance, step.in);
	const log = `log/${step.in}.setup`;
	const prefix = entering(entrance, {
		nsenter: pathOf(machine, "nsenter"),
		namespace: step.in,
		cwd
	});
	const sh = pathOf(machine, "sh");
	const command = [
		sh,
		"-c",
		toFile,
		"to-file",
		seenInside(join(entrance.directory, log)),
		sh,
		"-c",
		step.command
	];
	const env = {
		...ownEnvironment(),
		...marksOf(basename(entrance.directory)).env
	};
	const { exitCode, stderr } = await machine.run([...prefix, ...command], {
		env,
		signal
	});
	if (exitCode === 0) return;
	const stdout = machine.read(join(entrance.inside, log)) ?? "";
	throw programFailure(step, [
		"sh",
		"-c",
		step.command
	], {
		exitCode,
		stdout,
		stderr
	});
}
// src/lab/apply.ts
/**
* Does the steps of a plan. A stage begins when the one before it is done.
*
* @throws LabError that names the step, at the first that fails; the signal's reason when it is aborted.
*/
async function applyPlan(plan, applying) {
	const netns = (namespace) => netnsInside(applying.entrance, namespace);
	for (const stage of stagesOf(plan, netns)) {
		applying.signal?.throwIfAborted();
		applying.onStage?.(stage.name);
		for (const round of stage.rounds) await applyRound(round, applying);
	}
}
async function applyRound(runs, applying) {
	await doBatches(runs.filter((run) => run.kind === "batch"), applying);
	const limit = pLimit(4);
	try {
		await Promise.all(runs.map((run) => limit(() => applyRun(run, applying))));
	} finally {
		limit.clearQueue();
	}
}
async function applyRun(run, applying) {
	switch (run.kind) {
		case "batch": return;
		case "file":
			applying.machine.write(join(applying.entrance.inside, "etc", run.in, run.name), run.text);
			return;
		case "program": await applyProgram(run, applying);
	}
}
async function applyProgram(run, applying) {
	const { in: namespace, argv, stdin } = run;
	const { step } = run.line;
	if (step.kind === "setup") return await setUp(step, applying);
	const { machine, entrance, signal } = applying;
	const ran = await machine.run([...tooling(entrance, namespace), ...argv], {
		cwd: "/",
		signal,
		...stdin !== void 0 && { stdin }
	});
	if (ran.exitCode !== 0) throw programFailure(step, argv, ran);
}
// src/lab/furnish.ts
/** Lays out the tmpfs of a lab's state, with the files that namespaces will be kept by. */
function furnish(machine, entrance, { namespaces }) {
	for (const name of [
		"ns",
		"mnt",
		"etc",
		"log",
		"sys",
		"batch",
		"complaints"
	]) machine.makeDirectory(join(entrance.inside, name));
	const switches = filesFirst(machine.read("/etc/nsswitch.conf"));
	for (const { name: namespace } of namespaces) {
		const etc = join(entrance.inside, "etc", namespace);
		machine.makeDirectory(etc);
		machine.makeDirectory(join(entrance.inside, "sys", namespace));
		machine.write(join(entrance.inside, "ns", namespace), "");
		if (switches !== void 0) machine.write(join(etc, "nsswitch.conf"), switches);
	}
}
/**
* nsswitch.conf(5) with host names from the files and the resolver only: a cache or a resolver behind a socket answers
* for the machine's network, and not for the namespace's.
*/
const filesFirst = (text) => text?.replace(/^hosts:.*$/m, "hosts: files dns");
// src/lab/lab-directory.ts
const notOurs = /* @__PURE__ */ new Set([
	"EACCES",
	"ENOENT",
	"EPERM"
]);
/**
* Makes what a lab has on the host. The last lab's keeper removes the state directory, maybe between our making it and
* our making what is in it: then once more.
*
* @throws CapabilityError where this user may not.
*/
function makeLabDirectory(machine, id, tries = 10) {
	try {
		machine.makeDirectory(machine.stateDirectory);
		machine.makeDirectory(labPaths(machine.stateDirectory, id).directory);
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		if (code === "ENOENT" && tries > 0) return makeLabDirectory(machine, id, tries - 1);
		if (!notOurs.has(code)) throw error;
		throw new CapabilityError(`this user may not make ${machine.stateDirectory}, where labs keep their state`, {
			hint: "run it as root, e.g. with sudo",
			cause: error
		});
	}
}
// src/lab/owner.ts
/**
* A Perl program that says a line when it watches the process $ARGV[0], and ends with that process or with the reader of
* the line. A pidfd is of one process, whoever gets its number next, and tells its end, whether or not anybody reaps it
* (pidfd_open(2), which is 434 on all architectures but Alpha); no program of coreutils 9.1 or util-linux 2.38 waits for one.
*/
const watchOwner = `
my ($pidfd, $ends) = (syscall(434, $ARGV[0] + 0, 0), '');
$pidfd >= 0 or die "process $ARGV[0] cannot be watched: $!\\n";
$| = 1;
print "watched\\n";
vec($ends, $_, 1) = 1 for $pidfd, fileno(STDOUT);
select($ends, undef, undef, undef);`;
/** @throws UsageError where the owner is no process that runs, CapabilityError where it could not be watched. */
function requireOwner(machine, owner) {
	if (typeof owner !== "number") return;
	requirePrograms(machine, ["perl"]);
	if (!isRunning(machine, owner)) throw new UsageError(`there is no process ${owner}`);
}
// src/lab/holder.ts
/**
* PID 1 of the lab, for which the kernel reaps every orphan because SIGCHLD is ignored: told at the last moment, as
* dash(1) takes it back at its start. It depends on the creator, by the pipe at 3, whose first line says that the lab's
* directory is there for its tmpfs, and whose second that the lab is up; a creator that owns the lab needs no second. Of
* another process that owns it, its input says that it is watched, and ends with it.
*/
const hold = `
owner=$1 directory=$2
read -r _ <&3 || exit 0
mount -t tmpfs -o mode=0700 netns-topology "$directory" || exit
case $owner in creator|nobody) ;; *) read -r _ || exit ;; esac
echo held
exec >/dev/null 2>&1
[ "$owner" = creator ] || read -r _ <&3 || exit 0
case $owner in
creator) exec env --ignore-signal=CHLD cat <&3 ;;
nobody) exec env --ignore-signal=CHLD sleep infinity 3<&- ;;
*) exec env --ignore-signal=CHLD cat 3<&- ;;
esac`;
/**
* The holder's shell on the host: starts it, and when it has ended, by whatever cause, removes what is left of the lab
* on the host, after what the lab did there is undone. By another path than `.`, flock(1) would make a file where the directory has just been removed.
*/
const keep = `
state=$1 id=$2 name=$3 owner=$4 hold=$5 watch=$6 node=$7 undo=$8
exec 3<&0 </dev/null
{ echo -1000 >/proc/self/oom_score_adj; } 2>/dev/null
hold() {
  unshare --net --mount --pid --fork --kill-child=KILL --mount-proc --propagation slave -- sh -c "$hold" hold "$owner" "$state/$id"
}
case $owner in
creator|nobody) hold ;;
*) perl -e "$watch" "$owner" | hold ;;
esac
[ -d "$state/$id" ] && cd "$state" 2>/dev/null || exit 0
[ ! -e "$id/journal" ] || "$node" "$undo" "$state" "$id" 2>"$id/undo.log" || exit
exec flock . sh -c '
  [ "$(readlink "$1/$3")" != "$2" ] || rm "$1/$3"
  rm -rf --one-file-system "\${1:?}/\${2:?}"
  rmdir "$1" 2>/dev/null
  exit 0
' end "$state" "$id" "$name" 2>/dev/null`;
/** This file's neighbour `undo.ts`, in the source and in the bundle. */
const undoProgram = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "./undo.ts" : "./undo.js", import.meta.url));
/**
* Starts a holder that has the lab's directory, and in it a tmpfs of its own. The directory is made once there is a
* keeper to remove it: this process may be killed at any moment.
*
* @throws LabError, CapabilityError where the machine does not let us make namespaces or the directory.
*/
async function startHolder(machine, { id, name, owner }) {
	const programs = [
		hold,
		watchOwner,
		process.execPath,
		undoProgram
	];
	const argv = [
		"sh",
		"-c",
		keep,
		"keeper",
		machine.stateDirectory,
		id,
		name,
		`${owner}`,
		...programs
	];
	const keeper = machine.start(argv, { [labVariable]: id });
	try {
		makeLabDirectory(machine, id);
	} catch (error) {
		keeper.close();
		await keeper.ended();
		throw error;
	}
	keeper.send("made\n");
	const pid = await keeper.firstLine === "held" ? firstOfPidNamespace(machine, keeper.pid) : void 0;
	if (pid === void 0) throw await explainFailure(keeper);
	keeper.release();
	return {
		pid,
		settle: () => keeper.send("settled\n"),
		gone: () => keeper.ended()
	};
}
/** The process below `ancestor` that is number 1 in a PID namespace of its own (proc_pid_status(5), NSpid). */
function firstOfPidNamespace(machine, ancestor) {
	for (const child of childrenOf(machine, ancestor)) {
		const numbers = machine.read(`/proc/${child}/status`)?.match(/^NSpid:\s+(.*)$/m)?.[1]?.split(/\s+/) ?? [];
		if (numbers.length > 1 && numbers.at(-1) === "1") return child;
		const below = firstOfPidNamespace(machine, child);
		if (below !== void 0) return below;
	}
}
async function explainFailure(keeper) {
	keeper.close();
	await keeper.ended();
	return holderError(keeper.stderr().trim());
}
function holderError(said) {
	if (/not permitted|Permission denied/.test(said)) return new CapabilityError(`this user may not make network namespaces (${said})`, { hint: "run it as root, e.g. with sudo" });
	const [, tool = "", option] = said.match(/^(\w+): unrecognized option '(.*)'/m) ?? [];
	if (option !== void 0) return new CapabilityError(`${tool} of this machine is too old: it does not know ${option}`, { hint: installHint(tool) });
	return new LabError(`the lab's holder did not start: ${said || "it ended without a word"}`);
}
// src/lab/name.ts
/** What a lab may be called becomes a file name, so that it is as strict as the `name` of a topology file. */
const isName = (text) => topologySchema.shape.name.safeParse(text).success;
/** @throws UsageError where it is no name for a lab. */
function requireName(text) {
	if (isName(text)) return;
	throw new UsageError(`${JSON.stringify(text)} is no name for a topology`, { hint: "it has letters, digits and `-`, begins with a letter, and has at most 63" });
}
// src/lab/build.ts
/**
* Brings a lab up: all of it, or nothing is left.
*
* @throws LabError, CapabilityError, UsageError, or the signal's reason.
*/
async function buildLab(request) {
	const { machine, network, name, owner, signal } = request;
	requireTools(machine, planNetwork(network, { pin: request.pin ?? false }));
	if (name !== void 0) requireName(name);
	requireOwner(machine, owner);
	await sweep(machine);
	const before = request.receipt ? await takeSnapshot(machine) : void 0;
	signal?.throwIfAborted();
	const tag = randomBytes(4).toString("hex");
	const id = `${network.name}.${tag}`;
	const holder = await startHolder(machine, {
		id,
		name: name ?? id,
		owner
	});
	try {
		return await buildIn(holder, {
			id,
			tag
		}, before, request);
	} catch (error) {
		const wasTakenDown = !machine.signal(holder.pid, 0);
		machine.signal(holder.pid, "SIGKILL");
		await holder.gone();
		if (!wasTakenDown || signal?.aborted) throw error;
		throw new LabClosedError(`${name ?? id} was taken down while it came up`, { cause: error });
	}
}
async function buildIn(holder, { id, tag }, before, request) {
	const { machine, network, name, owner, topology } = request;
	const { directory, inside } = labPaths(machine.stateDirectory, id);
	const entrance = entranceOf(machine, {
		id,
		holder: holder.pid
	});
	furnish(machine, entrance, network);
	const record = {
		version: 1,
		id,
		name: name ?? id,
		state: "building",
		since: (/* @__PURE__ */ new Date()).toISOString(),
		creator: process.pid,
		owner,
		holder: holder.pid,
		topology,
		notes: [],
		tag,
		sources: [],
		...before && { before }
	};
	writeRecord(machine, entrance.inside, record);
	machine.makeLink(join(directory, "pid"), machine.readLink("/proc/self/ns/pid") ?? "");
	machine.makeLink(inside, entrance.inside);
	if (name !== void 0) await claimName(machine, name, id);
	const { signal, cwd, onStage } = request;
	const plan = await planOnHost({
		machine,
		network,
		entrance,
		tag,
		pin: request.pin ?? false
	});
	await applyPlan(plan, {
		machine,
		entrance,
		signal,
		cwd,
		onStage
	});
	signal?.throwIfAborted();
	await doPins(machine, plan, entrance);
	const up = {
		...record,
		state: "up",
		notes: plan.notes,
		sources: sourcesOf(plan)
	};
	writeRecord(machine, entrance.inside, up);
	holder.settle();
	return {
		record: up,
		entrance,
		holder
	};
}
export { explainStep as n, buildLab as t };
