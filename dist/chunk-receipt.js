import { n as escapeText } from "./chunk-escape.js";
import { n as shellWord } from "./chunk-shell.js";
// src/render/receipt.ts
/**
* The receipt in words: the claim on the first line, then a line for each thing that somebody may want to know. Names and
* aliases are anybody's: a line break in one would make a line of its own, which a runner would take for a command.
*
* @param options.theirs whether what others changed has lines, and not only its number. Default: true.
*/
function renderReceipt(receipt, options = {}) {
	const { unseen, ours, ended, notes } = receipt;
	const theirs = options.theirs === false ? [] : receipt.theirs;
	return [
		claim(receipt),
		...ours.map((difference) => `ours: ${describe(difference)}`),
		...theirs.map((difference) => `theirs: ${describe(difference)}`),
		...ended.map((process) => `ended: ${describeProcess(process)}`),
		...notes.map((note) => `note: ${note}`),
		...unseenLines(unseen)
	].map(escapeText).join("\n");
}
function claim({ lab, compared, ours, theirs }) {
	const things = Object.entries(compared).filter(([, count]) => count > 0).map(([kind, count]) => `${count} ${count === 1 ? kind : plural(kind)}`).join(", ");
	const verdict = `${lab === void 0 ? "" : `${lab}: `}host ${ours.length === 0 ? "" : "not "}as before`;
	const left = `ours: ${ours.length} left; theirs: ${theirs.length} changed meanwhile`;
	return `${verdict}: ${things || "nothing"} compared; ${left}`;
}
/** A line for each reason. */
const unseenLines = (unseen) => [...Map.groupBy(Object.entries(unseen), ([, reason]) => reason)].map(([reason, kinds]) => `not looked at: ${kinds.map(([kind]) => plural(kind)).join(", ")} (${reason})`);
function plural(kind) {
	if (kind.endsWith("y")) return `${kind.slice(0, -1)}ies`;
	return /(?:s|x|ch)$/.test(kind) ? `${kind}es` : `${kind}s`;
}
function describe({ kind, key, change, before, after }) {
	const thing = `${kind} ${key} ${change}`;
	if (change === "reordered") return thing;
	if (change === "changed") return `${thing}: ${changes(before, after)}`;
	const value = words(change === "added" ? after : before);
	return value === "" ? thing : `${thing}: ${value}`;
}
/** Of two records only the fields that differ. */
function changes(before, after) {
	if (!isRecord(before) || !isRecord(after)) return `${words(before)} -> ${words(after)}`;
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => words(before[name]) !== words(after[name])).map((name) => `${name} ${words(before[name]) || "none"} -> ${words(after[name]) || "none"}`).join(", ");
}
function words(value) {
	if (value === void 0 || value === "") return "";
	if (typeof value === "string") return value;
	if (!isRecord(value)) return cut(JSON.stringify(value));
	return Object.entries(value).filter(([, field]) => words(field) !== "").map(([name, field]) => `${name} ${words(field)}`).join(", ");
}
/** A command line may be a whole script; all of it is in the receipt itself. */
const longest = 160;
const cut = (text) => text.length > longest ? `${text.slice(0, longest)}…` : text;
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function describeProcess({ pid, argv, signal }) {
	return `${[pid, ...argv.map(shellWord)].join(" ")} (${signal})`;
}
export { renderReceipt as t };
