import { a as TopologyError } from "./chunk-errors.js";
import { n as escapeText, t as escapeLines } from "./chunk-escape.js";
// src/errors/report.ts
const placeText = ({ file, line, column }) => `${escapeText(file)}:${line}:${column}`;
/** A path as people write it: `namespaces.a.routes[0].via`. */
function pathText(path) {
	return path.map((part) => typeof part === "number" ? `[${part}]` : `.${escapeText(part)}`).join("").replace(/^\./, "");
}
const hintText = (hint) => hint === void 0 ? [] : [`  hint: ${escapeText(hint)}`];
/** One problem of a topology as a person reads it: `file:line:column: message`, the code frame, the hint. */
function problemText({ message, hint, path, place, frame }) {
	const where = place ? placeText(place) : pathText(path);
	return [
		where === "" ? escapeText(message) : `${where}: ${escapeText(message)}`,
		...frame === void 0 ? [] : [frame],
		...hintText(hint)
	].join("\n");
}
/**
* Any error of this package as a person reads it, without colours and without a line break at its end. What comes from
* a file is escaped, so that no text of a topology does something to the terminal, or to who reads the lines of a log.
*/
function errorText(error) {
	if (error instanceof TopologyError && error.problems.length > 0) return escapeLines(error.problems.map(problemText).join("\n\n"));
	return escapeLines([error.message, ...hintText(error.hint)].join("\n"));
}
export { errorText as t };
