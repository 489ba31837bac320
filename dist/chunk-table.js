import { n as escapeText } from "./chunk-escape.js";
// src/render/table.ts
/** Lines with the columns below each other, two spaces apart. */
function table(rows) {
	const cells = rows.map((row) => row.map(escapeText));
	const widths = cells.reduce((sofar, row) => row.map((cell, column) => Math.max(cell.length, sofar[column] ?? 0)), []);
	return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}
export { table as t };
