import { Ct as ownPids, bt as isInAnother, f as labOf } from "./chunk-audit.js";
import { D as keeperAt, k as untilKeepersEnd, o as writersOf } from "./chunk-sweep.js";
// src/lab/state/lost.ts
/**
* Ends labs that go on though somebody deleted their directory on the host, with which the kernel detached what was mounted
* there, and so took their own files. Which process is the holder, its keeper tells, who reads that lifeline. Resolves when
* their keepers have ended, who make the directory anew where there is something to undo, and leave what cannot be undone to
* the next start; gives the ids.
*
* @param lab the id of the only one that is meant.
* @throws LabError where a keeper does not end.
*/
async function endLost(machine, lab) {
	const lost = ownPids(machine).flatMap((pid) => {
		const keeper = keeperAt(machine, pid);
		const id = keeper && isOfHere(machine, pid) ? labOf(machine, pid) : void 0;
		if (keeper === void 0 || id === void 0 || ![void 0, id].includes(lab)) return [];
		if (!isGone(machine, pid, `${keeper.state}/${id}`)) return [];
		const holders = writersOf(machine, keeper.line);
		return holders.length === 0 ? [] : [{
			id,
			pid,
			holders
		}];
	});
	for (const { holders } of lost) for (const holder of holders) machine.signal(holder, "SIGKILL");
	await untilKeepersEnd(machine, lost.map(({ pid }) => pid));
	return lost.map(({ id }) => id);
}
/** Root's labs are in no user namespace but his. */
const isOfHere = (machine, pid) => machine.user.uid !== 0 || !isInAnother(machine, pid, "user");
/** Whether a process has no such path, of those whose file system this user may see: his own may be another, as in a container. */
const isGone = (machine, pid, path) => machine.inode(`/proc/${pid}/root`) !== void 0 && machine.inode(`/proc/${pid}/root${path}`) === void 0;
export { endLost as t };
