import { s as exitCodes } from "./chunk-errors.js";
import { n as escapeText } from "./chunk-escape.js";
// src/cli/output.ts
/** Results go to stdout, as text or as one JSON document. */
const printResult = (text) => void process.stdout.write(text === "" ? "" : `${text}\n`);
const printJson = (value) => printResult(JSON.stringify(value, null, 2));
/** As it is, without a line break of its own. */
const printText = (text) => void process.stdout.write(text);
/** A JSON list, one item after the other: all together may be more than a text can have. */
function printItems(items) {
	for (const [number, item] of items.entries()) printText(`${number === 0 ? "[" : ","}\n  ${JSON.stringify(item, null, 2).replaceAll("\n", "\n  ")}`);
	printText(items.length === 0 ? "[]\n" : "\n]\n");
}
/** Everything else goes to stderr. */
const note = (text) => void process.stderr.write(`${text}\n`);
const eraseLine = "\r\x1B[K";
/** On a terminal one line that is written over; elsewhere only the last, because each stage takes milliseconds. */
function showProgress(name) {
	const isTerminal = process.stderr.isTTY;
	const start = isTerminal ? eraseLine : "";
	return {
		step: (stage) => void (isTerminal && process.stderr.write(`${eraseLine}${escapeText(name)}: ${stage} …`)),
		done: (time) => void process.stderr.write(`${start}${escapeText(name)}: up in ${Math.round(time)} ms\n`),
		failed: () => void process.stderr.write(start)
	};
}
/** Who reads what is printed may leave before its end, as head(1) does, and a disk may be full: neither stops the work. */
function survivePrinting() {
	process.stderr.on("error", () => {});
	process.stdout.on("error", (error) => {
		if (error.code === "EPIPE") return;
		note(`netns-topology: the result could not be written: ${error.message}`);
		process.exitCode = exitCodes.failed;
	});
}
export { printText as a, printResult as i, printItems as n, showProgress as o, printJson as r, survivePrinting as s, note as t };
