import { c as labVariable } from "./chunk-audit.js";
import { s as argvOf } from "./chunk-lock.js";
import { a as heldOf, c as isOfUser, l as isRunning, o as isHeld, r as environmentOf, s as isInAnother, u as pidsOf } from "./chunk-proc.js";
import { setTimeout } from "node:timers/promises";
// src/lab/state/lost.ts
const patience = 2e4;
const pause = 2;
/**
* Ends labs that go on though somebody deleted their directory on the host, with which the kernel detached what was mounted
* there, and so took their own files. Resolves when their keepers have undone what is on the host; gives the ids.
*
* @param lab the id of the only one that is meant.
*/
async function endLost(machine, lab) {
	const marked = markedOf(machine).filter(({ id }) => [void 0, id].includes(lab));
	const keepers = marked.filter(({ id, held, keptIn }) => keptIn !== void 0 && isGone(machine, held.pid, `${keptIn}/${id}`));
	const isLost = ({ id, held, isInside }) => isInside && isHeld(machine, held) && keepers.some((keeper) => keeper.id === id);
	const lost = marked.filter(isLost);
	for (const { held } of lost) machine.signal(held.pid, "SIGKILL");
	const ids = new Set(lost.map(({ id }) => id));
	await untilEnded(machine, keepers.filter(({ id }) => ids.has(id)).map(({ held }) => held.pid));
	return [...ids];
}
async function untilEnded(machine, pids) {
	const start = performance.now();
	while (pids.some((pid) => isRunning(machine, pid)) && performance.now() - start < patience) await setTimeout(pause);
}
const mark = `${labVariable}=`;
const markedOf = (machine) => pidsOf(machine).flatMap((pid) => {
	const word = environmentOf(machine, pid).find((one) => one.startsWith(mark));
	const held = word === void 0 ? void 0 : heldOf(machine, pid);
	if (word === void 0 || held === void 0 || !isOwn(machine, pid)) return [];
	const [, , , name, state] = argvOf(machine, pid);
	const keptIn = name === "keeper" ? state : void 0;
	return [{
		id: word.slice(mark.length),
		held,
		keptIn,
		isInside: isInAnother(machine, pid, "net")
	}];
});
/** Whether a process has no such path, of those whose file system this user may see: his own may be another, as in a container. */
const isGone = (machine, pid, path) => machine.inode(`/proc/${pid}/root`) !== void 0 && machine.inode(`/proc/${pid}/root${path}`) === void 0;
/** What others' processes say of themselves is not believed: root's labs are in no user namespace but his. */
const isOwn = (machine, pid) => isOfUser(machine, pid, machine.user.uid) && !(machine.user.uid === 0 && isInAnother(machine, pid, "user"));
export { untilEnded as n, endLost as t };
