import { t as escapeText } from "./chunk-escape.js";
import { t as table } from "./chunk-table.js";
// src/render/doctor.ts
/** A line for each finding, with what to do about it below, and the sum of them at the end. */
function examinationText(examination) {
	const rows = examination.findings.flatMap((finding, index, all) => rowsOf(finding, all[index - 1]));
	return [
		table(rows),
		"",
		...summary(examination)
	].join("\n");
}
function rowsOf({ area, name, status, detail, remedy }, before) {
	const line = [
		area === before?.area ? "" : area,
		name,
		status,
		detail
	];
	return remedy === void 0 ? [line] : [line, [
		"",
		"",
		"",
		`-> ${remedy}`
	]];
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
