import { t as openLab } from "./chunk-open.js";
import { t as readTopologyFile } from "./chunk-topology-file.js";
// src/vitest/global-setup.ts
function provideTopology(given, options = {}) {
	const { key = "netnsTopology", ...rest } = options;
	return async (project) => {
		const topology = typeof given === "string" ? readTopologyFile(given) : given;
		const { lab } = await openLab(topology, {
			...rest,
			root: project.config.root
		});
		project.provide(key, { labId: lab.id });
		return async () => void await lab.close();
	};
}
export { provideTopology };
