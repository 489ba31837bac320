import { s as exitCodes } from "./chunk-errors.js";
import { t as escapeText } from "./chunk-escape.js";
import { n as sweep } from "./chunk-claim.js";
import { u as realMachine } from "./chunk-own-json.js";
import { n as printJson, r as printResult, t as note } from "./chunk-output.js";
// src/cli/actions/restore.ts
/** 0 where nothing is left, 1 where something could not be undone. */
async function restore({ json }) {
	const { restored, failures: left } = await sweep(realMachine());
	const failures = left.map(({ lab, what }) => `${lab}: ${what}`);
	if (json) printJson({
		restored,
		failures
	});
	else printResult(restored.length === 0 ? "nothing to restore" : restored.map((id) => `${id}: restored`).join("\n"));
	if (!json) for (const failure of failures) note(`netns-topology: ${escapeText(failure)}`);
	return failures.length === 0 ? 0 : exitCodes.failed;
}
export { restore };
