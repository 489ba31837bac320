import { r as LabError } from "./chunk-errors.js";
import { i as handlerOf, l as titleOf, r as withTools } from "./chunk-lock.js";
import { i as readJournal, r as openJournal, t as actsOfOthers } from "./chunk-journal.js";
// src/host/perform.ts
/**
* Does acts on the host, each written to the journal before. To be called under the lock of the state directory.
*
* @throws LabError that names the act that failed; what was begun is in the journal.
*/
async function perform(acts, site) {
	const { directory } = site;
	const machine = withTools(site.machine, directory);
	const others = actsOfOthers(machine, directory);
	const journal = openJournal(machine, directory);
	for (const act of acts) {
		if (isOfTheMachine(machine, act, others)) continue;
		const number = journal.begin(act);
		await performOne({
			...site,
			machine
		}, act);
		journal.done(number);
	}
}
/** A directory that is there already, and that no other lab has made, is nothing to undo. */
const isOfTheMachine = (machine, act, others) => act.kind === "directory" && machine.inode(act.path) !== void 0 && !others.some((other) => other.kind === "directory" && other.path === act.path);
async function performOne(site, act) {
	try {
		await handlerOf(act)?.perform(site, act);
	} catch (error) {
		throw new LabError(`on the host: ${titleOf(act)}: ${reasonOf(error)}`, { cause: error });
	}
}
const reasonOf = (error) => error instanceof Error ? error.message : String(error);
/** The acts of a lab of which somebody has undone something since. */
async function findMissing(machine, directory) {
	const entries = readJournal(machine, directory)?.entries ?? [];
	const missing = [];
	for (const { act } of entries) if (await handlerOf(act)?.holds(machine, act) === false) missing.push(act);
	return missing;
}
/** The devices that a lab has on the host. */
const devicesOnHost = (machine, directory) => (readJournal(machine, directory)?.entries ?? []).flatMap(({ act }) => act.kind === "host-link" ? [act.device] : []);
/** Does once more what is missing, which is in the journal already. Gives what could not be done, and why. */
async function performAgain(missing, site) {
	const failures = /* @__PURE__ */ new Map();
	for (const act of missing) try {
		await handlerOf(act)?.perform(site, act);
	} catch (error) {
		failures.set(act, reasonOf(error));
	}
	return failures;
}
export { performAgain as i, findMissing as n, perform as r, devicesOnHost as t };
