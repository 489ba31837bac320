import { c as labVariable } from "./chunk-audit.js";
import { t as stateEntries } from "./chunk-state-entries.js";
import { i as keepersOf } from "./chunk-claim.js";
import { a as heldOf, c as isOfUser, l as isRunning, o as isHeld, r as environmentOf, s as isInAnother, u as pidsOf } from "./chunk-proc.js";
import { setTimeout } from "node:timers/promises";
// src/lab/state/lost.ts
const patience = 2e4;
const pause = 2;
/**
* Ends labs that go on though somebody deleted their directory on the host, with which the kernel detached what was mounted
* there, and so took their own files. Resolves when their keepers have undone what is on the host; gives the ids.
*/
async function endLost(machine) {
	const members = membersOf(machine);
	const known = new Set(stateEntries(machine));
	const lost = [...new Set(members.flatMap(({ id }) => known.has(id) ? [] : [id]))].filter((id) => keepersOf(machine, [id]).length > 0);
	const keepers = keepersOf(machine, lost);
	for (const { id, held } of members) if (lost.includes(id) && isHeld(machine, held)) machine.signal(held.pid, "SIGKILL");
	await untilEnded(machine, keepers);
	return lost;
}
async function untilEnded(machine, pids) {
	const start = performance.now();
	while (pids.some((pid) => isRunning(machine, pid)) && performance.now() - start < patience) await setTimeout(pause);
}
const mark = `${labVariable}=`;
/** The processes in labs of this user's, by the marks that they carry. */
const membersOf = (machine) => pidsOf(machine).flatMap((pid) => {
	const word = environmentOf(machine, pid).find((one) => one.startsWith(mark));
	const held = word === void 0 || !isInside(machine, pid) ? void 0 : heldOf(machine, pid);
	return word === void 0 || held === void 0 ? [] : [{
		id: word.slice(mark.length),
		held
	}];
});
/** What others' processes say of themselves is not believed: root's labs are in no user namespace but his. */
function isInside(machine, pid) {
	const { uid } = machine.user;
	return isInAnother(machine, pid, "net") && !(uid === 0 && isInAnother(machine, pid, "user")) && isOfUser(machine, pid, uid);
}
export { untilEnded as n, endLost as t };
