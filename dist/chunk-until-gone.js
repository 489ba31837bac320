import { n as LabError } from "./chunk-errors.js";
import { A as wakeKeepers, E as endKeepers, W as patienceAfterInterruption, n as sweep, v as isLabUp } from "./chunk-sweep.js";
import { _ as labPaths, ft as isRunning } from "./chunk-audit.js";
import { E as stateEntries } from "./chunk-acts.js";
import { setTimeout } from "node:timers/promises";
// src/lab/end/until-gone.ts
const patience = 6e4;
const keeperTime = 500;
const keepersLuck = 1e4;
const pause = 2;
/**
* Returns when nothing is left on the host of a lab whose holder was killed, which is its keeper's work, and where that
* is dead or slow, ours.
*
* @throws LabError with all that could not be undone.
*/
async function untilGone(machine, { id, keeper }) {
	const { directory } = labPaths(machine.stateDirectory, id);
	const start = performance.now();
	let last = {
		labs: stateEntries(machine).length,
		at: start
	};
	while (machine.inode(directory) !== void 0 || isRunning(machine, keeper)) {
		const waited = performance.now() - start;
		const isKept = isRunning(machine, keeper);
		const isOver = machine.inode(directory) === void 0;
		if (isOver && waited > keeperTime) wakeKeepers(machine, [id]);
		if (isOver && waited > keepersLuck) await endKeepers(machine, [id]);
		const failures = !isLabUp(machine, directory) && (waited > keeperTime || !isKept) ? (await sweep(machine, id)).failures : [];
		const labs = stateEntries(machine).length;
		if (labs !== last.labs) last = {
			labs,
			at: performance.now()
		};
		const isTooLong = machine.interruption?.aborted ? waited > patienceAfterInterruption : performance.now() - last.at > patience;
		const mayKeeper = isKept && waited < keepersLuck;
		if (isTooLong || failures.length > 0 && !mayKeeper) throw new LabError(stays(directory, failures, waited));
		await setTimeout(pause);
	}
}
const stays = (directory, failures, waited) => failures.length > 0 ? `not all could be undone: ${failures.map(({ what }) => what).join("; ")}` : `${directory} is still there after ${Math.round(waited / 1e3)} s`;
export { untilGone as t };
