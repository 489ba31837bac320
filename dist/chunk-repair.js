import { l as titleOf, t as withLock } from "./chunk-lock.js";
import { i as performAgain, n as findMissing } from "./chunk-perform.js";
// src/lab/repair.ts
/** What of a lab's on the host somebody has removed or changed since, in words. */
const missingOf = async (machine, { entrance }) => (await findMissing(machine, entrance.directory)).map(titleOf);
/** Puts back what is missing of a lab on the host, as far as the machine lets us. */
async function repairLab(machine, { entrance }) {
	const { directory, holder } = entrance;
	return await withLock(machine, machine.stateDirectory, async () => {
		const missing = await findMissing(machine, directory);
		const goneLinks = missing.flatMap((act) => act.kind === "host-link" ? [act.device] : []);
		const possible = missing.filter((act) => !isOf(act, goneLinks));
		const failures = [...await performAgain(possible, {
			machine,
			directory,
			holder
		})];
		const left = (await findMissing(machine, directory)).map(titleOf);
		const reasonOf = (title) => failures.find(([act]) => titleOf(act) === title)?.[1];
		return {
			repaired: missing.map(titleOf).filter((title) => !left.includes(title)),
			lost: left.map((title) => [title, reasonOf(title)].filter(Boolean).join(": "))
		};
	});
}
/** A link that is gone took its far end along, which nothing but bringing the lab up makes. */
function isOf(act, devices) {
	if (act.kind === "host-link") return true;
	return "undo" in act && act.undo.kind === "goes-with-link" && devices.includes(act.undo.device);
}
export { repairLab as n, missingOf as t };
