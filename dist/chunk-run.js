import { i as requireOneOf } from "./chunk-attach.js";
import { i as prepareProgram, u as programMark } from "./chunk-program.js";
import { t as runForeground } from "./chunk-foreground.js";
import { t as readTopologyFile } from "./chunk-topology-file.js";
import { t as realMachine } from "./chunk-real.js";
import { n as interruptible } from "./chunk-interruption.js";
import { t as note } from "./chunk-output.js";
import { t as workingDirectory } from "./chunk-working-directory.js";
import { t as bringUp } from "./chunk-bring-up2.js";
import { n as takeDownWithReceipt, r as takenDownText, t as isClean } from "./chunk-finish.js";
import { randomBytes } from "node:crypto";
// src/cli/actions/run.ts
/** The command's own status, or 1 where it was well and the host is not as before. */
async function run(file, command, options) {
	if (options.in !== void 0) requireOneOf(Object.keys(readTopologyFile(file).namespaces ?? {}), options.in, file);
	const { name, privilege } = options;
	const built = await interruptible((signal) => bringUp({
		file,
		name,
		owner: "creator",
		privilege,
		signal
	}), ({ record }) => takeDownWithReceipt(record));
	let status = 0;
	let wasClean = true;
	try {
		status = await runWith(built, command, options);
	} finally {
		const down = await takeDownWithReceipt(built.record);
		note(takenDownText(down));
		wasClean = isClean(down);
	}
	return status === 0 && !wasClean ? 1 : status;
}
async function runWith({ record, entrance }, argv, { in: namespace, root }) {
	const machine = realMachine();
	const lab = {
		machine,
		lab: record.id,
		entrance,
		cwd: workingDirectory()
	};
	const how = namespace === void 0 ? outside() : prepareProgram({
		...lab,
		namespace,
		root
	});
	return await runForeground({
		machine,
		argv,
		...how
	});
}
/** What a command on the host leaves running is its own affair, and not the lab's. */
function outside() {
	const token = randomBytes(8).toString("hex");
	return {
		prefix: void 0,
		token,
		env: { [programMark]: token }
	};
}
export { run };
