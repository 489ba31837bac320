import { t as inspectLab } from "./chunk-inspect.js";
import { t as attach } from "./chunk-attach.js";
import { t as realMachine } from "./chunk-real.js";
import { t as labText } from "./chunk-lab.js";
import { i as printResult, r as printJson } from "./chunk-output.js";
// src/cli/actions/show.ts
async function show(name, { json }) {
	const machine = realMachine();
	const lab = await inspectLab(machine, attach(machine, name));
	if (json) printJson(lab);
	else printResult(labText(lab));
	return 0;
}
export { show };
