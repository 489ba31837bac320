import { t as inspectLab } from "./chunk-inspect.js";
import { g as realMachine } from "./chunk-audit.js";
import { t as labText } from "./chunk-lab.js";
import { n as interruptible } from "./chunk-interruption.js";
import { n as printJson, r as printResult } from "./chunk-output.js";
import { t as bringUp } from "./chunk-bring-up.js";
import { n as takeDownWithReceipt } from "./chunk-finish.js";
// src/cli/actions/up.ts
async function up(file, { name, owner, privilege, pin, json }) {
	const built = await interruptible((signal) => bringUp({
		file,
		name,
		owner: owner ?? "nobody",
		privilege,
		pin: pin ?? false,
		signal
	}), ({ record }) => takeDownWithReceipt(record));
	const lab = await inspectLab(realMachine(), built);
	if (json) printJson(lab);
	else printResult(labText(lab));
	return 0;
}
export { up };
