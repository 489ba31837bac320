import { o as UsageError, r as LabError } from "./chunk-errors.js";
import { n as undoJournal, t as withLock } from "./chunk-lock.js";
import { t as findRecord } from "./chunk-record.js";
import { s as parseOwn } from "./chunk-paths.js";
import { n as isRunning, r as statOf } from "./chunk-proc.js";
import { join } from "node:path";
// src/lab/state/user-lab.ts
const isHeld = (machine, { pid, started }) => isRunning(machine, pid) && statOf(machine, pid)?.started === started;
const fileOf = (directory) => join(directory, "user.json");
const writeUserLab = (machine, directory, lab) => machine.write(fileOf(directory), JSON.stringify(lab));
/** Undefined where the lab of a directory is none of a user's. */
function userLabOf(machine, directory) {
	const file = fileOf(directory);
	const text = machine.inode(file) === void 0 ? void 0 : machine.read(file);
	return text === void 0 ? void 0 : parseOwn(text);
}
/** Whether the lab of a directory is up. Of a user's, nothing is read that he could write. */
function isLabUp(machine, directory) {
	const lab = userLabOf(machine, directory);
	return lab === void 0 ? machine.inode(join(directory, "inside", "lab.json")) !== void 0 : isHeld(machine, lab.holder);
}
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
* removed with what they had on the host.
*/
const sweepScript = `
state=$1 here=$(readlink /proc/self/ns/pid)
shift
for entry; do
  if [ -L "$entry/pid" ] && [ "$(readlink "$entry/pid")" != "$here" ]; then
    continue
  elif [ -e "$entry/user.json" ]; then
    continue
  elif [ -L "$entry" ]; then
    [ -e "$entry/inside/lab.json" ] || rm "$entry"
  elif [ -L "$entry/inside" ]; then
    [ -e "$entry/inside/lab.json" ] || [ -e "$entry/journal" ] || rm -rf --one-file-system "./$entry"
  else
    find "./$entry" -maxdepth 0 -type d -mmin +1 -exec rm -rf --one-file-system {} +
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
/** Undoes what dead labs left on the host, or one of them by its id, and removes them from the state directory. */
async function sweep(machine, lab) {
	const state = machine.stateDirectory;
	const isMeant = (entry) => [
		void 0,
		entry,
		machine.readLink(join(state, entry))
	].includes(lab);
	const dead = machine.list(state).filter((entry) => isMeant(entry) && !isLabUp(machine, join(state, entry)));
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
		...dead
	]);
	const isLeft = (entry) => machine.inode(join(state, entry)) !== void 0;
	return {
		restored: dead.filter((entry) => entry.includes(".") && !isLeft(entry)),
		failures
	};
}
async function undoDead(machine, dead) {
	const here = machine.readLink("/proc/self/ns/pid");
	const directoryOf = (entry) => join(machine.stateDirectory, entry);
	const isToUndo = (entry) => ["journal", "user.json"].some((file) => machine.inode(join(directoryOf(entry), file)) !== void 0);
	const isOfHere = (entry) => machine.readLink(join(directoryOf(entry), "pid")) === here;
	const labs = dead.filter((entry) => machine.readLink(directoryOf(entry)) === void 0 && isToUndo(entry) && isOfHere(entry));
	if (labs.length === 0) return [];
	try {
		return await withLock(machine, machine.stateDirectory, async () => {
			const failures = [];
			for (const lab of labs) for (const what of await undoOne(machine, directoryOf(lab))) failures.push({
				lab,
				what
			});
			return failures;
		});
	} catch (error) {
		if (!labs.some(isToUndo)) return [];
		throw error;
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
export { userLabOf as a, isLabUp as i, sweep as n, writeUserLab as o, isHeld as r, claimName as t };
