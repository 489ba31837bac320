import { s as exitCodes } from "./chunk-errors.js";
import { n as escapeText } from "./chunk-escape.js";
import { t as attach } from "./chunk-attach.js";
import { n as repairLab } from "./chunk-repair.js";
import { t as realMachine } from "./chunk-real.js";
import { i as printResult, r as printJson, t as note } from "./chunk-output.js";
// src/cli/actions/repair.ts
/** 0 where nothing is missing any more, 1 where something cannot be put back. */
async function repair(name, { json }) {
	const machine = realMachine();
	const { repaired, lost } = await repairLab(machine, attach(machine, name));
	if (json) printJson({
		repaired,
		lost
	});
	else printResult(repaired.length > 0 ? repaired.map((one) => `put back: ${escapeText(one)}`).join("\n") : nothing(lost));
	if (!json) for (const one of lost) note(`netns-topology: cannot be put back: ${escapeText(one)}`);
	if (!json && lost.length > 0) note(`  hint: take ${name} down and bring it up again`);
	return lost.length === 0 ? 0 : exitCodes.failed;
}
const nothing = (lost) => lost.length === 0 ? "nothing is missing" : "";
export { repair };
