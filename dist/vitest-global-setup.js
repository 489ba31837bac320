import { l as requireKnown, n as openOptions, t as openLab } from "./chunk-open.js";
import { t as withHint } from "./chunk-with-hint.js";
import { t as CapabilityError } from "./chunk-errors.js";
import { t as readTopologyFile } from "./chunk-topology-file.js";
// src/vitest/global-setup.ts
const { signal: _, ...opening } = openOptions;
const provideOptions = {
	...opening,
	key: true,
	onUnsupported: true
};
function provideTopology(given, options = {}) {
	requireKnown("provideTopology", options, provideOptions);
	const { key = "netnsTopology", onUnsupported = "fail", ...rest } = options;
	return async (project) => {
		const topology = typeof given === "string" ? readTopologyFile(given) : given;
		try {
			const { lab } = await openLab(topology, {
				...rest,
				root: project.config.root
			});
			project.provide(key, { labId: lab.id });
			return async () => void await lab.close();
		} catch (error) {
			if (!(error instanceof CapabilityError) || onUnsupported === "fail") throw withHint(error);
			const { message, hint } = error;
			project.provide(key, { unsupported: {
				message,
				...hint !== void 0 && { hint }
			} });
			return async () => {};
		}
	};
}
export { provideTopology };
