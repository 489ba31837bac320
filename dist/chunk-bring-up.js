import { n as explainStep, t as buildLab } from "./chunk-build.js";
import { u as realMachine } from "./chunk-own-json.js";
import { c as networkOf } from "./chunk-host-steps.js";
import { i as showProgress } from "./chunk-output.js";
import { t as readTopologyFile } from "./chunk-read-topology.js";
import { t as workingDirectory } from "./chunk-working-directory.js";
// src/cli/actions/bring-up.ts
/** Reads a file and brings it up, with progress on a terminal. */
async function bringUp({ file, name, owner, pin = false, signal }) {
	const topology = readTopologyFile(file);
	const network = networkOf(topology);
	const progress = showProgress(network.name);
	const start = performance.now();
	try {
		const built = await buildLab({
			machine: realMachine(),
			topology,
			network,
			pin,
			name: name === null ? void 0 : name ?? network.name,
			owner,
			receipt: true,
			signal,
			cwd: workingDirectory(),
			onStage: (stage) => progress.step(stage)
		});
		progress.done(performance.now() - start);
		return built;
	} catch (error) {
		progress.failed();
		throw explainStep(error, topology);
	}
}
export { bringUp as t };
