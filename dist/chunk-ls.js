import { t as inspectLab } from "./chunk-inspect.js";
import { t as attach } from "./chunk-attach.js";
import { n as listRecords, r as namespaceNames } from "./chunk-record.js";
import { g as realMachine } from "./chunk-audit.js";
import { n as labsTable, t as labText } from "./chunk-lab.js";
import { n as printJson, r as printResult } from "./chunk-output.js";
// src/cli/actions/ls.ts
function ls({ json }) {
	const labs = listRecords(realMachine()).map((record) => ({
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
	return 0;
}
async function show(name, { json }) {
	const machine = realMachine();
	const lab = await inspectLab(machine, attach(machine, name));
	if (json) printJson(lab);
	else printResult(labText(lab));
	return 0;
}
export { ls, show };
