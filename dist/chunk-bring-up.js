import { n as explainStep, t as buildLab } from "./chunk-build.js";
import { s as realMachine, t as networkOf } from "./chunk-resolve.js";
import { r as planNetwork } from "./chunk-drivers.js";
import { i as showProgress } from "./chunk-output.js";
import { t as readTopologyFile } from "./chunk-read-topology.js";
// src/cli/actions/bring-up.ts
/** Reads a file and brings it up, with progress on a terminal. */
async function bringUp({ file, name, owner, signal }) {
	const topology = readTopologyFile(file);
	const network = networkOf(topology);
	const progress = showProgress(network.name);
	try {
		return {
			...await buildLab({
				machine: realMachine(),
				topology,
				plan: planNetwork(network),
				name: name === null ? void 0 : name ?? network.name,
				owner,
				receipt: true,
				signal,
				cwd: process.cwd(),
				onStage: progress.step
			}),
			network
		};
	} catch (error) {
		throw explainStep(error, topology);
	} finally {
		progress.done();
	}
}
export { bringUp as t };
