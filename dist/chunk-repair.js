import { a as messageOf } from "./chunk-caught.js";
import { i as lackingIn, t as dressed } from "./chunk-dress.js";
import { n as withSide } from "./chunk-side.js";
import { l as namespaceNames } from "./chunk-attach.js";
// src/lab/repair.ts
/** What is on the host of a lab, and what somebody has removed or changed of it since, there or in what its programs see. */
async function lookAt(machine, { record, entrance }) {
	const { missing, devices } = await withSide(machine, record, (side) => side.look(record));
	return {
		missing: [...missing, ...lackingIn(machine, entrance, namespaceNames(record)).map(({ what }) => what)],
		devices
	};
}
/** Puts back what is missing of a lab, as far as the machine lets us. */
async function repairLab(machine, { record, entrance }) {
	const { repaired, lost } = await withSide(machine, record, (side) => side.repair(record));
	const mended = [];
	const left = [];
	for (const { namespace, what } of lackingIn(machine, entrance, namespaceNames(record))) try {
		await dressed(machine, entrance, namespace);
		mended.push(what);
	} catch (error) {
		left.push(`${what}: ${messageOf(error)}`);
	}
	return {
		repaired: [...repaired, ...mended],
		lost: [...lost, ...left]
	};
}
export { repairLab as n, lookAt as t };
