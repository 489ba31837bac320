import { n as escapeText } from "./chunk-escape.js";
import { t as attach } from "./chunk-attach.js";
import { a as readLogs, o as sourcesOf, r as outputOf, t as lastLines, u as readRing } from "./chunk-logs.js";
import { t as realMachine } from "./chunk-real.js";
import { t as shellLine } from "./chunk-shell.js";
import { a as printText, i as printResult, n as printItems } from "./chunk-output.js";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
// src/lab/programs/follow.ts
const pause = 50;
/**
* What programs printed so far, and then what they print, until none runs any more. Those that are started meanwhile
* join.
*
* @throws UsageError where there is no such namespace, LabError as `readLogs`.
*/
async function* followLogs(machine, lab, { namespace, tail } = {}) {
	const readers = /* @__PURE__ */ new Map();
	const read = (source, isFirstLook) => {
		const reader = readers.get(source.file) ?? readerOf(machine, isFirstLook ? tail : void 0);
		readers.set(source.file, reader);
		return reader(source);
	};
	for (let isFirstLook = true;; isFirstLook = false) {
		const sources = sourcesOf(machine, lab, namespace);
		for (const source of sources) {
			const chunk = read(source, isFirstLook);
			if (chunk.text !== "") yield chunk;
		}
		if (!sources.some(({ isRunning }) => isRunning) || !isUp(machine, lab)) return;
		await setTimeout(pause);
	}
}
const isUp = (machine, { entrance }) => machine.inode(join(entrance.inside, "lab.json")) !== void 0;
/** Reads on from where it was, and keeps a character that has not come whole. */
function readerOf(machine, tail) {
	const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
	let position;
	return ({ program, file }) => {
		const { bytes, from, to } = readRing(machine, file, position);
		const text = decoder.decode(bytes, { stream: true });
		const isFirst = position === void 0;
		const dropped = from - (position ?? 0);
		position = to;
		return isFirst && tail !== void 0 ? {
			program,
			text: lastLines(text, tail),
			dropped: 0
		} : {
			program,
			text,
			dropped
		};
	};
}
// src/cli/actions/logs.ts
async function logs({ name, json, follow, ...options }) {
	const machine = realMachine();
	const lab = attach(machine, name);
	if (json) printItems(readLogs(machine, lab, options));
	else if (follow) await printFollowed(followLogs(machine, lab, options));
	else for (const [number, { program, isRunning, file }] of sourcesOf(machine, lab, options.namespace).entries()) {
		const { output, dropped } = outputOf(machine, file, options);
		const shown = options.tail === void 0 ? dropped : 0;
		const title = titleOf(program, isRunning ? "running" : "ended");
		printResult([
			...number === 0 ? [] : [""],
			title,
			...droppedLine(shown),
			...endless(output)
		].join("\n"));
	}
	return 0;
}
const endless = (output) => output === "" ? [] : [output.replace(/\n$/, "")];
const droppedLine = (bytes) => bytes === 0 ? [] : [`… ${bytes} bytes that were printed before this are not kept`];
const titleOf = ({ namespace, name, argv, since, pid }, state) => {
	return `==> ${namespace}: ${`${name === void 0 ? "" : `${escapeText(name)}: `}${shellLine(argv)}`} (${[
		`${pid}`,
		`since ${since}`,
		...state === void 0 ? [] : [state]
	].join(", ")})`;
};
/** As tail(1) prints several files: with a title wherever another program goes on. */
async function printFollowed(chunks) {
	let last;
	for await (const { program, text, dropped } of chunks) {
		const title = titleOf(program);
		if (title !== last?.title) printText(`${last === void 0 ? "" : last.isWhole ? "\n" : "\n\n"}${title}\n`);
		printText([...droppedLine(dropped), text].join("\n"));
		last = {
			title,
			isWhole: text.endsWith("\n")
		};
	}
}
export { logs };
