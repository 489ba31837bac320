import { n as escapeText } from "./chunk-escape.js";
import { t as attach } from "./chunk-attach.js";
import { n as readLogs } from "./chunk-logs.js";
import { t as realMachine } from "./chunk-real.js";
import { t as shellLine } from "./chunk-shell.js";
import { n as printJson, r as printResult } from "./chunk-output.js";
// src/cli/actions/logs.ts
function logs(name, namespace, { json }) {
	const machine = realMachine();
	const found = readLogs(machine, attach(machine, name), namespace);
	if (json) printJson(found);
	else printResult(found.map(logText).join("\n\n"));
	return 0;
}
const logText = ({ namespace, name, argv, since, pid, isRunning, output }) => [`==> ${namespace}: ${name === void 0 ? "" : `${escapeText(name)}: `}${shellLine(argv)} (${pid}, since ${since}, ${isRunning ? "running" : "ended"})`, ...output === "" ? [] : [output.replace(/\n$/, "")]].join("\n");
export { logs };
