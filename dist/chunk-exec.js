import { t as escapeText } from "./chunk-escape.js";
import { n as requireNamespace, t as attach } from "./chunk-attach.js";
import { t as detach } from "./chunk-detach.js";
import { t as runForeground } from "./chunk-foreground.js";
import { n as prepareProgram } from "./chunk-program.js";
import { a as realMachine } from "./chunk-nearest.js";
import { r as printResult, t as note } from "./chunk-output.js";
import { t as workingDirectory } from "./chunk-working-directory.js";
// src/cli/actions/exec.ts
/** The program's own status; of a detached one, whether it was started. */
async function exec({ name, namespace, command, isDetached }) {
	const machine = realMachine();
	const lab = attach(machine, name);
	requireNamespace(lab, namespace);
	const cwd = workingDirectory();
	if (!isDetached) {
		const { record, entrance } = lab;
		const how = prepareProgram({
			machine,
			lab: record.id,
			entrance,
			namespace,
			cwd
		});
		return await runForeground({
			machine,
			argv: command,
			...how
		});
	}
	const started = await detach({
		machine,
		lab,
		namespace,
		argv: command,
		cwd,
		env: environment()
	});
	if ("reason" in started) {
		note(`netns-topology: ${escapeText(started.reason)}`);
		return started.exitCode;
	}
	printResult(`${started.pid}`);
	return 0;
}
const environment = () => Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => value === void 0 ? [] : [[key, value]]));
export { exec };
