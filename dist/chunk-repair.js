import { i as messageOf } from "./chunk-escape.js";
import { i as undressed, t as dressed } from "./chunk-dress.js";
import { n as withSide } from "./chunk-side.js";
import { l as namespaceNames } from "./chunk-attach.js";
// src/lab/repair.ts
/** What is on the host of a lab, and what somebody has removed or changed of it since, there or in what its programs see. */
async function lookAt(machine, { record, entrance }) {
	const { missing, devices } = await withSide(machine, record, (side) => side.look(record));
	return {
		missing: [...missing, ...undressed(machine, entrance, namespaceNames(record)).map(etcOf)],
		devices
	};
}
/** Puts back what is missing of a lab, as far as the machine lets us. */
async function repairLab(machine, { record, entrance }) {
	const { repaired, lost } = await withSide(machine, record, (side) => side.repair(record));
	const mended = [];
	const left = [];
	for (const namespace of undressed(machine, entrance, namespaceNames(record))) try {
		await dressed(machine, entrance, namespace);
		mended.push(etcOf(namespace));
	} catch (error) {
		left.push(`${etcOf(namespace)}: ${messageOf(error)}`);
	}
	return {
		repaired: [...repaired, ...mended],
		lost: [...lost, ...left]
	};
}
const etcOf = (namespace) => `/etc of ${namespace}`;
export { repairLab as n, lookAt as t };
