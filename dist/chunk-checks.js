import { n as escapeText } from "./chunk-escape.js";
// src/render/checks.ts
/** A line for each check, and one for each address that was tried. */
function checksText(results) {
	if (results.length === 0) return "no checks in the topology";
	return [...results.flatMap(resultLines), summary(results)].map(escapeText).join("\n");
}
/** One that does not hold, in a line. */
function checkText({ from, to, asked, attempts }) {
	return `${from} to ${to}, ${asked}: ${attempts.filter(({ holds }) => !holds).map(({ target, seen: answer }) => `${target}: ${answer}`).join("; ") || "there is no address to try"}`;
}
function summary(results) {
	const all = results.length;
	const failed = results.filter(({ holds }) => !holds).length;
	if (all === 1) return `the check ${failed === 0 ? "holds" : "does not hold"}`;
	return failed === 0 ? `all ${all} checks hold` : `${failed} of ${all} checks ${failed === 1 ? "does" : "do"} not hold`;
}
const mark = (holds) => holds ? "ok  " : "FAIL";
const resultLines = ({ from, to, asked, holds, attempts }) => [
	`${mark(holds)} ${from} to ${to}: ${asked}`,
	...attempts.length === 0 ? ["       there is no address to try"] : [],
	...attempts.map(({ target, seen, holds: one }) => `  ${mark(one)} ${target}: ${seen}`)
];
export { checksText as n, checkText as t };
