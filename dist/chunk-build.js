import { g as messageOf } from "./chunk-own-json.js";
import { n as LabClosedError, o as UsageError, r as LabError } from "./chunk-errors.js";
import { a as planNetwork, i as furnish } from "./chunk-on.js";
import { t as untilGone } from "./chunk-until-gone.js";
import { i as seenInside, n as labPaths, o as labVariable } from "./chunk-paths.js";
import { a as makeLabDirectory, i as watchOwner, n as undoProgram, r as requireOwner, t as restore } from "./chunk-keeper.js";
import { s as writeRecord, t as childrenOf } from "./chunk-proc.js";
import { r as holderFailure, t as requireTools } from "./chunk-tools.js";
import { a as netnsInside, i as entranceOf, o as tooling, r as entering, t as asOwner } from "./chunk-entrance.js";
import { n as planOnHost, r as sourcesOf } from "./chunk-host-steps.js";
import { n as withSide, t as needsAgent } from "./chunk-side.js";
import { a as claimName, o as sweep, r as ClashError } from "./chunk-failure.js";
import { i as topologySchema, r as placeOf } from "./chunk-resolve.js";
import { t as pLimit } from "./chunk-p-limit.js";
import { c as stagesOf } from "./chunk-lock.js";
import { t as ensureDressed } from "./chunk-dress.js";
import { n as ownEnvironment, r as pathOf, t as marksOf } from "./chunk-program.js";
import { basename, join } from "node:path";
import { randomBytes } from "node:crypto";
/** On the host until it is told who the holder is: starting it takes this process as long as the holder takes to come up. */
const enter = `
work=$1 directory=$2 write=$3 most=$4
shift 4
read -r holder && exec nsenter --target="$holder" "$@" --mount --root --pid --net="/proc/$holder/ns/net" -- \\
  sh -c "$work" work "$directory" "$write" "$most"`;
/**
* In the fabric: starts a batch for each line, each with its own file in the lab's tmpfs and another for its complaints, and
* prints the status of one that fails. It says when all are done that were asked for so far. On a machine that is a chroot,
* nsenter(1) leaves it in a directory outside.
*/
const work = `
directory=$1 write=$2 most=$3 started=0
cd /
exec 3<&0 </dev/null
while read -r tool namespace entering netns <&3; do
  case $tool in
  sysctl) set -- sh -c "$write" write ;;
  ip) set -- ip -batch - ;;
  *)
    wait
    echo done
    continue
    ;;
  esac
  set -- $entering \${netns:+"--net=$netns"} \${netns:+--} "$@"
  { "$@" <"$directory/batch/$namespace" 2>"$directory/complaints/$namespace" || echo "$?"; } 3<&- &
  started=$((started + 1))
  [ "$((started % most))" -gt 0 ] || wait
done`;
/** Writes sysctls, each a key with a `-` before it where it may be missing, and a value with a `=` before it. */
const writeSysctls = `
set -f
IFS='
'
set -- $(cat)
line=0
while [ $# -gt 0 ]; do
  line=$((line + 1))
  key=\${1#-}
  if [ "$key" = "$1" ] || [ -e "/proc/sys/$key" ]; then
    printf %s "\${2#=}" >"/proc/sys/$key" || break
  fi
  shift 2
done
[ $# -gt 0 ] || exit 0
[ -e "/proc/sys/$key" ] || echo 'No such setting' >&2
echo "Command failed -:$line" >&2
exit 1`;
/** Starts the worker of a lab that is about to come up. */
function startWorker(machine, id) {
	const { directory } = labPaths(machine.stateDirectory, id);
	const given = [
		work,
		directory,
		writeSysctls,
		`4`,
		...asOwner(machine.user)
	];
	const shell = machine.start([
		"sh",
		"-c",
		enter,
		"enter",
		...given
	], {});
	const kill = () => void machine.signal(-shell.pid, "SIGKILL");
	const untilDone = async () => {
		for (let wasWell = true;; wasWell = false) {
			const line = await shell.nextLine();
			if (line === void 0) throw new LabError(`what builds the lab has ended: ${shell.stderr().trim()}`);
			if (line === "done") return wasWell;
		}
	};
	return {
		enter: (holder) => shell.send(`${holder}\n`),
		doAll: async (jobs, signal) => {
			signal?.throwIfAborted();
			signal?.addEventListener("abort", kill, { once: true });
			shell.send([
				...jobs.map((job) => [
					job.tool,
					job.in,
					...job.way
				].join(" ")),
				"wait",
				""
			].join("\n"));
			try {
				return await untilDone();
			} finally {
				signal?.removeEventListener("abort", kill);
				signal?.throwIfAborted();
			}
		},
		leave: () => {
			shell.close();
			return shell.ended();
		}
	};
}
// src/lab/holder/holder.ts
/**
* PID 1 of the lab, for which the kernel reaps every orphan because SIGCHLD is ignored: told at the last moment, as
* dash(1) takes it back at its start. It depends on the creator, by the pipe at 3, on which a line says that the lab is up; a
* creator that owns the lab needs none. Of another process that owns it, its input says that it is watched, and ends with
* it.
*/
const hold = `
owner=$1 directory=$2
mount -n -t tmpfs -o mode=0700 netns-topology "$directory" || exit
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
* The holder's shell on the host: starts it once a line says that the lab's directory is there, and when it has ended, by
* whatever cause, undoes what the lab did on the host and removes what is left of it there. It does not end before it has
* heard of the directory, or that nobody will make it any more. Who is not root gets a user namespace, of which he is.
*/
const keep = `
state=$1 id=$2 name=$3 owner=$4 hold=$5 watch=$6 node=$7 undo=$8
shift 8
exec 3<&0 </dev/null
{ echo -1000 >/proc/self/oom_score_adj; } 2>/dev/null
hold() {
  unshare "$@" --net --mount --pid --fork --kill-child=KILL --mount-proc --propagation slave -- sh -c "$hold" hold "$owner" "$state/$id"
}
! read -r _ <&3 || case $owner in
creator|nobody) hold "$@" ;;
*) perl -e "$watch" "$owner" | hold "$@" ;;
esac
${restore}`;
/**
* Starts a holder that has the lab's directory, and in it a tmpfs of its own. The directory is made once there is a
* keeper to remove it: this process may be killed at any moment.
*
* @throws LabError, CapabilityError where the machine does not let us make namespaces or the directory.
*/
async function startHolder(machine, request) {
	const keeper = startKeeper(machine, request);
	let worker;
	try {
		makeLabDirectory(machine, request.id);
		keeper.send("made\n");
		worker = startWorker(machine, request.id);
	} catch (error) {
		keeper.close();
		await keeper.ended();
		throw error;
	}
	const pid = await keeper.nextLine() === "held" ? firstOfPidNamespace(machine, keeper.pid) : void 0;
	if (pid === void 0) {
		await worker.leave();
		throw await explainFailure(machine, keeper);
	}
	worker.enter(pid);
	keeper.release();
	return {
		pid,
		worker,
		settle: () => keeper.send("settled\n"),
		gone: () => keeper.ended()
	};
}
function startKeeper(machine, { id, name, owner }) {
	const programs = [
		hold,
		watchOwner,
		process.execPath,
		undoProgram
	];
	const way = machine.user.uid === 0 ? [] : ["--user", "--map-root-user"];
	const given = [
		machine.stateDirectory,
		id,
		name,
		`${owner}`,
		...programs,
		...way
	];
	return machine.start([
		"sh",
		"-c",
		keep,
		"keeper",
		...given
	], { [labVariable]: id });
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
async function explainFailure(machine, keeper) {
	keeper.close();
	await keeper.ended();
	return holderFailure(machine, keeper.stderr().trim());
}
// src/lab/state/name.ts
/** What a lab may be called becomes a file name, so that it is as strict as the `name` of a topology file. */
const isName = (text) => topologySchema.shape.name.safeParse(text).success;
/** @throws UsageError where it is no name for a lab. */
function requireName(text) {
	if (isName(text)) return;
	throw new UsageError(`${JSON.stringify(text)} is no name for a topology`, { hint: "it has letters, digits and `-`, begins with a letter, and has at most 63" });
}
// src/lab/build/step-failure.ts
/** A step of the plan failed: which, what was said, and what the kernel or its tool answered. */
var StepError = class extends LabError {
	step;
	constructor(message, step) {
		super(message);
		this.step = step;
	}
};
/** Tells by the line at which a batch stopped which step it was; undefined where it did not stop. */
function batchFailure({ lines }, stderr) {
	const number = stderr.match(/^Command failed -:(\d+)$/m)?.[1];
	const line = number === void 0 ? void 0 : lines[Number(number) - 1];
	return line && new StepError(`in ${line.step.in}: ${reasonOf(line, stderr)}`, line.step);
}
function reasonOf({ command }, stderr) {
	if (command.tool === "ip") return `ip ${command.words.join(" ")}: ${said(stderr)}`;
	if (command.tool !== "sysctl") return said(stderr);
	const reason = /^No such setting$/m.test(stderr) ? "this kernel has no such setting" : `the kernel refuses the value ${command.value}`;
	return `sysctl ${command.key}: ${reason}`;
}
const programFailure = (step, argv, { exitCode, stdout, stderr }) => new StepError(`in ${step.in}: ${titleOf(step, argv)} ended with status ${exitCode}: ${said(stderr) || said(stdout)}`, step);
/** What was run, as the file or the plan calls it. */
function titleOf(step, argv) {
	if (step.kind === "setup") return step.command;
	return step.kind === "forwarding" ? `waiting for the ports of ${step.bridge}` : argv.join(" ");
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
// src/lab/build/batches.ts
/**
* Does batches in their namespaces, side by side.
*
* @throws LabError that names the step, of the first batch that failed.
*/
async function doBatches(batches, { machine, entrance, worker, signal }) {
	if (batches.length === 0) return;
	for (const batch of batches) machine.write(join(entrance.inside, "batch", batch.in), batch.text);
	const jobs = batches.map((batch) => ({
		tool: batch.tool,
		in: batch.in,
		way: wayTo(batch, entrance)
	}));
	if (await worker.doAll(jobs, signal)) return;
	const complaints = batches.map((batch) => machine.read(join(entrance.inside, "complaints", batch.in)) ?? "");
	throw batches.flatMap((batch, index) => batchFailure(batch, complaints[index] ?? "") ?? [])[0] ?? new LabError(`a step of the lab failed: ${complaints.join("").trim()}`);
}
function wayTo(batch, entrance) {
	if (batch.in === "@fabric") return [];
	return [batch.creates ? "unshare" : "nsenter", netnsInside(entrance, batch.in)];
}
// src/lab/build/set-up.ts
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
// src/lab/build/apply.ts
/**
* Does the steps of a plan, and lets the worker go. A stage begins when the one before it is done.
*
* @throws LabError that names the step, at the first that fails; the signal's reason when it is aborted.
*/
async function applyPlan(plan, applying) {
	const netns = (namespace) => netnsInside(applying.entrance, namespace);
	try {
		for (const stage of stagesOf(plan, netns)) {
			applying.signal?.throwIfAborted();
			applying.onStage?.(stage.name);
			for (const round of stage.rounds) await applyRound(round, applying);
		}
	} finally {
		await applying.worker.leave();
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
// src/lab/build/build.ts
/**
* Brings a lab up: all of it, or nothing is left.
*
* @throws LabError, CapabilityError, UsageError, or the signal's reason.
*/
async function buildLab(request) {
	const { machine, network, name, owner, pin = false } = request;
	requireTools(machine, planNetwork(network, { pin }));
	if (name !== void 0) requireName(name);
	requireOwner(machine, owner);
	await sweep(machine);
	const byAgent = needsAgent(machine, {
		network,
		pin
	});
	return await withSide(machine, { byAgent }, (side) => buildWith(side, {
		...request,
		byAgent
	}));
}
async function buildWith(side, request) {
	const { machine, network, name, owner, signal, byAgent } = request;
	if (byAgent) await side.sweep();
	const before = request.receipt ? await side.snapshot({}) : void 0;
	signal?.throwIfAborted();
	const tag = randomBytes(4).toString("hex");
	const id = `${network.name}.${tag}`;
	const holder = await startHolder(machine, {
		id,
		name: name ?? id,
		owner
	});
	try {
		return await buildIn(side, holder, {
			id,
			tag
		}, before, request);
	} catch (error) {
		const wasTakenDown = !machine.signal(holder.pid, 0);
		machine.signal(holder.pid, "SIGKILL");
		await holder.gone();
		await untilGone(machine, {
			id,
			keeper: void 0
		}).then(() => side.close({ id })).catch((left) => {
			throw new LabError([error, left].map(messageOf).join("; then "), { cause: error });
		});
		if (!wasTakenDown || signal?.aborted) throw error;
		throw new LabClosedError(`${name ?? id} was taken down while it came up`, { cause: error });
	}
}
async function buildIn(side, holder, { id, tag }, before, request) {
	const { machine, network, name, owner, topology, byAgent, pin = false } = request;
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
		byAgent,
		...before && { before }
	};
	writeRecord(machine, entrance.inside, record);
	machine.makeLink(join(directory, "pid"), machine.readLink("/proc/self/ns/pid") ?? "");
	machine.makeLink(inside, entrance.inside);
	if (name !== void 0) await claimName(machine, name, id);
	const { signal, cwd, onStage } = request;
	const plan = await planOnHost(machine, side, {
		topology,
		network,
		tag,
		pin,
		holder: holder.pid,
		state: machine.stateDirectory
	});
	await applyPlan(plan, {
		machine,
		entrance,
		worker: holder.worker,
		signal,
		cwd,
		onStage
	});
	signal?.throwIfAborted();
	if (pin) await side.pin();
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
