import { t as inspectLab } from "./chunk-inspect.js";
import { p as labVariable } from "./chunk-audit.js";
import { l as namespaceNames } from "./chunk-attach.js";
import { c as endCarriers, i as prepareProgram } from "./chunk-program.js";
import { t as sharing } from "./chunk-sharing.js";
import { t as realMachine } from "./chunk-real.js";
import { t as labText } from "./chunk-lab.js";
import { n as interruptible } from "./chunk-interruption.js";
import { i as printResult, r as printJson } from "./chunk-output.js";
import { t as bringUp } from "./chunk-bring-up2.js";
import { n as takeDownWithReceipt } from "./chunk-finish.js";
import { join } from "node:path";
// src/lab/programs/netns-exec.ts
/** A word a line, for a shell that reads them back without starting anything. No path of ours has a line break. */
const lines = (words) => words.map((word) => `${word}\n`).join("");
/** What a shell has its background programs ignore. */
const ignoredByShell = "INT,QUIT";
/**
* Lets programs of a lab be started by `netns-exec`, a shell script, without this engine: makes each namespace ready for
* its first program, and writes into the lab's state what precedes a program there, word by word (`enter/NAMESPACE/apart`
* and, on a terminal, `terminal`), how what carries a mark is ended (`end`), and the command for all else (`command`).
*/
function admitNetnsExec(machine, { record, entrance }, command) {
	const within = (...path) => join(entrance.inside, ...path);
	machine.makeDirectory(within("enter"));
	for (const namespace of namespaceNames(record)) {
		const way = prepareProgram({
			machine,
			lab: record.id,
			entrance,
			namespace,
			cwd: "."
		});
		machine.makeDirectory(within("enter", namespace));
		for (const [file, terminal] of [["apart", false], ["terminal", true]]) {
			const words = [...sharing({
				machine,
				...way,
				terminal,
				restored: ignoredByShell
			}), `${labVariable}=${record.id}`];
			machine.write(within("enter", namespace, file), lines(words));
		}
	}
	machine.write(within("end"), endCarriers);
	machine.write(within("command"), lines(command));
}
// src/cli/actions/up.ts
async function up(file, options) {
	const { name, owner = "nobody", privilege, pin = false, netnsExec = false, tag, json } = options;
	const wishes = {
		name: options.tryName,
		pin: options.tryPin
	};
	const built = await interruptible((signal) => bringUp({
		file,
		name,
		owner,
		privilege,
		pin,
		wishes,
		tag,
		signal
	}), ({ record }) => takeDownWithReceipt(record));
	const machine = realMachine();
	if (netnsExec) admitNetnsExec(machine, built, process.argv.slice(0, 2));
	const lab = await inspectLab(machine, built);
	if (json) printJson(lab);
	else printResult(labText(lab));
	return 0;
}
export { up };
