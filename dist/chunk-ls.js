import { n as escapeText } from "./chunk-escape.js";
import { c as listRecords, l as namespaceNames, n as ofLater, s as listOfLater } from "./chunk-attach.js";
import { t as realMachine } from "./chunk-real.js";
import { n as labsTable } from "./chunk-lab.js";
import { i as printResult, r as printJson, t as note } from "./chunk-output.js";
// src/cli/actions/ls.ts
function ls({ json }) {
	const machine = realMachine();
	const records = listRecords(machine);
	const labs = records.map((record) => ({
		name: record.name,
		id: record.id,
		state: record.state,
		since: record.since,
		owner: record.owner,
		creator: record.creator,
		namespaces: namespaceNames(record)
	}));
	if (json) printJson(labs);
	else printResult(labsTable(labs));
	for (const { fault } of records) if (fault !== void 0) note(`netns-topology: ${escapeText(fault)}`);
	for (const id of listOfLater(machine)) note(`netns-topology: ${ofLater(id)}`);
	return 0;
}
export { ls };
