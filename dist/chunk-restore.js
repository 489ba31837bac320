import { s as exitCodes } from "./chunk-errors.js";
import { n as escapeText } from "./chunk-escape.js";
import { t as sweepAll } from "./chunk-sweep-all.js";
import { t as realMachine } from "./chunk-real.js";
import { i as printResult, r as printJson, t as note } from "./chunk-output.js";
// src/cli/actions/restore.ts
/** 0 where nothing is left, 1 where something could not be undone. */
async function restore({ json }) {
	const { restored, failures: left } = await sweepAll(realMachine());
	const failures = left.map(({ lab, what }) => `${lab}: ${what}`);
	if (json) printJson({
		restored,
		failures
	});
	else if (restored.length + failures.length === 0) printResult("nothing to restore");
	else printResult(restored.map((id) => `${id}: restored`).join("\n"));
	if (!json) for (const failure of failures) note(`netns-topology: ${escapeText(failure)}`);
	return failures.length === 0 ? 0 : exitCodes.failed;
}
export { restore };
