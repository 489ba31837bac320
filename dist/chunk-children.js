import { dt as childrenOf, ht as carriersOf } from "./chunk-audit.js";
import { s as childMark } from "./chunk-source.js";
import { setTimeout } from "node:timers/promises";
// src/action/runner/children.ts
const signals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
/**
* The runner tells this process only that a job is cancelled, and has patience for ten seconds: what it has started is
* asked to undo what it has begun, and this process ends as that makes it fail. Gives whether that has happened.
*/
function passOnSignals(machine) {
	let isCancelled = false;
	for (const signal of signals) process.on(signal, () => {
		isCancelled = true;
		for (const pid of childrenOf(machine, process.pid)) machine.signal(pid, "SIGTERM");
	});
	return () => isCancelled;
}
const pause = 20;
/**
* Ends what a main that was killed has left running, each in its own time and then at once. Gives how many there were.
*
* @param until ms after the start of this process at which they are killed.
*/
async function endChildrenOf(machine, token, until) {
	const left = () => carriersOf(machine, [`${childMark}=${token}`]).filter((pid) => pid !== process.pid);
	const found = left();
	for (const pid of found) machine.signal(pid, "SIGTERM");
	while (left().length > 0 && performance.now() < until) await setTimeout(pause);
	for (const pid of left()) machine.signal(pid, "SIGKILL");
	return found.length;
}
export { passOnSignals as n, endChildrenOf as t };
