import { n as escapeText } from "./chunk-escape.js";
import { t as buildLab } from "./chunk-build.js";
import { s as explainStep } from "./chunk-holder.js";
import { t as readTopologyFile } from "./chunk-topology-file.js";
import { t as realMachine } from "./chunk-real.js";
import { t as networkOf } from "./chunk-resolve.js";
import { o as showProgress, t as note } from "./chunk-output.js";
import { t as workingDirectory } from "./chunk-working-directory.js";
// src/cli/actions/bring-up.ts
/** Reads a file and brings it up, with progress on a terminal, and says what of it this machine cannot do. */
async function bringUp(request) {
	const { file, name, owner, privilege = "auto", pin = false, tag, signal } = request;
	const topology = readTopologyFile(file);
	const network = networkOf(topology);
	const progress = showProgress(network.name);
	const start = performance.now();
	try {
		const built = await buildLab({
			machine: realMachine(),
			topology,
			network,
			privilege,
			pin,
			tag,
			name: name === null ? void 0 : name ?? network.name,
			owner,
			receipt: true,
			signal,
			cwd: workingDirectory(),
			onStage: (stage) => progress.step(stage)
		});
		progress.done(performance.now() - start);
		for (const text of built.record.notes) note(`netns-topology: ${escapeText(text)}`);
		return built;
	} catch (error) {
		progress.failed();
		throw explainStep(error, topology);
	}
}
export { bringUp as t };
