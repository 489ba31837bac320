import { t as escapeLines } from "./chunk-escape.js";
import { r as requireNamespace, t as attach } from "./chunk-attach.js";
import { r as readinessOf, t as detach } from "./chunk-detach.js";
import { t as runForeground } from "./chunk-foreground.js";
import { i as prepareProgram, n as ownEnvironment } from "./chunk-program.js";
import { t as realMachine } from "./chunk-real.js";
import { r as printResult, t as note } from "./chunk-output.js";
import { t as workingDirectory } from "./chunk-working-directory.js";
// src/cli/actions/exec.ts
/** The program's own status; of a detached one, whether it was started. */
async function exec({ name, namespace, command, detached, root }) {
	const machine = realMachine();
	const lab = attach(machine, name);
	requireNamespace(lab, namespace);
	const cwd = workingDirectory();
	if (detached === void 0) {
		const { record, entrance } = lab;
		const how = prepareProgram({
			machine,
			lab: record.id,
			entrance,
			namespace,
			cwd,
			root
		});
		return await runForeground({
			machine,
			argv: command,
			...how
		});
	}
	const readiness = detached.ready === void 0 ? void 0 : readinessOf(detached.ready);
	const how = {
		cwd,
		env: ownEnvironment(),
		root,
		name: detached.name,
		readiness
	};
	const started = await detach({
		machine,
		lab,
		namespace,
		argv: command,
		...how
	});
	if ("reason" in started) {
		note(`netns-topology: ${escapeLines(started.reason)}`);
		return started.exitCode;
	}
	printResult(`${started.pid}`);
	return 0;
}
export { exec };
