// src/lab/state/proc.ts
/** Undefined where there is no such process. Its name, which comes before, may hold anything. */
function statOf(machine, pid) {
	const stat = machine.read(`/proc/${pid}/stat`);
	if (stat === void 0) return void 0;
	const [state = "", ...numbers] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	const [parent = 0, group = 0, session = 0, terminal = 0, foreground = 0] = numbers.map(Number);
	return {
		state,
		parent,
		group,
		session,
		terminal,
		foreground,
		started: Number(numbers[18])
	};
}
/** Whether there is such a process and it has not ended: one that has may wait for its parent to hear of it. */
function isRunning(machine, pid) {
	const state = pid === void 0 ? void 0 : statOf(machine, pid)?.state;
	return state !== void 0 && state !== "Z" && state !== "X";
}
/** The children of a process's main thread, as /proc/PID/task/TID/children of proc(5) lists them. */
const childrenOf = (machine, pid) => (machine.read(`/proc/${pid}/task/${pid}/children`) ?? "").split(" ").filter(Boolean).map(Number);
const pidsOf = (machine) => machine.list("/proc").map(Number).filter((pid) => pid > 0);
/** The processes that have one of these words in their environment. */
const carriersOf = (machine, words) => pidsOf(machine).filter((pid) => environmentOf(machine, pid).some((word) => words.includes(word)));
/** Another user's is hidden, and taken to be empty. */
function environmentOf(machine, pid) {
	try {
		return machine.read(`/proc/${pid}/environ`)?.split("\0") ?? [];
	} catch {
		return [];
	}
}
/** By all of its user IDs. */
const isOfUser = (machine, pid, uid) => uidsOf(machine, pid).every((id) => id === uid);
/** Real, effective, saved and of the file system. */
const uidsOf = (machine, pid) => fieldOf(machine, pid, "Uid").map(Number);
/** Whether a process is in a namespace of a kind that is not this process's. */
function isInAnother(machine, pid, kind) {
	const theirs = machine.readLink(`/proc/${pid}/ns/${kind}`);
	return theirs !== void 0 && theirs !== machine.readLink(`/proc/self/ns/${kind}`);
}
/** The words of a line of proc_pid_status(5). */
const fieldOf = (machine, pid, name) => (machine.read(`/proc/${pid}/status`) ?? "").split("\n").find((line) => line.startsWith(`${name}:`))?.split(/\s+/).slice(1) ?? [];
/** Undefined where there is no such process. */
function heldOf(machine, pid) {
	const started = statOf(machine, pid)?.started;
	return started === void 0 ? void 0 : {
		pid,
		started
	};
}
const isHeld = (machine, { pid, started }) => isRunning(machine, pid) && statOf(machine, pid)?.started === started;
export { heldOf as a, isOfUser as c, statOf as d, uidsOf as f, fieldOf as i, isRunning as l, childrenOf as n, isHeld as o, environmentOf as r, isInAnother as s, carriersOf as t, pidsOf as u };
