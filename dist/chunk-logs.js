import { i as messageOf } from "./chunk-escape.js";
import { n as LabError } from "./chunk-errors.js";
import { _ as listOf, b as textThat, g as integer, h as fields, y as optional } from "./chunk-acts.js";
import { a as namespaceNames } from "./chunk-record.js";
import { r as requireNamespace } from "./chunk-attach.js";
import { join } from "node:path";
// src/lab/programs/logs.ts
/** By the /proc of the lab, which numbers it so. */
const procOf = ({ holder }, { pid }) => `/proc/${holder}/root/proc/${pid}`;
/**
* What detached programs printed so far, of one namespace or of all, oldest first.
*
* @throws UsageError where there is no such namespace.
*/
function readLogs(machine, lab, namespace) {
	if (namespace !== void 0) requireNamespace(lab, namespace);
	return (namespace === void 0 ? namespaceNames(lab.record) : [namespace]).flatMap((name) => logsOf(machine, lab.entrance, name)).toSorted(byTime);
}
const byTime = (one, other) => one.since.localeCompare(other.since);
function logsOf(machine, entrance, namespace) {
	const directory = join(entrance.inside, "log", namespace);
	return machine.list(directory).filter((file) => file.endsWith(".json")).flatMap((file) => {
		const path = join(directory, file);
		const text = readOutput(machine, path);
		if (text === void 0) return [];
		const program = programIn(path, text);
		const isRunning = machine.list(procOf(entrance, program)).length > 0;
		return [{
			...program,
			isRunning,
			output: readOutput(machine, path.replace(/json$/, "log")) ?? ""
		}];
	});
}
/** Bytes of what is read of a program's output. */
const largest = 2 ** 28;
/** What programs of the lab print is in the lab's own files, where others of them may have put anything. @throws LabError */
function readOutput(machine, path) {
	try {
		return machine.readUntrusted(path, largest);
	} catch (error) {
		throw new LabError(`the output of a program cannot be read: ${messageOf(error)}`, { cause: error });
	}
}
const anyText = textThat("a text", () => true);
const programShape = {
	namespace: anyText,
	name: optional(anyText),
	argv: listOf(anyText),
	since: anyText,
	pid: integer(1, 2 ** 22)
};
/** @throws LabError where it is none. */
function programIn(path, said) {
	const told = jsonIn(said);
	const problem = fields(programShape)(told);
	if (isProgram(told, problem)) return told;
	throw new LabError(`${path} was changed by a program of the lab: ${problem}`);
}
const isProgram = (_told, problem) => problem === void 0;
function jsonIn(said) {
	try {
		return JSON.parse(said);
	} catch {
		return said;
	}
}
export { readLogs as n, readOutput as r, procOf as t };
