import { o as UsageError } from "./chunk-errors.js";
import { t as didYouMean } from "./chunk-nearest.js";
import { n as entranceOf } from "./chunk-entrance.js";
import { n as listRecords, r as namespaceNames, t as findRecord } from "./chunk-record.js";
// src/lab/attach.ts
/** @throws UsageError where no lab is up under the name. */
function requireRecord(machine, name) {
	const record = findRecord(machine, name);
	if (record !== void 0) return record;
	const names = listRecords(machine).map((lab) => lab.name);
	throw new UsageError(`no topology is up under the name ${name}`, { hint: didYouMean(name, names, "up are") ?? "none is up" });
}
/** @throws UsageError where no lab is up under the name, or it is still coming up. */
function attach(machine, name) {
	const record = requireRecord(machine, name);
	if (record.state !== "up") throw new UsageError(`${name} is still coming up`);
	return {
		record,
		entrance: entranceOf(machine, record)
	};
}
/** @throws UsageError where the lab has no namespace of that name. */
function requireNamespace({ record }, namespace) {
	const names = namespaceNames(record);
	if (names.includes(namespace)) return;
	throw new UsageError(`${record.name} has no namespace ${namespace}`, { hint: didYouMean(namespace, names, "there are") });
}
export { requireNamespace as n, requireRecord as r, attach as t };
