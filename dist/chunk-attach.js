import { n as LabError, o as UsageError } from "./chunk-errors.js";
import { t as didYouMean } from "./chunk-nearest.js";
import { i as entranceOf } from "./chunk-entrance.js";
import { a as namespaceNames, i as listRecords, n as isOfLater, t as findRecord } from "./chunk-record.js";
// src/lab/programs/attach.ts
const ofLater = (name) => `${name} was brought up by a later version of netns-topology`;
/** @throws UsageError where no lab is up under the name, or none that this version knows to read. */
function requireRecord(machine, name) {
	if (name === "") throw new UsageError("the name of the topology is empty");
	const record = findRecord(machine, name);
	if (record !== void 0) return record;
	if (isOfLater(machine, name)) throw new UsageError(ofLater(name), { hint: "use that version for it" });
	const names = listRecords(machine).map((lab) => lab.name);
	throw new UsageError(`no topology is up under the name ${name}`, { hint: didYouMean(name, names, "up are") ?? "none is up" });
}
/**
* @throws UsageError where no lab is up under the name, or it is still coming up; LabError where what it says of itself cannot
* be believed.
*/
function attach(machine, name) {
	const record = requireRecord(machine, name);
	if (record.fault !== void 0) throw new LabError(record.fault, { hint: `take it down with \`netns-topology down ${record.id}\`` });
	if (record.state !== "up") throw new UsageError(`${name} is still coming up`);
	return {
		record,
		entrance: entranceOf(machine, record)
	};
}
/** @throws UsageError where the lab has no namespace of that name. */
const requireNamespace = ({ record }, namespace) => requireOneOf(namespaceNames(record), namespace, record.name);
/** @throws UsageError where a namespace is none of those that a topology has, which is called as told. */
function requireOneOf(names, namespace, topology) {
	if (names.includes(namespace)) return;
	if (namespace === "") throw new UsageError("the name of the namespace is empty");
	throw new UsageError(`${topology} has no namespace ${namespace}`, { hint: didYouMean(namespace, names, "there are") });
}
export { requireRecord as a, requireOneOf as i, ofLater as n, requireNamespace as r, attach as t };
