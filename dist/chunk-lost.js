import { o as stateOfKeeper, s as untilKeepersEnd } from "./chunk-sweep.js";
import { c as isInAnother, d as labOf, f as pidsOf, l as isOfUser, o as heldOf, s as isHeld } from "./chunk-proc.js";
// src/lab/state/lost.ts
/**
* Ends labs that go on though somebody deleted their directory on the host, with which the kernel detached what was mounted
* there, and so took their own files. Resolves when their keepers have ended, who make the directory anew where there is
* something to undo, and leave what cannot be undone to the next start; gives the ids.
*
* @param lab the id of the only one that is meant.
* @throws LabError where a keeper does not end.
*/
async function endLost(machine, lab) {
	const marked = markedOf(machine).filter(({ id }) => [void 0, id].includes(lab));
	const keepers = marked.filter(({ keeps }) => keeps !== void 0);
	const isDeleted = (id) => keepers.every((keeper) => keeper.id !== id || isGone(machine, keeper.held.pid, `${keeper.keeps}/${id}`));
	const isStray = ({ id, net, keeps, held }) => keeps === void 0 && keepers.some((keeper) => keeper.id === id && keeper.net !== net) && isDeleted(id) && isHeld(machine, held);
	const strays = marked.filter(isStray);
	for (const { held } of strays) machine.signal(held.pid, "SIGKILL");
	const ids = [...new Set(strays.map(({ id }) => id))];
	await untilKeepersEnd(machine, keepers.filter(({ id }) => ids.includes(id)).map(({ held }) => held.pid));
	return ids;
}
const markedOf = (machine) => pidsOf(machine).flatMap((pid) => {
	const id = labOf(machine, pid);
	if (id === void 0 || !isOwn(machine, pid)) return [];
	const [held, net] = [heldOf(machine, pid), machine.readLink(`/proc/${pid}/ns/net`)];
	if (held === void 0 || net === void 0) return [];
	return [{
		id,
		held,
		net,
		keeps: stateOfKeeper(machine, pid)
	}];
});
/** What others' processes say of themselves is not believed: root's labs are in no user namespace but his. */
const isOwn = (machine, pid) => isOfUser(machine, pid, machine.user.uid) && !(machine.user.uid === 0 && isInAnother(machine, pid, "user"));
/** Whether a process has no such path, of those whose file system this user may see: his own may be another, as in a container. */
const isGone = (machine, pid, path) => machine.inode(`/proc/${pid}/root`) !== void 0 && machine.inode(`/proc/${pid}/root${path}`) === void 0;
export { endLost as t };
