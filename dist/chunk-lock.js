import { t as parseOwn } from "./chunk-own-json.js";
import { join } from "node:path";
// src/host/journal.ts
const fileOf = (directory) => join(directory, "journal");
function openJournal(machine, directory) {
	const write = (line) => machine.append(fileOf(directory), `${JSON.stringify(line)}\n`);
	let count = 0;
	return {
		begin: (act) => {
			count += 1;
			write({
				n: count,
				begin: act
			});
			return count;
		},
		done: (number) => write({
			n: number,
			done: true
		})
	};
}
/** Undefined where the lab has no journal. A last line that was cut off in the middle had not begun anything. */
function readJournal(machine, directory) {
	const text = machine.read(fileOf(directory));
	if (text === void 0) return void 0;
	const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n").filter((line) => line !== "").map((line) => parseOwn(line));
	const done = new Set(lines.flatMap((line) => "done" in line ? [line.n] : []));
	return lines.flatMap((line) => "begin" in line ? [{
		act: line.begin,
		done: done.has(line.n)
	}] : []);
}
const closeJournal = (machine, directory) => machine.remove(fileOf(directory));
// src/host/undo.ts
/**
* Undoes what a journal says was begun on the host, last in first out, and removes the journal. What is undone already is
* fine, and what is not ours any more is left alone. Never stops at a failure: it gives them all, and then the journal
* stays. To be called under the lock of the state directory.
*/
function undoJournal(machine, directory) {
	const failures = (readJournal(machine, directory) ?? []).toReversed().flatMap(({ act }) => tryUndo(machine, act));
	if (failures.length === 0) closeJournal(machine, directory);
	return failures;
}
function tryUndo(machine, act) {
	try {
		undo(machine, act);
		return [];
	} catch (error) {
		return [`${act.kind} ${act.path}: ${error instanceof Error ? error.message : String(error)}`];
	}
}
function undo(machine, act) {
	switch (act.kind) {
		case "directory":
			machine.removeDirectory(act.path);
			return;
		case "link": if (machine.readLink(act.path) === act.target) machine.remove(act.path);
	}
}
// src/machine/lock.ts
/**
* Holds flock(1)'s lock for as long as its input is open, which the kernel sees to. By another path than `.`, it would
* make a file where the directory has just been removed.
*/
const hold = `cd "$1" && exec flock . sh -c 'echo locked; exec cat >/dev/null'`;
/**
* Does something under the lock of a directory, which every other process of this package takes as well. The kernel frees
* it when this process ends, whatever ends it.
*/
async function withLock(machine, directory, work) {
	const lock = machine.start([
		"sh",
		"-c",
		hold,
		"lock",
		directory
	], {});
	try {
		if (await lock.firstLine !== "locked") throw new Error(`${directory} could not be locked: ${lock.stderr()}`);
		return work();
	} finally {
		lock.close();
		await lock.ended();
	}
}
export { readJournal as i, undoJournal as n, openJournal as r, withLock as t };
