import { n as escapeText } from "./chunk-escape.js";
import { t as table } from "./chunk-table.js";
// src/render/doctor.ts
const usualWidth = 100;
const leastRoom = 30;
/**
* A line for each finding, with what to do about it below, and the sum of them at the end.
*
* @param width in characters, of the terminal; details go on below where they have no room
*/
function examinationText(examination, width = usualWidth) {
	const { findings } = examination;
	const widest = (column) => Math.max(...findings.map((finding) => finding[column].length));
	const room = Math.max(leastRoom, width - widest("area") - widest("name") - widest("status") - 6);
	const rows = findings.flatMap((finding, index, all) => rowsOf(finding, all[index - 1], room));
	return [
		table(rows),
		"",
		...summary(examination)
	].join("\n");
}
function rowsOf({ area, name, status, detail, remedy }, before, room) {
	const [first, ...others] = [...folded(detail, room), ...remedy === void 0 ? [] : folded(`-> ${remedy}`, room)];
	return [[
		area === before?.area ? "" : area,
		name,
		status,
		first ?? ""
	], ...others.map((line) => [
		"",
		"",
		"",
		line
	])];
}
/** A text in lines of so many characters, but for words that have more, each but the first further in. */
function folded(text, room) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && line.length + 1 + word.length > room) {
		lines.push(line);
		line = `   ${word}`;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line];
}
function summary({ labs, nat, findings }) {
	if (!labs) {
		const missing = findings.filter(({ needed, status }) => needed && status === "missing").map(({ name }) => name);
		return [escapeText(`labs can not come up here, for want of: ${missing.join(", ")}`)];
	}
	const families = [...nat.ipv4 ? ["IPv4"] : [], ...nat.ipv6 ? ["IPv6"] : []];
	return [`labs come up here; ${families.length === 0 ? "no way out" : `a way out by ${families.join(" and ")}`}`];
}
export { examinationText as t };
