import { n as LabError, o as UsageError, t as CapabilityError } from "./chunk-errors.js";
import { a as messageOf } from "./chunk-caught.js";
import { a as killGroup } from "./chunk-real.js";
import { _ as labPaths, at as requirePrograms, dt as childrenOf, nt as installHint, p as labVariable, yt as fieldOf } from "./chunk-audit.js";
import { i as placeOf } from "./chunk-resolve.js";
import { t as pLimit } from "./chunk-p-limit.js";
import { T as makeLabDirectory, V as ClashError, Y as nodeProgram, b as unheld, n as sweep, y as lineOf } from "./chunk-sweep.js";
import { a as intoLab, c as tooling, n as asUser, o as netnsInside, r as entering, t as asOwner } from "./chunk-entrance.js";
import { n as ownEnvironment, r as pathOf, t as marksOf } from "./chunk-program.js";
import { o as writeOwn, t as dressed } from "./chunk-dress.js";
import { n as ofSpace } from "./chunk-exhausted.js";
import { i as sudoRefused, n as agentBySudo, r as requireSudo } from "./chunk-by-sudo.js";
import { m as stagesOf } from "./chunk-acts.js";
import { n as collecting, r as lackOfTools, t as collect } from "./chunk-collect.js";
import { a as restore, c as withoutKeeper, d as unshareAll, i as prepareKeeper, l as hold, n as areOf, o as undoProgram, p as watchOwner, r as subIdsIn, s as unprepared, t as restoreProgram, u as streamsOfSudo } from "./chunk-restore-program.js";
import { c as writeProgram, n as newLog, r as outputOf, s as untilCollected } from "./chunk-logs.js";
import { basename, join, resolve } from "node:path";
/** On the host until it is told who the holder is: starting it takes this process as long as the holder takes to come up. */
const enter = `
work=$1 directory=$2 write=$3 most=$4
shift 4
read -r holder && exec nsenter --target="$holder" "$@" --net="/proc/$holder/ns/net" -- \\
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
  ip-6) set -- ip -6 -batch - ;;
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
		...asOwner(machine.user),
		...intoLab
	];
	const shell = machine.start([
		"sh",
		"-c",
		enter,
		"enter",
		...given
	], { [labVariable]: id });
	let hasLeft = false;
	const kill = async () => {
		if (!hasLeft) await killGroup(machine, shell.pid);
	};
	/** Does what waits for it, and has an abort kill it. @throws the signal's reason after that */
	const killedBy = async (signal, wait) => {
		const killNow = () => void kill();
		signal?.throwIfAborted();
		signal?.addEventListener("abort", killNow, { once: true });
		try {
			return await wait();
		} finally {
			signal?.removeEventListener("abort", killNow);
			signal?.throwIfAborted();
		}
	};
	const untilDone = async () => {
		for (let wasWell = true;; wasWell = false) {
			const line = await shell.nextLine();
			if (line === void 0) throw new LabError(`what builds the lab has ended: ${shell.stderr().trim()}`);
			if (line === "done") return wasWell;
		}
	};
	return {
		enter: (holder) => shell.send(`${holder}\n`),
		doAll: (jobs, signal) => killedBy(signal, async () => {
			shell.send([
				...jobs.map((job) => [
					job.tool.replace(" ", ""),
					job.in,
					...job.way
				].join(" ")),
				"wait",
				""
			].join("\n"));
			return await untilDone();
		}),
		leave: (signal) => killedBy(signal, async () => {
			shell.close();
			await shell.ended();
			hasLeft = true;
		}),
		kill
	};
}
// src/lab/build/step-failure.ts
/** A step of the plan failed: which, what was said, and what the kernel or its tool answered. */
var StepError = class extends LabError {
	step;
	constructor(message, step, hint) {
		super(message, hint === void 0 ? {} : { hint });
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
	if (command.tool === "ip" || command.tool === "ip -6") return `${command.tool} ${command.words.join(" ")}: ${said(stderr)}`;
	if (command.tool !== "sysctl") return said(stderr);
	const reason = /^No such setting$/m.test(stderr) ? "this kernel has no such setting" : `the kernel refuses the value ${command.value}`;
	return `sysctl ${command.key}: ${reason}`;
}
/** @param hint what to do about it, where it is known */
function programFailure(step, argv, ran, hint) {
	const { exitCode, stdout, stderr } = ran;
	const reason = said(stderr) || said(stdout);
	return new StepError(`in ${step.in}: ${titleOf(step, argv)} ended with status ${exitCode}: ${reason}`, step, hint);
}
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
	return error instanceof StepError ? new StepError(`${placeText(topology, error.step.at)}${error.message}`, error.step, error.hint) : error;
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
// src/lab/build/equip.ts
/**
* Gives the programs of a namespace what they have for themselves, while the lab comes up: what cannot be is an error of
* `up`.
*
* @throws LabError at the place in the file, where a directory is not there or the machine refuses.
*/
async function equip(step, { machine, entrance, cwd }) {
	const { in: namespace, private: listed, processes } = step;
	const directories = listed.map((directory) => {
		requireNoLink(machine, step, directory);
		requirePath(machine, step, directory);
		return {
			path: directory.path,
			from: sourceOf(machine, step, directory, cwd)
		};
	});
	writeOwn(machine, entrance, namespace, {
		directories,
		processes: processes === "own"
	});
	try {
		await dressed(machine, entrance, namespace);
	} catch (error) {
		throw new StepError(messageOf(error), step);
	}
}
const isDirectory = (machine, path) => machine.inode(`${path}/.`) !== void 0;
/** A directory by a link would be covered somewhere else than the file says. */
function requireNoLink(machine, step, { path, at }) {
	const names = path.split("/").slice(1);
	const link = names.map((_, index) => `/${names.slice(0, index + 1).join("/")}`).find((one) => machine.readLink(one) !== void 0);
	if (link === void 0) return;
	throw new StepError(`in ${step.in}: ${path} can not be private: ${link} is a link to ${machine.readLink(link)}`, {
		...step,
		at
	}, "name the directory that it leads to");
}
/** A directory is covered: to make one, the machine itself would have to be changed. */
function requirePath(machine, step, { path, at }) {
	if (step.private.some((other) => path.startsWith(`${other.path}/`)) || isDirectory(machine, path)) return;
	throw new StepError(`in ${step.in}: the machine has no directory ${path}, and so none that can be private`, {
		...step,
		at
	}, "make it on the machine, or make a directory above it private");
}
function sourceOf(machine, step, { from, at }, cwd) {
	if (from === void 0) return void 0;
	const path = resolve(cwd, from);
	if (isDirectory(machine, path) && !path.includes("\n")) return path;
	throw new StepError(`in ${step.in}: ${path} is no directory that could be copied`, {
		...step,
		at: [...at, "from"]
	}, "a relative path begins where the topology is brought up");
}
// src/lab/build/set-up.ts
/** What the command leaves running in the background keeps the FIFO open, and not a pipe that somebody waits for. */
const collected = `${collect}
start_collector
echo "$$ $collector"
exec "$env" -S "$carried" "$@" </dev/null >"$log.in" 2>&1`;
const asRootHint = "commands of `setup` run as you, who have no power over the network; as root of the lab they have: `{ run: COMMAND, user: root }`";
/**
* Runs a command of the file as programs are run: as the user, unless it says otherwise, with the environment of this
* process.
*
* @throws LabError with what it printed, where it fails.
*/
async function setUp(step, settingUp) {
	const { machine, entrance, cwd } = settingUp;
	const { in: namespace, command } = step;
	await dressed(machine, entrance, namespace);
	const prefix = entering(entrance, {
		nsenter: pathOf(machine, "nsenter"),
		namespace,
		cwd
	});
	const sh = pathOf(machine, "sh");
	const user = step.user === "root" ? [] : asUser(entrance, pathOf(machine, "unshare"));
	const log = newLog(machine, entrance, namespace);
	const env = {
		...ownEnvironment(),
		...marksOf(basename(entrance.directory)).env
	};
	const { words, env: given } = collecting({
		machine,
		entrance,
		namespace,
		file: log.file,
		env
	});
	const argv = [
		"sh",
		"-c",
		command
	];
	const script = [
		sh,
		"-c",
		collected,
		"collected",
		...words,
		...user,
		sh,
		"-c",
		command
	];
	const { exitCode, stdout: pids, stderr } = await machine.run([...prefix, ...script], { env: given });
	const [pid = 0, collector = 0] = pids.split(" ").map(Number);
	const program = {
		namespace,
		name: "setup",
		argv,
		since: log.since,
		pid,
		collector
	};
	if (exitCode === 0) return writeProgram(machine, entrance, log, program);
	await untilCollected(machine, entrance, program);
	const { output: stdout } = outputOf(machine, join(entrance.inside, log.file));
	const hint = user.length > 0 && /not permitted|Permission denied/.test(`${stdout}${stderr}`) ? asRootHint : void 0;
	throw programFailure(step, argv, {
		exitCode,
		stdout,
		stderr
	}, hint);
}
// src/lab/build/apply.ts
/**
* Does the steps of a plan, and lets the worker go, which where one fails is killed with the lab. A stage begins when the one
* before it is done.
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
	await applying.worker.leave(applying.signal);
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
			applying.machine.write(join(applying.entrance.inside, "etc", run.in, run.name), run.text, 420);
			return;
		case "programs": return await equip(run.step, applying);
		case "program": await applyProgram(run, applying);
	}
}
async function applyProgram(run, applying) {
	const { in: namespace, argv, stdin } = run;
	const { step } = run.line;
	if (step.kind === "setup") return await setUp(step, applying);
	const { machine, entrance } = applying;
	const ran = await machine.run([...tooling(entrance, namespace), ...argv], {
		cwd: "/",
		...stdin !== void 0 && { stdin }
	});
	if (ran.exitCode !== 0) throw programFailure(step, argv, ran);
}
// src/lab/state/creator.ts
/**
* Holds the lifeline of a lab's creator in its directory, where its keeper holds one already. From here on the lab dies with
* this process, until it is released: then the lab lives for another, or nobody. Each lifeline gets its name when it is held: one
* that is there and free says that its holder is gone.
*/
function holdCreator(machine, directory) {
	const nameIt = (line) => machine.move(join(directory, unheld[line]), lineOf(directory, line));
	const held = machine.hold(join(directory, unheld.creator));
	nameIt("keeper");
	nameIt("creator");
	let isHeld = true;
	const letGo = (before) => {
		if (!isHeld) return;
		isHeld = false;
		before();
		held.release();
	};
	return {
		release: () => letGo(() => machine.remove(lineOf(directory, "creator"))),
		abandon: () => letGo(() => {})
	};
}
// src/lab/holder/holder-failure.ts
const forNamespaces = {
	what: "sudo is needed to make the namespaces of a lab",
	remedy: "run it as root, or let sudo do without a password (NOPASSWD, see sudoers(5))"
};
/** This user may not make the namespaces of a lab in the way that was tried. Another may be open to him. */
var NamespacesRefused = class extends CapabilityError {
	/** For users it is one like the others. */
	name = "CapabilityError";
};
/** Why a holder did not start, by what was said of it. */
function holderFailure(machine, way, said) {
	if (said.endsWith("the directory of the lab cannot be made ready")) {
		const [reason = ""] = said.split("\n");
		const hint = reason.includes("No space left") ? { hint: ofSpace } : {};
		return new LabError(`${unprepared} in ${machine.stateDirectory}: ${reason}`, hint);
	}
	if (way === "sudo" && /\bsudo(-rs)?: /.test(said)) return sudoRefused(forNamespaces, said);
	if (said.includes("sudo logs what goes in or out of what it runs, and a lab would end with that")) return new CapabilityError(streamsOfSudo, { hint: "let it log nothing of Node: see log_input and log_output of sudoers(5)" });
	if (/not permitted|Permission denied|No space left/.test(said)) return new NamespacesRefused(`${refusals[way]} (${said})`, { hint: namespacesRemedy(machine, way, said) });
	return new LabError(`the lab's holder did not start: ${said || "it ended without a word"}`);
}
const refusals = {
	root: "this user may not make network namespaces",
	sudo: "sudo may not make user namespaces with networks of their own",
	rootless: "this user may not make user namespaces with networks of their own"
};
const inContainer = "in a container: give it the capabilities NET_ADMIN and SYS_ADMIN, or --privileged";
const showProc = "in a container: give it --security-opt systempaths=unconfined, or --privileged";
const withoutThem = "run it as root, or with sudo that asks for no password";
/** Settings by which systems keep user namespaces from those who are not root, and the value that does. */
const restrictions = [[
	"kernel/apparmor_restrict_unprivileged_userns",
	"1",
	"kernel.apparmor_restrict_unprivileged_userns=0"
], [
	"kernel/unprivileged_userns_clone",
	"0",
	"kernel.unprivileged_userns_clone=1"
]];
/**
* What to do about namespaces that are refused. A limit that is reached is ENOSPC (namespaces(7)), of the user's own
* namespaces whoever made them for him. A process in a chroot gets no user namespace (user_namespaces(7)).
*/
function namespacesRemedy(machine, way, said) {
	const isFull = said.includes("No space left");
	if (way === "root") return isFull ? limits(machine, [
		"net",
		"mnt",
		"pid"
	]) : inContainer;
	const otherwise = way === "sudo" ? "run it as root" : withoutThem;
	if (isFull) return `run it as root, or ${limits(machine, [
		"user",
		"net",
		"mnt",
		"pid"
	])}`;
	if (said.includes("mount /proc failed")) return `${otherwise}, or ${showProc}`;
	const found = restrictions.find(([key, value]) => machine.read(`/proc/sys/${key}`)?.trim() === value);
	return found === void 0 ? otherwise : `${otherwise}, or allow it: sysctl -w ${found[2]}`;
}
function limits(machine, kinds) {
	const names = kinds.map((kind) => `max_${kind}_namespaces`);
	const most = (name) => machine.read(`/proc/sys/user/${name}`)?.trim();
	const reached = names.filter((name) => most(name) === "0");
	if (reached.length > 0) return `raise ${reached.map((name) => `user.${name}, which is 0`).join(" and ")}`;
	return `raise ${names.map((name) => `user.${name}`).join(", ")}, or take labs down`;
}
// src/lab/holder/others.ts
/**
* What keeps the labs of a user from having other users than root where no sudo makes them; undefined where only trying can
* tell. Their ids are given by subuid(5) and subgid(5), and written by newuidmap(1) and newgidmap(1).
*/
function lackOfOthers(machine) {
	const missing = ["newuidmap", "newgidmap"].find((program) => machine.find(program) === void 0);
	return missing === void 0 ? lackOfIds(machine) : {
		what: `${missing} was not found`,
		remedy: installHint(missing) ?? ""
	};
}
/** The same where sudo makes them: it needs no program, and writes the ids itself. */
function lackOfIds(machine) {
	const { uid } = machine.user;
	const [, name] = new RegExp(`^([^:\\n]+):[^:\\n]*:${uid}:`, "m").exec(machine.read("/etc/passwd") ?? "") ?? [];
	const isGiven = (file) => subIdsIn(machine.read(file)).some((ids) => areOf(ids, {
		uid,
		name
	}));
	const lacking = ["/etc/subuid", "/etc/subgid"].find((file) => !isGiven(file));
	if (lacking === void 0) return void 0;
	return {
		what: `${lacking} gives this user none`,
		remedy: `as root: usermod --add-subuids FIRST-LAST --add-subgids FIRST-LAST ${name ?? uid}, with 65536 ids that are nobody's`
	};
}
// src/lab/holder/holder.ts
/**
* The keeper, a shell on the host that starts the holder once a line says that the lab's directory is there, and when the holder
* is dead, whatever killed it, undoes what the lab did on the host and removes what is left of it there. It does not end before
* it has heard of the directory, or that nobody will make it any more.
*
* It waits for the end of the holder's lifeline, and not for the process that waits for the holder: that may wait for ever, where
* a process of the lab is a zombie that nobody reaps, or is traced (zap_pid_ns_processes(), kernel/pid_namespace.c). It opens the
* lifeline by a descriptor, 7, which waits until somebody holds it (fifo(7)): the holder, or when that has ended, what started it,
* again and again until the keeper has gone on, which may have been slow, or stopped.
*
* What it is given last makes the lab's namespaces and runs the holder's script there, or is sudo and the agent, of which nothing
* is left once it did: then the pipe that the holder's parent keeps says that there still is one. It, or what sudo started, says
* below which process the holder is to be found; that its reader has been killed must not end it.
*/
const keep = `
state=$1 id=$2 name=$3 owner=$4 hold=$5 watch=$6 node=$7 undo=$8 restore=$9
shift 9
exec 3<&0 </dev/null
{ echo -1000 >/proc/self/oom_score_adj; } 2>/dev/null
trap : PIPE
${prepareKeeper}
hold() { "$@" sh -c "$hold" hold "$owner" "$state/$id" 7<&-; }
start() {
  case $1,$owner in
  sudo,*) "$@" <&3 3<&- 7<&- | cat 3<&- 7<&- ;;
  *,creator|*,nobody) hold "$@" ;;
  *) perl -e "$watch" "$owner" "$state/$id" 7<&- | hold "$@" ;;
  esac
  while read -r _ _ _ parent _ </proc/self/stat && [ "$parent" = "$$" ] &&
    read -r name <"/proc/$$/comm" && [ "$name" = sh ]; do
    true <>/proc/self/fd/7
    sleep 0.01
  done 2>/dev/null
}
case $owner in creator|nobody) watched='' ;; *) watched=${unheld.owner} ;; esac
if read -r _ <&3 && prepare holder ${unheld.creator} $watched; then
  exec 9<>"$id/holder" 7<"$id/holder" 9<&-
  [ "$1" = sudo ] || echo "$$"
  start "$@" ${withoutKeeper} &
  chain=$!
  read -r _ </proc/self/fd/7
fi
${restore}`;
/**
* Starts a holder that has the lab's directory, and in it a tmpfs of its own. The directory is made once there is a
* keeper to remove it: this process may be killed at any moment.
*
* @throws LabError, CapabilityError where the machine does not let us make namespaces or the directory: NamespacesRefused
* for the first of them.
*/
async function startHolder(machine, request) {
	if (request.way === "sudo") requireTheAgent(machine);
	if (request.way !== "rootless" || lackOfOthers(machine)) return await start(machine, request);
	try {
		return await start(machine, {
			...request,
			hasOthers: true
		});
	} catch {
		return await start(machine, request);
	}
}
async function start(machine, request) {
	const { directory } = labPaths(machine.stateDirectory, request.id);
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
	const above = await nextLine(keeper);
	const creator = above === void 0 ? void 0 : tryHold(machine, directory);
	const pid = await nextLine(keeper) === "held" ? firstOfPidNamespace(machine, Number(above)) : void 0;
	if (creator === void 0 || pid === void 0) {
		await worker.leave();
		const failure = await explainFailure(machine, keeper, request.way);
		await killGroup(machine, keeper.pid);
		creator?.abandon();
		await sweep(machine, request.id);
		throw failure;
	}
	worker.enter(pid);
	keeper.release();
	const settle = () => {
		if (request.owner !== "creator") creator.release();
		if (!keeper.send("settled\n")) throw new LabError("the keeper of the lab was killed while it came up");
	};
	const gone = async () => {
		await keeper.ended();
		creator.release();
	};
	return {
		pid,
		worker,
		settle,
		gone
	};
}
/** Undefined where somebody has deleted the directory already. */
function tryHold(machine, directory) {
	try {
		return holdCreator(machine, directory);
	} catch {
		return;
	}
}
/** Of a keeper that was killed, none: what it started may have its output open, and is no lab without it. */
const nextLine = (keeper) => Promise.race([keeper.nextLine(), keeper.ended().then(() => void 0)]);
function requireTheAgent(machine) {
	requireSudo(machine, forNamespaces);
	requirePrograms(machine, ["setpriv"]);
}
function startKeeper(machine, request) {
	const { id, name, owner } = request;
	const programs = [
		hold,
		watchOwner,
		nodeProgram(machine),
		undoProgram,
		restoreProgram
	];
	const given = [
		machine.stateDirectory,
		id,
		name,
		`${owner}`,
		...programs,
		...wordsOf(machine, request)
	];
	return machine.start([
		"sh",
		"-c",
		keep,
		"keeper",
		...given
	], { [labVariable]: id });
}
function wordsOf(machine, { id, owner, way, hasOthers }) {
	const [unshare, ...namespaces] = unshareAll;
	switch (way) {
		case "root": return unshareAll;
		case "rootless": return [
			unshare,
			"--user",
			"--map-root-user",
			...hasOthers ? ["--map-auto"] : [],
			...namespaces
		];
		case "sudo": return agentBySudo(machine, "hold", machine.stateDirectory, id, `${owner}`);
	}
}
/** The process below `ancestor` that is number 1 in a PID namespace of its own (proc_pid_status(5), NSpid). */
function firstOfPidNamespace(machine, ancestor) {
	for (const child of childrenOf(machine, ancestor)) {
		const numbers = fieldOf(machine, child, "NSpid");
		if (numbers.length > 1 && numbers.at(-1) === "1") return child;
		const below = firstOfPidNamespace(machine, child);
		if (below !== void 0) return below;
	}
}
async function explainFailure(machine, keeper, way) {
	keeper.close();
	await keeper.ended();
	keeper.release();
	const failure = holderFailure(machine, way, keeper.stderr().trim());
	return failure instanceof CapabilityError ? failure : await lackOfTools(machine) ?? failure;
}
export { holderFailure as a, placeText as c, NamespacesRefused as i, lackOfIds as n, applyPlan as o, lackOfOthers as r, explainStep as s, startHolder as t };
