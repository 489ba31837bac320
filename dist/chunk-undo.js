import { n as handlerOf, o as isShared, s as titleOf } from "./chunk-lock.js";
import { i as readJournal, n as closeJournal, t as actsOfOthers } from "./chunk-journal.js";
// src/host/undo.ts
/**
* Undoes what a journal says was begun on the host, last in first out, and removes the journal. What is undone already is
* fine; what is not ours any more is left alone, and what another lab needs is left to it. Never stops at a failure: it
* gives them all, and then the journal stays. To be called under the lock of the state directory.
*/
async function undoJournal(machine, directory) {
	const others = actsOfOthers(machine, directory);
	const failures = [];
	for (const { act } of (readJournal(machine, directory) ?? []).toReversed()) {
		if (others.some((other) => isShared(act, other))) continue;
		failures.push(...await tryUndo(machine, act));
	}
	if (failures.length === 0) closeJournal(machine, directory);
	return failures;
}
async function tryUndo(machine, act) {
	const handler = handlerOf(act);
	if (handler === void 0) return [`${act.kind}: a later version of netns-topology did this, and must undo it`];
	try {
		await handler.undo(machine, act);
		return [];
	} catch (error) {
		return [`${titleOf(act)}: ${error instanceof Error ? error.message : String(error)}`];
	}
}
export { undoJournal as t };
