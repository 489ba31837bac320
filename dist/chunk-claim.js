import { a as TopologyError, i as TopologyClosedError, n as LabError, o as UsageError, r as NetnsTopologyError, t as CapabilityError } from "./chunk-errors.js";
import { n as messageOf } from "./chunk-caught.js";
import { c as labVariable, h as parseOwn, u as labPaths } from "./chunk-audit.js";
import { c as formatPrefix, d as overlaps, f as parsePrefix, p as subnetOf } from "./chunk-address.js";
import { a as heldOf, d as statOf, l as isRunning, o as isHeld, t as carriersOf } from "./chunk-proc.js";
import { t as stateEntries } from "./chunk-state-entries.js";
import { n as withLockIfThere, r as undoJournal, s as argvOf, v as isJournaled } from "./chunk-lock.js";
import { t as findRecord } from "./chunk-record.js";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
// src/host/clash.ts
/** Something of the machine's is where an act would be. */
var ClashError = class extends UsageError {
	act;
	constructor(act, message, hint) {
		super(message, { hint });
		this.act = act;
	}
};
/** @throws ClashError, for the first act that is in the way of something; to be called before any is done. */
function refuseClashes(machine, acts, view) {
	for (const act of acts) if (act.kind === "symlink") refuseOtherLink(machine, act);
	else if (view) refuseUsed(act, view);
}
function refuseOtherLink(machine, act) {
	const target = machine.readLink(act.path);
	if (!(target !== void 0 || machine.inode(act.path) !== void 0) || target === act.target) return;
	const whose = target === void 0 ? "" : `: it leads to ${target}`;
	throw new ClashError(act, `${act.path} is there already${whose}`, "take down what has that name, or do without --pin");
}
function refuseUsed(act, { devices, used }) {
	if (act.kind === "host-link" && devices.has(act.device)) throw new ClashError(act, `this machine has an interface ${act.device} already`, "give the interface under `host` another name");
	const prefix = prefixOf(act);
	if (prefix === void 0) return;
	const other = used.find((one) => overlaps(one.prefix, prefix));
	if (other === void 0) return;
	throw new ClashError(act, `${formatPrefix(subnetOf(prefix))} overlaps what this machine has already: ${other.title}`, "choose another subnet, or remove that route");
}
function prefixOf(act) {
	if (act.kind === "host-address") return parsePrefix(act.address);
	return act.kind === "host-route" ? parsePrefix(act.route.to) : void 0;
}
// src/lab/side/failure.ts
function failureOf(error) {
	if (!(error instanceof NetnsTopologyError)) return {
		code: "LAB",
		message: messageOf(error)
	};
	const { code, message, hint } = error;
	return {
		code,
		message,
		hint,
		...error instanceof TopologyError && { problems: error.problems },
		...error instanceof ClashError && { act: error.act }
	};
}
/** The same error, of the same class. */
function errorOf({ code, message, hint, problems = [], act }) {
	const options = hint === void 0 ? {} : { hint };
	if (act) return new ClashError(act, message, hint ?? "");
	switch (code) {
		case "TOPOLOGY": return new TopologyError(message, problems);
		case "USAGE": return new UsageError(message, options);
		case "CAPABILITY": return new CapabilityError(message, options);
		case "TOPOLOGY_CLOSED": return new TopologyClosedError(message, options);
		default: return new LabError(message, options);
	}
}
// src/lab/state/user-lab.ts
const fileOf$1 = (directory) => join(directory, "user.json");
const writeUserLab = (machine, directory, lab) => machine.write(fileOf$1(directory), JSON.stringify(lab));
/** Undefined where the lab of a directory is none of a user's. */
function userLabOf(machine, directory) {
	const file = fileOf$1(directory);
	const text = machine.inode(file) === void 0 ? void 0 : machine.read(file);
	return text === void 0 ? void 0 : parseOwn(text);
}
/** Whether the lab of a directory is up. Of a user's, nothing is read that he could write. */
function isLabUp(machine, directory) {
	const lab = userLabOf(machine, directory);
	return lab === void 0 ? machine.inode(join(directory, "inside", "lab.json")) !== void 0 : isHeld(machine, lab.holder);
}
// src/lab/state/kill-holders.ts
const patience$1 = 5e3;
const pause$1 = 2;
/** Kills the holders of labs that are up. Resolves when all are down or it has taken too long, with whether they are. */
async function killHolders(machine, labs) {
	const isUp = ({ id }) => isLabUp(machine, join(machine.stateDirectory, id));
	for (const lab of labs) if (isUp(lab)) machine.signal(lab.holder, "SIGKILL");
	const start = performance.now();
	while (labs.some(isUp)) {
		if (performance.now() - start > patience$1) return false;
		await setTimeout(pause$1);
	}
	return true;
}
// src/lab/state/life.ts
/** A link whose target says which process a lab lives for; none where it is nobody's. */
const fileOf = (directory) => join(directory, "lives-for");
/** Notes beside a lab whose end is the lab's. */
function noteLife(machine, directory, owner) {
	const held = owner === "nobody" ? void 0 : heldOf(machine, owner === "creator" ? process.pid : owner);
	machine.remove(fileOf(directory));
	if (held) machine.makeLink(fileOf(directory), `${held.pid} ${held.started}`);
}
/** Whether the process that a lab lives for is gone. */
function isForsaken(machine, directory) {
	const held = heldIn(machine.readLink(fileOf(directory)));
	return held !== void 0 && !isHeld(machine, held);
}
function heldIn(text) {
	const [, pid, started] = text?.match(/^(\d+) (\d+)$/) ?? [];
	return pid === void 0 ? void 0 : {
		pid: Number(pid),
		started: Number(started)
	};
}
// src/lab/state/hung.ts
/**
* Ends labs that go on though whom they live for is gone: a holder or a keeper that was stopped, or hangs, does not hear of it.
* A lab that was made in another PID namespace is left alone, as its numbers say nothing here.
*/
async function endForsaken(machine) {
	const here = machine.readLink("/proc/self/ns/pid");
	const pathsOf = (id) => labPaths(machine.stateDirectory, id);
	const isOfHere = (id) => machine.readLink(join(pathsOf(id).directory, "pid")) === here;
	const forsaken = stateEntries(machine).filter((id) => isForsaken(machine, pathsOf(id).directory) && isOfHere(id));
	const hasBegun = (id) => machine.readLink(pathsOf(id).inside) !== void 0;
	await killHolders(machine, forsaken.flatMap((id) => findRecord(machine, id) ?? []));
	await endStarting(machine, forsaken.filter((id) => !hasBegun(id)));
}
const pause = 2;
const looks = 1e3;
/** Kills all that is of labs that had not come as far as a record. */
async function endStarting(machine, labs) {
	for (let look = 0; labs.length > 0 && look < looks; look += 1) {
		const pids = processesOf(machine, labs);
		if (pids.length === 0) return;
		for (const pid of pids) machine.signal(pid, "SIGKILL");
		await setTimeout(pause);
	}
}
/** The state directory that a process was given as a keeper; undefined of any other. */
function stateOfKeeper(machine, pid) {
	const [, , , name, state] = argvOf(machine, pid);
	return name === "keeper" ? state : void 0;
}
/** The keepers of labs, by their marks. */
function keepersOf(machine, labs) {
	if (labs.length === 0) return [];
	return processesOf(machine, labs).filter((pid) => stateOfKeeper(machine, pid) !== void 0);
}
const patience = 2e4;
/**
* Resolves when keepers have ended whose labs have, also such as were stopped.
*
* @throws LabError where one does not.
*/
async function untilKeepersEnd(machine, keepers) {
	const start = performance.now();
	for (const pid of keepers) machine.signal(pid, "SIGCONT");
	for (const pid of keepers) while (isRunning(machine, pid)) {
		if (performance.now() - start > patience) throw new LabError(`the keeper of a lab, process ${pid}, does not end`);
		await setTimeout(pause);
	}
}
/** Kills those that were stopped, which would stay. The others are about to end, with what they have begun to undo. */
function endStoppedKeepers(machine, labs) {
	const isStopped = (pid) => statOf(machine, pid)?.state === "T";
	for (const pid of keepersOf(machine, labs).filter(isStopped)) machine.signal(pid, "SIGKILL");
}
/** Kills those that should have ended long ago, and so hang. */
function endKeepers(machine, labs) {
	for (const pid of keepersOf(machine, labs)) machine.signal(pid, "SIGKILL");
}
/** The processes that carry the mark of one of these labs. */
const processesOf = (machine, labs) => carriersOf(machine, labs.map((lab) => `${labVariable}=${lab}`));
// src/lab/state/claim.ts
/** A name is a link to the lab's directory. Claiming looks and links under the lock of the state directory. */
const claim = `
cd "$1" || exit
[ ! -e "$2/inside/lab.json" ] || exit 75
ln -sfn -- "$3" "./$2"`;
/** @throws UsageError where a lab is up under the name. */
async function claimName(machine, name, id) {
	const state = machine.stateDirectory;
	const { exitCode, stderr } = await machine.run([
		"flock",
		state,
		"sh",
		"-c",
		claim,
		"claim",
		state,
		name,
		id
	]);
	if (exitCode === 75) throw nameTaken(machine, name);
	if (exitCode !== 0) throw new LabError(`the name ${name} could not be claimed: ${stderr.trim()}`);
}
function nameTaken(machine, name) {
	const record = findRecord(machine, name);
	const by = record === void 0 ? "" : ` since ${record.since}, brought up by process ${record.creator}`;
	return new UsageError(`a topology is already up under the name ${name}${by}`, { hint: `take it down with \`netns-topology down ${name}\`, or choose another name with --name` });
}
/**
* What a keeper that was killed could not remove: directories and names of labs whose holder is gone. A lab of another PID
* namespace, as of a container that shares /run, cannot be judged from here and is left alone. Those of users were
* removed with what they had on the host, and what has a journal still waits for that. What has no holder yet may be coming
* up: then there is a keeper with its mark, for which nobody looks where the mark is empty, and in the moment before it can
* be judged at all, it is new. What is of a time to come is of before the clock was set back.
*/
const sweepScript = `
state=$1 mark=$2 here=$(readlink /proc/self/ns/pid)
shift 2
for entry; do
  if [ -L "$entry/pid" ] && [ "$(readlink "$entry/pid")" != "$here" ]; then
    continue
  elif [ -e "$entry/user.json" ]; then
    continue
  elif [ -L "$entry" ]; then
    [ -e "$entry/inside/lab.json" ] || rm "$entry"
  elif [ -s "$entry/journal" ]; then
    continue
  elif [ -L "$entry/inside" ]; then
    [ -e "$entry/inside/lab.json" ] || rm -rf --one-file-system "./$entry"
  elif [ -L "$entry/pid" ]; then
    [ -n "$mark" ] && grep -qszx "$mark=$entry" /proc/[0-9]*/environ || rm -rf --one-file-system "./$entry"
  else
    find "./$entry" -maxdepth 0 -type d \\( ! -newermt '1 second ago' -o -newermt '10 seconds' \\) \\
      -exec rm -rf --one-file-system {} +
  fi
done
cd / && rmdir "$state" 2>/dev/null
exit 0`;
/** By another path than `.`, flock(1) would make a file where the directory has just been removed. */
const lockAndSweep = `
cd "$1" 2>/dev/null || exit 0
script=$2 state=$1
shift 2
exec flock . sh -c "$script" sweep "$state" "$@"`;
/**
* Undoes what dead labs left on the host, and removes them from the state directory.
*
* @param lab the id of one, of which who asks knows that it is not coming up.
*/
async function sweep(machine, lab) {
	const state = machine.stateDirectory;
	await endForsaken(machine);
	const isMeant = (entry) => [
		void 0,
		entry,
		machine.readLink(join(state, entry))
	].includes(lab);
	const dead = stateEntries(machine).filter((entry) => isMeant(entry) && !isLabUp(machine, join(state, entry)));
	if (dead.length === 0) {
		if (machine.isPrivate(state)) machine.removeDirectory(state);
		return {
			restored: [],
			failures: []
		};
	}
	const failures = await undoDead(machine, dead);
	await machine.run([
		"sh",
		"-c",
		lockAndSweep,
		"sweep",
		state,
		sweepScript,
		lab === void 0 ? labVariable : "",
		...dead
	]);
	const isLeft = (entry) => machine.inode(join(state, entry)) !== void 0;
	const restored = dead.filter((entry) => entry.includes(".") && !isLeft(entry));
	endStoppedKeepers(machine, restored);
	return {
		restored,
		failures
	};
}
async function undoDead(machine, dead) {
	const here = machine.readLink("/proc/self/ns/pid");
	const directoryOf = (entry) => join(machine.stateDirectory, entry);
	const isToUndo = (entry) => isJournaled(machine, directoryOf(entry)) || userLabOf(machine, directoryOf(entry)) !== void 0;
	const isOfHere = (entry) => machine.readLink(join(directoryOf(entry), "pid")) === here;
	const labs = dead.filter((entry) => machine.readLink(directoryOf(entry)) === void 0 && isToUndo(entry) && isOfHere(entry));
	if (labs.length === 0) return [];
	const undoAll = async () => {
		const failures = [];
		for (const lab of labs) for (const what of await undoOne(machine, directoryOf(lab))) failures.push({
			lab,
			what
		});
		return failures;
	};
	try {
		return await withLockIfThere(machine, machine.stateDirectory, undoAll) ?? [];
	} catch (error) {
		if (!(error instanceof LabError)) throw error;
		return labs.map((lab) => ({
			lab,
			what: error.message
		}));
	}
}
async function undoOne(machine, directory) {
	const failures = await undoJournal(machine, directory);
	if (failures.length === 0 && userLabOf(machine, directory)) await machine.run([
		"rm",
		"-rf",
		"--one-file-system",
		directory
	]);
	return failures;
}
export { stateOfKeeper as a, killHolders as c, writeUserLab as d, errorOf as f, refuseClashes as h, keepersOf as i, isLabUp as l, ClashError as m, sweep as n, untilKeepersEnd as o, failureOf as p, endKeepers as r, noteLife as s, claimName as t, userLabOf as u };
