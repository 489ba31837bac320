import { t as childrenOf } from "./chunk-proc.js";
import { a as childMark } from "./chunk-source.js";
import { setTimeout } from "node:timers/promises";
// src/action/runner/children.ts
const signals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
/**
* The runner tells this process only that a job is cancelled, and has patience for ten seconds: what it has started is
* asked to undo what it has begun, and this process ends as that makes it fail.
*/
function passOnSignals(machine) {
	for (const signal of signals) process.on(signal, () => {
		for (const pid of childrenOf(machine, process.pid)) machine.signal(pid, "SIGTERM");
	});
}
/** Also of programs that even this user may not look into, as those of sudo: none of them is ours. */
function carries(machine, pid, mark) {
	try {
		return machine.read(`/proc/${pid}/environ`)?.split("\0").includes(mark) ?? false;
	} catch {
		return false;
	}
}
const pause = 20;
/**
* Ends what a main that was killed has left running, each in its own time and then at once. Gives how many there were.
*
* @param until ms after the start of this process at which they are killed.
*/
async function endChildrenOf(machine, token, until) {
	const mark = `${childMark}=${token}`;
	const left = () => machine.list("/proc").map(Number).filter((pid) => pid > 0 && pid !== process.pid && carries(machine, pid, mark));
	const found = left();
	for (const pid of found) machine.signal(pid, "SIGTERM");
	while (left().length > 0 && performance.now() < until) await setTimeout(pause);
	for (const pid of left()) machine.signal(pid, "SIGKILL");
	return found.length;
}
export { passOnSignals as n, endChildrenOf as t };
