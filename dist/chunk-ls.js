import { t as attach } from "./chunk-attach.js";
import { n as labsTable, r as inspectLab, t as labText } from "./chunk-lab.js";
import { n as listRecords } from "./chunk-record.js";
import { s as realMachine } from "./chunk-resolve.js";
import { n as printJson, r as printResult } from "./chunk-output.js";
// src/cli/actions/ls.ts
function ls({ json }) {
	const labs = listRecords(realMachine()).map(({ name, id, state, since, owner, creator, topology }) => ({
		name,
		id,
		state,
		since,
		owner,
		creator,
		namespaces: Object.keys(topology.namespaces ?? {})
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
